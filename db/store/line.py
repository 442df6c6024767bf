"""One thread with one connection that it keeps; jobs run on it in the order they come."""

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from peewee import Database, DatabaseError, InterfaceError, OperationalError, PeeweeException

from db.models import MODELS
from db.store.engine import is_sqlite
from db.store.errors import OfficeUnavailable, Trouble, trouble_of

P = ParamSpec("P")
T = TypeVar("T")


class Line:
    """A queue of jobs, each one transaction on the line's own connection.

    A job that meets a lost connection, a deadlock or a serialization failure is run
    once more: acts carry their id, so the second run can't do them twice.
    """

    def __init__(self, database: Database, name: str) -> None:
        self._database = database
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._closing = False
        self._counting = threading.Lock()
        self.waiting = 0

    def submit(self, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Queue a job; its result or exception is in the future."""
        self._count(1)
        future = self._pool.submit(self._run, lambda: job(*args, **kwargs))
        future.add_done_callback(self._done)
        return future

    def close(self) -> None:
        """Drop what is still queued, close the connection and end the thread."""
        self._closing = True
        self._pool.submit(self._drop_connection)
        self._pool.shutdown(wait=True)

    def _done(self, _future: "Future[T]") -> None:
        self._count(-1)

    def _count(self, jobs: int) -> None:
        with self._counting:
            self.waiting += jobs

    def _run(self, job: Callable[[], T]) -> T:
        if self._closing:
            raise CancelledError
        try:
            return self._once(job)
        except (PeeweeException, sqlite3.Error) as error:
            if not _is_trouble(error):
                raise
            # PostgreSQL's words for a deadlock hold "blocked", and that is tried again.
            if is_sqlite(self._database) and "locked" in str(error):
                raise OfficeUnavailable(Trouble.BUSY, str(error)) from error
            self._drop_connection()
        try:
            return self._once(job)
        except (PeeweeException, sqlite3.Error) as error:
            if not _is_trouble(error):
                raise
            self._drop_connection()
            raise OfficeUnavailable(trouble_of(error), str(error)) from error

    def _once(self, job: Callable[[], T]) -> T:
        if self._database.is_closed():
            self._database.bind(MODELS, bind_refs=False, bind_backrefs=False)
            self._database.connect()
        with self._database.atomic():
            return job()

    def _drop_connection(self) -> None:
        if not self._database.is_closed():
            self._database.close()


def _is_trouble(error: Exception) -> bool:
    """Return whether the database is at fault and not what the job asked of it.

    A damaged SQLite file shows as a bare DatabaseError, and where it shows only while
    rows are fetched, as an error of the driver's own, which Peewee lets through.
    """
    bare = type(error) is DatabaseError
    return bare or isinstance(error, (OperationalError, InterfaceError, sqlite3.Error))
