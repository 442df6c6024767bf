"""Deliveries of cards to the kelurahan: which are out, and what became of each card."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN

from db.models import Contact, Delivery, DeliveryItem, Kelurahan, Resident, Suket
from db.models.base import rows_of
from db.models.ktp import SUKET_OPEN
from db.reads.delivery_rows import HANDED, OUT, RETURNED, counted_cards, delivery_row
from db.reads.list_filter import narrowing
from db.reads.paging import Ask, Page, page_of

ALL = "all"


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """A delivery: from which place to which kelurahan, by whom, and its cards by what became."""

    ref: str
    place: str
    kelurahan_code: str
    kelurahan: str
    sent_on: date
    carrier: str
    state: str
    cards: int
    out: int
    handed: int
    returned: int


@dataclass(frozen=True, slots=True)
class DeliveryItemLine:
    """A card of a delivery; `suket` is the open suket that is taken back against it."""

    nik: str
    name: str
    birth_date: date
    state: str
    issue: int
    suket: str | None
    phone: str | None


def deliveries(state: str = OUT) -> tuple[DeliveryLine, ...]:
    """Return the deliveries in a state (OUT, DONE, CANCELLED, or ALL), the oldest first."""
    query = _deliveries().order_by(Delivery.sent_on, Delivery.ref)
    if state != ALL:
        query = query.where(Delivery.state == state)
    return _lines(list(rows_of(query)))


def deliveries_page(view: str, text: str, ask: Ask) -> Page[DeliveryLine]:
    """Return a page of deliveries: those that are OUT, the oldest first, or ALL, latest first.

    `text` narrows it to a number, a kelurahan or a carrier.
    """
    query = _deliveries()
    if view != ALL:
        query = query.where(Delivery.state == view)
    for word in narrowing(text):
        query = query.where(
            Delivery.ref.contains(word)
            | Kelurahan.name.contains(word)
            | Delivery.carrier.contains(word)
        )
    columns = [Delivery.sent_on, Delivery.ref]
    found = page_of(query, columns, ask, lambda *row: row, descending=view == ALL)
    return Page(_lines(found.rows), found.keys, found.more_before, found.more_after)


def delivery_items(ref: str) -> tuple[DeliveryItemLine, ...]:
    """Return the cards of a delivery by name; raises Refused DELIVERY_UNKNOWN."""
    delivery = delivery_row(ref)
    query = (
        DeliveryItem.select(
            DeliveryItem.nik,
            Resident.name,
            Resident.birth_date,
            DeliveryItem.state,
            DeliveryItem.issue,
            Contact.phone,
        )
        .join(Resident, on=(Resident.nik == DeliveryItem.nik))
        .join(Contact, JOIN.LEFT_OUTER, on=(Contact.nik == Resident.nik))
        .where(DeliveryItem.delivery == delivery["ref"])
        .order_by(Resident.name, DeliveryItem.nik)
    )
    rows = list(rows_of(query))
    held = Suket.select(Suket.nik, Suket.number).where(
        Suket.nik.in_([row[0] for row in rows]), SUKET_OPEN
    )
    sukets = dict(rows_of(held))
    return tuple(
        DeliveryItemLine(nik, name, born, state, issue, sukets.get(nik), phone)
        for nik, name, born, state, issue, phone in rows
    )


def _deliveries() -> Any:
    return Delivery.select(
        Delivery.ref,
        Delivery.place,
        Kelurahan.code,
        Kelurahan.name,
        Delivery.sent_on,
        Delivery.carrier,
        Delivery.state,
    ).join(Kelurahan, on=(Kelurahan.code == Delivery.kelurahan))


def _lines(rows: Sequence[tuple[Any, ...]]) -> tuple[DeliveryLine, ...]:
    counts = counted_cards([row[0] for row in rows])
    lines = []
    for row in rows:
        told: tuple[str, str, str, str, date, str, str] = row
        states = counts[told[0]]
        lines.append(
            DeliveryLine(
                *told,
                cards=sum(states.values()),
                out=states.get(OUT, 0),
                handed=states.get(HANDED, 0),
                returned=states.get(RETURNED, 0),
            )
        )
    return tuple(lines)
