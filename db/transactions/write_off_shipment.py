"""Hapus kiriman: what is missing of a shipment is written off as lost."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.shipments import left_of, shipment_changed, shipment_under_way


@dataclass(frozen=True, slots=True)
class WriteOffOrder:
    """The shipment's number, and why what is under way won't arrive."""

    ref: str
    reason: str


def write_off_shipment(call: Call, order: WriteOffOrder) -> Receipt:
    """Write off all that is still under way of a shipment; no place's stock changes.

    The receipt's `difference` is what is lost, negative. Refused NOT_UNDER_WAY, and
    PLACE_NOT_YOURS where the operator acts neither where it left nor where it should arrive.
    """
    return record(call, Act.WRITE_OFF, order, _decide)


def _decide(desk: Desk, order: WriteOffOrder) -> Decision:
    shipment = shipment_under_way(order.ref)
    reason = checked_text(order.reason, "reason", needed=True)
    if {shipment["sent_from"], shipment["sent_to"]}.isdisjoint(desk.operator.places):
        place, own = shipment["sent_from"], desk.operator.places
        raise Refused("PLACE_NOT_YOURS", place=place, places=own)
    desk.ask_second("count", Act.WRITE_OFF)
    lost = left_of(shipment)
    decided = {"reason": reason, "difference": -lost}
    return Decision([shipment_changed(desk, shipment, lost=lost)], decided=decided)
