"""The acts of the counter: each is sent once, and what it did or why it wasn't done is told."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.reads.resident_view import ResidentView, resident_view
from db.rules.refused import Refused
from screens.did_text import did_words
from screens.keys import HAND_OVER, ISSUE, SUKET, CounterKey
from screens.locale import say
from screens.outcome import Ended, report, words_of
from screens.paper_after import paper_after
from screens.scanned import Scanned
from screens.second_person import SecondPerson
from screens.session import Shift

if TYPE_CHECKING:
    from screens.counter import Counter

NEEDED = "SECOND_PERSON_NEEDED"
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
    return receipt, resident_view(deal.nik, deal.call.place, operator=deal.call.operator)


class CounterActs:
    """Sends what the counter's keys ask for, for the person whose card was painted.

    `unsent` is an act that wasn't confirmed.
    """

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

    def do(
        self,
        key: CounterKey | None,
        view: ResidentView,
        act: Callable[[Call, Any], Receipt],
        order: object,
    ) -> None:
        """Send an act on the person shown under an id of its own."""
        self.send(self.deal(key, view, act, order))

    def deal(
        self,
        key: CounterKey | None,
        view: ResidentView,
        act: Callable[[Call, Any], Receipt],
        order: object,
    ) -> Deal:
        """Return an act on the person shown, under an id of its own."""
        finishes = key in FINISHING
        call = self._shift.call()
        return Deal(view.nik, view.register.name, act, order, call, view, key, finishes)

    def ask(self, dialog: Any, then: Callable[[Any], None]) -> None:
        """Open a dialog and go on with its answer, unless it was left without one."""
        self.ask_always(dialog, lambda answer: None if answer is None else then(answer))

    def ask_always(self, dialog: Any, then: Callable[[Any], None]) -> None:
        """Open a dialog and go on, with None too; until then no other key of the counter counts."""
        self._asking = True
        if self._counter.keys.painted_at is not None:
            # What the counter said stood there when the key was pressed.
            self._counter.answers.seen()

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
        if error is None:
            receipt, view = event.value
            if not (deal.then and deal.then(None)):
                answers.acted(view, did_words(receipt, self._lang), finished=deal.finishes)
            paper_after(self._counter, self._counter, self._shift, receipt)
        elif isinstance(error, Refused):
            if error.code == NEEDED and deal.call.second is None:
                self._counter.field.call_later(self._ask_if_nobody_types, deal, error)
            else:
                self._refused(deal, error)
        elif answers.act_unsure(deal.name, words_of(error, self._lang).what):
            self.unsent = deal

    def _refused(self, deal: Deal, error: Refused) -> None:
        if not (deal.then and deal.then(error)):
            words = words_of(error, self._lang)
            self._counter.answers.act_refused(deal.name, deal.view, words)

    # The second person.

    def _ask_if_nobody_types(self, deal: Deal, error: Refused) -> None:
        """Ask who stands by, unless someone is typing or scanning the next number.

        This takes its turn behind the keys that the field was given, so none of a number's
        digits go to the field and the others to the dialog.
        """
        counter = self._counter
        calm = counter.is_current and not counter.field.value and not counter.answers.waiting
        if calm and not self.busy:
            counter.tell("")
            dialog = SecondPerson(self._shift, str(error.values["act"]))
            self.ask_always(dialog, lambda name: self._second_came(deal, error, name))
        else:
            self._refused(deal, error)

    def _second_came(self, deal: Deal, error: Refused, name: str | Scanned | None) -> None:
        """Send the act again under its id with the second person beside it."""
        if isinstance(name, str):
            self.send(replace(deal, call=replace(deal.call, second=name)))
        else:
            self._refused(deal, error)
