"""The record of cards carried to a kelurahan, with room for each holder's signature."""

from dataclasses import dataclass
from datetime import date

from db.models import Delivery, DeliveryItem, Kelurahan, Resident
from db.models.base import rows_of
from db.reads.delivery_rows import OUT
from db.reads.papers.letterhead import Letterhead, letterhead
from db.reads.papers.said_of import done_by, numbered, place_name
from db.rules.numbered import Series
from db.viewer import Viewer, ask_may_look


@dataclass(frozen=True, slots=True)
class CarriedCard:
    """A card of the delivery and what became of it (OUT, HANDED, RETURNED)."""

    name: str
    nik: str
    issue: int
    state: str


@dataclass(frozen=True, slots=True)
class HandoverPaper:
    """A delivery: from where, to which kelurahan, who carries it, and its cards by name.

    `sent_by` is who sent it, empty once the delivery is over: its row then tells of its end.
    """

    head: Letterhead
    ref: str
    place: str
    kelurahan: str
    kecamatan: str
    sent_on: date
    carrier: str
    sent_by: str
    cards: tuple[CarriedCard, ...]
    nik: None = None


def handover_paper(viewer: Viewer, ref: str) -> HandoverPaper:
    """Return the record of a delivery; raises Refused REF_NOT_FOUND, PAPER_CANCELLED."""
    ask_may_look(viewer)
    row = numbered(Delivery, ref, Series.ANTAR)
    where = Kelurahan.get(Kelurahan.code == row["kelurahan"])
    return HandoverPaper(
        head=letterhead(),
        ref=row["ref"],
        place=place_name(row["place"]),
        kelurahan=where.name,
        kecamatan=where.kecamatan,
        sent_on=date.fromisoformat(row["sent_on"]),
        carrier=row["carrier"],
        sent_by=done_by(row["changed_by"]).by if row["state"] == OUT else "",
        cards=_cards(row["ref"]),
    )


def _cards(ref: str) -> tuple[CarriedCard, ...]:
    query = (
        DeliveryItem.select(Resident.name, DeliveryItem.nik, DeliveryItem.issue, DeliveryItem.state)
        .join(Resident, on=(Resident.nik == DeliveryItem.nik))
        .where(DeliveryItem.delivery == ref)
        .order_by(Resident.name, DeliveryItem.nik)
    )
    return tuple(CarriedCard(*row) for row in rows_of(query))
