"""Opening an office, and jobs on its threads: in order, in one snapshot, once."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from pathlib import Path

import psycopg
import pytest
from peewee import IntegrityError, PeeweeException

from db.journal.receipt import Receipt
from db.models import JournalEntry, Place
from db.store import engine as engine_module
from db.store import shares
from db.store.create import create_database, upgrade_database
from db.store.errors import OfficeUnavailable, Trouble
from db.store.store import Store, open_store, outcome
from db.transactions.enrol import EnrolOrder, enrol
from tests.engines import only_postgres, only_sqlite
from tests.office import ADULT, SIXTEEN, call, open_test_office
from tests.tampering import behind_the_back


def trouble(job: Callable[..., object], *values: object) -> Trouble:
    """Do what must fail for the database's sake; return why."""
    with pytest.raises(OfficeUnavailable) as raised:
        job(*values)
    return raised.value.trouble


def file_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def entries() -> int:
    return int(JournalEntry.select().count())


# Opening


@pytest.mark.parametrize(
    "url",
    ["", "office.db", "sqlite:", "sqlite:///", "sqlite://office.db", "mysql://x/y", "file:///x"],
)
def test_an_address_that_names_no_database_is_told(url: str) -> None:
    assert trouble(open_store, url) is Trouble.BAD_URL
    assert trouble(create_database, url) is Trouble.BAD_URL


def test_a_database_that_is_not_there_is_never_made_by_opening(database_url: str) -> None:
    assert trouble(open_store, database_url) is Trouble.NO_OFFICE
    if database_url.startswith("sqlite"):
        assert not file_of(database_url).exists()
        assert trouble(upgrade_database, database_url) is Trouble.NO_OFFICE


def test_a_folder_is_no_office(tmp_path: Path) -> None:
    assert trouble(open_store, f"sqlite:///{tmp_path}") is Trouble.NO_OFFICE


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\x00 but broken"])
def test_a_file_of_something_else_is_not_an_office(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    assert trouble(open_store, f"sqlite:///{path}") is Trouble.NOT_AN_OFFICE
    assert path.read_bytes() == content


def test_another_program_s_database_is_not_an_office(database_url: str) -> None:
    if database_url.startswith("sqlite"):
        sqlite3.connect(file_of(database_url)).close()
    with behind_the_back(database_url) as hands:
        hands.do("CREATE TABLE resident (nik INTEGER)")
    assert trouble(open_store, database_url) is Trouble.NOT_AN_OFFICE
    assert trouble(upgrade_database, database_url) is Trouble.NOT_AN_OFFICE
    assert trouble(create_database, database_url) is Trouble.OFFICE_EXISTS


def test_an_office_of_an_earlier_version_is_told(
    office_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = frozenset({"0001_office", "0002_later"})
    monkeypatch.setattr("db.store.schema.shipped_migrations", lambda: shipped)
    with pytest.raises(OfficeUnavailable) as raised:
        open_store(office_url)
    assert raised.value.trouble is Trouble.SCHEMA_OLDER
    assert raised.value.detail == "0002_later"


def test_an_office_of_a_later_version_is_told(office_url: str) -> None:
    with behind_the_back(office_url) as hands:
        hands.do(
            "INSERT INTO schema_migration (name, applied) "
            "SELECT '0002_later', applied FROM schema_migration"
        )
    with pytest.raises(OfficeUnavailable) as raised:
        open_store(office_url)
    assert raised.value.trouble is Trouble.SCHEMA_NEWER
    assert raised.value.detail == "0002_later"


def test_an_office_is_not_made_twice(office_url: str) -> None:
    assert trouble(create_database, office_url) is Trouble.OFFICE_EXISTS
    store = open_store(office_url)
    assert store.read(entries) > 0
    store.close()


def test_a_server_that_does_not_answer_is_told() -> None:
    url = "postgresql://nobody@127.0.0.1:1/office"
    assert trouble(open_store, url) is Trouble.UNREACHABLE
    assert trouble(create_database, url) is Trouble.UNREACHABLE


@only_sqlite
def test_an_office_on_a_network_share_is_refused(
    office_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"dev / ext4 rw 0 0\nserver:/x {tmp_path} nfs4 rw 0 0\n")
    on_share = shares.on_network_share
    monkeypatch.setattr(engine_module, "on_network_share", lambda path: on_share(path, mounts))
    with pytest.raises(OfficeUnavailable) as raised:
        open_store(office_url)
    assert raised.value.trouble is Trouble.NETWORK_SHARE
    assert "nfs4" in raised.value.detail
    assert trouble(create_database, f"sqlite:///{tmp_path}/new.db") is Trouble.NETWORK_SHARE


@pytest.mark.parametrize(
    ("mounts", "kind"),
    [
        ("dev / ext4 rw 0 0", None),
        ("dev / ext4 rw 0 0\ns:/x /srv nfs rw 0 0", "nfs"),
        ("dev / ext4 rw 0 0\n//s/x /srv cifs rw 0 0\ndev2 /srv/local ext4 rw 0 0", None),
        ("dev / ext4 rw 0 0\ns:/x /srv/loc nfs rw 0 0", None),
        ("s:/x / nfs rw 0 0\ndev /srv ext4 rw 0 0\ns:/y /srv nfs4 rw 0 0", "nfs4"),
        ("s:/x /srv/local fuse.sshfs rw 0 0", "fuse.sshfs"),
    ],
)
def test_the_nearest_mount_says_whether_a_file_lies_on_a_share(
    tmp_path: Path, mounts: str, kind: str | None
) -> None:
    table = tmp_path / "mounts"
    table.write_text(f"{mounts}\n")
    assert shares.on_network_share(Path("/srv/local/office.db"), table) == kind


def test_a_mount_with_a_blank_in_its_name_is_read(tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    table.write_text("s:/x /srv/my\\040share nfs rw 0 0\n")
    assert shares.on_network_share(Path("/srv/my share/office.db"), table) == "nfs"
    assert shares.on_network_share(Path("/srv/office.db"), tmp_path / "none") is None


def test_a_new_office_is_for_its_own_account_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "office.db"
    before = os.umask(0)
    try:
        open_test_office(f"sqlite:///{path}").close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_an_office_may_lie_under_a_name_with_odd_characters(tmp_path: Path) -> None:
    path = tmp_path / "kantor #1 ?x=%41" / "data 100% & co.db"
    url = f"sqlite:///{path}"
    open_test_office(url).close()
    store = open_store(url)
    assert store.read(entries) > 0
    store.close()
    assert path.exists()


@only_sqlite
def test_an_office_is_found_from_the_folder_one_stands_in(
    office_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = open_store(f"sqlite:///{file_of(office_url).name}")
    monkeypatch.chdir("/")
    assert store.read(entries) > 0
    store.close()


# Jobs


def test_writes_keep_the_order_in_which_they_came(office: Store) -> None:
    def put(value: int) -> str:
        place = Place.get(Place.code == "DINAS")
        name = f"{place.name},{value}"[-60:]
        Place.update(name=name).where(Place.code == "DINAS").execute()
        return name

    futures = [office.send_write(put, value) for value in range(50)]
    assert futures[-1].result().endswith(",".join(map(str, range(40, 50))))
    assert all(future.done() for future in futures)


def test_a_job_s_value_and_its_error_come_back(office: Store) -> None:
    def fail() -> None:
        raise ValueError("own")

    assert office.read(lambda a, b: a + b, 1, b=2) == 3
    for way in (office.read, office.write):
        with pytest.raises(ValueError, match="own"):
            way(fail)
    assert office.write(entries) == office.read(entries)


def test_a_write_that_fails_changes_nothing(office: Store) -> None:
    def half() -> None:
        Place.update(name="half").execute()
        raise ValueError("own")

    with pytest.raises(ValueError, match="own"):
        office.write(half)
    with pytest.raises(IntegrityError):
        office.write(lambda: Place.update(code=None).execute())
    names = office.read(lambda: {place.name for place in Place.select()})
    assert "half" not in names
    assert len(names) == 3


def test_a_read_sees_one_snapshot_and_the_next_read_what_was_committed(office: Store) -> None:
    def twice() -> tuple[int, int]:
        before = entries()
        office.write(enrol, call(), EnrolOrder(ADULT.nik))
        return before, entries()

    before, after = office.read(twice)
    assert after == before
    assert office.read(entries) == before + 1


def test_two_reads_run_at_once(office: Store) -> None:
    meeting = threading.Barrier(2, timeout=30)
    futures = [office.send_read(meeting.wait) for _ in range(2)]
    assert sorted(future.result() for future in futures) == [0, 1]


def test_a_reading_line_can_not_write(office: Store) -> None:
    with pytest.raises((OfficeUnavailable, PeeweeException)) as raised:
        office.read(lambda: Place.update(name="x").execute())
    assert "only" in str(raised.value).lower()
    assert office.read(lambda: Place.select().where(Place.name == "x").count()) == 0


def test_an_office_opened_for_reading_has_no_line_to_write(office_url: str) -> None:
    store = open_store(office_url, read_only=True)
    assert trouble(store.write, entries) is Trouble.READ_ONLY
    assert store.read(entries) > 0
    store.close()


@only_sqlite
def test_reading_leaves_the_file_as_it_was(office_url: str) -> None:
    path = file_of(office_url)
    store = open_store(f"sqlite:///{path}", read_only=True)
    before = path.read_bytes()
    assert store.read(entries) > 0
    store.close()
    assert path.read_bytes() == before


def test_closing_finishes_the_job_at_hand_and_drops_the_rest(office_url: str) -> None:
    store = open_store(office_url)
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> str:
        Place.update(name="done").execute()
        begun.set()
        assert go_on.wait(30)
        return "done"

    at_hand = store.send_write(slow)
    dropped = [store.send_write(lambda: Place.update(name="x").execute()) for _ in range(3)]
    begun.wait(30)
    closing = threading.Thread(target=store.close)
    closing.start()
    writing = store._writing
    assert writing
    while not writing._closing:
        begun.wait(0.001)
    go_on.set()
    closing.join(30)
    assert outcome(at_hand) == "done"
    for future in dropped:
        with pytest.raises(CancelledError):
            future.result()
        assert outcome(future) is None
    again = open_store(office_url)
    assert again.read(lambda: {place.name for place in Place.select()}) == {"done"}
    again.close()


def test_nothing_is_left_running_after_closing(office_url: str) -> None:
    before = set(threading.enumerate())
    store = open_store(office_url)
    store.read(entries)
    store.write(entries)
    assert set(threading.enumerate()) > before
    store.close()
    assert set(threading.enumerate()) == before
    if office_url.startswith("sqlite"):
        assert [path.name for path in file_of(office_url).parent.glob("office.db*")] == [
            "office.db"
        ]


def test_an_outcome_is_the_value_or_the_error() -> None:
    good: Future[int] = Future()
    good.set_result(7)
    bad: Future[int] = Future()
    bad.set_exception(error := ValueError("own"))
    gone: Future[int] = Future()
    gone.cancel()
    assert (outcome(good), outcome(bad), outcome(gone)) == (7, error, None)


# Trouble under way


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
def test_a_damaged_file_is_told_in_words(office_url: str) -> None:
    path = file_of(office_url)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)

    def look() -> None:
        store = open_store(office_url)
        try:
            store.read(lambda: list(JournalEntry.select().tuples()))
        finally:
            store.close()

    assert trouble(look) in (Trouble.UNREACHABLE, Trouble.NOT_AN_OFFICE)


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
