"""A page that is a row of PostgreSQL, as a viewer looks at it."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from peewee import PeeweeException

from db.journal.clock import read_moment
from db.models.base import driver_errors
from db.models.board import BOARD_VIEW
from db.publishing.causes import PageCause, PageGone, one_line
from db.publishing.document import MOST_BYTES
from db.publishing.table_page import ALIVE, CHANNEL
from db.store.engine import reading_database

POLL_SECONDS = 0.2
_RETRY_SECONDS = 2.0
_SCHEMES = ("postgresql://", "postgres://")
# What a viewer can't use is cut off before it is read: one character more than any page has.
_QUESTION = f"SELECT left(body, {MOST_BYTES + 1}) FROM {BOARD_VIEW}"
_ALIVE = f"SELECT left(at, 40), clock_timestamp() FROM {BOARD_VIEW}"
_CAUSES = {"42P01": PageCause.NO_VIEW, "42501": PageCause.CLOSED}


class WatchedTable:
    """A table's page, of which its view is all that the viewer's role sees.

    One connection waits for news, another is opened for each reading.
    """

    retry_seconds = _RETRY_SECONDS

    def __init__(self, page: str) -> None:
        self._listening = reading_database(page)
        self._asking = reading_database(page)
        self.name = _without_account(page)
        self.alive_at: datetime | None = None

    def looks(self, stop: threading.Event) -> Iterator[bool]:
        """Yield at once, and then five times a second, whether it changed. Raises PageGone."""
        try:
            with self._listening.connection_context():
                self._listening.execute_sql(f"LISTEN {CHANNEL}")
                self._look_for_life()
                yield True
                while not stop.is_set():
                    told = self._news()
                    if told:
                        self._look_for_life()
                    yield any(each != ALIVE for each in told)
        except (PeeweeException, OSError) as error:
            raise _gone(error) from error

    def text(self) -> str:
        """Return what the row holds. Raises PageGone."""
        try:
            with self._asking.connection_context():
                row = self._asking.execute_sql(_QUESTION).fetchone()
        except (PeeweeException, OSError) as error:
            raise _gone(error) from error
        if row is None:
            raise PageGone(PageCause.NOT_YET)
        return str(row[0])

    def _news(self) -> list[str]:
        connection: Any = self._listening.connection()
        with driver_errors:
            # Drained to a list: psycopg holds its lock while its loop runs.
            return [
                each.payload for each in connection.notifies(timeout=POLL_SECONDS, stop_after=1)
            ]

    def _look_for_life(self) -> None:
        row = self._listening.execute_sql(_ALIVE).fetchone()
        if row is None:
            return
        try:
            # The server's clock may differ from this machine's: what counts is how long ago.
            ago = row[1] - read_moment(row[0])
            now = datetime.now(UTC)
            self.alive_at = min(now - ago, now)
        except (ValueError, OverflowError):  # written by nobody who publishes
            return


def is_address(page: str) -> bool:
    """Return whether a page is named by a database's address, not by a file's path."""
    return page.startswith(_SCHEMES)


def _without_account(page: str) -> str:
    """Return an address without the role, its password and the connection's options."""
    try:
        asked = urlsplit(page)
    except ValueError:
        return "postgresql://"
    return one_line(f"postgresql://{asked.netloc.rpartition('@')[2]}{asked.path}")


def _gone(error: Exception) -> PageGone:
    told = error.args[0] if error.args else error
    cause = _CAUSES.get(getattr(told, "sqlstate", None) or "", PageCause.UNREACHED)
    return PageGone(cause, str(error) if cause is PageCause.UNREACHED else "")
