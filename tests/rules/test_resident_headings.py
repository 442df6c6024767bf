"""Headings of resident files, however they are spelt and ordered."""

from __future__ import annotations

import pytest

from db.rules.resident_headings import FIELDS, heading_positions, missing_headings


def test_headings_are_found_in_any_order() -> None:
    found = heading_positions([*reversed(FIELDS)])
    assert [found[field] for field in reversed(FIELDS)] == [*range(len(FIELDS))]


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("nik", "NIK"),
        (" Nama_Lgkp ", "NAMA_LGKP"),
        ("NAMA LENGKAP", "NAMA_LGKP"),
        ("tgl lahir", "TGL_LHR"),
        ("Jenis Kelamin", "JENIS_KLMIN"),
        ("NO. KK", "NO_KK"),
        ("Kecamatan", "NO_KEC"),
        ("no-kel", "NO_KEL"),
    ],
)
def test_headings_are_found_in_any_spelling(written: str, field: str) -> None:
    assert heading_positions(["LINE", written]) == {field: 1}


def test_siaks_own_heading_counts_before_another_one() -> None:
    assert heading_positions(["KECAMATAN", "NO_KEC"])["NO_KEC"] == 1
    assert heading_positions(["NO_KEC", "KECAMATAN"])["NO_KEC"] == 0
    assert heading_positions(["NIK", "NIK"])["NIK"] == 0


def test_missing_headings_are_named() -> None:
    assert missing_headings(["NIK", "NAMA_LGKP", "TGL_LHR", "JENIS_KLMIN", "NO_KEL"]) == ()
    assert missing_headings(["NIK", "TGL_LHR"]) == ("NAMA_LGKP", "JENIS_KLMIN", "NO_KEC", "NO_KEL")
