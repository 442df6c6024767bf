"""The people behind every number of a year's target, by name.

Whoever shows them records that as a look first; a list is as long as its number.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from peewee import JOIN, fn

from db.journal.clock import Clock
from db.models import Kelurahan, Ktp, Residence, Resident, TargetMember, TargetSnapshot
from db.models.base import rows_of
from db.office import office_settings
from db.reads.list_filter import narrowed
from db.reads.paging import Ask, Page, page_of
from db.reads.target import RECORDED, Target, is_member, turning_17
from db.reads.target_schools import NO_SCHOOL, recorded_at_visits, school_code, school_names
from db.reads.today import office_now
from db.reads.whole_lists import all_rows
from db.rules.eligibility import unrecorded_status
from db.rules.ktp_status import COUNTS_AS_RECORDED, KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital, Person
from db.rules.residence import DriftReason
from db.rules.target_year import TargetPart, checked_year


@dataclass(frozen=True, slots=True)
class TargetPerson:
    """Someone behind a number: who, where, whose pupil, and whether they are recorded.

    `recorded_on` and `recorded_at` are the day and place of this office's recording, None where
    only SIAK tells of one; `visit` is the visit at which it was made. `reason` and `day` say why
    someone arrived or departed, and since when where an act tells it.
    """

    nik: str
    name: str
    birth_date: date
    kelurahan: str
    address: str
    school: str
    status: str
    recorded_on: date | None
    recorded_at: str | None
    visit: str | None
    reason: DriftReason | None = None
    day: date | None = None


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


def target_people(
    year: int,
    part: str,
    text: str = "",
    ask: Ask | None = None,
    *,
    area: str = "",
    school: str | None = None,
    month: int = 0,
    clock: Clock | None = None,
) -> Page[TargetPerson]:
    """Return a page of a part's people by name (`TargetPart`), narrowed by `text`.

    `area` is the code of a kelurahan or a kecamatan, `school` a school's code (NO_SCHOOL: on no
    school's list), `month` that of birth; "", None and 0 ask nothing. Without a snapshot nobody
    arrived or departed. Raises Refused TARGET_YEAR.
    """
    settings = office_settings()
    today = office_now(settings, clock).today
    snapshot = TargetSnapshot.get_or_none(TargetSnapshot.year == checked_year(year))
    wanted = TargetPart(part)
    if snapshot is None and wanted in (TargetPart.ARRIVED, TargetPart.DEPARTED):
        return Page()
    query = _query(year, wanted, settings.region)
    query = narrowed(_within(query, area, school, month), text)
    taken_on = snapshot.taken_on if snapshot else today
    make = partial(_person, wanted, taken_on, today)
    found = page_of(query, [Resident.name, Resident.nik], ask or Ask(), make)
    return Page(_with_visits(found.rows), found.keys, found.more_before, found.more_after)


def target_counts(
    year: int, *, area: str = "", school: str | None = None, month: int = 0
) -> Target:
    """Return how many are on the live list of such a part, and recorded: as the lists are long.

    Raises Refused TARGET_YEAR.
    """
    query = (
        Resident.select(fn.COUNT(Resident.nik), fn.SUM(RECORDED))
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .where(turning_17(checked_year(year), office_settings().region))
    )
    [row] = rows_of(_within(query, area, school, month))
    return Target(year, int(row[0]), int(row[1] or 0))


def drift_people(year: int) -> DriftPeople:
    """Return who joined and left the list of a year; nobody where it has no snapshot.

    Raises Refused TARGET_YEAR.
    """
    return DriftPeople(_drift(year, TargetPart.ARRIVED), _drift(year, TargetPart.DEPARTED))


def _drift(year: int, part: TargetPart) -> tuple[DriftPerson, ...]:
    people = all_rows(partial(target_people, year, part, ""))
    return tuple(
        DriftPerson(who.nik, who.name, who.birth_date, who.kelurahan, who.reason, who.day)
        for who in people
        if who.reason is not None
    )


def _query(year: int, part: TargetPart, region: str) -> Any:
    """Return the query of a part's people, the columns as `_person` takes them."""
    who = (Resident.nik, Resident.name, Resident.birth_date, Kelurahan.name.alias("kelurahan_name"))
    standing = (Resident.marital, Resident.base_status, Resident.siak_status)
    done = (Ktp.status, Ktp.enrolled_on, Ktp.enrolled_at)
    query = (
        Resident.select(*who, Resident.address, *standing, *done, Residence.cause, Residence.since)
        .join(Kelurahan)
        .switch(Resident)
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .switch(Resident)
        .join(Residence, JOIN.LEFT_OUTER)
        .switch(Resident)
    )
    live = turning_17(year, region)
    if part is TargetPart.DEPARTED:
        return query.join(TargetMember, on=is_member(year)).where(~live)
    if part is TargetPart.ARRIVED:
        listed = query.join(TargetMember, JOIN.LEFT_OUTER, on=is_member(year))
        return listed.where(live, TargetMember.nik.is_null())
    wanted = {TargetPart.RECORDED: RECORDED == 1, TargetPart.LEFT: RECORDED == 0}
    return query.where(live, wanted[part]) if part in wanted else query.where(live)


def _within(query: Any, area: str, school: str | None, month: int) -> Any:
    """Return a query of residents narrowed to an area, a school and a month of birth."""
    if area:
        within = Resident.kelurahan.startswith(f"{area}.")
        query = query.where((Resident.kelurahan == area) | within)
    if month:
        query = query.where(Resident.birth_date.month == month)
    if school is not None:
        query = query.where(fn.COALESCE(school_code(), NO_SCHOOL) == school)
    return query


def _person(part: TargetPart, taken_on: date, today: date, *row: Any) -> TargetPerson:
    nik, name, born, kelurahan, address, marital, base, siak, ktp, on, at, cause, since = row
    recorded = KtpStatus(ktp or siak) if ktp or siak else None
    counts = recorded in COUNTS_AS_RECORDED
    alive = base == BaseStatus.HIDUP
    drifts = part in (TargetPart.ARRIVED, TargetPart.DEPARTED)
    reason, day = _reason(cause, since, taken_on, alive=alive) if drifts else (None, None)
    return TargetPerson(
        nik,
        name,
        born,
        kelurahan,
        address,
        school="",
        status=str(recorded or _unrecorded(nik, born, marital, today)),
        recorded_on=on if counts else None,
        recorded_at=at if counts else None,
        visit=None,
        reason=reason,
        day=day,
    )


def _unrecorded(nik: str, born: date, marital: str, today: date) -> KtpStatus:
    person = Person(nik, born, Marital(marital), BaseStatus.HIDUP, Citizenship.WNI, outsider=False)
    return unrecorded_status(person, today)


def _with_visits(people: Sequence[TargetPerson]) -> tuple[TargetPerson, ...]:
    """Return people with their school, and the visit at which they were recorded."""
    niks = [who.nik for who in people]
    schools, visits = school_names(niks), recorded_at_visits(niks)
    return tuple(
        replace(
            who,
            school=schools.get(who.nik, ""),
            visit=visits.get(who.nik) if who.recorded_on else None,
        )
        for who in people
    )


def _reason(
    cause: str | None, since: Any, taken_on: date, *, alive: bool
) -> tuple[DriftReason, date | None]:
    """Return the act that explains someone's coming or going, else REGISTER.

    An act of before the snapshot explains nothing that came after it.
    """
    came = (DriftReason.ARRIVED, DriftReason.ADDED)
    went = (DriftReason.PINDAH, DriftReason.MENINGGAL)
    if cause in (came if alive else went) and since >= taken_on:
        return DriftReason(cause), since
    return DriftReason.REGISTER, None
