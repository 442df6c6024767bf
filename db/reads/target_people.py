"""Who joined a year's list since its snapshot and who left it, by name."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, Expression

from db.models import Kelurahan, Residence, Resident, TargetMember, TargetSnapshot
from db.models.base import rows_of
from db.office import office_settings
from db.reads.target import is_member, turning_17
from db.rules.person import BaseStatus
from db.rules.residence import DriftReason
from db.rules.target_year import checked_year


@dataclass(frozen=True, slots=True)
class DriftPerson:
    """Someone who joined or left the list: why, and since which day where an act tells it."""

    nik: str
    name: str
    birth_date: date
    kelurahan: str
    reason: DriftReason
    day: date | None


@dataclass(frozen=True, slots=True)
class DriftPeople:
    """Those who make up a year's drift, each list in the order of names."""

    arrived: tuple[DriftPerson, ...]
    departed: tuple[DriftPerson, ...]


def drift_people(year: int) -> DriftPeople:
    """Return who joined and left the list of a year; nobody where it has no snapshot.

    Raises Refused TARGET_YEAR.
    """
    snapshot = TargetSnapshot.get_or_none(TargetSnapshot.year == checked_year(year))
    if snapshot is None:
        return DriftPeople((), ())
    live = turning_17(year, office_settings().region)
    return DriftPeople(
        _people(live & TargetMember.nik.is_null(), year, snapshot.taken_on),
        _people(~live & TargetMember.nik.is_null(False), year, snapshot.taken_on),
    )


def _people(where: Expression, year: int, taken_on: date) -> tuple[DriftPerson, ...]:
    columns = (Resident.nik, Resident.name, Resident.birth_date, Kelurahan.name)
    query = (
        Resident.select(*columns, Resident.base_status, Residence.cause, Residence.since)
        .join(Kelurahan)
        .switch(Resident)
        .join(Residence, JOIN.LEFT_OUTER)
        .switch(Resident)
        .join(TargetMember, JOIN.LEFT_OUTER, on=is_member(year))
        .where(where)
        .order_by(Resident.name, Resident.nik)
    )
    return tuple(
        DriftPerson(nik, name, born, kelurahan, *_reason(base_status, cause, since, taken_on))
        for nik, name, born, kelurahan, base_status, cause, since in rows_of(query)
    )


def _reason(
    base_status: str, cause: str | None, since: Any, taken_on: date
) -> tuple[DriftReason, date | None]:
    """Return the act that explains someone's coming or going, else REGISTER.

    An act of before the snapshot explains nothing that came after it.
    """
    alive = base_status == BaseStatus.HIDUP
    came = (DriftReason.ARRIVED, DriftReason.ADDED)
    went = (DriftReason.PINDAH, DriftReason.MENINGGAL)
    if cause in (came if alive else went) and since >= taken_on:
        return DriftReason(cause), since
    return DriftReason.REGISTER, None
