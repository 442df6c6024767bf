"""Databases that the program itself makes and takes away: a new office's, a training office's."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from peewee import Database, PostgresqlDatabase

from db.models import MODELS
from db.store.create import create_database
from db.store.engine import sqlite_path, writing_database
from db.store.errors import OfficeUnavailable, Trouble

# Made by migrations beside the tables of the models.
_HISTORY = "schema_migration"
_FUNCTIONS = ("refuse_change",)


@contextmanager
def bad_urls_told(url: str) -> Iterator[None]:
    """Turn what a mistyped URL or a closed folder raises into OfficeUnavailable."""
    try:
        yield
    except (ValueError, RuntimeError) as error:  # no URL at all, or a home that isn't there
        raise OfficeUnavailable(Trouble.BAD_URL, url) from error
    except OSError as error:
        raise OfficeUnavailable(Trouble.UNREACHABLE, str(error)) from error


def refuse_existing(url: str) -> None:
    """Raise OfficeUnavailable OFFICE_EXISTS where a SQLite file is already there."""
    with bad_urls_told(url):
        path = sqlite_path(url)
        if path is not None and path.exists():
            raise OfficeUnavailable(Trouble.OFFICE_EXISTS, str(path))


@contextmanager
def new_database(url: str) -> Iterator[None]:
    """Make an office's empty database for the block, and take it away again if the block fails.

    Raises OfficeUnavailable OFFICE_EXISTS where there is something, which then stays as it is.
    """
    refuse_existing(url)
    with bad_urls_told(url):
        try:
            create_database(url)
        except OfficeUnavailable as error:
            path = sqlite_path(url)
            if path is not None and error.trouble is not Trouble.OFFICE_EXISTS:
                with suppress(OSError):
                    remove_file(path)
            raise
    try:
        yield
    except BaseException:
        remove_office(url)
        raise


def remove_office(url: str) -> None:
    """Remove the tables of an office, on SQLite with their file; other people's tables stay."""
    path = sqlite_path(url)
    if path is not None:
        remove_file(path)
        return
    database = writing_database(url)
    with database.connection_context():
        drop_tables(database)


def remove_file(path: Path) -> None:
    """Remove a SQLite file with what SQLite keeps beside it.

    The file goes first: its log beside another file would be taken for that one's.
    """
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal"):
        path.with_name(name).unlink(missing_ok=True)


def drop_tables(database: Database) -> None:
    """Drop an office's tables in a connected PostgreSQL database, all or none."""
    names = [_HISTORY, *(str(model._meta.table_name) for model in MODELS)]
    with database.atomic():
        for name in names:
            database.execute_sql(f'DROP TABLE IF EXISTS "{name}" CASCADE')
        if isinstance(database, PostgresqlDatabase):
            for function in _FUNCTIONS:
                database.execute_sql(f"DROP FUNCTION IF EXISTS {function}() CASCADE")
