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
# Any colour at all, also of the sixteen.
COLOUR = re.compile(rb"\x1b\[(?:[0-9]+;)*(?:[34][0-8]|9[0-7]|10[0-7])[;m]")


@pytest.mark.parametrize("engine", ["sqlite"])
def test_every_terminal_shows_the_same_words(open_terminal: OpenTerminal) -> None:
    # Started together, because starting is what takes its time.
    terminals = {
        name: open_terminal(*words, environment=environment)
        for name, (words, environment) in TERMINALS.items()
    }
    shown = {name: greeting_and_card(terminal) for name, terminal in terminals.items()}
    for name, texts in shown.items():
        assert list(map(words_of, texts)) == list(map(words_of, shown["usual"])), name
        assert (texts == shown["usual"]) == (name != "--plain")
    assert all(text.isascii() for text in shown["--plain"])
    assert RICH_COLOUR.search(terminals["usual"].sent)
    for name in ("--plain", "NO_COLOR"):
        assert not COLOUR.search(terminals[name].sent), name


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text; a letter alone may be a sign."""
    return re.findall(r"[^\W_]{2,}", text)


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_plain_terminal_shows_its_own_cursor_in_the_field(open_terminal: OpenTerminal) -> None:
    usual, plain = open_terminal(), open_terminal("--plain")
    for terminal in (usual, plain):
        sign_in(terminal)
        terminal.write("sri")
        terminal.wait_for("Cari  sri")
        terminal.wait_until_quiet(0.3)
    assert "cursor" not in usual.display.modes
    assert "cursor" in plain.display.modes
    line = next(each for each in plain.display.text.split("\n") if "Cari  sri" in each)
    row = plain.display.text.split("\n").index(line)
    assert plain.display.cursor == (line.index("sri") + len("sri"), row)


def greeting_and_card(terminal: CounterTerminal) -> tuple[str, str]:
    sign_in(terminal)
    terminal.wait_until_quiet(0.3)
    greeting = terminal.display.text
    look_up(terminal, READY[0])
    return greeting, terminal.display.text
