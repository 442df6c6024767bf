"""The form for a card not simply handed to its holder: who took it, or that it waits."""

from typing import Any

from db.reads.resident_view import ResidentView
from db.rules.collectors import Collector, MatchLack
from db.rules.lawful import Deed
from db.transactions.hand_over_card import HandOverOrder
from db.transactions.issue_card import IssueOrder
from screens.form_lines import FormLine, PickLine, TextLine
from screens.form_room import FormRoom, Lack
from screens.locale import Lang, say, written
from screens.session import Shift

PURPOSE = "hand-over"
HOW, TO, NAME, RELATION = "HOW", "TO", "NAME", "RELATION"
DOCUMENT, MATCH, SUKET = "DOCUMENT", "MATCH", "SUKET"
NOW, WAITS = "NOW", "WAITS"
MATCHED = "MATCHED"
BACK, LOST = "BACK", "LOST"
_NO_MATCH = (MatchLack.HOLDER_ABSENT,)
_MATCHES = (MATCHED, MatchLack.FINGERS_WORN, MatchLack.HAND_HURT, MatchLack.READER_BROKEN)


class HandOverForm(FormRoom[IssueOrder | HandOverOrder]):
    """Asks who took the card. Where it is still to be printed, it may wait instead.

    Its last line is always one of answers: no text that a reader sends can record.
    """

    def __init__(self, view: ResidentView, shift: Shift) -> None:
        self.view = view
        self.issues = view.hindrances[Deed.ISSUE] is None
        lang = shift.session.lang
        self._how = _pick(HOW, (NOW, WAITS), lang)
        self._to = _pick(TO, view.collectors, lang)
        self._match = _pick(MATCH, _MATCHES, lang)
        self._suket = _pick(SUKET, (BACK, LOST), lang)
        texts = [
            TextLine(each, say(f"hand.{each}", lang), needed=True)
            for each in (NAME, RELATION, DOCUMENT)
        ]
        super().__init__(
            shift,
            purpose=PURPOSE,
            nik=view.nik,
            title=say("hand.title.issue" if self.issues else "hand.title", lang),
            lines=[self._how, self._to, *texts, self._match, self._suket],
        )

    def who(self) -> str:
        who = self.view.register
        return f"{who.name}  {written(who.birth_date)}  {who.kelurahan_name}"

    def notes(self) -> list[str]:
        if self.view.suket is None:
            return []
        return [say("handover.suket", self.lang, number=self.view.suket.number)]

    def about(self) -> str:
        return say("hand.about", self.lang)

    def hint_for(self, line: FormLine) -> str:
        if self._waits:
            return say("hand.hint.WAITS", self.lang)
        return say(f"hand.hint.{line.heading}", self.lang)

    def shown_lines(self) -> list[FormLine]:
        """Return the lines that what stands in the others leaves to be asked."""
        if self._waits:
            return [self._how]
        hidden = set() if self.issues else {HOW}
        if self._taker is Collector.SELF:
            hidden |= {NAME, RELATION}
        if self._taker is not Collector.PROXY:
            hidden.add(DOCUMENT)
        if self.view.suket is None:
            hidden.add(SUKET)
        return [line for line in self.lines if line.heading not in hidden]

    def follow(self, heading: str) -> None:
        if heading == TO:
            alone = self._taker is Collector.SELF
            self._match.answers = _named(_MATCHES if alone else _NO_MATCH, self.lang)
            self._match.chosen = 0
            self._relation.needed = self._taker is Collector.FAMILY

    def lack(self, line: FormLine) -> Lack | None:
        if not isinstance(line, TextLine) or line.value or not line.needed:
            return None
        sentence = say(f"hand.lack.{line.heading}", self.lang)
        return Lack(say("hand.lack.empty", self.lang), sentence)

    def filled(self) -> IssueOrder | HandOverOrder:
        if self._waits:
            return IssueOrder(self.nik, wait=True)
        asked = {line.heading: line.value for line in self.shown_lines()}
        lacks = asked[MATCH]
        told: dict[str, Any] = {
            "handed_to": asked[TO],
            "collector": asked.get(NAME, ""),
            "relation": asked.get(RELATION, ""),
            "document": asked.get(DOCUMENT, ""),
            "match_lacks": "" if lacks == MATCHED else lacks,
        }
        lost = asked.get(SUKET) == LOST
        if self.issues:
            return IssueOrder(self.nik, suket_lost=lost, **told)
        return HandOverOrder(self.nik, suket_lost=lost, **told)

    @property
    def _waits(self) -> bool:
        return self.issues and self._how.value == WAITS

    @property
    def _taker(self) -> Collector:
        return Collector(self._to.value)

    @property
    def _relation(self) -> TextLine:
        line = self.line(RELATION)
        assert isinstance(line, TextLine)
        return line


def _pick(heading: str, values: tuple[str, ...], lang: Lang) -> PickLine:
    return PickLine(heading, say(f"hand.{heading}", lang), _named(values, lang))


def _named(values: tuple[str, ...], lang: Lang) -> list[tuple[str, str]]:
    own = (NOW, WAITS, MATCHED, BACK, LOST)
    return [
        (str(each), say(f"hand.{each}" if each in own else f"name.{each}", lang)) for each in values
    ]
