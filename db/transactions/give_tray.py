"""Beri ke meja: blanks of the place go into a clerk's hands for the day."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.office import operator_named
from db.rules.refused import Refused
from db.rules.roles import Act, permits
from db.rules.stock import TrayMove
from db.transactions.ledgers import TrayLine, booked
from db.transactions.quantities import checked_quantity


@dataclass(frozen=True, slots=True)
class GiveTrayOrder:
    """To which clerk, and how many blanks, in pieces."""

    clerk: str
    quantity: int


def give_tray(call: Call, order: GiveTrayOrder) -> Receipt:
    """Put loose blanks of the place into a clerk's tray; the place's stock stays as it is.

    Refused CLERK_NOT_AT_PLACE for who can't print there, NOT_ENOUGH_BLANKS or
    BLANKS_AT_OTHER_TRAYS where the place has no so many loose ones.
    """
    return record(call, Act.GIVE_TRAY, order, _decide)


def _decide(desk: Desk, order: GiveTrayOrder) -> Decision:
    quantity = checked_quantity(order.quantity)
    place = desk.place
    clerk = operator_named(order.clerk)
    if not clerk.active or place not in clerk.places or not permits(clerk.role, Act.BATCH_PRINTED):
        raise Refused("CLERK_NOT_AT_PLACE", operator=clerk.name, place=place)
    line = next(each for each in desk.places if each.code == place)
    if quantity > line.on_hand:
        raise Refused("NOT_ENOUGH_BLANKS", place=place, on_hand=line.on_hand, asked=quantity)
    return Decision(booked(desk, trays=[TrayLine(place, clerk.name, TrayMove.BERI, quantity)]))
