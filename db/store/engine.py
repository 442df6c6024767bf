"""Opening a database by URL: a SQLite file of this machine, or PostgreSQL."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.parse import quote, urlsplit

from peewee import Database, OperationalError, PostgresqlDatabase, SqliteDatabase

from db.store.errors import OfficeUnavailable, Trouble
from db.store.shares import on_network_share

BUSY_MS = 5000
_ASK_AGAIN_SECONDS = 0.002
_WRITING = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    # INSERT OR REPLACE deletes the old row, and only so do the triggers hear of it.
    "recursive_triggers": 1,
    # What is erased, a telephone, leaves no bytes in the file; not every SQLite is built so.
    "secure_delete": 1,
    # Pages (64 MB). A file of residents touches the same pages batch after batch; copied back
    # from the log after each, every one of them would be written twice.
    "wal_autocheckpoint": 16_000,
    "busy_timeout": 1,  # see PatientSqlite
    # KiB. The keys of the search are written all over their tables: with SQLite's own 2 MB an
    # import reads and writes most pages of them again and again.
    "cache_size": -65_536,
}
# A machine that lost its power or its line says nothing more: who is at the other end, and holds
# a lock for it or waits for its news, hears so within a minute and not after two hours.
_LIFELINE: dict[str, Any] = {
    "keepalives": 1,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}
_SERVERS_LIFELINE = (
    "-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
)
_READING = {"query_only": 1, "busy_timeout": BUSY_MS}


class PatientSqlite(SqliteDatabase):
    """A SQLite database for the writing thread.

    It asks for its turn every two milliseconds: SQLite's own waiting asks ever more seldom, up
    to each tenth of a second, and so a clerk's act can miss every pause between the batches of
    an import. And it keeps the cause of a failure for which SQLite has already rolled back, a
    full disk among them (sqlite.org/lang_transaction.html, section 3).
    """

    def begin(self, lock_type: str | None = None) -> None:
        """Begin a transaction, waiting BUSY_MS for other writers to end theirs."""
        until = monotonic() + BUSY_MS / 1000
        while True:
            try:
                super().begin(lock_type)
                return
            except OperationalError as error:
                if "locked" not in str(error) or monotonic() > until:
                    raise
            sleep(_ASK_AGAIN_SECONDS)

    def rollback(self) -> None:
        """Roll back what SQLite hasn't rolled back by itself."""
        connection: sqlite3.Connection = self.connection()  # type: ignore[no-untyped-call]
        if connection.in_transaction:
            super().rollback()


def is_sqlite(database: Database) -> bool:
    """Return whether this database is a SQLite file."""
    return isinstance(database, SqliteDatabase)


def sqlite_path(url: str) -> Path | None:
    """Return the file that a SQLite URL names, or None for another engine's URL.

    Accepts sqlite:///relative and sqlite:////absolute. Raises OfficeUnavailable BAD_URL.
    """
    scheme = urlsplit(url).scheme
    if scheme in ("postgresql", "postgres"):
        return None
    if scheme != "sqlite" or not url.startswith("sqlite:///") or len(url) <= len("sqlite:///"):
        raise OfficeUnavailable(Trouble.BAD_URL)
    return Path(url.removeprefix("sqlite:///")).expanduser().absolute()


def office_file(url: str) -> Path | None:
    """Return the SQLite file of an office that exists; None for PostgreSQL.

    Raises OfficeUnavailable where the file isn't there, isn't SQLite, or lies on a
    network share, where WAL's shared memory doesn't work (sqlite.org/wal.html).
    """
    path = sqlite_path(url)
    if path is None:
        return None
    if share := on_network_share(path):
        raise OfficeUnavailable(Trouble.NETWORK_SHARE, f"{path} ({share})")
    if not path.is_file():
        raise OfficeUnavailable(Trouble.NO_OFFICE, str(path))
    if not _is_database(path):
        raise OfficeUnavailable(Trouble.NOT_AN_OFFICE, str(path))
    return path


def _is_database(path: Path) -> bool:
    """Return whether SQLite takes a file for a database of its own; an empty one is.

    It is SQLite that looks. Were the file opened and closed here beside it, the locks that this
    process has on it would be gone (sqlite.org/howtocorrupt.html, section 2.2): another program
    that leaves the office would take itself for the last one and remove the log under this one.
    """
    try:
        with closing(sqlite3.connect(_read_only(path), uri=True)) as connection:
            connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as error:
        return "not a database" not in str(error)
    return True


def make_office_file(path: Path) -> None:
    """Make an empty database file that only this account may open (0600 in a 0700 folder)."""
    if share := on_network_share(path):
        raise OfficeUnavailable(Trouble.NETWORK_SHARE, f"{path} ({share})")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def writing_database(url: str) -> Database:
    """Return the database for the writing thread; it isn't connected yet."""
    path = sqlite_path(url)
    if path is None:
        return _postgres(url)
    return PatientSqlite(str(path), autoconnect=False, lock_type="IMMEDIATE", pragmas=_WRITING)


def reading_database(url: str) -> Database:
    """Return a database that the engine itself keeps from writing; each read is one snapshot."""
    path = sqlite_path(url)
    if path is None:
        return _postgres(
            url,
            options="-c default_transaction_read_only=on "
            "-c default_transaction_isolation=repeatable\\ read",
        )
    return SqliteDatabase(_read_only(path), autoconnect=False, pragmas=_READING, uri=True)


def _read_only(path: Path) -> str:
    return f"file:{quote(str(path))}?mode=ro"


def _postgres(url: str, options: str = "") -> PostgresqlDatabase:
    try:
        import psycopg  # noqa: F401 - the extra may not be installed
    except ImportError as error:
        raise OfficeUnavailable(Trouble.DRIVER_MISSING, "psycopg") from error
    return PostgresqlDatabase(
        url.replace("postgres://", "postgresql://", 1),
        autoconnect=False,
        prefer_psycopg3=True,
        connect_timeout=5,
        application_name="counter-tui",
        options=f"{_SERVERS_LIFELINE} {options}".strip(),
        **_LIFELINE,
    )
