"""The counter's forms for a person: opening them on what was typed before, and sending them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.reads.drafts import DraftLine, drafts_of
from db.reads.resident_view import ResidentView
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.enrol import enrol
from screens.counter_acts import CounterActs, Deal
from screens.drafts import recorded_form
from screens.enrol import PURPOSE as ENROL_FORM
from screens.enrol import Enrol, Enrolled
from screens.form_room import FormRoom
from screens.hand_over_form import PURPOSE as HAND_OVER_FORM
from screens.keys import ENROL
from screens.keys_in_turn import TakesKeys
from screens.locale import say
from screens.outcome import Ended, report, words_of
from screens.replace_form import PURPOSE as REPLACE_FORM
from screens.resident_form import Filled, FormPurpose, ResidentForm
from screens.resident_lines import FormGround, form_ground, told_by_register
from screens.session import Shift

if TYPE_CHECKING:
    from screens.counter import Counter

T = TypeVar("T")


class CounterForms:
    """Opens a person's form and sends it; what was typed is kept until it is recorded.

    Only what was typed is kept, not what the register said: it may say something else by then.
    """

    NAME = "ground"

    def __init__(self, counter: "Counter", acts: CounterActs, shift: Shift) -> None:
        self._counter = counter
        self._acts = acts
        self._shift = shift
        self._lang = shift.session.lang
        self._asked = False
        self._opens: Callable[[FormGround], None] | None = None
        self.ground: FormGround | None = None

    @property
    def waits(self) -> bool:
        """Return whether a form was asked for that opens once its ground is read."""
        return self._opens is not None

    def read_ground(self) -> None:
        """Read what the forms stand on, and what this operator left unfinished."""
        self._asked = True
        operator = self._shift.operator.name
        future = self._shift.session.store.send_read(_ground_and_drafts, operator)
        report(self._counter, future, self.NAME)

    def ended(self, event: Ended) -> None:
        """Take what the forms stand on; without it the pane says less and no form opens."""
        self._asked = False
        opens, self._opens = self._opens, None
        if event.value:
            self.ground, drafts = event.value
            self._shift.drafts.read_in(drafts)
            if drafts and self._counter.shows_nobody:
                self._counter.draw()
        elif event.error and not self.ground:
            self._counter.tell_refused(words_of(event.error, self._lang))
        if opens and self.ground:
            opens(self.ground)
        if opens:
            self._counter.post_message(TakesKeys(drop=False))

    def drop_needless(self, view: ResidentView) -> None:
        """Forget a form that nobody needs any more: its person is entered, or was recorded."""
        drafts = self._shift.drafts
        drafts.note(FormPurpose.ADD, view.nik, {})
        hindrance = view.hindrances[Deed.ENROL]
        if hindrance and hindrance.code == "ALREADY_RECORDED":
            drafts.note(ENROL_FORM, view.nik, {})
        if view.hindrances[Deed.REPLACE]:
            drafts.note(REPLACE_FORM, view.nik, {})
        if view.hindrances[Deed.ISSUE] and view.hindrances[Deed.HAND_OVER]:
            drafts.note(HAND_OVER_FORM, view.nik, {})

    def enrol(self, view: ResidentView) -> None:
        """Open the form that records this person's enrolment."""
        self.open(Enrol(view, self._shift), lambda answer: self._enrol(view, answer))

    def arrive(self, view: ResidentView) -> None:
        """Open the form of someone who moves in, with their data but those of the home."""
        told = told_by_register(view.register, moves_in=True)
        self._open(FormPurpose.ARRIVE, view, told)

    def correct(self, view: ResidentView) -> None:
        """Open the form with a person's data, to put right what is wrong."""
        self._open(FormPurpose.CORRECT, view, told_by_register(view.register))

    def open(self, form: FormRoom[T], then: Callable[[T], None]) -> None:
        """Open a form; `then` gets what was filled in, and nothing where the form was left."""
        self._acts.ask(form, then)

    def with_draft(self, purpose: str, deal: Deal) -> Deal:
        """Return the act of a form as one that ends its draft; from here on it is being sent."""
        drafts, told = self._shift.drafts, deal.then

        def ended(error: Refused | None) -> bool:
            if error is None:
                drafts.recorded(purpose, deal.nik)
            else:
                drafts.refused(purpose, deal.nik)
            return told(error) if told else False

        drafts.sent(purpose, deal.nik)
        return replace(deal, act=recorded_form(purpose, deal.nik, deal.act), then=ended)

    def when_ready(self, opens: Callable[[FormGround], None]) -> None:
        """Open a form as soon as its ground is read; keys typed meanwhile wait for the form."""
        if self.ground:
            opens(self.ground)
            return
        self._opens = opens
        self._counter.say(say("form.opens", self._lang))
        if not self._asked:
            self.read_ground()

    def _open(self, purpose: FormPurpose, view: ResidentView, told: Mapping[str, str]) -> None:
        def opens(ground: FormGround) -> None:
            name = view.register.name
            form = ResidentForm(self._shift, purpose, view.nik, ground, told, hint=name)
            self.open(form, lambda filled: self._send(purpose, filled, view))

        self.when_ready(opens)

    def _enrol(self, view: ResidentView, answer: Enrolled) -> None:
        act = partial(enrol, phone=answer.phone)
        name, call = view.register.name, self._shift.call()
        deal = Deal(view.nik, name, act, answer.order, call, view, ENROL)
        self._acts.send(self.with_draft(ENROL_FORM, deal))

    def _send(self, purpose: FormPurpose, filled: Filled, view: ResidentView) -> None:
        row = filled.row
        if purpose is FormPurpose.ARRIVE:
            self.send(purpose, row, arrive, ArriveOrder(row), view)
        else:
            order = CorrectResidentOrder(row, filled.reason)
            self.send(purpose, row, correct_resident, order, view)

    def send(
        self,
        purpose: FormPurpose,
        row: RegisterRow,
        act: Callable[[Call, Any], Receipt],
        order: object,
        view: ResidentView | None = None,
        then: Callable[[Refused | None], bool] | None = None,
    ) -> None:
        """Send the act of a form about a person's data."""
        deal = Deal(row.nik, row.name, act, order, self._shift.call(), view, then=then)
        self._acts.send(self.with_draft(purpose, deal))


def _ground_and_drafts(operator: str) -> tuple[FormGround, tuple[DraftLine, ...]]:
    return form_ground(), drafts_of(operator)
