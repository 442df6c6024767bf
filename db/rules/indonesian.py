"""Dates and whole numbers as Indonesians write and read them: 31-12-2023 and 7.768."""

import re
from datetime import date

# Wider than any count an office keeps; a longer row of digits is no quantity.
LONGEST_NUMBER = 18

_DATE = re.compile(
    r"(?P<day>[0-9]{2})(?P<between>[-/.]?)(?P<month>[0-9]{2})(?P=between)(?P<year>[0-9]{4})"
)
_ISO_DATE = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_NUMBER = re.compile(r"-?(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)")


def written_date(day: date) -> str:
    """Return `day` as dd-mm-yyyy."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def read_date(text: str) -> date | None:
    """Return the date that `text` writes, or None if it is none.

    Read are 31-12-2006, 31/12/2006, 31.12.2006, 31122006 and 2006-12-31, with
    ASCII digits, four of them for the year, and nothing but blanks around it.
    Eight digits in a row that can be read with the year first (20061231) are
    refused rather than taken for a day in the year 1231.
    """
    bare = text.strip()
    found = _DATE.fullmatch(bare) or _ISO_DATE.fullmatch(bare)
    if found is None:
        return None
    day, month, year = (int(found[part]) for part in ("day", "month", "year"))
    if bare.isdecimal() and _date(int(bare[:4]), int(bare[4:6]), int(bare[6:])):
        return None
    return _date(year, month, day)


def written_number(n: int) -> str:
    """Return `n` with a dot at the thousands: 7.768."""
    return f"{n:,}".replace(",", ".")


def read_number(text: str) -> int | None:
    """Return the whole number that `text` writes, or None if it is none.

    7768 and 7.768 are read, and -7.768. A dot stands before three digits or the
    number is refused, and a comma always is: here it begins a fraction. At most
    `LONGEST_NUMBER` digits.
    """
    bare = text.strip()
    if not _NUMBER.fullmatch(bare):
        return None
    digits = bare.replace(".", "")
    return int(digits) if len(digits.lstrip("-")) <= LONGEST_NUMBER else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
