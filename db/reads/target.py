"""The year's target: the city's people who turn 17 in it, and who of them is recorded."""

from dataclasses import dataclass
from datetime import date

from peewee import JOIN, Case, Expression, fn

from db.models import Ktp, Resident
from db.models.base import rows_of
from db.rules.eligibility import CARD_AGE
from db.rules.ktp_status import COUNTS_AS_RECORDED
from db.rules.person import BaseStatus, Citizenship


@dataclass(frozen=True, slots=True)
class Target:
    """A year's target as the live list says it; left = target - recorded."""

    year: int
    target: int
    recorded: int

    @property
    def left(self) -> int:
        """Return how many are still to be recorded."""
        return self.target - self.recorded


def target(year: int, region: str) -> Target:
    """Count the target from the register's index: alive, of the city, born 17 years before."""
    status = fn.COALESCE(Ktp.status, Resident.siak_status)
    recorded = Case(None, [(status.in_(_RECORDED), 1)], 0)
    query = (
        Resident.select(fn.COUNT(Resident.nik), fn.SUM(recorded))
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .where(_turning_17(year, region))
    )
    count, done = next(iter(rows_of(query)))
    return Target(year, int(count), int(done or 0))


_RECORDED = sorted(str(status) for status in COUNTS_AS_RECORDED)


def _turning_17(year: int, region: str) -> Expression:
    born = year - CARD_AGE
    return (
        (Resident.home == region)
        & (Resident.base_status == str(BaseStatus.HIDUP))
        & Resident.birth_date.between(date(born, 1, 1), date(born, 12, 31))
        & (Resident.citizenship == str(Citizenship.WNI))
    )
