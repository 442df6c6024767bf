"""What a visit's room asks: an enrolment's form, who a pupil is, somebody new, whether it is over.

Each act is for the pupil for whom the question was opened.
"""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.reads.visits.candidates import Candidate, candidates
from db.reads.visits.sheet import Pupil, VisitSheet
from db.rules.next_act import Next
from db.rules.roster_line import RosterLine
from db.rules.stock import SpoilCause
from db.rules.visits import Outcome, outcome_by_itself
from db.transactions.add_pupil import AddPupilOrder, add_pupil
from db.transactions.close_visit import close_visit
from db.transactions.enrol import enrol
from db.transactions.look_at_list import look_at_list
from db.transactions.look_up import LookUp, look_up
from db.transactions.match_pupil import MatchOrder, match_pupil
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.visit_order import VisitOrder
from db.viewer import Viewer
from screens.choice import Choice
from screens.drafts import recorded_form
from screens.enrol import PURPOSE, Enrol, Enrolled
from screens.keys_in_turn import TakesKeys
from screens.locale import say
from screens.outcome import Ended, report, words_of
from screens.pupil_choice import NOBODY, PupilChoice
from screens.pupil_form import pupil_form
from screens.pupil_rows import name_of

if TYPE_CHECKING:
    from screens.visit_room import VisitRoom


def _look_at_candidates(viewer: Viewer, ref: str, line: int) -> tuple[Candidate, ...]:
    """Record that the people are looked at who may be a line, and return them."""
    look_at_list(viewer, "visit-candidates", ref, str(line))
    return candidates(ref, line)


class VisitAsks:
    """Opens what a key asks; `opens` while what a form stands on is read."""

    FORM, WHO = "enrolment-of-pupil", "who-is-pupil"

    def __init__(self, room: "VisitRoom") -> None:
        self._room = room
        self._shift = room.shift
        self._lang = room.lang
        self._pupil: Pupil | None = None
        self._added: RosterLine | None = None
        self._memory: dict[str, str] = {}

    @property
    def opens(self) -> bool:
        """Return whether something is read that a form or a question needs."""
        return self._pupil is not None

    def enrolment(self, pupil: Pupil) -> None:
        """Open the whole form of an enrolment; opening the resident's record is recorded."""
        self._read(self.FORM, pupil, look_up, self._shift.viewer(), pupil.nik)

    def who(self, pupil: Pupil) -> None:
        """Ask who in the register a line is."""
        room = self._room
        self._read(self.WHO, pupil, _look_at_candidates, self._shift.viewer(), room.ref, pupil.line)

    def _read(self, name: str, pupil: Pupil, job: Callable[..., Any], *args: Any) -> None:
        self._pupil = pupil
        future: Future[Any] = self._shift.session.store.send_write(job, *args)
        report(self._room, future, name)

    def ended(self, event: Ended) -> None:
        """Open what was read for; keys that were pressed meanwhile are for what it opens."""
        pupil, self._pupil = self._pupil, None
        if event.error:
            self._room.tell_refused(words_of(event.error, self._lang))
        elif pupil and event.name == self.FORM:
            self._open_enrolment(pupil, event.value)
        elif pupil and event.name == self.WHO:
            self._ask_who(pupil, event.value)
        self._room.post_message(TakesKeys(drop=False))

    # An enrolment.

    def _open_enrolment(self, pupil: Pupil, found: LookUp) -> None:
        if found.opened is None:
            self._room.reading.changed()
            return
        self._room.ask(Enrol(found.opened, self._shift), partial(self._enrol, pupil))

    def _enrol(self, pupil: Pupil, answer: Enrolled) -> None:
        drafts, nik = self._shift.drafts, answer.order.nik

        def did(receipt: Receipt) -> str:
            drafts.recorded(PURPOSE, nik)
            name = name_of(pupil, self._lang)
            line, status = pupil.line, receipt.status
            return say("visit.did.record", self._lang, name=name, line=line, status=status)

        act = recorded_form(PURPOSE, nik, partial(enrol, phone=answer.phone))
        drafts.sent(PURPOSE, nik)
        refused = partial(drafts.refused, PURPOSE, nik)
        self._room.acts.send(act, answer.order, did, refused)

    # Who a line is.

    def _ask_who(self, pupil: Pupil, found: tuple[Candidate, ...]) -> None:
        self._room.ask(PupilChoice(pupil, found, self._lang), partial(self._match, pupil))

    def _match(self, pupil: Pupil, answer: str) -> None:
        if not answer:
            return
        nik = None if answer == NOBODY else answer
        key = "visit.matched" if nik else "visit.matched.nobody"

        def did(_receipt: Receipt) -> str:
            return say(key, self._lang, line=pupil.line, name=name_of(pupil, self._lang))

        order = MatchOrder(self._room.ref, pupil.line)

        def match(call: Call, asked: MatchOrder) -> Receipt:
            return match_pupil(call, asked, nik)

        self._room.acts.send(match, order, did)

    # Somebody new.

    def new_pupil(self, nik: str) -> None:
        """Ask for somebody who isn't on the list; `nik` is one that was just looked for."""
        form = pupil_form(nik, self._lang, self._memory)
        self._room.ask(form, self._add)

    def _add(self, line: RosterLine) -> None:
        def did(_receipt: Receipt) -> str:
            self._memory.clear()
            self._room.choosing.unlisted = ""
            self._added = line
            return say("visit.added", self._lang)

        def add(call: Call, asked: AddPupilOrder) -> Receipt:
            return add_pupil(call, asked, line)

        self._room.acts.send(add, AddPupilOrder(self._room.ref), did)

    def was_read(self) -> None:
        """Choose who was just added, the last line that says so."""
        added, self._added = self._added, None
        if added is None:
            return
        rows = self._room.rows
        found = [each for each in rows.pupils if _is_of(added, each)]
        if found:
            pupil = found[-1]
            rows.choose(pupil.line)
            self._room.field.clear_text()
            name = name_of(pupil, self._lang)
            self._room.tell(say("visit.added.line", self._lang, line=pupil.line, name=name))

    # A spoiled blank, and the end.

    def cause(self, pupil: Pupil | None) -> None:
        """Ask why a blank is spoiled: in printing this pupil's card, else nobody's."""
        printed = pupil and pupil.next is not None and pupil.next.act is Next.ISSUE
        nik = pupil.nik if pupil and printed else None
        whose = (
            name_of(pupil, self._lang)
            if pupil and printed
            else say("visit.spoil.nobody", self._lang)
        )
        causes = [(str(each), say(f"name.{each}", self._lang)) for each in SpoilCause]
        question = say("dialog.spoil", self._lang)
        dialog = Choice(question, causes, self._lang, [whose])
        self._room.ask(dialog, partial(self._spoil, nik))

    def _spoil(self, nik: str | None, cause: str) -> None:
        def did(receipt: Receipt) -> str:
            return say("visit.spoiled", self._lang, left=receipt.blanks_left)

        order = SpoilOrder(1, cause, nik) if nik else SpoilOrder(1, cause)
        self._room.acts.send(spoil_blanks, order, did)

    def whether_over(self) -> None:
        """Show what the visit came to, and ask once whether it is over; no is the first answer."""
        seen = self._room.seen
        if seen is None:
            return
        sheet = seen.sheet
        answers = [(each, say(f"visit.close.answer.{each}", self._lang)) for each in ("no", "yes")]
        question = say("visit.close.question", self._lang, site=sheet.visit.site)
        dialog = Choice(question, answers, self._lang, self._sums(sheet))
        self._room.ask(dialog, self._close)

    def _sums(self, sheet: VisitSheet) -> list[str]:
        """Return how many lines each outcome will have; they add up to the list."""
        count = Counter(each.outcome or outcome_by_itself(each.what) for each in sheet.pupils)
        told = [
            say("visit.close.part", self._lang, outcome=str(outcome), count=count[outcome])
            for outcome in Outcome
            if count[outcome]
        ]
        listed = sheet.visit.listed
        notes = [say("visit.close.sum", self._lang, parts=" + ".join(told), listed=listed)]
        if sheet.doubtful:
            notes.append(say("visit.close.doubtful", self._lang, count=sheet.doubtful))
        return notes

    def _close(self, answer: str) -> None:
        def did(_receipt: Receipt) -> str:
            return say("visit.closed", self._lang)

        if answer == "yes":
            self._room.acts.send(close_visit, VisitOrder(self._room.ref), did)


def _is_of(added: RosterLine, pupil: Pupil) -> bool:
    if added.nik:
        return added.nik in (pupil.nik, pupil.nik_given)
    return (added.name, added.birth_date) == (pupil.name, pupil.birth_date)
