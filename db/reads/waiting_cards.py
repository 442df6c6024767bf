"""Cards that are printed and not collected, the longest waiting first."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from peewee import JOIN, Case, fn

from db.journal.clock import Clock
from db.models import Card, Contact, Kelurahan, Ktp, Resident
from db.models.base import rows_of
from db.models.register import SIAK_WAITS
from db.office import office_settings
from db.reads.list_filter import narrowed
from db.reads.paging import Ask, Page, page_of
from db.reads.today import office_now
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus

ALL, HERE, SIAK = "all", "here", "siak"
# The cards of one's own place that have waited so many days.
DAYS_30, DAYS_90 = "30+", "90+"
_AGES = {DAYS_30: 30, DAYS_90: 90}
_PRINTED = str(KtpStatus.CARD_PRINTED)


@dataclass(frozen=True, slots=True)
class WaitingCard:
    """A card that waits; day, days and place are None where only SIAK says that it is printed.

    `shelf` is where it lies at its place, `delivery` the delivery with which it was carried out.
    """

    nik: str
    name: str
    kelurahan: str
    phone: str | None
    printed_on: date | None
    days: int | None
    place: str | None
    shelf: str | None = None
    delivery: str | None = None
    kelurahan_code: str = ""


@dataclass(frozen=True, slots=True)
class WaitingCounts:
    """How many cards of this office wait, and how many more by SIAK's word.

    `here` are those of the asked place, `days30` and `days90` the old ones among these.
    """

    all: int
    siak: int
    here: int = 0
    days30: int = 0
    days90: int = 0


def waiting_cards(
    place: str | None, view: str, text: str, ask: Ask, clock: Clock | None = None
) -> Page[WaitingCard]:
    """Return a page of the cards made here, of those of `place` (all, or old), or of SIAK's word.

    A card that was carried to a kelurahan still is its place's.
    """
    today = office_now(office_settings(), clock).today

    def line(
        nik: str,
        name: str,
        code: str,
        kelurahan: str,
        phone: str | None,
        printed: date | None,
        lies: str,
        shelf: str | None,
        delivery: str | None,
    ) -> WaitingCard:
        days = (today - printed).days if printed else None
        return WaitingCard(nik, name, kelurahan, phone, printed, days, lies, shelf, delivery, code)

    query = _by_siak() if view == SIAK else _made_here()
    if view in (HERE, *_AGES):
        query = query.where(Card.place == place)
    if view in _AGES:
        query = query.where(Card.printed_on <= today - timedelta(days=_AGES[view]))
    nik = Resident.nik if view == SIAK else Ktp.nik
    query = narrowed(query, text, nik)
    columns = [nik] if view == SIAK else [Ktp.since, nik]
    return page_of(query, columns, ask, line)


def waiting_counts(place: str | None = None, clock: Clock | None = None) -> WaitingCounts:
    """Return how many cards wait, in all and of a place."""
    today = office_now(office_settings(), clock).today
    made = Ktp.select(fn.COUNT(Ktp.nik)).where(Ktp.status == _PRINTED)
    told = _only_siak(Resident.select(fn.COUNT(Resident.nik)))
    here, days30, days90 = _of_place(place, today) if place else (0, 0, 0)
    return WaitingCounts(int(made.scalar() or 0), int(told.scalar() or 0), here, days30, days90)


def _of_place(place: str, today: date) -> tuple[int, ...]:
    """Return how many cards of a place wait, and how many of them for so many days."""
    old = [
        fn.SUM(Case(None, [(Card.printed_on <= today - timedelta(days=days), 1)], 0))
        for days in _AGES.values()
    ]
    counted = (
        Ktp.select(fn.COUNT(Ktp.nik), *old)
        .join(Card, on=((Card.nik == Ktp.nik) & (Card.state == "PRINTED")))
        .where(Ktp.status == _PRINTED, Card.place == place)
    )
    [row] = rows_of(counted)
    return tuple(int(count or 0) for count in row)


def _made_here() -> Any:
    return (
        Ktp.select(*_who(), *_lies())
        .join(Resident, on=(Resident.nik == Ktp.nik))
        .join(Kelurahan, on=(Resident.kelurahan == Kelurahan.code))
        .switch(Ktp)
        .join(Card, JOIN.LEFT_OUTER, on=((Card.nik == Ktp.nik) & (Card.state == "PRINTED")))
        .switch(Ktp)
        .join(Contact, JOIN.LEFT_OUTER, on=(Contact.nik == Ktp.nik))
        .where(Ktp.status == _PRINTED)
    )


def _by_siak() -> Any:
    query = (
        Resident.select(*_who(), *_lies())
        .join(Kelurahan, on=(Resident.kelurahan == Kelurahan.code))
        .switch(Resident)
        .join(Card, JOIN.LEFT_OUTER, on=((Card.nik == Resident.nik) & (Card.state == "PRINTED")))
        .switch(Resident)
        .join(Contact, JOIN.LEFT_OUTER, on=(Contact.nik == Resident.nik))
        .switch(Resident)
    )
    return _only_siak(query)


def _only_siak(query: Any) -> Any:
    """Return the query narrowed to the living of whom nothing but SIAK's word is known."""
    return query.join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik)).where(
        SIAK_WAITS
        & (Resident.siak_status == _PRINTED)
        & Ktp.nik.is_null()
        & (Resident.base_status == str(BaseStatus.HIDUP))
    )


def _who() -> list[Any]:
    kelurahan = Kelurahan.name.alias("kelurahan_name")
    return [Resident.nik, Resident.name, Kelurahan.code, kelurahan, Contact.phone]


def _lies() -> list[Any]:
    return [Card.printed_on, Card.place, Card.shelf, Card.delivery]
