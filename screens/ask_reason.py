"""A dialog that asks why: one of a few common reasons by its digit, or one's own words."""

from collections.abc import Sequence

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widget import Widget

from screens.help import HelpText, text_lines
from screens.locale import Lang, say
from screens.scanned import ENTER, NUMBER_LENGTH, Scanned, ScanWatch, scanned_lines, scanned_number
from screens.text_lines import harmless, joined, wrapped
from screens.widgets.lines import Lines

WIDTH = 68
LONGEST = 120
LONGEST_WORD = 24
COMMON = ("1", "2", "3")


def common_reasons(act: str, lang: Lang) -> tuple[str, ...]:
    """Return the three common reasons of `correct`, `void-suket` or `override`."""
    return tuple(say(f"reason.{act}.{number}", lang) for number in COMMON)


class ReasonLines(Widget, can_focus=True):
    """The common reasons and a line for one's own; it takes every key itself, in their order."""

    def __init__(self, reasons: Sequence[str], lang: Lang) -> None:
        super().__init__(id="reasons")
        self.reasons = tuple(reasons)
        self.chosen: int | None = None
        self.text = ""
        self._own = say("reason.own", lang)

    @property
    def reason(self) -> str:
        """Return the reason as it stands, "" where there is none yet."""
        return self.text.strip() if self.chosen is None else self.reasons[self.chosen]

    def choose(self, number: int) -> None:
        """Choose a common reason; what was typed stays beside it, unused."""
        self.chosen = min(max(number, 0), len(self.reasons) - 1)
        self.refresh()

    def move(self, rows: int) -> None:
        """Go up or down; under the last common reason is one's own."""
        at = len(self.reasons) if self.chosen is None else self.chosen
        at = min(max(at + rows, 0), len(self.reasons))
        self.chosen = None if at == len(self.reasons) else at
        self.refresh()

    def type(self, letters: str) -> None:
        """Write one's own reason."""
        self.chosen = None
        self.text = (self.text + letters)[:LONGEST]
        self.refresh()

    def set(self, text: str) -> None:
        """Put another text in the place of one's own reason."""
        self.chosen = None
        self.text = text
        self.refresh()

    def get_content_height(self, *_: object) -> int:
        return len(self.reasons) + 1

    def chosen_cell(self) -> Offset:
        """Return where the chosen reason stands, for the terminal's own cursor."""
        if self.chosen is not None:
            return Offset(0, self.chosen)
        return Offset(min(len(self._own) + 5 + len(self.text), WIDTH - 1), len(self.reasons))

    def render(self) -> Text:
        lines = []
        for number, words in enumerate(self.reasons):
            here = number == self.chosen
            style = "reverse" if here else ""
            lines.append(Text(f"{'▶' if here else ' '} {number + 1}  {words} ", style))
        here = self.chosen is None
        room = WIDTH - len(self._own) - 7
        own = Text(f"{'▶' if here else ' '} {self._own}: ")
        own.append(self.text[-room:])
        if here:
            own.append(" ", "reverse")
        return harmless(joined([*lines, own], WIDTH, len(lines) + 1))


class AskReason(ModalScreen[str | Scanned | None]):
    """Asks for a reason; its result is the words, or None where Esc was pressed.

    Nothing is chosen beforehand: Enter alone answers nothing. A whole number at the end came
    from a reader: it is no answer, it is the result, to look up; a code with letters is dropped.
    """

    CSS_PATH = "dialog.tcss"
    AUTO_FOCUS = "#reasons"

    def __init__(
        self, question: str, reasons: Sequence[str], lang: Lang, notes: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self.question = question
        self.reasons = tuple(reasons)
        self.lang = lang
        self.notes = tuple(notes)
        self._watch = ScanWatch()

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            question = Lines(classes="line")
            question.show(Text(self.question, "bold"))
            yield question
            if self.notes:
                lines = [line for note in self.notes for line in wrapped(note, WIDTH, "")]
                noted = Lines(id="notes")
                noted.styles.height = len(lines)
                noted.show(joined(lines, WIDTH, len(lines)))
                yield noted
            yield ReasonLines(self.reasons, self.lang)
            keys = Lines(classes="line")
            keys.show(Text(say("reason.keys", self.lang), "dim"))
            yield keys

    def help_text(self) -> HelpText:
        """Return the help for a question that is answered by a reason."""
        about = f"{self.question} {say('reason.about', self.lang)}"
        return HelpText(say("reason.help", self.lang), text_lines(self.lang), about)

    async def on_key(self, event: events.Key) -> None:
        lines = self.query_one(ReasonLines)
        event.stop()
        digits = self._watch.digits_before(event)
        if event.key == "escape":
            self.dismiss(None)
        elif event.key in ENTER:
            self._enter(lines, digits)
        elif event.key in ("up", "down"):
            lines.move(-1 if event.key == "up" else 1)
        elif event.key == "backspace":
            lines.set(lines.text[:-1])
        elif event.key == "ctrl+u":
            lines.set("")
        elif event.is_printable and event.character:
            self._typed(lines, event.character)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if scanned := scanned_lines(event):
            self.dismiss(scanned)
        else:
            self.query_one(ReasonLines).type("".join(c for c in event.text if c.isprintable()))

    def _typed(self, lines: ReasonLines, character: str) -> None:
        """Take a digit on the empty line for a common reason, anything else as one's own words."""
        picks = character in COMMON[: len(self.reasons)]
        if picks and not lines.text and self._watch.run == 0:
            lines.choose(int(character) - 1)
        else:
            if self._watch.run == 1 and lines.chosen is not None and not character.isalpha():
                # The digit before it began a text, or a reader's number.
                lines.text = str(lines.chosen + 1)
            lines.type(character)

    def _enter(self, lines: ReasonLines, digits: str) -> None:
        if number := scanned_number(digits[-NUMBER_LENGTH:]):
            self.dismiss(number)
        elif lines.chosen is None and _is_code(lines.text):
            lines.set("")
        elif lines.reason:
            self.dismiss(lines.reason)


def _is_code(text: str) -> bool:
    """Return whether a text came from a reader of codes: no reason is one long word."""
    return len(text) > LONGEST_WORD and " " not in text.strip()
