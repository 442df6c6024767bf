"""The moments at which ten scans may come, and the ways in which they are sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from db.rules.register_row import RegisterRow
from tests.office import PASSWORD
from tests.terminal.counter_terminal import CounterTerminal
from tests.terminal.serving import (
    BOARD,
    CHOICE,
    ENROL_THROUGH,
    ENTER,
    ESCAPE,
    F1,
    F2,
    F6,
    F8,
    F9,
    FORM,
    HELP,
    SIGN_IN,
    look_up,
)
from tests.terminal.stocked_office import HOLDERS, READY, UNRECORDED

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


# What is pressed right before the burst, and the acts that the clerk's own keys ask for.
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
    return ENROL_THROUGH, ["enrol"]


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
    counter.press(F6, FORM)
    counter.terminal.write("h")
    return "", []


def document_half_typed(counter: Counter) -> Moment:
    document_asked(counter)
    return "SK/1", []


def replacement_typed_ahead(counter: Counter) -> Moment:
    look_up(counter.terminal, next(counter.holders))
    return f"{F6}hSK/12{ENTER} {ENTER}", ["replace"]


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
    counter.press(f"{F9}6{ENTER}", BOARD)
    counter.terminal.write(ESCAPE)
    counter.terminal.wait_until(lambda: BOARD not in counter.terminal.display.text, "the counter")
    return "", []


def clerk_signing_in(counter: Counter) -> Moment:
    counter.press(f"{F9}9{ENTER}", SIGN_IN)
    return f"petugas{ENTER}{PASSWORD}{ENTER}", []


# Each brings the counter to a moment.
MOMENTS: tuple[Callable[[Counter], Moment], ...] = (
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
