"""Row changes that the acts on a delivery of cards share."""

from collections.abc import Sequence

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row
from db.reads.delivery_rows import Row, cards_out, delivery_row
from db.rules.refused import Refused


def card_out(number: str, nik: str) -> tuple[Row, Row]:
    """Return the delivery of this number and the item of a card that is out with it.

    Raises Refused DELIVERY_UNKNOWN, CARD_NOT_OUT.
    """
    delivery = delivery_row(number)
    for item in cards_out(delivery["ref"]):
        if item["nik"] == nik:
            return delivery, item
    raise Refused("CARD_NOT_OUT", nik=nik[:40], number=delivery["ref"])


def item_closed(item: Row, state: str) -> RowChange:
    """Return the change of a delivery's item that is no longer out."""
    return changed_row(
        "delivery_item", {"delivery": item["delivery"], "nik": item["nik"]}, item, state=state
    )


def delivery_over(desk: Desk, delivery: Row, closed: Sequence[Row]) -> list[RowChange]:
    """Return the change that ends a delivery of which these items were the last out."""
    if len(cards_out(delivery["ref"])) > len(closed):
        return []
    return [delivery_change(desk, delivery, "DONE")]


def delivery_change(desk: Desk, delivery: Row, state: str) -> RowChange:
    """Return the change of a delivery to a state, by this act."""
    act = str(desk.call.act_id)
    key = {"ref": delivery["ref"]}
    return changed_row("delivery", key, delivery, state=state, changed_by=act)
