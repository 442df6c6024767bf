"""The print queue: everyone print-ready who waits for a card, in the order of printing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from math import ceil
from typing import Any

from peewee import JOIN, SQL, fn

from db.journal.clock import Clock, office_day, read_moment
from db.models import BatchItem, Kelurahan, Ktp, Resident, Suket
from db.models.base import rows_of
from db.models.ktp import SUKET_OPEN
from db.models.printing import IN_A_RUN
from db.reads.list_filter import narrowed
from db.reads.paging import Ask, Page, page_of
from db.reads.printing_pace import printing_pace
from db.reads.queue_parts import (
    CLASS_OF,
    FIRST_SUKET,
    Narrowing,
    Part,
    QueueNow,
    part_columns,
    part_query,
    queue_now,
    read_cohort,
)
from db.reads.segments import Segment, page_of_segments
from db.rules.calendar_dates import birthday
from db.rules.eligibility import CARD_AGE
from db.rules.issuing_policy import PrintClass, PrintReason, admits, print_classes
from db.rules.print_queue import QueueClass, print_class

ALL = "all"
VIEWS: tuple[str, ...] = (ALL, *QueueClass)


@dataclass(frozen=True, slots=True)
class QueueLine:
    """Someone who waits for their card to be printed.

    `cls` is their part of the queue, `print_class` the class in which the issuing policy prints
    them. `since` is the day of their first suket, else the office's day of their status, else
    None where only the register tells of it; for a sixteen-year-old it is the 17th birthday,
    which `may_print_on` names too and is None for everyone else. `run` is the print run in
    which they wait or are at a printer.
    """

    nik: str
    name: str
    birth_date: date
    kelurahan: str
    cls: QueueClass
    print_class: PrintClass
    since: date | None
    suket: str | None
    suket_until: date | None
    may_print_on: date | None
    run: str | None


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many wait: in all, by class (every class is named), and whom the policy lets print.

    `cohorts` are the holders of an open suket by the month ("2019-07") of their first one;
    `in_runs` are those of `total` who are in a print run already. `days_to_clear` is after how
    many working days everyone of 17 or more is printed at the office's own pace, None where
    it has none.
    """

    total: int
    by_class: dict[QueueClass, int]
    cohorts: tuple[tuple[str, int], ...]
    admitted: int
    in_runs: int
    days_to_clear: int | None


def queue_page(view: str, text: str, ask: Ask, clock: Clock | None = None) -> Page[QueueLine]:
    """Return a page of the queue: ALL, one of its classes, or a cohort ("2019-07").

    New 17-year-olds stand first, by birthday; then who holds an open suket, by the day of their
    first one; then everyone else, first who came to this counter, since when, then whom the
    register names, by NIK; sixteen-year-olds last, by the day on which they may be printed.
    Raises Refused MONTH_UNKNOWN for a view that isn't one.
    """
    now = queue_now(clock)
    cohort = None if view in VIEWS else read_cohort(view)
    segments: list[tuple[int, Segment[QueueLine]]] = [
        (int(part), partial(_part_page, now, part, Narrowing(cohort), text))
        for part in Part
        if view == ALL or cohort or CLASS_OF[part] == view
    ]
    page = page_of_segments(segments, ask)
    return replace(page, rows=_with_suket_and_run(page.rows, now))


def queue_counts(clock: Clock | None = None) -> QueueCounts:
    """Return how many wait in the queue."""
    now = queue_now(clock)
    by_class: Counter[QueueClass] = Counter(dict.fromkeys(QueueClass, 0))
    admitted = 0
    cohorts: Counter[str] = Counter()
    for part in Part:
        for reason, holds, first, count in _counted(now, part):
            by_class[CLASS_OF[part]] += count
            classes = print_classes(reason, holds_suket=holds)
            if part is not Part.SIXTEEN and admits(now.settings.policy, classes):
                admitted += count
            if first:
                cohorts[first] += count
    return QueueCounts(
        sum(by_class.values()),
        dict(by_class),
        tuple(sorted(cohorts.items())),
        admitted,
        int(BatchItem.select(fn.COUNT(SQL("1"))).where(IN_A_RUN).scalar() or 0),
        _days_to_clear(now, sum(by_class.values()) - by_class[QueueClass.SIXTEEN]),
    )


def _days_to_clear(now: QueueNow, waiting: int) -> int | None:
    mean = printing_pace(now.settings, now.today, 0).mean
    return ceil(waiting / mean) if mean else None


def _counted(now: QueueNow, part: Part) -> list[tuple[PrintReason, bool, str, int]]:
    """Return a part's people counted by reason, suket or none, and month of the first suket."""
    reason = Ktp.reason
    query = part_query(now, part)
    if part is Part.REGISTER:
        counted = query.select(fn.COUNT(SQL("1")))
        return [(PrintReason.BARU, False, "", count) for (count,) in rows_of(counted)]
    if part in (Part.COUNTER, Part.SIXTEEN):
        counted = query.select(reason, fn.COUNT(SQL("1"))).group_by(reason)
        return [(_reason(why), False, "", count) for why, count in rows_of(counted)]
    first = FIRST_SUKET
    if part is Part.PEMULA17:
        query = query.join_from(
            Resident, Suket, JOIN.LEFT_OUTER, on=((Suket.nik == Resident.nik) & SUKET_OPEN)
        )
    counted = query.select(reason, first, fn.COUNT(SQL("1"))).group_by(reason, first)
    return [
        (_reason(why), day is not None, str(day)[:7] if day else "", count)
        for why, day, count in rows_of(counted)
    ]


def _reason(stored: str | None) -> PrintReason:
    """Return why someone's card is made; on whom no act was done, it is their first."""
    return PrintReason(stored or PrintReason.BARU)


def _part_page(
    now: QueueNow, part: Part, narrowing: Narrowing, text: str, ask: Ask
) -> Page[QueueLine]:
    since = fn.NULLIF(Resident.nik, Resident.nik) if part is Part.REGISTER else Ktp.since
    reason = since if part is Part.REGISTER else Ktp.reason
    query = part_query(now, part, narrowing).select(
        Resident.nik, Resident.name, Resident.birth_date, Kelurahan.name, since, reason
    )
    named = query.join_from(Resident, Kelurahan, on=(Kelurahan.code == Resident.kelurahan))
    return page_of(narrowed(named, text), part_columns(part), ask, partial(_line, now, part))


def _line(
    now: QueueNow,
    part: Part,
    nik: str,
    name: str,
    birth_date: date,
    kelurahan: str,
    since: str | None,
    reason: str | None,
) -> QueueLine:
    day = office_day(read_moment(since), now.settings.zone) if since else None
    may_print_on = birthday(birth_date, CARD_AGE) if part is Part.SIXTEEN else None
    return QueueLine(
        nik=nik,
        name=name,
        birth_date=birth_date,
        kelurahan=kelurahan,
        cls=CLASS_OF[part],
        print_class=print_class(_reason(reason), now.order, holds_suket=part is Part.SUKET),
        since=may_print_on or day,
        suket=None,
        suket_until=None,
        may_print_on=may_print_on,
        run=None,
    )


def _with_suket_and_run(rows: Sequence[QueueLine], now: QueueNow) -> tuple[QueueLine, ...]:
    """Return the lines with what each one's open suket and print run say."""
    niks = [row.nik for row in rows]
    sukets = {nik: told for nik, *told in rows_of(_open_sukets(niks))}
    runs = dict(rows_of(_runs(niks)))
    lines = []
    for row in rows:
        line = replace(row, run=runs.get(row.nik))
        if suket := sukets.get(row.nik):
            number, until, first = suket
            pemula = row.cls is QueueClass.PEMULA17
            line = replace(
                line,
                suket=number,
                suket_until=until,
                since=line.may_print_on or first,
                print_class=print_class(PrintReason.BARU, now.order, holds_suket=True)
                if pemula
                else line.print_class,
            )
        lines.append(line)
    return tuple(lines)


def _open_sukets(niks: Sequence[str]) -> Any:
    chosen = Suket.select(Suket.nik, Suket.number, Suket.valid_until, FIRST_SUKET)
    return chosen.where(Suket.nik.in_(list(niks)), SUKET_OPEN)


def _runs(niks: Sequence[str]) -> Any:
    return BatchItem.select(BatchItem.nik, BatchItem.batch).where(
        BatchItem.nik.in_(list(niks)), IN_A_RUN
    )
