"""Rows of a CSV, one after another, however it is damaged: each line comes to a row.

The csv module alone would let one quote that isn't closed swallow the rest of the file.
So lines are read one by one, only a line with a quote is given to it, and a quoted cell may
go on for a few lines; if it isn't closed by then, or the row then hasn't its cells, the
line stands alone as a bad row and reading goes on behind it.
"""

import csv
import io
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from counter_tui.resident_files.rows import LONGEST_LINE, FileRow, RowFault
from counter_tui.resident_files.side_file import as_it_came

# Together they stay below what the csv module takes for one cell.
_MOST_LINES_A_ROW = 20


class CsvRows:
    """The headings of a CSV, and its rows."""

    def __init__(self, file: BinaryIO, encoding: str) -> None:
        """Read up to the headings; `headings` is empty for an empty file."""
        # A byte that the encoding doesn't have stays visible as one that no text has.
        self._text = io.TextIOWrapper(file, encoding, errors="surrogateescape", newline=None)
        self._ahead: deque[tuple[str, bool]] = deque()
        self._line = 0
        self.delimiter, self.headings = self._read_headings()

    def rows(self) -> Iterator[FileRow]:
        """Yield every row that has anything in it."""
        width, delimiter = len(self.headings), self.delimiter
        nothing = frozenset(f"{delimiter} \t")
        while (found := self._next_line()) is not None:
            line, whole = found
            if not whole:
                yield FileRow(self._line, [line], RowFault.LINE_TOO_LONG)
            elif '"' in line:
                yield self._quoted_row(line)
            else:
                cells = line.split(delimiter)
                if "'" in line:
                    cells = [*map(as_it_came, cells)]
                if cells[0] or not nothing.issuperset(line):
                    yield FileRow(self._line, cells, _width_fault(cells, width))

    def _read_headings(self) -> tuple[str, list[str]]:
        while (found := self._next_line()) is not None:
            line, _ = found
            # Written by Excel for itself.
            if line.strip() and not line.lower().startswith("sep="):
                delimiter = max(",;\t", key=line.count)
                cells = next(csv.reader([line], delimiter=delimiter), [])
                return delimiter, [cell.strip() for cell in cells]
        return ",", []

    def _next_line(self) -> tuple[str, bool] | None:
        """Return the next line without its end, and whether it is whole; None at the end."""
        if self._ahead:
            self._line += 1
            return self._ahead.popleft()
        line = self._text.readline(LONGEST_LINE)
        if not line:
            return None
        self._line += 1
        if line[-1] == "\n":
            return line[:-1], True
        if len(line) < LONGEST_LINE:
            return line, True
        while (more := self._text.readline(LONGEST_LINE)) and more[-1] != "\n":
            pass
        return line, False

    def _quoted_row(self, line: str) -> FileRow:
        """Read a row with quotes, over some lines if need be."""
        at, behind, open_still = self._line, list[tuple[str, bool]](), False

        def feed() -> Iterator[str]:
            nonlocal open_still
            yield f"{line}\n"
            # The reader asks for another line only inside quotes.
            while len(behind) < _MOST_LINES_A_ROW and (found := self._next_line()):
                behind.append(found)
                if not found[1]:
                    break
                yield f"{found[0]}\n"
            open_still = True

        cells = [*map(as_it_came, next(csv.reader(feed(), delimiter=self.delimiter)))]
        width = len(self.headings)
        fault = _width_fault(cells, width)
        # A line behind that has a row's worth of cells is a row that the quote swallowed.
        swallows = any(each.count(self.delimiter) >= width - 1 for each, _ in behind)
        if not open_still and not (behind and (fault or swallows)):
            return FileRow(at, cells, fault)
        self._ahead.extendleft(reversed(behind))
        self._line = at
        return FileRow(at, [line], RowFault.QUOTE_OPEN)


def _width_fault(cells: list[str], width: int) -> RowFault | None:
    if len(cells) == width:
        return None
    return RowFault.CELLS_MISSING if len(cells) < width else RowFault.CELLS_TOO_MANY
