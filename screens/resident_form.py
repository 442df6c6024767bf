"""The form for a person: one who isn't in the register, who moves in, or whose data are wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.rules.register_row import RegisterRow
from db.rules.resident_fields import Fault, FieldFault, read_resident
from screens.form_lines import SoughtLine
from screens.form_room import FormRoom, Lack
from screens.locale import RefusalWords, say
from screens.locale.resident_faults import fault_sentence, fault_short
from screens.resident_lines import REASON, FormGround, resident_lines
from screens.session import Shift


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


class ResidentForm(FormRoom[Filled]):
    """A person's data under SIAK's headings, filled with what is `told` of them."""

    number = "NO_KK"
    by_line = False

    def __init__(
        self,
        shift: Shift,
        purpose: FormPurpose,
        nik: str,
        ground: FormGround,
        told: Mapping[str, str],
        *,
        hint: str = "",
        refused: RefusalWords | None = None,
    ) -> None:
        lang = shift.session.lang
        self.ground = ground
        self.hint = hint
        self.corrects = purpose is FormPurpose.CORRECT
        super().__init__(
            shift,
            purpose=purpose,
            nik=nik,
            title=say(f"form.title.{purpose}", lang),
            lines=resident_lines(ground, told, lang, reason=self.corrects),
            refused=refused,
        )

    def who(self) -> str:
        return self.hint

    def about(self) -> str:
        return say(f"form.about.{self.purpose}", self.lang)

    def lacks(self) -> Mapping[str, Lack]:
        read, reason = self._read()
        faults = () if isinstance(read, RegisterRow) else read
        if self.corrects and not reason:
            faults = (*faults, Fault(FieldFault.FIELD_MISSING, REASON, ""))
        first: dict[str, Fault] = {}
        for fault in faults:
            first.setdefault(fault.field, fault)
        return {heading: self._lack(heading, fault) for heading, fault in first.items()}

    def filled(self) -> Filled:
        row, reason = self._read()
        if not isinstance(row, RegisterRow):
            raise TypeError("a form with faults is not filled in")
        return Filled(row, reason)

    def _read(self) -> tuple[RegisterRow | tuple[Fault, ...], str]:
        values = self.values
        reason = values.pop(REASON, "")
        cells = {"NIK": self.nik, **values}
        region, today = self.ground.region, self.ground.today
        return read_resident(cells, areas=self.ground.areas, region=region, today=today), reason

    def _lack(self, heading: str, fault: Fault) -> Lack:
        line = next((each for each in self.lines if each.heading == heading), None)
        label = line.label if line else heading
        short = fault_short(fault, self.lang)
        if isinstance(line, SoughtLine) and line.is_open:
            short = say("form.choose", self.lang)
        return Lack(short, fault_sentence(fault, self.lang).replace(heading, label))
