"""A page that is a file: written beside its place and renamed, so that none reads half of it."""

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from db.publishing.document import MOST_BYTES, BadPage, read_page
from db.publishing.turns import FileTurn

# Whoever may go to its folder may read the page; there is nothing in it to hide.
MODE = 0o644
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | getattr(os, "O_NOFOLLOW", 0)
# A page's place may be taken by a pipe, which would be waited for.
_READ = os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NONBLOCK", 0)


class FilePage:
    """A page at a path, in a folder that must be there.

    A link at the page's place is replaced, what it points to stays. The file isn't flushed to
    the disk: it would make the counters' own flushes wait, and each holder of the turn begins
    by writing the page anew.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def lock(self) -> Path:
        """Return the file whose lock is the turn at this page."""
        return self.path.with_name(f"{self.path.name}.lock")

    def turn(self) -> FileTurn:
        """Return the turn at this page, not yet taken."""
        return FileTurn(self.lock)

    def tidy(self) -> None:
        """Remove what killed writers left beside the page."""
        left = re.compile(re.escape(f".{self.path.name}.") + "[0-9a-f]{16}[.]new")
        for beside in self.path.parent.iterdir():
            if left.fullmatch(beside.name):
                with suppress(OSError):
                    beside.unlink()

    def write(self, text: str, n: int, at: str) -> None:
        """Put a page in the place of the one that is there. Raises OSError."""
        new = f".{self.path.name}.{secrets.token_hex(8)}.new"
        with _folder(self.path) as folder:
            opened = os.open(new, _NEW, 0o600, dir_fd=folder)
            try:
                with os.fdopen(opened, "wb") as file:
                    file.write(text.encode())
                    file.flush()
                    os.fchmod(file.fileno(), MODE)
                os.rename(new, self.path.name, src_dir_fd=folder, dst_dir_fd=folder)
            except BaseException:
                with suppress(OSError):
                    os.unlink(new, dir_fd=folder)
                raise

    def published(self) -> int | None:
        """Return at which entry the page stands; None where there is none, or a broken one."""
        try:
            return read_page(page_bytes(self.path)).head_n
        except (OSError, BadPage):
            return None


def page_bytes(path: Path) -> bytes:
    """Return what a page's file holds, one byte more than a page may have at most.

    Raises OSError, also for what is no plain file.
    """
    opened = os.open(path, _READ)
    try:
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            raise OSError(errno.EINVAL, "not a plain file", str(path))
        with os.fdopen(opened, "rb", closefd=False) as file:
            return file.read(MOST_BYTES + 1)
    finally:
        os.close(opened)


@contextmanager
def _folder(path: Path) -> Iterator[int]:
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield folder
    finally:
        os.close(folder)
