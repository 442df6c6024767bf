"""Old terminals, no colours, plain mode: the same words everywhere."""

from __future__ import annotations

import re

import pytest

from tests.terminal.conftest import OpenTerminal
from tests.terminal.counter_terminal import CounterTerminal
from tests.terminal.serving import look_up, sign_in
from tests.terminal.stocked_office import READY

TERMINALS: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "usual": ((), {}),
    "NO_COLOR": ((), {"NO_COLOR": "1"}),
    "--plain": (("--plain",), {}),
    "linux": ((), {"TERM": "linux"}),
    "vt100": ((), {"TERM": "vt100"}),
}
# A colour chosen from 256 or from all: 38;5;n, 48;2;r;g;b.
RICH_COLOUR = re.compile(rb"\x1b\[[0-9;]*[34]8;[25];")


@pytest.mark.parametrize("engine", ["sqlite"])
def test_every_terminal_shows_the_same_words(open_terminal: OpenTerminal) -> None:
    # Started together, because starting is what takes its time.
    terminals = {
        name: open_terminal(*words, environment=environment)
        for name, (words, environment) in TERMINALS.items()
    }
    shown = {name: greeting_and_card(terminal) for name, terminal in terminals.items()}
    for name, texts in shown.items():
        assert texts == shown["usual"], name
    assert RICH_COLOUR.search(terminals["usual"].sent)
    assert not RICH_COLOUR.search(terminals["--plain"].sent)


def greeting_and_card(terminal: CounterTerminal) -> tuple[str, str]:
    sign_in(terminal)
    terminal.wait_until_quiet(0.3)
    greeting = terminal.display.text
    look_up(terminal, READY[0])
    return greeting, terminal.display.text
