"""A dialog with a few answers, one of which is taken; used where an act asks for a cause."""

from collections.abc import Sequence

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from screens.locale import Lang, say
from screens.scanned import ENTER, Scanned, ScanWatch, scanned_lines, scanned_number
from screens.text_lines import joined, wrapped
from screens.widgets.lines import Lines

WIDTH = 68


class ChoiceList(Widget, can_focus=True):
    """The answers; it takes every key itself, in the order in which keys arrive."""

    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__(id="choices")
        self.labels = tuple(labels)
        self.chosen = 0

    def render(self) -> Text:
        lines = []
        for index, label in enumerate(self.labels):
            style = "reverse" if index == self.chosen else ""
            lines.append(Text(f" {index + 1}  {label} ", style))
        return Text("\n", no_wrap=True).join(lines)

    def move(self, rows: int) -> None:
        """Choose another answer, staying within the list."""
        self.choose(self.chosen + rows)

    def choose(self, index: int) -> None:
        """Choose the answer at `index`, or the nearest."""
        self.chosen = min(max(index, 0), len(self.labels) - 1)
        self.refresh()

    def get_content_height(self, *_: object) -> int:
        return len(self.labels)


class Choice(ModalScreen[str | Scanned | None]):
    """Asks one question; its result is the value of the answer, or None where Esc was pressed.

    What a reader sends answers nothing: a number that ends in Enter is the result, to look up,
    and Enter after any other run of letters leaves the choice as it was before them.
    """

    CSS_PATH = "dialog.tcss"
    AUTO_FOCUS = "#choices"

    def __init__(
        self,
        question: str,
        answers: Sequence[tuple[str, str]],
        lang: Lang,
        notes: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.question = question
        self.answers = tuple(answers)
        self.lang = lang
        self.notes = tuple(notes)
        self._watch = ScanWatch()
        self._before = 0

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            question = Lines(classes="line")
            question.show(Text(self.question, "bold"))
            yield question
            if self.notes:
                yield self._noted()
            yield ChoiceList([label for _, label in self.answers])
            keys = Lines(classes="line")
            keys.show(Text(say("dialog.keys", self.lang), "dim"))
            yield keys

    def _noted(self) -> Lines:
        """Return what one should know before answering."""
        lines = [line for note in self.notes for line in wrapped(note, WIDTH, "")]
        noted = Lines(id="notes")
        noted.styles.height = len(lines)
        noted.show(joined(lines, WIDTH, len(lines)))
        return noted

    async def on_key(self, event: events.Key) -> None:
        choices = self.query_one(ChoiceList)
        event.stop()
        digits = self._watch.digits_before(event)
        if self._watch.run == 0:
            self._before = choices.chosen
        if event.key == "escape":
            self.dismiss(None)
        elif event.key in ENTER:
            if number := scanned_number(digits):
                self.dismiss(number)
            elif self._watch.run < 2:
                self.dismiss(self.answers[choices.chosen][0])
            else:
                choices.choose(self._before)
        elif event.key in ("up", "down"):
            choices.move(-1 if event.key == "up" else 1)
        elif event.character and event.character in "123456789"[: len(self.answers)]:
            choices.choose(int(event.character) - 1)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if lines := scanned_lines(event):
            self.dismiss(lines)
