"""Kembalikan pinjaman: borrowed blanks go back, or lent ones come back, all or some."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import changed_row
from db.models import Loan
from db.rules.numbered import Series
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.transactions.ledgers import BlankLine, booked
from db.transactions.numbers import numbered_row
from db.transactions.quantities import checked_quantity


@dataclass(frozen=True, slots=True)
class SettleLoanOrder:
    """The loan's number, how many blanks are given back, and the paper of that."""

    ref: str
    quantity: int
    document: str


def settle_loan(call: Call, order: SettleLoanOrder) -> Receipt:
    """Move blanks given back out of the place's stock where they were borrowed, else into it.

    Refused LOAN_NOT_OPEN, SETTLES_TOO_MANY, NOT_ENOUGH_BLANKS or BLANKS_AT_OTHER_TRAYS.
    """
    return record(call, Act.SETTLE_LOAN, order, _decide)


def _decide(desk: Desk, order: SettleLoanOrder) -> Decision:
    loan = numbered_row(Loan, order.ref, Series.PINJAM)
    if loan["state"] != "OPEN":
        raise Refused("LOAN_NOT_OPEN", ref=loan["ref"], state=loan["state"])
    quantity = checked_quantity(order.quantity)
    left = loan["quantity"] - loan["returned"]
    if quantity > left:
        raise Refused("SETTLES_TOO_MANY", ref=loan["ref"], left=left, asked=quantity)
    document = checked_text(order.document, "document", needed=True, most=80)
    signed = -quantity if loan["direction"] == "IN" else quantity
    line = BlankLine(desk.place, StockMove.PINJAM_KEMBALI, signed, document=document)
    settled = changed_row(
        "loan",
        {"ref": loan["ref"]},
        loan,
        returned=loan["returned"] + quantity,
        state="SETTLED" if quantity == left else "OPEN",
        changed_by=str(desk.call.act_id),
    )
    return Decision([*booked(desk, [line]), settled])
