"""Every NIK and No. KK of a training office, checked digit by digit."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from db.rules.kk_number import kk_errors
from db.rules.nik import nik_errors
from db.rules.register_row import RegisterRow
from tests.demo.populations import DAYS, ORDINARY_DAY, living_here, people, rows

FIRST_KECAMATAN = {"01", "02", "03"}


def says_woman(row: RegisterRow) -> bool:
    return int(row.nik[6:8]) > 40


def says_birth(row: RegisterRow) -> str:
    """Return the birth in the NIK as DDMMYY."""
    day = int(row.nik[6:8])
    return f"{day - 40 if day > 40 else day:02}{row.nik[8:12]}"


def days_from_record(row: RegisterRow) -> int:
    """Return how far the birth in the NIK is from the one on record, in the nearest century."""
    said = says_birth(row)
    years_later = (int(said[4:]) - row.birth_date.year + 50) % 100 - 50
    born = date(row.birth_date.year + years_later, int(said[2:4]), int(said[:2]))
    return abs((born - row.birth_date).days)


@pytest.mark.parametrize("today", [*DAYS, ORDINARY_DAY], ids=str)
def test_every_nik_is_a_nik_and_nobody_elses(today: date) -> None:
    found = rows(people(today=today))
    assert len({row.nik for row in found}) == len(found)
    for row in found:
        assert len(row.nik) == 16
        assert row.nik.isdecimal()
        assert row.nik[:2] in {"52", "51", "53", "35", "33", "34"}
        assert "00" not in (row.nik[2:4], row.nik[4:6])
        assert days_from_record(row) <= 400
        assert row.nik[12:] != "0000"
        assert nik_errors(row.nik) == ()


def test_serials_count_from_0001_within_region_and_date() -> None:
    for numbers in ({row.nik for row in rows(people())}, {row.no_kk for row in rows(people())}):
        serials = defaultdict(set)
        for number in numbers:
            serials[number[:12]].add(int(number[12:]))
        assert all(given == set(range(1, len(given) + 1)) for given in serials.values())


def test_every_no_kk_is_one_of_the_present_kecamatan_and_of_a_day_before_today() -> None:
    for row in rows(people()):
        assert kk_errors(row.no_kk) == ()
        assert row.no_kk[:6] == row.kelurahan_code[:8].replace(".", "")
        recorded = date(2000 + int(row.no_kk[10:12]), int(row.no_kk[8:10]), int(row.no_kk[6:8]))
        assert date(2008, 1, 1) <= recorded < ORDINARY_DAY


def test_nobody_born_before_2007_was_registered_in_a_kecamatan_made_that_year() -> None:
    born_before = [
        row
        for row in living_here(people(today=date(2023, 6, 19)))
        if row.birth_date.year < 2007 and row.citizenship == "WNI"
    ]
    assert {row.nik[4:6] for row in born_before if row.nik.startswith("5271")} == FIRST_KECAMATAN
    homes = {row.kecamatan_name for row in born_before}
    assert {"Sekarbela", "Selaparang", "Sandubaya"} < homes


def test_most_children_were_registered_in_the_kecamatan_they_live_in() -> None:
    children = [row for row in living_here(people(20_000)) if row.birth_date.year > 2010]
    at_home = [row for row in children if row.nik[:6] == row.kelurahan_code[:8].replace(".", "")]
    assert 0.9 < len(at_home) / len(children) < 0.99


def test_a_few_percent_were_registered_in_other_regions() -> None:
    here = living_here(people(20_000))
    elsewhere = [row for row in here if not row.nik.startswith("5271")]
    assert 0.02 < len(elsewhere) / len(here) < 0.09
    assert {"5201", "5202", "5203"} < {row.nik[:4] for row in elsewhere}


def test_of_a_few_the_nik_says_another_birth_or_sex() -> None:
    found = rows(people(20_000))
    other_birth = [row for row in found if says_birth(row) != f"{row.birth_date:%d%m%y}"]
    other_sex = [row for row in found if says_woman(row) != (row.sex == "P")]
    assert 5 < len(other_birth) < 100
    assert 2 < len(other_sex) < 40
