"""The rows of a visit's list: what it says, what came of it, and the residents it means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.case import Case, cases_of
from db.models import Resident, VisitOutcome, VisitPupil
from db.models.base import rows_of
from db.rules.visits import Match, Outcome

# More lines than any list has; a greater number fits no column.
_MOST_LINES = 1_000_000


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a line so far."""

    outcome: Outcome | None = None
    recorded: bool = False
    card: bool = False
    reason: str | None = None


NOTHING_YET = Became()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a list."""

    line: int
    name: str
    birth_date: date | None
    nisn: str | None
    nik_given: str | None
    class_name: str
    nik: str | None
    matched: Match
    outside: bool
    erased: bool


def lines_of(ref: str, line: int | None = None) -> list[Line]:
    """Return the lines of a visit's list in their order, or only the one of a number."""
    query = (
        VisitPupil.select(
            VisitPupil.line,
            VisitPupil.name,
            VisitPupil.birth_date,
            VisitPupil.nisn,
            VisitPupil.nik_given,
            VisitPupil.class_name,
            VisitPupil.nik,
            VisitPupil.matched,
            VisitPupil.outside,
            VisitPupil.erased_on,
        )
        .where(VisitPupil.visit == ref)
        .order_by(VisitPupil.line)
    )
    if line is not None:
        query = query.where(VisitPupil.line == min(max(line, 0), _MOST_LINES))
    return [_line(*row) for row in rows_of(query)]


def _line(*row: Any) -> Line:
    line, name, born, nisn, nik_given, class_name, nik, matched, outside, erased_on = row
    said = (name, born, nisn, nik_given, class_name)
    return Line(line, *said, nik, Match(matched), bool(outside), erased_on is not None)


def register_of(lines: Sequence[Line]) -> tuple[dict[str, Case], frozenset[str]]:
    """Return the residents that lines are told to be, and which other NIKs the register has."""
    cases = cases_of([line.nik for line in lines if line.nik])
    given = [line.nik_given for line in lines if line.nik is None and line.nik_given]
    known = Resident.select(Resident.nik).where(Resident.nik.in_(given))
    return cases, frozenset(nik for (nik,) in rows_of(known)) if given else frozenset()


def became_of(ref: str) -> dict[int, Became]:
    """Return what became of the lines of a visit of which anything is said, by line."""
    query = VisitOutcome.select(
        VisitOutcome.line,
        VisitOutcome.outcome,
        VisitOutcome.recorded,
        VisitOutcome.card,
        VisitOutcome.reason,
    ).where(VisitOutcome.visit == ref)
    return {
        line: Became(Outcome(outcome), bool(recorded), bool(card), reason)
        for line, outcome, recorded, card, reason in rows_of(query)
    }
