"""Cards that are printed and not collected, the longest waiting first."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, fn

from db.journal.clock import Clock
from db.models import Card, Contact, Kelurahan, Ktp, Resident
from db.models.register import SIAK_WAITS
from db.office import office_settings
from db.reads.list_filter import narrowed
from db.reads.paging import Ask, Page, page_of
from db.reads.today import office_now
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus

ALL, HERE, SIAK = "all", "here", "siak"
_PRINTED = str(KtpStatus.CARD_PRINTED)


@dataclass(frozen=True, slots=True)
class WaitingCard:
    """A card that waits; day, days and place are None where only SIAK says that it is printed."""

    nik: str
    name: str
    kelurahan: str
    phone: str | None
    printed_on: date | None
    days: int | None
    place: str | None


@dataclass(frozen=True, slots=True)
class WaitingCounts:
    """How many cards of this office wait, and how many more by SIAK's word."""

    all: int
    siak: int


def waiting_cards(
    place: str | None, view: str, text: str, ask: Ask, clock: Clock | None = None
) -> Page[WaitingCard]:
    """Return a page of the cards made here, of those that lie at `place`, or of SIAK's word."""
    today = office_now(office_settings(), clock).today

    def line(
        nik: str, name: str, kelurahan: str, phone: str | None, printed: date | None, lies: str
    ) -> WaitingCard:
        days = (today - printed).days if printed else None
        return WaitingCard(nik, name, kelurahan, phone, printed, days, lies)

    query = _by_siak() if view == SIAK else _made_here()
    if view == HERE:
        query = query.where(Card.place == place)
    nik = Resident.nik if view == SIAK else Ktp.nik
    query = narrowed(query, text, nik)
    columns = [nik] if view == SIAK else [Ktp.since, nik]
    return page_of(query, columns, ask, line)


def waiting_counts() -> WaitingCounts:
    """Return how many cards wait."""
    made = Ktp.select(fn.COUNT(Ktp.nik)).where(Ktp.status == _PRINTED)
    told = _only_siak(Resident.select(fn.COUNT(Resident.nik)))
    return WaitingCounts(int(made.scalar() or 0), int(told.scalar() or 0))


def _made_here() -> Any:
    return (
        Ktp.select(*_who(), Card.printed_on, Card.place)
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
        Resident.select(*_who(), Card.printed_on, Card.place)
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
    return [Resident.nik, Resident.name, Kelurahan.name.alias("kelurahan_name"), Contact.phone]
