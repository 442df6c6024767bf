"""The body of the counter: a resident's card, a list of hits or the greeting."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import zip_longest

from rich.segment import Segment
from rich.text import Text
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from screens.text_lines import harmless

Draw = Callable[[int, int], Text]


class Pane(Widget):
    """Draws what it is given for its present size, and tells when that is on the terminal.

    Enter may only count for what a clerk could see. So each content has a version, and
    `Painted` follows once the terminal was sent the drawing of that version.
    """

    @dataclass
    class Painted(Message):
        """The drawing of `version` went out to the terminal when this message was made.

        A message's `time` is of the same clock as a key's.
        """

        version: int

    def __init__(self) -> None:
        super().__init__(id="pane")
        self.can_focus = False
        self.version = 0
        self._told = 0
        self._draw: Draw = lambda _width, _height: Text()
        self._lines: list[Text] = []
        self._drawn_at: Size | None = None

    def show(self, draw: Draw) -> int:
        """Show a drawing and return its version; only the lines that differ are painted."""
        self._draw = draw
        self.version += 1
        before = self._lines
        self._lay_out()
        if not self.size:
            self.refresh()
            return self.version
        pairs = zip_longest(before, self._lines)
        changed = [y for y, (old, new) in enumerate(pairs) if old != new]
        # The first line in any case: that it goes out tells that this version did.
        rows = (0, *changed)
        self.refresh(*(Region(0, y, self.size.width, 1) for y in rows if y < self.size.height))
        return self.version

    @property
    def shown(self) -> str:
        """Return what is drawn, as plain text."""
        return self._draw(self.size.width, self.size.height).plain

    def chosen_cell(self) -> Offset | None:
        """Return where the chosen row of a list stands, for the terminal's own cursor."""
        rows = (y for y, line in enumerate(self._lines) if line.plain.startswith("▶"))
        row = next(rows, None)
        return None if row is None else Offset(0, row)

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._told != self.version:
            self._told = self.version
            # The compositor writes the terminal in the same breath in which it draws.
            self.call_later(self._tell, self.version)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        if self._drawn_at != self.size:
            self._lay_out()
        style = self.rich_style
        if y >= len(self._lines):
            return Strip.blank(self.size.width, style)
        parts = Segment.apply_style(self._lines[y].render(self.app.console), style)
        return Strip(parts).adjust_cell_length(self.size.width, style)

    def _lay_out(self) -> None:
        self._drawn_at = self.size
        text = harmless(self._draw(self.size.width, self.size.height))
        self._lines = list(text.split("\n", allow_blank=True))
        for line in self._lines:
            line.end = ""

    def _tell(self, version: int) -> None:
        self.post_message(self.Painted(version))
