"""Offices that publish their page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from db.store.store import open_store
from tests.office_copies import OfficeCopies
from tests.publishing.pages import CounterProcess, Published, open_publishing_office

OpenCounter = Callable[[], CounterProcess]


@pytest.fixture
def office_url(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[str]:
    """Give the URL of this test's own office, which publishes."""
    yield from office_copies.copy(open_publishing_office, tmp_path)


@pytest.fixture
def published(office_url: str, tmp_path: Path) -> Iterator[Published]:
    """Give this test's own office, open, and where its page is."""
    folder = tmp_path / "board"
    folder.mkdir()
    file = folder / "board.json"
    store = open_store(office_url)
    yield Published(store, file, str(file) if office_url.startswith("sqlite") else office_url)
    store.close()


@pytest.fixture
def open_counter(published: Published) -> Iterator[OpenCounter]:
    """Give a function that starts a process which keeps the page as a counter does."""
    with ExitStack() as open_ones:

        def start() -> CounterProcess:
            counter = CounterProcess(published)
            open_ones.callback(counter.kill)
            return counter

        yield start
