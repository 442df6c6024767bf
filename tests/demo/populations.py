"""Populations that several tests look at, each built once."""

from __future__ import annotations

from datetime import date
from functools import cache

from counter_tui.demo.people import population
from counter_tui.demo.plan import SMALLEST_OFFICE, Group, Plan
from db.rules.register_row import RegisterRow

ORDINARY_DAY = date(2026, 8, 17)
# The first and last day of a year, a leap day, and a year whose 17-year-olds are older than
# three of the kecamatan.
DAYS = (date(2027, 1, 1), date(2028, 2, 29), date(2026, 12, 31), date(2023, 6, 19))

People = tuple[tuple[Group, RegisterRow], ...]


@cache
def people(residents: int = SMALLEST_OFFICE, today: date = ORDINARY_DAY, seed: int = 1) -> People:
    """Return everyone in the register of that office."""
    return tuple(population(Plan(residents, seed, today)))


def rows(found: People) -> list[RegisterRow]:
    """Return the rows without their groups."""
    return [row for _, row in found]


def living_here(found: People) -> list[RegisterRow]:
    """Return the rows of those who live in the city, told by the rows alone."""
    return [
        row
        for _, row in found
        if row.base_status == "HIDUP" and row.kelurahan_code.startswith("52.71.")
    ]
