"""A row of a file, whatever kind of file it is."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from db.rules.cells import Cell

# Longer than any resident's; 20 such lines fit what the csv module takes for one cell.
LONGEST_LINE = 6_000


class RowFault(StrEnum):
    """Why a row can't be taken apart into its cells."""

    CELLS_MISSING = "CELLS_MISSING"
    CELLS_TOO_MANY = "CELLS_TOO_MANY"
    QUOTE_OPEN = "QUOTE_OPEN"
    LINE_TOO_LONG = "LINE_TOO_LONG"


class FileRow(NamedTuple):
    """A row with the number of its (first) line; `fault` says why its cells can't be trusted."""

    line: int
    cells: Sequence[Cell]
    fault: RowFault | None = None
