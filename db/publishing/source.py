"""A page as its viewers watch it: the news that it changed, and its figures."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from peewee import PeeweeException

from db.models.base import driver_errors
from db.models.board import BOARD_VIEW
from db.publishing.document import MOST_BYTES, read_page
from db.publishing.file_page import page_bytes
from db.publishing.table_page import CHANNEL
from db.rules.board_figures import BoardFigures
from db.store.engine import reading_database

POLL_SECONDS = 0.2
_RETRY_SECONDS = 2.0
_LEAVE_SECONDS = 5.0
_SCHEMES = ("postgresql://", "postgres://")
# What a viewer can't use is cut off before it is read: one character more than any page has.
_QUESTION = f"SELECT left(body, {MOST_BYTES + 1}) FROM {BOARD_VIEW}"


class PageGone(Exception):  # noqa: N818 - named for what was met
    """There is no page, or it can't be opened; `why` is for whoever looks after it."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class PageWatch:
    """Threads that tell when a page changed, and read it.

    `page` is a file's path or a postgresql:// URL; nothing else is opened. `changed` is called
    as soon as the page is there, after each change, and when it is back; `lost` once when it is
    gone, or isn't there to begin with. Raises OfficeUnavailable DRIVER_MISSING.
    """

    def __init__(
        self, page: str, changed: Callable[[], object], lost: Callable[[], object]
    ) -> None:
        self._kept: _WatchedTable | _WatchedFile
        self._kept = _WatchedTable(page) if page.startswith(_SCHEMES) else _WatchedFile(page)
        self._changed = changed
        self._lost = lost
        self._away = False
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="page-watch", daemon=True)
        self._reading = ThreadPoolExecutor(max_workers=1, thread_name_prefix="page-read")

    @property
    def is_watching(self) -> bool:
        """Return whether the thread that watches runs."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End the threads; returns when they are gone."""
        self._stop.set()
        self._reading.shutdown(wait=True)
        if self.is_watching:
            self._thread.join(_LEAVE_SECONDS)

    def send_read(self) -> "Future[BoardFigures]":
        """Read the page's figures; the future raises PageGone or BadPage."""
        return self._reading.submit(lambda: read_page(self._kept.text()))

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                self._kept.watch(self._tell, self._stop)
            except PageGone:
                if not self._away:
                    self._away = True
                    self._lost()
                self._stop.wait(self._kept.retry_seconds)

    def _tell(self) -> None:
        self._away = False
        self._changed()


class _WatchedFile:
    """A page that is a file: some microseconds a look, and not a byte read while it is the same."""

    retry_seconds = POLL_SECONDS

    def __init__(self, page: str) -> None:
        self._path = Path(page)

    def watch(self, told: Callable[[], None], stop: threading.Event) -> None:
        seen = None
        while not stop.is_set():
            now = self._look()
            if now != seen:
                seen = now
                told()
            stop.wait(POLL_SECONDS)

    def text(self) -> bytes:
        try:
            return page_bytes(self._path)
        except (OSError, ValueError) as error:
            raise PageGone(_why(error)) from error

    def _look(self) -> tuple[int, int, int]:
        try:
            found = self._path.stat()
        except (OSError, ValueError) as error:
            raise PageGone(_why(error)) from error
        return found.st_mtime_ns, found.st_ino, found.st_size


class _WatchedTable:
    """A page that is a row of PostgreSQL, of which its view is all that the viewer's role sees.

    One connection waits for news, another is opened for each reading.
    """

    retry_seconds = _RETRY_SECONDS

    def __init__(self, page: str) -> None:
        self._listening = reading_database(page)
        self._asking = reading_database(page)

    def watch(self, told: Callable[[], None], stop: threading.Event) -> None:
        try:
            with self._listening.connection_context():
                self._listening.execute_sql(f"LISTEN {CHANNEL}")
                told()
                connection: Any = self._listening.connection()
                while not stop.is_set():
                    with driver_errors:
                        # Drained to a list: psycopg holds its lock while its loop runs.
                        news = list(connection.notifies(timeout=POLL_SECONDS, stop_after=1))
                    if news:
                        told()
        except (PeeweeException, OSError) as error:
            raise PageGone(_why(error)) from error

    def text(self) -> str:
        try:
            with self._asking.connection_context():
                row = self._asking.execute_sql(_QUESTION).fetchone()
        except (PeeweeException, OSError) as error:
            raise PageGone(_why(error)) from error
        if row is None:
            raise PageGone("no page yet")
        return str(row[0])


def _why(error: Exception) -> str:
    """Return the first line of what the system says, without what a terminal would act on."""
    said = getattr(error, "strerror", None) or str(error)
    line = said.strip().partition("\n")[0]
    return "".join(each for each in line if each.isprintable())[:200]
