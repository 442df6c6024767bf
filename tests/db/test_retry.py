"""What the database itself breaks off is done once more, under the same act id."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest

from db.models import JournalEntry, Ktp, Place
from db.store.errors import OfficeUnavailable, Trouble
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from tests.dump import rows
from tests.office import ADULT, call

pytestmark = pytest.mark.postgres


@pytest.fixture(params=["postgres"])
def engine(request: pytest.FixtureRequest) -> str:
    """Run on PostgreSQL alone: SQLite has one writer at a time and nothing to break off."""
    name: str = request.param
    return name


@pytest.fixture
def other(office: Store) -> Iterator[psycopg.Connection]:
    """Give another connection to the office's database."""
    with closing(psycopg.connect(office.url)) as connection:
        yield connection


def test_an_act_that_met_a_deadlock_is_done_once(office: Store, other: psycopg.Connection) -> None:
    other.execute("SET deadlock_timeout = '10min'")
    other.execute("UPDATE place SET name = 'MPP' WHERE code = 'MPP'")
    calling, tries = call(), []

    def act() -> None:
        tries.append(1)
        Ktp._meta.database.execute_sql("SET LOCAL deadlock_timeout = '10ms'")
        enrol(calling, EnrolOrder(ADULT.nik))
        if len(tries) == 1:
            Place.update(name="Dinas").where(Place.code == "DINAS").execute()
            crossing = office.send_read(_cross, other)
            _until_it_waits(other.info.backend_pid)
            Place.update(name="Mal").where(Place.code == "MPP").execute()
            crossing.result()

    office.write(act)
    assert len(tries) == 2
    assert [row["status"] for row in rows(office, Ktp)] == ["PRINT_READY_RECORD"]
    assert len(rows(office, JournalEntry, act_id=calling.act_id)) == 1


def _cross(other: psycopg.Connection) -> None:
    """Wait for the row that the act holds, while the act waits for the one held here."""
    other.execute("UPDATE place SET name = 'Dinas' WHERE code = 'DINAS'")
    other.rollback()


def _until_it_waits(pid: int) -> None:
    """Return once that backend waits for a lock: who waits last is who finds the deadlock."""
    waiting = "SELECT count(*) FROM pg_locks WHERE pid = %s AND NOT granted"
    deadline = time.monotonic() + 30
    while not Ktp._meta.database.execute_sql(waiting, (pid,)).fetchone()[0]:
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_an_act_whose_connection_is_lost_is_done_once(
    office: Store, other: psycopg.Connection
) -> None:
    calling, tries = call(), []

    def act() -> None:
        tries.append(1)
        enrol(calling, EnrolOrder(ADULT.nik))
        if len(tries) == 1:
            (pid,) = Ktp._meta.database.execute_sql("SELECT pg_backend_pid()").fetchone()
            other.execute("SELECT pg_terminate_backend(%s, 10000)", (pid,))

    office.write(act)
    assert len(tries) == 2
    assert len(rows(office, JournalEntry, act_id=calling.act_id)) == 1


def test_what_is_broken_off_twice_is_told(office: Store, other: psycopg.Connection) -> None:
    before = len(rows(office, JournalEntry))

    def act() -> None:
        enrol(call(), EnrolOrder(ADULT.nik))
        (pid,) = Ktp._meta.database.execute_sql("SELECT pg_backend_pid()").fetchone()
        other.execute("SELECT pg_terminate_backend(%s, 10000)", (pid,))

    with pytest.raises(OfficeUnavailable) as caught:
        office.write(act)
    assert caught.value.trouble is Trouble.UNREACHABLE
    assert len(rows(office, JournalEntry)) == before
