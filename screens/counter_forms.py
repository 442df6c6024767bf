"""The counter's forms for a person: add one who isn't in the register, moves in, correct data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.reads.resident_view import ResidentView
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.roles import Act, permits, who_may
from db.transactions.add_resident import AddResidentOrder, add_resident
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from screens.choice import Choice
from screens.counter_acts import CounterActs, Deal
from screens.locale import RefusalWords, refusal_words, say
from screens.missing_text import Missing, told_by_nik_words
from screens.outcome import Ended, report, words_of
from screens.resident_form import Filled, FormPurpose, ResidentForm
from screens.resident_lines import FormGround, form_ground, told_by_nik, told_by_register
from screens.session import Shift

if TYPE_CHECKING:
    from screens.counter import Counter


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Why someone new wasn't entered, and the form as it was sent."""

    nik: str
    filled: Filled
    error: Refused
    words: RefusalWords

    @property
    def people(self) -> tuple[str, ...]:
        """Return who has that name and birth date, a line each; nobody for another refusal."""
        told = self.error.values.get("people", ())
        return told if isinstance(told, tuple) else ()


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
        self._refusal: _Refusal | None = None
        self.ground: FormGround | None = None

    def read_ground(self) -> None:
        """Read what the forms stand on."""
        report(self._counter, self._shift.session.store.send_read(form_ground), self.NAME)

    def ended(self, event: Ended) -> None:
        """Take what the forms stand on; without it the pane says less and no form opens."""
        if isinstance(event.value, FormGround):
            self.ground = event.value
        elif event.error and not self.ground:
            self._counter.tell_refused(words_of(event.error, self._lang))

    def missing(self, nik: str) -> Missing:
        """Return what the pane shows of a NIK that isn't in the register."""
        refusal = self._refused(nik)
        draft = (FormPurpose.ADD, nik) in self._shift.drafts
        people = refusal.people if refusal else ()
        return Missing(nik, self.ground, draft=draft, people=people)

    def add(self, nik: str) -> None:
        """Open the form for a NIK that was looked up and isn't in the register."""
        if not permits(self._shift.operator.role, Act.ADD_RESIDENT):
            roles = tuple(str(role) for role in who_may(Act.ADD_RESIDENT))
            values = {"role": str(self._shift.operator.role), "act": "add-resident", "roles": roles}
            self._counter.tell_refused(refusal_words("NOT_PERMITTED", values, self._lang))
        elif (refusal := self._refused(nik)) and refusal.people:
            self._ask_whether_new(refusal)
        elif ground := self._ready():
            told = told_by_nik(nik, ground.today)
            hint = told_by_nik_words(nik, ground, self._lang)
            self._open(FormPurpose.ADD, nik, told, hint, None)

    def arrive(self, view: ResidentView) -> None:
        """Open the form of someone who moves in, with their data but those of the home."""
        told = told_by_register(view.register, moves_in=True)
        self._open(FormPurpose.ARRIVE, view.nik, told, view.register.name, view)

    def correct(self, view: ResidentView) -> None:
        """Open the form with a person's data, to put right what is wrong."""
        told = told_by_register(view.register)
        self._open(FormPurpose.CORRECT, view.nik, told, view.register.name, view)

    def _ready(self) -> FormGround | None:
        if self.ground is None:
            self._counter.tell(say("say.busy", self._lang))
            self.read_ground()
        return self.ground

    def _refused(self, nik: str) -> _Refusal | None:
        return self._refusal if self._refusal and self._refusal.nik == nik else None

    def _open(
        self,
        purpose: FormPurpose,
        nik: str,
        told: Mapping[str, str],
        hint: str,
        view: ResidentView | None,
    ) -> None:
        ground = self._ready()
        if ground is None:
            return
        refusal = self._refused(nik) if purpose is FormPurpose.ADD else None
        drafts = self._shift.drafts
        form = ResidentForm(
            purpose,
            nik,
            ground,
            told,
            self._lang,
            kept=drafts.get((purpose, nik)),
            hint=hint,
            training=self._shift.session.training,
            refused=refusal.words if refusal else None,
        )

        def left(answer: Filled | None) -> None:
            drafts.pop((purpose, nik), None)
            if changed := form.changed:
                drafts[purpose, nik] = changed
            if answer:
                self._send(purpose, answer, view)

        self._acts.ask_always(form, left)

    def _send(self, purpose: FormPurpose, filled: Filled, view: ResidentView | None) -> None:
        row = filled.row
        if purpose is FormPurpose.ADD:
            self._send_new(filled, new_person=False)
        elif purpose is FormPurpose.ARRIVE:
            self._deal(row, arrive, ArriveOrder(row), view, self._recorded(purpose, row.nik))
        else:
            order = CorrectResidentOrder(row, filled.reason)
            self._deal(row, correct_resident, order, view, self._recorded(purpose, row.nik))

    def _send_new(self, filled: Filled, *, new_person: bool) -> None:
        order = AddResidentOrder(filled.row, new_person)
        self._deal(filled.row, add_resident, order, None, lambda e: self._entered(filled, e))

    def _deal(
        self,
        row: RegisterRow,
        act: Callable[[Call, Any], Receipt],
        order: object,
        view: ResidentView | None,
        then: Callable[[Refused | None], bool],
    ) -> None:
        self._refusal = None
        self._acts.send(Deal(row.nik, row.name, act, order, self._shift.call(), view, then=then))

    def _recorded(self, purpose: FormPurpose, nik: str) -> Callable[[Refused | None], bool]:
        """Return what drops what was typed once it is recorded."""

        def ended(error: Refused | None) -> bool:
            if error is None:
                self._shift.drafts.pop((purpose, nik), None)
            return False

        return ended

    def _entered(self, filled: Filled, error: Refused | None) -> bool:
        """Keep a refusal on the pane of the person who isn't there; Enter goes on from it.

        No dialog opens by itself: what is scanned at that moment would be cut in two.
        """
        if error is None:
            return self._recorded(FormPurpose.ADD, filled.row.nik)(error)
        words = words_of(error, self._lang)
        name, nik = filled.row.name, filled.row.nik
        if not self._counter.answers.next_is_asked_for(name, f"! {words.what}", "bold"):
            self._refusal = _Refusal(nik, filled, error, words)
            self._counter.tell(f"! {words.what}", "bold")
            self._counter.show_missing(nik)
        return True

    def _ask_whether_new(self, refusal: _Refusal) -> None:
        """Show who has that name and birth date, and ask once whether this is someone else."""
        answers = [(each, say(f"same.{each}", self._lang)) for each in ("back", "new")]
        dialog = Choice(say("same.question", self._lang), answers, self._lang, refusal.people)
        self._acts.ask(dialog, lambda answer: self._answered(refusal, answer))

    def _answered(self, refusal: _Refusal, answer: str) -> None:
        if answer == "new":
            self._send_new(refusal.filled, new_person=True)
        else:
            self._refusal = None
