"""Lines of the board whose parts stand below each other."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from screens.text_lines import fitted


def right(text: str, width: int, style: str = "") -> Text:
    """Return a text at the right end of exactly `width` cells, cut where it is longer."""
    if cell_len(text) > width:
        return Text(fitted(text, width), style)
    return Text(" " * (width - cell_len(text))).append(text, style)


def left(text: str, width: int, style: str = "") -> Text:
    """Return a text at the left end of exactly `width` cells, cut where it is longer."""
    return Text(fitted(text, max(width, 1)), style)


def wide(line: Text, width: int) -> Text:
    """Return a line at exactly `width` cells."""
    fresh = line.copy()
    fresh.truncate(width, overflow="ellipsis", pad=True)
    return fresh


def side_by_side(blocks: Sequence[tuple[Sequence[Text], int]], gap: int) -> list[Text]:
    """Return blocks, each with its width, beside each other, `gap` cells between them."""
    height = max((len(lines) for lines, _ in blocks), default=0)
    rows = []
    for y in range(height):
        row = Text()
        for index, (lines, width) in enumerate(blocks):
            row.append(" " * gap if index else "")
            row.append_text(wide(lines[y] if y < len(lines) else Text(), width))
        rows.append(row)
    return rows


def packed(parts: Sequence[str], width: int, style: str = "") -> list[Text]:
    """Return sentences beside each other, as many on a line as fit in `width` cells."""
    lines: list[str] = []
    for part in parts:
        if lines and cell_len(lines[-1]) + cell_len(part) + 3 <= width:
            lines[-1] += f" · {part}"
        else:
            lines.append(part)
    return [Text(line, style) for line in lines]
