"""Offices that print letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store.store import Store, open_store
from screens.papers.tools import Tools
from tests.office import open_test_office
from tests.office_copies import OfficeCopies
from tests.papers.letters import SIGNER, tools_of, with_key


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """Give the folder of this machine's keys, which isn't there yet."""
    return tmp_path / "keys"


@pytest.fixture
def tools(keys: Path) -> Tools:
    """Give what this machine makes papers with."""
    return tools_of(keys)


def open_signing_office(url: str) -> Store:
    """Make an office whose letters name a signer; return it open."""
    return open_test_office(url, settings=SIGNER)


@pytest.fixture
def signing(office_copies: OfficeCopies, tmp_path: Path, keys: Path) -> Iterator[Store]:
    """Give an open office that has a signer, and a key on this machine."""
    for url in office_copies.copy(open_signing_office, tmp_path):
        store = open_store(url)
        with_key(store, keys)
        yield store
        store.close()
