"""The rows of a list under its headings, wherever these stand: schools write titles above them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import islice

from counter_tui.resident_files.checked_file import CheckedFile
from counter_tui.resident_files.csv_rows import CsvRows
from counter_tui.resident_files.rows import FileRow
from counter_tui.resident_files.sheet import Opened, opened
from db.rules.cells import cell_text
from db.rules.refused import Refused
from db.rules.roster_file import missing_from_roster, roster_positions

# The name of the school, the class, its teacher, empty lines: then come the headings.
_MOST_TITLES = 20
_SHOWN_HEADINGS = 12


@dataclass(frozen=True, slots=True)
class HeadedRows:
    """A list's headings, where its columns stand, and the rows below."""

    headings: tuple[str, ...]
    positions: Mapping[str, int]
    delimiter: str
    rows: Iterator[FileRow]


def headed_rows(file: CheckedFile) -> tuple[HeadedRows, ...]:
    """Return a file's rows under the first line that has the headings of a list.

    A workbook may have a sheet a class: each sheet with such headings is one of them. Raises
    Refused HEADINGS_MISSING, FILE_NOT_A_SHEET, FILE_UNREADABLE or SHEET_TOO_LONG.
    """
    first = opened(file)
    if isinstance(first, CsvRows):
        found = [_headed(tuple(first.headings), first) or next(_below_titles(file), None)]
    else:
        found = [_of_sheet(sheet) for sheet in _sheets(file, first)]
    under = tuple(each for each in found if each)
    if not under:
        told = tuple(filter(None, first.headings))[:_SHOWN_HEADINGS]
        missing = missing_from_roster(tuple(roster_positions(first.headings)))
        raise Refused("HEADINGS_MISSING", file=file.path.name, headings=missing, found=told)
    return under


def _sheets(file: CheckedFile, first: Opened) -> Iterator[Opened]:
    """Yield every sheet of a workbook."""
    yield first
    for at in range(1, getattr(first, "sheets", 1)):
        from counter_tui.resident_files.xlsx_rows import XlsxRows

        yield XlsxRows(file.binary(), file.path.name, at)


def _of_sheet(sheet: Opened) -> HeadedRows | None:
    return _headed(tuple(sheet.headings), sheet) or next(_below_title_rows(sheet), None)


def _headed(headings: tuple[str, ...], found: Opened, above: int = 0) -> HeadedRows | None:
    positions = roster_positions(headings)
    if missing_from_roster(tuple(positions)):
        return None
    rows = (row._replace(line=row.line + above) for row in found.rows())
    return HeadedRows(headings, positions, found.delimiter, rows)


def _below_titles(file: CheckedFile) -> Iterator[HeadedRows]:
    """Yield the rows of a CSV from which so many lines are left out that headings come first."""
    rest = BytesIO(file.binary().read())
    for above in range(1, _MOST_TITLES + 1):
        rest.readline()
        at = rest.tell()
        found = CsvRows(BytesIO(rest.read()), file.encoding)
        rest.seek(at)
        if under := _headed(tuple(found.headings), found, above):
            yield under


def _below_title_rows(found: Opened) -> Iterator[HeadedRows]:
    """Yield the rows of a workbook below each of its first rows that has the headings."""
    rows = found.rows()
    for row in islice(rows, _MOST_TITLES):
        headings = tuple(cell_text(cell) for cell in row.cells)
        positions = roster_positions(headings)
        if not missing_from_roster(tuple(positions)):
            yield HeadedRows(headings, positions, found.delimiter, rows)
