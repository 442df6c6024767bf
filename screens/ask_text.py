"""A dialog that asks for one line of text."""

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from screens.locale import Lang, say
from screens.widgets.lines import Lines

LONGEST = 80


class AskText(ModalScreen[str | None]):
    """Asks for a text; its result is the text, or None where Esc was pressed."""

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
            field = Input(id="answer", compact=True, max_length=LONGEST)
            field.cursor_blink = False
            yield field
            keys = Lines(classes="line")
            keys.show(Text(say("ask.keys", self.lang), "dim"))
            yield keys

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.dismiss(event.value.strip())

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
