"""The rows of a file, each sound or with every reason against it in words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from counter_tui.resident_files.first_pass import FirstPass, Twice, whole_nik
from counter_tui.resident_files.kinds import Kind, ReadRow
from counter_tui.resident_files.rows import FileRow
from counter_tui.resident_files.sheet import Sheet
from db.reads.import_preview import Incoming
from db.rules.resident_faults import Fault
from screens.locale import Lang, say
from screens.locale.resident_faults import fault_sentence

T = TypeVar("T")

# A row of the file, with what it says or why it can't count.
Sorted = tuple[FileRow, Incoming | list[str]]


class RowSorter:
    """Tells the sound rows of one file from the others."""

    def __init__(
        self, sheet: Sheet, kind: Kind, read_row: ReadRow, first: FirstPass, lang: Lang
    ) -> None:
        self._values, self._nik_at = sheet.values, kind.nik_at
        self._read_row, self._first, self._lang = read_row, first, lang

    def sort(self, rows: Sequence[FileRow]) -> list[Sorted]:
        """Return the rows in their order, each with what it says or why it can't count."""
        twice = self._first.twice(self._niks(rows)) if self._first.any_twice else {}
        return [(row, self._sorted(row, twice)) for row in rows]

    def _sorted(self, row: FileRow, twice: dict[str, Twice]) -> Incoming | list[str]:
        if row.fault:
            return [say(f"row.{row.fault}", self._lang)]
        values = self._values(row.cells)
        found = self._read_row(row.line, values)
        again = twice.get(whole_nik(values[self._nik_at])) if twice else None
        if isinstance(found, tuple) or (again and again.other):
            return self._reasons(found, again)
        if again and again.first != row.line:
            return replace(found, repeats=True)
        return found

    def _niks(self, rows: Sequence[FileRow]) -> list[str]:
        found = (whole_nik(self._values(row.cells)[self._nik_at]) for row in rows if not row.fault)
        return list(filter(None, found))

    def _reasons(self, found: Incoming | tuple[Fault, ...], again: Twice | None) -> list[str]:
        faults = found if isinstance(found, tuple) else ()
        reasons = [fault_sentence(fault, self._lang) for fault in faults]
        if again and again.other:
            lines = (str(again.first), str(again.other))
            reasons.append(say("twice.lines", self._lang, lines=lines))
        return reasons


def batches(rows: Iterator[T], size: int) -> Iterator[list[T]]:
    """Yield the rows some at a time."""
    while batch := list(islice(rows, size)):
        yield batch
