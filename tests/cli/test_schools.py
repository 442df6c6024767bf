"""Schools by commands: added, listed, changed, closed for good."""

from __future__ import annotations

from tests.cli.conftest import Run, on_one_engine


def test_a_school_is_added_listed_and_changed(ask: Run) -> None:
    assert ask("schools", by=None).out.strip() == "Belum ada sekolah."
    added = ask("schools", "add", "SMAN5", "--name", "SMAN 5 MATARAM", "--address", "Jl. Udayana")
    assert added.status == 0, added
    assert ask("schools", "add", "SMAN5", "--name", "X", "--json").json["refused"] == (
        "SCHOOL_EXISTS"
    )
    assert ask("schools", "change", "SMAN5", "--principal", "Dra. Nurhayati").status == 0
    [school] = ask("schools", "--json", by=None).json["schools"]
    assert school == {
        "code": "SMAN5",
        "name": "SMAN 5 MATARAM",
        "address": "Jl. Udayana",
        "principal": "Dra. Nurhayati",
        "closed_on": None,
        "visits": 0,
        "last_visit": None,
    }


def test_a_closed_school_is_listed_where_all_are_asked_for(ask: Run) -> None:
    assert ask("schools", "add", "SMKN9", "--name", "SMKN 9", by="admin").status == 0
    assert ask("schools", "change", "SMKN9", "--close", by="admin").status == 0
    assert ask("schools", "--json", by=None).json["schools"] == []
    assert "SMKN 9 (tutup sejak" in ask("schools", "--all", by=None).out
    assert ask("schools", "change", "SMKN9", "--open").status == 0
    assert "SMKN 9  " in ask("schools", by=None).out


@on_one_engine
def test_a_school_that_isnt_there_and_a_wrong_call_are_told(ask: Run) -> None:
    ran = ask("schools", "change", "SMAN9", "--name", "SMAN 9", "--json")
    assert (ran.status, ran.json["refused"]) == (1, "SCHOOL_NOT_FOUND")
    both = ask("schools", "change", "SMAN9", "--close", "--open")
    assert (both.status, "--close" in both.err) == (2, True)
    keeper = ask("schools", "add", "SMAN9", "--name", "SMAN 9", "--json", by="gudang")
    assert keeper.json["refused"] == "NOT_PERMITTED"
