"""A resident file of either kind, with its needed columns found."""

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Protocol

from counter_tui.resident_files.checked_file import CheckedFile
from counter_tui.resident_files.csv_rows import CsvRows
from counter_tui.resident_files.rows import FileRow
from db.rules.cells import Cell
from db.rules.refused import Refused
from db.rules.resident_headings import heading_positions

_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SHOWN_HEADINGS = 12


class Opened(Protocol):
    """The headings of an open file, and its rows."""

    headings: list[str]
    delimiter: str

    def rows(self) -> Iterator[FileRow]:
        """Yield every row that has anything in it."""


Missing = Callable[[Sequence[str]], tuple[str, ...]]


def opened(file: CheckedFile) -> Opened:
    """Return a file's rows as what it is, a workbook or a CSV.

    Raises Refused FILE_NOT_A_SHEET, FILE_UNREADABLE or SHEET_TOO_LONG.
    """
    start, name = file.start(), file.path.name
    if start.startswith(_ZIP):
        from counter_tui.resident_files.xlsx_rows import XlsxRows

        return XlsxRows(file.binary(), name)
    if start.startswith((_OLD_EXCEL, *_UTF_16)):
        raise Refused("FILE_NOT_A_SHEET", file=name)
    return CsvRows(file.binary(), file.encoding)


class Sheet:
    """An open file of rows under headings.

    `delimiter` is that of the file; `sha256` names its bytes.
    """

    def __init__(self, path: Path, fields: Sequence[str], missing: Missing) -> None:
        """Open a file and find its columns.

        `fields` are the headings whose cells `values` returns, in that order; `missing` tells
        which needed ones are not among those found. Raises Refused FILE_UNREADABLE,
        FILE_NOT_A_SHEET, SHEET_TOO_LONG or HEADINGS_MISSING.
        """
        self.file = CheckedFile(path)
        try:
            found = opened(self.file)
            self.headings, self.delimiter = found.headings, found.delimiter
            # A sheet of a workbook is in memory already.
            self._held = None if isinstance(found, CsvRows) else found
            self.values = self._reader(path, fields, missing)
        except BaseException:
            self.file.close()
            raise

    def __enter__(self) -> "Sheet":
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the file's bytes."""
        return self.file.sha256

    def rows(self) -> Iterator[FileRow]:
        """Yield the rows from the first one on. Raises Refused FILE_CHANGED."""
        return (self._held or opened(self.file)).rows()

    def _reader(
        self, path: Path, fields: Sequence[str], missing: Missing
    ) -> Callable[[Sequence[Cell]], Sequence[Cell]]:
        """Return what takes the cells of `fields` from a row's; "" where there is no column."""
        found = heading_positions(self.headings)
        if lacking := missing(tuple(found)):
            told = tuple(filter(None, self.headings))[:_SHOWN_HEADINGS]
            raise Refused("HEADINGS_MISSING", file=path.name, headings=lacking, found=told)
        width = len(self.headings)
        take = itemgetter(*(found.get(field, width) for field in fields))
        return lambda cells: take([*cells, ""])
