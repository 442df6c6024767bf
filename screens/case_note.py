"""The form for a note about a recording that hangs: what it is, which other NIK, what is known."""

from db.reads.hanging_cases import HangingCase
from db.rules.hanging import CaseKind, HangClass
from db.rules.nik import nik_errors, plain_digits
from db.transactions.note_case import MOST_LETTERS, NoteCaseOrder
from screens.form_lines import FormLine, PickLine, TextLine
from screens.form_room import FormRoom, Lack
from screens.locale import refusal_words, say, written
from screens.session import Shift

PURPOSE = "note-case"
KIND, OTHER, NOTE = "KIND", "OTHER_NIK", "NOTE"

# What a case of a class mostly turns out to be; the form begins there.
_LIKELY = {
    HangClass.ENROLL_FAILURE: CaseKind.BIOMETRICS_POOR,
    HangClass.DUPLICATE_RECORD: CaseKind.TWO_NIKS,
    HangClass.ADJUDICATE_RECORD: CaseKind.ADJUDICATE,
    HangClass.CATCH_UP: CaseKind.SENT_AGAIN,
    HangClass.UNANSWERED: CaseKind.SENT_AGAIN,
}


class CaseNote(FormRoom[NoteCaseOrder]):
    """Asks for the kind of case; the other NIK and the words may be left empty."""

    number = OTHER

    def __init__(self, case: HangingCase, shift: Shift) -> None:
        self.case = case
        lang = shift.session.lang
        kinds = [(str(each), say(f"name.{each}", lang)) for each in CaseKind]
        self._kind = PickLine(KIND, say("note.kind", lang), kinds)
        self._kind.set(str(_LIKELY.get(case.hang, CaseKind.OTHER)))
        self._other = TextLine(OTHER, say("note.other", lang))
        self._note = TextLine(NOTE, say("note.note", lang))
        super().__init__(
            shift,
            purpose=PURPOSE,
            nik=case.nik,
            title=say("note.title", lang),
            lines=[self._kind, self._other, self._note],
        )

    def who(self) -> str:
        """Return whose case it is."""
        case = self.case
        return f"{case.name}  {written(case.birth_date)}  {case.kelurahan}"

    def notes(self) -> list[str]:
        """Return SIAK's word, on which the note is made."""
        return [say("cli.value", self.lang, value=str(self.case.status))]

    def about(self) -> str:
        """Return what a note is for."""
        return say("note.about", self.lang)

    def lack(self, line: FormLine) -> Lack | None:
        """Return what is wrong with the other NIK or the words."""
        if line is self._other and self._number:
            return self._number_lack()
        if line is not self._note:
            return None
        if len(line.value) > MOST_LETTERS:
            values = {"field": "note", "most": MOST_LETTERS}
            words = refusal_words("TEXT_TOO_LONG", values, self.lang)
            return Lack(say("note.lack.long", self.lang), words.line)
        if not line.value and self._kind.value == CaseKind.OTHER:
            return Lack(say("note.lack.empty", self.lang), say("note.lack.other", self.lang))
        return None

    def filled(self) -> NoteCaseOrder:
        """Return the note."""
        return NoteCaseOrder(self.nik, self._kind.value, self._note.value, self._number)

    @property
    def _number(self) -> str:
        return plain_digits(self._other.value)

    def _number_lack(self) -> Lack | None:
        errors = nik_errors(self._number)
        code = str(errors[0]) if errors else "OTHER_NIK_SAME"
        if not errors and self._number != self.nik:
            return None
        words = refusal_words(code, {"nik": self._number[:20]}, self.lang)
        return Lack(say("note.lack.nik", self.lang), words.line)
