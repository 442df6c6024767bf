"""What the counter's keys do for the person shown: at once, or after a question or a form."""

from typing import TYPE_CHECKING, Any

from db.reads.resident_view import ResidentView
from db.rules.ktp_status import KtpStatus
from db.rules.roles import Act, permits
from db.rules.stock import VOID_CAUSES, SpoilCause
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.set_status import StatusOrder, set_status
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.void_card import VoidCardOrder, void_card
from db.transactions.void_suket import VoidSuketOrder, void_suket
from screens.ask_reason import AskReason, common_reasons
from screens.choice import Choice
from screens.correct_acts import CorrectActs, act_line_words
from screens.counter_acts import CounterActs
from screens.counter_forms import CounterForms
from screens.hand_over_form import PURPOSE as HAND_OVER_FORM
from screens.hand_over_form import HandOverForm
from screens.keys import ENROL, HAND_OVER, ISSUE, REPLACE, SPOIL, STATUS, SUKET, CounterKey
from screens.locale import say
from screens.replace_form import PURPOSE as REPLACE_FORM
from screens.replace_form import ReplaceForm
from screens.session import Shift

if TYPE_CHECKING:
    from screens.counter import Counter


class CounterDeeds:
    """Starts what a key means on the card that was painted."""

    def __init__(
        self, counter: "Counter", acts: CounterActs, forms: CounterForms, shift: Shift
    ) -> None:
        self._counter = counter
        self._acts = acts
        self._forms = forms
        self._shift = shift
        self._lang = shift.session.lang

    def start(self, key: CounterKey, view: ResidentView) -> None:
        """Start the act of a key on this resident."""
        if key is ENROL:
            self._forms.enrol(view)
        elif key is ISSUE:
            self._acts.do(ISSUE, view, issue_card, IssueOrder(view.nik))
        elif key is SUKET:
            self._suket(view)
        elif key is HAND_OVER:
            self._acts.do(HAND_OVER, view, hand_over_card, HandOverOrder(view.nik))
        elif key is REPLACE:
            self._replace(view)
        elif key is STATUS:
            self._status(view)
        elif key is SPOIL:
            self._spoil(view)

    def hand_over(self, view: ResidentView) -> None:
        """Open the form that says who took the card, or that it waits."""

        def filled(order: IssueOrder | HandOverOrder) -> None:
            issues = isinstance(order, IssueOrder)
            act: Any = issue_card if issues else hand_over_card
            deal = self._acts.deal(ISSUE if issues else HAND_OVER, view, act, order)
            self._acts.send(self._forms.with_draft(HAND_OVER_FORM, deal))

        self._forms.open(HandOverForm(view, self._shift), filled)

    def void_suket(self, view: ResidentView) -> None:
        """Ask why this person's open suket is void."""
        if view.suket is None:
            return
        number = view.suket.number
        notes = [say("void-suket.whom", self._lang, name=view.register.name)]
        question = say("void-suket.question", self._lang, number=number)
        reasons = common_reasons("void-suket", self._lang)
        dialog = AskReason(question, reasons, self._lang, notes)
        self._acts.ask(
            dialog,
            lambda why: self._acts.do(None, view, void_suket, VoidSuketOrder(number, why)),
        )

    def correct(self, view: ResidentView) -> None:
        """Show what was done for this person; what is chosen is taken back for a reason."""
        room = CorrectActs(view, self._shift)
        self._acts.ask(room, lambda act: self._ask_why(view, room, act))

    def _ask_why(self, view: ResidentView, room: CorrectActs, act: str) -> None:
        line = room.line_of(act)
        notes = [act_line_words(line, self._lang, view.time_zone)]
        if line.second:
            notes.append(say("correct.second", self._lang))
        question = say("correct.question", self._lang)
        dialog = AskReason(question, common_reasons("correct", self._lang), self._lang, notes)
        self._acts.ask(
            dialog, lambda why: self._acts.do(None, view, correct_act, CorrectOrder(act, why))
        )

    def _suket(self, view: ResidentView) -> None:
        """F4: a clerk gives a suket; a store keeper one although there are blanks, and says why."""
        if permits(self._shift.operator.role, Act.SUKET):
            self._acts.do(SUKET, view, issue_suket, SuketOrder(view.nik))
            return
        question = say("override.question", self._lang)
        notes = [say("override.about", self._lang)]
        dialog = AskReason(question, common_reasons("override", self._lang), self._lang, notes)
        self._acts.ask(
            dialog,
            lambda why: self._acts.do(SUKET, view, issue_suket, SuketOrder(view.nik, why)),
        )

    def _replace(self, view: ResidentView) -> None:
        def filled(order: ReplaceOrder) -> None:
            deal = self._acts.deal(REPLACE, view, replace_card, order)
            self._acts.send(self._forms.with_draft(REPLACE_FORM, deal))

        self._forms.open(ReplaceForm(view, self._shift), filled)

    def _status(self, view: ResidentView) -> None:
        notes = [say("status.now", self._lang, status=view.status)]
        if view.since:
            days = (view.today - view.since).days
            notes.append(say("status.since", self._lang, since=view.since, days=days))
        else:
            notes.append(say("status.since.unknown", self._lang))
        dialog = self._choice("dialog.status", self._named(view.answers), notes)
        self._acts.ask(
            dialog,
            lambda status: self._acts.do(STATUS, view, set_status, StatusOrder(view.nik, status)),
        )

    def _spoil(self, view: ResidentView) -> None:
        """F8: spoil the blank at hand, or void the card that was recorded as good."""
        if view.status is KtpStatus.PRINT_READY_RECORD:
            dialog = self._choice("dialog.spoil", self._named(tuple(SpoilCause)))
            self._acts.ask(
                dialog,
                lambda cause: self._acts.do(
                    SPOIL, view, spoil_blanks, SpoilOrder(1, cause, view.nik)
                ),
            )
        else:
            dialog = self._choice("dialog.void", self._named(VOID_CAUSES))
            self._acts.ask(
                dialog,
                lambda cause: self._acts.do(SPOIL, view, void_card, VoidCardOrder(view.nik, cause)),
            )

    def _choice(
        self, question: str, answers: tuple[tuple[str, str], ...], notes: list[str] | None = None
    ) -> Choice:
        return Choice(say(question, self._lang), answers, self._lang, notes or [])

    def _named(self, values: tuple[Any, ...]) -> tuple[tuple[str, str], ...]:
        return tuple((str(each), say(f"name.{each}", self._lang)) for each in values)
