"""Ten scans in one burst, at any moment: ten look-ups in their order, and never an act."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from db.rules.register_row import RegisterRow
from db.store.store import Store
from tests.office import PASSWORD
from tests.terminal.conftest import OpenTerminal
from tests.terminal.counter_terminal import PATIENCE, CounterTerminal
from tests.terminal.serving import (
    BOARD,
    CHOICE,
    ENTER,
    ESCAPE,
    F1,
    F2,
    F6,
    F8,
    F9,
    FORM,
    GREETING,
    HELP,
    QUESTION,
    SIGN_IN,
    WRONG_PASSWORD,
    look_up,
    sign_in,
)
from tests.terminal.stocked_office import (
    HOLDERS,
    READY,
    SCANNED,
    UNRECORDED,
    acts,
    grouped,
    looks,
)

# On SQLite every phase in a single write, then some more at moments drawn from a seed.
BURSTS = {"sqlite": 28, "postgres": 9}
# Without a common divisor with the number of phases: all are met, and none beside its like.
STRIDE = 7
SEARCHED = "LALU WIRA"
WINDOW_BEHIND, WINDOW_IN_FRONT = "\x1b[O", "\x1b[I"


@dataclass
class Counter:
    """A terminal that is signed in, and the people who weren't served on it yet."""

    terminal: CounterTerminal
    ready: Iterator[RegisterRow] = field(default_factory=lambda: iter(READY))
    unrecorded: Iterator[RegisterRow] = field(default_factory=lambda: iter(UNRECORDED))
    holders: Iterator[RegisterRow] = field(default_factory=lambda: iter(HOLDERS))

    def press(self, key: str, opened: str) -> None:
        """Press a key and wait for the words of what it opens."""
        self.terminal.write(key)
        self.terminal.wait_for(opened)


# A phase brings the counter to a moment and returns what is pressed right before the burst,
# and the acts that the clerk's own keys ask for.
Moment = tuple[str, list[str]]


def nobody_shown(counter: Counter) -> Moment:
    return "", []


def another_shown(counter: Counter) -> Moment:
    look_up(counter.terminal, next(counter.ready))
    return "", []


def another_being_opened(counter: Counter) -> Moment:
    return f"{SEARCHED}{ENTER}", []


def card_being_issued(counter: Counter) -> Moment:
    look_up(counter.terminal, next(counter.ready))
    return ENTER, ["issue"]


def form_opening(counter: Counter) -> Moment:
    look_up(counter.terminal, next(counter.unrecorded))
    return F2, []


def form_open(counter: Counter) -> Moment:
    look_up(counter.terminal, next(counter.unrecorded))
    counter.press(F2, FORM)
    return "", []


def form_closing(counter: Counter) -> Moment:
    form_open(counter)
    return ENTER + ENTER, ["enrol"]


def form_left(counter: Counter) -> Moment:
    form_open(counter)
    counter.terminal.write(ESCAPE)
    counter.terminal.wait_until(lambda: FORM not in counter.terminal.display.text, "the card")
    return "", []


def cause_asked(counter: Counter) -> Moment:
    look_up(counter.terminal, next(counter.ready))
    counter.press(F8, CHOICE)
    return "", []


def cause_given(counter: Counter) -> Moment:
    cause_asked(counter)
    return f"2{ENTER}", ["spoil"]


def document_asked(counter: Counter) -> Moment:
    look_up(counter.terminal, next(counter.holders))
    counter.press(F6, CHOICE)
    counter.press(ENTER, QUESTION)
    return "", []


def document_half_typed(counter: Counter) -> Moment:
    document_asked(counter)
    return "SK/1", []


def replacement_typed_ahead(counter: Counter) -> Moment:
    look_up(counter.terminal, next(counter.holders))
    return f"{F6}{ENTER}SK/12{ENTER}", ["replace"]


def help_open(counter: Counter) -> Moment:
    counter.press(F1, HELP)
    return "", []


def help_closing(counter: Counter) -> Moment:
    help_open(counter)
    return ENTER, []


def window_back_in_front(counter: Counter) -> Moment:
    look_up(counter.terminal, next(counter.ready))
    return f"{WINDOW_BEHIND}{WINDOW_IN_FRONT}", []


def board_left(counter: Counter) -> Moment:
    counter.press(F9 + ENTER, BOARD)
    counter.press(ESCAPE, GREETING)
    return "", []


def clerk_signing_in(counter: Counter) -> Moment:
    counter.press(f"{F9}2{ENTER}", SIGN_IN)
    return f"petugas{ENTER}{PASSWORD}{ENTER}", []


PHASES: tuple[Callable[[Counter], Moment], ...] = (
    nobody_shown,
    another_shown,
    another_being_opened,
    card_being_issued,
    form_opening,
    form_open,
    form_closing,
    form_left,
    cause_asked,
    cause_given,
    document_asked,
    document_half_typed,
    replacement_typed_ahead,
    help_open,
    help_closing,
    window_back_in_front,
    board_left,
    clerk_signing_in,
)

# How a reader ends what it read, and how a terminal sends lines that were pasted.
ENDINGS: dict[str, Callable[[Sequence[str]], str]] = {
    "CR": lambda niks: "".join(f"{nik}\r" for nik in niks),
    "LF": lambda niks: "".join(f"{nik}\n" for nik in niks),
    "CR LF": lambda niks: "".join(f"{nik}\r\n" for nik in niks),
    "pasted, CR": lambda niks: pasted("".join(f"{nik}\r" for nik in niks)),
    "pasted, LF": lambda niks: pasted("".join(f"{nik}\n" for nik in niks)),
    "pasted, CR LF": lambda niks: pasted("".join(f"{nik}\r\n" for nik in niks)),
    "pasted, last line open": lambda niks: pasted("\n".join(niks)),
}


def pasted(text: str) -> str:
    return f"\x1b[200~{text}\x1b[201~"


def wait_for_looks(office: Store, before: list[str], expected: list[str], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while len(seen := looks(office)[len(before) :]) < len(expected):
        assert time.monotonic() < deadline, f"{what}: only {len(seen)} look-ups"
        time.sleep(0.02)
    assert seen == expected, what


def send_burst(
    counter: Counter, office: Store, phase: Callable[[Counter], Moment], ending: str, pause: float
) -> None:
    """Bring the counter to a moment, send ten scans, and see what came of them."""
    first, expected_acts = phase(counter)
    scanned = random.Random(f"{phase.__name__} {ending} {pause}").sample(SCANNED, 10)
    niks = [resident.nik for resident in scanned]
    acts_before, looks_before = acts(office), looks(office)
    keys = ENDINGS[ending](niks)
    if pause:
        counter.terminal.write(first)
        time.sleep(pause)
        counter.terminal.write(keys)
    else:
        counter.terminal.write(first + keys)
    what = f"{phase.__name__}, {ending}, {pause * 1000:.1f} ms"
    expected = [SEARCHED, *niks] if phase is another_being_opened else niks
    wait_for_looks(office, looks_before, expected, what)
    counter.terminal.wait_for(scanned[-1].name, grouped(scanned[-1]))
    assert acts(office) == [*acts_before, *expected_acts], what


def test_ten_scans_at_any_moment_are_ten_look_ups_in_order(
    open_terminal: OpenTerminal, office: Store, engine: str
) -> None:
    counter = Counter(open_terminal())
    sign_in(counter.terminal)
    chance = random.Random(71)
    endings = list(ENDINGS)
    for number in range(BURSTS[engine]):
        phase = PHASES[number * STRIDE % len(PHASES)]
        pause = chance.uniform(0.0005, 0.04) if number >= len(PHASES) else 0.0
        send_burst(counter, office, phase, endings[number % len(endings)], pause)
    assert "Traceback" not in counter.terminal.display.text


@pytest.mark.parametrize("engine", ["sqlite"])
def test_scans_typed_ahead_of_a_wrong_password_are_nobodys(
    open_terminal: OpenTerminal, office: Store
) -> None:
    terminal = open_terminal()
    terminal.wait_for(SIGN_IN)
    before = looks(office)
    scans = ENDINGS["CR"]([resident.nik for resident in SCANNED])
    terminal.write(f"petugas{ENTER}wrong{ENTER}{scans}")
    terminal.wait_for(WRONG_PASSWORD)
    terminal.write(f"{PASSWORD}{ENTER}")
    terminal.wait_for(GREETING)
    assert looks(office) == before
