"""Adding someone who isn't in the register: the form, and the question who that is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.rules.refused import Refused
from db.rules.roles import Act, permits, who_may
from db.transactions.add_resident import AddResidentOrder, add_resident
from screens.choice import Choice
from screens.counter_acts import CounterActs
from screens.counter_forms import CounterForms
from screens.locale import RefusalWords, refusal_words, say
from screens.missing_text import Missing, told_by_nik_words
from screens.outcome import words_of
from screens.resident_form import Filled, FormPurpose, ResidentForm
from screens.resident_lines import FormGround, told_by_nik
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


class CounterAdding:
    """What the counter does for a NIK that was looked up and isn't in the register."""

    def __init__(
        self, counter: "Counter", acts: CounterActs, forms: CounterForms, shift: Shift
    ) -> None:
        self._counter = counter
        self._acts = acts
        self._forms = forms
        self._shift = shift
        self._lang = shift.session.lang
        self._refusal: _Refusal | None = None

    def missing(self, nik: str) -> Missing:
        """Return what the pane shows of a NIK that isn't in the register."""
        refusal = self._refused(nik)
        draft = bool(self._shift.drafts.of(FormPurpose.ADD, nik))
        people = refusal.people if refusal else ()
        return Missing(nik, self._forms.ground, draft=draft, people=people)

    def add(self, nik: str) -> None:
        """Open the form for a NIK that was looked up and isn't in the register."""
        if not permits(self._shift.operator.role, Act.ADD_RESIDENT):
            roles = tuple(str(role) for role in who_may(Act.ADD_RESIDENT))
            values = {"role": str(self._shift.operator.role), "act": "add-resident", "roles": roles}
            self._counter.tell_refused(refusal_words("NOT_PERMITTED", values, self._lang))
        elif (refusal := self._refused(nik)) and refusal.people:
            self._ask_whether_new(refusal)
        else:
            self._forms.when_ready(lambda ground: self._open_new(nik, ground))

    def _refused(self, nik: str) -> _Refusal | None:
        return self._refusal if self._refusal and self._refusal.nik == nik else None

    def _open_new(self, nik: str, ground: FormGround) -> None:
        refusal = self._refused(nik)
        form = ResidentForm(
            self._shift,
            FormPurpose.ADD,
            nik,
            ground,
            told_by_nik(nik, ground.today),
            hint=told_by_nik_words(nik, ground, self._lang),
            refused=refusal.words if refusal else None,
        )
        self._forms.open(form, lambda filled: self._send(filled, new_person=False))

    def _send(self, filled: Filled, *, new_person: bool) -> None:
        self._refusal = None
        order = AddResidentOrder(filled.row, new_person)

        def entered(error: Refused | None) -> bool:
            return self._entered(filled, error)

        self._forms.send(FormPurpose.ADD, filled.row, add_resident, order, then=entered)

    def _entered(self, filled: Filled, error: Refused | None) -> bool:
        """Keep a refusal on the pane of the person who isn't there; Enter goes on from it.

        No dialog opens by itself: what is scanned at that moment would be cut in two.
        Someone whom a colleague entered meanwhile is looked up instead.
        """
        if error is None:
            return False
        words = words_of(error, self._lang)
        name, nik = filled.row.name, filled.row.nik
        if self._counter.answers.next_is_asked_for(name, f"! {words.what}", "bold"):
            return True
        if error.code == "RESIDENT_EXISTS":
            self._counter.answers.look_up(nik)
            return True
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
            self._send(refusal.filled, new_person=True)
        else:
            self._refusal = None
