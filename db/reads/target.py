"""The year's target: the city's people who turn 17 in it, and who of them is recorded."""

from dataclasses import dataclass
from datetime import date

from peewee import JOIN, Expression, fn

from db.models import Ktp, Resident
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
    there = _turning_17(year, region)
    recorded = (
        Resident.select()
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .where(
            there
            & fn.COALESCE(Ktp.status, Resident.siak_status).in_(
                sorted(str(status) for status in COUNTS_AS_RECORDED)
            )
        )
    )
    return Target(year, Resident.select().where(there).count(), recorded.count())


def _turning_17(year: int, region: str) -> Expression:
    born = year - CARD_AGE
    return (
        (Resident.home == region)
        & (Resident.base_status == str(BaseStatus.HIDUP))
        & Resident.birth_date.between(date(born, 1, 1), date(born, 12, 31))
        & (Resident.citizenship == str(Citizenship.WNI))
    )
