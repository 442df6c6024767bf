"""The days on which the office works: Monday to Friday but for holidays and joint leave.

The holidays are those of the library `holidays` (the joint decree of three ministers, SKB 3
Menteri, for the years that it knows). Days of the moon calendars that no decree has set yet are
its estimates, and the joint leave of such a year is in nobody's list.
"""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

_ESTIMATED = "(perkiraan)"
_JOINT_LEAVE = "Cuti Bersama"
_SATURDAY = 5


def is_working_day(day: date, closed: Collection[date] = ()) -> bool:
    """Return whether the office works on a day; `closed` are days of its own."""
    return day.weekday() < _SATURDAY and day not in closed and day not in _holidays(day.year)


def last_working_days(before: date, count: int, closed: Collection[date] = ()) -> list[date]:
    """Return the last `count` working days before a day, the earliest first."""
    found: list[date] = []
    day = before
    while len(found) < count:
        day -= timedelta(days=1)
        if is_working_day(day, closed):
            found.append(day)
    return found[::-1]


def working_days_between(first: date, last: date, closed: Collection[date] = ()) -> int:
    """Return how many working days there are from `first` to `last`, both counted."""
    days = (last - first).days + 1
    return sum(is_working_day(first + timedelta(days=n), closed) for n in range(days))


def nth_working_day(first: date, number: int, closed: Collection[date] = ()) -> date:
    """Return the `number`-th working day from `first` on, which may be the first of them."""
    day, left = first, number
    while not (is_working_day(day, closed) and (left := left - 1) <= 0):
        day += timedelta(days=1)
    return day


def rests_on_estimates(first: date, last: date) -> bool:
    """Return whether no decree has set all holidays from `first` to `last` yet."""
    known = all(_is_decreed(year) for year in range(first.year, last.year + 1))
    days = (day for year in range(first.year, last.year + 1) for day in _holidays(year).items())
    return not known or any(first <= day <= last and _ESTIMATED in name for day, name in days)


@cache
def _holidays(year: int) -> dict[date, str]:
    """Return the holidays and days of joint leave of a year with their Indonesian names."""
    # A tenth of a second and a hundred modules, which most commands never need.
    from holidays.countries.indonesia import Indonesia

    found = Indonesia(years=year, language="id", categories=Indonesia.supported_categories)
    return dict(found.items())


def _is_decreed(year: int) -> bool:
    return any(name.startswith(_JOINT_LEAVE) for name in _holidays(year).values())
