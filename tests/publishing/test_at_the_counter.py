"""The real counter keeps the page, from its own first moments to its last."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest

from tests.publishing.pages import (
    PEOPLE,
    Published,
    act,
    is_gone,
    machine_of,
    publishers_of,
    wait_until,
)
from tests.terminal.counter_terminal import COUNTER, CounterTerminal
from tests.terminal.serving import CTRL_Q, SIGN_IN

OpenTerminal = Callable[[], CounterTerminal]


@pytest.fixture
def open_terminal(
    published: Published, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenTerminal]:
    """Give a function that opens the counter on a terminal, on a machine that names a page."""
    etc = tmp_path / "counter-tui.toml"
    etc.write_text(machine_of(published))
    monkeypatch.setenv("COUNTER_TUI_ETC", str(etc))
    with ExitStack() as open_ones:

        def start() -> CounterTerminal:
            command = (*COUNTER, "--db", published.store.url)
            terminal = open_ones.enter_context(CounterTerminal(command))
            terminal.wait_for(SIGN_IN)
            return terminal

        yield start


def publisher_of(terminal: CounterTerminal) -> int:
    """Wait until the counter on a terminal has a process that publishes; return it."""
    wait_until(lambda: bool(publishers_of(terminal.process.pid)), "the counter publishes")
    return publishers_of(terminal.process.pid)[0]


def test_the_page_follows_while_the_counter_is_open_and_when_it_is_quit(
    published: Published, open_terminal: OpenTerminal
) -> None:
    terminal = open_terminal()
    publisher = publisher_of(terminal)
    act(published.store, PEOPLE[0])
    wait_until(published.is_current, "the act is on the page")
    act(published.store, PEOPLE[1])
    terminal.write(CTRL_Q)
    assert terminal.wait_for_end() == 0
    wait_until(published.is_current, "the last act is on the page")
    wait_until(partial(is_gone, publisher), "no process is left")


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_a_counter_that_is_killed_leaves_no_process_and_the_last_state(
    published: Published, open_terminal: OpenTerminal, ending: signal.Signals
) -> None:
    terminal = open_terminal()
    publisher = publisher_of(terminal)
    wait_until(published.is_current, "the page shows the office as it stands")
    act(published.store, PEOPLE[0])
    terminal.process.send_signal(ending)
    terminal.wait_for_end()
    wait_until(partial(is_gone, publisher), "no process is left")
    wait_until(published.is_current, "the last act is on the page")
