"""Terminals that are closed after the test, whatever the program on them does."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.office_copies import OfficeCopies
from tests.postgres_server import REQUIRED_VARIABLE
from tests.terminal.counter_terminal import COUNTER, CounterTerminal
from tests.terminal.stocked_office import open_stocked_office
from tests.terminal.tmux import Tmux, running_tmux

OpenTerminal = Callable[..., CounterTerminal]


@pytest.fixture
def office_url(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[str]:
    """Give the URL of this test's own office, as stocked_office.py describes it."""
    yield from office_copies.copy(open_stocked_office, tmp_path)


@pytest.fixture
def open_terminal(office_url: str) -> Iterator[OpenTerminal]:
    """Give a function that starts the program on the office, on a terminal of its own.

    Its words are those of the command line; by keyword the terminal's size and environment,
    and another `program`.
    """
    with ExitStack() as open_ones:

        def start(
            *words: str, program: tuple[str, ...] = COUNTER, **terminal: object
        ) -> CounterTerminal:
            command = (*program, *words, "--db", office_url)
            return open_ones.enter_context(CounterTerminal(command, **terminal))  # type: ignore[arg-type]

        yield start


@pytest.fixture
def tmux() -> Iterator[Tmux]:
    """Give a tmux server; without tmux, skip, or fail where nothing may be skipped."""
    if not shutil.which("tmux"):
        missing = "tmux is not installed: no tmux on PATH"
        if os.environ.get(REQUIRED_VARIABLE):
            pytest.fail(f"{REQUIRED_VARIABLE} is set, but {missing}")
        pytest.skip(missing)
    with running_tmux() as server:
        yield server
