"""The views of a list room on one line, the present one between brackets."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

_BETWEEN = "  "


def view_tabs(names: Sequence[str], at: int, width: int) -> Text:
    """Return the names in a line; where there are too many, those around the present one."""
    first, last = at, at + 1
    while last - first < len(names):
        if last < len(names) and _width(names[first : last + 1]) <= width:
            last += 1
        elif first > 0 and _width(names[first - 1 : last]) <= width:
            first -= 1
        else:
            break
    text = Text("◂ " if first else "", "dim")
    for index in range(first, last):
        text.append(_BETWEEN if index > first else "")
        here = index == at
        text.append(f"[{names[index]}]" if here else f" {names[index]} ", "bold" if here else "")
    return text.append(" ▸" if last < len(names) else "", "dim")


def _width(names: Sequence[str]) -> int:
    return sum(cell_len(name) + 2 for name in names) + len(_BETWEEN) * (len(names) - 1) + 4
