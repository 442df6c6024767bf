"""When to ask for more blanks, and for how many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.need import Demand, alarm, need_of, pace

pieces = st.integers(0, 1_000_000)


def test_the_mean_is_of_working_days_and_cover_is_whole_ones() -> None:
    found = pace(300, 5, on_hand=305)
    assert (found.mean, found.mean_days, found.cover_days) == (60.0, 5, 5)
    assert pace(300, 5, on_hand=299).cover_days == 4


def test_the_office_of_june_2025_has_six_thousand_five_hundred_for_35_to_40_days() -> None:
    for a_day, days in ((163, 39), (185, 35)):
        assert pace(a_day * 20, 20, 6500).cover_days == days


def test_cover_counts_a_day_whose_need_is_exactly_there() -> None:
    # 35 / (7 / 3) is a little less than 15 in binary.
    assert pace(7, 3, on_hand=35).cover_days == 15


@pytest.mark.parametrize("days", [0, 20])
def test_where_nothing_was_printed_nobody_knows_how_long_blanks_last(days: int) -> None:
    found = pace(0, days, on_hand=5000)
    assert (found.mean, found.cover_days) == (0.0, None)


@pytest.mark.parametrize(
    ("mean", "days", "need"),
    [(185.15, 41, 7592), (0.0, 41, 0), (0.15, 20, 3), (0.05, 1, 1), (200.0, 0, 0), (0.1, 30, 3)],
)
def test_the_need_of_some_days_is_rounded_up(mean: float, days: int, need: int) -> None:
    assert need_of(mean, days) == need


@given(pieces, pieces, pieces, pieces)
def test_what_is_asked_for_and_what_is_there_cover_the_need(
    two_months: int, backlog: int, sukets: int, stock: int
) -> None:
    asked = Demand(two_months, backlog, sukets, stock).suggested
    needed = two_months + backlog + sukets
    assert asked >= 0
    assert stock + asked >= needed
    assert asked == 0 or stock + asked == needed


@pytest.mark.parametrize(
    ("on_hand", "level"),
    [(2001, ""), (2000, "amber"), (501, "amber"), (500, "red"), (0, "red")],
)
def test_the_alarm_is_given_at_its_level(on_hand: int, level: str) -> None:
    assert alarm(on_hand, amber=2000, red=500) == level
