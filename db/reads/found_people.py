"""Residents as the list of a search shows them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from peewee import JOIN, fn

from db.journal.clock import Clock
from db.models import Kelurahan, Ktp, Resident
from db.models.kept import Kept, slot
from db.reads.today import office_now
from db.rules.eligibility import unrecorded_status
from db.rules.ktp_status import NOT_RECORDED, KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital, Person
from db.rules.settings import OfficeSettings

_SIZES = (4, 20, 64, 256)
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A resident found; `status` is what their card would show today.

    `base_status` says whether they live and belong here.
    """

    nik: str
    name: str
    birth_date: date
    kelurahan: str
    mother_name: str
    status: KtpStatus
    base_status: BaseStatus = BaseStatus.HIDUP


def rows_of_niks(niks: Sequence[str]) -> list[Row]:
    """Return the rows of these people, in this order."""
    if not niks:
        return []
    size = next(size for size in _SIZES if size >= len(niks))
    values = {f"nik{n}": niks[min(n, len(niks) - 1)] for n in range(size)}
    rows = {row[0]: row for row in _named(size).rows(**values)}
    return [rows[nik] for nik in niks if nik in rows]


def hits_of(rows: Sequence[Row], settings: OfficeSettings, clock: Clock | None) -> list[Hit]:
    """Return rows as a list shows them today."""
    # Which day it is matters only for who may be recorded or not yet.
    day = cache(lambda: office_now(settings, clock).today)
    return [_hit(row, settings, day) for row in rows]


def lives_here(row: Row, region: str) -> bool:
    """Return whether the person of a row lives, and in the city."""
    *_, base_status, _citizenship, home = row
    return bool(base_status == BaseStatus.HIDUP and home == region)


@cache
def _named(size: int) -> Kept:
    niks = [slot(f"nik{n}") for n in range(size)]
    return Kept(Resident, lambda: _people().where(Resident.nik.in_(niks)))


def _people() -> Any:
    return (
        Resident.select(
            Resident.nik,
            Resident.name,
            Resident.birth_date,
            Kelurahan.name.alias("kelurahan_name"),
            Resident.mother_name,
            fn.COALESCE(Ktp.status, Resident.siak_status).alias("recorded"),
            Resident.marital,
            Resident.base_status,
            Resident.citizenship,
            Resident.home,
        )
        .join(Kelurahan, on=(Resident.kelurahan == Kelurahan.code))
        .switch(Resident)
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
    )


def _hit(row: Row, settings: OfficeSettings, day: Callable[[], date]) -> Hit:
    nik, name, born, kelurahan, mother, recorded, marital, base_status, citizenship, home = row
    birth_date = date.fromisoformat(born) if isinstance(born, str) else born
    alive = BaseStatus(base_status)
    if recorded and recorded not in NOT_RECORDED:
        return Hit(nik, name, birth_date, kelurahan, mother, KtpStatus(recorded), alive)
    person = Person(
        nik=nik,
        birth_date=birth_date,
        marital=Marital(marital),
        base_status=alive,
        citizenship=Citizenship(citizenship),
        outsider=home != settings.region,
    )
    status = unrecorded_status(person, day())
    return Hit(nik, name, birth_date, kelurahan, mother, status, alive)
