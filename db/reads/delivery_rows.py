"""The rows of deliveries, as acts and questions find them."""

from collections.abc import Sequence
from typing import Any

from peewee import SQL, fn

from db.journal.rows import image
from db.models import Delivery, DeliveryItem
from db.models.base import rows_of
from db.rules.numbered import Series, read_ref
from db.rules.print_queue import DeliveredState
from db.rules.refused import Refused

Row = dict[str, Any]
OUT, HANDED, RETURNED = (str(state) for state in DeliveredState)


def delivery_row(text: str) -> Row:
    """Return the row of the delivery whose number was typed; raises Refused DELIVERY_UNKNOWN."""
    ref = read_ref(text, Series.ANTAR)
    row = Delivery.get_or_none(Delivery.ref == ref) if ref else None
    if row is None:
        raise Refused("DELIVERY_UNKNOWN", number=text[:20])
    return image(row)


def cards_out(ref: str) -> list[Row]:
    """Return the items of a delivery that neither came back nor were handed over."""
    query = DeliveryItem.select().where(DeliveryItem.delivery == ref, DeliveryItem.state == OUT)
    return [image(row) for row in query.order_by(DeliveryItem.nik)]


def counted_cards(refs: Sequence[str]) -> dict[str, dict[str, int]]:
    """Return how many cards of each delivery are in each state."""
    counted = (
        DeliveryItem.select(DeliveryItem.delivery, DeliveryItem.state, fn.COUNT(SQL("1")))
        .where(DeliveryItem.delivery.in_(list(refs)))
        .group_by(DeliveryItem.delivery, DeliveryItem.state)
    )
    found: dict[str, dict[str, int]] = {ref: {} for ref in refs}
    for ref, state, count in rows_of(counted):
        found[ref][state] = count
    return found
