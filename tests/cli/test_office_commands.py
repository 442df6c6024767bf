"""The office from the command line: stock, board, settings, policy, operators, journal, upgrade."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run, behind_its_back, on_one_engine
from tests.office import ADULT, OPERATORS, PASSWORD, READY


def test_the_stock_is_shown_to_anyone(ask: Run) -> None:
    ask("stock", "receive", "1.200", "--document", "BA", by="gudang")
    found = ask("stock", "--json", by=None).json
    assert found == {
        "total": 1200,
        "under_way": 0,
        "level": "amber",
        "places": [
            {"code": "DINAS", "on_hand": 1200, "at_trays": 0, "trays": {}},
            {"code": "MPP", "on_hand": 0, "at_trays": 0, "trays": {}},
            {"code": "MOBIL-1", "on_hand": 0, "at_trays": 0, "trays": {}},
        ],
    }
    assert "DINAS    1.200" in ask("stock", by=None).out


def test_the_board_has_the_figures_and_nobodys_name(ask: Run) -> None:
    ask("stock", "receive", "9", "--document", "BA", by="gudang")
    ask("enrol", ADULT.nik)
    ask("issue", ADULT.nik)
    ask("stock", "spoil", "2", "--cause", "CACAT_PABRIK")
    ran = ask("board", "--json", by=None)
    found = ran.json
    assert found["stock"]["total"] == 6
    done = {"enrolled": 1, "cards": 1, "suket": 0, "spoiled": 2, "ikd": 0, "biodata": 0}
    assert found["today"] == done
    assert found["suket_open"] == 0
    year = found["target"]
    assert set(year) == {
        "year", "baseline", "target", "recorded", "left", "arrived", "departed",
    }  # fmt: skip
    assert year["left"] == year["target"] - year["recorded"]
    assert ADULT.nik not in ran.out
    assert ADULT.name not in ran.out


def test_settings_are_shown_to_anyone_and_changed_by_the_admin(ask: Run) -> None:
    assert ask("settings", by=None, passwords=()).out.splitlines()[0].startswith("office_name")
    assert ask("settings", "red_level", "400", by="petugas").status == 1
    assert ask("settings", "red_level", "--json", by=None).json == {"red_level": 500}
    assert ask("settings", "red_level", "400", by="admin").status == 0
    assert ask("settings", "red_level", "--json", by=None).json == {"red_level": 400}
    assert ask("settings", "suket_allowed", "tidak", by="admin").status == 0
    assert ask("settings", "suket_allowed", by=None).out == "suket_allowed  tidak\n"


@on_one_engine
@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (("bukan",), "SETTING_UNKNOWN"),
        (("bukan", "1"), "SETTING_UNKNOWN"),
        (("red_level", "banyak"), "SETTING_VALUE"),
        (("region", "52.01"), "SETTING_FIXED"),
        (("policy_mode", "HABIS"), "SETTING_IS_POLICY"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(ask: Run, argv: tuple[str, ...], code: str) -> None:
    assert ask("settings", *argv, "--json", by="admin").json["refused"] == code


def test_the_policy_is_shown_and_set_with_its_reason(ask: Run) -> None:
    assert ask("policy", "--json", by=None).json["mode"] == "NORMAL"
    changing = ("--classes", "suket,pemula", "--reason", "stok tipis", "--keep", "1.000")
    assert ask("policy", "selektif", *changing, by="gudang").status == 0
    found = ask("policy", "--json", by=None).json
    day = found.pop("since")
    assert found == {
        "mode": "SELEKTIF",
        "classes": ["SUKET", "PEMULA"],
        "reason": "stok tipis",
        "by": "gudang",
        "kept_back": 1000,
    }
    told = ask("policy", by=None).out
    for words in ("SELEKTIF", "pemegang suket, pemula", "stok tipis", "gudang", "1.000"):
        assert words in told
    board = ask("board", "--json", by=None).json
    assert (board["policy"], board["policy_since"]) == ("SELEKTIF", day)
    # What was typed as the reason may name somebody.
    assert "stok tipis" not in str(board)


@on_one_engine
def test_operators_come_and_go(ask: Run) -> None:
    new = ("operators", "add", "baru", "--full-name", "Orang Baru", "--role", "petugas")
    added = ask(*new, "--places", "MPP, DINAS", by="admin", passwords=[PASSWORD, "sandi-baru"])
    assert added.status == 0
    assert ask("find", "nur", by="baru", passwords=["sandi-baru"]).status == 0

    assert ask("operators", "disable", "baru", by="admin").status == 0
    out = ask("find", "nur", "--json", by="baru", passwords=["sandi-baru"])
    assert out.json["refused"] == "WRONG_PASSWORD"
    assert ask("operators", "disable", "baru", "--undo", by="admin").status == 0

    changed = ask("operators", "password", "baru", by="admin", passwords=[PASSWORD, "lebih-baru"])
    assert changed.status == 0
    assert ask("find", "nur", by="baru", passwords=["lebih-baru"]).status == 0


@on_one_engine
def test_operators_are_listed_for_the_admin_alone(ask: Run) -> None:
    listed = ask("operators", "list", "--json", by="admin").json
    assert [one["name"] for one in listed] == sorted(["admin", *(each.name for each in OPERATORS)])
    assert {"name", "full_name", "role", "active", "may_export", "places"} == set(listed[0])
    assert "gudang" in ask("operators", "list", by="admin").out
    assert ask("operators", "list", "--json").json["refused"] == "NOT_PERMITTED"


@on_one_engine
@pytest.mark.parametrize("role", ["gudang", "store_keeper", "store-keeper", "Gudang"])
def test_a_role_is_named_as_the_office_or_as_the_rules_do(ask: Run, role: str) -> None:
    new = ("operators", "add", "baru", "--full-name", "Baru", "--role", role, "--places", "DINAS")
    assert ask(*new, by="admin", passwords=[PASSWORD, "sandi-baru"]).status == 0
    [one] = [o for o in ask("operators", "list", "--json", by="admin").json if o["name"] == "baru"]
    assert one["role"] == "store_keeper"


@on_one_engine
def test_a_new_password_that_is_too_short_is_refused(ask: Run) -> None:
    new = ("operators", "password", "petugas", "--json")
    ran = ask(*new, by="admin", passwords=[PASSWORD, "pendek"])
    assert ran.json["refused"] == "PASSWORD_TOO_SHORT"


def test_a_journal_that_holds_is_told_with_its_head(ask: Run) -> None:
    ask("suket", READY.nik)
    head = ask("board", "--json", by=None).json["journal"]
    found = ask("journal", "verify", "--replay", "--since", head["hash"], "--json", by=None).json
    assert found == {"holds": True, "entries": head["n"], "head": head["hash"], "replayed": True}
    assert str(head["hash"]) in ask("journal", "verify", by=None).out


def test_a_changed_journal_is_told_with_the_first_entry_that_fails(
    ask: Run, office_url: str, engine: str
) -> None:
    ask("suket", READY.nik)
    behind_its_back(
        office_url,
        "ALTER TABLE journal_entry DISABLE TRIGGER USER"
        if engine == "postgres"
        else "DROP TRIGGER journal_entry_no_update",
        "UPDATE journal_entry SET body = body || ' ' WHERE n = 3",
    )
    ran = ask("journal", "verify", "--json", by=None)
    assert (ran.status, ran.json["refused"]) == (1, "JOURNAL_CHANGED")
    assert ran.json["values"]["n"] == 3
    assert ask("journal", "verify", by=None).err


def test_a_changed_table_is_found_by_replay_alone(ask: Run, office_url: str) -> None:
    ask("suket", READY.nik)
    behind_its_back(office_url, "UPDATE suket SET paper = 'LOST'")
    assert ask("journal", "verify", by=None).status == 0
    ran = ask("journal", "verify", "--replay", "--json", by=None)
    assert (ran.status, ran.json["refused"]) == (1, "REPLAY_DIFFERS")


@on_one_engine
def test_a_hash_that_is_none_is_refused(ask: Run) -> None:
    ran = ask("journal", "verify", "--since", "xyz", "--json", by=None)
    assert (ran.status, ran.json["refused"]) == (1, "HASH_UNREADABLE")


@on_one_engine
def test_a_database_of_this_version_needs_no_upgrade(ask: Run) -> None:
    assert ask("upgrade", "--json", by=None).json == {"applied": []}


def test_a_database_of_a_later_version_is_not_opened(ask: Run, office_url: str) -> None:
    later = "INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030-01-01')"
    behind_its_back(office_url, later)
    for command in (("stock",), ("upgrade",), ("show", READY.nik), ("demo", "--cases")):
        ran = ask(*command, "--json", by=None)
        assert (ran.status, ran.json["refused"]) == (3, "SCHEMA_NEWER")
