"""The residents of the tests are people whom a register could hold."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from db.rules.kk_number import kk_errors
from db.rules.nik import nik_errors, nik_warnings
from db.rules.register_row import RegisterRow
from tests.office import RESIDENTS, born, crowd

EVERYONE = (*RESIDENTS, *crowd(12))


@pytest.mark.parametrize("resident", EVERYONE, ids=lambda resident: resident.name)
def test_the_numbers_of_a_resident_fit_their_record(resident: RegisterRow) -> None:
    assert nik_errors(resident.nik) == ()
    assert kk_errors(resident.no_kk) == ()
    kecamatan = resident.kelurahan_code[:8]
    assert not nik_warnings(
        resident.nik,
        birth_date=resident.birth_date,
        sex=resident.sex,
        kecamatan_code=kecamatan,
    )


def test_no_two_residents_share_a_number() -> None:
    assert len({resident.nik for resident in EVERYONE}) == len(EVERYONE)
    assert len({astuple(resident) for resident in EVERYONE}) == len(EVERYONE)


def test_a_birth_date_is_counted_back_from_the_day_of_an_age() -> None:
    assert born(17).isoformat() == "2007-03-04"
    assert born(17, days=-1).isoformat() == "2007-03-05"
