"""The year's target as a report: what it began with, what became of it, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peewee import JOIN, fn

from db.journal.canonical import CHAIN
from db.journal.clock import Clock
from db.models import ChainHead, Kelurahan, Ktp, Resident
from db.models.base import rows_of
from db.office import office_settings
from db.reads.target import RECORDED, Drift, Target, drift, target, turning_17
from db.reads.target_pace import target_pace
from db.reads.target_schools import counted_by_school
from db.reads.today import office_now
from db.rules.target_pace import TargetPace
from db.rules.target_year import checked_year


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the live list: an area or a school by its code and name, or a month of birth."""

    code: str
    name: str
    target: int
    recorded: int

    @property
    def left(self) -> int:
        """Return how many of the part are still to be recorded."""
        return self.target - self.recorded


@dataclass(frozen=True, slots=True)
class TargetReport:
    """The figures of a year and its parts; months of birth are "1" to "12" and have no name.

    A school's part are those of whom it is the latest list's school; the last part, without a
    code, are those on no school's list. Every part list adds up to the target. No name of a
    person and no NIK is in it.
    """

    figures: Target
    drift: Drift
    by_kecamatan: tuple[Part, ...]
    by_kelurahan: tuple[Part, ...]
    by_month: tuple[Part, ...]
    by_school: tuple[Part, ...]
    pace: TargetPace


def target_report(year: int | None = None, clock: Clock | None = None) -> TargetReport:
    """Return a year's report, by default of the office's target year.

    Raises Refused TARGET_YEAR.
    """
    settings = office_settings()
    today = office_now(settings, clock).today
    if year is None:
        year = settings.target_for(today)
    figures = target(checked_year(year), settings.region)
    cells = _cells(year, settings.region)
    return TargetReport(
        figures,
        drift(figures, settings.region),
        _parts((cell.code[:8], cell.kecamatan, cell) for cell in cells),
        _parts((cell.code, cell.name, cell) for cell in cells),
        _months(cells),
        tuple(Part(*part) for part in counted_by_school(year, settings.region)),
        target_pace(figures, settings, today),
    )


@dataclass(frozen=True, slots=True)
class _Cell:
    """Those of one kelurahan who were born in one month."""

    code: str
    name: str
    kecamatan: str
    month: int
    target: int
    recorded: int


def _cells(year: int, region: str) -> list[_Cell]:
    month = Resident.birth_date.month
    columns = (Kelurahan.code, Kelurahan.name, Kelurahan.kecamatan)
    query = (
        Resident.select(*columns, month, fn.COUNT(Resident.nik), fn.SUM(RECORDED))
        .join(Kelurahan)
        .switch(Resident)
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .where(turning_17(year, region))
        .group_by(*columns, month)
        .order_by(Kelurahan.code)
    )
    return [
        _Cell(code, name, kecamatan, int(born), int(count), int(recorded))
        for code, name, kecamatan, born, count, recorded in rows_of(query)
    ]


def _parts(cells: Iterable[tuple[str, str, _Cell]]) -> tuple[Part, ...]:
    found: dict[str, Part] = {}
    for code, name, cell in cells:
        so_far = found.get(code, Part(code, name, 0, 0))
        found[code] = Part(
            code, so_far.name, so_far.target + cell.target, so_far.recorded + cell.recorded
        )
    return tuple(found.values())


def _months(cells: list[_Cell]) -> tuple[Part, ...]:
    none = [_Cell("", "", "", month, 0, 0) for month in range(1, 13)]
    return _parts((str(cell.month), "", cell) for cell in [*none, *cells])


def rests_on(clock: Clock | None = None) -> tuple[int, date]:
    """Return what a report rests on: the journal's last entry, and the office's day.

    While neither changes, no figure of it does.
    """
    head = ChainHead.get_or_none(ChainHead.chain == CHAIN)
    return (head.n if head else 0), office_now(office_settings(), clock).today


def drift_counts(year: int) -> tuple[int, int]:
    """Return how many arrived on and departed from a year's list; raises Refused TARGET_YEAR."""
    region = office_settings().region
    since = drift(target(checked_year(year), region), region)
    return since.arrived, since.departed
