"""Bars of counts in character cells: a row high with signs of our own, higher ones by plotext."""

from collections.abc import Sequence
from functools import lru_cache

from rich.text import Text

_STEPS = (1, 2, 3, 5)
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_ASCII = " .:-=+*#"
# From this height on a bar has more levels as blocks of half a cell than as eighths of one row.
_PLOTTED_FROM = 2


def nice_top(most: int) -> int:
    """Return the top of a scale for counts up to `most`: 5, 10, 20, 30, 50, 100 ...

    It changes seldom while a day's counts grow, so that one more act draws no bar anew.
    """
    top, power = 5, 10
    while top < most:
        top = next((step * power for step in _STEPS if step * power >= most), top)
        power *= 10
    return top


@lru_cache(maxsize=64)
def bars(
    values: tuple[int, ...], top: int, slot: int, rows: int, *, plain: bool = False
) -> tuple[str, ...]:
    """Return `rows` lines of bars, each in `slot` cells, the last of them a gap if there are more.

    A count that isn't zero is always seen; `top` fills all rows. `plain` draws in ASCII.
    """
    if rows < _PLOTTED_FROM:
        return (_one_row(values, top, slot, plain=plain),)
    return _plotted(values, top, slot, rows, plain=plain)


def level(value: int, top: int, levels: int) -> int:
    """Return how many of `levels` a count fills: none for 0, at least one for any other."""
    return min(-(-max(value, 0) * levels // top), levels)


def _one_row(values: Sequence[int], top: int, slot: int, *, plain: bool) -> str:
    signs = _ASCII if plain else _EIGHTHS
    drawn = (signs[level(value, top, len(signs) - 1)] for value in values)
    return "".join(sign * _width(slot) + " " * (slot - _width(slot)) for sign in drawn)


def _plotted(
    values: Sequence[int], top: int, slot: int, rows: int, *, plain: bool
) -> tuple[str, ...]:
    """Return the bars as plotext draws them, each of its points in a cell, or a quarter of one."""
    # Not before a board is drawn: it takes a fiftieth of a second to load.
    from textual_plotext.plot import Plot

    fine = 1 if plain else 2
    width = len(values) * slot
    # It can't scale a plot that is one point wide.
    values = [*values, 0, 0][: max(len(values), 2)]
    plot = Plot()
    plot.theme("clear")
    plot.plotsize(len(values) * slot, rows)
    plot.frame(False)
    plot.xticks([])
    plot.yticks([])
    plot.xlim(0, len(values) * slot * fine - 1)
    plot.ylim(1, rows * fine)
    points = [
        (index * slot * fine + across, up + 1)
        for index, value in enumerate(values)
        for across in range(_width(slot) * fine)
        for up in range(level(value, top, rows * fine))
    ]
    if points:
        plot.scatter(*zip(*points, strict=True), marker="#" if plain else "hd")
    lines = Text.from_ansi(plot.build()).plain.split("\n")
    return tuple(line.ljust(width)[:width] for line in [*lines, *[""] * rows][:rows])


def _width(slot: int) -> int:
    return max(slot - 1, 1)
