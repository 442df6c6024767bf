"""How values stand in a sentence: dates, counts, moments, lists, in either language."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.journal.clock import read_moment
from db.rules.indonesian import written_date, written_number


def written(value: object) -> str:
    """Return a value as it is shown: 31-12-2023, 7.768, "DINAS 12, MPP 3".

    Dates and thousands are written the Indonesian way in both languages, so that a
    screen, a paper and a telephone call say the same.
    """
    if isinstance(value, bool) or value is None:
        return "-" if value is None else str(value)
    if isinstance(value, datetime):
        raise TypeError("a moment needs the office's zone: use written_clock")
    if isinstance(value, date):
        return written_date(value)
    if isinstance(value, int):
        return written_number(value)
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {written(each)}" for key, each in value.items()) or "-"
    if isinstance(value, Iterable):
        return ", ".join(written(each) for each in value) or "-"
    return str(value)


def written_clock(at: str, zone: ZoneInfo) -> str:
    """Return a recorded UTC moment as the office's clock showed it: 09.41."""
    return read_moment(at).astimezone(zone).strftime("%H.%M")
