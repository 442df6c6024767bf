"""The form that records an enrolment: Enter goes through it, the last Enter records."""

from dataclasses import dataclass

from db.reads.resident_view import ResidentView
from db.rules.ktp_status import ANSWERS_TO_ENROLMENT, KtpStatus
from db.rules.phone import read_phone
from db.rules.refused import Refused
from db.rules.request_kinds import (
    DOCUMENTS_FOR_ENROLMENT,
    FOR_FOREIGNERS,
    RequestKind,
    read_request_kind,
)
from db.rules.taken import Taken
from db.transactions.enrol import EnrolOrder
from screens.form_lines import FormLine, PhoneLine, PickLine, TextLine
from screens.form_room import FormRoom, Lack
from screens.locale import Lang, refusal_words, say, written
from screens.session import Shift
from screens.tick_line import TickLine

PURPOSE = "enrol"
KIND, DOCUMENTS, TAKEN = "KIND", "DOCUMENTS", "TAKEN"
EXCEPTION, PHONE, ANSWER = "EXCEPTION", "PHONE", "ANSWER"


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The form as it was filled in; the telephone has no place in the order."""

    order: EnrolOrder
    phone: str


class Enrol(FormRoom[Enrolled]):
    """Asks for the kind, the documents shown, what was taken, a telephone, and SIAK's answer.

    No document is ticked beforehand, so the form can't be gone through without looking. The
    reason is asked for where something lacks.
    """

    def __init__(self, view: ResidentView, shift: Shift) -> None:
        self.view = view
        lang = shift.session.lang
        self._documents = TickLine(
            DOCUMENTS, say("enrol.documents", lang), (), none=say("enrol.documents.none", lang)
        )
        self._exception = TextLine(EXCEPTION, say("enrol.exception", lang), needed=True)
        self._kind = _kinds(view, shift)
        self._taken = _taken(shift)
        self._documents.put(self._documents_of_kind(lang))
        lines: list[FormLine] = [
            self._kind,
            self._documents,
            self._taken,
            self._exception,
            PhoneLine(PHONE, say("enrol.phone", lang)),
            _answers(view, shift),
        ]
        super().__init__(
            shift, purpose=PURPOSE, nik=view.nik, title=say("enrol.title", lang), lines=lines
        )

    def who(self) -> str:
        who = self.view.register
        return f"{who.name}  {written(who.birth_date)}  {who.sex}  {who.kelurahan_name}"

    def notes(self) -> list[str]:
        found = []
        if self.view.card_from:
            found.append(say("enrol.early", self.lang, from_day=self.view.card_from))
        if self.view.status is KtpStatus.ENROLL_FAILURE:
            found.append(say("enrol.again", self.lang))
        return found

    def about(self) -> str:
        return say("enrol.about", self.lang)

    def hint_for(self, line: FormLine) -> str:
        return say(f"enrol.hint.{line.heading}", self.lang)

    def shown_lines(self) -> list[FormLine]:
        """Return the lines, the reason only where something lacks and that was seen."""
        asks = self._exception.value or self._taken.missing or self._documents_lack_seen
        return [line for line in self.lines if asks or line is not self._exception]

    def follow(self, heading: str) -> None:
        if heading == KIND:
            self._documents.put(self._documents_of_kind(self.lang))

    def lack(self, line: FormLine) -> Lack | None:
        lang = self.lang
        if line is self._kind and RequestKind(line.value) in FOR_FOREIGNERS:
            return self._refused(line)
        if line is self._documents and self._documents.missing and not self._exception.value:
            return Lack(say("enrol.lack.documents", lang), say("enrol.documents.lack", lang))
        if line is self._exception and not line.value:
            return Lack(say("enrol.lack.exception", lang), say("enrol.exception.lack", lang))
        return self._refused(line) if line.heading == PHONE else None

    def filled(self) -> Enrolled:
        values = self.values
        order = EnrolOrder(
            self.nik,
            siak_answer=values[ANSWER],
            request_kind=values[KIND],
            documents=self._documents.codes,
            not_taken=self._taken.missing,
            exception=values[EXCEPTION],
        )
        return Enrolled(order, read_phone(values[PHONE]))

    @property
    def _documents_lack_seen(self) -> bool:
        """Return whether a document lacks, and one was ticked or Enter was stopped by it."""
        seen = self.was_told(DOCUMENTS) or self._documents.codes
        return bool(self._documents.missing and seen)

    def _documents_of_kind(self, lang: Lang) -> list[tuple[str, str]]:
        needed = DOCUMENTS_FOR_ENROLMENT[RequestKind(self._kind.value)]
        return [(str(each), say(f"document.{each}", lang)) for each in needed]

    def _refused(self, line: FormLine) -> Lack | None:
        """Return the words of the rule that refuses what stands in a line."""
        try:
            read_phone(line.value) if line.heading == PHONE else read_request_kind(line.value)
        except Refused as error:
            words = refusal_words(error.code, error.values, self.lang)
            return Lack(say(f"enrol.lack.{line.heading}", self.lang), words.line)
        return None


def _kinds(view: ResidentView, shift: Shift) -> PickLine:
    lang = shift.session.lang
    kinds = [(str(kind), f"{kind}  {say(f'enrol.kind.{kind}', lang)}") for kind in RequestKind]
    line = PickLine(KIND, say("enrol.kind", lang), kinds)
    line.set(RequestKind.F if view.outsider else RequestKind.A)
    return line


def _taken(shift: Shift) -> TickLine:
    lang = shift.session.lang
    named = [(str(each), say(f"taken.{each}", lang)) for each in Taken]
    return TickLine(TAKEN, say("enrol.taken", lang), named, frozenset(map(str, Taken)))


def _answers(view: ResidentView, shift: Shift) -> PickLine:
    lang = shift.session.lang
    answers = [(str(each), say(f"name.{each}", lang)) for each in ANSWERS_TO_ENROLMENT]
    line = PickLine(ANSWER, say("enrol.answer", lang), answers)
    line.set(view.siak_proposal)
    return line
