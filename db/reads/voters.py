"""The projection of voters for an election day by kelurahan (DP4): counts alone, no name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import SQL, Case, Expression, Value, fn

from db.journal.clock import Clock
from db.models import Kelurahan, Ktp, Resident
from db.models.base import rows_of
from db.office import office_settings
from db.reads.target import recorded_in
from db.reads.today import office_now
from db.rules.person import BaseStatus, Citizenship, Marital, Sex
from db.rules.refused import Refused
from db.rules.settings import OfficeSettings
from db.rules.voters import SERVE, VotersOn, voters_on


@dataclass(frozen=True, slots=True)
class Voters:
    """Voters of a kelurahan, or of the city (code "").

    `first_time` are those who turn 17 between today and the day, `married_young` those who are
    voters under 17 because they are or were married; both are among `total`. `serve` are TNI
    and Polri, who would be old enough: in no other figure.
    """

    code: str
    name: str
    kecamatan: str
    total: int
    male: int
    first_time: int
    married_young: int
    recorded: int
    serve: int

    @property
    def female(self) -> int:
        """Return how many of the voters are women."""
        return self.total - self.male

    @property
    def left(self) -> int:
        """Return how many voters aren't recorded for a KTP-el yet."""
        return self.total - self.recorded


@dataclass(frozen=True, slots=True)
class VotersReport:
    """The voters of an election day as today's register has them; the parts add up to `city`."""

    day: date
    city: Voters
    by_kelurahan: tuple[Voters, ...]

    @property
    def total(self) -> int:
        """Return how many voters there are in the city."""
        return self.city.total


def election_day(settings: OfficeSettings, day: date | None = None) -> date:
    """Return the asked day, else the office's election day; raises ELECTION_DAY_MISSING."""
    if day is None and not settings.election_day:
        raise Refused("ELECTION_DAY_MISSING")
    return day or date.fromisoformat(settings.election_day)


def voters(day: date | None = None, clock: Clock | None = None) -> VotersReport:
    """Return the projection for a day, by default the office's election day.

    Raises Refused ELECTION_DAY_MISSING, ELECTION_DAY_WRONG.
    """
    settings = office_settings()
    on = voters_on(election_day(settings, day), office_now(settings, clock).today)
    counted = _counted(on, settings.region)
    more, serve = _recorded_by_acts(on, settings.region), _serving(on, settings.region)
    areas = Kelurahan.select(Kelurahan.code, Kelurahan.name, Kelurahan.kecamatan)
    parts = []
    for code, name, kecamatan in rows_of(areas.order_by(Kelurahan.code)):
        if code in counted or code in serve:
            total, male, first, young, told = counted.get(code, (0, 0, 0, 0, 0))
            recorded = told + more.get(code, 0)
            counts = (total, male, first, young, recorded, serve.get(code, 0))
            parts.append(Voters(code, name, kecamatan, *counts))
    return VotersReport(on.day, _sum_of(parts), tuple(parts))


def voters_of(day: date | None, kelurahan: str, clock: Clock | None = None) -> VotersReport:
    """Return the projection of one kelurahan by its code, "" for all; raises as `voters`."""
    found = voters(day, clock)
    parts = tuple(part for part in found.by_kelurahan if kelurahan in ("", part.code))
    return VotersReport(found.day, _sum_of(parts), parts)


def may_vote(on: VotersOn, region: str) -> Expression:
    """Return the condition that a resident is old enough, or was ever married, and of the city."""
    old_enough = (Resident.birth_date <= on.born_by) | (
        Resident.marital != str(Marital.BELUM_KAWIN)
    )
    return (
        # The index on the home would have every row fetched by itself, five times as slow as
        # reading the register through.
        (Resident.home.concat("") == region)
        & (Resident.base_status == str(BaseStatus.HIDUP))
        & (Resident.citizenship == str(Citizenship.WNI))
        & old_enough
    )


def serves() -> Expression:
    """Return the condition that a resident serves in TNI or Polri, by their occupation."""
    return fn.UPPER(Resident.occupation).in_(SERVE)


def _counted(on: VotersOn, region: str) -> dict[str, tuple[int, ...]]:
    """Return the counts by kelurahan, recorded by the register's word alone."""
    born = Resident.birth_date
    sums = (
        Resident.sex == str(Sex.L),
        (born > on.adult_by) & (born <= on.born_by),
        born > on.born_by,
        recorded_in(Resident.siak_status),
    )
    area = _area()
    columns = (area, fn.COUNT(SQL("1")), *map(_sum, sums))
    query = Resident.select(*columns).where(may_vote(on, region), ~serves()).group_by(SQL("1"))
    return {code: tuple(map(int, counts)) for code, *counts in rows_of(query)}


def _serving(on: VotersOn, region: str) -> dict[str, int]:
    area = _area()
    query = Resident.select(area, fn.COUNT(SQL("1"))).where(may_vote(on, region), serves())
    return {code: int(count) for code, count in rows_of(query.group_by(SQL("1")))}


def _recorded_by_acts(on: VotersOn, region: str) -> dict[str, int]:
    """Return by kelurahan how many more are recorded by the counter's acts than SIAK tells.

    Asked apart: joined with the whole register it takes twice as long.
    """
    area = _area()
    columns = (area, _sum(recorded_in(Ktp.status)), _sum(recorded_in(Resident.siak_status)))
    query = (
        Ktp.select(*columns)
        # So that the one who is looked up is the resident: the fewer rows are the counter's.
        .join(Resident, on=(Resident.nik == Ktp.nik.concat("")))
        .where(may_vote(on, region), ~serves())
        .group_by(SQL("1"))
    )
    return {code: int(more) - int(less) for code, more, less in rows_of(query)}


def _area() -> Any:
    """Return the kelurahan's code; by its index, too, every row would be fetched by itself."""
    return Resident.kelurahan.concat(Value(""))


def _sum(condition: Expression) -> Any:
    return fn.SUM(Case(None, [(condition, 1)], 0))


def _sum_of(parts: Sequence[Voters]) -> Voters:
    return Voters(
        "",
        "",
        "",
        total=sum(part.total for part in parts),
        male=sum(part.male for part in parts),
        first_time=sum(part.first_time for part in parts),
        married_young=sum(part.married_young for part in parts),
        recorded=sum(part.recorded for part in parts),
        serve=sum(part.serve for part in parts),
    )
