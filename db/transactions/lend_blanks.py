"""Pinjamkan: blanks go to another office, which is to give them back."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.roles import Act
from db.transactions.loans import loan_made


@dataclass(frozen=True, slots=True)
class LendOrder:
    """How many blanks, in pieces, to which office, and the paper of the loan."""

    quantity: int
    partner: str
    document: str


def lend_blanks(call: Call, order: LendOrder) -> Receipt:
    """Take loose blanks out of the place's stock, and keep the loan as owed under a number.

    Refused NOT_ENOUGH_BLANKS or BLANKS_AT_OTHER_TRAYS.
    """
    return record(call, Act.LEND, order, _decide)


def _decide(desk: Desk, order: LendOrder) -> Decision:
    return loan_made(desk, "OUT", order.quantity, order.partner, order.document)
