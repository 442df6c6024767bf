"""What a clerk does at a terminal: sign in, look somebody up."""

from __future__ import annotations

from db.rules.register_row import RegisterRow
from screens.locale import refusal_words, say
from tests.office import PASSWORD
from tests.terminal.counter_terminal import CounterTerminal
from tests.terminal.stocked_office import grouped

ENTER = "\r"
# As terminals send it that tell Esc from the beginning of a sequence.
ESCAPE = "\x1b[27u"
F1, F2, F6, F8, F9 = "\x1bOP", "\x1bOQ", "\x1b[17~", "\x1b[19~", "\x1b[20~"
CTRL_Q, CTRL_U = "\x11", "\x15"

SIGN_IN = say("sign_in.operator", "id")
GREETING = say("counter.hello", "id")
STRIP = say("strip.blanks", "id")
DONE = say("card.done", "id")
LOST = say("strip.lost", "id")
BOARD = say("board.title", "id")
FORM = say("form.keys", "id")
# Goes through the form of an enrolment: every document shown, everything taken.
ENROL_THROUGH = f"{ENTER} {ENTER * 4}"
CHOICE = say("dialog.keys", "id")
HELP = say("help.close", "id")
WRONG_PASSWORD = refusal_words("WRONG_PASSWORD", {}, "id").what


def sign_in(terminal: CounterTerminal, operator: str = "petugas") -> None:
    """Sign in and wait until the counter is there with its figures."""
    terminal.wait_for(SIGN_IN)
    terminal.write(f"{operator}{ENTER}{PASSWORD}{ENTER}")
    terminal.wait_for(GREETING, STRIP)


def look_up(terminal: CounterTerminal, resident: RegisterRow) -> None:
    """Look a resident up by the NIK and wait until a key counts for the card."""
    terminal.write(f"{resident.nik}{ENTER}")
    terminal.wait_for(resident.name, grouped(resident))
    # A key counts once the program knows that the card went out: some milliseconds later.
    terminal.wait_until_quiet(0.2)
