"""What goes out to the terminal for a change: the cells in it, as they look, and nothing beside."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate
from textual.strip import Strip

from screens.widgets.trimmed_paint import TrimmedUpdate

WIDTH, ROWS = 20, 3
STYLES = (None, Style(), Style(bold=True), Style(color="#102030", bgcolor="#405060"))
CONSOLE = Console(color_system="truecolor", force_terminal=True, legacy_windows=False)
SENT = re.compile(r"\x1b\[(?P<row>\d+);(?P<column>\d+)H|\x1b\[(?P<codes>[\d;]*)m|(?P<sign>[^\x1b])")
# A cell: its sign, and the codes of its style.
Cells = dict[tuple[int, int], tuple[str, str]]

SEGMENTS = st.lists(
    st.tuples(st.sampled_from("abcdefg"), st.integers(1, 5), st.sampled_from(STYLES)),
    min_size=1,
    max_size=6,
)
SPANS = st.lists(
    st.tuples(st.integers(0, ROWS - 1), st.integers(0, WIDTH - 1), st.integers(1, WIDTH)),
    min_size=1,
    max_size=5,
    unique_by=lambda each: each[0],
)


def strip_of(parts: list[tuple[str, int, Style | None]]) -> Strip:
    segments = [Segment(sign * count, style) for sign, count, style in parts]
    return Strip(segments).adjust_cell_length(WIDTH)


def codes_of(style: Style | None) -> str:
    return style._make_ansi_codes(CONSOLE._color_system) if style and CONSOLE._color_system else ""


def shown(sent: str) -> Cells:
    """Return the cells that a terminal shows of it; the style must be reset at the end."""
    cells: Cells = {}
    row = column = 0
    style = ""
    for found in SENT.finditer(sent):
        if found["row"]:
            row, column = int(found["row"]) - 1, int(found["column"]) - 1
        elif found["sign"]:
            cells[row, column] = (found["sign"], style)
            column += 1
        else:
            style = found["codes"].removeprefix("0").removeprefix(";")
    assert style == ""
    assert "".join(found[0] for found in SENT.finditer(sent)) == sent
    return cells


@given(st.lists(SEGMENTS, min_size=ROWS, max_size=ROWS), st.integers(1, WIDTH - 1), SPANS)
def test_the_cells_of_each_span_are_sent_as_they_are_and_no_other(
    lines: list[list[tuple[str, int, Style | None]]],
    cut: int,
    spans: list[tuple[int, int, int]],
) -> None:
    strips = [strip_of(parts) for parts in lines]
    # As where two widgets lie side by side.
    chops = [{0: strip.crop(0, cut), cut: strip.crop(cut, WIDTH)} for strip in strips]
    within = [(y, x, min(x + length, WIDTH)) for y, x, length in sorted(spans)]
    update = ChopsUpdate(chops, within, [[cut, WIDTH]] * ROWS)
    expected: Cells = {}
    for y, x1, x2 in within:
        cells = [(sign, codes_of(each.style)) for each in strips[y] for sign in each.text]
        expected |= {(y, x): cells[x] for x in range(x1, x2)}
    assert shown(TrimmedUpdate.of(update).render_segments(CONSOLE)) == expected


def test_a_style_that_goes_on_is_sent_once() -> None:
    style = STYLES[-1]
    chops = [{0: Strip([Segment("x" * WIDTH, style)])} for _ in range(ROWS)]
    spans = [(y, 18, 19) for y in range(ROWS)]
    update = TrimmedUpdate.of(ChopsUpdate(chops, spans, [[WIDTH]] * ROWS))
    sent = update.render_segments(CONSOLE)
    assert sent.count(codes_of(style)) == 1
    assert len(sent) < len(spans) * len("\x1b[3;19Hx") + 50
