"""An office with a history, and hands that change it behind the program's back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store.store import Store, open_store
from tests.db.print_run import open_with_queue
from tests.history import live_through
from tests.office import open_test_office
from tests.office_copies import OfficeCopies


def open_office_with_history(url: str) -> Store:
    """Make an office in which every kind of act was done (tests/history.py); return it open."""
    store = open_test_office(url)
    live_through(store)
    return store


@pytest.fixture
def lived_url(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[str]:
    """Give the URL of this test's own office with a history."""
    yield from office_copies.copy(open_office_with_history, tmp_path)


@pytest.fixture
def lived(lived_url: str) -> Iterator[Store]:
    """Give this test's own office with a history, open."""
    store = open_store(lived_url)
    yield store
    store.close()


@pytest.fixture
def queued_url(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[str]:
    """Give the URL of this test's own office in which six people wait for a card."""
    yield from office_copies.copy(open_with_queue, tmp_path)


@pytest.fixture
def queued(queued_url: str) -> Iterator[Store]:
    """Give that office (tests/db/print_run.py), open."""
    store = open_store(queued_url)
    yield store
    store.close()
