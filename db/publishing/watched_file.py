"""A page that is a file, as a viewer looks at it."""

import errno
import os
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from db.publishing.causes import PageCause, PageGone, one_line
from db.publishing.file_page import page_bytes

POLL_SECONDS = 0.1
_CAUSES = {
    errno.ENOENT: PageCause.NOT_THERE,
    errno.ENOTDIR: PageCause.NOT_THERE,
    errno.EACCES: PageCause.CLOSED,
    errno.EPERM: PageCause.CLOSED,
    errno.EINVAL: PageCause.NO_FILE,
}


class WatchedFile:
    """A file's page: some microseconds a look, and not a byte read while it is the same."""

    retry_seconds = POLL_SECONDS

    def __init__(self, page: str) -> None:
        self._path = Path(page)
        self.name = one_line(page)
        self.alive_at: datetime | None = None

    def looks(self, stop: threading.Event) -> Iterator[bool]:
        """Yield ten times a second whether the file changed since. Raises PageGone."""
        seen = None
        while not stop.is_set():
            found = self._look()
            # What changes who may read it changes its ctime alone.
            now = found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
            changed = now != seen
            if changed:
                seen = now
                self.alive_at = _not_to_come(found.st_mtime)
            yield changed
            stop.wait(POLL_SECONDS)

    def text(self) -> bytes:
        """Return what the file holds. Raises PageGone."""
        try:
            return page_bytes(self._path)
        except (OSError, ValueError) as error:
            raise _gone(error) from error

    def _look(self) -> os.stat_result:
        try:
            return self._path.stat()
        except (OSError, ValueError) as error:
            raise _gone(error) from error


def _not_to_come(seconds: float) -> datetime:
    """Return a file's time; of one that lies ahead of the clock, the moment it was met."""
    return datetime.fromtimestamp(max(0.0, min(seconds, time.time())), UTC)


def _gone(error: OSError | ValueError) -> PageGone:
    if isinstance(error, ValueError):  # a name that no file can have
        return PageGone(PageCause.NOT_THERE)
    cause = _CAUSES.get(error.errno or 0, PageCause.UNOPENED)
    return PageGone(cause, (error.strerror or "") if cause is PageCause.UNOPENED else "")
