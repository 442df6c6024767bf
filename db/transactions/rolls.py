"""What the acts on ribbon and film share."""

from db.rules.refused import Refused
from db.rules.stock import RollItem

MOST_ROLLS = 10_000


def known_item(text: str) -> RollItem:
    """Return RIBBON or FILM; raises Refused ROLL_ITEM_UNKNOWN."""
    plain = text.strip().upper()
    if plain not in tuple(RollItem):
        raise Refused("ROLL_ITEM_UNKNOWN", item=text[:40], accepted=tuple(RollItem))
    return RollItem(plain)
