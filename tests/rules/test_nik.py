"""The NIK: checked by example, by property, and against lokal-id, written independently."""

from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lokal.nik import parse_nik
from lokal.provinces import PROVINCES

from db.rules.nik import (
    NikError,
    NikParts,
    NikWarning,
    likely_birth_date,
    mask_nik,
    nik_errors,
    nik_warnings,
    plain_digits,
    read_nik,
)
from db.rules.provinces import PROVINCE_CODES

WOMAN_OF_2007 = "5271014103070002"
# The same number in digits that aren't ASCII.
FULL_WIDTH = "".join(chr(0xFF10 + int(digit)) for digit in WOMAN_OF_2007)
ARABIC = "".join(chr(0x0660 + int(digit)) for digit in WOMAN_OF_2007)
TODAY = date(2024, 3, 1)

# lokal-id's name for each of our errors; it has the same five.
LOKAL_NAMES = {
    "format": NikError.NIK_NOT_16_DIGITS,
    "province": NikError.NIK_PROVINCE_UNKNOWN,
    "wilayah": NikError.NIK_REGION_ZERO,
    "birth_date": NikError.NIK_DATE_IMPOSSIBLE,
    "serial": NikError.NIK_SERIAL_ZERO,
}

two_digits = st.integers(0, 99).map("{:02}".format)
provinces = st.sampled_from(sorted(PROVINCE_CODES))
births = st.dates(date(1900, 1, 1), date(2024, 3, 1))
sexes = st.sampled_from("LP")
# Mostly near-misses: every part is often right, so that errors come singly and together.
sixteen_digits = st.builds(
    "{}{}{}{}{}{}{}".format,
    provinces | two_digits,
    two_digits,
    two_digits,
    st.integers(1, 31).map("{:02}".format) | st.integers(41, 71).map("{}".format) | two_digits,
    st.integers(1, 12).map("{:02}".format) | two_digits,
    two_digits,
    st.just("0000") | st.integers(0, 9999).map("{:04}".format),
)


@st.composite
def well_formed(draw: st.DrawFn) -> tuple[str, date, str]:
    """A NIK as the register makes it, with the birth date and the sex that it says."""
    born, sex = draw(births), draw(sexes)
    region = draw(provinces) + draw(st.integers(101, 9999).map("{:04}".format))
    if region.endswith("00"):
        region = region[:-1] + "1"
    day = born.day + (40 if sex == "P" else 0)
    serial = draw(st.integers(1, 9999))
    return f"{region}{day:02}{born:%m%y}{serial:04}", born, sex


def lokal_errors(text: str, today: date = TODAY) -> tuple[NikError, ...]:
    found = parse_nik(text, reference_date=today).errors
    return tuple(LOKAL_NAMES[issue.code] for issue in found)


@given(sixteen_digits, st.dates(date(2000, 1, 1), date(2099, 12, 31)))
@example("5271016902000001", date(2024, 3, 1))
@example("5271012902000001", date(2000, 1, 1))
def test_sixteen_digits_have_the_errors_that_lokal_id_finds(nik: str, today: date) -> None:
    # No difference is left in any year of this century: 29-02-00, the one date that the choice
    # of century decides, is read by lokal-id as 2000 and is possible for us in either.
    assert nik_errors(nik) == lokal_errors(nik, today)


@pytest.mark.parametrize("year_of_century", ["00", "01", "04", "99"])
def test_every_day_and_month_is_judged_as_lokal_id_judges_it(year_of_century: str) -> None:
    for number in range(10_000):
        nik = f"527101{number:04}{year_of_century}0001"
        assert nik_errors(nik) == lokal_errors(nik), nik


@given(st.text() | st.text("0123456789", min_size=14, max_size=18))
@example(FULL_WIDTH)
@example(ARABIC)
@example(WOMAN_OF_2007 + "\n")
def test_what_is_not_sixteen_ascii_digits_has_that_one_error(text: str) -> None:
    if len(text) == 16 and text.isascii() and text.isdecimal():
        assert NikError.NIK_NOT_16_DIGITS not in nik_errors(text)
    else:
        assert nik_errors(text) == (NikError.NIK_NOT_16_DIGITS,)


@given(sixteen_digits, st.lists(st.sampled_from(" \u00a0\u2009\u202f\t.-"), max_size=15))
def test_groups_are_joined_as_lokal_id_joins_them(nik: str, between: list[str]) -> None:
    written = "".join(a + b for a, b in zip(nik, [*between, *[""] * 16], strict=False))
    assert nik_errors(plain_digits(written)) == lokal_errors(written)


@pytest.mark.parametrize("sign", ["'", "\u2019", "\u2013", "\u2212", "\u200b"])
def test_signs_that_lokal_id_refuses_are_joined_here(sign: str) -> None:
    # The difference: sheets bring a leading apostrophe, word processors long dashes and
    # zero-width marks. lokal-id takes them for a wrong number; a clerk shouldn't have to.
    written = f"{sign}527101{sign}410307{sign}0002"
    assert lokal_errors(written) == (NikError.NIK_NOT_16_DIGITS,)
    assert plain_digits(written) == WOMAN_OF_2007


def test_lokal_id_joins_groups_by_itself_and_we_only_when_asked() -> None:
    assert lokal_errors("527101.410307.0002") == ()
    assert nik_errors("527101.410307.0002") == (NikError.NIK_NOT_16_DIGITS,)


def test_the_provinces_are_those_of_lokal_id() -> None:
    assert set(PROVINCES) == PROVINCE_CODES
    assert len(PROVINCE_CODES) == 38


@pytest.mark.parametrize(
    ("nik", "errors"),
    [
        (WOMAN_OF_2007, ()),
        ("", (NikError.NIK_NOT_16_DIGITS,)),
        ("0", (NikError.NIK_NOT_16_DIGITS,)),
        # A village's own list numbers people with a first digit 0.
        ("0271014103070002", (NikError.NIK_PROVINCE_UNKNOWN,)),
        ("2071014103070002", (NikError.NIK_PROVINCE_UNKNOWN,)),
        ("5200014103070002", (NikError.NIK_REGION_ZERO,)),
        ("5271004103070002", (NikError.NIK_REGION_ZERO,)),
        ("5271014003070002", (NikError.NIK_DATE_IMPOSSIBLE,)),
        ("5271010003070002", (NikError.NIK_DATE_IMPOSSIBLE,)),
        ("5271017203070002", (NikError.NIK_DATE_IMPOSSIBLE,)),
        ("5271012902070002", (NikError.NIK_DATE_IMPOSSIBLE,)),
        ("5271014113070002", (NikError.NIK_DATE_IMPOSSIBLE,)),
        ("5271014103070000", (NikError.NIK_SERIAL_ZERO,)),
        ("0000000000000000", tuple(NikError)[1:]),
        # Kecamatan codes that no table of today knows stay possible.
        ("5271994103070002", ()),
        ("5271012902000002", ()),
        ("5271016902000002", ()),
    ],
)
def test_errors_come_all_together_in_the_order_of_the_digits(
    nik: str, errors: tuple[NikError, ...]
) -> None:
    assert nik_errors(nik) == errors


@given(well_formed())
def test_a_nik_says_what_it_was_made_from(made: tuple[str, date, str]) -> None:
    nik, born, sex = made
    assert nik_errors(nik) == ()
    assert read_nik(nik) == NikParts(
        nik[:6], born.day, born.month, born.year % 100, sex, int(nik[12:])
    )


def test_a_day_over_40_is_a_woman_born_on_the_day_without_the_40() -> None:
    assert read_nik(WOMAN_OF_2007) == NikParts("527101", 1, 3, 7, "P", 2)
    assert likely_birth_date(WOMAN_OF_2007, TODAY) == date(2007, 3, 1)


@given(st.text() | sixteen_digits)
def test_only_a_nik_without_errors_is_read(text: str) -> None:
    errors = nik_errors(text)
    if errors:
        with pytest.raises(ValueError, match=errors[0]) as refusal:
            read_nik(text)
        assert text not in str(refusal.value) or len(text) < 16
    else:
        assert read_nik(text).region == text[:6]


@given(well_formed())
def test_a_record_that_agrees_with_the_nik_has_no_warning(made: tuple[str, date, str]) -> None:
    nik, born, sex = made
    kecamatan = f"{nik[:2]}.{nik[2:4]}.{nik[4:6]}"
    assert nik_warnings(nik, birth_date=born, sex=sex, kecamatan_code=kecamatan) == ()


@given(well_formed(), births, sexes, st.sampled_from(["52.71.01", "52.71.05", "52.01.08"]))
def test_each_difference_has_its_own_warning(
    made: tuple[str, date, str], birth_date: date, sex: str, kecamatan: str
) -> None:
    nik, born, sex_in_nik = made
    warnings = nik_warnings(nik, birth_date=birth_date, sex=sex, kecamatan_code=kecamatan)
    assert (NikWarning.NIK_OTHER_SEX in warnings) == (sex != sex_in_nik)
    assert (NikWarning.NIK_OTHER_REGION in warnings) == (kecamatan != _dotted(nik))
    # The NIK has no century: a hundred years apart is no difference.
    same_day = (birth_date.day, birth_date.month) == (born.day, born.month)
    same_year = birth_date.year % 100 == born.year % 100
    assert (NikWarning.NIK_OTHER_BIRTH_DATE in warnings) != (same_day and same_year)


def _dotted(nik: str) -> str:
    return f"{nik[:2]}.{nik[2:4]}.{nik[4:6]}"


def test_a_nik_from_before_the_split_of_2007_warns_of_its_region_only() -> None:
    # Selaparang was part of Mataram and Ampenan until 2007.
    warnings = nik_warnings(
        "5271021708950003", birth_date=date(1995, 8, 17), sex="L", kecamatan_code="52.71.05"
    )
    assert warnings == (NikWarning.NIK_OTHER_REGION,)


def test_a_corrected_record_is_told_apart_from_the_nik() -> None:
    warnings = nik_warnings(
        WOMAN_OF_2007, birth_date=date(2006, 3, 1), sex="L", kecamatan_code="52.71.01"
    )
    assert warnings == (NikWarning.NIK_OTHER_BIRTH_DATE, NikWarning.NIK_OTHER_SEX)


def test_a_number_with_errors_has_no_warnings_to_give() -> None:
    with pytest.raises(ValueError, match="NIK_SERIAL_ZERO"):
        nik_warnings(
            "5271014103070000", birth_date=date(2007, 3, 1), sex="P", kecamatan_code="52.71.01"
        )


@given(well_formed(), st.dates(date(1901, 1, 1), date(2099, 12, 31)))
def test_the_likely_birth_is_the_latest_one_that_is_not_after_today(
    made: tuple[str, date, str], today: date
) -> None:
    nik, born, _ = made
    assume(born <= today)
    likely = likely_birth_date(nik, today)
    assert likely <= today
    assert f"{likely:%d%m%y}" == f"{born:%d%m%y}"
    assert (likely.year + 100, likely.month, likely.day) > (today.year, today.month, today.day)


@pytest.mark.parametrize(
    ("nik", "today", "born"),
    [
        ("5271010103240001", date(2024, 3, 1), date(2024, 3, 1)),
        ("5271010203240001", date(2024, 3, 1), date(1924, 3, 2)),
        ("5271012902000001", date(2024, 3, 1), date(2000, 2, 29)),
        ("5271012902000001", date(2100, 3, 1), date(2000, 2, 29)),
        ("5271012902280001", date(2024, 3, 1), date(1928, 2, 29)),
    ],
)
def test_the_century_is_guessed_from_today(nik: str, today: date, born: date) -> None:
    assert likely_birth_date(nik, today) == born


def test_lokal_id_guesses_the_century_by_the_year_alone_and_we_by_the_day() -> None:
    # Born on 2 March of '24, asked on 1 March 2024: lokal-id says tomorrow, we say 1924.
    nik = "5271010203240001"
    assert parse_nik(nik, reference_date=date(2024, 3, 1)).birth_date == "2024-03-02"
    assert likely_birth_date(nik, date(2024, 3, 1)) == date(1924, 3, 2)


def test_a_birth_that_fits_no_century_is_refused() -> None:
    with pytest.raises(ValueError, match="no century"):
        likely_birth_date(WOMAN_OF_2007, date(100, 1, 1))


@given(sixteen_digits)
def test_a_masked_nik_hides_the_six_digits_of_birth_and_sex(nik: str) -> None:
    masked = mask_nik(nik)
    assert [at for at, sign in enumerate(masked) if sign == "*"] == [6, 7, 8, 9, 10, 11]
    assert masked.replace("*", "") == nik[:6] + nik[12:]


def test_a_masked_nik_looks_like_this() -> None:
    assert mask_nik(WOMAN_OF_2007) == "527101******0002"


@given(st.text().filter(lambda text: nik_errors(text) == (NikError.NIK_NOT_16_DIGITS,)))
def test_what_is_no_nik_is_masked_whole(text: str) -> None:
    assert mask_nik(text) == "*" * len(text)


@given(st.text() | st.text("0123456789 .-'\u00a0\u2009", max_size=30))
def test_plain_digits_changes_nothing_the_second_time(text: str) -> None:
    once = plain_digits(text)
    assert plain_digits(once) == once


@given(st.text() | st.text("0123456789 .-'A", max_size=30))
def test_plain_digits_never_makes_a_number_of_anything_else(text: str) -> None:
    plain = plain_digits(text)
    digits = "".join(sign for sign in text if sign in "0123456789")
    assert plain in (digits, text.strip())
    if any(sign.isalpha() for sign in text):
        assert plain == text.strip()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("3174 0123 4567 0001", "3174012345670001"),
        ("52.71.01.410307.0002", WOMAN_OF_2007),
        ("'5271014103070002", WOMAN_OF_2007),
        ("5271 01\u201441 0307\u20090002\r\n", WOMAN_OF_2007),
        ("\ufeff5271014103070002", WOMAN_OF_2007),
        ("  Nur'aini  ", "Nur'aini"),
        ("5,27E+15", "5,27E+15"),
        (" 12/5 ", "12/5"),
        (" - ", "-"),
        ("", ""),
        (FULL_WIDTH, FULL_WIDTH),
        (f"{ARABIC[:6]} {ARABIC[6:]}", f"{ARABIC[:6]} {ARABIC[6:]}"),
    ],
)
def test_plain_digits_reads_numbers_as_they_are_written(text: str, plain: str) -> None:
    assert plain_digits(text) == plain
