"""What an operator sees of the office before an act: its people and what lies where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.models import Resident

_PEOPLE = """
    SELECT r.nik, r.birth_date, r.base_status, r.kelurahan, COALESCE(k.status, r.siak_status),
           s.number, c.state, c.place, c.delivery, i.batch, i.state
    FROM resident r
    LEFT JOIN ktp k ON k.nik = r.nik
    LEFT JOIN suket s ON s.nik = r.nik AND s.state = 'AKTIF'
    LEFT JOIN card c ON c.nik = r.nik AND c.state IN ('PRINTED', 'ISSUED')
    LEFT JOIN batch_item i ON i.nik = r.nik AND i.state IN ('WAITS', 'TAKEN')
    ORDER BY r.nik
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """A person: the status of their KTP-el, their open suket, their valid card of this office.

    `run` is the print run in which they wait, `delivery` the one their card was carried out in.
    """

    nik: str
    birth_date: date
    base_status: str
    kelurahan: str
    status: str | None
    suket: str | None
    card: str | None
    card_place: str | None
    delivery: str | None
    run: str | None
    run_state: str | None

    def age(self, today: date) -> int:
        """Return the person's age on a day."""
        had_birthday = (today.month, today.day) >= (self.birth_date.month, self.birth_date.day)
        return today.year - self.birth_date.year - (not had_birthday)

    @property
    def alive_here(self) -> bool:
        """Return whether the register has the person among the living of the city."""
        return self.base_status == "HIDUP"


def people() -> list[Seen]:
    """Return everyone in the register."""
    return [Seen(row[0], _day(row[1]), *row[2:]) for row in rows(_PEOPLE)]


def rows(query: str) -> list[tuple[Any, ...]]:
    """Return a query's rows from the office of the line that runs this."""
    found: list[tuple[Any, ...]] = Resident._meta.database.execute_sql(query).fetchall()
    return found


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
