"""Terima: blanks arrive at a place, with their document."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.transactions.changes import blanks_moved

MOST_AT_ONCE = 1_000_000


@dataclass(frozen=True, slots=True)
class ReceiveOrder:
    """How many blanks, in pieces, and the number of the letter or minutes they came with."""

    quantity: int
    document: str


def receive_blanks(call: Call, order: ReceiveOrder) -> Receipt:
    """Add blanks to the place's stock."""
    return record(call, Act.RECEIVE, order, _decide)


def _decide(desk: Desk, order: ReceiveOrder) -> Decision:
    if not 0 < order.quantity <= MOST_AT_ONCE:
        raise Refused("QUANTITY_OUT_OF_RANGE", quantity=order.quantity, most=MOST_AT_ONCE)
    document = checked_text(order.document, "document", needed=True, most=80)
    desk.ask_second("receive", Act.RECEIVE)
    return Decision(blanks_moved(desk, StockMove.TERIMA, order.quantity, document=document))
