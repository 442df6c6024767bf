"""What every form shares: header, whom it is for, its lines, what is wrong, and its draft."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from db.rules.refused import Refused
from screens.form_lines import FormLine, SoughtLine
from screens.header_text import header_text
from screens.help import HelpText, form_lines
from screens.locale import RefusalWords, refusal_words, say
from screens.scanned import Scanned
from screens.session import Shift
from screens.text_lines import joined
from screens.tick_line import TickLine
from screens.widgets.form_fields import FormFields
from screens.widgets.lines import Lines
from screens.widgets.message_line import MessageLine

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lack:
    """What is wrong with a line: in a few words beside it, and in a sentence below."""

    short: str
    sentence: str


class FormRoom(Screen[T | Scanned | None]):
    """A form for one person; its result is what was filled in, None for Esc, or a scan to look up.

    What stands in it otherwise than at first is kept as this operator's draft until
    `shift.drafts` is told that it was recorded, and stands there again when it is opened.
    A form of its own answers the hooks, and has what they need before it calls this.
    """

    CSS_PATH = "form_room.tcss"
    AUTO_FOCUS = "#form"
    # The heading of the line on which a number of sixteen digits belongs.
    number = ""
    # Whether what lacks is found line by line: by `lack`, and not by `lacks` alone.
    by_line = True

    def __init__(
        self,
        shift: Shift,
        *,
        purpose: str,
        nik: str,
        title: str,
        lines: Sequence[FormLine],
        refused: RefusalWords | None = None,
    ) -> None:
        super().__init__()
        self.shift = shift
        self.lang = shift.session.lang
        self.purpose = purpose
        self.nik = nik
        self.form_title = title
        self.lines: list[FormLine] = list(lines)
        self._refusal = refused
        self._is_left = False
        self._sentences: dict[str, str] = {}
        self._told = self.values
        self._kept = shift.drafts.of(purpose, nik)
        for line in self.lines:
            if line.heading in self._kept:
                line.set(self._kept[line.heading])
                self.follow(line.heading)

    # The hooks.

    def headline(self) -> str:
        """Return what stands at the beginning of the header."""
        return f"{self.form_title} · NIK {self.nik[:6]} {self.nik[6:12]} {self.nik[12:]}"

    def who(self) -> str:
        """Return in a line whom the form is for."""
        return ""

    def notes(self) -> list[str]:
        """Return what else is to be known, a line each."""
        return []

    def about(self) -> str:
        """Return the sentence that the form opens with."""
        return ""

    def hint_for(self, line: FormLine) -> str:
        """Return what is said at a line where nothing is wrong."""
        return self.about()

    def shown_lines(self) -> list[FormLine]:
        """Return the lines that the form has at this moment."""
        return list(self.lines)

    def follow(self, heading: str) -> None:
        """Bring other lines to what this one says."""

    def passed(self, line: FormLine) -> None:
        """Bring no other line to what one says that is left."""

    def lack(self, line: FormLine) -> Lack | None:
        """Return what a line lacks before one may go on from it."""
        return None

    def lacks(self) -> Mapping[str, Lack]:
        """Return what the whole form lacks before it may be sent, by heading."""
        found = {line.heading: self.lack(line) for line in self.shown_lines()}
        return {heading: lack for heading, lack in found.items() if lack}

    def filled(self) -> T:
        """Return what was filled in, where nothing lacks; raises Refused, whose words are shown."""
        raise NotImplementedError

    # What stands in it.

    @property
    def values(self) -> dict[str, str]:
        """Return what stands in the form, by heading."""
        return {line.heading: line.value for line in self.lines}

    @property
    def changed(self) -> dict[str, str]:
        """Return what stands in the form otherwise than at first, by heading."""
        return {at: value for at, value in self.values.items() if value != self._told[at]}

    def line(self, heading: str) -> FormLine:
        """Return the line of this heading; raises StopIteration where there is none."""
        return next(line for line in self.lines if line.heading == heading)

    def stops_at(self, line: FormLine) -> str:
        """Return in a few words what a line lacks, "" for nothing, and keep its sentence."""
        found = self.lack(line)
        if found is None:
            return ""
        self._sentences[line.heading] = found.sentence
        return found.short

    def settled(self, heading: str) -> bool:
        """Return whether a line lacks nothing any more, because of what another line says."""
        return self.by_line and self.lack(self.line(heading)) is None

    def was_told(self, heading: str) -> bool:
        """Return whether it was said what the line of this heading lacks."""
        return heading in self._sentences

    def help_text(self) -> HelpText:
        """Return what F1 says."""
        ticks = any(isinstance(line, TickLine) for line in self.lines)
        return HelpText(self.form_title, form_lines(self.lang, ticks=ticks), self.about())

    # What is seen.

    def compose(self) -> ComposeResult:
        yield Lines(id="header")
        who = Lines(id="who")
        who.styles.height = 1 + len(self.notes())
        yield who
        yield FormFields(self)
        yield MessageLine()
        yield Lines(id="form-keys")

    def on_mount(self) -> None:
        self.query_one("#form-keys", Lines).show(Text(say("form.keys", self.lang), "dim"))
        if self._refusal:
            self.tell(f"! {self._refusal.line}", "bold")
        elif self._kept:
            self.tell(say("form.kept", self.lang), "bold")
        else:
            self.tell(self.about())

    def on_resize(self) -> None:
        width = self.size.width
        header = header_text(self.headline(), "", self.shift, width)
        self.query_one("#header", Lines).show(joined([header], width, 1))
        lines = [Text(self.who()), *(Text(note, "bold") for note in self.notes())]
        self.query_one("#who", Lines).show(joined(lines, width - 2, len(lines)))

    def on_unmount(self) -> None:
        if not self._is_left:
            # A lock, or the end of the program, took the form off the screen.
            self.shift.drafts.note(self.purpose, self.nik, self.changed)
        self.shift.drafts.save()

    def tell(self, words: str, style: str = "") -> None:
        """Show a sentence until the next one."""
        self.query_one(MessageLine).tell(words, style)

    # What the fields send.

    @on(FormFields.Changed)
    def _changed(self, event: FormFields.Changed) -> None:
        event.stop()
        self.shift.drafts.note(self.purpose, self.nik, self.changed)
        fields = self.query_one(FormFields)
        if event.asks:
            label = fields.line.label
            self.tell(say("form.asks", self.lang, number=event.asks, label=label), "bold")
        elif isinstance(line := fields.line, SoughtLine) and line.is_open:
            self.tell(say("form.several", self.lang, count=len(line.fitting)))
        elif fields.line.heading in fields.faults:
            self.tell(f"! {self._sentences[fields.line.heading]}", "bold")
        elif fields.faults:
            self.tell(say("form.faults", self.lang, count=len(fields.faults)), "bold")
        else:
            self.tell(self.hint_for(fields.line))

    @on(FormFields.Anew)
    def _anew(self, event: FormFields.Anew) -> None:
        """Let the form stand as it did at first, and forget what was typed."""
        event.stop()
        for line in self.lines:
            line.set(self._told[line.heading])
            self.follow(line.heading)
        self._sentences = {}
        self.query_one(FormFields).show_faults({})

    @on(FormFields.Left)
    def _left(self, event: FormFields.Left) -> None:
        event.stop()
        self._leave(event.scanned)

    @on(FormFields.Sent)
    def _sent(self, event: FormFields.Sent) -> None:
        event.stop()
        lacks = self.lacks()
        if lacks:
            self._sentences = {heading: lack.sentence for heading, lack in lacks.items()}
            short = {heading: lack.short for heading, lack in lacks.items()}
            self.query_one(FormFields).show_faults(short)
            return
        try:
            answer = self.filled()
        except Refused as error:
            self.tell(f"! {refusal_words(error.code, error.values, self.lang).line}", "bold")
        else:
            self._leave(answer)

    def _leave(self, answer: T | Scanned | None) -> None:
        self._is_left = True
        self.shift.drafts.note(self.purpose, self.nik, self.changed)
        self.dismiss(answer)
