"""What is to be known of the day that a visit is planned for; it bars nothing."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from db.working_days import is_working_day

_FRIDAY = 4
_hints: dict[date, "DayHint"] = {}


class DayHint(StrEnum):
    """CLOSED: weekend, holiday or joint leave; FRIDAY: schools end before noon."""

    CLOSED = "closed"
    FRIDAY = "friday"
    NONE = "none"


def day_hint(day: date, closed: Collection[date]) -> DayHint:
    """Return what is to be known of a day, and keep it; `closed` are the office's own days."""
    hint = DayHint.NONE
    if not is_working_day(day, closed):
        hint = DayHint.CLOSED
    elif day.weekday() == _FRIDAY:
        hint = DayHint.FRIDAY
    _hints[day] = hint
    return hint


def known_day_hint(day: date) -> DayHint | None:
    """Return what was found of a day before, without looking into the calendar."""
    return _hints.get(day)
