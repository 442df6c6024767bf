"""Each kelurahan's part of the year's target, kept up person by person.

To count the parts takes five times what the rest of a reading does. So a thread remembers who
is on the list, and asks only about those whom an act named since.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Any

from peewee import JOIN

from db.models import Kelurahan, Ktp, Resident
from db.models.base import rows_of
from db.reads.board_memory import Memory
from db.reads.target import RECORDED, Target, turning_17
from db.rules.board_figures import KelurahanStand

# SQLite takes some thousand values in a statement.
_ASKED_AT_ONCE = 400
Area = tuple[str, str]


@dataclass(slots=True)
class _List:
    """Those on a year's list: each one's kelurahan and whether their recording counts."""

    people: dict[str, tuple[Area, bool]]
    parts: tuple[KelurahanStand, ...] = ()
    is_counted: bool = False

    def change(self, asked: Sequence[str], found: dict[str, tuple[Area, bool]]) -> None:
        """Note how those asked about stand now; who isn't found isn't on the list."""
        for nik in asked:
            if self.people.get(nik) != found.get(nik):
                self.is_counted = False
        for nik in asked:
            self.people.pop(nik, None)
        self.people.update(found)

    def count(self) -> tuple[KelurahanStand, ...]:
        """Return the parts by code; together they are the list."""
        if not self.is_counted:
            sums: dict[Area, list[int]] = {}
            for area, recorded in self.people.values():
                part = sums.setdefault(area, [0, 0])
                part[0] += 1
                part[1] += recorded
            self.parts = tuple(KelurahanStand(*area, *sums[area]) for area in sorted(sums))
            self.is_counted = True
        return self.parts


def kelurahan_parts(memory: Memory, city: Target, region: str) -> tuple[KelurahanStand, ...]:
    """Return every kelurahan's part of a year's list, by code; together they are the city's."""
    rests_on = (city.year, region, memory.brought)
    known = memory.once("list", rests_on, lambda: _List(_people(city.year, region)))
    for asked in _some(sorted(memory.touched)):
        known.change(asked, _people(city.year, region, asked))
    memory.touched.clear()
    if not _is_of(known.count(), city):
        # Something changed the register that no entry tells of.
        known.people, known.is_counted = _people(city.year, region), False
    return known.count()


def _is_of(parts: Sequence[KelurahanStand], city: Target) -> bool:
    sums = sum(part.target for part in parts), sum(part.recorded for part in parts)
    return sums == (city.target, city.recorded)


def _some(niks: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(niks), _ASKED_AT_ONCE):
        yield niks[at : at + _ASKED_AT_ONCE]


def _people(
    year: int, region: str, asked: Sequence[str] | None = None
) -> dict[str, tuple[Area, bool]]:
    """Return those on a year's list, or those of them who are asked about."""
    query: Any = (
        Resident.select(Resident.nik, Kelurahan.code, Kelurahan.name, RECORDED)
        .join(Kelurahan)
        .switch(Resident)
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .where(turning_17(year, region))
    )
    if asked is not None:
        query = query.where(Resident.nik.in_(asked))
    return {
        nik: ((intern(code), intern(name)), bool(recorded))
        for nik, code, name, recorded in rows_of(query)
    }
