"""Pasang rol: a roll of ribbon or film is put into the place's printer."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import changed_row, image
from db.models import RollBalance
from db.reads.printed import went_through_printer
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import RollMove
from db.transactions.ledgers import RollLine, booked
from db.transactions.rolls import known_item


@dataclass(frozen=True, slots=True)
class MountOrder:
    """RIBBON or FILM."""

    item: str


def mount_roll(call: Call, order: MountOrder) -> Receipt:
    """Take a roll from what lies at the place; the cards printed from now on are counted on it.

    What was in the printer before is used up. Refused NOT_ENOUGH_ROLLS.
    """
    return record(call, Act.MOUNT_ROLL, order, _decide)


def _decide(desk: Desk, order: MountOrder) -> Decision:
    item, place = known_item(order.item), desk.place
    row = RollBalance.get_or_none((RollBalance.place == place) & (RollBalance.item == str(item)))
    if row is None:
        raise Refused("NOT_ENOUGH_ROLLS", item=str(item), place=place, on_hand=0, asked=1)
    changes = booked(desk, rolls=[RollLine(place, item, RollMove.PASANG, -1)])
    mounted = changed_row(
        "roll_balance",
        {"place": place, "item": str(item)},
        image(row),
        mounted_on=desk.today.isoformat(),
        printed_before=went_through_printer(place, desk.today),
    )
    return Decision([*changes, mounted])
