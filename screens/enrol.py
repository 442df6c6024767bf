"""The form that records an enrolment: Enter goes through it, the last Enter records."""

from dataclasses import dataclass

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from db.reads.resident_view import ResidentView
from db.rules.ktp_status import ANSWERS_TO_ENROLMENT, KtpStatus
from db.transactions.enrol import EnrolOrder
from screens.locale import Lang, say, written
from screens.scanned import (
    ENTER,
    MOST_LETTERS,
    Scanned,
    ScanWatch,
    scanned_lines,
    scanned_number,
)
from screens.text_lines import beside, joined, wrapped
from screens.widgets.lines import Lines

WIDTH = 78
# The kinds of F-1.02 for someone who was never recorded; the others rest on a card held.
KINDS = ("A", "B", "E", "F", "G")


@dataclass(slots=True)
class FormLine:
    """One line of the form: its label and the answers, one of which stands there."""

    label: str
    values: tuple[str, ...]
    words: tuple[str, ...]
    chosen: int

    @property
    def value(self) -> str:
        """Return the answer that stands there."""
        return self.values[self.chosen]

    def turn(self, by: int) -> None:
        """Go to another answer, round the end."""
        self.chosen = (self.chosen + by) % len(self.values)

    def pick(self, letter: str) -> None:
        """Go to the next answer whose value or words begin with `letter`."""
        for step in range(1, len(self.values) + 1):
            index = (self.chosen + step) % len(self.values)
            begins = (self.values[index][0], self.words[index][0])
            if letter.upper() in (each.upper() for each in begins):
                self.chosen = index
                return


class EnrolForm(Widget, can_focus=True):
    """The form's lines; takes every key itself, in the order in which keys arrive."""

    @dataclass
    class Left(Message):
        """The form was gone through (its answers), or left: by Esc (None), or by a reader."""

        answers: tuple[str, ...] | Scanned | None

    def __init__(self, lines: list[FormLine]) -> None:
        super().__init__(id="form")
        self.lines = lines
        self.at = 0
        self._watch = ScanWatch()

    def render(self) -> Text:
        width = max(len(line.label) for line in self.lines) + 3
        shown = []
        for index, line in enumerate(self.lines):
            text = Text(f"{line.label:<{width}}", "bold" if index == self.at else "")
            words = f" {line.words[line.chosen]} "
            if index == self.at:
                text.append(f"◂{words}▸", "reverse")
            else:
                text.append(f" {words} ")
            shown += [text, Text()]
        return Text("\n", no_wrap=True).join(shown)

    async def _on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        line = self.lines[self.at]
        digits = self._watch.digits_before(event)
        if event.key in ("left", "right"):
            line.turn(1 if event.key == "right" else -1)
        elif event.key in ("up", "shift+tab"):
            self.at = max(self.at - 1, 0)
        elif event.key in ("down", "tab"):
            self.at = min(self.at + 1, len(self.lines) - 1)
        elif event.key in ENTER:
            self._enter(digits)
        elif event.key == "escape":
            self.post_message(self.Left(None))
        elif event.character and event.character.isalpha():
            line.pick(event.character)
        self.refresh()

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        if lines := scanned_lines(event):
            self.post_message(self.Left(lines))

    def _enter(self, digits: str) -> None:
        """Go on; digits or a run of letters before it were no answer to anything here."""
        if number := scanned_number(digits):
            self.post_message(self.Left(number))
        elif digits or self._watch.run > MOST_LETTERS:
            return
        elif self.at < len(self.lines) - 1:
            self.at += 1
        else:
            self.post_message(self.Left(tuple(line.value for line in self.lines)))


class Enrol(Screen[EnrolOrder | Scanned | None]):
    """Records an enrolment of the resident shown; its result is the order, or None for Esc.

    What a reader sends confirms nothing: it is the result, to look up.
    """

    CSS_PATH = "enrol.tcss"
    AUTO_FOCUS = "#form"

    def __init__(self, view: ResidentView, lang: Lang, *, training: bool = False) -> None:
        super().__init__()
        self.view = view
        self.lang = lang
        self.training = training

    def compose(self) -> ComposeResult:
        for id_, lines in (("title", self._title()), ("notes", self._notes())):
            widget = Lines(id=id_)
            widget.styles.height = len(lines)
            widget.show(joined(lines, WIDTH, len(lines)))
            yield widget
        yield EnrolForm(self._lines())
        keys = Lines(id="keys")
        keys.show(Text(say("enrol.keys", self.lang), "dim"))
        yield keys

    @on(EnrolForm.Left)
    def _left(self, event: EnrolForm.Left) -> None:
        event.stop()
        if event.answers is None or isinstance(event.answers, Scanned):
            self.dismiss(event.answers)
        else:
            kind, answer = event.answers
            self.dismiss(EnrolOrder(self.view.nik, siak_answer=answer, request_kind=kind))

    def _title(self) -> list[Text]:
        who = self.view.register
        head = f"{say('enrol.title', self.lang)}  {who.name}"
        born = f"{who.birth_place}, {written(who.birth_date)}  {who.sex}  {who.kelurahan_name}"
        right = Text(who.nik, "bold")
        if self.training:
            right = Text.assemble(
                right, "  ", (f" {say('counter.training', self.lang)} ", "reverse")
            )
        title = beside(head, "bold", right, WIDTH)
        return [*title, *wrapped(born, WIDTH, ""), Text()]

    def _notes(self) -> list[Text]:
        notes = [Text(say("enrol.confirm", self.lang))]
        card_from = self.view.card_from
        if card_from:
            notes.append(Text(say("enrol.early", self.lang, from_day=card_from), "bold"))
        if self.view.status is KtpStatus.ENROLL_FAILURE:
            notes.append(Text(say("enrol.again", self.lang), "bold"))
        return [*notes, Text()]

    def _lines(self) -> list[FormLine]:
        lang = self.lang
        kinds = tuple(f"{kind}  {say(f'enrol.kind.{kind}', lang)}" for kind in KINDS)
        kind = KINDS.index("F" if self.view.outsider else "A")
        answers = tuple(str(each) for each in ANSWERS_TO_ENROLMENT)
        words = tuple(say(f"name.{each}", lang) for each in answers)
        answer = answers.index(self.view.siak_proposal)
        return [
            FormLine(say("enrol.kind", lang), KINDS, kinds, kind),
            FormLine(say("enrol.answer", lang), answers, words, answer),
        ]
