"""The van's visits for the board: those of today and the next ones, and how far their lists are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, SQL, Case, fn

from db.models import School, Visit, VisitOutcome
from db.models.base import rows_of
from db.models.kept import Kept, slot
from db.rules.board_figures import SMALLEST_CELL, VisitStand
from db.rules.visits import VisitKind, VisitState

# How many visits the board has room for.
MOST_VISITS = 6
# A list there is that of a home, a ward or a cell block.
_PRIVATE = frozenset({VisitKind.RUMAH, VisitKind.RUMAH_SAKIT, VisitKind.LAPAS})


@dataclass(frozen=True, slots=True)
class _Line:
    ref: str
    kind: str
    school: str | None
    day: date
    place: str
    state: str
    listed: int


def visit_stands(today: date) -> tuple[VisitStand, ...]:
    """Return the visits that run, those of today and the next ones, in the order of their days.

    What was called off isn't told. Where a visit goes is told of schools alone: with the name of a
    kelurahan, what the van did that day less what it did elsewhere would be that kelurahan's
    number, however small.
    """
    lines = _lines(today)
    done = _done(lines)
    return tuple(_stand(line, done.get(line.ref, (0, 0))) for line in lines)


def _lines(today: date) -> list[_Line]:
    coming = _COMING.rows(today=today.isoformat())
    # Those that run come first, so that no list of plans pushes one of them away.
    found = {row[0]: _line(*row) for row in [*_RUNNING.rows(), *coming]}
    return sorted(list(found.values())[:MOST_VISITS], key=lambda line: (line.day, line.ref))


def _line(ref: str, kind: str, school: str | None, day: date | str, *more: Any) -> _Line:
    written = day if isinstance(day, date) else date.fromisoformat(day)
    return _Line(ref, kind, school, written, *more)


def _done(lines: Iterable[_Line]) -> dict[str, tuple[int, int]]:
    """Return how many were recorded and got a card at each visit where something was done."""
    refs = [line.ref for line in lines if line.state != VisitState.TERJADWAL]
    if not refs:
        return {}
    o = VisitOutcome
    recorded, card = (fn.SUM(Case(None, [(mark, 1)], 0)) for mark in (o.recorded, o.card))
    query = o.select(o.visit, recorded, card).where(o.visit.in_(refs)).group_by(o.visit)
    return {ref: (int(first), int(second)) for ref, first, second in rows_of(query)}


def _stand(line: _Line, done: tuple[int, int]) -> VisitStand:
    site = (line.school or "") if line.kind == VisitKind.SEKOLAH else ""
    numbers: tuple[int | None, int | None, int | None] = (line.listed, *done)
    if line.kind in _PRIVATE or (
        line.kind == VisitKind.KELURAHAN and _has_small_cell(line.listed, *done)
    ):
        numbers = (None, None, None)
    return VisitStand(line.ref, line.kind, site, line.day, line.place, line.state, *numbers)


def _has_small_cell(listed: int, recorded: int, cards: int) -> bool:
    """Return whether a number of a list, or what lies between two of them, is too small to show."""
    return min(listed, recorded, cards, listed - recorded, recorded - cards) < SMALLEST_CELL


def _visits() -> Any:
    return Visit.select(
        Visit.ref,
        Visit.kind,
        School.name,
        Visit.day,
        Visit.place,
        Visit.state,
        Visit.listed,
    ).join(School, JOIN.LEFT_OUTER, on=(School.code == Visit.school))


# Written as the index on running visits is: those that ever ran aren't read.
_RUNNING = Kept(Visit, lambda: _visits().where(SQL("state = 'BERJALAN'")).order_by(Visit.ref))
_COMING = Kept(
    Visit,
    lambda: (
        _visits()
        .where(
            Visit.day >= slot("today"),
            Visit.state != str(VisitState.BATAL),
            (Visit.day == slot("today")) | (Visit.state == str(VisitState.TERJADWAL)),
        )
        .order_by(Visit.day, Visit.ref)
        .limit(MOST_VISITS)
    ),
)
