"""Whatever a line or a hand sends: no traceback, no act, and the next look-up works."""

from __future__ import annotations

import random

import pytest

from db.journal.verify import verify
from db.store.store import Store
from tests.office import PASSWORD
from tests.terminal.conftest import OpenTerminal
from tests.terminal.counter_terminal import CounterTerminal
from tests.terminal.serving import (
    BOARD,
    CTRL_U,
    ENTER,
    ESCAPE,
    F9,
    GREETING,
    SIGN_IN,
    look_up,
    sign_in,
)
from tests.terminal.stocked_office import HOLDERS, READY, SCANNED, UNRECORDED, acts, grouped

CONTROL_KEYS = {
    "Ctrl+C": b"\x03",
    "Ctrl+Z": b"\x1a",
    "Ctrl+backslash": b"\x1c",
    "Ctrl+D": b"\x04",
    "Ctrl+S": b"\x13",
    "Ctrl+P": b"\x10",
    "Esc": b"\x1b",
    "Tab": b"\t\t\x1b[Z",
    "NUL": b"\x00\x00\x00",
}
LINE_NOISE = {
    "bytes that are no UTF-8": b"\xff\xfe\xc3(\x80\xed\xa0\x80\xf8\x88",
    "a character cut in two": b"\xe2\x82",
    "answers to questions": b"\x1b[?1;2c\x1b[24;80R\x1b]11;rgb:0000/0000/0000\x07\x1bP1$r0m\x1b\\",
    "a mouse": b"\x1b[<0;10;10M\x1b[<0;10;10m\x1b[M !!",
    "sequences cut off": b"\x1b[\x1b[1;\x1b]2;x\x1bO",
    "unknown keys": b"\x1b[99~\x1b[57441;2u\x1b[24;5~\x1bx",
    "a window that comes and goes": b"\x1b[O\x1b[I\x1b[O",
    "the end of a paste": b"\x1b[201~",
    "a paste that never ends": b"\x1b[200~",
}


F_KEYS = ("\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", *(f"\x1b[{n}~" for n in (15, 17, 18, 19, 20)))
COMMAND_KEYS = (*F_KEYS, ENTER, ENTER, ENTER, "\n", ESCAPE, "\t", "\x1b[A", "1", "2", "c\r", "\x7f")


def rubbish(size: int, *, seed: int) -> bytes:
    """Return bytes of every value but Ctrl+Q, which is how a person leaves."""
    chance = random.Random(seed)
    return bytes(chance.choice([n for n in range(256) if n != 0x11]) for _ in range(size))


def pasted_rubbish(size: int, *, seed: int) -> bytes:
    """Return a paste of any characters, of which few end a line."""
    chance = random.Random(seed)
    signs = [chr(chance.choice((chance.randrange(32, 0x2000), 0, 7, 8, 9, 0x85))) for _ in range(8)]
    text = "".join(chance.choice(signs) for _ in range(size)).replace("\r", "").replace("\n", "")
    return b"\x1b[200~" + text.encode()[:size] + b"\x1b[201~"


def still_serves(counter: CounterTerminal, number: int) -> None:
    """See that the counter looks somebody up, whatever stands in its field."""
    resident = SCANNED[number % len(SCANNED)]
    counter.write(f"{CTRL_U}{resident.nik}{ENTER}")
    counter.wait_for(resident.name, grouped(resident))
    assert b"Traceback" not in counter.sent


@pytest.mark.parametrize("engine", ["sqlite"])
def test_control_keys_and_line_noise_harm_nothing(
    open_terminal: OpenTerminal, office: Store
) -> None:
    counter = open_terminal()
    sign_in(counter)
    before = acts(office)
    for number, noise in enumerate((*CONTROL_KEYS.values(), *LINE_NOISE.values())):
        counter.write(noise)
        still_serves(counter, number)
    assert acts(office) == before


@pytest.mark.parametrize("engine", ["sqlite"])
def test_control_keys_harm_neither_the_sign_in_nor_the_board(open_terminal: OpenTerminal) -> None:
    counter = open_terminal()
    counter.wait_for(SIGN_IN)
    counter.wait_until_quiet(0.3)
    door = counter.display.text
    for key in (*CONTROL_KEYS.values(), b"\xff\xfe"):
        counter.write(key)
        counter.wait_until_quiet(0.15)
        counter.write(f"{ESCAPE}budi")
        counter.wait_for("budi")
        counter.write(ESCAPE)
        counter.wait_until(lambda: counter.display.text == door, "an untouched sign-in")
    counter.write(f"petugas{ENTER}{PASSWORD}{ENTER}")
    counter.wait_for(GREETING)
    counter.write(f"{F9}6{ENTER}")
    counter.wait_for(BOARD, "DINAS")
    counter.wait_until_quiet(0.3)
    board = counter.display.text
    for key in (each for each in CONTROL_KEYS.values() if each != b"\x1b"):
        counter.write(key)
        counter.wait_until_quiet(0.1)
        assert counter.display.text == board
    counter.write(ESCAPE)
    counter.wait_for(GREETING)
    still_serves(counter, 0)


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_hundred_kilobytes_of_rubbish_are_survived(
    open_terminal: OpenTerminal, office: Store
) -> None:
    counter = open_terminal()
    sign_in(counter)
    look_up(counter, READY[0])
    counter.write(pasted_rubbish(100_000, seed=1))
    still_serves(counter, 1)
    counter.write(rubbish(3_000, seed=2) + b"\x1b[201~")
    # What was random may have opened a dialog.
    counter.write(ESCAPE + ESCAPE)
    still_serves(counter, 2)
    assert office.read(verify).fault is None


@pytest.mark.parametrize("engine", ["sqlite"])
def test_after_any_keys_in_any_order_the_counter_serves(
    open_terminal: OpenTerminal, office: Store
) -> None:
    counter = open_terminal()
    sign_in(counter)
    chance = random.Random(3)
    niks = [resident.nik for resident in (*READY, *UNRECORDED, *HOLDERS)]
    for number in range(4):
        keys = [
            chance.choice(niks) + ENTER if chance.random() < 0.2 else chance.choice(COMMAND_KEYS)
            for _ in range(40)
        ]
        # Four times Esc leaves whatever is open; the last key of all may have signed out.
        counter.write("".join(keys) + 4 * ESCAPE)
        counter.wait_until_quiet(0.5)
        if SIGN_IN in counter.display.text:
            sign_in(counter)
        still_serves(counter, number)
    assert office.read(verify).fault is None
