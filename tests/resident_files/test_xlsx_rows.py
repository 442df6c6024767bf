"""Rows of an XLSX workbook."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest

from counter_tui.resident_files import xlsx_rows
from counter_tui.resident_files.rows import FileRow
from counter_tui.resident_files.xlsx_rows import XlsxRows
from db.rules.refused import Refused


def workbook(rows: dict[int, list[object]], *, dimension: str | None = None) -> io.BytesIO:
    """Return a workbook with these rows, by their numbers."""
    book = openpyxl.Workbook()
    for at, cells in rows.items():
        for column, cell in enumerate(cells, start=1):
            book.active.cell(at, column, cell)
    held = io.BytesIO()
    book.save(held)
    held.seek(0)
    return held if dimension is None else _saying(held, dimension)


def _saying(held: io.BytesIO, dimension: str) -> io.BytesIO:
    """Return the workbook with another size told of itself."""
    changed = io.BytesIO()
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("sheet1.xml"):
                start = content.index(b'<dimension ref="') + len(b'<dimension ref="')
                end = content.index(b'"', start)
                content = content[:start] + dimension.encode() + content[end:]
            new.writestr(name, content)
    changed.seek(0)
    return changed


def test_text_numbers_and_dates_come_as_they_are_with_the_sheets_own_line_numbers() -> None:
    held = workbook(
        {
            3: ["NIK", "TGL_LHR", "NO_KEL"],
            4: ["5271014405900001", date(1990, 5, 4), 1004],
            7: [5271014405900001, datetime(1990, 5, 4, 7), True],
        }
    )
    sheet = XlsxRows(held, "a.xlsx")
    assert sheet.headings == ["NIK", "TGL_LHR", "NO_KEL"]
    expected = [
        FileRow(4, ["5271014405900001", date(1990, 5, 4), 1004.0]),
        FileRow(7, [5271014405900001.0, datetime(1990, 5, 4, 7), "TRUE"]),
    ]
    assert list(sheet.rows()) == expected
    assert list(sheet.rows()) == expected


def test_what_is_neither_text_nor_number_nor_date_is_text() -> None:
    sheet = XlsxRows(workbook({1: ["NIK"], 2: [time(3, 4)]}), "a.xlsx")
    assert list(sheet.rows()) == [FileRow(2, ["03:04:00"])]


def test_an_empty_workbook_has_no_headings() -> None:
    sheet = XlsxRows(workbook({}), "a.xlsx")
    assert (sheet.headings, list(sheet.rows())) == ([], [])


@pytest.mark.parametrize("content", [b"PK\x03\x04rubbish", b"", b"NIK,NAMA\n"])
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as refused:
        XlsxRows(io.BytesIO(content), "a.xlsx")
    assert refused.value.code == "FILE_UNREADABLE"


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("a.txt", "a")
    held.seek(0)
    with pytest.raises(Refused) as refused:
        XlsxRows(held, "a.xlsx")
    assert refused.value.code == "FILE_UNREADABLE"


def test_a_sheet_that_says_it_is_too_long_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = workbook({1: ["NIK"], 2: ["1"]}, dimension="A1:T100002")
    monkeypatch.setattr(xlsx_rows, "_sheet", None)
    with pytest.raises(Refused) as refused:
        XlsxRows(held, "a.xlsx")
    assert refused.value.code == "SHEET_TOO_LONG"
    assert refused.value.values["most"] == 100_000


def test_a_sheet_that_is_longer_than_it_says_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_rows, "MOST_ROWS", 2)
    rows: dict[int, list[object]] = {at: [str(at)] for at in range(1, 5)}
    with pytest.raises(Refused) as refused:
        XlsxRows(workbook(rows, dimension="A1:A1"), "a.xlsx")
    assert refused.value.code == "SHEET_TOO_LONG"
    del rows[4]
    assert len(list(XlsxRows(workbook(rows), "a.xlsx").rows())) == 2
