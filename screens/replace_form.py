"""The form for a replacement: why, on which paper, and that the old card was handed in."""

from collections.abc import Mapping

from db.reads.resident_view import ResidentView
from db.rules.issuing_policy import PrintReason
from db.rules.request_kinds import DOCUMENTS_FOR_REPLACEMENT, Document
from db.transactions.replace_card import REPLACEMENT_REASONS, ReplaceOrder
from screens.form_lines import FormLine, PickLine, TextLine
from screens.form_room import FormRoom, Lack
from screens.locale import Lang, refusal_words, say, written
from screens.session import Shift
from screens.tick_line import TickLine

PURPOSE = "replace"
REASON, NUMBER, EXCEPTION, DOCUMENTS = "REASON", "NUMBER", "EXCEPTION", "DOCUMENTS"


class ReplaceForm(FormRoom[ReplaceOrder]):
    """Asks for the reason, the number of its paper, and what was shown.

    No reason stands there and nothing is ticked beforehand. The papers stand last: no text that
    a reader sends can record.
    """

    def __init__(self, view: ResidentView, shift: Shift) -> None:
        self.view = view
        lang = shift.session.lang
        reasons = [("", say("replace.reason.none", lang))]
        reasons += [
            (str(each), say(f"replace.reason.{each}", lang)) for each in REPLACEMENT_REASONS
        ]
        self._reason = PickLine(REASON, say("replace.reason", lang), reasons, jumps=True)
        self._number = TextLine(NUMBER, say("replace.number", lang), needed=True)
        self._exception = TextLine(EXCEPTION, say("replace.exception", lang), needed=True)
        self._documents = TickLine(DOCUMENTS, say("replace.documents", lang), ())
        self._put_documents(lang)
        super().__init__(
            shift,
            purpose=PURPOSE,
            nik=view.nik,
            title=say("replace.title", lang),
            lines=[self._reason, self._number, self._exception, self._documents],
        )

    def who(self) -> str:
        who = self.view.register
        return f"{who.name}  {written(who.birth_date)}  {who.kelurahan_name}"

    def notes(self) -> list[str]:
        return [say("replace.becomes", self.lang, issue=self.view.issue + 1)]

    def about(self) -> str:
        return say("replace.about", self.lang)

    def hint_for(self, line: FormLine) -> str:
        if line is self._number and self._why:
            return say(f"replace.number.lack.{self._why}", self.lang)
        if line is self._documents and self._why is PrintReason.HILANG:
            return say("replace.hint.DOCUMENTS.HILANG", self.lang)
        return say(f"replace.hint.{line.heading}", self.lang)

    def shown_lines(self) -> list[FormLine]:
        """Return the lines: a damaged card is its own paper; a reason only where one lacks."""
        if self._why is None:
            return [self._reason]
        hidden: list[FormLine] = []
        if self._why is PrintReason.RUSAK:
            hidden.append(self._number)
        lacks = [each for each in self._documents.missing if each != Document.OLD_CARD]
        if not (self._exception.value or (lacks and self.was_told(DOCUMENTS))):
            hidden.append(self._exception)
        return [line for line in self.lines if line not in hidden]

    def follow(self, heading: str) -> None:
        if heading == REASON:
            self._put_documents(self.lang)

    def lack(self, line: FormLine) -> Lack | None:
        if line is self._reason and self._why is None:
            return Lack(
                say("replace.lack.reason", self.lang), say("replace.hint.REASON", self.lang)
            )
        if line is self._number and not line.value:
            needed = say(f"replace.number.lack.{self._why}", self.lang)
            return Lack(say("replace.lack.empty", self.lang), needed)
        if line is self._documents and self._documents.missing:
            return self._papers_lack()
        return None

    def filled(self) -> ReplaceOrder:
        values: Mapping[str, str] = self.values
        number = "" if self._why is PrintReason.RUSAK else values[NUMBER]
        return ReplaceOrder(
            self.nik, values[REASON], number, self._documents.codes, values[EXCEPTION]
        )

    @property
    def _why(self) -> PrintReason | None:
        return PrintReason(self._reason.value) if self._reason.value else None

    def _put_documents(self, lang: Lang) -> None:
        needed = DOCUMENTS_FOR_REPLACEMENT[self._why] if self._why else ()
        self._documents.put([(str(each), say(f"document.{each}", lang)) for each in needed])

    def _papers_lack(self) -> Lack | None:
        if Document.OLD_CARD in self._documents.missing:
            words = refusal_words("OLD_CARD_STAYS", {"reason": str(self._why)}, self.lang)
            return Lack(say("replace.lack.card", self.lang), f"{words.what} {words.now}")
        if self._exception.value:
            return None
        sentence = say("replace.documents.lack", self.lang)
        return Lack(say("replace.lack.documents", self.lang), sentence)
