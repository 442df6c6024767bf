"""The columns of a list: which there is room for, how wide each is, what stands in a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rich.cells import cell_len

from screens.text_lines import fitted

T = TypeVar("T")
# From here on there is room for what is less often needed, and for wider gaps.
WIDE = 110


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its heading's words, the cells that it needs, and what a row shows in it.

    `grow` is its share of the room that is left over; a `right` one is for numbers; a `wide`
    one is left out on a narrow terminal.
    """

    heading: str
    width: int
    value: Callable[[T], str]
    grow: int = 0
    right: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Layout(Generic[T]):
    """Columns at a width; every line is exactly as wide."""

    columns: tuple[Column[T], ...]
    widths: tuple[int, ...]
    gap: str

    def heading(self) -> str:
        """Return the line of headings."""
        return self._line([column.heading for column in self.columns])

    def row(self, row: T) -> str:
        """Return a row's line."""
        return self._line([column.value(row) for column in self.columns])

    def _line(self, texts: list[str]) -> str:
        cells = [
            _right(text, width) if column.right else fitted(text, width)
            for text, column, width in zip(texts, self.columns, self.widths, strict=True)
        ]
        return self.gap.join(cells)


def layout(columns: Sequence[Column[T]], width: int) -> Layout[T]:
    """Return the columns that there is room for at `width` cells, sharing out what is left."""
    wide = width >= WIDE
    kept = tuple(column for column in columns if wide or not column.wide)
    gap = "  " if wide else " "
    left = width - sum(column.width for column in kept) - len(gap) * (len(kept) - 1)
    shares = sum(column.grow for column in kept)
    widths = [
        column.width + (max(left, 0) * column.grow // shares if shares else 0) for column in kept
    ]
    if shares:
        growing = max(index for index, column in enumerate(kept) if column.grow)
        widths[growing] += width - sum(widths) - len(gap) * (len(kept) - 1)
    return Layout(kept, tuple(max(each, 1) for each in widths), gap)


def _right(text: str, width: int) -> str:
    return " " * (width - cell_len(text)) + text if cell_len(text) <= width else fitted(text, width)
