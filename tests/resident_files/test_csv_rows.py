"""Rows of a CSV: either delimiter, either encoding, and whatever damage a file has taken."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_tui.resident_files.csv_rows import CsvRows
from counter_tui.resident_files.rows import LONGEST_LINE, FileRow, RowFault

HEAD = "NIK;NAMA;ALAMAT\n"


def opened(text: str | bytes, encoding: str = "utf-8-sig") -> CsvRows:
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return CsvRows(io.BufferedReader(io.BytesIO(content)), encoding)


def rows(body: str) -> list[FileRow]:
    return list(opened(HEAD + body).rows())


def faults(body: str) -> list[tuple[int, RowFault | None]]:
    return [(row.line, row.fault) for row in rows(body)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_the_headings_own(delimiter: str) -> None:
    sheet = opened(f"NIK{delimiter} NAMA\r\n1{delimiter}ANI\r\n")
    assert (sheet.delimiter, sheet.headings) == (delimiter, ["NIK", "NAMA"])
    assert list(sheet.rows()) == [FileRow(2, ["1", "ANI"])]


def test_a_byte_order_mark_and_excels_own_line_are_no_headings() -> None:
    assert opened(b"\xef\xbb\xbfsep=;\r\nNIK;NAMA\r\n").headings == ["NIK", "NAMA"]


def test_windows_1252_is_read_and_a_byte_it_hasnt_stays_visible_as_none() -> None:
    (row, other) = opened(b"NIK,NAMA\n1,RENE\xc9\n2,A\x81\n", "cp1252").rows()
    assert row.cells[1] == "RENEÉ"
    assert not str(other.cells[1]).isprintable()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(end: str) -> None:
    text = end.join(["NIK;NAMA", "", "1;ANI", ";", "2;BUDI"])
    assert [row.line for row in opened(text).rows()] == [3, 5]


def test_quoted_cells_hold_delimiters_quotes_and_line_breaks() -> None:
    body = '1;"A;""B""";"JL. 1\nNO. 2"\n2;B;C\n'
    assert rows(body) == [FileRow(2, ["1", 'A;"B"', "JL. 1\nNO. 2"]), FileRow(4, ["2", "B", "C"])]


def test_a_row_with_other_cells_than_headings_is_a_bad_row() -> None:
    assert faults("1;A\n2;A;B;C\n3;A;B\n4;A;B;\n") == [
        (2, RowFault.CELLS_MISSING),
        (3, RowFault.CELLS_TOO_MANY),
        (4, None),
        (5, RowFault.CELLS_TOO_MANY),
    ]


def test_a_quote_that_isnt_closed_costs_its_own_line_only() -> None:
    body = '1;"A;B\n2;A;B\n3;A;B\n'
    assert faults(body) == [(2, RowFault.QUOTE_OPEN), (3, None), (4, None)]
    assert rows(body)[0].cells == ['1;"A;B']


def test_a_quote_that_another_row_closes_swallows_no_row() -> None:
    body = '1;A;"B\n2;A;B\n3;A;5" PIPA\n4;A;B\n'
    assert [line for line, _ in faults(body)] == [2, 3, 4, 5]
    assert [fault for _, fault in faults(body)] == [RowFault.QUOTE_OPEN, None, None, None]


def test_a_quote_open_at_the_end_is_a_bad_row() -> None:
    assert faults('1;A;B\n2;A;"B') == [(2, None), (3, RowFault.QUOTE_OPEN)]


def test_a_very_long_line_is_a_bad_row_and_not_held() -> None:
    body = f"1;{'A' * LONGEST_LINE * 5};B\n2;A;B\n"
    assert faults(body) == [(2, RowFault.LINE_TOO_LONG), (3, None)]
    assert len(str(rows(body)[0].cells[0])) == LONGEST_LINE


def test_nul_bytes_stay_in_their_cells() -> None:
    assert rows("1;A\0B;C\n")[0].cells == ["1", "A\0B", "C"]


def test_a_sign_put_before_what_steers_a_spreadsheet_is_taken_off_again() -> None:
    assert rows("1;'=A1;'ANI\n2;\"'-B\";SA'DIAH\n") == [
        FileRow(2, ["1", "=A1", "'ANI"]),
        FileRow(3, ["2", "-B", "SA'DIAH"]),
    ]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_has_no_headings(content: bytes) -> None:
    assert opened(content).headings == []


@given(st.text("1;A\"\n\r\0 '=", max_size=200))
def test_every_line_with_something_in_it_comes_to_a_row_or_into_one(body: str) -> None:
    found = rows(body)
    assert [row.line for row in found] == sorted({row.line for row in found})
    kept = "".join(str(cell) for row in found for cell in row.cells)
    assert kept.count("1") == body.count("1")
    assert kept.count("A") == body.count("A")
