"""A printing server of the tests' own, and printers at it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.printing.cups import CUPS_REQUIRED, Cups, NoCupsError, Queue, running_cups


@pytest.fixture(scope="session")
def cups_server() -> Iterator[Cups]:
    """Give the one CUPS server of this run; without one, skip or fail with the reason."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(running_cups())
        except NoCupsError as missing:
            if CUPS_REQUIRED:
                pytest.fail(f"COUNTER_TUI_REQUIRE_CUPS is set, but {missing}")
            pytest.skip(str(missing))
        yield server


@pytest.fixture
def cups(cups_server: Cups, monkeypatch: pytest.MonkeyPatch) -> Cups:
    """Give the CUPS server that this test prints by."""
    monkeypatch.setenv("CUPS_SERVER", cups_server.server)
    return cups_server


@pytest.fixture
def queue(cups: Cups) -> Queue:
    """Give a printer that prints."""
    return cups.queue()
