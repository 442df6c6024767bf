"""Terima kiriman: blanks that were under way are counted at the place they were sent to."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.transactions.ledgers import BlankLine, booked
from db.transactions.quantities import checked_quantity, own_place
from db.transactions.shipments import left_of, shipment_changed, shipment_under_way


@dataclass(frozen=True, slots=True)
class AcceptOrder:
    """The shipment's number, and the pieces counted: None for all that is under way."""

    ref: str
    counted: int | None = None


def accept_blanks(call: Call, order: AcceptOrder) -> Receipt:
    """Add what arrived to the stock of the place it was sent to; the rest stays under way.

    Who sent it accepts it with a second person only, where the office asks for that. Refused
    NOT_UNDER_WAY, ACCEPTS_TOO_MANY, and PLACE_NOT_YOURS where the operator doesn't act there.
    """
    return record(call, Act.ACCEPT, order, _decide)


def _decide(desk: Desk, order: AcceptOrder) -> Decision:
    shipment = shipment_under_way(order.ref)
    place = own_place(desk, shipment["sent_to"])
    left = left_of(shipment)
    counted = checked_quantity(left if order.counted is None else order.counted)
    if counted > left:
        raise Refused("ACCEPTS_TOO_MANY", ref=shipment["ref"], left=left, counted=counted)
    if shipment["sent_by"] == desk.operator.name:
        desk.ask_second("accept", Act.ACCEPT)
    document = shipment["document"] or shipment["ref"]
    line = BlankLine(place, StockMove.TERIMA_KIRIMAN, counted, document=document)
    return Decision([*booked(desk, [line]), shipment_changed(desk, shipment, arrived=counted)])
