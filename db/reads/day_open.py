"""What of a place is unfinished when its day is to be closed."""

from dataclasses import dataclass

from db.models import Batch, BatchItem, Delivery, Shipment, StockCount
from db.models.base import rows_of
from db.models.store_room import SHIPMENT_UNDER_WAY
from db.office import places, trays_at
from db.reads.delivery_rows import OUT
from db.reads.run_items import TAKEN

COUNT, TRAY, PRINTER = "count", "tray", "printer"
SHIPMENT, DELIVERY = "shipment", "delivery"


@dataclass(frozen=True, slots=True)
class OpenThing:
    """Something unfinished: what sort, its number or whose it is, and how many pieces.

    `count`: a physical count, `ref` its number. `tray`: blanks in the hands of the clerk
    `ref`. `printer`: someone a clerk took from the run `ref`, `who` the clerk. `shipment`:
    blanks from or to the place that are under way. `delivery`: cards carried to a kelurahan.
    """

    kind: str
    ref: str
    pieces: int
    who: str = ""


def open_at(place: str) -> tuple[OpenThing, ...]:
    """Return what keeps a place's day from being closed: what its counted blanks can't show."""
    c = StockCount
    counts = c.select(c.ref, c.opened_by).where(
        (c.place == place) & c.state.in_(("OPEN", "COUNTED"))
    )
    taken = (
        Batch.select(Batch.ref, BatchItem.clerk)
        .join(BatchItem, on=(BatchItem.batch == Batch.ref))
        .where((Batch.place == place) & (Batch.state == "OPEN") & (BatchItem.state == TAKEN))
        .order_by(Batch.ref, BatchItem.clerk)
    )
    return (
        *(OpenThing(COUNT, ref, 0, by) for ref, by in rows_of(counts)),
        *(OpenThing(TRAY, clerk, held) for clerk, held in trays_at(place, places()).items()),
        *(OpenThing(PRINTER, ref, 1, clerk or "") for ref, clerk in rows_of(taken)),
    )


def under_way_at(place: str) -> tuple[OpenThing, ...]:
    """Return what is on its way from or to a place: shown, and no bar to closing the day."""
    s, d = Shipment, Delivery
    sent = (
        s.select(s.ref, s.quantity - s.arrived - s.lost, s.sent_from, s.sent_to)
        .where(SHIPMENT_UNDER_WAY & ((s.sent_from == place) | (s.sent_to == place)))
        .order_by(s.sent_on, s.ref)
    )
    carried = (
        d.select(d.ref, d.carrier)
        .where((d.place == place) & (d.state == OUT))
        .order_by(d.sent_on, d.ref)
    )
    return (
        *(OpenThing(SHIPMENT, ref, left, f"{a} > {b}") for ref, left, a, b in rows_of(sent)),
        *(OpenThing(DELIVERY, ref, 0, carrier) for ref, carrier in rows_of(carried)),
    )
