"""Dates of birth that fit a group, on any day the office may be built for."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from counter_tui.demo.births import ALONE, Births
from counter_tui.demo.plan import Group, Plan
from db.rules.calendar_dates import age_on

days = st.dates(date(2023, 1, 1), date(2040, 12, 31)) | st.sampled_from(
    [date(2028, 2, 29), date(2027, 2, 28), date(2027, 3, 1), date(2026, 12, 31), date(2027, 1, 1)]
)


def drawn(today: date, group: Group) -> list[date]:
    births = Births(Plan(16_000, 1, today), Random(1))
    return [date.fromordinal(births.of(group)) for _ in range(200)]


@given(today=days)
def test_who_turns_17_is_born_seventeen_years_before_this_year(today: date) -> None:
    for group in (Group.TARGET, Group.TARGET_RECORDED):
        assert {born.year for born in drawn(today, group)} == {today.year - 17}


@given(today=days)
def test_who_has_a_card_from_the_history_turned_17_two_weeks_ago(today: date) -> None:
    if Plan(16_000, 1, today).counts()[Group.TARGET_CARD]:
        born = drawn(today, Group.TARGET_CARD)
        assert {one.year for one in born} == {today.year - 17}
        assert min(age_on(one, today - timedelta(days=14)) for one in born) == 17


@given(today=days)
def test_who_was_recorded_turned_16_two_months_ago(today: date) -> None:
    ages = {
        age_on(born, today - timedelta(days=60)) for born in drawn(today, Group.TARGET_RECORDED)
    }
    assert ages <= {16, 17}


@given(today=days)
def test_sixteen_is_sixteen_and_turns_17_next_year(today: date) -> None:
    born = drawn(today, Group.SIXTEEN)
    assert {age_on(one, today) for one in born} == {16}
    assert {one.year for one in born} == {today.year - 16}


@given(today=days)
def test_children_are_born_and_under_sixteen(today: date) -> None:
    ages = {age_on(born, today) for born in drawn(today, Group.CHILD)}
    assert ages <= set(range(16))
    assert len(ages) > 10


@given(today=days)
def test_the_latest_adult_is_eighteen_today_and_was_not_yesterday(today: date) -> None:
    births = Births(Plan(16_000, 1, today), Random(1))
    latest = date.fromordinal(births.latest_adult)
    assert age_on(latest, today) == 18
    assert age_on(latest + timedelta(days=1), today) == 17
    assert births.in_bands(ALONE) <= births.latest_adult
