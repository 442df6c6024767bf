"""A dialog that asks for one line of text."""

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from screens.locale import Lang, say
from screens.scanned import NUMBER_LENGTH, Scanned, scanned_lines, scanned_number
from screens.widgets.lines import Lines

LONGEST = 80


class OneLine(Input):
    """A field for one line, ended by CR or LF; more than a line pasted is left to the dialog."""

    BINDINGS = [Binding("ctrl+j", "submit", show=False)]

    def _on_paste(self, event: events.Paste) -> None:
        if scanned_lines(event):
            event.prevent_default()


class AskText(ModalScreen[str | Scanned | None]):
    """Asks for a text; its result is the text, or None where Esc was pressed.

    A whole number at its end came from a reader: it is no answer, it is the result, to look up.
    """

    CSS_PATH = "dialog.tcss"
    AUTO_FOCUS = "#answer"

    def __init__(self, question: str, lang: Lang) -> None:
        super().__init__()
        self.question = question
        self.lang = lang

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            question = Lines(classes="line")
            question.show(Text(self.question, "bold"))
            yield question
            field = OneLine(id="answer", compact=True, max_length=LONGEST)
            field.cursor_blink = False
            yield field
            keys = Lines(classes="line")
            keys.show(Text(say("ask.keys", self.lang), "dim"))
            yield keys

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        text = event.value.strip()
        if text:
            self.dismiss(scanned_number(text[-NUMBER_LENGTH:]) or text)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self.dismiss(scanned_lines(event))

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
