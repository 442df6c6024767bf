"""Who in the register the lines of a list are, found for all of them together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from db.models import Resident
from db.models.base import rows_of
from db.rules.person import BaseStatus
from db.rules.pupil_match import (
    DOUBTED,
    NOBODY,
    Found,
    Known,
    by_name,
    by_number,
    by_other_day,
    days_of,
    needs_company,
    other_days,
)
from db.rules.roster_line import RosterLine
from db.rules.same_pupil import told_apart
from db.rules.visits import Match

T = TypeVar("T")
# What one statement asks for; a driver takes some thousands of values.
_ASKED_AT_ONCE = 500

BornOn = defaultdict[date, list[Known]]


@dataclass(frozen=True, slots=True)
class Matched:
    """The resident that a line is told to be, and how that was found; None where there is none."""

    nik: str | None
    how: Match


def match_roster(lines: Sequence[RosterLine]) -> tuple[Matched, ...]:
    """Return for each line who it is told to be; two lines never are one resident.

    Some queries for the whole list: by NIK, then by birth date for those who aren't settled.
    """
    holders = _holders({line.nik for line in lines if line.nik})
    found = _by_number(lines, holders)
    left = [at for at, each in enumerate(found) if each is None]
    born = _born_on(day for at in left for day in days_of(lines[at]))
    for at in left:
        found[at] = by_name(lines[at], [each for day in days_of(lines[at]) for each in born[day]])
    left = [at for at in left if found[at] == NOBODY and lines[at].name and lines[at].birth_date]
    born = _born_on(day for at in left for day in _shifted(lines[at]))
    for at in left:
        others = (each for day in _shifted(lines[at]) for each in born[day])
        found[at] = by_other_day(lines[at], others)
    once = _once(lines, [each or NOBODY for each in found])
    return tuple(Matched(each.nik, each.how) for each in once)


def _by_number(lines: Sequence[RosterLine], holders: dict[str, Known]) -> list[Found | None]:
    """Return what the lines are whose NIK the register has, None for the others."""
    held = [(line, holders.get(line.nik or "")) for line in lines]
    born = _born_on(
        holder.birth_date for line, holder in held if holder and needs_company(line, holder)
    )
    return [
        by_number(line, holder, born.get(holder.birth_date, ())) if holder else None
        for line, holder in held
    ]


def _once(lines: Sequence[RosterLine], found: list[Found]) -> list[Found]:
    """Return what lines are, each resident on one line only: a number goes before a name.

    Where the second line's name agrees better than the first one's, both are in doubt; and where
    it agrees as well and the list tells the two apart, as it does namesakes.
    """
    taken: dict[str, int] = {}
    order = sorted(range(len(found)), key=lambda at: (found[at].how is not Match.NIK, at))
    for at in order:
        nik = found[at].nik
        if nik is None:
            continue
        first = taken.setdefault(nik, at)
        if first == at:
            continue
        alike = (found[at].how, found[at].rank) == (found[first].how, found[first].rank)
        if found[at].rank < found[first].rank or (alike and told_apart(lines[at], lines[first])):
            found[first] = DOUBTED
        found[at] = DOUBTED
    return found


def _shifted(line: RosterLine) -> tuple[date, ...]:
    return other_days(line.birth_date) if line.birth_date else ()


def _holders(niks: Iterable[str]) -> dict[str, Known]:
    return {
        known.nik: known for some in _some(sorted(niks)) for known in _known(Resident.nik.in_(some))
    }


def _born_on(days: Iterable[date]) -> BornOn:
    """Return who was born on each of some days."""
    found: BornOn = defaultdict(list)
    for some in _some(sorted(set(days))):
        for known in _known(Resident.birth_date.in_(some)):
            found[known.birth_date].append(known)
    return found


def _known(condition: Any) -> Iterator[Known]:
    query = Resident.select(
        Resident.nik, Resident.name, Resident.birth_date, Resident.base_status
    ).where(condition)
    for nik, name, born, base_status in rows_of(query):
        yield Known(nik, name, born, base_status != BaseStatus.MATI)


def _some(things: Sequence[T]) -> Iterator[list[T]]:
    for start in range(0, len(things), _ASKED_AT_ONCE):
        yield list(things[start : start + _ASKED_AT_ONCE])
