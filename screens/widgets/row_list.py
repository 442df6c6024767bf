"""The rows of a list room: only those that are seen are drawn, and it tells when they were."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from rich.text import Text
from textual.geometry import Offset

from screens.columns import Column, layout
from screens.row_window import RowWindow
from screens.text_lines import joined
from screens.widgets.pane import Pane

T = TypeVar("T")
_HEADING = 1


class RowList(Pane, Generic[T]):
    """Draws a window of rows under their headings; `▶` marks the chosen one.

    In place of rows it shows what it is told to say, for a list that is empty or still read.
    """

    def __init__(self, window: RowWindow[T], columns: Callable[[], Sequence[Column[T]]]) -> None:
        super().__init__()
        self.window = window
        self._columns = columns
        self._instead = Text()

    def show_rows(self, instead: str = "") -> int:
        """Draw the window as it is, or the words `instead`; returns the drawing's version."""
        self._instead = Text(instead)
        return self.show(self._drawn)

    def chosen_cell(self) -> Offset | None:
        """Return the cell of the chosen row's sign, where a screen reader's cursor belongs."""
        if self._instead.plain or self.window.chosen is None:
            return None
        return Offset(0, _HEADING + self.window.chosen - self.window.top)

    def _drawn(self, width: int, height: int) -> Text:
        if self._instead.plain:
            return joined([self._instead], width, height)
        window = self.window
        window.resize(height - _HEADING)
        shown = layout(self._columns(), max(width - 4, 10))
        above = "▲" if window.more_above else " "
        lines = [Text(f"  {shown.heading()} {above}", "dim")]
        for index, row in enumerate(window.seen, window.top):
            here = index == window.chosen
            last = index == window.top + window.height - 1
            below = "▼" if last and window.more_below else " "
            line = f"{'▶' if here else ' '} {shown.row(row)} {below}"
            lines.append(Text(line, "reverse" if here else ""))
        return joined(lines, width, height)
