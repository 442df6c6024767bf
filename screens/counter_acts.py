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
from screens.did_text import did_words
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
    """An act as it was sent: kept until it is confirmed, so that it can be sent again as it is.

    `view` is the card on which it was asked for, `key` the key that asked; None where there
    was none. `then` is told how it ended, by None or the refusal; it returns whether it has
    said so itself.
    """

    nik: str
    name: str
    act: Callable[[Call, Any], Receipt]
    order: object
    call: Call
    view: ResidentView | None = None
    key: CounterKey | None = None
    finishes: bool = False
    then: Callable[[Refused | None], bool] | None = None


def _act_and_view(deal: Deal) -> tuple[Receipt, ResidentView]:
    """Do the act and read the resident as they stand after it, in one transaction."""
    receipt = deal.act(deal.call, deal.order)
    return receipt, resident_view(deal.nik, deal.call.place)


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
            self.ask(form, lambda order: self._enrol(view, order))
        elif key is ISSUE:
            self._send(ISSUE, view, issue_card, IssueOrder(view.nik))
        elif key is SUKET:
            self._send(SUKET, view, issue_suket, SuketOrder(view.nik))
        elif key is HAND_OVER:
            self._send(HAND_OVER, view, hand_over_card, HandOverOrder(view.nik))
        elif key is REPLACE:
            reasons = self._named(REPLACEMENT_REASONS)
            self.ask(self._choice("dialog.replace", reasons), lambda r: self._document(view, r))
        elif key is STATUS:
            answers = self._named(view.answers)
            self.ask(self._choice("dialog.status", answers), lambda s: self._status(view, s))
        elif key is SPOIL:
            self._ask_cause(view)

    def sends_again(self, key: CounterKey | None) -> bool:
        """Send the act that wasn't confirmed again, under its id, by Enter or by its own key."""
        if self.unsent is None or key not in (None, self.unsent.key):
            return False
        self.send(self.unsent)
        return True

    def send(self, deal: Deal) -> None:
        """Send an act; until it is answered no other key of the counter counts."""
        self._sending = deal
        self.unsent = None
        self._counter.tell(say("counter.working", self._lang))
        future = self._shift.session.store.send_write(_act_and_view, deal)
        report(self._counter, future, "act")

    def ask(self, dialog: Any, then: Callable[[Any], None]) -> None:
        """Open a dialog and go on with its answer, unless it was left without one."""
        self.ask_always(dialog, lambda answer: None if answer is None else then(answer))

    def ask_always(self, dialog: Any, then: Callable[[Any], None]) -> None:
        """Open a dialog and go on, with None too; until then no other key of the counter counts."""
        self._asking = True

        def answered(answer: Any) -> None:
            self._asking = False
            then(answer)

        self._counter.open_dialog(dialog, answered)

    def ended(self, event: Ended) -> None:
        """Tell what the act did, why it was refused, or that nobody knows yet."""
        deal, self._sending = self._sending, None
        if deal is None:
            return
        answers = self._counter.answers
        error = event.error
        ended = error is None or isinstance(error, Refused)
        if deal.then and ended and deal.then(error if isinstance(error, Refused) else None):
            return
        if error is None:
            receipt, view = event.value
            answers.acted(view, did_words(receipt, self._lang), finished=deal.finishes)
        elif isinstance(error, Refused):
            answers.act_refused(deal.name, deal.view, words_of(error, self._lang))
        elif answers.act_unsure(deal.name, words_of(error, self._lang).what):
            self.unsent = deal

    def _ask_cause(self, view: ResidentView) -> None:
        """F8: spoil the blank at hand, or void the card that was recorded as good."""
        if view.status is KtpStatus.PRINT_READY_RECORD:
            causes = self._named(tuple(SpoilCause))
            self.ask(self._choice("dialog.spoil", causes), lambda cause: self._spoil(view, cause))
        else:
            yes = (("yes", say("dialog.void.yes", self._lang)),)
            self.ask(self._choice("dialog.void", yes), lambda answer: self._void(view, answer))

    def _enrol(self, view: ResidentView, order: EnrolOrder) -> None:
        self._send(ENROL, view, enrol, order)

    def _document(self, view: ResidentView, reason: str) -> None:
        ask = AskText(say("dialog.replace.document", self._lang), self._lang)
        self.ask(ask, lambda document: self._replace(view, reason, document))

    def _replace(self, view: ResidentView, reason: str, document: str) -> None:
        self._send(REPLACE, view, replace_card, ReplaceOrder(view.nik, reason, document))

    def _status(self, view: ResidentView, status: str) -> None:
        self._send(STATUS, view, set_status, StatusOrder(view.nik, status))

    def _spoil(self, view: ResidentView, cause: str) -> None:
        self._send(SPOIL, view, spoil_blanks, SpoilOrder(1, cause, view.nik))

    def _void(self, view: ResidentView, _answer: str) -> None:
        self._send(SPOIL, view, void_card, VoidCardOrder(view.nik))

    def _send(
        self,
        key: CounterKey,
        view: ResidentView,
        act: Callable[[Call, Any], Receipt],
        order: object,
    ) -> None:
        finishes = key in FINISHING
        call = self._shift.call()
        self.send(Deal(view.nik, view.register.name, act, order, call, view, key, finishes))

    def _choice(self, question: str, answers: tuple[tuple[str, str], ...]) -> Choice:
        return Choice(say(question, self._lang), answers, self._lang)

    def _named(self, values: tuple[Any, ...]) -> tuple[tuple[str, str], ...]:
        return tuple((str(each), say(f"name.{each}", self._lang)) for each in values)
