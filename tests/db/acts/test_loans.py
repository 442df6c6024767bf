"""Pinjam, pinjamkan, kembalikan: blanks borrowed from other offices and lent to them."""

from __future__ import annotations

import pytest

from db.journal.receipt import Receipt
from db.models import Loan, StockEntry
from db.reads.store_room import LoanLine, store_room
from db.store.store import Store
from db.transactions.borrow_blanks import BorrowOrder, borrow_blanks
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.lend_blanks import LendOrder, lend_blanks
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.settle_loan import SettleLoanOrder, settle_loan
from tests.db.acts.conftest import Calm
from tests.dump import rows
from tests.office import call, open_test_office
from tests.refusals import refused

FIRST, SECOND = "PINJAM-2024-0001", "PINJAM-2024-0002"
BORROW = BorrowOrder(50, "Disdukcapil Lombok Barat", "BA 1/2024")
LEND = LendOrder(20, "Disdukcapil KLU", "BA 2/2024")


def borrow(office: Store) -> Receipt:
    return office.write(borrow_blanks, call("gudang"), BORROW)


def settle(office: Store, ref: str, pieces: int) -> Receipt:
    order = SettleLoanOrder(ref, pieces, "BA 3/2024")
    return office.write(settle_loan, call("gudang"), order)


def on_hand(office: Store) -> int:
    return office.read(store_room).places[0].on_hand


def owed(office: Store) -> dict[str, tuple[str, int]]:
    loans: tuple[LoanLine, ...] = office.read(store_room).loans
    return {loan.ref: (loan.direction, loan.left) for loan in loans}


def with_loans(url: str) -> Store:
    """Make an office that borrowed 50 blanks and lent 20 of them."""
    office = open_test_office(url)
    borrow(office)
    office.write(lend_blanks, call("gudang"), LEND)
    return office


def test_borrowed_blanks_come_in_and_are_owed(office: Store) -> None:
    receipt = borrow(office)
    assert (receipt.ref, receipt.blanks_left) == (FIRST, 50)
    (loan,) = rows(office, Loan)
    assert loan == {
        "ref": FIRST,
        "direction": "IN",
        "partner": "Disdukcapil Lombok Barat",
        "place": "DINAS",
        "quantity": 50,
        "returned": 0,
        "made_on": "2024-03-04",
        "document": "BA 1/2024",
        "state": "OPEN",
        "changed_by": receipt.act,
    }
    (move,) = rows(office, StockEntry)
    assert (move["kind"], move["quantity"]) == ("PINJAM_MASUK", 50)


def test_a_loan_is_given_back_bit_by_bit(office: Store) -> None:
    borrow(office)
    office.write(lend_blanks, call("gudang"), LEND)
    assert (on_hand(office), owed(office)) == (30, {FIRST: ("IN", 50), SECOND: ("OUT", 20)})
    # What was borrowed goes out, what was lent comes in.
    settle(office, FIRST, 30)
    assert (on_hand(office), owed(office)) == (0, {FIRST: ("IN", 20), SECOND: ("OUT", 20)})
    settle(office, SECOND.lower(), 20)
    settle(office, FIRST, 20)
    assert (on_hand(office), owed(office)) == (0, {})
    assert {row["state"] for row in rows(office, Loan)} == {"SETTLED"}
    signed = [row["quantity"] for row in rows(office, StockEntry, kind="PINJAM_KEMBALI")]
    assert sorted(signed, key=str) == [-20, -30, 20]


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (SettleLoanOrder(FIRST, 51, "BA"), "SETTLES_TOO_MANY", {"left": 50, "asked": 51}),
        (SettleLoanOrder(FIRST, 31, "BA"), "NOT_ENOUGH_BLANKS", {"on_hand": 30, "asked": 31}),
        (SettleLoanOrder(FIRST, 0, "BA"), "QUANTITY_OUT_OF_RANGE", {"quantity": 0}),
        (SettleLoanOrder(FIRST, 1, ""), "TEXT_MISSING", {"field": "document"}),
        (SettleLoanOrder("PINJAM-2024-0003", 1, "BA"), "REF_NOT_FOUND", {"series": "PINJAM"}),
    ],
)
def test_what_can_not_be_given_back_is_refused(
    calm_as: Calm, order: SettleLoanOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm_as(with_loans), settle_loan, call("gudang"), order)
    assert refusal.code == code
    assert values.items() <= refusal.values.items()


@pytest.mark.parametrize(
    ("order", "field"),
    [(LendOrder(1, "", "BA"), "partner"), (LendOrder(1, "KLU", ""), "document")],
)
def test_a_loan_names_the_other_office_and_its_paper(
    calm_as: Calm, order: LendOrder, field: str
) -> None:
    refusal = refused(calm_as(with_loans), lend_blanks, call("gudang"), order)
    assert (refusal.code, refusal.values) == ("TEXT_MISSING", {"field": field})


def test_only_loose_blanks_are_lent(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(20, "BA 1"))
    office.write(give_tray, call("gudang"), GiveTrayOrder("petugas", 1))
    refusal = refused(office, lend_blanks, call("gudang"), LEND)
    assert (refusal.code, refusal.values) == (
        "BLANKS_AT_OTHER_TRAYS",
        {"place": "DINAS", "trays": {"petugas": 1}},
    )


def test_a_settled_loan_takes_no_more(office: Store) -> None:
    borrow(office)
    settle(office, FIRST, 50)
    order = SettleLoanOrder(FIRST, 1, "BA")
    refusal = refused(office, settle_loan, call("gudang"), order)
    assert (refusal.code, refusal.values) == ("LOAN_NOT_OPEN", {"ref": FIRST, "state": "SETTLED"})


def test_a_loan_is_taken_back_after_what_was_given_back_of_it(office: Store) -> None:
    borrowed = borrow(office)
    settled = settle(office, FIRST, 50)
    refusal = refused(office, correct_act, call("gudang"), CorrectOrder(borrowed.act, "salah"))
    assert (refusal.code, refusal.values) == (
        "LATER_ACTS_REST_ON_IT",
        {"acts": (f"settle-loan {settled.act}",)},
    )
    office.write(correct_act, call("gudang"), CorrectOrder(settled.act, "salah"))
    assert (on_hand(office), owed(office)) == (50, {FIRST: ("IN", 50)})
    office.write(correct_act, call("gudang"), CorrectOrder(borrowed.act, "salah"))
    assert (on_hand(office), owed(office)) == (0, {})
    (loan,) = rows(office, Loan)
    assert loan["state"] == "CANCELLED"
