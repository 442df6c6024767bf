"""Pinjam: blanks come from another office, to be given back."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.roles import Act
from db.transactions.loans import loan_made


@dataclass(frozen=True, slots=True)
class BorrowOrder:
    """How many blanks, in pieces, from which office, and the paper of the loan."""

    quantity: int
    partner: str
    document: str


def borrow_blanks(call: Call, order: BorrowOrder) -> Receipt:
    """Add borrowed blanks to the place's stock, and keep the loan as owed under a number."""
    return record(call, Act.BORROW, order, _decide)


def _decide(desk: Desk, order: BorrowOrder) -> Decision:
    return loan_made(desk, "IN", order.quantity, order.partner, order.document)
