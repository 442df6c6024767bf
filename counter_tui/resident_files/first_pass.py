"""What must be known of a whole file before its first row may go in."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import NamedTuple

from counter_tui.resident_files.sheet import Sheet
from db.rules.cells import Cell
from db.rules.nik import NIK_LENGTH, is_sixteen_digits, plain_digits

_ROWS_A_STEP = 2000
# Of its pages SQLite keeps so many KiB in memory; the rest lies in a file without a name.
_CACHE_KIB = 16_000


class Twice(NamedTuple):
    """A NIK that a file has more than once: its first line, and one with other data (or 0)."""

    first: int
    other: int


class FirstPass:
    """How many rows a file has, and which NIKs stand in it more than once.

    Kept in a private database on disk, so that memory doesn't grow with the file.
    """

    def __init__(self, sheet: Sheet, nik_at: int, progress: Callable[[int], None]) -> None:
        """Read the file once. `nik_at` is the NIK's place among the sheet's values."""
        self.rows = 0
        self._seen = sqlite3.connect("")
        self._seen.executescript(
            f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-{_CACHE_KIB};"
            "CREATE TABLE seen (nik INTEGER PRIMARY KEY, data INTEGER, line INTEGER,"
            " other INTEGER DEFAULT 0, times INTEGER DEFAULT 1);"
            "BEGIN;"
        )
        step: list[tuple[int, int, int]] = []
        values = sheet.values
        for row in sheet.rows():
            self.rows += 1
            if row.fault is None:
                told = _bare(values(row.cells))
                if nik := whole_nik(told[nik_at]):
                    step.append((int(nik), hash(told), row.line))
            if len(step) >= _ROWS_A_STEP:
                self._keep(step)
                progress(self.rows)
        self._keep(step)
        found = self._seen.execute("SELECT 1 FROM seen WHERE times > 1 LIMIT 1").fetchone()
        self.any_twice = found is not None

    def close(self) -> None:
        """Forget everything."""
        self._seen.close()

    def twice(self, niks: Sequence[str]) -> dict[str, Twice]:
        """Return those of `niks` that stand in the file more than once."""
        if not self.any_twice:
            return {}
        marks = ",".join("?" * len(niks))
        found = self._seen.execute(
            f"SELECT nik, line, other FROM seen WHERE times > 1 AND nik IN ({marks})",
            [int(nik) for nik in niks],
        )
        return {f"{nik:016}": Twice(line, other) for nik, line, other in found}

    def _keep(self, step: list[tuple[int, int, int]]) -> None:
        self._seen.executemany(
            "INSERT INTO seen (nik, data, line) VALUES (?, ?, ?) ON CONFLICT (nik) DO UPDATE SET"
            " times = times + 1,"
            " other = CASE WHEN data = excluded.data THEN other ELSE excluded.line END",
            step,
        )
        step.clear()


def whole_nik(cell: Cell) -> str:
    """Return the NIK in a cell if it has its length; other faults of it don't matter here."""
    if not isinstance(cell, str):
        return ""
    if len(cell) == NIK_LENGTH and cell.isascii() and cell.isdigit():
        return cell
    text = plain_digits(cell)
    return text if is_sixteen_digits(text) else ""


def _bare(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    try:
        return tuple(map(str.strip, cells))  # type: ignore[arg-type] # a sheet's numbers: below
    except TypeError:
        return tuple([cell.strip() if isinstance(cell, str) else cell for cell in cells])
