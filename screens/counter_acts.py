"""The acts of the counter: asking what an act needs, sending it once, telling what it did."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.reads.resident_view import ResidentView, resident_view
from db.rules.ktp_status import KtpStatus
from db.rules.refused import Refused
from db.rules.stock import SpoilCause
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.replace_card import REPLACEMENT_REASONS, ReplaceOrder, replace_card
from db.transactions.set_status import StatusOrder, set_status
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.void_card import VoidCardOrder, void_card
from screens.ask_text import AskText
from screens.choice import Choice
from screens.enrol import Enrol
from screens.keys import ENROL, HAND_OVER, ISSUE, REPLACE, SPOIL, STATUS, SUKET, CounterKey
from screens.locale import say
from screens.outcome import Ended, report, words_of
from screens.session import Shift

if TYPE_CHECKING:
    from screens.counter import Counter

# After these the service at the counter is finished.
FINISHING = frozenset({ISSUE, SUKET, HAND_OVER})


@dataclass(frozen=True, slots=True)
class Deal:
    """An act as it was sent: kept until it is confirmed, so that it can be sent again as it is."""

    key: CounterKey
    view: ResidentView
    act: Callable[[Call, Any], Receipt]
    order: object
    call: Call


def _act_and_view(deal: Deal) -> tuple[Receipt, ResidentView]:
    """Do the act and read the resident as they stand after it, in one transaction."""
    receipt = deal.act(deal.call, deal.order)
    return receipt, resident_view(deal.view.nik, deal.call.place)


class CounterActs:
    """What the counter's keys start, for the person whose card was painted."""

    def __init__(self, counter: "Counter", shift: Shift) -> None:
        self._counter = counter
        self._shift = shift
        self._lang = shift.session.lang
        self._asking = False
        self._sending: Deal | None = None
        self.unsent: Deal | None = None

    @property
    def busy(self) -> bool:
        """Return whether a dialog is open or an act is under way."""
        return self._asking or self._sending is not None

    def start(self, key: CounterKey, view: ResidentView) -> None:
        """Start the act of a key on this resident."""
        if key is ENROL:
            form = Enrol(view, self._lang, training=self._shift.session.training)
            self._ask(form, lambda order: self._enrol(view, order))
        elif key is ISSUE:
            self._send(ISSUE, view, issue_card, IssueOrder(view.nik))
        elif key is SUKET:
            self._send(SUKET, view, issue_suket, SuketOrder(view.nik))
        elif key is HAND_OVER:
            self._send(HAND_OVER, view, hand_over_card, HandOverOrder(view.nik))
        elif key is REPLACE:
            reasons = self._named(REPLACEMENT_REASONS)
            self._ask(self._choice("dialog.replace", reasons), lambda r: self._document(view, r))
        elif key is STATUS:
            answers = self._named(view.answers)
            self._ask(self._choice("dialog.status", answers), lambda s: self._status(view, s))
        elif key is SPOIL:
            self._ask_cause(view)

    def offer_rooms(self) -> None:
        """F9: the other rooms."""
        if self.busy:
            self._counter.tell(say("say.busy", self._lang))
            return
        rooms = tuple((name, say(f"rooms.{name}", self._lang)) for name in ("board", "sign-out"))
        self._ask(self._choice("dialog.rooms", rooms), self._leave_for)

    def sends_again(self, key: CounterKey | None) -> bool:
        """Send the act that wasn't confirmed again, under its id, by Enter or by its own key."""
        if self.unsent is None or key not in (None, self.unsent.key):
            return False
        self._dispatch(self.unsent)
        return True

    def ended(self, event: Ended) -> None:
        """Tell what the act did, why it was refused, or that nobody knows yet."""
        deal, self._sending = self._sending, None
        if deal is None:
            return
        if event.error is None:
            receipt, view = event.value
            self._counter.acted(deal, view, self._words(deal, receipt))
        elif isinstance(event.error, Refused):
            self._counter.act_refused(deal.view, words_of(event.error, self._lang))
        elif self._counter.act_unsure(deal.view, words_of(event.error, self._lang).what):
            self.unsent = deal

    def _ask_cause(self, view: ResidentView) -> None:
        """F8: spoil the blank at hand, or void the card that was recorded as good."""
        if view.status is KtpStatus.PRINT_READY_RECORD:
            causes = self._named(tuple(SpoilCause))
            self._ask(self._choice("dialog.spoil", causes), lambda cause: self._spoil(view, cause))
        else:
            yes = (("yes", say("dialog.void.yes", self._lang)),)
            self._ask(self._choice("dialog.void", yes), lambda answer: self._void(view, answer))

    def _enrol(self, view: ResidentView, order: EnrolOrder) -> None:
        self._send(ENROL, view, enrol, order)

    def _document(self, view: ResidentView, reason: str) -> None:
        ask = AskText(say("dialog.replace.document", self._lang), self._lang)
        self._ask(ask, lambda document: self._replace(view, reason, document))

    def _replace(self, view: ResidentView, reason: str, document: str) -> None:
        self._send(REPLACE, view, replace_card, ReplaceOrder(view.nik, reason, document))

    def _status(self, view: ResidentView, status: str) -> None:
        self._send(STATUS, view, set_status, StatusOrder(view.nik, status))

    def _spoil(self, view: ResidentView, cause: str) -> None:
        self._send(SPOIL, view, spoil_blanks, SpoilOrder(1, cause, view.nik))

    def _void(self, view: ResidentView, _answer: str) -> None:
        self._send(SPOIL, view, void_card, VoidCardOrder(view.nik))

    def _leave_for(self, room: str) -> None:
        self._counter.dismiss(room)

    def _ask(self, dialog: Any, then: Callable[[Any], None]) -> None:
        """Open a dialog; until it is answered no other key of the counter counts."""
        self._asking = True

        def answered(answer: Any) -> None:
            self._asking = False
            if answer is not None:
                then(answer)

        self._counter.open_dialog(dialog, answered)

    def _send(
        self,
        key: CounterKey,
        view: ResidentView,
        act: Callable[[Call, Any], Receipt],
        order: object,
    ) -> None:
        self._dispatch(Deal(key, view, act, order, self._shift.call()))

    def _dispatch(self, deal: Deal) -> None:
        self._sending = deal
        self.unsent = None
        self._counter.tell(say("counter.working", self._lang))
        future = self._shift.session.store.send_write(_act_and_view, deal)
        report(self._counter, future, "act")

    def _choice(self, question: str, answers: tuple[tuple[str, str], ...]) -> Choice:
        return Choice(say(question, self._lang), answers, self._lang)

    def _named(self, values: tuple[Any, ...]) -> tuple[tuple[str, str], ...]:
        return tuple((str(each), say(f"name.{each}", self._lang)) for each in values)

    def _words(self, deal: Deal, receipt: Receipt) -> str:
        key = f"did.{receipt.kind}"
        if receipt.kind == "issue" and receipt.suket_number:
            key = "did.issue.suket"
        return say(
            key,
            self._lang,
            status=receipt.status,
            place=receipt.place,
            left=receipt.blanks_left,
            number=receipt.suket_number,
            until=receipt.suket_until,
        )
