"""One thread with one connection that it keeps; jobs run on it in the order they come."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from peewee import Database, InterfaceError, OperationalError

from db.models import MODELS
from db.store.errors import OfficeUnavailable, Trouble

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
        self.waiting = 0

    def submit(self, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Queue a job; its result or exception is in the future."""
        self.waiting += 1
        future = self._pool.submit(self._run, lambda: job(*args, **kwargs))
        future.add_done_callback(self._done)
        return future

    def close(self) -> None:
        """Drop what is still queued, close the connection and end the thread."""
        self._closing = True
        self._pool.submit(self._drop_connection)
        self._pool.shutdown(wait=True)

    def _done(self, _future: "Future[T]") -> None:
        self.waiting -= 1

    def _run(self, job: Callable[[], T]) -> T:
        if self._closing:
            raise CancelledError
        try:
            return self._once(job)
        except (OperationalError, InterfaceError) as error:
            if "locked" in str(error):
                raise OfficeUnavailable(Trouble.BUSY, str(error)) from error
            self._drop_connection()
        try:
            return self._once(job)
        except (OperationalError, InterfaceError) as error:
            self._drop_connection()
            trouble = Trouble.READ_ONLY if "readonly" in str(error) else Trouble.UNREACHABLE
            raise OfficeUnavailable(trouble, str(error)) from error

    def _once(self, job: Callable[[], T]) -> T:
        if self._database.is_closed():
            self._database.bind(MODELS, bind_refs=False, bind_backrefs=False)
            self._database.connect()
        with self._database.atomic():
            return job()

    def _drop_connection(self) -> None:
        if not self._database.is_closed():
            self._database.close()
