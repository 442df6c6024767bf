"""A second person signs beside an act: their name and password, at the same terminal."""

from concurrent.futures import Future, ThreadPoolExecutor

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from db.sign_in import SignedIn, sign_in
from db.viewer import Viewer
from screens.help import HelpText, text_lines
from screens.keys_in_turn import TakesKeys
from screens.locale import refusal_words, say
from screens.outcome import Ended, report, words_of
from screens.scanned import NUMBER_LENGTH, Scanned, scanned_lines, scanned_number
from screens.session import Shift
from screens.text_lines import joined, wrapped
from screens.widgets.lines import Lines
from screens.widgets.one_line import OneLine

WIDTH = 68
_MESSAGE_HEIGHT = 3


class SecondPerson(ModalScreen[str | Scanned | None]):
    """Asks who stands by; its result is their sign-in name once the password fitted.

    Nobody is signed in or out by it. Esc gives None. What a reader sends is no answer: a whole
    number before Enter is the result, to look up.
    """

    CSS_PATH = "dialog.tcss"
    AUTO_FOCUS = "#second-name"
    BINDINGS = [
        Binding("tab,down", "app.focus_next", show=False, priority=True),
        Binding("shift+tab,up", "app.focus_previous", show=False, priority=True),
    ]

    def __init__(self, shift: Shift, act_words: str) -> None:
        super().__init__()
        self.shift = shift
        self.lang = shift.session.lang
        self.act_words = act_words
        # Checking a password is slow on purpose and must not hold up the store's threads.
        self._checker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="second")
        self._checking = False

    def compose(self) -> ComposeResult:
        lang = self.lang
        with Vertical(id="dialog"):
            yield _line(Text(say("second.question", lang, act=self.act_words), "bold"))
            yield _line(Text(say("second.name", lang)), "label")
            yield _field("second-name", hidden=False)
            yield _line(Text(say("second.password", lang)), "label")
            yield _field("second-password", hidden=True)
            message = Lines(id="second-message")
            message.styles.height = _MESSAGE_HEIGHT
            yield message
            yield _line(Text(say("second.keys", lang), "dim"))

    def on_mount(self) -> None:
        self._tell(say("second.about", self.lang))

    def on_unmount(self) -> None:
        self._checker.shutdown(wait=False)

    @property
    def holds_keys(self) -> bool:
        """Return whether the password is being checked: keys wait for what comes of it."""
        return self._checking

    def help_text(self) -> HelpText:
        """Return the help for this question."""
        about = say("second.about", self.lang)
        return HelpText(say("second.help", self.lang), text_lines(self.lang), about)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        text = event.value.strip()
        if number := scanned_number(text[-NUMBER_LENGTH:]):
            self.dismiss(number)
        elif event.input.id == "second-name":
            self._named(text)
        else:
            self._check()

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if lines := scanned_lines(event):
            self.dismiss(lines)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape" and not self._checking:
            event.stop()
            self.dismiss(None)

    def _named(self, name: str) -> None:
        """Go on to the password, unless it is the same person."""
        if name == self.shift.operator.name:
            self._tell(refusal_words("SECOND_PERSON_SAME", {}, self.lang).line, "bold")
        elif name:
            self._tell(say("second.about", self.lang))
            self.set_focus(self.query_one("#second-password"))

    def _check(self) -> None:
        name = self.query_one("#second-name", Input).value.strip()
        password = self.query_one("#second-password", Input).value
        if self._checking:
            return
        if not name or name == self.shift.operator.name:
            self.set_focus(self.query_one("#second-name"))
            self._named(name)
            return
        self._checking = True
        self._tell(say("sign_in.checking", self.lang))
        viewer = Viewer(name, None, self.shift.session.terminal)
        store = self.shift.session.store
        future: Future[SignedIn] = self._checker.submit(sign_in, store, viewer, password)
        report(self, future, "second")

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        self._checking = False
        if isinstance(event.value, SignedIn):
            self.dismiss(event.value.operator.name)
            return
        if event.error:
            self._tell(words_of(event.error, self.lang).line, "bold")
        field = self.query_one("#second-password", Input)
        field.value = ""
        self.set_focus(field)
        self.post_message(TakesKeys(drop=False))

    def _tell(self, words: str, style: str = "") -> None:
        lines = wrapped(words, WIDTH, style)
        self.query_one("#second-message", Lines).show(joined(lines, WIDTH, _MESSAGE_HEIGHT))


def _line(text: Text, classes: str = "") -> Lines:
    line = Lines(classes=f"line {classes}".strip())
    line.show(text)
    return line


def _field(name: str, *, hidden: bool) -> OneLine:
    return OneLine(id=name, compact=True, password=hidden, max_length=200, classes="answer")
