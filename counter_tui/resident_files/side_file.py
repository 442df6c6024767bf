"""The files an import leaves beside the one it read: rows it rejected, and differences."""

import csv
import os
import tempfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType

from db.rules.cells import Cell
from db.rules.refused import Refused

# What a spreadsheet would take for a formula or a command.
_STEERS = ("=", "+", "-", "@", "\t", "\r")
# From here on a number of a sheet has lost digits; it must not come back looking whole.
_ROUNDED = 1e15


class SideFile:
    """A CSV that only this account may read; it is there at the end if anything was written.

    Until then it has a name of its own, so that a file of that name isn't lost for nothing.
    """

    def __init__(
        self, path: Path, delimiter: str, headings: Sequence[str], *, always: bool = False
    ) -> None:
        """Make the file; with `always` it is there without a row too.

        Raises Refused SIDE_FILE_UNWRITABLE.
        """
        self.path = path
        self._always = always
        self.lines = 0
        try:
            handle, name = tempfile.mkstemp(".part", f".{path.name}.", path.parent)
            self._part = Path(name)
            # With a byte order mark, from which Excel tells that it is UTF-8.
            self._file = os.fdopen(
                handle, "w", encoding="utf-8-sig", errors="backslashreplace", newline=""
            )
            self._writer = csv.writer(self._file, delimiter=delimiter)
            self._writer.writerow(headings)
        except OSError as error:
            raise self._unwritable(error) from error

    def __enter__(self) -> "SideFile":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        try:
            self._file.close()
            if self.lines or self._always:
                self._part.replace(self.path)
            else:
                self._part.unlink()
        except OSError as error:
            raise self._unwritable(error) from error

    @property
    def written(self) -> Path | None:
        """Return where it is, None where nothing was written."""
        return self.path if self.lines else None

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Add rows, and have them on the disk. Raises Refused SIDE_FILE_UNWRITABLE."""
        try:
            for row in rows:
                self._writer.writerow([_harmless(cell) for cell in row])
                self.lines += 1
            self._file.flush()
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> Refused:
        why = error.strerror or str(error)
        return Refused("SIDE_FILE_UNWRITABLE", file=str(self.path), detail=why)


def free_path(beside: Path, kind: str) -> Path:
    """Return a path beside a file for its `kind` of rows, FILE.rejects.csv, that isn't taken."""
    path = beside.with_name(f"{beside.stem}.{kind}.csv")
    number = 2
    while path.exists():
        path = beside.with_name(f"{beside.stem}.{kind}-{number}.csv")
        number += 1
    return path


def as_it_came(cell: str) -> str:
    """Return a cell without the apostrophe that `SideFile` put before it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _STEERS else cell


def _harmless(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_STEERS) else cell
    if isinstance(cell, date):
        return cell.isoformat()
    if abs(cell) >= _ROUNDED:
        return f"{cell:.14E}"
    return str(int(cell)) if cell == int(cell) else str(cell)
