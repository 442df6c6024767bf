"""Ganti: the old card is void, and the resident waits for the next issue."""

from __future__ import annotations

import pytest

from db.journal.clock import written_moment
from db.models import Card, Ktp, OldCard
from db.store.store import Store
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.replace_card import ReplaceOrder, replace_card
from tests.dump import did, entry_of, rows
from tests.office import ADULT, ISSUED, MORNING, MOVED, PRINTED, READY, call, counted
from tests.refusals import refused


@pytest.fixture
def issued(office: Store) -> Store:
    """Give an office where READY holds a card that it made, and one blank is left."""
    office.write(receive_blanks, call("gudang"), ReceiveOrder(2, "BA 1"))
    office.write(issue_card, call(), IssueOrder(READY.nik))
    return office


@pytest.mark.parametrize("reason", ["RUSAK", "PERUBAHAN_DATA", "PINDAH_DATANG"])
def test_the_old_card_is_void_and_taken_back(issued: Store, reason: str) -> None:
    (card,), (ktp,) = rows(issued, Card), rows(issued, Ktp)
    calling = call(place="MPP")
    order = ReplaceOrder(READY.nik, reason, " SKPWNI/7/2024 ")
    changed = did(issued, lambda: issued.write(replace_card, calling, order))
    old = {
        "nik": READY.nik,
        "issue": 1,
        "cause": reason,
        "document": "SKPWNI/7/2024",
        "taken_on": "2024-03-04",
        "destroyed": None,
        "place": "MPP",
    }
    ready = {
        "status": "PRINT_READY_RECORD",
        "since": written_moment(MORNING),
        "issue": 2,
        "reason": reason,
    }
    assert changed == {
        "card": ([card], [card | {"state": "VOID"}]),
        "ktp": ([ktp], [ktp | ready]),
        "old_card": ([], [old]),
    }
    entry = entry_of(issued, calling.act_id)
    assert (entry["nik"], entry["decided"]) == (
        READY.nik,
        {"document": "SKPWNI/7/2024", **counted(READY)},
    )


def test_a_lost_card_can_not_be_taken_back(issued: Store) -> None:
    order = ReplaceOrder(READY.nik, "HILANG", "LP/12/III/2024")
    changed = did(issued, lambda: issued.write(replace_card, call(), order))
    assert changed.keys() == {"card", "ktp"}
    assert [row["state"] for row in rows(issued, Card)] == ["VOID"]


def test_a_damaged_card_is_its_own_paper(issued: Store) -> None:
    receipt = issued.write(replace_card, call(), ReplaceOrder(READY.nik, "RUSAK"))
    assert entry_of(issued, receipt.act)["decided"] == {"document": None, **counted(READY)}
    assert [row["document"] for row in rows(issued, OldCard)] == [None]


def test_the_papers_that_were_shown_stand_in_the_entry(issued: Store) -> None:
    order = ReplaceOrder(READY.nik, "HILANG", "LP/12", ("POLICE_LETTER",), "KK ada di SIAK")
    receipt = issued.write(replace_card, call(), order)
    decided = entry_of(issued, receipt.act)["decided"]
    assert decided == {
        "document": "LP/12",
        "documents": ["POLICE_LETTER"],
        "exception": "KK ada di SIAK",
        **counted(READY),
    }


def test_the_next_card_is_the_next_issue(issued: Store) -> None:
    issued.write(replace_card, call(), ReplaceOrder(READY.nik, "HILANG", "LP/12"))
    receipt = issued.write(issue_card, call(), IssueOrder(READY.nik))
    assert (receipt.card_issue, receipt.status) == (2, "CARD_ISSUED")
    assert entry_of(issued, receipt.act)["decided"]["reason"] == "HILANG"
    assert [(row["issue"], row["state"]) for row in rows(issued, Card)] == [
        (1, "VOID"),
        (2, "ISSUED"),
    ]
    issued.write(replace_card, call(), ReplaceOrder(READY.nik, "RUSAK", "kartu"))
    assert [(row["issue"], row["cause"]) for row in rows(issued, OldCard)] == [(2, "RUSAK")]


def test_a_card_made_before_this_program_is_replaced_too(office: Store) -> None:
    order = ReplaceOrder(ISSUED.nik, "RUSAK", "kartu")
    changed = did(office, lambda: office.write(replace_card, call(), order))
    assert changed.keys() == {"ktp", "old_card"}
    assert [(row["status"], row["issue"]) for row in rows(office, Ktp)] == [
        ("PRINT_READY_RECORD", 2)
    ]


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (ReplaceOrder("527101", "RUSAK", "BA"), "NIK_NOT_16_DIGITS", {"nik": "527101"}),
        (ReplaceOrder(ISSUED.nik, "HILANG", " "), "TEXT_MISSING", {"field": "document"}),
        (
            ReplaceOrder(ISSUED.nik, "RUSAK", documents=()),
            "OLD_CARD_STAYS",
            {"reason": "RUSAK"},
        ),
        (
            ReplaceOrder(ISSUED.nik, "PINDAH_DATANG", "SKP 1", ("KK", "SKP")),
            "OLD_CARD_STAYS",
            {"reason": "PINDAH_DATANG"},
        ),
        (
            ReplaceOrder(ISSUED.nik, "HILANG", "LP 1", ("KK",)),
            "EXCEPTION_NEEDED",
            {"lacking": ("POLICE_LETTER",)},
        ),
        (
            ReplaceOrder(ISSUED.nik, "RUSAK", "x" * 81),
            "TEXT_TOO_LONG",
            {"field": "document", "most": 80},
        ),
        (
            ReplaceOrder(ISSUED.nik, "RUSAK", "BA\t1"),
            "TEXT_UNREADABLE",
            {"field": "document"},
        ),
        (ReplaceOrder(PRINTED.nik, "RUSAK", "BA"), "CARD_WAITS", {}),
        (ReplaceOrder(READY.nik, "RUSAK", "BA"), "NO_CARD_TO_REPLACE", {}),
        (ReplaceOrder(ADULT.nik, "HILANG", "BA"), "NO_CARD_TO_REPLACE", {}),
        (ReplaceOrder(MOVED.nik, "HILANG", "BA"), "NOT_SERVED", {"base_status": "PINDAH"}),
    ],
)
def test_a_replacement_that_may_not_be_is_refused(
    calm: Store, order: ReplaceOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm, replace_card, call(), order)
    assert (refusal.code, refusal.values) == (code, values)


@pytest.mark.parametrize("reason", ["BARU", "", "rusak", "BOSAN" * 20])
def test_a_replacement_without_a_reason_of_the_law_is_refused(calm: Store, reason: str) -> None:
    refusal = refused(calm, replace_card, call(), ReplaceOrder(ISSUED.nik, reason, "BA"))
    assert (refusal.code, refusal.values["reason"]) == ("REASON_UNKNOWN", reason[:40])
    assert refusal.values["accepted"] == ("HILANG", "RUSAK", "PERUBAHAN_DATA", "PINDAH_DATANG")


def test_a_card_is_replaced_once(issued: Store) -> None:
    order = ReplaceOrder(READY.nik, "RUSAK", "kartu")
    issued.write(replace_card, call(), order)
    assert refused(issued, replace_card, call("petugas2"), order).code == "NO_CARD_TO_REPLACE"
