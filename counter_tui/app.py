"""The full-screen program: sign in, serve at the counter, look at the board."""

from importlib import import_module
from pathlib import Path
from threading import Thread
from time import monotonic

from textual import events
from textual.driver import Driver
from textual.timer import Timer

from counter_tui.publishing import start_publishing
from counter_tui.terminal_app import TerminalApp
from db.feed import Feed
from db.rules.roles import Act, permits
from screens.live import FiguresChanged, FiguresLost
from screens.locale import say
from screens.session import Session, Shift
from screens.sign_in import SignIn


class OfficeApp(TerminalApp):
    """What the counter and an office's own board share: the open office and its feed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.lang, plain=session.plain)
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
            from screens.office_board import office_board

            self.push_screen(office_board(self.session, is_home=True), lambda _: self._sign_in())


def run_session(session: Session, board_file: Path | None = None) -> int:
    """Run the program on an open office until it is quit; returns the exit status.

    `board_file` is where this machine publishes the board's page, None where it doesn't.
    """
    app = CounterApp(session)
    publishing = start_publishing(session.store, board_file)
    app.run(mouse=False)
    if publishing:
        publishing.stop()
    session.store.close()
    return app.return_code or 0


class BoardApp(OfficeApp):
    """The board alone, on a database opened for reading only."""

    def __init__(self, session: Session, viewer: str = "") -> None:
        super().__init__(session)
        self.viewer = viewer

    def own_driver(self) -> type[Driver]:
        """Return the driver that hands on the board's keys alone."""
        from counter_tui.board_driver import BoardDriver

        return BoardDriver

    def on_mount(self) -> None:
        from screens.office_board import office_board

        self.push_screen(office_board(self.session, viewer=self.viewer, leave=False))


def run_board(session: Session, viewer: str = "") -> int:
    """Run the read-only board until it is quit; returns the exit status."""
    app = BoardApp(session, viewer)
    app.run(mouse=False)
    session.store.close()
    return app.return_code or 0
