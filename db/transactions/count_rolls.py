"""Hitung rol: the rolls that lie at a place are counted."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import RollMove
from db.transactions.ledgers import RollLine, booked, rolls_at
from db.transactions.quantities import checked_quantity
from db.transactions.rolls import MOST_ROLLS, known_item


@dataclass(frozen=True, slots=True)
class CountRollsOrder:
    """RIBBON or FILM, the rolls counted (not the one in the printer), and why they differ."""

    item: str
    rolls: int
    reason: str = ""


def count_rolls(call: Call, order: CountRollsOrder) -> Receipt:
    """Post the difference between the rolls counted and those on record as KOREKSI.

    The receipt's `difference` is counted less recorded. Refused ROLLS_DIFFER where they differ
    and the reason is missing.
    """
    return record(call, Act.COUNT_ROLLS, order, _decide)


def _decide(desk: Desk, order: CountRollsOrder) -> Decision:
    item, place = known_item(order.item), desk.place
    counted = checked_quantity(order.rolls, most=MOST_ROLLS, least=0)
    reason = checked_text(order.reason, "reason", needed=False)
    recorded = rolls_at(place, item)
    difference = counted - recorded
    if difference and reason is None:
        raise Refused(
            "ROLLS_DIFFER",
            item=str(item),
            on_hand=recorded,
            counted=counted,
            difference=difference,
        )
    lines = [RollLine(place, item, RollMove.KOREKSI, difference)] if difference else []
    decided = {"reason": reason, "difference": difference}
    return Decision(booked(desk, rolls=lines), decided=decided)
