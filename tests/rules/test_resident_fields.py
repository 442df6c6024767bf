"""A resident's cells: what is read from them, and every way in which they are wrong."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.register_row import RegisterRow
from db.rules.resident_fields import (
    FIELDS,
    LONGEST,
    Area,
    Areas,
    Cell,
    Fault,
    Reading,
    ResidentReader,
    StatusReading,
    read_resident,
    read_status,
)
from tests.office import ADULT, TODAY
from tests.resident_file import WRONG, cells_of

LIST = Path(__file__).parents[2] / "db" / "reference" / "kelurahan-mataram.csv"
with LIST.open(encoding="utf-8") as _file:
    AREAS = Areas(
        Area(row["kelurahan_code"], row["kelurahan"], row["kecamatan_code"], row["kecamatan"])
        for row in csv.DictReader(_file)
    )
OF_LINES = {"too few cells", "too many cells", "quote open", "twice with other data"}


def read(**changed: Cell) -> RegisterRow | tuple[Fault, ...]:
    cells: dict[str, Cell] = {**cells_of(ADULT), **changed}
    return read_resident(cells, areas=AREAS, region="52.71", today=TODAY)


def row(**changed: Cell) -> RegisterRow:
    found = read(**changed)
    assert isinstance(found, RegisterRow), found
    return found


def codes(**changed: Cell) -> list[tuple[str, str]]:
    found = read(**changed)
    assert isinstance(found, tuple), found
    return [(fault.field, fault.code) for fault in found]


def test_a_row_as_siak_writes_it_is_the_registers_row() -> None:
    assert row() == ADULT


def test_what_is_left_out_is_empty_or_the_commonest() -> None:
    needed = ("NIK", "NAMA_LGKP", "TGL_LHR", "JENIS_KLMIN", "NO_KEC", "NO_KEL")
    cells = {name: cells_of(ADULT)[name] for name in needed}
    found = read_resident(cells, areas=AREAS, region="52.71", today=TODAY)
    assert isinstance(found, RegisterRow)
    assert found == replace(
        ADULT,
        no_kk="",
        birth_place="",
        religion="",
        occupation="",
        blood="",
        address="",
        rt="",
        rw="",
        mother_name="",
    )
    assert (found.marital, found.citizenship, found.base_status) == ("BELUM_KAWIN", "WNI", "HIDUP")
    assert found.siak_status is None


def test_what_a_row_says_nothing_about_is_told() -> None:
    reader = ResidentReader(AREAS, "52.71", TODAY)
    cells = {**cells_of(ADULT), "STAT_KWN": " ", "FLAG_STATUS": ""}
    found = reader.read([cells.get(name, "") for name in FIELDS])
    assert isinstance(found, Reading)
    assert found.untold == {"marital", "base_status", "siak_status"}


@pytest.mark.parametrize(
    "cell",
    ["04-05-1990", "04/05/1990", "1990-05-04", date(1990, 5, 4), datetime(1990, 5, 4, 7, 30)],
)
def test_a_date_is_read_however_it_is_written(cell: Cell) -> None:
    assert row(TGL_LHR=cell).birth_date == date(1990, 5, 4)


@pytest.mark.parametrize("cell", ["31-02-1990", "4 Mei 1990", "05-04-90", 32997.0, "1990"])
def test_what_is_no_date_is_rejected(cell: Cell) -> None:
    assert codes(TGL_LHR=cell) == [("TGL_LHR", "DATE_UNREADABLE")]


def test_birth_is_neither_after_today_nor_long_ago() -> None:
    assert row(TGL_LHR=TODAY).birth_date == TODAY
    assert codes(TGL_LHR="05-03-2024") == [("TGL_LHR", "BIRTH_AFTER_TODAY")]
    assert codes(TGL_LHR="31-12-1206") == [("TGL_LHR", "BIRTH_TOO_LONG_AGO")]


@pytest.mark.parametrize(
    ("cell", "sex"),
    [("L", "L"), ("p", "P"), ("1", "L"), (2.0, "P"), ("Laki-Laki", "L"), ("PEREMPUAN", "P")],
)
def test_a_sex_is_read_however_it_is_written(cell: Cell, sex: str) -> None:
    assert row(JENIS_KLMIN=cell).sex == sex


@pytest.mark.parametrize(
    ("cell", "marital"),
    [
        ("1", "BELUM_KAWIN"),
        ("2", "KAWIN"),
        ("3", "CERAI_HIDUP"),
        ("04", "CERAI_MATI"),
        ("belum kawin", "BELUM_KAWIN"),
        ("BELUM_KAWIN", "BELUM_KAWIN"),
        ("Kawin Tercatat", "KAWIN"),
        ("KAWIN BELUM TERCATAT", "KAWIN"),
        ("CERAI HIDUP TERCATAT", "CERAI_HIDUP"),
        ("CERAI HIDUP BELUM TERCATAT", "CERAI_HIDUP"),
        ("CERAI MATI", "CERAI_MATI"),
    ],
)
def test_marital_status_is_read_by_number_and_by_the_words_of_both_lists(
    cell: str, marital: str
) -> None:
    assert row(STAT_KWN=cell).marital == marital


@pytest.mark.parametrize("cell", ["5", "6", "DUDA"])
def test_a_marital_number_that_only_the_form_has_is_rejected(cell: str) -> None:
    assert codes(STAT_KWN=cell) == [("STAT_KWN", "VALUE_UNKNOWN")]


def test_code_lists_are_read_by_text_and_number() -> None:
    assert row(AGAMA="4").religion == row(AGAMA="hindu").religion == "HINDU"
    assert row(AGAMA="Katolik").religion == "KATHOLIK"
    assert row(AGAMA="7").religion == row(AGAMA="KEPERCAYAAN").religion
    assert row(GOL_DRH="3").blood == row(GOL_DRH="ab").blood == "AB"
    assert row(GOL_DRH="12").blood == row(GOL_DRH="O -").blood == "O-"
    assert row(GOL_DRH="13").blood == row(GOL_DRH="-").blood == ""
    assert row(KEWARGANEGARAAN="2").citizenship == row(KEWARGANEGARAAN="wna").citizenship == "WNA"


def test_an_occupation_is_read_by_number_only_where_every_list_agrees() -> None:
    assert row(JENIS_PKRJN="1").occupation == "BELUM/TIDAK BEKERJA"
    assert row(JENIS_PKRJN="88").occupation == "WIRASWASTA"
    assert row(JENIS_PKRJN="Barista").occupation == "Barista"
    for number in ("89", "99", "0", "120"):
        assert codes(JENIS_PKRJN=number) == [("JENIS_PKRJN", "OCCUPATION_NUMBER")]


@pytest.mark.parametrize(
    ("no_kec", "no_kel"),
    [
        ("01", "1004"),
        ("1", "1004"),
        (1.0, 1004.0),
        ("527101", "1004"),
        ("52.71.01", "1004"),
        ("", "52.71.01.1004"),
        ("", "5271011004"),
        ("5271011004", ""),
        ("01", "52.71.01.1004"),
        ("Ampenan", "Ampenan Selatan"),
        ("KEC. AMPENAN", "Kelurahan Ampenan  Selatan"),
        ("01", "AMPENAN SELATAN"),
        ("AMPENAN", "1004"),
    ],
)
def test_a_kelurahan_is_read_by_numbers_codes_and_names(no_kec: Cell, no_kel: Cell) -> None:
    assert row(NO_KEC=no_kec, NO_KEL=no_kel) == ADULT


@pytest.mark.parametrize(
    ("kecamatan", "written", "code"),
    [
        ("AMPENAN", "DAYEN PEKEN", "52.71.01.1012"),
        ("AMPENAN", "KEBON SARI", "52.71.01.1010"),
        ("AMPENAN", "PAJARAKAN KARYA", "52.71.01.1011"),
        ("CAKRANEGARA", "SAYANG SAYANG", "52.71.03.1009"),
        ("SANDUBAYA", "ABIANTUBUH BARU", "52.71.06.1005"),
        ("SELAPRANG", "MATARAM BARAT", "52.71.05.1001"),
        ("MATARAM", "MATARAM TIMUR", "52.71.02.1002"),
    ],
)
def test_a_kelurahan_is_read_in_its_other_spellings(
    kecamatan: str, written: str, code: str
) -> None:
    assert row(NO_KEC=kecamatan, NO_KEL=written).kelurahan_code == code


@pytest.mark.parametrize(
    ("no_kec", "no_kel"),
    [
        ("02", "52.71.01.1004"),
        ("5271021001", "5271011004"),
        ("MATARAM", "MATARAM BARAT"),
        ("07", "1004"),
        ("01", "4"),
        ("AMPENAN", ""),
    ],
)
def test_columns_that_name_no_kelurahan_are_rejected(no_kec: str, no_kel: str) -> None:
    assert codes(NO_KEC=no_kec, NO_KEL=no_kel) == [("NO_KEL", "AREA_UNKNOWN")]


def test_the_region_is_the_offices_own_unless_the_row_says_another() -> None:
    assert row(NO_PROP="52", NO_KAB="71") == row(NO_KAB="52.71") == ADULT
    for told in ({"NO_PROP": "52", "NO_KAB": "1"}, {"NO_KAB": "5201"}, {"NO_PROP": "51"}):
        assert codes(**told) == [("NO_KEL", "AREA_UNKNOWN")]


@pytest.mark.parametrize("cell", [5271014405900001.0, "5,27E+15", "5.27101E+15", "5.3e15"])
def test_a_number_that_excel_rounded_is_rejected_and_for_that_alone(cell: Cell) -> None:
    assert codes(NIK=cell) == [("NIK", "NUMBER_ROUNDED")]
    assert codes(NO_KK=cell) == [("NO_KK", "NUMBER_ROUNDED")]


@pytest.mark.parametrize("cell", [f" {ADULT.nik} ", f"'{ADULT.nik}", f'="{ADULT.nik}"'])
def test_a_nik_is_read_as_spreadsheets_keep_it_from_being_rounded(cell: str) -> None:
    assert row(NIK=cell).nik == ADULT.nik


def test_a_nik_that_differs_from_birth_sex_and_address_is_no_fault() -> None:
    assert row(TGL_LHR="01-01-1970", JENIS_KLMIN="L", NO_KEC="06", NO_KEL="1001")


def test_a_nik_has_every_fault_of_its_digits_at_once() -> None:
    assert codes(NIK="9900014405900000") == [
        ("NIK", "NIK_PROVINCE_UNKNOWN"),
        ("NIK", "NIK_REGION_ZERO"),
        ("NIK", "NIK_SERIAL_ZERO"),
    ]


def test_every_fault_of_a_row_is_told_at_once() -> None:
    found = codes(NIK="1", NAMA_LGKP="", TGL_LHR="x", JENIS_KLMIN="?", NO_KEL="", NO_KEC="")
    assert sorted(found) == [
        ("JENIS_KLMIN", "VALUE_UNKNOWN"),
        ("NAMA_LGKP", "FIELD_MISSING"),
        ("NIK", "NIK_NOT_16_DIGITS"),
        ("NO_KEL", "FIELD_MISSING"),
        ("TGL_LHR", "DATE_UNREADABLE"),
    ]


@pytest.mark.parametrize(
    "sign", ["\x00", "\x1b", "\n", "\t", "\u202e", "\u200f", "\u2066", "\ud800"]
)
@pytest.mark.parametrize("field", ["NAMA_LGKP", "ALAMAT", "NO_KEL"])
def test_signs_that_cant_be_seen_are_rejected(field: str, sign: str) -> None:
    assert (field, "FIELD_UNREADABLE") in codes(**{field: f"A{sign}B"})


def test_what_is_told_of_a_cell_can_be_seen_and_is_short() -> None:
    found = read(NAMA_LGKP="A\x1b" + "B" * 200)
    assert isinstance(found, tuple)
    assert found[0].value.isprintable()
    assert len(found[0].value) <= 60


def test_unbroken_blanks_of_a_web_page_are_blanks() -> None:
    assert row(NAMA_LGKP="BAIQ\u00a0SRI\u00a0WAHYUNI").name == ADULT.name


def test_names_stay_as_they_are_written() -> None:
    for name in ("SUHARTO", "Hj. Nur'aini, S.Pd.", "ŞÜKRÜ", "RADEN II"):
        assert row(NAMA_LGKP=name).name == name


@pytest.mark.parametrize("field", LONGEST)
def test_a_text_that_its_column_cant_take_is_rejected(field: str) -> None:
    assert row(**{field: "A" * LONGEST[field]})
    assert codes(**{field: "A" * (LONGEST[field] + 1)}) == [(field, "FIELD_TOO_LONG")]


@pytest.mark.parametrize(("cell", "rt"), [("1", "001"), ("012", "012"), (7.0, "007"), ("-", "")])
def test_rt_and_rw_have_three_digits(cell: Cell, rt: str) -> None:
    assert row(NO_RT=cell).rt == row(NO_RW=cell).rw == rt


def test_statuses_are_read_as_words_in_siaks_long_and_short_forms() -> None:
    for word in ("PRINT_READY_RECORD", "print ready record", "PRR"):
        assert row(CURRENT_STATUS_CODE=word).siak_status == "PRINT_READY_RECORD"
    assert row(CURRENT_STATUS_CODE="UNREGISTERED").siak_status is None
    assert row(CURRENT_STATUS_CODE="BELUM REKAM").siak_status is None
    assert row(FLAG_STATUS="meninggal").base_status == "MATI"
    assert row(FLAG_STATUS="TIDAK_VALID").base_status == "TIDAK_VALID"


def test_a_bare_number_of_a_status_means_only_what_the_office_set() -> None:
    assert codes(FLAG_STATUS="1", CURRENT_STATUS_CODE="8") == [
        ("FLAG_STATUS", "NUMBER_WITHOUT_MEANING"),
        ("CURRENT_STATUS_CODE", "NUMBER_WITHOUT_MEANING"),
    ]
    meanings = {"FLAG_STATUS": {"0": "HIDUP", "2": "MATI"}}
    cells = {**cells_of(ADULT), "FLAG_STATUS": "02"}
    found = read_resident(cells, areas=AREAS, region="52.71", today=TODAY, meanings=meanings)
    assert isinstance(found, RegisterRow)
    assert found.base_status == "MATI"


def test_a_status_alone_is_read_with_its_nik() -> None:
    assert read_status([ADULT.nik, "PRR"]) == StatusReading(ADULT.nik, "PRINT_READY_RECORD")
    assert read_status([ADULT.nik, "BELUM_REKAM"]) == StatusReading(ADULT.nik, None)
    found = read_status([5271014405900001.0, ""])
    assert isinstance(found, tuple)
    assert [(fault.field, fault.code) for fault in found] == [
        ("NIK", "NUMBER_ROUNDED"),
        ("CURRENT_STATUS_CODE", "FIELD_MISSING"),
    ]


@pytest.mark.parametrize("way", sorted(set(WRONG) - OF_LINES - {"line break in a cell"}))
def test_every_way_of_being_wrong_is_found(way: str) -> None:
    (written,) = WRONG[way](cells_of(ADULT), "|")
    cells = dict(zip(cells_of(ADULT), written.split("|"), strict=True))
    found = read_resident(cells, areas=AREAS, region="52.71", today=TODAY)
    assert isinstance(found, tuple)
    assert found


_CELLS = st.one_of(
    st.text(max_size=30),
    st.floats(),
    st.dates(),
    st.sampled_from(["1", "L", "01", "1004", ADULT.nik, "PRR", '="1"', "="]),
)


@given(st.dictionaries(st.sampled_from(FIELDS), _CELLS))
def test_whatever_stands_in_the_cells_is_read_or_told_wrong(cells: dict[str, Cell]) -> None:
    found = read_resident(cells, areas=AREAS, region="52.71", today=TODAY)
    if isinstance(found, RegisterRow):
        assert found.name
        assert found.birth_date <= TODAY
    else:
        assert all(fault.value.isprintable() for fault in found)


def test_the_list_gives_its_areas_in_order() -> None:
    assert len(AREAS.all) == 50
    assert [area.name for area in AREAS.all[:2]] == ["Ampenan Selatan", "Ampenan Tengah"]
