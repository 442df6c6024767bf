"""The year's target from the command line."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run, on_one_engine
from tests.office import MARRIED_16, SIXTEEN, SIXTEEN_READY

YEAR = ("--year", "2024")
NOTED = ("target", "snapshot", *YEAR, "--source", "DP4")


def test_without_a_snapshot_the_list_is_its_own_baseline(ask: Run) -> None:
    found = ask("target", *YEAR, "--json", by=None).json
    assert {name: found[name] for name in list(found)[:8]} == {
        "year": 2024,
        "baseline": 3,
        "target": 3,
        "recorded": 1,
        "left": 2,
        "arrived": 0,
        "departed": 0,
        "snapshot": None,
    }
    assert found["by_kecamatan"] == [
        {"code": "52.71.01", "name": "Ampenan", "target": 3, "recorded": 1, "left": 2}
    ]
    assert [part["month"] for part in found["by_month"]] == list(range(1, 13))


def test_a_snapshot_is_noted_by_the_admin_once(ask: Run) -> None:
    assert ask(*NOTED, "--json").json["refused"] == "NOT_PERMITTED"
    assert ask(*NOTED, by="admin").status == 0
    assert ask(*NOTED, "--json", by="admin").json["refused"] == "TARGET_TAKEN"
    ask("residents", "depart", SIXTEEN.nik, "--reason", "PINDAH")
    found = ask("target", *YEAR, "--json", by=None).json
    assert (found["baseline"], found["target"], found["departed"]) == (3, 2, 1)
    assert found["snapshot"]["source"] == "DP4"


def test_the_names_are_for_those_who_may_look_people_up(ask: Run) -> None:
    ask(*NOTED, by="admin")
    ask("residents", "depart", SIXTEEN.nik, "--reason", "PINDAH")
    assert ask("target", *YEAR, "--names", by=None).status == 2
    assert ask("target", *YEAR, "--names", "--json", by="pengawas").json["refused"] == (
        "NOT_PERMITTED"
    )
    [gone] = ask("target", *YEAR, "--names", "--json").json["departed_people"]
    assert (gone["name"], gone["reason"], SIXTEEN.nik in str(gone)) == (
        SIXTEEN.name,
        "PINDAH",
        False,
    )
    told = ask("target", *YEAR, "--names", "--lang", "en").out
    assert SIXTEEN.name in told
    assert "moved away" in told


@on_one_engine
def test_the_plain_figures_name_nobody(ask: Run) -> None:
    ask(*NOTED, by="admin")
    told = ask("target", *YEAR, "--lang", "en", by=None).out
    for who in (SIXTEEN, SIXTEEN_READY, MARRIED_16):
        assert who.name not in told
    assert "Began with (DP4, " in told
    assert "Still to be recorded" in told


@on_one_engine
@pytest.mark.parametrize("year", ["1999", "2101"])
def test_a_year_that_has_no_target_is_refused(ask: Run, year: str) -> None:
    ran = ask("target", "--year", year, "--json", by=None)
    assert (ran.status, ran.json["refused"]) == (1, "TARGET_YEAR")
