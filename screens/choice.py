"""A dialog with a few answers, one of which is taken; used where an act asks for a cause."""

from collections.abc import Sequence

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widget import Widget

from screens.help import HelpText, choice_lines
from screens.locale import Lang, say
from screens.scanned import ENTER, Scanned, ScanWatch, scanned_lines, scanned_number
from screens.text_lines import joined, wrapped
from screens.widgets.lines import Lines

WIDTH = 68
# So many answers leave the room's first and last line in sight on a small terminal.
_ROOMY = 12
# More answers than these stand in two columns below those that come first; else the last ones
# would lie below a small terminal's end.
_ONE_COLUMN = 14
_COLUMN = 35


class ChoiceList(Widget, can_focus=True):
    """The answers, those with a letter apart from those with a digit.

    Where there are many, the others stand in two columns: the second goes on from the first.
    It takes every key itself, in the order in which keys arrive.
    """

    def __init__(self, labels: Sequence[str], caps: Sequence[str]) -> None:
        super().__init__(id="choices")
        self.labels = tuple(labels)
        self.caps = tuple(caps)
        self.chosen = 0
        # The first answer with a digit below those with letters; 0 where all have one kind.
        self._parted = next((n for n, cap in enumerate(self.caps) if cap.isdecimal()), 0)

    def render(self) -> Text:
        lines = []
        for row in self._rows():
            line = Text()
            for index in row:
                line.pad_right(max(0, _COLUMN - line.cell_len) if line.plain else 0)
                line.append_text(self._answer(index))
            lines.append(line)
        return Text("\n", no_wrap=True).join(lines)

    def _answer(self, index: int) -> Text:
        style = "reverse" if index == self.chosen else ""
        mark = "▶" if index == self.chosen else " "
        return Text(f"{mark} {self.caps[index]}  {self.labels[index]} ", style)

    def _rows(self) -> list[tuple[int, ...]]:
        """Return which answers stand in each line; the empty one parts letters from digits."""
        first, every = self._parted, len(self.labels)
        rows: list[tuple[int, ...]] = [(index,) for index in range(first)]
        if first:
            rows.append(())
        if not first or every <= _ONE_COLUMN:
            return [*rows, *((index,) for index in range(first, every))]
        half = first + (every - first + 1) // 2
        return [*rows, *(tuple(range(index, every, half - first)) for index in range(first, half))]

    def chosen_cell(self) -> Offset:
        """Return where the chosen answer stands, for the terminal's own cursor."""
        line, row = next((at, row) for at, row in enumerate(self._rows()) if self.chosen in row)
        return Offset(_COLUMN * row.index(self.chosen), line)

    def move(self, rows: int) -> None:
        """Choose another answer, staying within the list."""
        self.choose(self.chosen + rows)

    def choose(self, index: int) -> None:
        """Choose the answer at `index`, or the nearest."""
        self.chosen = min(max(index, 0), len(self.labels) - 1)
        self.refresh()

    def get_content_height(self, *_: object) -> int:
        return len(self._rows())


class Choice(ModalScreen[str | Scanned | None]):
    """Asks one question; its result is the value of the answer, or None where Esc was pressed.

    Each answer has a digit or a letter of its own, from `caps`, that goes to it; Enter agrees,
    but not right after a letter or digit that no answer has.
    What a reader sends answers nothing: a number that ends in Enter is the result, to look up,
    and Enter after any other run of letters leaves the choice as it was before them.
    """

    CSS_PATH = "dialog.tcss"
    AUTO_FOCUS = "#choices"
    HELP_SIGN = True

    def __init__(
        self,
        question: str,
        answers: Sequence[tuple[str, str]],
        lang: Lang,
        notes: Sequence[str] = (),
        caps: Sequence[str] = "123456789",
    ) -> None:
        super().__init__()
        self.question = question
        self.answers = tuple(answers)
        self.lang = lang
        self.notes = tuple(notes)
        self.caps = tuple(caps)[: len(self.answers)]
        self._watch = ScanWatch()
        self._before = 0
        self._amiss = False

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog", classes="tight" if len(self.answers) > _ROOMY else ""):
            question = Lines(classes="line")
            question.show(Text(self.question, "bold"))
            yield question
            if self.notes:
                yield self._noted()
            yield ChoiceList([label for _, label in self.answers], self.caps)
            keys = Lines(classes="line")
            key = "dialog.keys.letters" if self._has_letters else "dialog.keys"
            keys.show(Text(say(key, self.lang), "dim"))
            yield keys

    def help_text(self) -> HelpText:
        """Return the help for a question."""
        lang = self.lang
        asked = self.question if self.question.endswith(("?", ":")) else f"{self.question}."
        about = f"{asked} {say('help.question.about', lang)}"
        lines = choice_lines(lang, letters=self._has_letters)
        return HelpText(say("help.at.question", lang), lines, about)

    @property
    def _has_letters(self) -> bool:
        return not all(cap.isdecimal() for cap in self.caps)

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
        cap = (event.character or "").lower()
        if self._watch.run == 0:
            self._before = choices.chosen
        if event.key == "escape":
            self.dismiss(None)
        elif event.key in ENTER:
            if number := scanned_number(digits):
                self.dismiss(number)
            elif self._watch.run < 2 and not self._amiss:
                self.dismiss(self.answers[choices.chosen][0])
            else:
                choices.choose(self._before)
        elif event.key in ("up", "down"):
            choices.move(-1 if event.key == "up" else 1)
        elif cap in self.caps:
            choices.choose(self.caps.index(cap))
        self._amiss = event.is_printable and cap not in self.caps

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if lines := scanned_lines(event):
            self.dismiss(lines)
