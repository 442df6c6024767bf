"""F9: the other rooms, and what is seldom done for the person shown."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from db.reads.resident_view import ResidentView
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed
from db.rules.nik import mask_nik
from db.rules.papers import PaperKind
from db.rules.roles import Act, permits
from db.transactions.depart import DepartOrder, depart
from db.transactions.give_instead import GiveInsteadOrder, give_instead
from screens.choice import Choice
from screens.counter_acts import CounterActs
from screens.counter_deeds import CounterDeeds
from screens.counter_forms import CounterForms
from screens.locale import say, written
from screens.paper_after import print_again
from screens.session import Shift

if TYPE_CHECKING:
    from screens.counter import Counter

# The digit of a room never changes, whoever looks; a room is loaded when it is opened.
ROOM_DIGITS = {
    "1": "stock",
    "2": "queue",
    "3": "suket-register",
    "4": "waiting",
    "5": "hanging",
    "6": "board",
    "7": "visits",
    "8": "day",
    "9": "sign-out",
}
# The rooms that have no digit left.
ROOM_LETTERS = {"k": "old-cards", "p": "papers", "t": "target"}
ROOMS = {**ROOM_DIGITS, **ROOM_LETTERS}
_ROOM_CLASSES = {
    "stock": "screens.stock_room.StockRoom",
    "queue": "screens.print_queue.PrintQueue",
    "suket-register": "screens.suket_register.SuketRegister",
    "waiting": "screens.waiting_cards.WaitingCards",
    "hanging": "screens.hanging_cases.HangingCases",
    "day": "screens.day_room.DayRoom",
    "old-cards": "screens.old_cards_room.OldCardsRoom",
    "papers": "screens.papers_room.PapersRoom",
    "visits": "screens.visits_room.VisitsRoom",
    "target": "screens.target_room.TargetRoom",
    "last": "screens.last_residents.LastResidents",
}
# The letter of what concerns the person shown never changes either.
PERSON_LETTERS = {
    "a": "remarks",
    "b": "correct-act",
    "c": "void-suket",
    "d": "depart.PINDAH",
    "e": "depart.MENINGGAL",
    "f": "arrive",
    "g": "correct",
    "h": "give.IKD",
    "i": "give.BIODATA",
    "j": "print-paper",
}


class CounterRooms:
    """Offers the rooms, and for the person shown what their role may record."""

    def __init__(
        self,
        counter: "Counter",
        acts: CounterActs,
        forms: CounterForms,
        deeds: CounterDeeds,
        shift: Shift,
    ) -> None:
        self._counter = counter
        self._acts = acts
        self._forms = forms
        self._deeds = deeds
        self._shift = shift
        self._lang = shift.session.lang

    def offer(self, view: ResidentView | None) -> None:
        """Ask where to go, or what to record for the person whose card was seen."""
        if self._acts.busy:
            self._counter.tell(say("say.busy", self._lang))
            return
        offered = {**(self._for_person(view) if view else {}), **ROOMS}
        answers = [(name, say(f"rooms.{name}", self._lang)) for name in offered.values()]
        notes = [self._whom(view)] if view and len(offered) > len(ROOMS) else []
        question = say("dialog.rooms", self._lang)
        dialog = Choice(question, answers, self._lang, notes, tuple(offered))
        self._acts.ask(dialog, lambda name: self._go(name, view))

    def open_room(self, name: str) -> None:
        """Open a room over the counter: the person shown stays, and so does an unsure act.

        What comes back from it is a NIK, which is opened, or a scan, which is looked up.
        """
        if self._acts.busy:
            self._counter.tell(say("say.busy", self._lang))
        else:
            self._acts.ask(self._room(name), self._counter.answers.open)

    def _room(self, name: str) -> Screen[Any]:
        if name == "board":
            from screens.office_board import office_board

            return office_board(self._shift.session)
        module, _, room = _ROOM_CLASSES[name].rpartition(".")
        made: Screen[Any] = getattr(import_module(module), room)(self._shift)
        return made

    def _for_person(self, view: ResidentView) -> dict[str, str]:
        """Return what is lawful for this person, and this role's to record, by its letter."""
        hand_over = self._may(view, Deed.ISSUE, Act.ISSUE) or self._may(
            view, Deed.HAND_OVER, Act.HAND_OVER
        )
        offered = {
            "remarks": hand_over,
            "correct-act": bool(view.history) and self._permits(Act.CORRECT),
            "void-suket": view.suket is not None and self._permits(Act.VOID_SUKET),
            "depart.PINDAH": self._may(view, Deed.DEPART, Act.DEPART),
            "depart.MENINGGAL": self._may(view, Deed.DEPART, Act.DEPART),
            "arrive": self._may(view, Deed.ARRIVE, Act.ARRIVE),
            "correct": self._permits(Act.CORRECT_RESIDENT),
            "give.IKD": self._may(view, Deed.GIVE_IKD, Act.GIVE_INSTEAD),
            "give.BIODATA": self._may(view, Deed.GIVE_BIODATA, Act.GIVE_INSTEAD),
            "print-paper": _paper_of(view) is not None,
        }
        return {letter: name for letter, name in PERSON_LETTERS.items() if offered[name]}

    def _permits(self, act: Act) -> bool:
        return permits(self._shift.operator.role, act)

    def _may(self, view: ResidentView, deed: Deed, act: Act) -> bool:
        return view.hindrances[deed] is None and self._permits(act)

    def _whom(self, view: ResidentView) -> str:
        name, nik = view.register.name, mask_nik(view.nik)
        return say("dialog.rooms.for", self._lang, name=name, nik=nik)

    def _go(self, name: str, view: ResidentView | None) -> None:
        kind, _, reason = name.partition(".")
        if name == "sign-out":
            self._counter.dismiss(None)
        elif name in ROOMS.values():
            self.open_room(name)
        elif view and kind == "depart":
            self._ask_departure(view, reason)
        elif view and kind == "give":
            self._acts.do(None, view, give_instead, GiveInsteadOrder(view.nik, reason))
        elif view:
            self._deed(name)(view)

    def _deed(self, name: str) -> Callable[[ResidentView], None]:
        deeds: dict[str, Callable[[ResidentView], None]] = {
            "remarks": self._deeds.hand_over,
            "correct-act": self._deeds.correct,
            "void-suket": self._deeds.void_suket,
            "arrive": self._forms.arrive,
            "correct": self._forms.correct,
            "print-paper": self._print_paper,
        }
        return deeds[name]

    def _print_paper(self, view: ResidentView) -> None:
        if paper := _paper_of(view):
            print_again(self._counter, self._counter, self._shift, *paper)

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
            deal = self._acts.deal(None, view, depart, DepartOrder(view.nik, reason))
            self._acts.send(replace(deal, finishes=True))


def _paper_of(view: ResidentView) -> tuple[PaperKind, str] | None:
    """Return the letter of the open suket of someone, else the slip of their last enrolment."""
    if view.suket is not None:
        return PaperKind.SUKET, view.suket.number
    slips = (each.act for each in view.history if each.kind == Act.ENROL and not each.corrected)
    act = next(slips, None)
    return None if act is None else (PaperKind.SLIP, act)
