"""One card made at a counter changes few bytes on a board, and a board that waits sends none."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from db.journal.clock import DatabaseClock
from db.reads.board import board as read_board
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.issue_card import IssueOrder, issue_card
from screens.locale import written
from tests.board.pages import TITLE, figures_now, one_card_more, page_board, publish
from tests.office import call
from tests.office_copies import OfficeCopies
from tests.terminal.counter_terminal import COUNTER, CounterTerminal
from tests.terminal.stocked_office import BLANKS, READY, open_stocked_office

MOST_BYTES = 1024
CARDS = 12
IDLE_SECONDS = 3.0
SIZES = [(80, 24), (120, 40), (200, 50)]

# The dearest terminal: it has all colours, and is told where a painting begins and ends.
ALL_COLOURS = {"COLORTERM": "truecolor"}
PAINTS_AT_ONCE = "\x1b[?2026;1$y"

Issue = Callable[[RegisterRow], None]


@pytest.fixture
def office_url(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[str]:
    """Give the URL of this test's own office, as tests/terminal/stocked_office.py describes it."""
    yield from office_copies.copy(open_stocked_office, tmp_path)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Give where the office publishes."""
    return tmp_path / "board.json"


@pytest.fixture
def issue(office: Store, page: Path) -> Issue:
    """Give what makes somebody's card and publishes the figures after it."""
    publish(page, office.read(read_board))

    def made(resident: RegisterRow) -> None:
        office.write(issue_card, call(clock=DatabaseClock()), IssueOrder(resident.nik))
        publish(page, office.read(read_board))

    return made


@pytest.fixture
def open_board(office_url: str, page: Path) -> Iterator[Callable[..., CounterTerminal]]:
    """Give a function that opens the office's own board, or that of its page, in some size."""
    with ExitStack() as open_ones:

        def opened(kind: str, size: tuple[int, int], *words: str) -> CounterTerminal:
            columns, rows = size
            if kind == "page":
                terminal = page_board(
                    page, *words, columns=columns, rows=rows, environment=ALL_COLOURS
                )
            else:
                command = (*COUNTER, "board", "--db", office_url, *words)
                terminal = CounterTerminal(
                    command, columns=columns, rows=rows, environment=ALL_COLOURS
                )
            return open_ones.enter_context(terminal)

        yield opened


@pytest.mark.parametrize("kind", ["page", "database"])
def test_one_card_changes_less_than_a_kilobyte_in_every_size(
    open_board: Callable[..., CounterTerminal],
    issue: Issue,
    kind: str,
    engine: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    boards = {size: open_board(kind, size) for size in SIZES}
    for terminal in boards.values():
        terminal.wait_for(TITLE, written(BLANKS))
        terminal.write(PAINTS_AT_ONCE)
        terminal.wait_until_quiet(0.5)
    most = dict.fromkeys(SIZES, 0)
    for number, resident in enumerate(READY[:CARDS], 1):
        sent = {size: len(terminal.sent) for size, terminal in boards.items()}
        issue(resident)
        for size, terminal in boards.items():
            terminal.wait_for(written(BLANKS - number), gone=written(BLANKS - number + 1))
            terminal.wait_until_quiet(0.3)
            most[size] = max(most[size], len(terminal.sent) - sent[size])
    assert max(most.values()) < MOST_BYTES, most
    with capsys.disabled():
        told = ", ".join(f"{size[0]}x{size[1]}: {sent}" for size, sent in most.items())
        print(f"\n{engine}, {kind}: bytes for one card at most: {told}")


@pytest.mark.parametrize("kind", ["page", "database"])
def test_a_board_that_waits_sends_nothing(
    open_board: Callable[..., CounterTerminal], issue: Issue, kind: str
) -> None:
    boards = [open_board(kind, size) for size in SIZES]
    boards.append(open_board(kind, (80, 24), "--plain"))
    issue(READY[0])
    for terminal in boards:
        terminal.wait_for(written(BLANKS - 1))
        terminal.wait_until_quiet(0.5)
    sent = [len(terminal.sent) for terminal in boards]
    time.sleep(IDLE_SECONDS)
    assert [len(terminal.sent) for terminal in boards] == sent


def test_the_same_figures_published_again_send_nothing(
    open_board: Callable[..., CounterTerminal], office: Store, page: Path
) -> None:
    figures = office.read(read_board)
    publish(page, figures)
    terminal = open_board("page", (120, 40))
    terminal.wait_for(TITLE, written(BLANKS))
    terminal.wait_until_quiet(0.5)
    sent = len(terminal.sent)
    for _ in range(3):
        publish(page, figures)
        terminal.wait_until_quiet(0.5)
    assert terminal.sent[sent:] == b""


@pytest.mark.parametrize("size", SIZES)
def test_a_card_for_which_the_plots_take_a_longer_scale_changes_less_than_a_kilobyte(
    page: Path, size: tuple[int, int]
) -> None:
    """The most that one card changes: the bars of the hours and of the month are drawn anew."""
    figures = figures_now()
    today = replace(figures.today, cards=300)
    hours = (*figures.by_hour[:10], replace(figures.by_hour[10], cards=30), *figures.by_hour[11:])
    days = (*figures.by_day[:-1], replace(figures.by_day[-1], counts=today))
    full = replace(figures, today=today, by_hour=hours, by_day=days)
    publish(page, full)
    columns, rows = size
    with page_board(page, columns=columns, rows=rows, environment=ALL_COLOURS) as board:
        board.wait_for(written(full.stock.on_hand))
        board.write(PAINTS_AT_ONCE)
        board.wait_until_quiet(0.5)
        sent = len(board.sent)
        publish(page, one_card_more(full))
        board.wait_for(written(full.stock.on_hand - 1))
        board.wait_until_quiet(0.5)
        assert len(board.sent) - sent < MOST_BYTES
