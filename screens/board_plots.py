"""The board's plots: a row of bars for each kind of work, today's hours beside the last 30 days.

Each kind has bars and a scale of its own, so that nothing is told apart by colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from db.rules.board_figures import DAYS_SHOWN, HOURS, BoardFigures, Counts, DayStand
from screens.bars import bars, nice_top
from screens.board_columns import left, right
from screens.locale import Lang, say, written

# The one colour of every bar; it tells nothing.
BARS = "cyan"
KINDS = ("enrolled", "cards", "suket", "spoiled")
_NAME, _SCALE, _BETWEEN = 7, 7, 1
# The hours in which an office works; where something was done outside them, all 24 are shown.
_FROM, _TO = 6, 18
# Cells for an hour of 24, and for a day, the widest first.
_SLOTS = ((3, 3), (2, 3), (2, 2), (1, 2), (2, 1), (1, 1))
_APART_FROM = 4
# From here on a scale is told in thousands.
_LONG = 10_000
# The heading above, and the hours and days below.
AROUND = 2


@dataclass(frozen=True, slots=True)
class _Shape:
    """How wide an hour and a day are, how high the bars, and which hours are shown."""

    hour: int
    day: int
    rows: int
    first: int
    last: int
    plain: bool

    @property
    def bars(self) -> int:
        """Return how high the bars are; where there is room a line stays free below them."""
        return self.rows - 1 if self.rows >= _APART_FROM else self.rows


def plots_width(width: int) -> int:
    """Return how many of `width` cells the plots take."""
    return next((taken for slots in _SLOTS if (taken := _taken(*slots)) <= width), _taken(1, 1))


def plots_lines(
    figures: BoardFigures, lang: Lang, width: int, rows: int, *, plain: bool
) -> list[Text]:
    """Return the plots, each kind `rows` high, with a heading above and the times below."""
    slots = next((each for each in _SLOTS if _taken(*each) <= width), _SLOTS[-1])
    shape = _shape(figures.by_hour, slots, rows, plain=plain)
    lines = [_heading(figures, shape, lang)]
    for kind in KINDS:
        lines += _panel(figures, kind, shape, lang)
    if shape.bars < shape.rows:
        lines.pop()
    return [*lines, _times(figures, shape)]


def _taken(hour: int, day: int) -> int:
    return _NAME + 2 * _SCALE + 2 + HOURS * hour + _BETWEEN + DAYS_SHOWN * day


def _shape(by_hour: Sequence[Counts], slots: tuple[int, int], rows: int, *, plain: bool) -> _Shape:
    busy = [index for index, counts in enumerate(by_hour) if counts != Counts()]
    if all(_FROM <= hour < _TO for hour in busy):
        return _Shape(slots[0] * HOURS // (_TO - _FROM), slots[1], rows, _FROM, _TO, plain)
    return _Shape(slots[0], slots[1], rows, 0, HOURS, plain)


def _heading(figures: BoardFigures, shape: _Shape, lang: Lang) -> Text:
    line = Text(" " * (_NAME + _SCALE + 1))
    line.append_text(left(say("board.by_hour", lang), _hours_wide(shape) + _BETWEEN, "bold"))
    first = f"{figures.by_day[0].day:%d-%m}" if figures.by_day else "-"
    line.append(f"{say('board.by_day', lang, first=first)} ", "bold")
    return line.append(say("board.by_day.signs", lang))


def _panel(figures: BoardFigures, kind: str, shape: _Shape, lang: Lang) -> list[Text]:
    """Return one kind's bars, the top of each scale at the first row and 0 at the last."""
    hours = tuple(getattr(each, kind) for each in figures.by_hour[shape.first : shape.last])
    days = tuple(getattr(each.counts, kind) for each in figures.by_day[-DAYS_SHOWN:])
    by_hour, hour_scale = _drawn(hours, shape.hour, shape)
    by_day, day_scale = _drawn(days, shape.day, shape)
    lines = []
    for row in range(shape.bars):
        name = say(f"board.work.{kind}", lang) if row == 0 else ""
        line = Text().append_text(left(name, _NAME, "bold"))
        line.append_text(right(hour_scale[row], _SCALE, "dim")).append(" ")
        line.append(by_hour[row], BARS).append(" " * _BETWEEN)
        line.append_text(right(day_scale[row], _SCALE, "dim")).append(" ")
        lines.append(line.append(by_day[row], BARS))
    return lines + [Text()] * (shape.rows - shape.bars)


def _drawn(
    values: tuple[int, ...], slot: int, shape: _Shape
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    top = nice_top(max(values, default=0))
    scale = [""] * shape.bars
    scale[0] = _scale(top)
    if shape.bars == 1:
        scale[0] = f"0-{_scale(top)}"
    else:
        scale[-1] = "0"
    return bars(values, top, slot, shape.bars, plain=shape.plain), tuple(scale)


def _scale(top: int) -> str:
    """Return a scale's top; from ten thousand on as so many thousands."""
    return f"{written(top // 1000)}k" if top >= _LONG else written(top)


def _times(figures: BoardFigures, shape: _Shape) -> Text:
    """Return the hours, and for each day whether it is closed, open still, or no working day."""
    line = Text(" " * (_NAME + _SCALE + 1))
    every = 3 if shape.last - shape.first < HOURS else 6
    hours = range(shape.first, shape.last, every)
    line.append("".join(f"{hour:02}".ljust(every * shape.hour) for hour in hours), "dim")
    line.append(" " * (_BETWEEN + _SCALE + 1))
    return line.append(
        "".join(_sign(each).ljust(shape.day) for each in figures.by_day[-DAYS_SHOWN:])
    )


def _sign(day: DayStand) -> str:
    """Return whether a day on which something was done is closed, or that the office was shut."""
    if day.counts != Counts():
        return "✓" if day.closed else "○"
    return " " if day.works else "·"


def _hours_wide(shape: _Shape) -> int:
    return (shape.last - shape.first) * shape.hour
