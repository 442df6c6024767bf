"""An act of the training office's past, and the days on which such acts were done."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from db.journal.receipt import Receipt

OFFICE_OPENS, OFFICE_HOURS = time(8, 0), timedelta(hours=7)
OFFICE = "DINAS"
WORKDAYS = range(5)

Act = Callable[..., Receipt]
# Who does an act, which, and what is asked for.
Draft = tuple[str, Act, object]


@dataclass(frozen=True, slots=True)
class Deed:
    """One act of the past: when, by whom, what, and where."""

    at: datetime
    operator: str
    act: Act
    order: Any
    place: str = OFFICE


class Days:
    """Spreads acts over the office's working days before today."""

    def __init__(self, today: date, zone: ZoneInfo) -> None:
        self.today = today
        self._zone = zone

    def spread(self, drafts: Sequence[Draft], first: timedelta, last: timedelta) -> Iterator[Deed]:
        """Yield the acts in their order, evenly over the working days between two times ago."""
        days = self._working(first, last)
        for index, (operator, act, order) in enumerate(drafts):
            part = index * len(days) / len(drafts)
            yield Deed(
                self.opens(days[int(part)]) + OFFICE_HOURS * (part % 1), operator, act, order
            )

    def last_working(self, first: timedelta, last: timedelta) -> date:
        """Return the last working day between two times ago."""
        return self._working(first, last)[-1]

    def opens(self, day: date) -> datetime:
        """Return when the office opens on a day."""
        return datetime.combine(day, OFFICE_OPENS, self._zone)

    def _working(self, first: timedelta, last: timedelta) -> list[date]:
        span = [self.today - first + timedelta(days=n) for n in range((first - last).days + 1)]
        return [day for day in span if day.weekday() in WORKDAYS] or span[-1:]


def latest(day: date, weekdays: Collection[int]) -> date:
    """Return the latest day up to `day` that is one of `weekdays` (Monday is 0)."""
    return next(each for each in _days_from(day, -1) if each.weekday() in weekdays)


def earliest(day: date, weekdays: Collection[int]) -> date:
    """Return the earliest day from `day` on that is one of `weekdays` (Monday is 0)."""
    return next(each for each in _days_from(day, 1) if each.weekday() in weekdays)


def _days_from(day: date, step: int) -> Iterator[date]:
    return (day + timedelta(days=step * n) for n in range(7))
