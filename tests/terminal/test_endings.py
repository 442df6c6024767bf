"""However a terminal ends: the record holds, the next one opens, the shell gets its screen back."""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path

import pytest

from db.journal.verify import verify
from db.models import StockBalance
from db.store.store import Store
from tests.terminal.conftest import OpenTerminal
from tests.terminal.counter_terminal import COUNTER, CounterTerminal
from tests.terminal.serving import CTRL_Q, DONE, ENTER, GREETING, look_up, sign_in
from tests.terminal.stocked_office import BLANKS, READY, acts

KILLS = 3
RESIZES = 16
WITHOUT_HANG_UP = ("/bin/sh", "-c", 'trap "" HUP; exec "$@"', "sh", *COUNTER)


def left_in_stock(office: Store) -> int:
    return office.read(lambda: StockBalance.get(StockBalance.place == "DINAS").on_hand)


def faults_log(home: Path) -> Path:
    return home / ".local/state/counter-tui/log/faults.log"


def test_a_counter_killed_in_an_act_leaves_a_record_that_holds_and_the_next_one_opens(
    open_terminal: OpenTerminal, office: Store
) -> None:
    chance = random.Random(9)
    confirmed = 0
    for number in range(KILLS):
        counter = open_terminal()
        sign_in(counter)
        look_up(counter, READY[number])
        counter.write(ENTER)
        if number % 2:
            time.sleep(chance.uniform(0.0, 0.03))
        else:
            counter.wait_for(DONE)
            confirmed += 1
        counter.kill()
        issued = acts(office).count("issue")
        assert issued >= confirmed
        assert left_in_stock(office) == BLANKS - issued
        assert office.read(verify).fault is None


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("program", [COUNTER, WITHOUT_HANG_UP], ids=["SIGHUP", "SIGHUP ignored"])
def test_a_lost_line_ends_the_program(
    open_terminal: OpenTerminal, office: Store, program: tuple[str, ...], home: Path
) -> None:
    counter = open_terminal(program=program)
    sign_in(counter)
    look_up(counter, READY[0])
    counter.hang_up()
    assert counter.wait_for_end() in (-1, 129)
    assert not faults_log(home).exists()
    assert office.read(verify).fault is None


@pytest.mark.parametrize("engine", ["sqlite"])
def test_ctrl_q_gives_the_terminal_back_as_it_was(open_terminal: OpenTerminal) -> None:
    counter = open_terminal()
    before = counter.settings()
    sign_in(counter)
    assert counter.settings() != before
    assert counter.display.modes == {"other screen", "paste"}
    look_up(counter, READY[0])
    counter.write(CTRL_Q)
    assert counter.wait_for_end() == 0
    assert counter.display.modes == {"cursor"}
    assert counter.display.text.strip() == ""
    assert counter.settings() == before


@pytest.mark.parametrize("engine", ["sqlite"])
def test_sigterm_gives_the_terminal_back_and_does_the_act_whole_or_not_at_all(
    open_terminal: OpenTerminal, office: Store
) -> None:
    counter = open_terminal()
    before = counter.settings()
    sign_in(counter)
    look_up(counter, READY[0])
    counter.write(ENTER)
    counter.process.send_signal(signal.SIGTERM)
    assert counter.wait_for_end() == 0
    assert counter.display.modes == {"cursor"}
    assert counter.display.text.strip() == ""
    assert counter.settings() == before
    assert left_in_stock(office) == BLANKS - acts(office).count("issue")
    assert office.read(verify).fault is None


@pytest.mark.parametrize("engine", ["sqlite"])
def test_ctrl_q_right_after_enter_does_the_act_whole_or_not_at_all(
    open_terminal: OpenTerminal, office: Store
) -> None:
    counter = open_terminal()
    sign_in(counter)
    look_up(counter, READY[0])
    counter.write(ENTER + CTRL_Q)
    assert counter.wait_for_end() == 0
    assert left_in_stock(office) == BLANKS - acts(office).count("issue")
    assert office.read(verify).fault is None


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_card_stays_and_counts_through_every_size_of_the_window(
    open_terminal: OpenTerminal, office: Store
) -> None:
    counter = open_terminal()
    sign_in(counter)
    look_up(counter, READY[0])
    card = counter.display.text

    for number in range(RESIZES):
        counter.resize(200, 60)
        counter.wait_until(lambda: widest(counter) > 150, "a header as wide as the window")
        assert READY[0].name in counter.display.text
        counter.resize(60, 15)
        # Mostly two sizes right after each other: the second must not be slept through.
        if number % 6 == 0:
            counter.wait_until(lambda: legend_is_last(counter), "a counter of 15 lines")
        counter.resize(80, 24)
        counter.wait_until(lambda: counter.display.text == card, "the card as it was")
    counter.wait_until_quiet(0.2)

    counter.write(ENTER)
    counter.wait_for(DONE)
    assert acts(office)[-1] == "issue"


def legend_is_last(counter: CounterTerminal) -> bool:
    return counter.display.text.split("\n")[-1].startswith("F1")


def widest(counter: CounterTerminal) -> int:
    return max(len(line) for line in counter.display.text.split("\n"))


@pytest.mark.parametrize("engine", ["sqlite"])
def test_keys_typed_before_the_program_was_there_are_taken(open_terminal: OpenTerminal) -> None:
    counter = open_terminal()
    # The terminal itself echoes them and makes LF of CR, as it does at a shell's prompt.
    counter.write(f"petugas{ENTER}demo{ENTER}")
    counter.wait_for(GREETING)
