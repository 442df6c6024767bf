"""Files of lists as schools send them: titles, blocks, footers, and rows that can't be taken."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from counter_tui.roster_files.read_roster import read_roster
from counter_tui.roster_files.rejects import write_rejects
from db.rules.refused import Refused
from db.rules.roster_line import RosterLine
from db.rules.visits import MOST_PUPILS
from screens.locale import LANGUAGES
from screens.locale.roster_faults import roster_reasons
from tests.refusals import assert_has_words

DEWI = RosterLine("DEWI LESTARI", date(2009, 9, 1), "0091234567", None, "XI IPA 1")
AYU = RosterLine("AYU PUTRI", date(2009, 9, 4), None, None, "XI IPA 2")
SCHOOLS_FILE = """DAFTAR SISWA KELAS XI, SMAN 5 MATARAM;;;;
;;;;
No;NISN;Nama Siswa;Tanggal Lahir;Rombel
1;0091234567;DEWI LESTARI;01-09-2009;XI IPA 1
2;91234568;RIZKI RAMADHAN;02/09/2009;XI IPA 1
3;;;;
No;NISN;Nama Siswa;Tanggal Lahir;Rombel
1;;AYU PUTRI;2009-09-04;XI IPA 2
;;;;;Kepala Sekolah
Jumlah: 3;;;;
"""


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "daftar.csv"
    path.write_text(text, encoding=encoding, newline="")
    return path


def refused_file(path: Path) -> Refused:
    with pytest.raises(Refused) as caught:
        read_roster(path)
    assert_has_words(caught.value)
    return caught.value


def test_titles_blocks_and_footers_are_left_out_and_wrong_rows_are_rejected(
    tmp_path: Path,
) -> None:
    read = read_roster(written(tmp_path, SCHOOLS_FILE))
    assert read.lines == (DEWI, AYU)
    assert [(each.line, [str(f.code) for f in each.faults]) for each in read.rejects] == [
        (5, ["NISN_NOT_10_DIGITS"]),
        (9, ["CELLS_TOO_MANY"]),
    ]
    assert read.headings == ("No", "NISN", "Nama Siswa", "Tanggal Lahir", "Rombel")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_in_either_encoding(tmp_path: Path, encoding: str) -> None:
    text = "Daftar\u00e9\r\nNAMA,TGL_LHR\r\nRENÉ PUTRA,04-09-2009\r\n"
    [line] = read_roster(written(tmp_path, text, encoding)).lines
    assert line.name == "RENÉ PUTRA"


def test_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["DAFTAR SISWA"],
        [None],
        ["NO", "NAMA", "TANGGAL LAHIR", "KELAS", "NISN", "NIK"],
        [1, "DEWI LESTARI", date(2009, 9, 1), "XI IPA 1", "0091234567", None],
        [2, "AYU PUTRI", "04-09-2009", "XI IPA 2", None, None],
        [3, "SALAH ANGKA", "04-09-2009", "XI IPA 2", 91234569, 5271014109090001],
    ):
        sheet.append(row)
    path = tmp_path / "daftar.xlsx"
    book.save(path)
    read = read_roster(str(path))
    assert read.lines == (DEWI, AYU)
    [reject] = read.rejects
    assert (reject.line, [str(each.code) for each in reject.faults]) == (
        6,
        ["NUMBER_ROUNDED", "NISN_AS_NUMBER"],
    )


def test_a_workbook_with_a_sheet_a_class_loses_nobody(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["NAMA", "TGL_LHR"])
    first.append(["AYU PUTRI", "04-09-2009"])
    book.create_sheet("Petunjuk").append(["Isi tanggal dengan benar."])
    second = book.create_sheet("XI 2")
    second.append(["KELAS XI 2"])
    second.append(["TGL_LHR", "NAMA", "KELAS"])
    second.append(["05-09-2009", "BUDI", "XI 2"])
    second.append(["31-31-2009", "WAYAN", "XI 2"])
    path = tmp_path / "daftar.xlsx"
    book.save(path)
    read = read_roster(path)
    assert [(line.name, line.class_name) for line in read.lines] == [
        ("AYU PUTRI", ""),
        ("BUDI", "XI 2"),
    ]
    assert [reject.cells for reject in read.rejects] == [("WAYAN", "31-31-2009")]


def test_rejected_rows_are_mended_in_their_file_and_read_again(tmp_path: Path) -> None:
    read = read_roster(written(tmp_path, SCHOOLS_FILE))
    path = write_rejects(read, tmp_path / "ditolak.csv", "id")
    assert path is not None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    mended = path.read_text("utf-8-sig").replace("91234568", "0091234568")
    path.write_text(mended, "utf-8")
    again = read_roster(path)
    assert [line.name for line in again.lines] == ["RIZKI RAMADHAN"]


def test_no_file_of_rejects_where_none_is_rejected(tmp_path: Path) -> None:
    read = read_roster(written(tmp_path, "NIK\n5271014109090001\n"))
    assert write_rejects(read, tmp_path / "ditolak.csv", "en") is None
    assert not (tmp_path / "ditolak.csv").exists()


def test_every_reason_has_words(tmp_path: Path) -> None:
    text = 'NISN;NIK;NAMA;TGL_LHR;KELAS\n1;2;3;4;"5\n1;2\n91;5271;9;31-31-2009;' + "X" * 21
    read = read_roster(written(tmp_path, text))
    for reject in read.rejects:
        told = [roster_reasons(reject, lang) for lang in LANGUAGES]
        assert all(told)
        assert told[0] != told[1]
        assert len(told[0]) == len(reject.faults)
    assert len(read.rejects[-1].faults) == 5


def test_a_list_longer_than_a_visits_is_refused(tmp_path: Path) -> None:
    row = "DEWI,01-09-2009\n"
    assert len(read_roster(written(tmp_path, "NAMA,TGL_LHR\n" + row * MOST_PUPILS)).lines) == 2_000
    path = written(tmp_path, "NAMA,TGL_LHR\n" + row * (MOST_PUPILS + 1))
    assert refused_file(path).code == "ROSTER_SIZE"


def test_a_file_without_the_headings_is_refused(tmp_path: Path) -> None:
    refusal = refused_file(written(tmp_path, "NAMA,KELAS\nDEWI,XI\n"))
    assert refusal.code == "HEADINGS_MISSING"
    assert refusal.values["headings"] == ("TGL_LHR",)
    assert refused_file(written(tmp_path, "")).code == "HEADINGS_MISSING"
    assert refused_file(tmp_path / "tidak ada.csv").code == "FILE_UNREADABLE"
