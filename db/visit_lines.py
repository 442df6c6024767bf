"""The lines of visits' lists with what each of them is on a day, read in one query."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN

from db.models import Ktp, Resident, Visit, VisitOutcome, VisitPupil
from db.models.base import rows_of
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital, Person
from db.rules.pupil_line import line_class
from db.rules.visits import KEPT_AFTER, Match, Outcome, PupilClass


@dataclass(frozen=True, slots=True)
class StandingLine:
    """A line by its number: what it is, and its outcome (None where nothing was said yet)."""

    visit: str
    line: int
    what: PupilClass
    outcome: Outcome | None


def lines_of(ref: str, day: date, region: str) -> list[StandingLine]:
    """Return every line of a visit's list in its order, judged on `day`.

    `region` is the office's, such as 52.71.
    """
    query = _everything().where(VisitPupil.visit == ref).order_by(VisitPupil.line)
    return [_standing(row, day, region) for row in rows_of(query)]


def line_of(ref: str, line: int, day: date, region: str) -> StandingLine | None:
    """Return one line of a visit's list, judged on `day`; None where there is no such line."""
    query = _everything().where(VisitPupil.visit == ref, VisitPupil.line == line)
    return next((_standing(row, day, region) for row in rows_of(query)), None)


def forgotten_lines(today: date, region: str, since: date = date.min) -> list[StandingLine]:
    """Return the lines that still say who they are and may do so no longer, judged on `today`.

    They are those that rules.pupil_line calls forgotten: told to be no living resident of the
    city, on the list of a visit KEPT_AFTER ago or earlier, but not before `since`.
    """
    r = Resident
    of_the_city = (r.home == region) & (r.base_status == str(BaseStatus.HIDUP))
    query = (
        _everything()
        .where(Visit.day.between(since, today - KEPT_AFTER), VisitPupil.erased_on.is_null())
        .where(r.nik.is_null() | ~of_the_city)
        # In one order, so that two sign-ins at once don't wait for each other.
        .order_by(VisitPupil.visit, VisitPupil.line)
    )
    return [_standing(row, today, region) for row in rows_of(query)]


def _standing(row: tuple[Any, ...], day: date, region: str) -> StandingLine:
    visit, line, outcome, outside, matched, given, known, *told = row
    *person, status, siak_status = told
    recorded = status or siak_status
    what = line_class(
        _person(person, region) if person[0] else None,
        KtpStatus(recorded) if recorded else None,
        day,
        matched=Match(matched),
        stranger=None if known else given,
        region=region,
    )
    what = PupilClass.OUTSIDE if outside else what
    return StandingLine(visit, line, what, Outcome(outcome) if outcome else None)


def _person(told: list[Any], region: str) -> Person:
    nik, born, marital, base_status, citizenship, home = told
    return Person(
        nik=nik,
        birth_date=born,
        marital=Marital(marital),
        base_status=BaseStatus(base_status),
        citizenship=Citizenship(citizenship),
        outsider=home != region,
    )


def _everything() -> Any:
    """Return the query of lines with their residents, with whom they give for one, and so on."""
    p, r, k, o = VisitPupil, Resident, Ktp, VisitOutcome
    given = Resident.alias()
    resident = (r.nik, r.birth_date, r.marital, r.base_status, r.citizenship, r.home)
    line = (p.visit, p.line, o.outcome, p.outside, p.matched, p.nik_given, given.nik)
    return (
        p.select(*line, *resident, k.status, r.siak_status)
        .join(Visit, on=(Visit.ref == p.visit))
        .switch(p)
        .join(r, JOIN.LEFT_OUTER, on=(r.nik == p.nik))
        .switch(p)
        .join(k, JOIN.LEFT_OUTER, on=(k.nik == p.nik))
        .switch(p)
        .join(o, JOIN.LEFT_OUTER, on=((o.visit == p.visit) & (o.line == p.line)))
        .switch(p)
        .join(given, JOIN.LEFT_OUTER, on=(given.nik == p.nik_given))
    )
