"""What every full-screen program here is: keys in turn, help, sizes, faults in words."""

import os
import sys
from typing import Any

from rich.console import RenderableType
from textual import constants, events
from textual._compositor import ChopsUpdate
from textual._context import active_message_pump
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.screen import Screen
from textual.widget import MountError, Widget

from counter_tui.faults import fault_words
from counter_tui.program import FAULT
from screens.help import HasHelp, Help
from screens.keys_in_turn import KeysInTurn, TakesKeys
from screens.live import FiguresChanged, FiguresLost, ShowsFigures
from screens.locale import Lang
from screens.plain import PlainFilter, cursor_of, types
from screens.scanned import Scanned
from screens.widgets.small_notice import mind_size
from screens.widgets.trimmed_paint import TrimmedUpdate


class TerminalApp(App[None]):
    """What every full-screen program here shares; it knows of no office and no database."""

    ENABLE_COMMAND_PALETTE = False  # its screenshot would write a resident to disk
    TITLE = "counter-tui"
    BINDINGS = [
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("f1", "help_here", show=False, priority=True),
        Binding("question_mark", "help_sign", show=False, priority=True),
    ]

    def __init__(self, lang: Lang, *, plain: bool = False) -> None:
        without_colour = plain or "NO_COLOR" in os.environ
        super().__init__(ansi_color=without_colour)
        if without_colour:
            self.theme = "ansi-dark"
        if plain:
            self._filters.append(PlainFilter())
        self.animation_level = "none"
        self.lang = lang
        self.plain = plain
        self._typing = False
        self._keys = KeysInTurn(self, super().on_event)

    def get_driver_class(self) -> type[Driver]:
        if constants.DRIVER or sys.platform == "win32":
            return super().get_driver_class()
        return self.own_driver()

    def own_driver(self) -> type[Driver]:
        """Return what reads and writes the terminal, on Linux and macOS."""
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
        self.screen_change_signal.subscribe(self, self._room_changed)
        self.call_later(self._keys.go_on)

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
            mind_size(room, self.lang, columns, rows)

    @property
    def shows_cursor(self) -> bool:
        """Return whether the terminal's own cursor is to be seen."""
        return self.plain

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Paint no more than changed; a plain screen's cursor goes to where one is."""
        if isinstance(renderable, ChopsUpdate):
            renderable = TrimmedUpdate.of(renderable)
        if self.plain and (at := cursor_of(self.screen, typing=self._typing)):
            self.cursor_position = at
        super()._display(screen, renderable)

    @property
    def keys_waiting(self) -> int:
        """Return how many keys and other messages haven't had their effect yet."""
        return len(self._keys) + self.message_queue_size

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

        self.push_screen(Help(room.help_text(), self.lang), closed)

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
        self.panic(fault_words(self._exception, self.lang))
