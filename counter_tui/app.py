"""The full-screen program: sign in, serve at the counter, look at the board."""

import sys
from collections.abc import Callable
from importlib import import_module
from threading import Thread
from time import monotonic
from typing import Any

from textual import constants, events
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.timer import Timer

from counter_tui.faults import fault_words
from counter_tui.program import FAULT
from db.feed import Feed
from db.rules.roles import Act, permits
from screens.keys_in_turn import KeysInTurn, TakesKeys
from screens.live import FiguresChanged, FiguresLost, ShowsFigures
from screens.locale import say
from screens.session import Session, Shift
from screens.sign_in import SignIn


class OfficeApp(App[None]):
    """What the counter and the board share: the feed, the quiet looks, the last resort."""

    ENABLE_COMMAND_PALETTE = False  # its screenshot would write a resident to disk
    TITLE = "counter-tui"
    BINDINGS = [Binding("ctrl+q", "quit", show=False, priority=True)]

    def __init__(self, session: Session) -> None:
        super().__init__(ansi_color=session.plain)
        if session.plain:
            self.theme = "ansi-dark"
        self.animation_level = "none"
        self.session = session
        self._feed = Feed(
            session.store.url,
            changed=lambda: self.post_message(FiguresChanged()),
            lost=lambda: self.post_message(FiguresLost()),
        )
        self._keys = KeysInTurn(self, super().on_event)

    def get_driver_class(self) -> type[Driver]:
        if constants.DRIVER or sys.platform == "win32":
            return super().get_driver_class()
        from counter_tui.terminal_driver import CounterDriver

        return CounterDriver

    def on_mount(self) -> None:
        self._feed.start()
        self.screen_change_signal.subscribe(self, lambda _room: self._keys.go_on())
        self.call_later(self._keys.go_on)

    def on_unmount(self) -> None:
        self._feed.stop()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste):
            if not event.is_forwarded:
                await self._keys.take(event)
                return
            self._keys.came_back()
        await super().on_event(event)

    async def on_takes_keys(self, event: TakesKeys) -> None:
        if event.drop:
            self._keys.drop()
        await self._keys.go_on()

    def on_figures_changed(self, _event: FiguresChanged) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, ShowsFigures):
                screen.figures_changed()

    def on_figures_lost(self, _event: FiguresLost) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, ShowsFigures):
                screen.figures_lost()

    def action_help_quit(self) -> None:
        """Ctrl+C: every room says how to leave it; Textual's own note is English, and it moves."""

    def _fatal_error(self) -> None:
        """End with words instead of a traceback, which would show a resident's data."""
        self._return_code = FAULT
        self.panic(fault_words(self._exception, self.session.lang))


class CounterApp(OfficeApp):
    """One terminal of the office; left alone, it asks who is there again."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._last_key = monotonic()
        self._idle: Timer | None = None

    def on_mount(self) -> None:
        self._sign_in()
        self.call_after_refresh(self._bring_rooms)

    def _bring_rooms(self) -> None:
        """Load the rooms behind the door while someone types their name at it.

        They take longer to load than Textual itself, and the door is to be there at once.
        """
        Thread(target=import_module, args=("screens.counter",), name="rooms", daemon=True).start()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste):
            self._last_key = monotonic()
        await super().on_event(event)

    def _watch_idle(self, seconds: float) -> None:
        """Lock after so many seconds without a key; one timer, nothing is sent meanwhile."""
        if self._idle:
            self._idle.stop()
        left = self._last_key + seconds - monotonic()
        if left <= 0:
            self._lock()
        else:
            self._idle = self.set_timer(left, lambda: self._watch_idle(seconds))

    def _lock(self) -> None:
        """Take every room off the screen and ask for the password."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self._sign_in(say("sign_in.locked", self.session.lang))

    def _sign_in(self, note: str = "") -> None:
        if self._idle:
            self._idle.stop()
        self.push_screen(SignIn(self.session, note=note), self._signed_in)

    def _signed_in(self, shift: Shift | None) -> None:
        if shift is None:
            self._sign_in()
            return
        if shift.idle_lock_minutes:
            self._watch_idle(60.0 * shift.idle_lock_minutes)
        if permits(shift.operator.role, Act.ENROL):
            from screens.counter import Counter

            self.push_screen(Counter(shift), lambda room: self._left(shift, room))
        else:
            self._open_board(self._sign_in)

    def _left(self, shift: Shift, room: Any) -> None:
        if room == "board":
            self._open_board(lambda: self._signed_in(shift))
        else:
            self._sign_in()

    def _open_board(self, then: Callable[[], None]) -> None:
        from screens.board import Board

        self.push_screen(Board(self.session), lambda _: then())


def run_session(session: Session) -> int:
    """Run the program on an open office until it is quit; returns the exit status."""
    app = CounterApp(session)
    app.run(mouse=False)
    session.store.close()
    return app.return_code or 0


class BoardApp(OfficeApp):
    """The board alone, on a database opened for reading only."""

    def on_mount(self) -> None:
        from screens.board import Board

        self.push_screen(Board(self.session, leave=False))


def run_board(session: Session) -> int:
    """Run the read-only board until it is quit; returns the exit status."""
    app = BoardApp(session)
    app.run(mouse=False)
    session.store.close()
    return app.return_code or 0
