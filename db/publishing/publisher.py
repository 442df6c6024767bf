"""When a page is published: soon after a change, once a second at most, and at midnight.

While nothing changes, the page gets a sign of life each minute.
"""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

from peewee import PeeweeException

from db.journal.clock import read_moment
from db.publishing.causes import BadPage
from db.publishing.document import page_text
from db.publishing.page import Head, Page, Turn
from db.rules.board_figures import BoardFigures
from db.store.errors import OfficeUnavailable

# What keeps a page from being published for now: a full disk, a closed folder, a lost database.
UNPUBLISHED = (OSError, PeeweeException, OfficeUnavailable, BadPage)
PAUSE_SECONDS = 1.0
# What is left free where a reading takes about as long as the pause.
_LEAST_REST = 0.2
SIGN_SECONDS = 60.0
_RETRY_SECONDS = 2.0
_LONGEST_RETRY = 30.0
# Where others act at the same moment, one of them publishes what comes after.
_LAST_TIMES = 3


class Waits(Protocol):
    """What a publisher waits for."""

    @property
    def ended(self) -> bool:
        """Return whether there is nothing more to wait for."""
        ...

    def wait(self, seconds: float) -> None:
        """Return when something changed since this returned last, at the end, or after a time."""
        ...

    def rest(self, seconds: float) -> None:
        """Return after a time, whatever changes meanwhile, or at the end."""
        ...


class Bell:
    """What other threads tell a publisher: that something changed, and that it is to end."""

    def __init__(self) -> None:
        self._told = threading.Condition()
        self._rung = False
        self._ended = False

    @property
    def ended(self) -> bool:
        """Return whether `end` was called."""
        return self._ended

    def ring(self) -> None:
        """Say that something changed."""
        with self._told:
            self._rung = True
            self._told.notify_all()

    def end(self) -> None:
        """Say that it is over."""
        with self._told:
            self._ended = True
            self._told.notify_all()

    def wait(self, seconds: float) -> None:
        """Wait for a change, also one that came before, but not longer than `seconds`."""
        with self._told:
            self._told.wait_for(lambda: self._rung or self._ended, seconds)
            self._rung = False

    def rest(self, seconds: float) -> None:
        """Wait for `seconds`, or for the end."""
        with self._told:
            self._told.wait_for(lambda: self._ended, seconds)


class Publisher:
    """Writes an office's figures as its page, where they aren't those that it wrote last.

    `figures` reads them, None where the office publishes no more; `head` reads the journal's last
    entry. `turn` is one at the page that this process has already, `clock`
    counts seconds.
    """

    def __init__(
        self,
        figures: Callable[[], BoardFigures | None],
        head: Callable[[], Head],
        page: Page,
        turn: Turn | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._figures = figures
        self._head = head
        self._page = page
        self._turn = turn or page.turn()
        self._clock = clock
        self._written: BoardFigures | None = None
        self._signed_at = 0.0
        self._stands_at: Head | None = None

    def keep(self, bell: Waits) -> None:
        """Publish until the end, and then what the last page lacks.

        Returns too when somebody else has the turn, and when the office publishes no more.
        """
        retry = _RETRY_SECONDS
        while not bell.ended:
            began = self._clock()
            try:
                if not self._turn.take():
                    return
                until_midnight = self._publish()
            except UNPUBLISHED:
                bell.rest(retry)
                retry = min(2 * retry, _LONGEST_RETRY)
                continue
            if until_midnight is None:
                break
            retry = _RETRY_SECONDS
            bell.rest(max(PAUSE_SECONDS - (self._clock() - began), _LEAST_REST))
            bell.wait(min(until_midnight, SIGN_SECONDS))
        with suppress(*UNPUBLISHED):
            self._turn.give_back()
            self.publish_once()

    def publish_once(self) -> bool:
        """Publish if the page is behind the journal and nobody else has the turn.

        Returns whether the page was written. After it gave the turn back it looks again: another
        process that acted meanwhile found the turn taken and left what it did to this one.
        """
        wrote = False
        for _ in range(_LAST_TIMES):
            if self._head() == self._shown() or not self._turn.take():
                break
            try:
                if self._publish() is None:
                    break
                wrote = True
            finally:
                self._turn.give_back()
        return wrote

    def _publish(self) -> float | None:
        """Publish what is new; return how many seconds are left of the office's day."""
        figures = self._figures()
        if figures is None:
            self._page.withdraw()
            return None
        undated = replace(figures, as_of="")
        if undated != self._written or not self._is_signed():
            if self._written is None:
                self._page.tidy()
            self._page.write(page_text(figures), figures.head_n, figures.as_of)
            self._written = undated
            self._signed_at = self._clock()
        self._stands_at = figures.head_n, figures.head_hash
        return (read_moment(figures.day_ends) - read_moment(figures.as_of)).total_seconds()

    def _is_signed(self) -> bool:
        """Sign the page where that is due: only who has just read the office says that it lives.

        Returns False where the page isn't there any more as it was written.
        """
        now = self._clock()
        if now - self._signed_at < SIGN_SECONDS:
            return True
        if not self._page.sign():
            return False
        self._signed_at = now
        return True

    def _shown(self) -> Head | None:
        return self._page.published() if self._stands_at is None else self._stands_at
