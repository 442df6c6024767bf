"""The papers that were called for and no printer has printed: the reprint list."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from peewee import JOIN, SQL, fn

from db.journal.clock import written_moment
from db.models import PaperDue, Resident
from db.models.base import rows_of
from db.models.kept import Kept, slot
from db.reads.list_filter import narrowing
from db.reads.paging import Ask, Page, page_of
from db.rules.papers import PaperKind

HERE, ALL = "here", "all"
# A paper is printed within some seconds of its act; one that waits longer is told on the strip.
CALM = timedelta(minutes=1)
MOST_SENT = 50


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper that waits; `name` is whose it is, `made_at` the moment of its act (UTC).

    `state` is WAITS, SENT (a printer has it as `job`, or a terminal is about to send it) or
    FAILED; `why` is then the refusal as db/transactions/paper_tries.py keeps it.
    """

    kind: PaperKind
    ref: str
    nik: str | None
    name: str | None
    place: str
    made_at: str
    made_by: str
    state: str
    printer: str | None
    job: str | None
    tries: int
    why: str | None


@dataclass(frozen=True, slots=True)
class PaperCounts:
    """How many papers wait at a place, and at all places."""

    here: int
    all: int


def paper_page(place: str | None, view: str, text: str, ask: Ask) -> Page[PaperLine]:
    """Return a page of the papers that wait at a place, or at all places, the oldest first."""
    query = _lines()
    if view == HERE and place is not None:
        query = query.where(PaperDue.place == place)
    for word in narrowing(text):
        query = query.where(
            PaperDue.ref.contains(word)
            | PaperDue.kind.contains(word.lower())
            | PaperDue.nik.contains(word)
            | Resident.name.contains(word)
        )
    columns = [PaperDue.made_at, PaperDue.kind, PaperDue.ref]
    return page_of(query, columns, ask, _line)


def paper_counts(place: str | None) -> PaperCounts:
    """Return how many papers wait."""
    every = PaperDue.select(fn.COUNT(SQL("1")))
    here = every if place is None else every.where(PaperDue.place == place)
    return PaperCounts(int(here.scalar() or 0), int(every.scalar() or 0))


def paper_line(kind: PaperKind, ref: str) -> PaperLine | None:
    """Return a paper that waits, None where it isn't on the list."""
    asked = _lines().where((PaperDue.kind == str(kind)) & (PaperDue.ref == ref[:80]))
    return next((_line(*row) for row in rows_of(asked)), None)


def papers_sent(place: str | None) -> tuple[PaperLine, ...]:
    """Return the MOST_SENT oldest papers of a place that printers have taken."""
    query = _lines().where((PaperDue.state == "SENT") & PaperDue.job.is_null(False))
    if place is not None:
        query = query.where(PaperDue.place == place)
    asked = query.order_by(PaperDue.made_at, PaperDue.kind, PaperDue.ref).limit(MOST_SENT)
    return tuple(_line(*row) for row in rows_of(asked))


def papers_late(now: datetime) -> dict[str, int]:
    """Return how many papers failed or wait longer than it takes to print one, by place."""
    before = written_moment(now - CALM)
    return {str(place): int(count) for place, count in _LATE.rows(before=before)}


def _lines() -> Any:
    columns = (
        PaperDue.kind,
        PaperDue.ref,
        PaperDue.nik,
        Resident.name,
        PaperDue.place,
        PaperDue.made_at,
        PaperDue.made_by,
        PaperDue.state,
        PaperDue.printer,
        PaperDue.job,
        PaperDue.tries,
        PaperDue.why,
    )
    return PaperDue.select(*columns).join(
        Resident, JOIN.LEFT_OUTER, on=(Resident.nik == PaperDue.nik)
    )


def _line(kind: str, *rest: Any) -> PaperLine:
    return PaperLine(PaperKind(kind), *rest)


# The strip asks this after every act.
_LATE = Kept(
    PaperDue,
    lambda: (
        PaperDue.select(PaperDue.place, fn.COUNT(SQL("1")))
        .where((PaperDue.state == "FAILED") | (PaperDue.made_at < slot("before")))
        .group_by(PaperDue.place)
    ),
)
