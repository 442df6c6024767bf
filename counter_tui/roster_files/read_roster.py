"""A file of a visit's list, read whole: a list is short."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from counter_tui.resident_files.checked_file import CheckedFile
from counter_tui.resident_files.rows import FileRow
from counter_tui.roster_files.headed_rows import HeadedRows, headed_rows
from db.rules.cells import Cell, cell_text
from db.rules.refused import Refused
from db.rules.resident_faults import Fault
from db.rules.roster_file import (
    ROSTER_FIELDS,
    RosterRead,
    RosterReject,
    read_roster_row,
    roster_positions,
)
from db.rules.roster_line import RosterLine
from db.rules.visits import MOST_PUPILS


def read_roster(path: Path | str, today: date | None = None) -> RosterRead:
    """Return the lines of a CSV or XLSX and the rows that can't be taken, in the file's order.

    Rows without anything in a column of a list (a footer, numbered empty rows) and headings
    that come again (one block a class) are left out. A birth after `today` is a fault. Raises
    Refused ROSTER_SIZE for more rows than a visit's list may have, FILE_UNREADABLE,
    FILE_NOT_A_SHEET, SHEET_TOO_LONG, HEADINGS_MISSING.
    """
    file = CheckedFile(Path(path))
    lines: list[RosterLine] = []
    rejects: list[RosterReject] = []
    try:
        sheets = headed_rows(file)
        first = sheets[0]
        for under in sheets:
            for row in under.rows:
                found = _read(row, under, today)
                if isinstance(found, RosterLine):
                    lines.append(found)
                elif found is not None:
                    rejects.append(_under_first(found, under, first))
                if len(lines) + len(rejects) > MOST_PUPILS:
                    raise Refused("ROSTER_SIZE", most=MOST_PUPILS)
    finally:
        file.close()
    return RosterRead(tuple(lines), tuple(rejects), file.sha256, first.headings, first.delimiter)


def _read(row: FileRow, under: HeadedRows, today: date | None) -> RosterLine | RosterReject | None:
    if row.fault:
        return RosterReject(row.line, tuple(row.cells), (Fault(str(row.fault), "", ""),))
    values = [_cell(row.cells, under.positions.get(field)) for field in ROSTER_FIELDS]
    if not any(cell_text(value) for value in values) or _are_headings(row, under):
        return None
    found = read_roster_row(values, today)
    if isinstance(found, RosterLine):
        return found
    return RosterReject(row.line, tuple(row.cells), found)


def _under_first(reject: RosterReject, under: HeadedRows, first: HeadedRows) -> RosterReject:
    """Return a rejected row with its cells under the headings of the workbook's first list."""
    if under.positions == first.positions:
        return reject
    cells: list[Cell] = [""] * len(first.headings)
    for field, at in first.positions.items():
        cells[at] = _cell(reject.cells, under.positions.get(field))
    return replace(reject, cells=tuple(cells))


def _cell(cells: Sequence[Cell], at: int | None) -> Cell:
    return "" if at is None or at >= len(cells) else cells[at]


def _are_headings(row: FileRow, under: HeadedRows) -> bool:
    return roster_positions([cell_text(cell) for cell in row.cells]) == under.positions
