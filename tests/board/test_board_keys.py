"""No key, signal of a key, paste, mouse or noise does anything to a board but F1, ? and Ctrl+Q."""

from __future__ import annotations

import random
import signal
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from screens.locale import say
from tests.board.pages import (
    CTRL_Q,
    HELP,
    OFFICE,
    figures_now,
    one_card_more,
    page_board,
    publish,
)
from tests.terminal.counter_terminal import COUNTER, PATIENCE, CounterTerminal
from tests.terminal.test_rubbish import CONTROL_KEYS, LINE_NOISE

F1, ESCAPE = b"\x1bOP", b"\x1b"
# Every control character but Ctrl+Q, every letter and sign but the help's, and functional keys.
CONTROLS = [bytes([code]) for code in (*range(32), 127) if code != 0x11]
PRINTED = bytes(code for code in range(32, 127) if chr(code) != "?")
FUNCTION_KEYS = [b"\x1bO" + bytes([code]) for code in b"QRSABCDHF"]
FUNCTION_KEYS += [f"\x1b[{number}~".encode() for number in range(1, 35) if number != 11]
KITTY_KEYS = [f"\x1b[{code};{held}u".encode() for code in (3, 26, 99, 122, 92) for held in (1, 5)]
HOSTILE = {
    "a size that isn't": b"\x1b[48;999;999;1;1t",
    "a terminal that reports sizes": b"\x1b[?2048;1$y",
    "a key of no keyboard": b"\x1b[99999999999u",
    "text that is chosen and copied": b"\x1b[<0;2;2M\x1b[<32;60;9M\x1b[<0;60;9m\x03",
    "a paste with the board's own keys": b"\x1b[200~?\x1bOP\x11\x03\x1b[201~",
}
BEFORE_AND_AFTER = (*CONTROL_KEYS.values(), b"\x03\x1a\x1c" * 20)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Give a page that was published just now."""
    path = tmp_path / "board.json"
    publish(path, figures_now())
    return path


@pytest.fixture
def board(page: Path) -> Iterator[CounterTerminal]:
    """Give a board of the page, painted whole."""
    with page_board(page) as opened:
        opened.wait_for(OFFICE, "1.102")
        opened.wait_until_quiet(0.5)
        yield opened


def is_read(board: CounterTerminal) -> None:
    """See that all that was written was read: the help opens, and closes, and nothing is left."""
    shown = board.display.text
    board.write(F1)
    board.wait_for(HELP)
    board.write(F1)
    board.wait_until(lambda: board.display.text == shown, "the board as it was")


def test_no_key_changes_the_board(board: CounterTerminal) -> None:
    shown = board.display.text
    noise = [*LINE_NOISE.values(), *HOSTILE.values()]
    keys = [*CONTROLS, PRINTED, *FUNCTION_KEYS, *KITTY_KEYS, *noise]
    board.wait_until_quiet(0.5)
    sent = len(board.sent)
    for key in keys:
        board.write(key)
        # A key on its own is a key on its own only where nothing follows it at once.
        board.wait_until_quiet(0.15)
        assert (key, board.display.text) == (key, shown)
    # LINE_NOISE ends with a paste that is never closed: it is over after a while.
    board.write(b"\x1b[201~")
    assert board.sent[sent:] == b""
    is_read(board)


def test_ten_kilobytes_of_anything_leave_the_board_as_it_was(board: CounterTerminal) -> None:
    shown = board.display.text
    chance = random.Random(7)
    kept_out = (0x11, ord("?"))
    anything = bytes(code for code in chance.choices(range(256), k=12_000) if code not in kept_out)
    board.write(anything[:10_240] + b"\x1b[201~ ")
    is_read(board)
    assert board.display.text == shown


def test_a_paste_of_a_hundred_kilobytes_without_an_end_is_over_some_seconds_later(
    board: CounterTerminal,
) -> None:
    shown = board.display.text
    board.write(b"\x1b[200~" + b"?" * 100_000)
    board.wait_until_quiet(0.5)
    assert board.display.text == shown
    # What is pressed while the paste is taken to go on belongs to it, and prolongs it.
    while HELP not in board.display.text:
        board.wait_until_quiet(2.5)
        board.write(F1)
        board.wait_until_quiet(0.5)
    board.write(ESCAPE)
    board.wait_until(lambda: board.display.text == shown, "the board as it was")


def test_after_a_flood_of_keys_ctrl_q_leaves_at_once(board: CounterTerminal) -> None:
    board.write(b"?\x1bOP\r" * 10_000 + CTRL_Q.encode())
    assert board.wait_for_end() == 0


@pytest.mark.parametrize("opens", [F1, b"?"], ids=["F1", "?"])
@pytest.mark.parametrize("closes", [F1, b"?", ESCAPE, b"\r"], ids=["F1", "?", "Esc", "Enter"])
def test_the_help_opens_and_closes(board: CounterTerminal, opens: bytes, closes: bytes) -> None:
    shown = board.display.text
    board.write(opens)
    board.wait_for(HELP, "Ctrl+Q")
    board.write(closes)
    board.wait_until(lambda: board.display.text == shown, "the board as it was")


def test_a_board_that_is_told_to_stop_goes_on(board: CounterTerminal, page: Path) -> None:
    for each in (signal.SIGTSTP, signal.SIGINT, signal.SIGQUIT, signal.SIGCONT):
        board.process.send_signal(each)
    publish(page, one_card_more(figures_now()))
    board.wait_for("1.101")
    assert board.process.poll() is None


def test_keys_that_end_programs_do_nothing_before_the_first_paint_and_after_the_last(
    page: Path, tmp_path: Path
) -> None:
    program = (sys.executable, "-m", "tests.board.held_board", str(tmp_path))
    with page_board(page, program=program) as board:

        def takes_no_signals() -> bool:
            return not board.settings()[1] & (termios.ISIG | termios.ECHO)

        usual = board.settings()
        wait_until(board, takes_no_signals)
        for key in BEFORE_AND_AFTER:
            board.write(key)
        assert board.process.poll() is None
        assert board.sent == b""
        (tmp_path / "begin").touch()
        board.wait_for(OFFICE, "1.102")
        assert takes_no_signals()

        board.write(CTRL_Q)
        wait_until(board, (tmp_path / "ended").exists)
        assert takes_no_signals()
        for key in BEFORE_AND_AFTER:
            board.write(key)
        assert board.process.poll() is None
        (tmp_path / "end").touch()
        assert board.wait_for_end() == 0
        assert board.settings() == usual


@pytest.mark.parametrize("ignored", [False, True], ids=["SIGHUP", "SIGHUP ignored"])
def test_a_lost_line_ends_the_board(page: Path, ignored: bool) -> None:
    without = ("/bin/sh", "-c", 'trap "" HUP; exec "$@"', "sh", *COUNTER)
    with page_board(page, program=without if ignored else COUNTER) as board:
        board.wait_for(OFFICE, "1.102")
        board.hang_up()
        assert board.wait_for_end() in (-signal.SIGHUP, 128 + signal.SIGHUP)


def test_a_board_that_is_told_to_end_gives_the_terminal_back(board: CounterTerminal) -> None:
    board.process.send_signal(signal.SIGTERM)
    assert board.wait_for_end() == 0
    assert board.display.modes == {"cursor"}


def wait_until(board: CounterTerminal, true: Callable[[], bool]) -> None:
    """Wait until something is true of which no byte from the program tells."""
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until, board.display.text
        assert board.process.poll() is None, board.display.text
        time.sleep(0.01)


def test_the_words_of_the_help_are_of_the_board(board: CounterTerminal) -> None:
    board.write(F1)
    board.wait_for(say("help.at.board", "id"))
