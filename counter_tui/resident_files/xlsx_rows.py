"""Rows of one sheet of an XLSX workbook, the first unless another is asked for; read whole."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from counter_tui.resident_files.rows import FileRow
from db.rules.cells import Cell
from db.rules.refused import Refused

MOST_ROWS = 100_000
# Unpacked, a sheet of that many rows stays far below it; a file made to burst doesn't.
_MOST_BYTES = 512 * 1024 * 1024
_DIMENSION = re.compile(rb'<dimension[^>]*ref="[A-Z]+[0-9]+:[A-Z]+([0-9]+)"')
_FIRST_SHEET = "xl/worksheets/sheet1.xml"
_DIMENSION_STANDS_WITHIN = 4096


class XlsxRows:
    """The headings of a sheet, and its rows; every reading begins anew."""

    def __init__(self, file: BinaryIO, name: str, at: int = 0) -> None:
        """Read the sheet `at`, from 0. Raises Refused SHEET_TOO_LONG, or FILE_UNREADABLE.

        `sheets` is how many the workbook has.
        """
        held = io.BytesIO(file.read())
        _refuse_what_is_too_long(held, name)
        self.delimiter = ","
        self._sheet, self.sheets = _sheet(held, name, at)
        self._top, self.headings = self._read_headings()

    def rows(self) -> Iterator[FileRow]:
        """Yield every row that has anything in it."""
        for at, cells in self._lines():
            if at > self._top and any(cell != "" for cell in cells):
                yield FileRow(at, cells)

    def _lines(self) -> Iterator[tuple[int, list[Cell]]]:
        for at, row in enumerate(self._sheet.iter_rows(), start=1):
            yield at, [_cell(value) for value in row]

    def _read_headings(self) -> tuple[int, list[str]]:
        for at, cells in self._lines():
            if any(cell != "" for cell in cells):
                return at, [str(cell).strip() for cell in cells]
        return 0, []


def _refuse_what_is_too_long(held: BinaryIO, name: str) -> None:
    """Look at what the file says of its own size, before it is read whole."""
    try:
        with zipfile.ZipFile(held) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
            names = packed.namelist()
            head = b""
            if _FIRST_SHEET in names:
                with packed.open(_FIRST_SHEET) as sheet:
                    head = sheet.read(_DIMENSION_STANDS_WITHIN)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise Refused("FILE_UNREADABLE", file=name, detail=str(error)) from error
    said = _DIMENSION.search(head)
    rows = int(said[1]) - 1 if said else 0
    if rows > MOST_ROWS or unpacked > _MOST_BYTES:
        raise Refused("SHEET_TOO_LONG", file=name, most=MOST_ROWS)


def _sheet(held: BinaryIO, name: str, at: int) -> tuple[Any, int]:
    from python_calamine import CalamineError, CalamineWorkbook

    held.seek(0)
    try:
        book = CalamineWorkbook.from_filelike(held)
        sheet = book.get_sheet_by_index(at)
    except (CalamineError, OSError, ValueError, IndexError) as error:
        raise Refused("FILE_UNREADABLE", file=name, detail=str(error)) from error
    # Rows are counted from 0, so the last one's number is how many stand below the first.
    if sheet.end and sheet.end[0] > MOST_ROWS:
        raise Refused("SHEET_TOO_LONG", file=name, most=MOST_ROWS)
    return sheet, len(book.sheet_names)


def _cell(value: object) -> Cell:
    if isinstance(value, (str, date, float)):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int):
        return float(value)
    return "" if value is None else str(value)
