"""The No. KK."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.kk_number import KkError, kk_errors
from db.rules.nik import NikError, nik_errors
from db.rules.provinces import PROVINCE_CODES


@given(
    st.sampled_from(sorted(PROVINCE_CODES)),
    st.integers(1, 99),
    st.integers(1, 99),
    st.dates(date(1980, 1, 1), date(2079, 12, 31)),
    st.integers(1, 9999),
)
def test_a_number_made_of_region_day_of_issue_and_serial_has_no_error(
    province: str, regency: int, kecamatan: int, issued: date, serial: int
) -> None:
    assert kk_errors(f"{province}{regency:02}{kecamatan:02}{issued:%d%m%y}{serial:04}") == ()


@given(st.text("0123456789", min_size=16, max_size=16))
def test_a_kk_differs_from_a_nik_only_in_the_days_of_women(number: str) -> None:
    as_kk = [error.removeprefix("KK_") for error in kk_errors(number)]
    as_nik = [error.removeprefix("NIK_") for error in nik_errors(number)]
    if 41 <= int(number[6:8]) <= 71:
        assert KkError.KK_DATE_IMPOSSIBLE in kk_errors(number)
        as_kk.remove("DATE_IMPOSSIBLE")
        as_nik = [error for error in as_nik if error != "DATE_IMPOSSIBLE"]
    assert as_kk == as_nik


@given(st.text().filter(lambda text: NikError.NIK_NOT_16_DIGITS in nik_errors(text)))
def test_what_is_not_sixteen_digits_has_that_one_error(text: str) -> None:
    assert kk_errors(text) == (KkError.KK_NOT_16_DIGITS,)


@pytest.mark.parametrize(
    ("no_kk", "errors"),
    [
        ("5271010103070002", ()),
        ("5271012902000001", ()),
        ("527101010307000", (KkError.KK_NOT_16_DIGITS,)),
        ("2271010103070002", (KkError.KK_PROVINCE_UNKNOWN,)),
        ("5200010103070002", (KkError.KK_REGION_ZERO,)),
        ("5271000103070002", (KkError.KK_REGION_ZERO,)),
        ("5271014103070002", (KkError.KK_DATE_IMPOSSIBLE,)),
        ("5271010103070000", (KkError.KK_SERIAL_ZERO,)),
        ("0000000000000000", tuple(KkError)[1:]),
    ],
)
def test_errors_come_all_together_in_the_order_of_the_digits(
    no_kk: str, errors: tuple[KkError, ...]
) -> None:
    assert kk_errors(no_kk) == errors
