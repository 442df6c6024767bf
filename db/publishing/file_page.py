"""A page that is a file: written beside its place and renamed, so that none reads half of it."""

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from db.publishing.causes import BadPage
from db.publishing.document import MOST_BYTES, read_page
from db.publishing.page import Head
from db.publishing.turns import FileTurn, give_to_owner_of

# Whoever may go to its folder may read the page; there is nothing in it to hide.
MODE = 0o644
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | _NO_LINK
# A page's place may be taken by a pipe, which would be waited for.
_READ = os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NONBLOCK", 0)
# What tells a file from any other that may lie in its place, and from itself closed or cut.
_Mark = tuple[int, int, int, int]


class FilePage:
    """A page at a path, in a folder that must be there; a sign of life is the file's time.

    A link at the page's place is replaced, what it points to stays. The file isn't flushed to
    the disk: it would make the counters' own flushes wait, and each holder of the turn begins
    by writing the page anew.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._mine: _Mark | None = None

    @property
    def lock(self) -> Path:
        """Return the file whose lock is the turn at this page."""
        return self.path.with_name(f"{self.path.name}.lock")

    def turn(self) -> FileTurn:
        """Return the turn at this page, not yet taken."""
        return FileTurn(self.lock)

    def withdraw(self) -> None:
        """Do nothing: a machine that names no file any more doesn't know which one it was."""

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
                    give_to_owner_of(folder, file.fileno())
                    os.fchmod(file.fileno(), MODE)
                    mine = _mark(file.fileno())
                os.rename(new, self.path.name, src_dir_fd=folder, dst_dir_fd=folder)
            except BaseException:
                with suppress(OSError):
                    os.unlink(new, dir_fd=folder)
                raise
        self._mine = mine

    def sign(self) -> bool:
        """Set the time of the page, if it is the one that was written here. Raises OSError."""
        try:
            opened = os.open(self.path, _READ | _NO_LINK)
        except OSError:  # removed, replaced by a link, or closed to its own account
            return False
        try:
            if _mark(opened) != self._mine:
                return False
            os.utime(opened)
        finally:
            os.close(opened)
        return True

    def published(self) -> Head | None:
        """Return at which entry the page stands; None where there is none, or a broken one."""
        try:
            shown = read_page(page_bytes(self.path))
        except (OSError, BadPage):
            return None
        return shown.head_n, shown.head_hash


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


def _mark(opened: int) -> _Mark:
    found = os.fstat(opened)
    return found.st_dev, found.st_ino, found.st_size, found.st_mode


@contextmanager
def _folder(path: Path) -> Iterator[int]:
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield folder
    finally:
        os.close(folder)
