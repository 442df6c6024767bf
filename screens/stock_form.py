"""A few lines over a room of the store: how many, with which paper, why."""

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from db.rules.indonesian import read_number
from db.transactions.quantities import MOST_AT_ONCE
from screens.form_lines import FormLine, PathLine, PickLine, TextLine
from screens.help import HelpText, form_lines
from screens.locale import Lang, say
from screens.text_lines import joined, wrapped
from screens.widgets.form_fields import FormFields
from screens.widgets.lines import Lines

WIDTH = 68
_TOLD_LINES = 2
_MOST_LETTERS = 80
Values = Mapping[str, str]


@dataclass(slots=True)
class PiecesLine(TextLine):
    """A line for a number of pieces or `unit` of another kind, `least` at the fewest."""

    least: int = 1
    unit: str = "pieces"

    @property
    def lacks(self) -> bool:
        """Return whether no such number stands there."""
        number = read_number(self.value)
        return number is None or not self.least <= number <= MOST_AT_ONCE


def pieces_in(values: Values, heading: str) -> int:
    """Return the number on a line that lacks nothing: 6000 and 6.000 are the same."""
    number = read_number(values[heading])
    assert number is not None
    return number


@dataclass(frozen=True, slots=True)
class StockAsk:
    """What a form asks, and the order that it makes of the answers.

    `hidden` says which lines there is no need of, `amiss` what is wrong with lines taken
    together, in a few words each; both are told what stands in the form. The sentence below a
    line is `stock.lacks.<heading>`. `number` is the heading of the line on which a number of
    sixteen digits belongs: there Enter asks whether it was typed, elsewhere it is looked up.
    """

    question: str
    lines: Sequence[FormLine]
    order: Callable[[Values], Any]
    notes: Sequence[str] = ()
    hidden: Callable[[Values], frozenset[str]] = field(default=lambda _: frozenset())
    amiss: Callable[[Values], Values] = field(default=lambda _: {})
    number: str = ""


class StockForm(ModalScreen[Any]):
    """Its result is the order of an act; Esc gives None, what a reader sends is looked up.

    `memory` holds what was typed until its owner forgets it: a form whose order was refused
    stands there again as it was sent.
    """

    CSS_PATH = "stock_form.tcss"
    AUTO_FOCUS = "#form"

    def __init__(self, ask: StockAsk, lang: Lang, memory: MutableMapping[str, str]) -> None:
        super().__init__()
        self.asked = ask
        self.number = ask.number
        self.lang = lang
        self._memory = memory
        for line in ask.lines:
            if line.heading in memory:
                line.set(memory[line.heading])
        self._hidden = ask.hidden(self.values)

    @property
    def values(self) -> dict[str, str]:
        """Return what stands in the form, by heading."""
        return {line.heading: line.value for line in self.asked.lines}

    # What the fields ask.

    def shown_lines(self) -> list[FormLine]:
        """Return the lines that the form has at this moment."""
        return [line for line in self.asked.lines if line.heading not in self._hidden]

    def follow(self, heading: str) -> None:
        """Keep what was typed; an answer that was picked brings and takes lines at once."""
        self._memory.update(self.values)
        if any(line.heading == heading and isinstance(line, PickLine) for line in self.asked.lines):
            self._hidden = self.asked.hidden(self.values)

    def passed(self, line: FormLine) -> None:
        """Bring and take lines by what one says; while a number is typed they stay."""
        self._hidden = self.asked.hidden(self.values)

    def settled(self, heading: str) -> bool:
        """Return whether a line lacks nothing any more, because of what another line says."""
        return heading not in self._lacks()

    def stops_at(self, line: FormLine) -> str:
        """Return what a line lacks in a few words, "" for nothing."""
        if line.heading in self.asked.hidden(self.values):
            return ""
        if isinstance(line, PiecesLine):
            lacks = line.lacks and (line.needed or line.value)
            return say(f"stock.lack.{line.unit}", self.lang) if lacks else ""
        if isinstance(line, TextLine) and line.needed and not line.value:
            return say("stock.lack.text", self.lang)
        long = isinstance(line, TextLine) and len(line.value) > _MOST_LETTERS
        if long and not isinstance(line, PathLine):
            return say("stock.lack.short", self.lang)
        return ""

    def _lacks(self) -> dict[str, str]:
        lacks = {line.heading: self.stops_at(line) for line in self.shown_lines()}
        found = {heading: words for heading, words in lacks.items() if words}
        return found or dict(self.asked.amiss(self.values))

    # What is seen.

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield _line(Text(self.asked.question, "bold"))
            notes = [part for note in self.asked.notes for part in wrapped(note, WIDTH, "")]
            if notes:
                noted = Lines(id="notes")
                noted.styles.height = len(notes)
                noted.show(joined(notes, WIDTH, len(notes)))
                yield noted
            fields = FormFields(self)
            fields.styles.height = len(self.shown_lines())
            yield fields
            yield Lines(id="told")
            yield _line(Text(say("stock.form.keys", self.lang), "dim"))

    def help_text(self) -> HelpText:
        """Return what F1 says."""
        return HelpText(self.asked.question, form_lines(self.lang, keeps=False))

    def on_mount(self) -> None:
        self._tell()

    @on(FormFields.Changed)
    def _changed(self, event: FormFields.Changed) -> None:
        event.stop()
        self.query_one(FormFields).styles.height = len(self.shown_lines())
        self._tell(event.asks)

    def _tell(self, asks: str = "") -> None:
        """Say what belongs on the line at hand, in bold where that lacks or a number is asked."""
        fields = self.query_one(FormFields)
        line = fields.line
        words = say(f"stock.lacks.{line.heading}", self.lang, most=MOST_AT_ONCE)
        lacks = line.heading in fields.faults
        if asks:
            words = say("form.asks", self.lang, number=asks, label=line.label)
        elif lacks:
            words = f"! {words}"
        lines = wrapped(words, WIDTH, "bold" if asks or lacks else "")
        self.query_one("#told", Lines).show(joined(lines, WIDTH, _TOLD_LINES))

    @on(FormFields.Left)
    def _left(self, event: FormFields.Left) -> None:
        event.stop()
        self._memory.clear()
        self.dismiss(event.scanned)

    @on(FormFields.Sent)
    def _sent(self, event: FormFields.Sent) -> None:
        event.stop()
        self._hidden = self.asked.hidden(self.values)
        lacks = self._lacks()
        if lacks:
            fields = self.query_one(FormFields)
            fields.styles.height = len(self.shown_lines())
            fields.show_faults(lacks)
        else:
            self._memory.update(self.values)
            self.dismiss(self.asked.order(self.values))


def _line(text: Text) -> Lines:
    line = Lines(classes="line")
    line.show(text)
    return line
