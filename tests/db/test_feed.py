"""Live screens are told of every commit, whoever made it, and of a database that went away."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from db import feed as feed_module
from db.feed import Feed
from db.models import JournalEntry
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from tests.engines import only_postgres
from tests.office import ADULT, CHILD, SIXTEEN, call
from tests.tampering import behind_the_back

WAIT = 30
ACT_ELSEWHERE = """
import sys
from db.store.store import open_store
from db.transactions.enrol import EnrolOrder, enrol
from tests.office import call

store = open_store(sys.argv[1])
store.write(enrol, call(), EnrolOrder(sys.argv[2]))
store.close()
"""


class Told:
    """Counts what a feed tells, and waits for it."""

    def __init__(self) -> None:
        self._changed = threading.Semaphore(0)
        self._lost = threading.Semaphore(0)
        self.times_lost = 0

    def changed(self) -> None:
        """Take the news of a change."""
        self._changed.release()

    def lost(self) -> None:
        """Take the news that the database is away."""
        self.times_lost += 1
        self._lost.release()

    def wait_for_change(self) -> None:
        """Wait for one more change than before, and forget what came with it."""
        assert self._changed.acquire(timeout=WAIT)
        while self._changed.acquire(blocking=False):
            pass

    def wait_for_loss(self) -> None:
        """Wait until the database is away."""
        assert self._lost.acquire(timeout=WAIT)


@pytest.fixture
def told() -> Told:
    """Give what a feed tells to."""
    return Told()


@pytest.fixture
def feed(office_url: str, told: Told, monkeypatch: pytest.MonkeyPatch) -> Iterator[Feed]:
    """Give a feed on the test's office that watches already."""
    monkeypatch.setattr(feed_module, "RETRY_SECONDS", 0.01)
    feed = Feed(office_url, told.changed, told.lost)
    feed.start()
    told.wait_for_change()
    yield feed
    feed.stop()


@pytest.mark.usefixtures("feed")
def test_an_act_of_this_program_is_told(office: Store, told: Told) -> None:
    for resident in (ADULT, SIXTEEN):
        office.write(enrol, call(), EnrolOrder(resident.nik))
        told.wait_for_change()


@pytest.mark.usefixtures("feed")
def test_an_act_of_another_program_is_told(office_url: str, told: Told) -> None:
    for resident in (ADULT, SIXTEEN):
        subprocess.run(
            [sys.executable, "-c", ACT_ELSEWHERE, office_url, resident.nik],
            cwd=Path(__file__).parents[2],
            check=True,
            timeout=WAIT,
        )
        told.wait_for_change()


def test_what_is_told_is_there_to_be_read(office: Store, office_url: str) -> None:
    seen: list[int] = []
    enough = threading.Event()

    def look() -> None:
        seen.append(office.read(_entries))
        if len(seen) > 1 and seen[-1] == before + 1:
            enough.set()

    before = office.read(_entries)
    feed = Feed(office_url, look)
    feed.start()
    while not seen:
        enough.wait(0.001)
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    assert enough.wait(WAIT)
    feed.stop()


def _entries() -> int:
    return int(JournalEntry.select().count())


def test_a_refused_act_is_no_change(office: Store, office_url: str, told: Told) -> None:
    """Nothing was committed: the next thing told is the act that was."""
    changes: list[int] = []

    def look() -> None:
        changes.append(office.read(_entries))
        told.changed()

    feed = Feed(office_url, look)
    feed.start()
    told.wait_for_change()
    with pytest.raises(Refused):
        office.write(enrol, call(), EnrolOrder(CHILD.nik))
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    told.wait_for_change()
    feed.stop()
    assert changes == [changes[0], changes[0] + 1]


def test_stopping_ends_the_thread(office_url: str, told: Told) -> None:
    before = set(threading.enumerate())
    feed = Feed(office_url, told.changed, told.lost)
    feed.start()
    told.wait_for_change()
    assert len(set(threading.enumerate()) - before) == 1
    feed.stop()
    assert set(threading.enumerate()) == before
    assert told.times_lost == 0


def test_stopping_ends_a_thread_that_waits_for_the_database(
    nowhere_url: str, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_module, "RETRY_SECONDS", 1000.0)
    before = set(threading.enumerate())
    feed = Feed(nowhere_url, told.changed, told.lost)
    feed.start()
    told.wait_for_loss()
    feed.stop()
    assert set(threading.enumerate()) == before


@pytest.fixture(params=["sqlite", "postgres"])
def nowhere_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of a database that isn't there."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/nowhere/office.db"
    return "postgresql://nobody@127.0.0.1:1/office"


@only_postgres
def test_a_connection_that_is_cut_comes_back_by_itself(
    office: Store, office_url: str, told: Told, feed: Feed
) -> None:
    with behind_the_back(office_url) as hands:
        hands.do(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    told.wait_for_loss()
    told.wait_for_change()
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    told.wait_for_change()
    assert told.times_lost == 1


@only_postgres
def test_a_database_that_stays_away_is_told_once(
    office_url: str, told: Told, feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, name = office_url.rsplit("/", 1)
    tries = threading.Semaphore(0)
    wait = feed._stop.wait

    def counted(seconds: float | None = None) -> bool:
        tries.release()
        return wait(seconds)

    monkeypatch.setattr(feed._stop, "wait", counted)
    with psycopg.connect(f"{server}/postgres", autocommit=True) as other:
        other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        other.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s",
            [name],
        )
        told.wait_for_loss()
        for _ in range(3):
            assert tries.acquire(timeout=WAIT)
        other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
    told.wait_for_change()
    assert told.times_lost == 1
