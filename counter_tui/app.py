"""The full-screen program: sign in, serve at the counter, look at the board."""

import os
import sys
from importlib import import_module
from threading import Thread
from time import monotonic
from typing import Any

from rich.console import RenderableType
from textual import constants, events
from textual._context import active_message_pump
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import MountError, Widget

from counter_tui.faults import fault_words
from counter_tui.program import FAULT
from db.feed import Feed
from db.rules.roles import Act, permits
from screens.help import HasHelp, Help
from screens.keys_in_turn import KeysInTurn, TakesKeys
from screens.live import FiguresChanged, FiguresLost, ShowsFigures
from screens.locale import say
from screens.plain import PlainFilter, cursor_of, types
from screens.scanned import Scanned
from screens.session import Session, Shift
from screens.sign_in import SignIn
from screens.widgets.small_notice import mind_size


class OfficeApp(App[None]):
    """What the counter and the board share: the feed, the quiet looks, the last resort."""

    ENABLE_COMMAND_PALETTE = False  # its screenshot would write a resident to disk
    TITLE = "counter-tui"
    BINDINGS = [
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("f1", "help_here", show=False, priority=True),
        Binding("question_mark", "help_sign", show=False, priority=True),
    ]

    def __init__(self, session: Session) -> None:
        without_colour = session.plain or "NO_COLOR" in os.environ
        super().__init__(ansi_color=without_colour)
        if without_colour:
            self.theme = "ansi-dark"
        if session.plain:
            self._filters.append(PlainFilter())
        self.animation_level = "none"
        self.session = session
        self._typing = False
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

    @property
    def _background_screens(self) -> list[Screen[Any]]:
        """Return the rooms that are seen behind a dialog; a room of its own hides all others.

        Textual takes each for seen, and sends the terminal anew what a hidden one changes.
        """
        if len(self.screen_stack) > 1 and not self.screen.is_modal:
            return []
        return super()._background_screens

    def on_mount(self) -> None:
        self._feed.start()
        self.screen_change_signal.subscribe(self, self._room_changed)
        self.call_later(self._keys.go_on)

    def on_unmount(self) -> None:
        self._feed.stop()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste):
            if not event.is_forwarded:
                self._typing = isinstance(event, events.Paste) or types(event)
                await self._keys.take(event)
                return
            self._keys.came_back()
        await super().on_event(event)

    async def _room_changed(self, _room: object) -> None:
        self._mind_size(*self.size)
        await self._keys.go_on()

    def on_resize(self, event: events.Resize) -> None:
        """Tell on every room of a terminal that is too small, and stop when it is not."""
        self._mind_size(*event.size)

    def _mind_size(self, columns: int, rows: int) -> None:
        for room in self.screen_stack[1:]:
            mind_size(room, self.session.lang, columns, rows)

    @property
    def shows_cursor(self) -> bool:
        """Return whether the terminal's own cursor is to be seen."""
        return self.session.plain

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Paint; on a plain screen the terminal's cursor goes to where one is."""
        if self.session.plain and (at := cursor_of(self.screen, typing=self._typing)):
            self.cursor_position = at
        super()._display(screen, renderable)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let F1 and ? through to rooms that answer them, and to texts that are typed."""
        if action == "help_here":
            return isinstance(self.screen, HasHelp)
        if action == "help_sign":
            signed = isinstance(self.screen, HasHelp) and getattr(self.screen, "HELP_SIGN", False)
            return signed or isinstance(self.screen, Help)
        return super().check_action(action, parameters)

    def action_help_here(self) -> None:
        """Open the help for the room at hand; what a reader sends to it goes to that room."""
        room = self.screen
        if not isinstance(room, HasHelp):
            return

        def closed(answer: Scanned | None) -> None:
            if answer:
                (room.focused or room).post_message(events.Paste(answer.text))

        self.push_screen(Help(room.help_text(), self.session.lang), closed)

    def action_help_sign(self) -> None:
        """Open the help, or close it, before the next key goes anywhere."""
        if isinstance(self.screen, Help):
            self.screen.dismiss(None)
        else:
            self.action_help_here()

    def pop_screen(self) -> AwaitComplete:
        """Take the room on top away, unless another one asks for it, that is gone or covered."""
        asking = active_message_pump.get(None)
        if isinstance(asking, Widget) and self.screen not in asking.ancestors_with_self:
            return AwaitComplete()
        return super().pop_screen()

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

    def _handle_exception(self, error: Exception) -> None:
        """End on a fault; that a room which opens as the program ends finds no widgets is none."""
        if isinstance(error, NoMatches | MountError) and (self._exit or not self._running):
            return
        super()._handle_exception(error)

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
        if permits(shift.operator.role, Act.LOOK_UP):
            from screens.counter import Counter

            self.push_screen(Counter(shift), lambda _: self._sign_in())
        else:
            from screens.board import Board

            self.push_screen(Board(self.session, is_home=True), lambda _: self._sign_in())


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
