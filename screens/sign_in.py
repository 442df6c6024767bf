"""Signing in: name, Enter, password, Enter."""

from concurrent.futures import Future, ThreadPoolExecutor

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input

from db.sign_in import SignedIn, sign_in
from db.viewer import Viewer
from screens.help import HelpLine, HelpText
from screens.keys_in_turn import TakesKeys
from screens.locale import say
from screens.outcome import Ended, report, words_of
from screens.session import Session, Shift
from screens.text_lines import joined, wrapped
from screens.widgets.lines import Lines

WIDTH = 60


class SignIn(Screen[Shift]):
    """Asks who is there; its result is the shift that begins."""

    CSS_PATH = "sign_in.tcss"
    AUTO_FOCUS = "#operator"
    # Priority: the app handles these before later keys of a burst reach the next field.
    BINDINGS = [
        Binding("enter,ctrl+j", "go_on", show=False, priority=True),
        Binding("tab,down", "app.focus_next", show=False, priority=True),
        Binding("shift+tab,up", "app.focus_previous", show=False, priority=True),
    ]

    def __init__(self, session: Session, *, note: str = "") -> None:
        super().__init__()
        self.session = session
        self.lang = session.lang
        self.note = note
        # Checking a password is slow on purpose and must not hold up the store's threads.
        self._checker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sign-in")
        self._checking = False

    def compose(self) -> ComposeResult:
        with Vertical(id="sign-in"):
            yield self._line(Text(say("sign_in.title", self.lang), "bold"))
            if self.session.training:
                note = wrapped(say("sign_in.training", self.lang), WIDTH - 6, "reverse")
                yield self._line(joined(note, WIDTH, 2), height=len(note))
            yield self._line(Text(say("sign_in.operator", self.lang)), classes="label")
            yield self._field("operator", hidden=False)
            yield self._line(Text(say("sign_in.password", self.lang)), classes="label")
            yield self._field("password", hidden=True)
            yield Lines(id="message")
            yield self._line(Text(say("sign_in.keys", self.lang), "dim"))

    def on_mount(self) -> None:
        self._tell(self.note)

    def on_unmount(self) -> None:
        self._checker.shutdown(wait=False)

    def help_text(self) -> HelpText:
        """Return the help for signing in."""
        lang = self.lang
        told = (("Enter", "enter"), ("↑ ↓ Tab", "rows"), ("Esc", "esc"))
        lines = [HelpLine(key, say(f"help.sign_in.{name}", lang)) for key, name in told]
        lines.append(HelpLine("Ctrl+Q", say("help.quit", lang)))
        about = say("help.sign_in.about", lang)
        return HelpText(say("help.at.sign_in", lang), tuple(lines), about)

    @property
    def holds_keys(self) -> bool:
        """Return whether the password is being checked: what is typed then is for the counter."""
        return self._checking

    def action_go_on(self) -> None:
        """Go to the password, or sign in; the field first takes what was typed before Enter."""
        field = self.focused
        if field is self.query_one("#operator"):
            self.set_focus(self.query_one("#password"))
        elif field is not None:
            field.call_later(self._check)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape" and not self._checking:
            for field in self.query(Input):
                field.value = ""
            self.set_focus(self.query_one("#operator"))

    def _check(self) -> None:
        name = self.query_one("#operator", Input).value.strip()
        password = self.query_one("#password", Input).value
        if self._checking:
            return
        if not name:
            self._tell(say("sign_in.name_missing", self.lang))
            self.set_focus(self.query_one("#operator"))
            return
        self._checking = True
        self._tell(say("sign_in.checking", self.lang))
        viewer = Viewer(name, self.session.place, self.session.terminal)
        session = self.session
        future: Future[SignedIn] = self._checker.submit(
            sign_in, session.store, viewer, password, registered=session.registered
        )
        report(self, future, "sign-in")

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        self._checking = False
        if isinstance(event.value, SignedIn):
            who = event.value
            shift = Shift(self.session, who.operator, who.place, who.idle_lock_minutes)
            self.dismiss(shift)
        elif event.error:
            self._tell(words_of(event.error, self.lang).line, "bold")
            self.query_one("#password", Input).value = ""
            self.set_focus(self.query_one("#password"))
            self.post_message(TakesKeys(drop=True))

    def _tell(self, words: str, style: str = "") -> None:
        lines = wrapped(words, WIDTH - 6, style)
        self.query_one("#message", Lines).show(joined(lines, WIDTH, 4))

    def _line(self, text: Text, *, height: int = 1, classes: str | None = None) -> Lines:
        line = Lines(classes=classes)
        line.styles.height = height
        line.show(text)
        return line

    def _field(self, name: str, *, hidden: bool) -> Input:
        field = Input(id=name, compact=True, password=hidden, max_length=200)
        field.cursor_blink = False
        return field
