"""Lines of plain text of which only the cells that changed are painted anew."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from screens.text_lines import harmless

# Fewer unchanged cells between two changed ones cost less than going to the second.
_NEAR = 12
_Cell = tuple[str, Style | None]


class CellLines(Widget):
    """A widget that shows lines as they are, cut at its width, never wrapped or parsed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.can_focus = False
        self._lines: list[Text] = []
        self._strips: list[Strip] = []
        self._made_at: Size | None = None

    @property
    def shown(self) -> str:
        """Return what is shown, as plain text."""
        return "\n".join(line.plain.rstrip() for line in self._lines)

    def show(self, lines: Sequence[Text]) -> None:
        """Show these lines from the top; only cells that differ from what is shown are sent."""
        before, at = self._strips, self._made_at
        self._lines = [harmless(line) for line in lines]
        self._make()
        if at != self.size or not self.size:
            self.refresh()
            return
        blank = Strip.blank(self.size.width, self.rich_style)
        pairs = zip_longest(before, self._strips, fillvalue=blank)
        if regions := [each for y, (old, new) in enumerate(pairs) for each in _runs(y, old, new)]:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        if self._made_at != self.size:
            self._make()
        if y < len(self._strips):
            return self._strips[y]
        return Strip.blank(self.size.width, self.rich_style)

    def notify_style_update(self) -> None:
        self._made_at = None
        super().notify_style_update()

    def _make(self) -> None:
        self._made_at = self.size
        width, style = self.size.width, self.rich_style
        self._strips = [self._strip(line, width, style) for line in self._lines[: self.size.height]]

    def _strip(self, line: Text, width: int, style: Style) -> Strip:
        fresh = line.copy()
        fresh.end = ""
        fresh.truncate(width, overflow="ellipsis")
        parts = Segment.apply_style(fresh.render(self.app.console), style)
        return Strip(parts).adjust_cell_length(width, style)


def _runs(y: int, old: Strip, new: Strip) -> Iterator[Region]:
    """Yield the parts of a line that differ, those near each other as one."""
    if old == new:
        return
    first = last = -1
    for x, (was, now) in enumerate(zip_longest(_cells(old), _cells(new))):
        if was == now:
            continue
        if first >= 0 and x - last > _NEAR:
            yield Region(first, y, last - first + 1, 1)
            first = -1
        first, last = (x if first < 0 else first), x
    if first >= 0:
        yield Region(first, y, last - first + 1, 1)


def _cells(strip: Strip) -> list[_Cell]:
    """Return a line cell by cell; a wide sign is in both of its cells, a mark in its letter's."""
    cells: list[_Cell] = []
    for segment in strip:
        for sign in segment.text:
            width = cell_len(sign)
            if not width and cells:
                cells[-1] = (cells[-1][0] + sign, cells[-1][1])
            cells += [(sign, segment.style)] * width
    return cells
