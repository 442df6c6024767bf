"""Whether figures can be an office's at all: a page that says anything else is shown to nobody."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import pairwise
from zoneinfo import ZoneInfo

from db.journal.clock import read_moment
from db.rules.board_figures import (
    DAYS_SHOWN,
    HOURS,
    SMALLEST_CELL,
    BoardFigures,
    KelurahanStand,
    VisitStand,
)
from db.rules.issuing_policy import PolicyMode
from db.rules.visits import VisitKind, VisitState

MOST = 999_999_999
LONGEST_TEXT = 120
LONGEST_LIST = 500
# The kelurahan of the largest kabupaten are some 850.
_LONGER = {"figures.target.kelurahan": 2_000}
# What a zone's rules can be asked of, and a date can be shown in.
_YEARS = range(1900, 2200)
_TARGET_YEARS = range(1, 2201)
_LEVELS = ("", "amber", "red")
_HASH_LENGTH = 64
_HEX = frozenset("0123456789abcdef")


def nonsense(figures: BoardFigures) -> str | None:
    """Return where figures say what no office's can, or None where they are sensible.

    Numbers are from 0 to MOST, texts short and printable, lists of a bounded length, moments and
    codes such as the record writes, and no kelurahan is told with a number below SMALLEST_CELL.
    """
    return next(_nonsense(figures), None)


def _nonsense(figures: BoardFigures) -> Iterator[str]:
    # What was spoiled on another day and is taken back today counts against today.
    today = replace(figures.today, spoiled=abs(figures.today.spoiled))
    yield from _parts(replace(figures, today=today), "figures")
    down = figures.siak_down_since
    known: tuple[tuple[str, bool], ...] = (
        ("time_zone", _is_zone(figures.time_zone)),
        ("as_of", _is_moment(figures.as_of)),
        ("day_ends", _is_moment(figures.day_ends)),
        ("siak_down_since", down is None or _is_moment(down)),
        ("stock.level", figures.stock.level in _LEVELS),
        ("policy", figures.policy in tuple(PolicyMode)),
        ("by_hour", len(figures.by_hour) == HOURS),
        ("by_day", _are_days(figures)),
        ("target.year", figures.target.year in _TARGET_YEARS),
        ("target.recorded", figures.target.recorded <= figures.target.target),
        ("target.kelurahan", all(map(_may_be_told, figures.target.kelurahan))),
        ("visits", all(map(_is_visit, figures.visits))),
        ("head_hash", _is_hash(figures.head_hash)),
    )
    yield from (where for where, holds in known if not holds)


def _parts(value: object, where: str) -> Iterator[str]:
    """Go through every number, text, day and list, however deep."""
    match value:
        case bool() | None:
            pass
        case int() | float():
            if not 0 <= value <= MOST:
                yield where
        case str():
            if len(value) > LONGEST_TEXT or not value.isprintable():
                yield where
        case date():
            if value.year not in _YEARS:
                yield where
        case tuple():
            if len(value) > _LONGER.get(where, LONGEST_LIST):
                yield where
            for n, each in enumerate(value):
                yield from _parts(each, f"{where}[{n}]")
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from _parts(getattr(value, field.name), f"{where}.{field.name}")
        case _:
            yield where


def _is_zone(text: str) -> bool:
    try:
        ZoneInfo(text)
    except (ValueError, KeyError, OSError):  # a zone's name is a file's: none, a folder, too long
        return False
    return True


def _is_moment(text: str) -> bool:
    try:
        return read_moment(text).year in _YEARS
    except ValueError:
        return False


def _are_days(figures: BoardFigures) -> bool:
    """Return whether the days follow each other up to the day of the figures."""
    days = [each.day for each in figures.by_day]
    if not 0 < len(days) <= DAYS_SHOWN or days[-1] != figures.day:
        return False
    return all(after.toordinal() - day.toordinal() == 1 for day, after in pairwise(days))


def _may_be_told(part: KelurahanStand) -> bool:
    return min(part.recorded, part.target - part.recorded) >= SMALLEST_CELL


def _is_visit(visit: VisitStand) -> bool:
    if visit.kind not in tuple(VisitKind) or visit.state not in tuple(VisitState):
        return False
    numbers = (visit.listed, visit.recorded, visit.cards)
    told = [number for number in numbers if number is not None]
    return visit.kind != VisitKind.KELURAHAN or all(each >= SMALLEST_CELL for each in told)


def _is_hash(text: str) -> bool:
    return not text or (len(text) == _HASH_LENGTH and set(text) <= _HEX)
