"""The office's database as the program uses it: read(job), write(job), and the same by message."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import ParamSpec, TypeVar

from peewee import PeeweeException

from db.store.engine import office_file, reading_database, writing_database
from db.store.errors import OfficeUnavailable, Trouble, trouble_of
from db.store.line import Line
from db.store.schema import check_schema

P = ParamSpec("P")
T = TypeVar("T")

READING_LINES = 2


class Store:
    """One writing thread and two reading threads on an office, each with its own connection.

    Jobs are plain functions that use the models; each runs as one transaction, a read
    as one snapshot. Writes keep the order in which they were handed in.
    """

    def __init__(self, url: str, *, read_only: bool = False) -> None:
        self.url = url
        self._writing = None if read_only else Line(writing_database(url), "office-write")
        self._reading = [Line(reading_database(url), "office-read") for _ in range(READING_LINES)]

    def read(self, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a reading job and return its value; raises what the job raises."""
        return self.send_read(job, *args, **kwargs).result()

    def write(self, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a writing job in one transaction and return its value once it is committed."""
        return self.send_write(job, *args, **kwargs).result()

    def send_read(self, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Hand a reading job to the line with the least to do."""
        line = min(self._reading, key=lambda each: each.waiting)
        return line.submit(job, *args, **kwargs)

    def send_write(self, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Hand a writing job to the writing thread; raises OfficeUnavailable READ_ONLY."""
        if self._writing is None:
            raise OfficeUnavailable(Trouble.READ_ONLY)
        return self._writing.submit(job, *args, **kwargs)

    def close(self) -> None:
        """Finish the job at hand, drop the rest and close every connection."""
        for line in (*self._reading, *([self._writing] if self._writing else [])):
            line.close()


def outcome(future: "Future[T]") -> T | BaseException | None:
    """Return a finished job's value or its exception as a value; None if it was dropped."""
    try:
        return future.result()
    except CancelledError:
        return None
    except BaseException as error:
        return error


def open_store(url: str, *, read_only: bool = False) -> Store:
    """Open an office that is there and of this version.

    Raises OfficeUnavailable with the reason; never makes a database.
    """
    path = office_file(url)
    database = reading_database(url)
    try:
        with database.connection_context():
            check_schema(database)
    except OfficeUnavailable as error:
        raise OfficeUnavailable(error.trouble, error.detail or str(path or "")) from None
    except PeeweeException as error:
        trouble = Trouble.NOT_AN_OFFICE if "not a database" in str(error) else trouble_of(error)
        raise OfficeUnavailable(trouble, str(error)) from error
    return Store(url, read_only=read_only)
