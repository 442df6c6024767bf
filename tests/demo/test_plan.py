"""How many people of each kind a training office is planned with."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_tui.demo.plan import Group, Plan, TooFewResidentsError

ELSEWHERE = {Group.MOVED, Group.DECEASED, Group.OUTSIDER}
TURN_17 = {Group.TARGET, Group.TARGET_RECORDED, Group.TARGET_CARD}
CARDS = {Group.TARGET_CARD, Group.WALK_IN_NEW, Group.WALK_IN_READY, Group.WALK_IN_WAITING}

plans = st.builds(
    Plan,
    residents=st.integers(16_000, 600_000),
    seed=st.just(1),
    today=st.dates(date(2023, 1, 1), date(2040, 12, 31)),
)


@given(plan=plans)
def test_every_plan_holds_the_figures_of_the_office(plan: Plan) -> None:
    counts = plan.counts()
    assert set(counts) == set(Group)
    assert sum(counts[group] for group in TURN_17) == 7_768
    assert counts[Group.TARGET] == 7_713
    assert counts[Group.SUKET_HOLDER] == 6_000
    assert sum(counts[group] for group in CARDS) == 993
    assert counts[Group.WALK_IN_WAITING] == 40
    assert counts[Group.READY] == counts[Group.UNRECORDED] == 550


@given(plan=plans)
def test_the_groups_in_the_city_add_up_to_its_residents(plan: Plan) -> None:
    counts = plan.counts()
    here = sum(number for group, number in counts.items() if group not in ELSEWHERE)
    assert here == plan.residents
    assert plan.rows == plan.residents + 60 + 60 + 120


@given(plan=plans)
def test_no_group_but_the_cards_of_those_who_turned_17_is_ever_empty(plan: Plan) -> None:
    counts = plan.counts()
    assert min(number for group, number in counts.items() if group is not Group.TARGET_CARD) >= 4
    assert 0 <= counts[Group.TARGET_CARD] <= 30


@pytest.mark.parametrize(
    ("today", "cards"), [(date(2027, 1, 1), 0), (date(2028, 2, 29), 6), (date(2026, 12, 31), 30)]
)
def test_cards_of_the_recorded_follow_how_many_have_turned_17(today: date, cards: int) -> None:
    assert Plan(16_000, 1, today).counts()[Group.TARGET_CARD] == cards


@pytest.mark.parametrize("residents", [16_000, 20_000, 450_000])
def test_these_sizes_fit(residents: int) -> None:
    counts = Plan(residents, 1, date(2026, 8, 17)).counts()
    assert sum(counts.values()) == residents + 240


def test_a_city_of_450_000_has_the_children_of_a_city() -> None:
    counts = Plan(450_000, 1, date(2026, 8, 17)).counts()
    assert 0.25 < (counts[Group.CHILD] + counts[Group.SIXTEEN]) / 450_000 < 0.29


@pytest.mark.parametrize("residents", [15_999, 500, 0, -1])
def test_fewer_than_16_000_residents_are_refused_with_the_number(residents: int) -> None:
    with pytest.raises(TooFewResidentsError, match="at least 16000") as refused:
        Plan(residents, 1, date(2026, 8, 17))
    assert refused.value.residents == residents
