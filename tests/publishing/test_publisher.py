"""When pages are published: what came last always is, nothing twice, and never without a pause."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from peewee import OperationalError

from db.journal.clock import read_moment, written_moment
from db.publishing.document import page_text
from db.publishing.page import Head
from db.publishing.publisher import PAUSE_SECONDS, SIGN_SECONDS, Bell, Publisher
from db.rules.board_figures import BoardFigures
from tests.board.some_figures import some_figures
from tests.publishing.moments import Moments


@dataclass
class Office:
    """An office that is nothing but the number of its last entry, and what is published of it."""

    n: int = 1
    hash: str = some_figures().head_hash
    day: int = 0
    wanted: bool = True
    free: bool = True
    taken: bool = False
    full: int = 0
    unread: int = 0
    mine: bool = True
    seconds: float = 1_000.0
    slowness: float = 0.0
    as_of: str = some_figures().as_of
    written: list[int] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    while_writing: Callable[[], None] = lambda: None
    after_giving_back: Callable[[], None] = lambda: None

    def figures(self) -> BoardFigures | None:
        """Read the office."""
        self.log.append("read")
        self.seconds += self.slowness
        if self.unread:
            self.unread -= 1
            raise OperationalError("database is locked")
        figures = replace(some_figures(), head_n=self.n, head_hash=self.hash)
        figures = replace(figures, ikd=self.day, as_of=self.as_of)
        return figures if self.wanted else None

    def head(self) -> Head:
        """Return the last entry."""
        return self.n, self.hash

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

    def sign(self) -> bool:
        """Sign the page, if it is the office's own."""
        assert self.taken
        self.log.append("signed" if self.mine else "not its own")
        mine, self.mine = self.mine, True
        return mine

    def passed(self, seconds: float = SIGN_SECONDS) -> None:
        """Let time go by."""
        self.seconds += seconds

    def clock(self) -> float:
        """Return the second that it is."""
        return self.seconds

    def withdraw(self) -> None:
        """Take the page away."""
        self.log.append("withdrawn")

    def published(self) -> Head | None:
        """Return what the page stands at."""
        return (self.written[-1], some_figures().head_hash) if self.written else None


@pytest.fixture
def office() -> Office:
    """Give an office with one entry."""
    return Office()


def keep(office: Office, *moments: Callable[[], None]) -> Moments:
    bell = Moments(*moments)
    Publisher(office.figures, office.head, office, clock=office.clock).keep(bell)
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


@pytest.mark.parametrize(("takes", "rest"), [(0.25, 0.75), (0.95, 0.2), (5.0, 0.2)])
def test_the_pause_begins_with_the_reading_and_something_of_it_is_left(
    office: Office, takes: float, rest: float
) -> None:
    office.slowness = takes
    assert keep(office).rests == [pytest.approx(rest)]


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
    ends = read_moment(some_figures().day_ends)
    office.as_of = written_moment(ends - timedelta(seconds=30))
    assert keep(office).waits == [30.0]


def test_while_nothing_changes_the_page_is_signed_once_a_minute(office: Office) -> None:
    minutes = [office.passed] * 3
    looks = [lambda: office.passed(2.0)] * 20
    bell = keep(office, *minutes, *looks)
    assert set(bell.waits) == {SIGN_SECONDS}
    assert [each for each in office.log if each != "read"][:5] == [
        "tidied",
        "written",
        *["signed"] * 3,
    ]
    assert office.log.count("signed") == 3


def test_a_page_just_written_is_not_signed(office: Office) -> None:
    def acted() -> None:
        office.passed()
        acts(office)

    keep(office, acted, acted, lambda: office.passed(10.0))
    assert office.written == [1, 2, 3]
    assert "signed" not in office.log


def test_what_cannot_be_read_is_not_signed(office: Office) -> None:
    def unreadable() -> None:
        office.unread = 2
        office.passed()

    bell = keep(office, unreadable)
    after = office.log[office.log.index("written") + 1 :]
    assert after[:4] == ["read", "read", "read", "signed"]
    assert bell.rests == [PAUSE_SECONDS, 2.0, 4.0, PAUSE_SECONDS]


def test_what_cannot_be_written_is_not_signed(office: Office) -> None:
    def full() -> None:
        office.full = 3
        acts(office)
        office.passed()

    keep(office, full)
    assert office.written == [1, 2]
    assert "signed" not in office.log


def test_a_page_that_was_removed_or_replaced_is_written_anew(office: Office) -> None:
    def replaced() -> None:
        office.mine = False
        office.passed()

    keep(office, replaced, office.passed)
    assert office.written == [1, 1]
    assert office.log[-2:] == ["signed", "given back"]


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
    assert "withdrawn" in office.log
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


def test_a_page_of_another_office_with_as_many_entries_is_replaced(office: Office) -> None:
    office.written = [1]
    office.hash = "a1" * 32
    assert Publisher(office.figures, office.head, office).publish_once()
    assert office.written == [1, 1]


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
