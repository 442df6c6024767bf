"""The store room from the command line."""

from __future__ import annotations

import csv
import uuid
from pathlib import Path

import pytest

from tests.cli.conftest import Run, on_one_engine
from tests.office import ADULT, READY

KEEPER = "gudang"


def lying(ask: Run) -> dict[str, tuple[int, int]]:
    """Return what lies at each place, and how much of it in clerks' hands."""
    found = ask("stock", "--json", by=None).json
    return {line["code"]: (line["on_hand"], line["at_trays"]) for line in found["places"]}


def totals(ask: Run) -> tuple[int, int]:
    """Return all blanks of the office, and those of them under way."""
    found = ask("stock", "--json", by=None).json
    return found["total"], found["under_way"]


def receive(ask: Run, pieces: int) -> None:
    assert ask("stock", "receive", str(pieces), "--document", "BA 1", by=KEEPER).status == 0


def test_blanks_that_differ_from_their_document_need_a_note(ask: Run) -> None:
    receiving = ("stock", "receive", "95", "--document", "BA 9", "--stated", "100")
    ran = ask(*receiving, "--json", by=KEEPER)
    assert (ran.status, ran.json["refused"]) == (1, "RECEIPT_DIFFERS_NEEDS_NOTE")
    assert "-5" in ask(*receiving, by=KEEPER).err
    assert ask(*receiving, "--note", "satu bundel kurang", by=KEEPER).status == 0
    assert lying(ask)["DINAS"] == (95, 0)


def test_blanks_are_under_way_until_they_are_accepted(ask: Run) -> None:
    receive(ask, 100)
    sending = ("stock", "send", "40", "--from", "DINAS", "--to", "MPP", "--document", "SJ 1")
    ref = ask(*sending, "--json", by=KEEPER).json["ref"]
    assert ref.startswith("KIRIM-")
    assert totals(ask) == (100, 40)
    assert lying(ask)["DINAS"] == (60, 0)
    assert ref in ask("stock", "shipments", by=None).out

    # Without --place the act is done where they arrive; a retry of it too.
    act = str(uuid.uuid4())
    accepting = ("stock", "accept", ref.lower(), "--counted", "30", "--id", act, "--json")
    first = ask(*accepting, by="petugas2")
    assert (first.status, first.json["place"], first.json["blanks_left"]) == (0, "MPP", 30)
    assert ask(*accepting, by="petugas2").json == first.json
    (left,) = ask("stock", "shipments", "--json", by=None).json["shipments"]
    assert (left["ref"], left["left"], left["quantity"]) == (ref, 10, 40)
    lost = ask("stock", "write-off", ref, "--reason", "hilang", "--json", by=KEEPER)
    assert lost.json["difference"] == -10
    assert totals(ask) == (90, 0)
    assert ask("stock", "shipments", "--json", by=None).json == {"shipments": []}
    refused = ask("stock", "accept", ref, "--json", by="petugas2")
    assert (refused.status, refused.json["refused"]) == (1, "NOT_UNDER_WAY")


def test_loans_are_owed_until_they_are_given_back(ask: Run) -> None:
    paper = ("--partner", "Lombok Barat", "--document", "BA 2")
    borrowed = ask("stock", "borrow", "50", *paper, "--json", by=KEEPER).json["ref"]
    lent = ask("stock", "lend", "20", *paper, "--json", by=KEEPER).json["ref"]
    assert lying(ask)["DINAS"] == (30, 0)
    settling = ("stock", "settle", borrowed, "30", "--document", "BA 3")
    assert ask(*settling, by=KEEPER).status == 0
    owed = ask("stock", "loans", "--json", by=None).json["loans"]
    assert [(loan["ref"], loan["direction"], loan["left"]) for loan in owed] == [
        (borrowed, "IN", 20),
        (lent, "OUT", 20),
    ]
    assert "Lombok Barat" in ask("stock", "loans", by=None).out


def test_a_clerk_uses_their_own_blanks_and_nobody_elses(ask: Run) -> None:
    receive(ask, 3)
    assert ask("stock", "give", "2", "--to", "petugas", by=KEEPER).status == 0
    assert ask("stock", "give", "1", "--to", "petugas2", by=KEEPER).status == 0
    assert lying(ask)["DINAS"] == (3, 3)
    assert "petugas2" in ask("stock", by=None).out
    assert ask("issue", READY.nik, by="petugas").status == 0
    assert lying(ask)["DINAS"] == (2, 2)
    ran = ask("stock", "return", "petugas", "--counted", "0", "--json", by=KEEPER)
    assert (ran.status, ran.json["refused"]) == (1, "TRAY_DIFFERS")
    ran = ask(
        "stock", "return", "petugas", "--counted", "0", "--reason", "hilang", "--json", by=KEEPER
    )
    assert (ran.status, ran.json["difference"]) == (0, -1)
    assert ask("enrol", ADULT.nik).status == 0
    ran = ask("issue", ADULT.nik, "--json", by="petugas")
    assert (ran.status, ran.json["refused"]) == (1, "BLANKS_AT_OTHER_TRAYS")
    assert ask("issue", ADULT.nik, by="petugas2").status == 0


def test_a_count_is_blind_and_a_difference_needs_a_reason(ask: Run) -> None:
    receive(ask, 50)
    opened = ask("stock", "count", "--open", "--document", "BA 7", "--json", by=KEEPER)
    assert opened.status == 0
    # The act's number and moment aside, nothing in what is told may be the 50 on record.
    assert 50 not in [told for name, told in opened.json.items() if name != "n"]
    ran = ask("stock", "count", "49", by=KEEPER)
    assert ran.status == 1
    assert all(each in ran.err for each in ("49", "50", "-1", "--reason"))
    assert lying(ask)["DINAS"] == (50, 0)
    # Counting again is entering again.
    assert ask("stock", "count", "48", by=KEEPER).status == 1
    ran = ask("stock", "count", "49", "--reason", "satu hilang", "--json", by=KEEPER)
    assert (ran.status, ran.json["difference"], ran.json["blanks_left"]) == (0, -1, 49)
    assert lying(ask)["DINAS"] == (49, 0)


def test_a_count_in_one_go_is_two_acts_and_is_retried_safely(ask: Run) -> None:
    receive(ask, 50)
    act = str(uuid.uuid4())
    counting = ("stock", "count", "49", "--document", "BA 7", "--id", act, "--json")
    for _ in range(2):
        ran = ask(*counting, by=KEEPER)
        assert ran.status == 1
        assert ran.json["refused"] == "COUNT_DIFFERS"
        assert ran.json["values"]["difference"] == -1
    # The count that was opened is entered, no second one is opened.
    with_reason = ask("stock", "count", "49", "--reason", "hilang", "--json", by=KEEPER)
    assert (with_reason.status, with_reason.json["ref"][-5:]) == (0, "-0001")
    equal = ("stock", "count", "49", "--document", "BA 8", "--id", str(uuid.uuid4()), "--json")
    first = ask(*equal, by=KEEPER)
    assert (first.status, first.json["difference"]) == (0, 0)
    assert ask(*equal, by=KEEPER).json == first.json


def test_entering_an_open_count_is_sent_again_safely(ask: Run) -> None:
    receive(ask, 50)
    assert ask("stock", "count", "--open", "--document", "BA 7", by=KEEPER).status == 0
    act = str(uuid.uuid4())
    entering = ("stock", "count", "49", "--reason", "hilang", "--id", act, "--json")
    first = ask(*entering, by=KEEPER)
    assert (first.status, first.json["difference"]) == (0, -1)
    # The count is finished, and a retry opens no other, whether or not a document is named.
    for more in ((), ("--document", "BA 7")):
        again = ask(*entering, *more, by=KEEPER)
        assert (again.status, again.json) == (0, first.json)
    assert lying(ask)["DINAS"] == (49, 0)
    assert ask("stock", "count", "49", "--json", by=KEEPER).status == 2


def test_the_stock_card_tells_the_balance_after_every_move(ask: Run, tmp_path: Path) -> None:
    receive(ask, 50)
    assert ask("issue", READY.nik).status == 0
    assert ask("stock", "spoil", "2", "--cause", "CACAT_PABRIK").status == 0
    found = ask("stock", "card", "--json").json
    assert (found["place"], found["opening"], found["closing"]) == ("DINAS", 0, 47)
    assert [(line["kind"], line["quantity"], line["balance"]) for line in found["lines"]] == [
        ("RUSAK", -2, 47),
        ("CETAK", -1, 49),
        ("TERIMA", 50, 50),
    ]
    assert found["lines"][1]["nik"] == f"{READY.nik[:6]}******{READY.nik[-4:]}"
    only = ask("stock", "card", "--kind", "cetak,rusak", "--limit", "1", "--json").json["lines"]
    assert [line["kind"] for line in only] == ["RUSAK"]
    assert ask("stock", "card", "--to", "2000-01-01", "--json").json["lines"] == []
    assert "47" in ask("stock", "card").out

    path = tmp_path / "kartu.csv"
    kept = ask("stock", "card", "--out", str(path), "--json", by="petugas")
    assert (kept.status, path.exists()) == (1, False)
    assert ask("stock", "card", "--out", str(path), by="admin").status == 0
    assert path.stat().st_mode & 0o777 == 0o600
    with path.open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.DictReader(file, delimiter=";"))
    assert [(row["MUTASI"], row["SALDO"]) for row in written] == [
        ("RUSAK", "47"),
        ("CETAK", "49"),
        ("TERIMA", "50"),
    ]


def test_rolls_are_received_mounted_and_counted(ask: Run) -> None:
    assert "Belum" in ask("rolls", by=None).out
    assert ask("rolls", "receive", "ribbon", "4", "--document", "BA", by=KEEPER).status == 0
    assert ask("rolls", "mount", "ribbon").status == 0
    receive(ask, 3)
    assert ask("issue", READY.nik).status == 0
    (line,) = ask("rolls", "--json", by=None).json["rolls"]
    assert (line["item"], line["rolls"], line["cards_left"]) == ("RIBBON", 3, 499)
    ran = ask("rolls", "count", "RIBBON", "2", by=KEEPER)
    assert ran.status == 1
    assert ask("rolls", "count", "RIBBON", "2", "--reason", "rusak", by=KEEPER).status == 0
    assert "499" in ask("rolls", by=None).out


@on_one_engine
@pytest.mark.parametrize(
    "argv",
    [
        ("stock", "count"),
        ("stock", "count", "--open"),
        ("stock", "count", "5", "--open", "--document", "BA"),
        ("stock", "card", "--from", "kemarin"),
        ("stock", "card", "--kind", "HILANG"),
    ],
)
def test_what_can_not_be_meant_is_told(ask: Run, argv: tuple[str, ...]) -> None:
    ran = ask(*argv, by=KEEPER)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err
