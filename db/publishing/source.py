"""A page as its viewers watch it: the news that it changed, its figures, its last sign of life."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime

from db.publishing.causes import NoFigures
from db.publishing.document import read_page
from db.publishing.watched_file import WatchedFile
from db.publishing.watched_table import WatchedTable, is_address
from db.rules.board_figures import BoardFigures

# How long a page that couldn't be read is let be, where no news of it come.
AGAIN_SECONDS = 3.0
_LEAVE_SECONDS = 5.0


class PageWatch:
    """Threads that tell when a page changed, and read it.

    `page` is a file's path or a postgresql:// URL; nothing else is opened. `changed` is called
    as soon as the page is there, after each change, when it is back, and every few seconds while
    it can't be read; `lost` once when it is gone, or isn't there to begin with. Raises
    OfficeUnavailable DRIVER_MISSING.
    """

    def __init__(
        self, page: str, changed: Callable[[], object], lost: Callable[[], object]
    ) -> None:
        self._kept = WatchedTable(page) if is_address(page) else WatchedFile(page)
        self._changed = changed
        self._lost = lost
        self._away = False
        self._read_again_at: float | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="page-watch", daemon=True)
        self._reading = ThreadPoolExecutor(max_workers=1, thread_name_prefix="page-read")

    @property
    def name(self) -> str:
        """Return the page's path or address as it may be shown: printable, without a password."""
        return self._kept.name

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
        return self._reading.submit(self._read)

    def alive_at(self) -> datetime | None:
        """Return when who publishes was last known to live: UTC by this machine's clock.

        Never in the future; None as long as that isn't known. Known before `changed` is called
        the first time. Looks nowhere.
        """
        return self._kept.alive_at

    def _read(self) -> BoardFigures:
        try:
            figures = read_page(self._kept.text())
        except NoFigures as error:
            error.page = self._kept.name
            self._read_again_at = time.monotonic() + AGAIN_SECONDS
            raise
        self._read_again_at = None
        return figures

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                for changed in self._kept.looks(self._stop):
                    if changed or self._is_to_be_read_again():
                        self._away = False
                        self._changed()
            except NoFigures:
                if not self._away:
                    self._away = True
                    self._lost()
                self._stop.wait(self._kept.retry_seconds)

    def _is_to_be_read_again(self) -> bool:
        due, now = self._read_again_at, time.monotonic()
        if due is None or now < due:
            return False
        # Not None: a reading that fails at this moment may have set it.
        self._read_again_at = now + AGAIN_SECONDS
        return True
