"""The plain screen: no colours, no drawn lines, and the terminal's own cursor where one is.

For people who read with a screen reader or a braille line, and for terminals without colours
or without the signs that are no letters.
"""

from typing import Protocol, runtime_checkable

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.color import Color
from textual.filter import LineFilter, NoColor
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

# Each sign becomes one other, so that columns stay where they are.
_SIGNS = {
    "▶": ">",
    "◂": "<",
    "▸": ">",
    "■": "*",
    "●": "*",
    "○": "o",
    "✓": "+",
    "·": "-",
    "…": "~",
    "–": "-",
    "—": "-",
    "↑": "^",
    "↓": "v",
    "←": "<",
    "→": ">",
    "▲": "^",
    "▼": "v",
    "\ufffd": "?",
}
_EDITS = ("backspace", "delete", "left", "right", "home", "end", "ctrl+u", "ctrl+w")
_DRAWN = "".join(map(chr, range(0x2500, 0x25A0)))
_PLAIN = str.maketrans({**dict.fromkeys(_DRAWN, " "), **_SIGNS})


class PlainFilter(LineFilter):
    """Takes the colours from what is painted, and writes its signs in ASCII."""

    def __init__(self) -> None:
        super().__init__()
        self._no_colour = NoColor()

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return a painted line as it is shown on a plain screen."""
        return [
            Segment(text.translate(_PLAIN), style, control)
            for text, style, control in self._no_colour.apply(segments, background)
        ]


@runtime_checkable
class HasCell(Protocol):
    """A widget with a chosen row or a caret of its own."""

    def chosen_cell(self) -> Offset | None:
        """Return where it stands within the widget's content, None where there is none."""
        ...


def types(key: events.Key) -> bool:
    """Return whether a key writes or edits a text."""
    return key.is_printable or key.key in _EDITS


def cursor_of(room: Screen[object], *, typing: bool) -> Offset | None:
    """Return where the terminal's cursor belongs, None where it may stay.

    At the caret of the field while one is typing; else at the chosen row, where there is one.
    """
    field = room.focused
    if not (typing and isinstance(field, Input)):
        for widget in room.walk_children(Widget):
            cell = widget.chosen_cell() if isinstance(widget, HasCell) else None
            if cell is not None:
                return widget.content_region.offset + cell
    return _caret(field) if isinstance(field, Input) else None


def _caret(field: Input) -> Offset:
    """Return the caret's place; Textual's own is a cell too far at the end of a text."""
    x = cell_len(field.value[: field.cursor_position]) - field.scroll_offset.x
    return field.content_region.offset + Offset(x, 0)
