"""Birth dates and years as clerks type them, with or without signs between."""

import re
from datetime import date

# The first and the last day, both as 20060817.
Span = tuple[int, int]

# The nearer one first: of two people born on such a day the younger is likelier meant.
_CENTURIES = (2000, 1900)
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def typed_dates(text: str) -> tuple[Span, ...]:
    """Return the days that `text` may mean; none where it is no date.

    17-08-2006, 17/08/2006, 17.8.2006, 2006-08-17, 17082006, 170806 (in either century), and
    2006 for the whole year. Whether a day has come yet is not asked.
    """
    if _YEAR.fullmatch(text):
        year = int(text) * 10_000
        return ((year + 101, year + 1231),)
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
        return _days(day, month, (year,))
    found = _DAY_FIRST.fullmatch(text) or _TOGETHER.fullmatch(text)
    if not found:
        return ()
    day, month, year = map(int, found.groups())
    years = (year,) if len(found[3]) == 4 else tuple(century + year for century in _CENTURIES)
    return _days(day, month, years)


def both(some: tuple[Span, ...], others: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the days that are in both, or `others` where none is."""
    shared = [
        (max(first, start), min(last, end))
        for first, last in some
        for start, end in others
        if max(first, start) <= min(last, end)
    ]
    return tuple(shared) or others


def _days(day: int, month: int, years: tuple[int, ...]) -> tuple[Span, ...]:
    found = []
    for year in years:
        if not min(_CENTURIES) <= year < max(_CENTURIES) + 100:
            continue
        try:
            born = date(year, month, day)
        except ValueError:
            continue
        number = born.year * 10_000 + born.month * 100 + born.day
        found.append((number, number))
    return tuple(found)
