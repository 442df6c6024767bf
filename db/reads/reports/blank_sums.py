"""What blanks lay at each place when a period began and ended, and what moved between."""

from dataclasses import dataclass
from typing import Any

from peewee import Case, fn

from db.models import Place, StockEntry
from db.models.base import rows_of
from db.reads.reports.period import Period
from db.rules.stock import StockMove


@dataclass(frozen=True, slots=True)
class BlankSum:
    """A place's blanks in pieces: opening + the moves, each signed, = closing."""

    place: str
    name: str
    opening: int
    moves: tuple[tuple[StockMove, int], ...]
    closing: int


def blank_sums(period: Period) -> tuple[BlankSum, ...]:
    """Return the blanks of every place that had any until the period's end, in the office's order.

    From the ledger, which is only added to: a past period's sums never change.
    """
    s = StockEntry
    before = fn.SUM(Case(None, [(s.day < period.first, s.quantity)], 0))
    within = fn.SUM(Case(None, [(s.day >= period.first, s.quantity)], 0))
    query = (
        s.select(s.place, s.kind, before, within)
        .where(s.day <= period.last)
        .group_by(s.place, s.kind)
    )
    opening: dict[str, int] = {}
    moves: dict[str, dict[str, int]] = {}
    for place, kind, earlier, moved in rows_of(query):
        opening[place] = opening.get(place, 0) + int(earlier)
        if moved:
            moves.setdefault(place, {})[kind] = int(moved)
    names: Any = Place.select(Place.code, Place.name).order_by(Place.position, Place.code)
    return tuple(
        _sum(code, name, opening[code], moves.get(code, {}))
        for code, name in rows_of(names)
        if code in opening
    )


def _sum(place: str, name: str, opening: int, moved: dict[str, int]) -> BlankSum:
    moves = tuple((kind, moved[kind]) for kind in StockMove if kind in moved)
    return BlankSum(place, name, opening, moves, opening + sum(moved.values()))
