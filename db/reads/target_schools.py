"""Whose pupil someone is: the school of the latest visit's list on which they stand."""

from collections.abc import Sequence
from typing import Any

from peewee import JOIN, fn

from db.models import Ktp, Resident, School, Visit, VisitOutcome, VisitPupil
from db.models.base import rows_of
from db.reads.target import RECORDED, turning_17

# The part of those who stand on no school's list.
NO_SCHOOL = ""


def school_code() -> Any:
    """Return the school's code of the resident of a query's row, NULL for nobody's pupil."""
    return (
        VisitPupil.select(Visit.school)
        .join(Visit, on=(Visit.ref == VisitPupil.visit))
        .where(VisitPupil.nik == Resident.nik, Visit.school.is_null(False))
        .order_by(Visit.day.desc(), Visit.ref.desc())
        .limit(1)
    )


def counted_by_school(year: int, region: str) -> list[tuple[str, str, int, int]]:
    """Return code, name, people and recorded of each school, NO_SCHOOL the last."""
    each = (
        Resident.select(school_code().alias("school"), RECORDED.alias("recorded"))
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .where(turning_17(year, region))
        .alias("pupil")
    )
    query = (
        Resident.select(each.c.school, fn.COUNT(1), fn.SUM(each.c.recorded))
        .from_(each)
        .group_by(each.c.school)
    )
    names = dict(rows_of(School.select(School.code, School.name)))
    found = [
        (code or NO_SCHOOL, names.get(code, ""), int(people), int(recorded))
        for code, people, recorded in rows_of(query)
    ]
    return sorted(found, key=lambda part: (part[0] == NO_SCHOOL, part[1], part[0]))


def school_names(niks: Sequence[str]) -> dict[str, str]:
    """Return the school's name of each of these people who is a school's pupil."""
    query = (
        VisitPupil.select(VisitPupil.nik, School.name)
        .join(Visit, on=(Visit.ref == VisitPupil.visit))
        .join(School, on=(School.code == Visit.school))
        .where(VisitPupil.nik.in_(list(niks)))
        .order_by(Visit.day, Visit.ref)
    )
    return dict(rows_of(query)) if niks else {}


def recorded_at_visits(niks: Sequence[str]) -> dict[str, str]:
    """Return the visit at which each of these people was recorded, the latest one."""
    query = (
        VisitPupil.select(VisitPupil.nik, Visit.ref)
        .join(Visit, on=(Visit.ref == VisitPupil.visit))
        .switch(VisitPupil)
        .join(
            VisitOutcome,
            on=(VisitOutcome.visit == VisitPupil.visit) & (VisitOutcome.line == VisitPupil.line),
        )
        .where(VisitPupil.nik.in_(list(niks)), VisitOutcome.recorded)
        .order_by(Visit.day, Visit.ref)
    )
    return dict(rows_of(query)) if niks else {}
