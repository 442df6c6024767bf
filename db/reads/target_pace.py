"""The pace at which a year's target is recorded, against the one that it needs."""

from dataclasses import replace
from datetime import date

from peewee import fn

from db.models import Ktp, Resident
from db.reads.printing_pace import opened_on
from db.reads.target import RECORDED, Target, turning_17
from db.rules.settings import OfficeSettings
from db.rules.target_pace import PACE_OVER, TargetPace
from db.working_days import (
    last_working_days,
    nth_working_day,
    rests_on_estimates,
    working_days_between,
)


def target_pace(live: Target, settings: OfficeSettings, today: date) -> TargetPace:
    """Return the pace of the last working days before `today`; today isn't over.

    Recordings of a Saturday or a holiday count too: they are part of what is done in that time.
    Only this office's recordings are known by day, and only who still is on the list counts.
    """
    end = date(live.year, 12, 31)
    is_over = today > end
    opened = opened_on()
    days = last_working_days(today, PACE_OVER, settings.closed_days)
    known = [day for day in days if opened and opened <= day]
    pace = TargetPace(
        recorded=_recorded(live.year, settings.region, known[0], today) if known else 0,
        days_worked=len(known),
        left=live.left,
        days_left=0 if is_over else working_days_between(today, end, settings.closed_days),
        estimated=not is_over and rests_on_estimates(today, end),
        is_over=is_over,
    )
    return replace(pace, done_by=_done_by(pace, today, settings))


def _recorded(year: int, region: str, first: date, today: date) -> int:
    query = (
        Ktp.select(fn.COUNT(Ktp.nik))
        .join(Resident, on=(Resident.nik == Ktp.nik))
        .where(
            (Ktp.enrolled_on >= first) & (Ktp.enrolled_on < today),
            RECORDED == 1,
            turning_17(year, region),
        )
    )
    return int(query.scalar() or 0)


def _done_by(pace: TargetPace, today: date, settings: OfficeSettings) -> date | None:
    days = pace.days_needed
    if not days or days > pace.days_left:
        return None
    return nth_working_day(today, days, settings.closed_days)
