"""The full-screen program: sign in, serve at the counter, look at the board."""

from typing import Any

from textual.app import App
from textual.binding import Binding

from counter_tui.faults import fault_words
from db.feed import Feed
from db.rules.roles import Act, permits
from screens.board import Board
from screens.counter import Counter
from screens.live import FiguresChanged, FiguresLost
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

    def on_mount(self) -> None:
        self._feed.start()

    def on_unmount(self) -> None:
        self._feed.stop()

    def on_figures_changed(self, _event: FiguresChanged) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Counter | Board):
                screen.figures_changed()

    def on_figures_lost(self, _event: FiguresLost) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Counter | Board):
                screen.figures_lost()

    def _fatal_error(self) -> None:
        """End with words instead of a traceback, which would show a resident's data."""
        self.panic(fault_words(self._exception, self.session.lang))


class CounterApp(OfficeApp):
    """One terminal of the office."""

    def on_mount(self) -> None:
        self._sign_in()

    def _sign_in(self, note: str = "") -> None:
        self.push_screen(SignIn(self.session, note=note), self._signed_in)

    def _signed_in(self, shift: Shift | None) -> None:
        if shift is None:
            self._sign_in()
        elif permits(shift.operator.role, Act.ENROL):
            self.push_screen(Counter(shift), lambda room: self._left(shift, room))
        else:
            self.push_screen(Board(self.session), lambda _: self._sign_in())

    def _left(self, shift: Shift, room: Any) -> None:
        if room == "board":
            self.push_screen(Board(self.session), lambda _: self._signed_in(shift))
        else:
            self._sign_in()


def run_session(session: Session) -> int:
    """Run the program on an open office until it is quit; returns the exit status."""
    app = CounterApp(session)
    app.run(mouse=False)
    session.store.close()
    return app.return_code or 0


class BoardApp(OfficeApp):
    """The board alone, on a database opened for reading only."""

    def on_mount(self) -> None:
        self.push_screen(Board(self.session, leave=False))


def run_board(session: Session) -> int:
    """Run the read-only board until it is quit; returns the exit status."""
    app = BoardApp(session)
    app.run(mouse=False)
    session.store.close()
    return app.return_code or 0
