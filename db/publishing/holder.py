"""What a counter does for the page: it sees to it that one process publishes it."""

import os
import random
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO

from db.publishing.after_command import publish_if_behind
from db.publishing.file_page import FilePage
from db.publishing.office import page_of
from db.publishing.order import Order
from db.publishing.turns import is_locked
from db.store.store import Store

_CHILD = "db.publishing.child"
# A counter's own start comes first.
FIRST_SECONDS = 2.0
TRY_SECONDS = 2.0
_MOST_DOUBLINGS = 4
# A last page that takes longer is published while the counter is already gone.
_LEAVE_SECONDS = 3.0
# What a process needs of its surroundings: its home for PostgreSQL's passwords, places, words.
_KEPT = frozenset({"HOME", "LANG", "PATH", "PYTHONPATH", "TMPDIR", "TZ"})
_KEPT_BEGINNINGS = ("LC_", "PG")


class Holder:
    """A thread that tries for the turn at an office's page, and starts who publishes when free.

    All that costs time is done by that process. The page never keeps a counter from anything:
    whatever fails is tried again.
    """

    def __init__(self, store: Store, board_file: Path | None) -> None:
        self._store = store
        self._board_file = board_file.absolute() if board_file else None
        self._stop = threading.Event()
        self._child: subprocess.Popen[bytes] | None = None
        self._starting = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="publishing", daemon=True)

    def start(self) -> None:
        """Begin to try, a moment later."""
        self._thread.start()

    def stop(self) -> None:
        """Have what is new published, and end."""
        with self._starting:
            self._stop.set()
            if self._child:
                _input(self._child).close()
        self._thread.join(_LEAVE_SECONDS)

    def _run(self) -> None:
        seconds = FIRST_SECONDS
        failures = 0
        # Counters that are started together don't try together.
        while not self._stop.wait(seconds * random.uniform(1.0, 1.5)):
            failures = 0 if self._tried() else failures + 1
            seconds = TRY_SECONDS * 2 ** min(failures, _MOST_DOUBLINGS)
        # Nobody may have had the turn when something was recorded here last.
        with suppress(Exception):
            publish_if_behind(self._store, self._board_file)

    def _tried(self) -> bool:
        """Publish as long as one has the turn; return whether nothing failed."""
        try:
            page = page_of(self._store, self._board_file)
            if isinstance(page, FilePage):
                return self._with_file(page)
            if page and not self._store.read(is_locked):
                return self._ended_well(self._started(Order(self._store.url)))
        except Exception:  # a traceback would be written over the counter's screen
            return False
        return True

    def _with_file(self, page: FilePage) -> bool:
        turn = page.turn()
        if not turn.take():
            return True
        try:
            child = self._started(Order(self._store.url, str(page.path), turn.opened))
        finally:
            # From here on it is the child's alone, and free as soon as that is gone.
            turn.give_back()
        return self._ended_well(child)

    def _started(self, order: Order) -> "subprocess.Popen[bytes] | None":
        with self._starting:
            if self._stop.is_set():
                return None
            self._child = child = subprocess.Popen(
                [sys.executable, "-I" if sys.flags.isolated else "-P", "-m", _CHILD],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_surroundings(),
                # Ctrl+C and a lost line are the counter's, which ends the child itself.
                start_new_session=True,
                pass_fds=() if order.lock is None else (order.lock,),
                bufsize=0,
            )
            with suppress(BrokenPipeError):
                _input(child).write(order.line())
            return child

    def _ended_well(self, child: "subprocess.Popen[bytes] | None") -> bool:
        if child is None:
            return True
        status = child.wait()
        with self._starting:
            self._child = None
            _input(child).close()
        return status == 0


def _input(child: "subprocess.Popen[bytes]") -> IO[bytes]:
    if child.stdin is None:
        raise ValueError("a child is started with a pipe")
    return child.stdin


def _surroundings() -> dict[str, str]:
    return {
        name: value
        for name, value in os.environ.items()
        if name in _KEPT or name.startswith(_KEPT_BEGINNINGS)
    }
