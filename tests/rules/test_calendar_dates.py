"""Ages, birthdays and calendar months."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.rules.calendar_dates import add_months, age_on, birthday, is_possible_date

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
LEAP_DAY = date(2008, 2, 29)


@given(days, st.integers(0, 120))
@example(LEAP_DAY, 16)
@example(LEAP_DAY, 17)
def test_the_age_begins_on_the_birthday_and_not_a_day_before(birth: date, years: int) -> None:
    day = birthday(birth, years)
    assert age_on(birth, day) == years
    assert age_on(birth, day - timedelta(days=1)) == years - 1


@given(days, st.integers(0, 120))
@example(LEAP_DAY, 0)
def test_each_birthday_is_later_than_the_one_before(birth: date, years: int) -> None:
    assert birthday(birth, years) < birthday(birth, years + 1)


@given(days, days, st.integers(0, 120))
def test_who_is_born_earlier_is_never_older_later(one: date, other: date, years: int) -> None:
    first, second = sorted((one, other))
    assert birthday(first, years) <= birthday(second, years)


@given(days, days)
def test_nobody_grows_younger(birth: date, day: date) -> None:
    assert 0 <= age_on(birth, day + timedelta(days=1)) - age_on(birth, day) <= 1
    assert (age_on(birth, day) < 0) == (day < birth)


@pytest.mark.parametrize(
    ("birth", "years", "day"),
    [
        (date(2007, 3, 1), 17, date(2024, 3, 1)),
        (LEAP_DAY, 16, date(2024, 2, 29)),
        (LEAP_DAY, 17, date(2025, 3, 1)),
        (date(2000, 2, 29), 100, date(2100, 3, 1)),
        (date(2008, 2, 28), 17, date(2025, 2, 28)),
    ],
)
def test_a_birthday_on_29_february_is_reached_on_1_march(
    birth: date, years: int, day: date
) -> None:
    assert birthday(birth, years) == day


def test_someone_born_on_29_february_is_not_17_on_28_february() -> None:
    assert age_on(LEAP_DAY, date(2025, 2, 28)) == 16
    assert age_on(LEAP_DAY, date(2025, 3, 1)) == 17


@given(days, st.integers(-1200, 1200))
def test_months_later_is_that_month_and_the_same_day_or_its_last(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == min(day.day, monthrange(later.year, later.month)[1])


@given(days, st.integers(0, 600), st.integers(1, 600))
def test_more_months_are_always_later(day: date, months: int, more: int) -> None:
    assert add_months(day, months) < add_months(day, months + more)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2022, 8, 31), 6, date(2023, 2, 28)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2023, 6, 12), 6, date(2023, 12, 12)),
        (date(2023, 12, 1), 1, date(2024, 1, 1)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 1, 15), 0, date(2024, 1, 15)),
    ],
)
def test_months_end_on_the_last_day_of_a_shorter_month(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@pytest.mark.parametrize("months", [-1, -(10**9), 120_000])
def test_months_out_of_the_calendar_are_refused(months: int) -> None:
    with pytest.raises(ValueError, match="9999"):
        add_months(date(1, 1, 1), months)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_of_two_centuries_is_possible(day: date) -> None:
    assert is_possible_date(day.day, day.month, day.year % 100)


@pytest.mark.parametrize(
    ("day", "month", "year", "possible"),
    [
        (29, 2, 0, True),
        (29, 2, 4, True),
        (29, 2, 7, False),
        (30, 2, 0, False),
        (31, 4, 7, False),
        (0, 1, 7, False),
        (1, 0, 7, False),
        (1, 13, 7, False),
    ],
)
def test_a_date_is_possible_when_one_of_the_centuries_has_it(
    day: int, month: int, year: int, possible: bool
) -> None:
    assert is_possible_date(day, month, year) is possible
