"""Turns at a page: the lock of a file, or PostgreSQL's advisory lock."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from peewee import Select, fn

from db.models import BoardPage
from db.store.store import Store

# One number for all offices: an advisory lock is of its database.
_LOCK = 8_024_052_715
_OPEN = os.O_RDWR | os.O_CLOEXEC | getattr(os, "O_NOFOLLOW", 0)
_TIMES = 3


class FileTurn:
    """A turn that is the lock of a file which only its own account can open (0600).

    The lock is the open file's, so it can be handed to a process that inherits the file.
    """

    def __init__(self, path: Path, inherited: int | None = None) -> None:
        self._path = path
        self._opened = inherited

    @property
    def opened(self) -> int | None:
        """Return the descriptor that holds the lock, None without the turn."""
        return self._opened

    def take(self) -> bool:
        """Return whether this process has the turn. Raises OSError where no file can be made."""
        import fcntl  # not on Windows

        if self._opened is not None:
            if self._is_there(self._opened):
                return True
            self.give_back()  # of a file that somebody removed, of which others know nothing
        opened = self._open()
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(opened)
            return False
        except BaseException:
            os.close(opened)
            raise
        if not self._is_there(opened):  # another one was put in its place meanwhile
            os.close(opened)
            return False
        self._opened = opened
        return True

    def give_back(self) -> None:
        """Let the lock go; it goes when every process that has the file has let it go."""
        if self._opened is not None:
            os.close(self._opened)
            self._opened = None

    def _open(self) -> int:
        for _ in range(_TIMES):
            try:
                return self._make()
            except FileExistsError:
                pass
            try:
                return os.open(self._path, _OPEN)
            except FileNotFoundError:
                pass
            except PermissionError:
                # Another account's, in a folder of this one: it would stop the page for good.
                self._path.unlink(missing_ok=True)
        raise FileNotFoundError(errno.ENOENT, "another process removes it", str(self._path))

    def _make(self) -> int:
        opened = os.open(self._path, _OPEN | os.O_CREAT | os.O_EXCL, 0o600)
        folder = os.open(self._path.parent, os.O_RDONLY | os.O_CLOEXEC)
        try:
            give_to_owner_of(folder, opened)
        except BaseException:
            os.close(opened)
            raise
        finally:
            os.close(folder)
        return opened

    def _is_there(self, opened: int) -> bool:
        with suppress(OSError):
            return os.path.samestat(os.fstat(opened), self._path.lstat())
        return False


def give_to_owner_of(folder: int, made: int) -> None:
    """Let a file that the superuser has just made be the folder's account's own.

    Both are open. What was there before is never given: a link could be to anything.
    """
    if os.geteuid() == 0:
        owner = os.fstat(folder)
        os.fchown(made, owner.st_uid, owner.st_gid)


class TableTurn:
    """A turn that is a lock of the store's writing connection, and ends with it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take(self) -> bool:
        """Return whether this store's connection has the turn."""
        return self._store.write(try_lock)

    def give_back(self) -> None:
        """Let the lock go, however often it was taken."""
        self._store.write(_unlock)


def try_lock() -> bool:
    """Return whether the connection at hand has the lock, which it may take again and again."""
    return bool(_asked(fn.pg_try_advisory_lock(_LOCK)))


def is_locked() -> bool:
    """Return whether anybody has the lock; asking takes nothing, not for a moment."""
    own = "(SELECT oid FROM pg_database WHERE datname = current_database())"
    found = BoardPage._meta.database.execute_sql(
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted "
        f"AND objsubid = 1 AND database = {own} AND classid = %s AND objid = %s",
        (_LOCK >> 32, _LOCK & 0xFFFF_FFFF),
    )
    return bool(found.fetchone()[0])


def _unlock() -> None:
    _asked(fn.pg_advisory_unlock_all())


def _asked(question: object) -> object:
    return BoardPage._meta.database.execute(Select(columns=[question])).fetchone()[0]
