"""Days that were closed: the list of a place's closings, and a page as it was signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peewee import JOIN

from db.journal.canonical import CHAIN, parsed
from db.journal.clock import read_moment
from db.models import DayClosing, JournalEntry, Look, Operator, Place
from db.models.base import rows_of
from db.office import office_settings
from db.reads.day_figures import DayFigures, day_figures
from db.rules.numbered import Series, read_ref
from db.rules.refused import Refused


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A place's closing with everything that its page shows.

    It covers the entries `from_n` to `to_n`, from the day `since` on, after the closing
    `since_ref` (None for a place's first). `n` and `head` are the closing's own entry and its
    hash: that is what is noted outside, and `journal verify --since` takes it. `covered_head`
    is the hash of entry `to_n`. `closed_at` is the moment in UTC, `clock` the time on the
    office's clock (16.05). `looks` counts the looks at residents' records whose SHA-256 is
    `looks_digest`.
    """

    ref: str
    place: str
    place_name: str
    day: date
    since: date
    since_ref: str | None
    from_n: int
    to_n: int
    n: int
    head: str
    covered_head: str
    closed_at: datetime
    clock: str
    closed_by: str
    closed_by_name: str
    counted: int
    figures: DayFigures
    looks_from: int
    looks_to: int
    looks: int
    looks_digest: str


@dataclass(frozen=True, slots=True)
class ClosingLine:
    """A closing in the list of a place's closings, with its own entry's hash as `head`."""

    ref: str
    place: str
    day: date
    since: date
    opening: int
    moved_in: int
    moved_out: int
    counted: int
    closed_by: str
    n: int
    head: str


def closing(ref: str) -> ClosedDay:
    """Return a day's closing, counted anew from the entries that it covers.

    So its page is the same whenever it is printed. Raises Refused REF_NOT_FOUND where `ref` is
    no number of a closing, RECORD_DIFFERS where the entry that closed it isn't there.
    """
    number = read_ref(ref, Series.TUTUP)
    row = DayClosing.get_or_none(DayClosing.ref == number) if number else None
    if row is None:
        raise Refused("REF_NOT_FOUND", ref=ref.strip()[:40], series=str(Series.TUTUP))
    place = str(row.__data__["place"])
    before = closing_before(place, row.to_n)
    entry, hash_ = _own_entry(row)
    moment = read_moment(entry["at"])
    return ClosedDay(
        ref=row.ref,
        place=place,
        place_name=Place.get(Place.code == place).name,
        day=row.day,
        since=row.since,
        since_ref=before.ref if before else None,
        from_n=row.from_n,
        to_n=row.to_n,
        n=entry["n"],
        head=hash_,
        covered_head=row.head,
        closed_at=moment,
        clock=moment.astimezone(office_settings().zone).strftime("%H.%M"),
        closed_by=row.closed_by,
        closed_by_name=_full_name(row.closed_by),
        counted=row.counted,
        figures=day_figures(
            place, row.from_n, row.to_n, row.opening, before.day if before else None
        ),
        looks_from=row.looks_from,
        looks_to=row.looks_to,
        looks=_looks(row.looks_from, row.looks_to),
        looks_digest=row.looks_digest,
    )


def closing_before(place: str, to_n: int | None = None) -> DayClosing | None:
    """Return a place's last closing, or the one before that which ends with entry `to_n`."""
    query = DayClosing.select().where(DayClosing.place == place)
    if to_n is not None:
        query = query.where(DayClosing.to_n < to_n)
    found: DayClosing | None = query.order_by(DayClosing.to_n.desc()).first()
    return found


def closings(place: str | None, most: int = 100) -> tuple[ClosingLine, ...]:
    """Return the latest closings of a place, or of every place (None), the newest first."""
    d, e = DayClosing, JournalEntry
    query = (
        d.select(
            d.ref,
            d.place,
            d.day,
            d.since,
            d.opening,
            d.moved_in,
            d.moved_out,
            d.counted,
            d.closed_by,
            d.to_n,
            e.hash,
        )
        .join(e, JOIN.LEFT_OUTER, on=((e.chain == CHAIN) & (e.n == d.to_n + 1)))
        .order_by(d.to_n.desc())
        .limit(most)
    )
    if place is not None:
        query = query.where(d.place == place)
    return tuple(_line(*row) for row in rows_of(query))


def _line(
    ref: str,
    place: str,
    day: date,
    since: date,
    opening: int,
    moved_in: int,
    moved_out: int,
    counted: int,
    closed_by: str,
    to_n: int,
    hash_: str | None,
) -> ClosingLine:
    return ClosingLine(
        ref=ref,
        place=place,
        day=day,
        since=since,
        opening=opening,
        moved_in=moved_in,
        moved_out=moved_out,
        counted=counted,
        closed_by=closed_by,
        n=to_n + 1,
        head=hash_ or "",
    )


def _own_entry(row: DayClosing) -> tuple[Mapping[str, Any], str]:
    """Return the entry that closed the day and its hash: it comes right after the last covered."""
    found = JournalEntry.get_or_none(
        (JournalEntry.chain == CHAIN) & (JournalEntry.n == row.to_n + 1)
    )
    if found is None:
        raise Refused("RECORD_DIFFERS", table="day_closing")
    return parsed(found.body), str(found.hash)


def _full_name(operator: str) -> str:
    row = Operator.get_or_none(Operator.name == operator)
    return str(row.full_name) if row else operator


def _looks(first: int, last: int) -> int:
    return Look.select().where((Look.id >= first) & (Look.id <= last)).count() if last else 0
