"""A database that is held, damaged or cut off: told in words, and no act is done twice."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urlsplit

import psycopg
import pytest
from peewee import Database, OperationalError

from db.journal.receipt import Receipt
from db.models import JournalEntry
from db.store import engine as engine_module
from db.store.engine import reading_database, writing_database
from db.store.errors import Trouble, trouble_of
from db.store.store import Store, open_store
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.db.stores import entries, file_of, trouble
from tests.engines import only_postgres, only_sqlite
from tests.office import ADULT, SIXTEEN, call


@only_sqlite
def test_a_database_that_another_program_holds_is_told_as_busy(
    office_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engine_module._WRITING, "busy_timeout", 20)
    store = open_store(office_url)
    store.write(entries)
    other = sqlite3.connect(file_of(office_url), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    order = EnrolOrder(ADULT.nik)
    mine = call()
    assert trouble(store.write, enrol, mine, order) is Trouble.BUSY
    other.execute("ROLLBACK")
    other.close()
    receipt = store.write(enrol, mine, order)
    assert store.write(enrol, mine, order) == receipt
    store.close()


@only_sqlite
@pytest.mark.parametrize(
    ("first", "told"),
    [(0, Trouble.NOT_AN_OFFICE), (16, Trouble.NOT_AN_OFFICE), (4096, Trouble.DAMAGED)],
)
def test_a_damaged_file_is_told_as_such_when_it_is_opened(
    office_url: str, first: int, told: Trouble
) -> None:
    path = file_of(office_url)
    content = bytearray(path.read_bytes())
    content[first:] = b"\xa5" * (len(content) - first)
    path.write_bytes(content)
    assert trouble(open_store, office_url) is told


@only_sqlite
def test_a_file_damaged_while_it_is_open_is_told_as_such(office_url: str) -> None:
    store = open_store(office_url)
    path = file_of(office_url)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (path.stat().st_size - 4096))
    assert trouble(store.read, lambda: list(JournalEntry.select().tuples())) is Trouble.DAMAGED
    store.close()


@only_sqlite
def test_an_act_for_which_the_disk_has_no_room_is_not_done_and_says_so(
    office_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sqlite3.connect(file_of(office_url)) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.close()
    monkeypatch.setitem(engine_module._WRITING, "max_page_count", pages)
    store = open_store(office_url)
    before = store.read(entries)
    confirmed: list[Receipt] = []

    def receive_on_and_on() -> None:
        for _ in range(1000):
            confirmed.append(store.write(receive_blanks, call("gudang"), ReceiveOrder(1, "BA 1")))

    assert trouble(receive_on_and_on) is Trouble.DISK_FULL
    assert store.read(entries) == before + len(confirmed)
    store.close()


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ('could not extend file "base/1/2": No space left on device', Trouble.DISK_FULL),
        ("database disk image is malformed", Trouble.DAMAGED),
        ("attempt to write a readonly database", Trouble.READ_ONLY),
        ("server closed the connection unexpectedly", Trouble.UNREACHABLE),
    ],
)
def test_what_a_database_answers_is_told_as_what_one_can_do_about(
    answer: str, told: Trouble
) -> None:
    assert trouble_of(OperationalError(answer)) is told


def cut_every_connection(url: str) -> int:
    """End every other session on this database; return how many there were."""
    with psycopg.connect(url, autocommit=True) as connection:
        ended = connection.execute(
            "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ).fetchone()
    assert ended
    return int(ended[0])


@only_postgres
def test_a_connection_lost_while_idle_is_made_anew(office: Store, office_url: str) -> None:
    before = office.read(entries)
    office.write(entries)
    assert cut_every_connection(office_url) == 2
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    assert office.read(entries) == before + 1


@only_postgres
@pytest.mark.parametrize("committed", [False, True])
def test_an_act_whose_connection_is_lost_is_done_once(
    office: Store, office_url: str, committed: bool
) -> None:
    """Lost before the commit or, as it may be, after it: the retry has the same act id."""
    before = office.read(entries)
    mine, order = call(), EnrolOrder(ADULT.nik)
    times = []

    def act() -> Receipt:
        times.append(1)
        receipt = enrol(mine, order)
        if len(times) == 1:
            if committed:
                JournalEntry._meta.database.commit()
            assert cut_every_connection(office_url) >= 1
        return receipt

    receipt = office.write(act)
    assert len(times) == 2
    assert office.read(entries) == before + 1
    assert receipt.n == before + 1
    assert office.write(enrol, mine, order) == receipt


@only_postgres
def test_a_database_that_stays_away_is_told(
    office: Store, office_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.write(entries)
    with psycopg.connect(office_url.rsplit("/", 1)[0] + "/postgres", autocommit=True) as other:
        name = office_url.rsplit("/", 1)[1]
        other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        other.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s",
            [name],
        )
        assert trouble(office.write, enrol, call(), EnrolOrder(ADULT.nik)) is Trouble.UNREACHABLE
        assert trouble(office.read, entries) is Trouble.UNREACHABLE
        other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
    assert office.write(enrol, call(), EnrolOrder(ADULT.nik)).nik == ADULT.nik


def test_acts_of_two_programs_follow_each_other(office: Store, office_url: str) -> None:
    other = open_store(office_url)
    before = office.read(entries)
    futures = [
        store.send_write(enrol, call(), EnrolOrder(person.nik))
        for store, person in ((office, ADULT), (other, SIXTEEN))
    ]
    numbers = sorted(future.result().n for future in futures)
    assert numbers == [before + 1, before + 2]
    other.close()


@only_sqlite
def test_a_copy_of_the_file_is_the_whole_office(office_url: str, tmp_path: Path) -> None:
    shutil.copy(file_of(office_url), tmp_path / "copy.db")
    one, other = open_store(office_url), open_store(f"sqlite:///{tmp_path / 'copy.db'}")
    assert one.read(entries) == other.read(entries)
    one.close()
    other.close()


@only_postgres
@pytest.mark.parametrize("kind", [writing_database, reading_database])
def test_a_machine_that_says_nothing_more_is_missed_at_both_ends_within_a_minute(
    database_url: str, kind: Callable[[str], Database]
) -> None:
    database = kind(database_url)
    asked = {
        "tcp_keepalives_idle": "15",
        "tcp_keepalives_interval": "5",
        "tcp_keepalives_count": "3",
    }
    with database.connection_context():
        for name, seconds in asked.items():
            assert database.execute_sql(f"SELECT current_setting('{name}')").fetchone() == (
                seconds,
            )
        mine = database.connection().info.get_parameters()
        read_only = database.execute_sql("SHOW default_transaction_read_only").fetchone()
    kept = ("keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout")
    assert [mine.get(name) for name in kept] == ["15", "5", "3", "30000"]
    assert read_only == ("on" if kind is reading_database else "off",)


@only_postgres
def test_a_server_of_the_same_machine_is_reached_by_its_socket(database_url: str) -> None:
    asked = urlsplit(database_url)
    database = writing_database(database_url)
    with database.connection_context():
        [folder] = database.execute_sql("SHOW unix_socket_directories").fetchone()
    url = f"postgresql://{asked.username}@/{asked.path[1:]}?host={quote(folder)}&port={asked.port}"
    near = reading_database(url)
    with near.connection_context():
        assert near.execute_sql("SELECT inet_client_addr()").fetchone() == (None,)
