"""The whole way: a clerk makes a card at a counter, and a board elsewhere shows it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from counter_tui.settings_files import ETC_VARIABLE
from db.journal.clock import DatabaseClock
from db.store.store import open_store
from db.transactions.change_setting import SettingOrder, change_setting
from screens.locale import written
from tests.board.pages import page_board
from tests.office import call
from tests.office_copies import OfficeCopies
from tests.terminal.counter_terminal import COUNTER, CounterTerminal
from tests.terminal.serving import CTRL_Q, DONE, ENTER, look_up, sign_in
from tests.terminal.stocked_office import BLANKS, READY, open_stocked_office

OpenOne = Callable[[], CounterTerminal]


@pytest.fixture
def office_url(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[str]:
    """Give the URL of an office with blanks, as tests/terminal/stocked_office.py describes it."""
    yield from office_copies.copy(open_stocked_office, tmp_path)


@pytest.fixture
def page(office_url: str, engine: str, tmp_path: Path) -> str:
    """Give where the office's counters publish: on this machine, or in its own database."""
    if engine == "sqlite":
        return str(tmp_path / "board.json")
    store = open_store(office_url)
    admin = call("admin", None, clock=DatabaseClock())
    store.write(change_setting, admin, SettingOrder("board_page", "yes"))
    store.close()
    return office_url


@pytest.fixture
def open_ones() -> Iterator[ExitStack]:
    """Give what closes the terminals after the test."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def open_counter(open_ones: ExitStack, office_url: str, page: str, tmp_path: Path) -> OpenOne:
    """Give a function that opens a counter whose machine publishes, and signs in."""
    etc = tmp_path / "machine.toml"
    file = f'board_file = "{page}"\n' if page.startswith("/") else ""
    etc.write_text(f'db = "{office_url}"\n{file}')

    def opened() -> CounterTerminal:
        command = (*COUNTER, "--db", office_url)
        counter = CounterTerminal(command, environment={ETC_VARIABLE: str(etc)})
        open_ones.enter_context(counter)
        sign_in(counter)
        return counter

    return opened


def make_a_card(counter: CounterTerminal, number: int) -> None:
    look_up(counter, READY[number])
    counter.write(ENTER)
    counter.wait_for(DONE)


def blanks(less: int) -> str:
    return written(BLANKS - less)


def test_a_card_made_at_a_counter_is_shown_on_every_board_and_stays_when_it_closes(
    open_counter: OpenOne, open_ones: ExitStack, page: str
) -> None:
    boards = [open_ones.enter_context(page_board(page)) for _ in range(2)]
    counter = open_counter()
    for board in boards:
        board.wait_for(blanks(0))
    for number in (1, 2):
        make_a_card(counter, number)
        for board in boards:
            board.wait_for(blanks(number), gone=blanks(number - 1))

    counter.write(CTRL_Q)
    assert counter.wait_for_end() == 0
    later = open_ones.enter_context(page_board(page))
    for board in (*boards, later):
        board.wait_for(blanks(2))


def test_the_board_goes_on_when_the_counter_that_published_was_killed(
    open_counter: OpenOne, open_ones: ExitStack, page: str
) -> None:
    first, second = open_counter(), open_counter()
    board = open_ones.enter_context(page_board(page))
    board.wait_for(blanks(0))
    make_a_card(first, 1)
    first.process.send_signal(signal.SIGKILL)
    board.wait_for(blanks(1))
    make_a_card(second, 2)
    board.wait_for(blanks(2), gone=blanks(1))
