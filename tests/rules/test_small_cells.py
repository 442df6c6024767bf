"""Which parts of a whole are shown: no small number can be read, nor subtracted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.rules.board_figures import SMALLEST_CELL
from db.rules.small_cells import shown_cells

# A part by its place in the list, its target and who of it is recorded.
Part = tuple[int, int, int]


@st.composite
def parts(draw: st.DrawFn) -> list[Part]:
    """Draw up to a dozen parts, many of them with a number that is small."""
    numbers = st.one_of(st.integers(0, 9), st.integers(0, 40))
    drawn = draw(st.lists(st.tuples(numbers, numbers), max_size=12))
    return [(at, recorded + left, recorded) for at, (recorded, left) in enumerate(drawn)]


def numbers(part: Part) -> tuple[int, int, int]:
    _, target, recorded = part
    return target, recorded, target - recorded


def shown(*pairs: tuple[int, int]) -> list[int]:
    """Return which parts are shown, by their places, of pairs of recorded and left."""
    told = [(at, recorded + left, recorded) for at, (recorded, left) in enumerate(pairs)]
    return [at for at, *_ in shown_cells(told, numbers)]


@given(parts())
def test_no_number_below_five_is_shown_or_can_be_had_by_subtraction(told: list[Part]) -> None:
    seen = shown_cells(told, numbers)
    assert all(min(numbers(part)) >= SMALLEST_CELL for part in seen)
    hidden = [part for part in told if part not in seen]
    if seen and hidden:
        sums = [sum(each) for each in zip(*map(numbers, hidden), strict=True)]
        assert len(hidden) > 1
        assert min(sums) >= SMALLEST_CELL


@given(parts())
def test_parts_keep_their_order_and_none_is_hidden_without_need(told: list[Part]) -> None:
    seen = shown_cells(told, numbers)
    assert list(seen) == sorted(seen)
    if all(min(numbers(part)) >= SMALLEST_CELL for part in told):
        assert list(seen) == told


def test_one_small_part_is_hidden_with_the_least_of_the_others() -> None:
    assert shown((40, 40), (3, 30), (20, 9), (30, 30)) == [0, 3]


def test_small_parts_that_come_to_enough_are_hidden_alone() -> None:
    assert shown((40, 40), (3, 30), (4, 30), (30, 30)) == [0, 3]


def test_more_are_hidden_until_every_sum_is_large_enough() -> None:
    # Of the first two together only two are left to be recorded.
    assert shown((40, 1), (40, 1), (30, 6), (30, 30)) == [3]


def test_nothing_recorded_hides_a_part() -> None:
    assert shown((0, 50), (0, 60), (9, 9)) == []


def test_where_nothing_can_be_hidden_nothing_is_shown() -> None:
    assert shown((4, 9), (9, 9)) == []
    assert shown((4, 9)) == []
    assert shown() == []
