"""Old cards from the command line: listed, taken back, destroyed, and what was destroyed."""

from __future__ import annotations

import csv
import stat
import uuid
from pathlib import Path

import pytest

from db.models import Destruction, JournalEntry, Look, OldCard
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.cli.conftest import Run, on_one_engine
from tests.dump import rows
from tests.office import ISSUED, call, password_hash

WITNESS = ("--witness", "I Made Arta, S.H., Satpol PP")
KEEPER = {"by": "gudang"}


@pytest.fixture
def lying(office: Store) -> Store:
    """Give an office in which an old card and three spoiled blanks lie at DINAS."""
    office.write(replace_card, call(), ReplaceOrder(ISSUED.nik, "RUSAK", "kartu patah"))
    office.write(receive_blanks, call("gudang"), ReceiveOrder(9, "BA 1"))
    office.write(spoil_blanks, call(), SpoilOrder(3, "GAGAL_CETAK"))
    return office


def test_old_cards_are_listed_masked_by_cause_and_recorded_as_a_look(
    ask: Run, lying: Store
) -> None:
    told = ask("cards", "old", "--json").json
    assert (told["place"], told["cards_by_cause"]) == ("DINAS", {"RUSAK": 1})
    assert told["blanks_by_cause"] == {"GAGAL_CETAK": 3}
    assert told["cards"][0]["nik"] == "527101******0001"
    printed = ask("cards", "old").out
    assert ISSUED.name in printed
    assert ISSUED.nik not in printed
    assert {look["query"] for look in rows(lying, Look, kind="LIST")} == {"old-cards lies"}


def test_the_list_goes_to_a_file_with_the_right_to_export(
    ask: Run, lying: Store, tmp_path: Path
) -> None:
    path = tmp_path / "lama.csv"
    assert ask("cards", "old", "--out", str(path), "--json").json["refused"] == (
        "EXPORT_NOT_PERMITTED"
    )
    order = OperatorOrder("ekspor", "Petugas Ekspor", "clerk", ("DINAS",), may_export=True)
    lying.write(add_operator, call("admin", None), order, password_hash())
    assert ask("cards", "old", "--all", "--out", str(path), by="ekspor").status == 0
    [line] = csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";")
    assert (line["NIK"], line["SEBAB"]) == (ISSUED.nik, "RUSAK")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_card_that_was_found_is_taken_back(ask: Run, office: Store) -> None:
    office.write(replace_card, call(), ReplaceOrder(ISSUED.nik, "HILANG", "LP/12"))
    back = ("cards", "take-back", ISSUED.nik, "--cause", "hilang_ditemukan", "--json")
    receipt = ask(*back).json
    assert (receipt["kind"], receipt["old_card_issue"]) == ("take-back", 1)
    again = ask(*back)
    assert (again.status, again.json["refused"]) == (1, "OLD_CARD_KNOWN")


def test_a_dry_run_says_by_cause_what_would_be_destroyed(ask: Run, lying: Store) -> None:
    entries = len(rows(lying, JournalEntry))
    told = ask("cards", "destroy", "--dry-run", "--json", **KEEPER).json
    assert told == {
        "place": "DINAS",
        "cards": 1,
        "blanks": 3,
        "cards_by_cause": {"RUSAK": 1},
        "blanks_by_cause": {"GAGAL_CETAK": 3},
        "left": 0,
    }
    assert (
        ask("cards", "destroy", "--dry-run", "--cards-only", "--json", **KEEPER).json["blanks"] == 0
    )
    assert (
        ask("cards", "destroy", "--dry-run", "--until", "01-01-2020", "--json", **KEEPER).json[
            "cards"
        ]
        == 0
    )
    assert len(rows(lying, JournalEntry)) == entries


def test_everything_that_lies_is_destroyed_once_under_one_id(ask: Run, lying: Store) -> None:
    words = ("cards", "destroy", *WITNESS, "--id", str(uuid.uuid4()), "--json")
    receipt = ask(*words, **KEEPER).json
    assert (receipt["cards"], receipt["blanks"]) == (1, 3)
    assert receipt["ref"].startswith("MUSNAH-")
    assert ask(*words, **KEEPER).json == receipt
    [made] = rows(lying, Destruction)
    assert made["witnesses"] == '[["I Made Arta, S.H.", "Satpol PP"]]'
    assert [row["destroyed"] for row in rows(lying, OldCard)] == [receipt["ref"]]
    [line] = ask("cards", "destructions", "--json").json
    assert (line["ref"], line["cards"], line["blanks"]) == (receipt["ref"], 1, 3)
    assert "I Made Arta, S.H. (Satpol PP)" in ask("cards", "destructions").out
    nothing = ask("cards", "destroy", *WITNESS, "--json", **KEEPER)
    assert nothing.json["refused"] == "NOTHING_TO_DESTROY"


def test_a_destruction_needs_a_witness_with_an_agency(ask: Run, lying: Store) -> None:
    for witness in ((), ("--witness", "I Made Arta")):
        assert (
            ask("cards", "destroy", *witness, "--json", **KEEPER).json["refused"]
            == "WITNESS_MISSING"
        )
    assert rows(lying, Destruction) == []


@on_one_engine
def test_what_contradicts_itself_is_wrong_usage(ask: Run) -> None:
    for words in (("--cards-only", "--blanks-only"), ("--until", "kemarin"), ("--day", "x")):
        assert ask("cards", "destroy", *WITNESS, *words).status == 2
