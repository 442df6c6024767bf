"""The year's target: the city's people who turn 17 in it, and who of them is recorded.

The list that counts is the live one, whatever changed the register: an act, a file, a
corrected birth date. A snapshot keeps who was on it once; arrived and departed are the
difference of the two lists, so target = baseline + arrived - departed always holds.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, Case, Expression, fn

from db.models import Ktp, Resident, TargetMember, TargetSnapshot
from db.models.kept import Kept, slot
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


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A year's list as it once stood: how many, from what source, on what day."""

    number: int
    source: str
    taken_on: date


@dataclass(frozen=True, slots=True)
class Drift:
    """What became of a year's list since its snapshot; without one, the live list is its own."""

    baseline: int
    arrived: int
    departed: int
    snapshot: Snapshot | None


def target(year: int, region: str) -> Target:
    """Count the target from the register's index: alive, of the city, born 17 years before."""
    born = year - CARD_AGE
    row = _TARGET.row(region=region, first=f"{born}-01-01", last=f"{born}-12-31")
    assert row is not None
    return Target(year, int(row[0]), int(row[1] or 0))


def drift(live: Target, region: str) -> Drift:
    """Return how the live list differs from its snapshot."""
    row = TargetSnapshot.get_or_none(TargetSnapshot.year == live.year)
    if row is None:
        return Drift(live.target, 0, 0, None)
    stayed = (
        Resident.select()
        .join(TargetMember, on=is_member(live.year))
        .where(turning_17(live.year, region))
        .count()
    )
    snapshot = Snapshot(row.number, row.source, row.taken_on)
    return Drift(row.number, live.target - stayed, row.number - stayed, snapshot)


def is_member(year: int) -> Expression:
    """Return the condition that a resident is on the list of a year's snapshot."""
    return (TargetMember.year == year) & (TargetMember.nik == Resident.nik)


def turning_17(year: int, region: str) -> Expression:
    """Return the condition that a resident is on the live list of a year."""
    born = year - CARD_AGE
    return _born_between(region, date(born, 1, 1), date(born, 12, 31))


def _born_between(region: object, first: object, last: object) -> Expression:
    return (
        (Resident.home == region)
        & (Resident.base_status == str(BaseStatus.HIDUP))
        & (Resident.birth_date >= first)
        & (Resident.birth_date <= last)
        & (Resident.citizenship == str(Citizenship.WNI))
    )


def recorded_in(status: Any) -> Expression:
    """Return the condition that a status counts as recorded; NULL doesn't."""
    return fn.COALESCE(status, "").in_(sorted(map(str, COUNTS_AS_RECORDED)))


# 1 for a resident (joined with their Ktp, where they have one) whose recording counts.
RECORDED = Case(None, [(recorded_in(fn.COALESCE(Ktp.status, Resident.siak_status)), 1)], 0)
_TARGET = Kept(
    Resident,
    lambda: (
        Resident.select(fn.COUNT(Resident.nik), fn.SUM(RECORDED))
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .where(_born_between(slot("region"), slot("first"), slot("last")))
    ),
)
