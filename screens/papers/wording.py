"""How papers write what several of them tell: weekdays, moments, codes."""

from datetime import date
from zoneinfo import ZoneInfo

from db.journal.clock import read_moment
from screens.locale import say
from screens.locale.formats import written

_WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def day_with_name(day: date) -> str:
    """Return a day as a record opens with it: "Senin tanggal 04-03-2024"."""
    return f"{_WEEKDAYS[day.weekday()]} tanggal {written(day)}"


def moment(at: str, time_zone: str) -> str:
    """Return a UTC moment as the office's clock showed it, with the zone: "09.41 WITA"."""
    return read_moment(at).astimezone(ZoneInfo(time_zone)).strftime("%H.%M %Z")


def named(code: str) -> str:
    """Return a code of the record in words; raises KeyError where it has none."""
    return say(f"name.{code}", "id")


def counted(causes: tuple[tuple[str, int], ...]) -> list[list[str]]:
    """Return counts by cause as rows of a table: the cause in words, the pieces."""
    return [[named(cause), written(pieces)] for cause, pieces in causes]
