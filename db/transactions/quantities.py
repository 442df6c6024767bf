"""What an order may say of pieces, rolls and places."""

from db.journal.act import Desk
from db.rules.refused import Refused

MOST_AT_ONCE = 1_000_000


def checked_quantity(quantity: int, *, most: int = MOST_AT_ONCE, least: int = 1) -> int:
    """Return a number of pieces or rolls; raises Refused QUANTITY_OUT_OF_RANGE."""
    if not least <= quantity <= most:
        raise Refused("QUANTITY_OUT_OF_RANGE", quantity=quantity, least=least, most=most)
    return quantity


def known_place(desk: Desk, code: str) -> str:
    """Return the code of one of the office's places; raises Refused PLACE_UNKNOWN."""
    if not any(line.code == code for line in desk.places):
        raise Refused("PLACE_UNKNOWN", place=code[:40])
    return code


def own_place(desk: Desk, code: str) -> str:
    """Return the code of a place at which the operator may act.

    Raises Refused PLACE_UNKNOWN or PLACE_NOT_YOURS.
    """
    known_place(desk, code)
    if code not in desk.operator.places:
        raise Refused("PLACE_NOT_YOURS", place=code, places=desk.operator.places)
    return code
