"""Rak: where a printed card that waits is laid."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import changed_row
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.changes import lawful_case
from db.transactions.print_batch_card import SHELF_LENGTH


@dataclass(frozen=True, slots=True)
class ShelveOrder:
    """Whose waiting card, and on which shelf it lies now."""

    nik: str
    shelf: str


def shelve_card(call: Call, order: ShelveOrder) -> Receipt:
    """Note where a waiting card lies, at this place.

    Raises Refused NO_CARD_WAITS, CARD_NOT_OURS where it was made before this program,
    CARD_AT_KELURAHAN while it is being delivered, CARD_AT_OTHER_PLACE.
    """
    return record(call, Act.SHELVE, order, _decide)


def _decide(desk: Desk, order: ShelveOrder) -> Decision:
    case = lawful_case(desk, order.nik, Deed.HAND_OVER)
    shelf = checked_text(order.shelf, "shelf", needed=True, most=SHELF_LENGTH)
    if case.card is None:
        raise Refused("CARD_NOT_OURS")
    if case.card["place"] != desk.place:
        raise Refused("CARD_AT_OTHER_PLACE", place=case.card["place"])
    key = {"nik": case.nik, "issue": case.card["issue"]}
    return Decision([changed_row("card", key, case.card, shelf=shelf)], case.nik)
