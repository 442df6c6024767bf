"""F9: the other rooms, and what is seldom done for the person shown."""

from typing import TYPE_CHECKING

from db.reads.resident_view import ResidentView
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed
from db.rules.nik import mask_nik
from db.rules.residence import DEPARTURES
from db.rules.roles import Act, permits
from db.transactions.depart import DepartOrder, depart
from screens.choice import Choice
from screens.counter_acts import CounterActs, Deal
from screens.counter_forms import CounterForms
from screens.locale import say, written
from screens.session import Shift

if TYPE_CHECKING:
    from screens.counter import Counter

_ROOMS = ("board", "sign-out")


class CounterRooms:
    """Offers the rooms, and for the person shown what their role may record."""

    def __init__(
        self, counter: "Counter", acts: CounterActs, forms: CounterForms, shift: Shift
    ) -> None:
        self._counter = counter
        self._acts = acts
        self._forms = forms
        self._shift = shift
        self._lang = shift.session.lang

    def offer(self, view: ResidentView | None) -> None:
        """Ask where to go, or what to record for the person whose card was seen."""
        if self._acts.busy:
            self._counter.tell(say("say.busy", self._lang))
            return
        names = [*_ROOMS, *(self._for_person(view) if view else ())]
        answers = [(name, say(f"rooms.{name}", self._lang)) for name in names]
        notes = [self._whom(view)] if view and len(names) > len(_ROOMS) else []
        dialog = Choice(say("dialog.rooms", self._lang), answers, self._lang, notes)
        self._acts.ask(dialog, lambda name: self._go(name, view))

    def _for_person(self, view: ResidentView) -> list[str]:
        """Return what is lawful for this person, and this role's to record."""
        names = []
        if self._may(view, Deed.DEPART, Act.DEPART):
            names += [f"depart.{reason}" for reason in DEPARTURES]
        if self._may(view, Deed.ARRIVE, Act.ARRIVE):
            names.append("arrive")
        if permits(self._shift.operator.role, Act.CORRECT_RESIDENT):
            names.append("correct")
        return names

    def _may(self, view: ResidentView, deed: Deed, act: Act) -> bool:
        return view.hindrances[deed] is None and permits(self._shift.operator.role, act)

    def _whom(self, view: ResidentView) -> str:
        name, nik = view.register.name, mask_nik(view.nik)
        return say("dialog.rooms.for", self._lang, name=name, nik=nik)

    def _go(self, name: str, view: ResidentView | None) -> None:
        kind, _, reason = name.partition(".")
        if view is None or name in _ROOMS:
            self._counter.dismiss(name)
        elif kind == "depart":
            self._ask_departure(view, reason)
        elif kind == "arrive":
            self._forms.arrive(view)
        else:
            self._forms.correct(view)

    def _ask_departure(self, view: ResidentView, reason: str) -> None:
        """Ask once, naming the person and what the departure closes; no is the first answer."""
        answers = [("no", say("depart.no", self._lang))]
        answers.append(("yes", say(f"depart.yes.{reason}", self._lang)))
        question = say(f"depart.question.{reason}", self._lang)
        dialog = Choice(question, answers, self._lang, self._closed_by_it(view))
        self._acts.ask(dialog, lambda answer: self._depart(view, reason, answer))

    def _closed_by_it(self, view: ResidentView) -> list[str]:
        who = view.register
        birth, nik = written(who.birth_date), who.nik
        notes = [say("depart.who", self._lang, name=who.name, birth=birth, nik=nik)]
        if view.suket:
            notes.append(say("depart.suket", self._lang, number=view.suket.number))
        if view.status is KtpStatus.CARD_PRINTED:
            place = view.card.place if view.card else self._shift.place
            notes.append(say("depart.card", self._lang, place=place))
        elif view.status is KtpStatus.CARD_ISSUED:
            notes.append(say("depart.held", self._lang))
        return notes

    def _depart(self, view: ResidentView, reason: str, answer: str) -> None:
        if answer == "yes":
            order = DepartOrder(view.nik, reason)
            call = self._shift.call()
            name = view.register.name
            self._acts.send(Deal(view.nik, name, depart, order, call, view, finishes=True))
