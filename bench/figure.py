"""A measured figure beside its floor, and the table of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, the floor of the same run, and the mark.

    `met` is None where there is no mark to reach.
    """

    what: str
    floor: str
    measured: str
    mark: str
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """Times of the same thing, in seconds."""

    times: tuple[float, ...]

    def at(self, part: float) -> float:
        """Return the time that `part` of all times don't exceed (nearest rank)."""
        ordered = sorted(self.times)
        return ordered[max(0, math.ceil(part * len(ordered)) - 1)]

    @property
    def p50(self) -> float:
        """Return the median."""
        return self.at(0.5)

    @property
    def p95(self) -> float:
        """Return the time that 95 of 100 don't exceed."""
        return self.at(0.95)

    def __str__(self) -> str:
        return f"p50 {ms(self.p50)}, p95 {ms(self.p95)}, most {ms(self.at(1.0))}"


def spread(times: Iterable[float]) -> Spread:
    """Return the spread of some times in seconds."""
    return Spread(tuple(times))


def ms(seconds: float) -> str:
    """Return a time as milliseconds in words."""
    thousandths = seconds * 1000
    return f"{thousandths:.1f} ms" if thousandths < 100 else f"{thousandths:,.0f} ms"


def table(figures: Sequence[Figure]) -> list[str]:
    """Return the figures as the lines of a Markdown table."""
    lines = ["| what | floor, same run | measured | mark | met |", "|---|---|---|---|---|"]
    for figure in figures:
        met = {True: "yes", False: "no", None: ""}[figure.met]
        cells = (figure.what, figure.floor, figure.measured, figure.mark, met)
        lines.append(f"| {' | '.join(cells)} |")
    return lines
