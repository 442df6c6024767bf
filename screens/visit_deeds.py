"""What the keys of a visit's room record: recorded, a card, absent, failed, spoiled, closed."""

from functools import partial
from typing import TYPE_CHECKING

from db.journal.receipt import Receipt
from db.reads.visits.sheet import Pupil
from db.rules.ktp_status import KtpStatus
from db.rules.papers import PaperKind
from db.rules.visits import Outcome
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.start_visit import start_visit
from db.transactions.visit_order import VisitOrder
from screens.ask_reason import AskReason, common_reasons
from screens.keys_in_turn import TakesKeys
from screens.locale import say
from screens.outcome import Ended
from screens.paper_after import print_again
from screens.pupil_rows import name_of
from screens.room_keys import RoomKey, bar_words, permitted
from screens.visit_asks import VisitAsks
from screens.visit_keys import (
    ABSENT,
    ADD,
    CARD,
    CLOSE,
    COUNTER,
    FAILED,
    LEAVE,
    NEXT,
    RECORD,
    SPOIL,
    WHO,
)
from screens.visit_step import Does
from screens.visit_text import nothing_words

if TYPE_CHECKING:
    from screens.visit_room import VisitRoom

_SAID = {ABSENT: Outcome.TIDAK_HADIR, LEAVE: Outcome.PKL_IZIN, FAILED: Outcome.GAGAL}


class VisitDeeds:
    """Starts what a key means for the pupil who was painted.

    After every act the room `waits` until the visit was read that knows of it.
    """

    def __init__(self, room: "VisitRoom") -> None:
        self._room = room
        self._lang = room.lang
        self._from: int | None = None
        self.asks = VisitAsks(room)

    @property
    def waits(self) -> bool:
        """Return whether what is on the screen is older than the last act, or a form opens."""
        return self._from is not None or self.asks.opens

    def enter(self) -> None:
        """Do what Enter means for what is shown."""
        room, shown = self._room, self._room.shown
        if shown is None:
            room.tell(say("room.reading", self._lang))
            return
        step, pupil = shown.step, room.pupil
        role = room.shift.operator.role
        if step.act is not None and not permitted(key := RoomKey("", "", "", step.act), role):
            room.tell(f"! {bar_words(key, role, self._lang)}", "bold")
        elif step.does is Does.START:
            self._start()
        elif step.does is Does.PAGE:
            print_again(room, room, room.shift, PaperKind.VISIT, room.ref)
        elif pupil is None or step.does is Does.NOTHING:
            room.tell(" ".join(part for part in nothing_words(shown, self._lang) if part))
        elif step.does is Does.DECIDE:
            self.asks.who(pupil)
        else:
            self._serve(step.does, pupil)

    def press(self, key: RoomKey) -> None:
        """Do what a command key means; it is not grey."""
        room, pupil = self._room, self._room.pupil
        if key is NEXT:
            room.choosing.next()
            room.draw()
        elif key is ADD:
            self.asks.new_pupil(room.choosing.unlisted)
        elif key is CLOSE:
            self.asks.whether_over()
        elif key is SPOIL:
            self.asks.cause(pupil)
        elif pupil is None:
            return
        elif key is RECORD:
            self.asks.enrolment(pupil)
        elif key is CARD:
            self._serve(Does.CARD, pupil)
        elif key in _SAID:
            self._note(key, pupil)
        elif key is COUNTER:
            room.leave(pupil.nik or pupil.nik_given)
        elif key is WHO:
            self.asks.who(pupil)

    def ended(self, event: Ended) -> None:
        """Go on with what was read for a form or a question."""
        self.asks.ended(event)

    # The acts.

    def _start(self) -> None:
        def did(_receipt: Receipt) -> str:
            return say("visit.started", self._lang)

        self._room.acts.send(start_visit, VisitOrder(self._room.ref), did)

    def _serve(self, does: Does, pupil: Pupil) -> None:
        """Record, print or hand over for the resident whom the register's line named."""
        room, seen = self._room, self._room.seen
        if pupil.nik is None or seen is None:
            return
        name = name_of(pupil, self._lang)

        def did(receipt: Receipt) -> str:
            failed = does is Does.RECORD and receipt.status == KtpStatus.ENROLL_FAILURE
            key = f"visit.did.{'failed' if failed else does}"
            told = {"name": name, "line": pupil.line, "left": receipt.blanks_left}
            return say(key, self._lang, **told, status=receipt.status)

        if does is Does.RECORD:
            # The answer that was painted, though another may be proposed by now.
            room.acts.send(enrol, EnrolOrder(pupil.nik, siak_answer=seen.proposal), did)
        elif does is Does.CARD:
            room.acts.send(issue_card, IssueOrder(pupil.nik), did)
        else:
            room.acts.send(hand_over_card, HandOverOrder(pupil.nik), did)

    def _note(self, key: RoomKey, pupil: Pupil) -> None:
        """Note what a clerk says of a pupil; the same key once more takes it back."""
        outcome = _SAID[key]
        if pupil.outcome is outcome:
            self._say_of(pupil, "")
        elif key is FAILED:
            question = say("visit.failed.question", self._lang)
            reasons = common_reasons("visit-failed", self._lang)
            notes = [f"{pupil.line}  {name_of(pupil, self._lang)}"]
            dialog = AskReason(question, reasons, self._lang, notes)
            self._room.ask(dialog, partial(self._say_of, pupil, str(outcome)))
        else:
            self._say_of(pupil, str(outcome))

    def _say_of(self, pupil: Pupil, outcome: str, reason: str = "") -> None:
        def did(_receipt: Receipt) -> str:
            name = name_of(pupil, self._lang)
            if not outcome:
                return say("visit.said.back", self._lang, line=pupil.line, name=name)
            return say("visit.said", self._lang, line=pupil.line, name=name, outcome=outcome)

        order = NotePupilOrder(self._room.ref, pupil.line, outcome, reason)
        self._room.acts.send(note_pupil, order, did)

    # Between an act and the visit as it stands after it.

    def acted(self, number: int) -> None:
        """Note after an act which reading of the visit knows of it."""
        self._from = number
        self._room.keys.outdated()

    def not_read(self) -> None:
        """Wait no longer for a visit that can't be read."""
        self._from = None
        self._room.post_message(TakesKeys(drop=False))

    def was_read(self, number: int) -> None:
        """Take keys again once the visit was read that knows of the last act."""
        if self._from is not None and number >= self._from:
            self._from = None
            self.asks.was_read()
            self._room.post_message(TakesKeys(drop=False))
