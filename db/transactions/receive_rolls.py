"""Terima rol: ribbon or film arrives at a place, in rolls."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.roles import Act
from db.rules.stock import RollMove
from db.transactions.ledgers import RollLine, booked
from db.transactions.quantities import checked_quantity
from db.transactions.rolls import MOST_ROLLS, known_item


@dataclass(frozen=True, slots=True)
class RollsOrder:
    """RIBBON or FILM, how many rolls, and the paper they came with."""

    item: str
    rolls: int
    document: str


def receive_rolls(call: Call, order: RollsOrder) -> Receipt:
    """Add rolls to what lies at the place."""
    return record(call, Act.RECEIVE_ROLLS, order, _decide)


def _decide(desk: Desk, order: RollsOrder) -> Decision:
    item = known_item(order.item)
    rolls = checked_quantity(order.rolls, most=MOST_ROLLS)
    document = checked_text(order.document, "document", needed=True, most=80)
    line = RollLine(desk.place, item, RollMove.TERIMA, rolls, document)
    return Decision(booked(desk, rolls=[line]))
