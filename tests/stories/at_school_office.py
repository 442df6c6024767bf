"""The training office of August 2023, its clock set to the morning of a day at a school."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from peewee import Database

from counter_tui.demo.build import build_demo
from counter_tui.demo.plan import SMALLEST_OFFICE
from db.journal.clock import Clock, DatabaseClock
from db.store.store import Store, open_store

BUILT_ON = date(2023, 8, 14)
# Half past seven in Mataram on the day after.
MORNING = datetime(2023, 8, 14, 23, 30, tzinfo=UTC)


class MovingClock:
    """A clock that was set to a moment when it was made, and goes on from there."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment
        self._set_at = time.monotonic()

    def now(self, _database: Database) -> datetime:
        """Return the moment, whatever the database's clock says."""
        return self._moment + timedelta(seconds=time.monotonic() - self._set_at)


def office_of_a_school_day(url: str) -> Store:
    """Build the office and return it open."""
    build_demo(
        url,
        residents=SMALLEST_OFFICE,
        seed=1,
        shortage=False,
        progress=lambda phase, done, total: None,
        today=BUILT_ON,
    )
    return open_store(url)


@contextmanager
def clock_of_the_day() -> Iterator[Clock]:
    """Let every terminal and command believe that it is that morning."""
    clock = MovingClock(MORNING)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseClock, "now", lambda _self, database: clock.now(database))
        yield clock
