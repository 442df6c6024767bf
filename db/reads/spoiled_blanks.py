"""Spoiled blanks that still lie in the office: neither destroyed nor taken back."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN

from db.models import DestroyedBlank, JournalEntry, StockEntry
from db.models.base import rows_of
from db.reads.list_filter import narrowing
from db.reads.paging import Ask, Page, page_of
from db.rules.stock import StockMove


@dataclass(frozen=True, slots=True)
class SpoiledLine:
    """Blanks spoiled by one act: which line of the ledger, where, when, why, how many pieces."""

    act: str
    line: int
    place: str
    day: date
    cause: str
    pieces: int


def spoiled_blanks(place: str | None, text: str, ask: Ask) -> Page[SpoiledLine]:
    """Return a page of the spoiled blanks that lie at a place (None: at all), the oldest first.

    `text` narrows it to a cause or a day (2026-03).
    """
    query = _lying(place)
    for word in narrowing(text):
        query = query.where(StockEntry.cause.contains(word) | _day_holds(word))
    return page_of(query, [StockEntry.day, StockEntry.act, StockEntry.line], ask, _line)


def spoiled_counts(place: str | None = None, until: date | None = None) -> dict[str, int]:
    """Return how many spoiled blanks lie at a place (None: at all), pieces by cause."""
    query = _lying(place)
    if until is not None:
        query = query.where(StockEntry.day <= until)
    counts = Counter[str]()
    for row in rows_of(query):
        line = _line(*row)
        counts[line.cause] += line.pieces
    return dict(sorted(counts.items()))


def spoiled_names(place: str, until: date, most: int) -> tuple[SpoiledLine, ...]:
    """Return the lines of spoiled blanks that lie at a place, the oldest first."""
    e = StockEntry
    query = _lying(place).where(e.day <= until).order_by(e.day, e.act, e.line).limit(most)
    return tuple(_line(*row) for row in rows_of(query))


def _lying(place: str | None) -> Any:
    e, d, back = StockEntry, DestroyedBlank, JournalEntry
    query = (
        e.select(e.act, e.line, e.place, e.day, e.cause, e.quantity)
        .join(d, JOIN.LEFT_OUTER, on=((d.act == e.act) & (d.line == e.line)))
        .switch(e)
        .join(back, JOIN.LEFT_OUTER, on=(back.corrects == e.act))
        .where(e.kind == str(StockMove.RUSAK), d.act.is_null(), back.act_id.is_null())
    )
    return query if place is None else query.where(e.place == place)


def _line(act: str, line: int, place: str, day: date, cause: str, quantity: int) -> SpoiledLine:
    return SpoiledLine(act, line, place, day, cause, -quantity)


def _day_holds(word: str) -> Any:
    return StockEntry.day.cast("TEXT").contains(word)
