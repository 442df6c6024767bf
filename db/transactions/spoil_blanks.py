"""Rusak: blanks consumed without a valid card, by cause."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.settings import SPOIL_MANY
from db.rules.stock import SpoilCause, StockMove
from db.transactions.changes import blanks_used, lawful_case


@dataclass(frozen=True, slots=True)
class SpoilOrder:
    """How many blanks, why, and for whose card the printing failed (empty: for nobody's)."""

    quantity: int
    cause: str
    nik: str = ""


def spoil_blanks(call: Call, order: SpoilOrder) -> Receipt:
    """Write spoiled blanks off the place's stock; a resident's state doesn't change."""
    return record(call, Act.SPOIL, order, _decide)


def _decide(desk: Desk, order: SpoilOrder) -> Decision:
    if order.quantity < 1:
        quantity, most = order.quantity, desk.stand.reach
        raise Refused("QUANTITY_OUT_OF_RANGE", quantity=quantity, least=1, most=most)
    if order.cause not in tuple(SpoilCause):
        raise Refused("CAUSE_UNKNOWN", cause=order.cause[:40], accepted=tuple(SpoilCause))
    nik = lawful_case(desk, order.nik, Deed.SPOIL).nik if order.nik else None
    if order.quantity > SPOIL_MANY:
        desk.ask_second("spoil-many", Act.SPOIL)
    changes = blanks_used(desk, StockMove.RUSAK, order.quantity, cause=order.cause, nik=nik)
    return Decision(changes, nik)
