"""Headings and rows of a list, as schools write them."""

from __future__ import annotations

from datetime import date

import pytest

from db.rules.cells import Cell
from db.rules.roster_file import missing_from_roster, read_roster_row, roster_positions
from db.rules.roster_line import RosterLine

ROW: tuple[Cell, ...] = (
    "0091234567",
    "5271014109090001",
    "DEWI LESTARI",
    "01-09-2009",
    "XI IPA 1",
)
READ = RosterLine("DEWI LESTARI", date(2009, 9, 1), "0091234567", "5271014109090001", "XI IPA 1")


def with_cell(at: int, cell: Cell) -> tuple[Cell, ...]:
    return (*ROW[:at], cell, *ROW[at + 1 :])


def faults(cells: tuple[Cell, ...], today: date | None = None) -> list[tuple[str, str]]:
    found = read_roster_row(cells, today)
    assert isinstance(found, tuple)
    return [(str(each.code), each.field) for each in found]


@pytest.mark.parametrize(
    "headings",
    [
        ("NO", "NISN", "NIK", "NAMA", "TANGGAL LAHIR", "KELAS"),
        ("No.", "Nisn", "Nik", "Nama Lengkap", "Tgl_Lahir", "Rombel"),
        ("", "nisn", "nik", "NAMA_LGKP", "TGL_LHR", "ROMBEL SAAT INI"),
        ("#", "NISN", "NIK", "Full name", "Date of birth", "Class"),
    ],
)
def test_headings_in_either_language_and_any_spelling(headings: tuple[str, ...]) -> None:
    assert roster_positions(headings) == {
        "NISN": 1,
        "NIK": 2,
        "NAMA_LGKP": 3,
        "TGL_LHR": 4,
        "KELAS": 5,
    }


def test_a_list_needs_niks_or_names_with_birth_dates() -> None:
    assert missing_from_roster(("NIK",)) == ()
    assert missing_from_roster(("NAMA_LGKP", "TGL_LHR")) == ()
    assert missing_from_roster(("NAMA_LGKP", "KELAS")) == ("TGL_LHR",)
    assert missing_from_roster(("NISN",)) == ("NAMA_LGKP", "TGL_LHR")


def test_a_row_is_read() -> None:
    assert read_roster_row(ROW) == READ
    assert read_roster_row(with_cell(3, date(2009, 9, 1))) == READ
    assert read_roster_row(with_cell(1, "5271 0141 0909 0001")) == READ


def test_a_nik_is_enough_and_so_are_name_and_birth_date() -> None:
    alone = read_roster_row(("", ROW[1], "", "", ""))
    assert alone == RosterLine("", None, None, str(ROW[1]), "")
    named = read_roster_row(("", "", ROW[2], ROW[3], ""))
    assert named == RosterLine("DEWI LESTARI", date(2009, 9, 1), None, None, "")


def test_everything_that_is_wrong_is_found_at_once() -> None:
    assert faults(("123", "5271", "123", "31-02-2009", "X" * 21)) == [
        ("NIK_NOT_16_DIGITS", "NIK"),
        ("NAME_WITHOUT_LETTERS", "NAMA_LGKP"),
        ("DATE_UNREADABLE", "TGL_LHR"),
        ("NISN_NOT_10_DIGITS", "NISN"),
        ("FIELD_TOO_LONG", "KELAS"),
    ]
    assert faults(("", "", "", "", "XI")) == [
        ("FIELD_MISSING", "NAMA_LGKP"),
        ("FIELD_MISSING", "TGL_LHR"),
    ]


def test_numbers_that_a_spreadsheet_kept_as_numbers_are_refused() -> None:
    assert faults(with_cell(1, 5271014109090001.0)) == [("NUMBER_ROUNDED", "NIK")]
    assert faults(with_cell(1, "5,27101E+15")) == [("NUMBER_ROUNDED", "NIK")]
    assert faults(with_cell(0, 91234567.0)) == [("NISN_AS_NUMBER", "NISN")]
    assert read_roster_row(with_cell(0, '="0091234567"')) == READ


def test_text_that_cant_be_seen_is_refused() -> None:
    assert faults(with_cell(2, "DEWI\u202eLESTARI")) == [("FIELD_UNREADABLE", "NAMA_LGKP")]


def test_nobody_is_born_after_today() -> None:
    assert faults(with_cell(3, "05-03-2024"), date(2024, 3, 4)) == [
        ("BIRTH_AFTER_TODAY", "TGL_LHR")
    ]
