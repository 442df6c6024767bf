"""The reports of a day and of a month, and requests for blanks, from the command line."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run
from tests.office import ADULT, READY, RESIDENTS


def serve(ask: Run) -> None:
    """Record one person, print for another, and spoil a blank."""
    ask("stock", "receive", "10", "--document", "BA", by="gudang")
    ask("enrol", ADULT.nik)
    ask("issue", READY.nik)
    ask("stock", "spoil", "1", "--cause", "GAGAL_CETAK")


def test_any_role_reads_the_day(ask: Run) -> None:
    serve(ask)
    for role in ("petugas", "gudang", "pengawas", "admin"):
        found = ask("report", "day", "--json", by=role).json
        assert found["total"] == {
            "HANDED_OVER": 1,
            "PRINTED": 1,
            "RECORDED": 1,
            "SPOILED.GAGAL_CETAK": 1,
        }
    told = ask("report", "day", by="pengawas").out
    for words in ("LAPORAN HARIAN KTP-EL", "belum selesai", "Blangko rusak", "gagal cetak"):
        assert words in told
    assert "isn't over" in ask("report", "day", "--lang", "en").out
    assert not any(who.nik in told or who.name in told for who in RESIDENTS)


def test_nobody_reads_a_report_without_signing_in(ask: Run) -> None:
    assert ask("report", "day", by=None).status == 2


def test_a_month_goes_into_a_workbook_and_a_table(ask: Run, tmp_path: Path) -> None:
    serve(ask)
    day = ask("report", "day", "--json").json["day"]
    month = day[:7]
    book, again, table = (tmp_path / name for name in ("m.xlsx", "again.xlsx", "m.csv"))
    for path in (book, again, table):
        assert ask("report", "month", month, "--out", str(path)).status == 0
        assert path.stat().st_mode & 0o777 == 0o600
    assert book.read_bytes() == again.read_bytes()
    sheets = openpyxl.load_workbook(book)
    assert sheets.sheetnames == [
        "Rekam dan cetak",
        "Status rekam akhir bulan",
        "Luar domisili",
        "Serah, suket, pengganti",
        "Blangko",
        "Ganti, rusak, musnah",
        "Koreksi",
    ]
    first = [[cell.value for cell in line] for line in sheets.worksheets[0].iter_rows()]
    (whole,) = [line for line in first if line[1] == "Jumlah seluruhnya"]
    # Recorded L, P, both in the month and since January, then printed the same way.
    assert whole[2:] == [0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1]
    assert len([line for line in first if str(line[0]).startswith("52.71.")]) == 50 + 6
    lines = list(csv.DictReader(table.read_text("utf-8-sig").splitlines(), delimiter=";"))
    recorded = [line for line in lines if line["UKURAN"] == "RECORDED"]
    assert {(line["BAGIAN"], line["NAMA"], line["JENIS_KLMIN"]) for line in recorded} == {
        ("KELURAHAN", "Ampenan Selatan", "P"),
        ("KELURAHAN_SEJAK_JANUARI", "Ampenan Selatan", "P"),
        ("KANTOR", "", ""),
    }
    assert not any(who.nik in table.read_text() for who in RESIDENTS)


def test_the_day_is_written_to_a_file_too(ask: Run, tmp_path: Path) -> None:
    serve(ask)
    book = tmp_path / "day.xlsx"
    assert ask("report", "day", "--out", str(book)).status == 0
    names = openpyxl.load_workbook(book).sheetnames
    assert names[:2] == ["Per tempat", "Per petugas"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("report", "month", "2024-13"), 2),
        (("report", "month", "0000-01"), 2),
        (("report", "month", "last"), 2),
        (("report", "day", "31-02-2024"), 2),
        (("report", "day", "--out", "day.pdf"), 2),
        (("report", "month", "1999-12"), 1),
        (("report", "month", "9999-12"), 1),
        (("report", "day", "01-01-2000"), 1),
        (("report", "day", "--out", "/nowhere/day.xlsx"), 1),
    ],
)
def test_what_can_not_be_told_is_refused_in_words(
    ask: Run, words: tuple[str, ...], status: int
) -> None:
    ran = ask(*words)
    assert ran.status == status
    assert ran.err.strip()
    assert "Traceback" not in ran.err


def test_blanks_are_asked_for_with_the_figures_of_the_need(ask: Run) -> None:
    suggested = ask("stock", "need", "--json", by=None).json["suggested"]
    done = ask("stock", "request", by="gudang")
    assert done.status == 0
    assert "Permintaan blangko dicatat." in done.out
    ask("stock", "request", "4.000", "--note", "dua bulan", by="gudang")
    found = ask("stock", "requests", "--json", by=None).json["requests"]
    assert [(line["asked"], line["note"], line["state"]) for line in found] == [
        (4000, "dua bulan", "SENT"),
        (suggested, None, "SENT"),
    ]
    assert "4.000 keping" in ask("stock", "requests", by=None).out
    assert ask("stock", "request", "--json").json["refused"] == "NOT_PERMITTED"
