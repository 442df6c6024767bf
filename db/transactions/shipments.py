"""A shipment as the acts on it find it: what of it is still under way."""

from typing import Any

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row
from db.models import Shipment
from db.rules.numbered import Series
from db.rules.refused import Refused
from db.transactions.numbers import numbered_row


def shipment_under_way(ref: str) -> dict[str, Any]:
    """Return a shipment of which something is under way, as an image.

    Raises Refused REF_NOT_FOUND or NOT_UNDER_WAY.
    """
    shipment = numbered_row(Shipment, ref, Series.KIRIM)
    if shipment["state"] != "UNDER_WAY":
        raise Refused("NOT_UNDER_WAY", ref=shipment["ref"], state=shipment["state"])
    return shipment


def left_of(shipment: dict[str, Any]) -> int:
    """Return how many of a shipment's blanks neither arrived nor are lost."""
    return int(shipment["quantity"] - shipment["arrived"] - shipment["lost"])


def shipment_changed(
    desk: Desk, shipment: dict[str, Any], *, arrived: int = 0, lost: int = 0
) -> RowChange:
    """Return the change by which so many more of a shipment have arrived or are lost."""
    done = left_of(shipment) == arrived + lost
    return changed_row(
        "shipment",
        {"ref": shipment["ref"]},
        shipment,
        arrived=shipment["arrived"] + arrived,
        lost=shipment["lost"] + lost,
        state="DONE" if done else "UNDER_WAY",
        changed_by=str(desk.call.act_id),
    )
