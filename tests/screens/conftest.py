"""The day on which the screens are tested: the morning of TODAY, until a test sets it on."""

from __future__ import annotations

import pytest

from db.journal.clock import DatabaseClock
from tests.office import FixedClock


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> FixedClock:
    """Give the clock that every database tells in this test."""
    fixed = FixedClock()
    monkeypatch.setattr(DatabaseClock, "now", lambda _self, database: fixed.now(database))
    return fixed
