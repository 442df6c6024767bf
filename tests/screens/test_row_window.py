"""The window on a long list: what is seen, what is chosen, and what is read next."""

from __future__ import annotations

from db.reads.paging import Ask, Page, Where
from screens.row_window import MARGIN, MOST_KEPT, RowWindow

HEIGHT = 10


class Listed:
    """A list of numbers that gives its pages as the database does."""

    def __init__(self, numbers: list[int]) -> None:
        self.numbers = numbers

    def page(self, ask: Ask) -> Page[int]:
        """Return the asked page."""
        numbers, limit = self.numbers, ask.limit
        at = next((n for n, each in enumerate(numbers) if ask.key and each >= ask.key[0]), None)
        at = len(numbers) if at is None else at
        hit = bool(ask.key) and ask.key[0] in numbers
        first, last = {
            Where.FIRST: (0, limit),
            Where.LAST: (len(numbers) - limit, len(numbers)),
            Where.AFTER: (at + hit, at + hit + limit),
            Where.BEFORE: (at - limit, at),
            Where.AROUND: (at - limit, at + limit),
        }[ask.where]
        rows = numbers[max(first, 0) : max(last, 0)]
        return Page(tuple(rows), tuple((n,) for n in rows), first > 0, last < len(numbers))


def opened(listed: Listed) -> RowWindow[int]:
    """Return a window on the beginning of a list."""
    window: RowWindow[int] = RowWindow()
    window.resize(HEIGHT)
    window.take(Ask(), listed.page(Ask()))
    return window


def read_on(window: RowWindow[int], listed: Listed) -> None:
    """Read what the window wants, until it wants nothing."""
    while ask := window.wanted():
        window.take(ask, listed.page(ask))


def test_walking_down_and_up_shows_every_row_in_order() -> None:
    listed = Listed(list(range(2_000)))
    window = opened(listed)
    down = []
    for _ in listed.numbers:
        down.append(window.row)
        window.move(1)
        read_on(window, listed)
        assert window.row in window.seen
        assert len(window.page.rows) <= MOST_KEPT + 200
    assert down == listed.numbers
    up = []
    for _ in listed.numbers:
        up.append(window.row)
        window.move(-1)
        read_on(window, listed)
    assert up == listed.numbers[::-1]


def test_a_step_beyond_what_is_at_hand_is_made_when_the_page_is_there() -> None:
    listed = Listed(list(range(500)))
    window = opened(listed)
    for _ in range(30):
        window.move(HEIGHT)
    assert window.row == 99
    read_on(window, listed)
    assert window.row == 300


def test_the_ends_are_reached_by_one_page() -> None:
    listed = Listed(list(range(1_000)))
    window = opened(listed)
    ask = window.to_end(Where.LAST)
    assert ask == Ask(Where.LAST)
    window.take(ask, listed.page(ask))
    assert window.row == 999
    assert window.seen == tuple(range(990, 1_000))
    ask = window.to_end(Where.FIRST)
    assert ask == Ask(Where.FIRST)
    window.take(ask, listed.page(ask))
    assert window.row == 0
    assert window.to_end(Where.FIRST) is None


def test_a_list_read_again_keeps_the_chosen_row_on_its_line() -> None:
    listed = Listed(list(range(0, 2_000, 2)))
    window = opened(listed)
    for _ in range(5):
        window.move(HEIGHT)
        read_on(window, listed)
    window.move(-3)
    line = (window.chosen or 0) - window.top
    chosen = window.row
    assert chosen is not None
    listed.numbers = sorted([*listed.numbers, 1, 3, chosen - 1, chosen + 1])
    ask = Ask(Where.AROUND, (chosen,))
    assert window.take(ask, listed.page(ask))
    assert window.row == chosen
    assert (window.chosen or 0) - window.top == line


def test_steps_beyond_what_is_at_hand_are_made_when_the_list_is_read_again() -> None:
    listed = Listed(list(range(2_000)))
    window = opened(listed)
    window.take(Ask(Where.LAST), listed.page(Ask(Where.LAST)))
    again = Ask(Where.AROUND, window.key or ())
    at_hand = len(window.page.rows)
    window.move(-(at_hand + 30))
    window.take(again, listed.page(Ask(Where.AROUND, window.key or ())), again=True)
    assert window.row == 1_999 - at_hand - 30


def test_where_the_chosen_row_is_gone_the_next_is_chosen() -> None:
    listed = Listed(list(range(100)))
    window = opened(listed)
    window.move(5)
    listed.numbers = [n for n in listed.numbers if n not in (5, 6)]
    ask = Ask(Where.AROUND, (5,))
    window.take(ask, listed.page(ask))
    assert window.row == 7
    listed.numbers = listed.numbers[:4]
    ask = Ask(Where.AROUND, (7,))
    window.take(ask, listed.page(ask))
    assert window.row == 3


def test_a_list_seen_from_its_beginning_shows_what_comes_before_it() -> None:
    listed = Listed(list(range(10, 100)))
    window = opened(listed)
    listed.numbers = list(range(8, 100))
    ask = Ask(Where.AROUND, (10,))
    window.take(ask, listed.page(ask))
    assert window.row == 10
    assert window.seen[0] == 8


def test_a_list_that_is_the_same_changes_nothing_on_the_screen() -> None:
    listed = Listed(list(range(300)))
    window = opened(listed)
    window.move(3)
    ask = Ask(Where.AROUND, (3,))
    assert not window.take(ask, listed.page(ask))


def test_a_page_is_read_before_its_rows_are_needed() -> None:
    window = opened(Listed(list(range(300))))
    assert window.wanted() is None
    window.move(100 - HEIGHT - MARGIN + HEIGHT)
    assert window.wanted() == Ask(Where.AFTER, (99,))


def test_an_empty_list_has_no_chosen_row() -> None:
    window = opened(Listed([]))
    window.move(1)
    assert window.row is None
    assert window.wanted() is None
    assert window.seen == ()
