"""Bars in character cells: none is lost, none is higher than another of the same count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.bars import bars, level, nice_top

COUNTS = st.lists(st.integers(min_value=-3, max_value=10**9), min_size=1, max_size=30)


@given(most=st.integers(min_value=0, max_value=10**12))
def test_a_scale_holds_every_count_and_isn_t_much_too_high(most: int) -> None:
    top = nice_top(most)
    assert most <= top <= max(5, 2 * most)


@given(most=st.integers(min_value=0, max_value=10**6))
def test_a_scale_never_shrinks_as_a_count_grows(most: int) -> None:
    assert nice_top(most) <= nice_top(most + 1)


def test_a_busy_day_s_scale_jumps_seldom() -> None:
    assert len({nice_top(count) for count in range(500)}) == 9


@given(
    values=COUNTS,
    slot=st.integers(min_value=1, max_value=4),
    rows=st.integers(min_value=1, max_value=11),
    plain=st.booleans(),
)
def test_bars_fill_their_room_and_a_count_is_seen_where_it_stands(
    values: list[int], slot: int, rows: int, *, plain: bool
) -> None:
    drawn = bars(tuple(values), nice_top(max(values)), slot, rows, plain=plain)
    assert [len(line) for line in drawn] == [slot * len(values)] * rows
    for index, value in enumerate(values):
        seen = [line[slot * index : slot * (index + 1)].strip() for line in drawn]
        assert any(seen) == (value > 0)
        assert any(seen) == bool(seen[-1])
    if plain:
        assert "".join(drawn).isascii()


@pytest.mark.parametrize("rows", [2, 3, 7, 11])
@pytest.mark.parametrize("plain", [False, True])
def test_the_highest_count_fills_all_rows_and_half_of_it_half_of_them(
    rows: int, *, plain: bool
) -> None:
    full, half = (
        sum(bool(line[x].strip()) for line in bars((10, 5), 10, 1, rows, plain=plain))
        for x in (0, 1)
    )
    assert (full, half) == (rows, -(-rows // 2))


def test_a_count_above_the_scale_ends_at_its_top() -> None:
    assert level(30, 10, 8) == 8
    assert level(-1, 10, 8) == 0
