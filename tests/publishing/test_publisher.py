"""When pages are published: what came last always is, nothing twice, and never without a pause."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from db.publishing.document import page_text
from db.publishing.publisher import PAUSE_SECONDS, Bell, Publisher
from db.rules.board_figures import BoardFigures
from tests.board.some_figures import some_figures
from tests.publishing.moments import Moments

# From 10.32.05,25 to midnight in Mataram.
UNTIL_MIDNIGHT = 13 * 3600 + 27 * 60 + 54.75


@dataclass
class Office:
    """An office that is nothing but the number of its last entry, and what is published of it."""

    n: int = 1
    day: int = 0
    wanted: bool = True
    free: bool = True
    taken: bool = False
    full: int = 0
    written: list[int] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    while_writing: Callable[[], None] = lambda: None
    after_giving_back: Callable[[], None] = lambda: None

    def figures(self) -> BoardFigures | None:
        """Read the office."""
        self.log.append("read")
        return replace(some_figures(), head_n=self.n, ikd=self.day) if self.wanted else None

    def head(self) -> int:
        """Return the number of the last entry."""
        return self.n

    def turn(self) -> Office:
        """Return the turn."""
        return self

    def take(self) -> bool:
        """Take the turn where it is free."""
        self.taken = self.free
        return self.free

    def give_back(self) -> None:
        """Give the turn back."""
        self.taken = False
        self.log.append("given back")
        self.after_giving_back()

    def tidy(self) -> None:
        """Clear away."""
        self.log.append("tidied")

    def write(self, text: str, n: int, at: str) -> None:
        """Write a page."""
        assert self.taken
        if self.full:
            self.full -= 1
            raise OSError(errno.ENOSPC, "No space left on device")
        self.log.append("written")
        self.written.append(n)
        self.while_writing()

    def published(self) -> int | None:
        """Return what the page stands at."""
        return self.written[-1] if self.written else None


@pytest.fixture
def office() -> Office:
    """Give an office with one entry."""
    return Office()


def keep(office: Office, *moments: Callable[[], None]) -> Moments:
    bell = Moments(*moments)
    Publisher(office.figures, office.head, office).keep(bell)
    return bell


def acts(office: Office, count: int = 1) -> None:
    office.n += count


def test_the_first_page_is_published_at_once(office: Office) -> None:
    keep(office)
    assert office.written == [1]
    assert office.log[0] == "read"


def test_two_hundred_acts_in_one_pause_are_one_page(office: Office) -> None:
    bell = keep(office, lambda: acts(office, 200))
    assert office.written == [1, 201]
    assert bell.rests == [PAUSE_SECONDS] * 2


def test_after_each_reading_there_is_a_pause(office: Office) -> None:
    bell = keep(office, *[lambda: acts(office)] * 5)
    assert bell.rests == [PAUSE_SECONDS] * office.log.count("read")


def test_what_comes_while_a_page_is_written_is_on_the_next(office: Office) -> None:
    office.while_writing = lambda: acts(office) if office.n < 5 else None
    keep(office, *[lambda: None] * 6)
    assert office.written == [1, 2, 3, 4, 5]


def test_nothing_is_written_where_nothing_changed(office: Office) -> None:
    keep(office, *[lambda: None] * 4)
    assert office.log.count("read") == 5
    assert office.written == [1]


def test_a_figure_that_changed_without_an_entry_is_published(office: Office) -> None:
    def another_day() -> None:
        office.day += 1

    keep(office, another_day)
    assert office.written == [1, 1]


def test_it_waits_for_a_change_until_the_day_is_over(office: Office) -> None:
    assert keep(office).waits == [UNTIL_MIDNIGHT]


def test_what_cannot_be_written_is_tried_again_ever_more_seldom(office: Office) -> None:
    office.full = 6
    bell = keep(office)
    assert bell.rests == [2.0, 4.0, 8.0, 16.0, 30.0, 30.0, PAUSE_SECONDS]
    assert office.written == [1]


def test_a_page_that_no_reader_would_take_is_not_written(office: Office) -> None:
    office.n = -1
    bell = Moments()
    bell.rest = lambda seconds: setattr(bell, "ended", True)  # type: ignore[method-assign]
    Publisher(office.figures, office.head, office).keep(bell)
    assert office.written == []


def test_leftovers_are_cleared_away_once(office: Office) -> None:
    keep(office, lambda: acts(office))
    assert office.log.count("tidied") == 1
    assert office.log.index("tidied") < office.log.index("written")


def test_without_the_turn_nothing_is_read(office: Office) -> None:
    office.free = False
    keep(office)
    assert office.log == []


def test_the_turn_lost_ends_it(office: Office) -> None:
    def lose() -> None:
        office.free = False
        acts(office)

    keep(office, lose, lambda: pytest.fail("it goes on without the turn"))
    assert office.written == [1]


def test_an_office_that_publishes_no_more_ends_it(office: Office) -> None:
    def stop_publishing() -> None:
        office.wanted = False
        acts(office)

    keep(office, stop_publishing, lambda: pytest.fail("it goes on"))
    assert office.written == [1]
    assert not office.taken


def test_at_the_end_what_came_last_is_published_and_the_turn_free(office: Office) -> None:
    bell = Moments()
    bell.rest = lambda seconds: acts(office)  # type: ignore[method-assign]
    Publisher(office.figures, office.head, office).keep(bell)
    assert office.written == [1, 2]
    assert not office.taken


def test_who_acted_while_the_turn_was_taken_finds_it_on_the_page(office: Office) -> None:
    """Between the last reading and the turn given back another process acted, and went its way."""

    def acted() -> None:
        office.after_giving_back = lambda: None
        acts(office)

    office.after_giving_back = acted
    Publisher(office.figures, office.head, office).publish_once()
    assert office.written == [1, 2]


def test_a_page_that_is_up_to_date_is_left_as_it_is(office: Office) -> None:
    office.written = [1]
    assert not Publisher(office.figures, office.head, office).publish_once()
    assert office.log == []


def test_with_the_turn_taken_nothing_is_published_once(office: Office) -> None:
    office.free = False
    assert not Publisher(office.figures, office.head, office).publish_once()
    assert office.log == []


def test_a_bell_tells_of_what_rang_before_it_was_waited_for() -> None:
    bell = Bell()
    bell.ring()
    bell.wait(3600)


def test_a_bell_that_ended_waits_for_nothing() -> None:
    bell = Bell()
    bell.end()
    assert bell.ended
    bell.wait(3600)
    bell.rest(3600)


def test_the_page_is_what_the_document_makes_of_the_figures(office: Office) -> None:
    texts: list[str] = []

    def write(text: str, n: int, at: str) -> None:
        texts.append(text)

    office.write = write  # type: ignore[method-assign]
    keep(office)
    assert texts == [page_text(replace(some_figures(), head_n=1, ikd=0))]
