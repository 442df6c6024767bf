"""The form for a person: one who isn't in the register, who moves in, or whose data are wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from db.rules.register_row import RegisterRow
from db.rules.resident_fields import Fault, FieldFault, read_resident
from screens.form_lines import FormLine, SoughtLine
from screens.locale import Lang, RefusalWords, say
from screens.locale.resident_faults import fault_sentence, fault_short
from screens.resident_lines import REASON, FormGround, resident_lines
from screens.scanned import Scanned
from screens.text_lines import both_ends, joined, wrapped
from screens.widgets.form_fields import FormFields
from screens.widgets.lines import Lines

_NUMBER = "NO_KK"
_MESSAGE_HEIGHT = 3


class FormPurpose(StrEnum):
    """Why a person's form is filled in."""

    ADD = "add"
    ARRIVE = "arrive"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was sent and could be read."""

    row: RegisterRow
    reason: str


class ResidentForm(Screen[Filled | Scanned | None]):
    """Its result is the form as it was sent, None for Esc, or what a reader sent, to look up.

    `changed` is what stands in it otherwise than `told`, by heading, however it was left; `kept`
    is what was changed in it before.
    """

    CSS_PATH = "resident_form.tcss"
    AUTO_FOCUS = "#form"

    def __init__(
        self,
        purpose: FormPurpose,
        nik: str,
        ground: FormGround,
        told: Mapping[str, str],
        lang: Lang,
        *,
        kept: Mapping[str, str] | None = None,
        hint: str = "",
        training: bool = False,
        refused: RefusalWords | None = None,
    ) -> None:
        super().__init__()
        self.purpose = purpose
        self.nik = nik
        self.ground = ground
        self.lang = lang
        self.hint = hint
        self.training = training
        self.refused = refused
        reason = purpose is FormPurpose.CORRECT
        self.lines: list[FormLine] = resident_lines(ground, told, lang, reason=reason)
        self._told = self.values
        self._kept = kept or {}
        for line in self.lines:
            if line.heading in self._kept:
                line.set(self._kept[line.heading])
        self._sentences: Mapping[str, str] = {}

    def compose(self) -> ComposeResult:
        yield Lines(id="title")
        yield Lines(id="hint")
        yield FormFields(self.lines, _NUMBER)
        yield Lines(id="form-message")
        yield Lines(id="form-keys")

    def on_mount(self) -> None:
        self.query_one("#form-keys", Lines).show(Text(say("form.keys", self.lang), "dim"))
        if self.refused:
            self._tell(f"! {self.refused.line}", "bold")
        elif self._kept:
            self._tell(say("form.kept", self.lang), "bold")
        else:
            self._tell(say(f"form.about.{self.purpose}", self.lang))

    def on_resize(self) -> None:
        nik = f"{self.nik[:6]} {self.nik[6:12]} {self.nik[12:]}"
        right = Text(f"NIK {nik}", "bold")
        if self.training:
            right.append("  ").append(f" {say('counter.training', self.lang)} ", "reverse")
        title = Text(say(f"form.title.{self.purpose}", self.lang), "bold")
        width = self.size.width - 2
        self.query_one("#title", Lines).show(both_ends(title, right, width))
        self.query_one("#hint", Lines).show(joined([Text(self.hint)], width, 1))

    @property
    def values(self) -> dict[str, str]:
        """Return what stands in the form, by heading."""
        return {line.heading: line.value for line in self.lines}

    @property
    def changed(self) -> dict[str, str]:
        """Return what stands in the form otherwise than it was told, by heading."""
        return {at: value for at, value in self.values.items() if value != self._told[at]}

    @on(FormFields.Changed)
    def _changed(self, event: FormFields.Changed) -> None:
        event.stop()
        fields = self.query_one(FormFields)
        if event.asks:
            self._tell(say("form.asks", self.lang, number=event.asks), "bold")
        elif isinstance(line := fields.line, SoughtLine) and line.is_open:
            self._tell(say("form.several", self.lang, count=len(line.fitting)))
        elif fields.line.heading in fields.faults:
            self._tell(f"! {self._sentences[fields.line.heading]}", "bold")
        elif fields.faults:
            self._tell(say("form.faults", self.lang, count=len(fields.faults)), "bold")
        else:
            self._tell("")

    @on(FormFields.Left)
    def _left(self, event: FormFields.Left) -> None:
        event.stop()
        self.dismiss(event.scanned)

    @on(FormFields.Sent)
    def _sent(self, event: FormFields.Sent) -> None:
        event.stop()
        values = self.values
        reason = values.pop(REASON, "")
        cells = {"NIK": self.nik, **values}
        region, today = self.ground.region, self.ground.today
        read = read_resident(cells, areas=self.ground.areas, region=region, today=today)
        faults = () if isinstance(read, RegisterRow) else read
        if self.purpose is FormPurpose.CORRECT and not reason:
            faults = (*faults, Fault(FieldFault.FIELD_MISSING, REASON, ""))
        if isinstance(read, RegisterRow) and not faults:
            self.dismiss(Filled(read, reason))
        else:
            self._show(faults)

    def _show(self, faults: tuple[Fault, ...]) -> None:
        """Show every fault beside its line, and the first one's whole sentence below."""
        first: dict[str, Fault] = {}
        for fault in faults:
            first.setdefault(fault.field, fault)
        labels = {line.heading: line.label for line in self.lines}
        self._sentences = {
            heading: fault_sentence(fault, self.lang).replace(heading, labels.get(heading, heading))
            for heading, fault in first.items()
        }
        short = {heading: fault_short(fault, self.lang) for heading, fault in first.items()}
        for line in self.lines:
            if isinstance(line, SoughtLine) and line.is_open and line.heading in short:
                short[line.heading] = say("form.choose", self.lang)
        self.query_one(FormFields).show_faults(short)

    def _tell(self, words: str, style: str = "") -> None:
        width = self.size.width - 2
        lines = wrapped(words, width, style)
        self.query_one("#form-message", Lines).show(joined(lines, width, _MESSAGE_HEIGHT))
