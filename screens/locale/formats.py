"""How values stand in a sentence: dates, counts, moments, lists, in either language."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.journal.clock import read_moment
from db.rules.indonesian import written_date, written_number

NOTHING = "-"

_PASSWORD_IN_URL = re.compile(r"(://[^/@\s:]*):\S*@")


def written(value: object) -> str:
    """Return a value as it is shown: 31-12-2023, 7.768, "DINAS 12, MPP 3"; "-" for none.

    Dates and thousands are written the Indonesian way in both languages, so that a
    screen, a paper and a telephone call say the same. Text stays one line of printable
    characters, whatever was typed, pasted or answered by a driver.
    """
    if isinstance(value, bool) or value is None:
        return NOTHING if value is None else str(value)
    if isinstance(value, datetime):
        raise TypeError("a moment needs the office's zone: use written_clock")
    if isinstance(value, date):
        return written_date(value)
    if isinstance(value, int):
        return written_number(value)
    if isinstance(value, str):
        return _one_line(str(value)) or NOTHING
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {written(each)}" for key, each in value.items()) or NOTHING
    if isinstance(value, Iterable):
        return ", ".join(written(each) for each in value) or NOTHING
    return _one_line(str(value))


def written_signed(pieces: int) -> str:
    """Return a difference with its sign: +3, -1.200, 0."""
    return f"+{written_number(pieces)}" if pieces > 0 else written_number(pieces)


def written_clock(at: str, zone: ZoneInfo) -> str:
    """Return a recorded UTC moment as the office's clock showed it: 09.41."""
    return read_moment(at).astimezone(zone).strftime("%H.%M")


def _one_line(text: str) -> str:
    """Return `text` without escape sequences, line ends, or the password of a database's URL."""
    shown = _PASSWORD_IN_URL.sub(r"\1:***@", text)
    if shown.isprintable():
        return shown
    return " ".join("".join(c if c.isprintable() else " " for c in shown).split())
