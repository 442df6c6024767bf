"""The schools that the office keeps, and when each was last visited."""

import re
from dataclasses import dataclass
from datetime import date

from peewee import fn

from db.models import School, Visit
from db.models.base import rows_of
from db.rules.visits import VisitState

_HELD = (str(VisitState.BERJALAN), str(VisitState.SELESAI))
_NUMBER = re.compile(r"([0-9]+)")


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school: `closed_on` when it was closed for good, `visits` how many were held there.

    Planned visits and those called off don't count; `last_visit` is the day of the latest.
    """

    code: str
    name: str
    address: str | None
    principal: str | None
    closed_on: date | None
    visits: int
    last_visit: date | None


def schools(*, closed: bool = False) -> tuple[SchoolLine, ...]:
    """Return the schools by name, SMAN 2 before SMAN 10; closed ones only where asked for."""
    query = School.select(
        School.code, School.name, School.address, School.principal, School.closed_on
    )
    if not closed:
        query = query.where(School.closed_on.is_null())
    held = (
        Visit.select(Visit.school, fn.COUNT(Visit.ref), fn.MAX(Visit.day))
        .where(Visit.school.is_null(False) & Visit.state.in_(_HELD))
        .group_by(Visit.school)
    )
    counts = {code: (int(count), last) for code, count, last in rows_of(held)}
    found = []
    for code, name, address, principal, closed_on in rows_of(query):
        count, last = counts.get(code, (0, None))
        found.append(SchoolLine(code, name, address, principal, closed_on, count, last))
    return tuple(sorted(found, key=_by_name))


def _by_name(line: SchoolLine) -> tuple[list[tuple[int, str]], str]:
    """Return what orders schools: numbers inside a name by their size."""
    parts = _NUMBER.split(line.name.upper())
    return [
        (int(part), "") if part.isascii() and part.isdigit() else (0, part) for part in parts
    ], line.code
