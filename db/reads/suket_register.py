"""The suket register as a list: who has which suket, until when, and what became of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import SQL, fn

from db.journal.clock import Clock
from db.models import Resident, Suket
from db.models.ktp import SUKET_OPEN
from db.office import office_settings
from db.reads.list_filter import narrowed
from db.reads.paging import Ask, Page, page_of
from db.reads.today import office_now
from db.rules.suket import SuketState, has_lapsed

OPEN, LAPSED, ALL = "open", "lapsed", "all"


@dataclass(frozen=True, slots=True)
class SuketLine:
    """A suket of the register; `state` is LEWAT for an open one whose last day is past."""

    number: str
    nik: str
    name: str
    issued_on: date
    valid_until: date
    state: str
    place: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class SuketCounts:
    """How many sukets each view of the register holds."""

    open: int
    lapsed: int
    all: int


def suket_page(view: str, text: str, ask: Ask, clock: Clock | None = None) -> Page[SuketLine]:
    """Return a page of the register.

    The open ones stand by their last day, the one that runs out first on top, the lapsed ones
    likewise; all of them the latest given first.
    """
    today = office_now(office_settings(), clock).today

    def line(
        number: str, nik: str, name: str, issued: date, until: date, state: str, place: str
    ) -> SuketLine:
        is_open = state == SuketState.AKTIF
        told = "LEWAT" if is_open and has_lapsed(until, today) else state
        return SuketLine(number, nik, name, issued, until, told, place, is_open)

    query = narrowed(_sukets(), text, Suket.nik, numbers=[Suket.number])
    if view == ALL:
        columns = [Suket.issued_on, Suket.seq, Suket.number]
        return page_of(query, columns, ask, line, descending=True)
    query = query.where(SUKET_OPEN)
    if view == LAPSED:
        query = query.where(Suket.valid_until < today)
    columns = [Suket.valid_until, Suket.year, Suket.seq, Suket.number]
    return page_of(query, columns, ask, line)


def suket_counts(clock: Clock | None = None) -> SuketCounts:
    """Return how many sukets are open, lapsed and in the register at all."""
    today = office_now(office_settings(), clock).today
    open_ones = Suket.select(fn.COUNT(SQL("1"))).where(SUKET_OPEN)
    lapsed = open_ones.where(Suket.valid_until < today)
    every = Suket.select(fn.COUNT(SQL("1")))
    return SuketCounts(
        int(open_ones.scalar() or 0), int(lapsed.scalar() or 0), int(every.scalar() or 0)
    )


def _sukets() -> Any:
    return Suket.select(
        Suket.number,
        Suket.nik,
        Resident.name,
        Suket.issued_on,
        Suket.valid_until,
        Suket.state,
        Suket.place,
    ).join(Resident, on=(Resident.nik == Suket.nik))
