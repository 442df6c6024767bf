"""One list made of several: paged through in either direction it is whole, and in its order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from db.reads.paging import Ask, Key, Page, Where
from db.reads.segments import page_of_segments

Lists = list[list[int]]


def segment(numbers: list[int]) -> Callable[[Ask], Page[int]]:
    """Return what gives pages of some sorted numbers, as a query does."""

    def page(ask: Ask) -> Page[int]:
        at = ask.key[0] if ask.key else 0
        before, after = numbers[: bisect_left(numbers, at)], numbers[bisect_right(numbers, at) :]
        found = {
            Where.FIRST: numbers[: ask.limit],
            Where.LAST: numbers[-ask.limit :],
            Where.AFTER: after[: ask.limit],
            Where.BEFORE: before[-ask.limit :],
            Where.AROUND: before[-ask.limit :] + numbers[len(before) :][: ask.limit],
        }[ask.where]
        return Page(tuple(found), tuple((each,) for each in found))

    return page


def asked(lists: Lists, where: Where, key: Key = (), limit: int = 3) -> Page[int]:
    segments = [(2 * n, segment(numbers)) for n, numbers in enumerate(lists)]
    return page_of_segments(segments, Ask(where, key, limit))


def whole(lists: Lists) -> list[Key]:
    return [(2 * n, each) for n, numbers in enumerate(lists) for each in numbers]


lists = st.lists(st.lists(st.integers(1, 30), unique=True).map(sorted), max_size=5)


@given(lists, st.integers(1, 7))
def test_walked_from_either_end_it_is_whole(lists: Lists, limit: int) -> None:
    page = asked(lists, Where.FIRST, (), limit)
    found = list(page.keys)
    assert not page.more_before
    while page.more_after:
        page = asked(lists, Where.AFTER, page.keys[-1], limit)
        assert page.more_before
        found += page.keys
    assert found == whole(lists)

    page = asked(lists, Where.LAST, (), limit)
    found = list(page.keys)
    assert not page.more_after
    while page.more_before:
        page = asked(lists, Where.BEFORE, page.keys[0], limit)
        assert page.more_after
        found = [*page.keys, *found]
    assert found == whole(lists)


@given(lists, st.integers(0, 8), st.integers(0, 31), st.integers(1, 7))
def test_around_a_key_are_its_neighbours_also_where_it_is_gone(
    lists: Lists, number: int, value: int, limit: int
) -> None:
    everything = whole(lists)
    at = bisect_left(everything, (number, value))
    page = asked(lists, Where.AROUND, (number, value), limit)
    first, last = max(0, at - limit), at + limit
    assert list(page.keys) == everything[first:last]
    assert page.more_before == (first > 0)
    assert page.more_after == (last < len(everything))
