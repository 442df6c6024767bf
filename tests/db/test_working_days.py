"""The days on which the office works, by the joint decrees and by its own word."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from db.working_days import (
    is_working_day,
    last_working_days,
    rests_on_estimates,
    working_days_between,
)
from tests.architecture.source import ROOT


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2024, 3, 4), True),
        (date(2024, 3, 9), False),  # Saturday
        (date(2024, 3, 10), False),  # Sunday
        (date(2024, 3, 11), False),  # Nyepi
        (date(2024, 3, 12), False),  # joint leave for Nyepi
        (date(2024, 4, 10), False),  # Idul Fitri
        (date(2024, 4, 15), False),  # joint leave for Idul Fitri
        (date(2024, 8, 17), False),  # independence, a Saturday
        (date(2024, 2, 14), False),  # the general election
        (date(2024, 2, 15), True),
    ],
)
def test_holidays_and_joint_leave_are_no_working_days(day: date, works: bool) -> None:
    assert is_working_day(day) is works


def test_the_office_has_closed_days_of_its_own() -> None:
    day = date(2024, 12, 17)
    assert is_working_day(day)
    assert not is_working_day(day, {day})
    assert working_days_between(day, day, {day}) == 0


def test_the_last_twenty_working_days_reach_over_the_holidays() -> None:
    # Lebaran 2024: from Saturday 6 April to Monday 15 April nobody works.
    days = last_working_days(date(2024, 4, 17), 3)
    assert days == [date(2024, 4, 4), date(2024, 4, 5), date(2024, 4, 16)]


def test_the_working_days_of_a_span_count_both_its_ends() -> None:
    assert working_days_between(date(2024, 3, 4), date(2024, 3, 8)) == 5
    assert working_days_between(date(2024, 3, 9), date(2024, 3, 12)) == 0
    assert working_days_between(date(2024, 3, 5), date(2024, 3, 4)) == 0


def test_a_year_that_no_decree_has_set_rests_on_estimates() -> None:
    assert not rests_on_estimates(date(2024, 1, 1), date(2024, 12, 31))
    assert rests_on_estimates(date(2034, 1, 1), date(2034, 2, 28))
    assert rests_on_estimates(date(2033, 12, 1), date(2034, 2, 1))


def test_the_library_is_loaded_only_where_days_are_counted() -> None:
    told = "import db.working_days, db.reads.need, sys; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], cwd=ROOT).returncode == 0
