"""The board's moments and days, in words that stay true while nothing is painted."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.journal.clock import read_moment
from db.rules.board_figures import BoardFigures
from screens.locale import Lang, say


def age_words(figures: BoardFigures, lang: Lang, *, over: bool) -> str:
    """Return the moment of the figures on the office's clock; with its date once that is `over`."""
    zone = ZoneInfo(figures.time_zone)
    local = read_moment(figures.as_of).astimezone(zone)
    clock = f"{local:%H.%M.%S}"
    key = "board.as_of.day" if over or local.date() != figures.day else "board.as_of"
    return say(key, lang, day=local.date(), clock=clock, zone=local.tzname())


def since_words(moment: datetime, figures: BoardFigures, *, over: bool) -> str:
    """Return a moment on the office's clock; with its date where the figures' day isn't enough.

    That is where it lies in another day, or the figures' day is `over`.
    """
    local = moment.astimezone(ZoneInfo(figures.time_zone))
    dated = over or local.date() != figures.day
    return f"{local:%d-%m %H.%M}" if dated else f"{local:%H.%M}"


def days_words(days: int, lang: Lang) -> str:
    """Return a number of days."""
    return say("board.days.one" if days == 1 else "board.days", lang, days=days)


def workdays_words(days: int, lang: Lang) -> str:
    """Return a number of working days, called so."""
    return say("board.workdays.one" if days == 1 else "board.workdays", lang, days=days)


def seconds_until(moment: str, now: str | datetime) -> float:
    """Return the seconds from `now` until a UTC moment of the record; negative once it is past."""
    begin = read_moment(now) if isinstance(now, str) else now
    return (read_moment(moment) - begin).total_seconds()
