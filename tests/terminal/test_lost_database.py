"""The database goes away in the middle of keys, and the line of the terminal too."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator

import pytest

from db.journal.replay import replay
from db.journal.verify import verify
from db.store.store import Store
from tests.cut_line import CutLine
from tests.engines import only_postgres, only_sqlite
from tests.terminal.conftest import OpenTerminal
from tests.terminal.counter_terminal import COUNTER, CounterTerminal
from tests.terminal.serving import CTRL_U, DONE, ENTER, ESCAPE, F9, LOST, SIGN_IN, look_up, sign_in
from tests.terminal.stocked_office import (
    HOLDERS,
    READY,
    SCANNED,
    UNRECORDED,
    acts,
    grouped,
)
from tests.terminal.test_rubbish import COMMAND_KEYS

KEYS = 120
F10, F11, F12 = "\x1b[21~", "\x1b[23~", "\x1b[24~"
MORE_KEYS = (F10, F11, F12, " ", "sri", "\x13", "\x1b[B", "\x1b[C")


@pytest.fixture
def line(office_url: str) -> Iterator[CutLine]:
    """Give a line to the office's server that can be cut."""
    with CutLine(office_url) as cut_line:
        yield cut_line


@pytest.fixture
def counter(line: CutLine) -> Iterator[CounterTerminal]:
    """Give a terminal that reaches the office through that line."""
    with CounterTerminal((*COUNTER, "--db", line.url)) as terminal:
        sign_in(terminal)
        yield terminal


def any_keys(seed: int) -> str:
    """Return keys in any order, with look-ups among them."""
    chance = random.Random(seed)
    niks = [resident.nik for resident in (*READY, *UNRECORDED, *HOLDERS)]
    rooms = [f"{F9}{key}{ENTER}" for key in "13456abcdg"]
    keys = (*COMMAND_KEYS, *MORE_KEYS, *rooms)
    return "".join(
        chance.choice(niks) + ENTER if chance.random() < 0.2 else chance.choice(keys)
        for _ in range(KEYS)
    )


def serves_again(counter: CounterTerminal) -> None:
    """See that the counter looks somebody up once the database is back."""
    for _ in range(10):
        counter.write(4 * ESCAPE)
        counter.wait_until_quiet(0.5)
        if SIGN_IN in counter.display.text:
            sign_in(counter)
        counter.write(f"{CTRL_U}{SCANNED[0].nik}{ENTER}")
        counter.wait_until_quiet(0.5)
        if grouped(SCANNED[0]) in counter.display.text:
            break
    counter.wait_for(SCANNED[0].name, grouped(SCANNED[0]))
    assert b"Traceback" not in counter.sent


def record_holds(office: Store) -> None:
    assert office.read(verify).fault is None
    assert replay(office.url) is None


@only_postgres
def test_an_act_while_the_server_is_away_is_sent_again_and_done_once(
    line: CutLine, counter: CounterTerminal, office: Store
) -> None:
    look_up(counter, READY[0])
    before = acts(office)
    line.cut()
    counter.wait_for(LOST)
    counter.write(ENTER)
    counter.wait_for("Belum pasti tercatat")
    assert acts(office) == before
    line.mend()
    counter.wait_until_quiet(0.5)
    counter.write(ENTER)
    counter.wait_for(DONE, gone=LOST)
    assert acts(office) == [*before, "issue"]
    record_holds(office)


@only_postgres
def test_any_keys_while_the_server_comes_and_goes_leave_a_record_that_holds(
    line: CutLine, counter: CounterTerminal, office: Store
) -> None:
    for seed in (1, 2, 3):
        keys = any_keys(seed)
        counter.write(keys[: len(keys) // 2])
        line.cut()
        counter.write(keys[len(keys) // 2 :])
        counter.wait_until_quiet(1.0)
        line.mend()
        serves_again(counter)
    record_holds(office)


@only_sqlite
def test_an_act_on_a_locked_file_is_sent_again_and_done_once(
    open_terminal: OpenTerminal, office: Store, office_url: str
) -> None:
    counter = open_terminal()
    sign_in(counter)
    look_up(counter, READY[0])
    before = acts(office)
    other = sqlite3.connect(office_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    counter.write(ENTER)
    counter.wait_for("Belum pasti tercatat")
    counter.write(any_keys(4).replace(ENTER, ""))
    other.rollback()
    other.close()
    serves_again(counter)
    assert acts(office)[: len(before)] == before
    record_holds(office)
    look_up(counter, READY[1])
    counter.write(ENTER)
    counter.wait_for(DONE)


@only_sqlite
def test_a_line_lost_in_the_middle_of_any_keys_leaves_a_record_that_holds(
    open_terminal: OpenTerminal, office: Store
) -> None:
    chance = random.Random(5)
    for seed in (5, 6, 7):
        counter = open_terminal()
        sign_in(counter)
        counter.write(any_keys(seed))
        time.sleep(chance.uniform(0.0, 1.0))
        counter.hang_up()
        assert counter.wait_for_end() in (-1, 129)
        assert b"Traceback" not in counter.sent
        record_holds(office)
