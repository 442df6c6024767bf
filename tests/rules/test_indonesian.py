"""Dates and numbers as Indonesians write them."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.rules.indonesian import (
    LONGEST_NUMBER,
    read_date,
    read_number,
    written_date,
    written_number,
)

NEW_YEARS_EVE = date(2006, 12, 31)
LARGEST = 10**LONGEST_NUMBER - 1
numbers = st.integers(-LARGEST, LARGEST)


@given(st.dates())
@example(date(7, 1, 2))
def test_a_written_date_is_read_back(day: date) -> None:
    assert read_date(written_date(day)) == day
    assert read_date(written_date(day).replace("-", "/")) == day
    assert read_date(written_date(day).replace("-", ".")) == day
    assert read_date(day.isoformat()) == day


@given(st.dates(date(1300, 1, 1)))
def test_eight_digits_are_read_with_the_day_first(day: date) -> None:
    assert read_date(written_date(day).replace("-", "")) == day


@given(st.dates(date(1300, 1, 1)))
def test_eight_digits_with_the_year_first_are_never_another_day(day: date) -> None:
    assert read_date(day.isoformat().replace("-", "")) in (None, day)


@pytest.mark.parametrize(
    "text",
    ["31-12-2006", "31/12/2006", "31.12.2006", "31122006", "2006-12-31", " 31-12-2006\n"],
)
def test_the_usual_ways_to_write_a_date_are_read(text: str) -> None:
    assert read_date(text) == NEW_YEARS_EVE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31-12-06",
        "1-3-2007",
        "31-12/2006",
        "31-122006",
        "3112-2006",
        "31 12 2006",
        "2006/12/31",
        "20061231",
        "29-02-2007",
        "31-04-2007",
        "00-01-2007",
        "01-00-2007",
        "01-13-2007",
        "12-31-2006",
        "01-01-0000",
        "31-12-2006 00:00",
        "31-12-20060",
        "\uff13\uff11-12-2006",
        "\u0663\u0661122006",
        "31 Desember 2006",
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    assert read_date(text) is None


@given(st.text() | st.text("0123456789-/. ", max_size=12))
def test_no_text_upsets_the_reading_of_dates_and_numbers(text: str) -> None:
    day, number = read_date(text), read_number(text)
    assert day is None or read_date(written_date(day)) == day
    assert number is None or read_number(written_number(number)) == number


def test_a_date_is_written_with_the_day_first_and_all_its_zeros() -> None:
    assert written_date(date(2023, 12, 31)) == "31-12-2023"
    assert written_date(date(7, 1, 2)) == "02-01-0007"


@given(numbers)
def test_a_written_number_is_read_back(n: int) -> None:
    assert read_number(written_number(n)) == n
    assert read_number(str(n)) == n


@given(numbers)
def test_a_written_number_has_a_dot_before_every_third_digit_from_the_right(n: int) -> None:
    groups = written_number(n).removeprefix("-").split(".")
    assert all(len(group) == 3 for group in groups[1:])
    assert 1 <= len(groups[0]) <= 3
    assert "".join(groups) == str(abs(n))


@pytest.mark.parametrize(
    ("n", "written"),
    [
        (0, "0"),
        (999, "999"),
        (7768, "7.768"),
        (-7768, "-7.768"),
        (-12, "-12"),
        (10**6, "1.000.000"),
    ],
)
def test_thousands_have_a_dot(n: int, written: str) -> None:
    assert written_number(n) == written


@pytest.mark.parametrize(
    ("text", "n"), [("7768", 7768), ("7.768", 7768), (" 5.000 ", 5000), ("-55", -55), ("007", 7)]
)
def test_numbers_are_read_with_and_without_dots(text: str, n: int) -> None:
    assert read_number(text) == n


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "7.76",
        "7,768",
        "7.7680",
        "7768.000",
        "0.500",
        "7..768",
        "7.768.",
        ".768",
        "7 768",
        "1e3",
        "+5",
        "1_000",
        "\u0667768",
        "\uff17768",
        "9" * (LONGEST_NUMBER + 1),
        "9" * 10_000,
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    assert read_number(text) is None
