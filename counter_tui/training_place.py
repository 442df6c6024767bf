"""Where a training office is built, so that one cut off in the middle is never taken for whole.

On SQLite it grows in a file beside its own and gets its name when it is finished. On
PostgreSQL a schema marks the database until then, and goes with the last step.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import Database, Select, fn

from counter_tui.databases import bad_urls_told, drop_tables, remove_file
from counter_tui.troubles import NotOurOffice
from db.models import ChainHead
from db.office import office_settings
from db.rules.refused import Refused
from db.store.engine import sqlite_path, writing_database
from db.store.errors import OfficeUnavailable, Trouble
from db.store.store import Store, open_store

MARK = "counter_tui_unfinished"
# Any number that other programs on the same database are unlikely to lock.
_LOCK = 5271_2023

Build = Callable[[str], None]


def ready_office(url: str, build: Build, *, fresh: bool, waiting: Callable[[], None]) -> bool:
    """Have a finished training office at `url`, and return whether it was built for that.

    `build` makes and fills an office at the URL it is given; `waiting` is called when
    another process is building there, and this one waits for it. Raises NotOurOffice
    NOT_TRAINING, and then nothing was touched, or OfficeUnavailable.
    """
    with bad_urls_told(url):
        path = sqlite_path(url)
        if _is_there(url, fresh=fresh) and not fresh:
            return False
        if path is not None:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path is None:
        return _on_postgres(url, build, fresh=fresh, waiting=waiting)
    return _on_sqlite(path, build, fresh=fresh, waiting=waiting)


def refuse_unfinished(url: str) -> None:
    """Raise NotOurOffice DEMO_UNFINISHED for a training office whose building was cut off."""
    if sqlite_path(url) is None and _is_marked(url):
        raise NotOurOffice(Refused("DEMO_UNFINISHED"))


def _is_there(url: str, *, fresh: bool) -> bool:
    """Return whether a finished training office is at `url`; False where nothing is yet.

    What a build left that was cut off is nothing. Raises NotOurOffice NOT_TRAINING.
    """
    marked = sqlite_path(url) is None and _is_marked(url)
    try:
        open_store(url, read_only=True).close()
    except OfficeUnavailable as away:
        if away.trouble is Trouble.NO_OFFICE or (marked and away.trouble is Trouble.NOT_AN_OFFICE):
            return False
        # One of another version is replaced as any other.
        if not fresh or away.trouble not in (Trouble.SCHEMA_OLDER, Trouble.SCHEMA_NEWER):
            raise
    opened, training = _opened_and_training(url)
    if not training and (opened or not marked):
        raise NotOurOffice(Refused("NOT_TRAINING"))
    return not marked


def _opened_and_training(url: str) -> tuple[bool, bool]:
    """Return whether the office at `url` has its first act, and whether it is for training."""
    store = Store(url, read_only=True)
    try:
        opened = store.read(lambda: bool(ChainHead.select().exists()))
        return opened, store.read(office_settings).training
    finally:
        store.close()


def _on_sqlite(path: Path, build: Build, *, fresh: bool, waiting: Callable[[], None]) -> bool:
    with _only_builder_in(path.parent, waiting):
        if _is_there(f"sqlite:///{path}", fresh=fresh) and not fresh:
            return False
        growing = path.with_name(f"{path.name}.building")
        remove_file(growing)  # what a killed build left
        try:
            build(f"sqlite:///{growing}")
            _write_log_into(growing)
            remove_file(path)
            growing.rename(path)
        except BaseException:
            remove_file(growing)
            raise
    return True


def _write_log_into(path: Path) -> None:
    """Have nothing of a database left in the log beside it, which keeps the old name."""
    database = writing_database(f"sqlite:///{path}")
    with database.connection_context():
        database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _only_builder_in(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of a folder: one process builds in it, another waits."""
    import fcntl  # not on Windows

    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _on_postgres(url: str, build: Build, *, fresh: bool, waiting: Callable[[], None]) -> bool:
    database = writing_database(url)
    with database.connection_context():
        if not _answer(database, fn.pg_try_advisory_lock(_LOCK)):
            waiting()
            _answer(database, fn.pg_advisory_lock(_LOCK))
        if _is_there(url, fresh=fresh) and not fresh:
            return False
        with database.atomic():
            database.execute_sql(f"CREATE SCHEMA IF NOT EXISTS {MARK}")
            drop_tables(database)
        build(url)
        database.execute_sql(f"DROP SCHEMA {MARK}")
    return True


def _is_marked(url: str) -> bool:
    database = writing_database(url)
    with database.connection_context():
        return _answer(database, fn.to_regnamespace(MARK)) is not None


def _answer(database: Database, question: object) -> object:
    return database.execute(Select(columns=[question])).fetchone()[0]
