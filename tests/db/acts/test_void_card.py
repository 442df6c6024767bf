"""Gagal cetak, found late: a card recorded as good is void."""

from __future__ import annotations

import pytest

from db.models import Card, Ktp, OldCard, StockBalance
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.void_card import VoidCardOrder, void_card
from tests.dump import did, entry_of, rows
from tests.office import ADULT, ISSUED, PRINTED, READY, SENT, call
from tests.refusals import refused


@pytest.mark.parametrize("wait", [False, True], ids=["issued", "printed"])
def test_the_card_is_void_and_the_blank_stays_used(office: Store, wait: bool) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(2, "BA 1"))
    office.write(issue_card, call(), IssueOrder(READY.nik, wait=wait))
    (card,), (ktp,) = rows(office, Card), rows(office, Ktp)
    calling = call()
    changed = did(office, lambda: office.write(void_card, calling, VoidCardOrder(READY.nik)))
    old = {
        "nik": READY.nik,
        "issue": 1,
        "cause": "SALAH_CETAK",
        "document": None,
        "taken_on": "2024-03-04",
        "destroyed": None,
        "place": "DINAS",
    }
    assert changed == {
        "card": ([card], [card | {"state": "VOID"}]),
        "ktp": ([ktp], [ktp | {"status": "PRINT_READY_RECORD", "issue": 2}]),
        "old_card": ([], [old]),
    }
    assert entry_of(office, calling.act_id)["nik"] == READY.nik
    receipt = office.write(issue_card, call(), IssueOrder(READY.nik))
    assert (receipt.card_issue, receipt.blanks_left) == (2, 0)
    assert rows(office, StockBalance, place="DINAS") == [
        {"place": "DINAS", "on_hand": 0, "at_trays": 0}
    ]


def test_the_cause_is_kept_with_the_old_card(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(1, "BA 1"))
    office.write(issue_card, call(), IssueOrder(READY.nik))
    refusal = refused(office, void_card, call(), VoidCardOrder(READY.nik, "RUSAK"))
    accepted = ("SALAH_CETAK", "SALAH_DATA", "CHIP_RUSAK")
    assert refusal.code == "CAUSE_UNKNOWN"
    assert refusal.values == {"cause": "RUSAK", "accepted": accepted}
    office.write(void_card, call(), VoidCardOrder(READY.nik, "CHIP_RUSAK"))
    assert [row["cause"] for row in rows(office, OldCard)] == ["CHIP_RUSAK"]


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (ADULT, "NO_CARD_TO_VOID"),
        (SENT, "NO_CARD_TO_VOID"),
        (READY, "NO_CARD_TO_VOID"),
        (PRINTED, "CARD_NOT_OURS"),
        (ISSUED, "CARD_NOT_OURS"),
    ],
)
def test_only_a_card_of_this_office_can_be_void(
    calm: Store, person: RegisterRow, code: str
) -> None:
    assert refused(calm, void_card, call(), VoidCardOrder(person.nik)).code == code


def test_a_card_is_void_once(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(1, "BA 1"))
    office.write(issue_card, call(), IssueOrder(READY.nik))
    office.write(void_card, call(), VoidCardOrder(READY.nik))
    refusal = refused(office, void_card, call("petugas2"), VoidCardOrder(READY.nik))
    assert refusal.code == "NO_CARD_TO_VOID"
