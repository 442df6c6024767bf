"""Acts from a list room: sent once, with a second person where the office asks, then told."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from textual.message_pump import MessagePump

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.refused import Refused
from screens.keys_in_turn import TakesKeys
from screens.locale import RefusalWords, say
from screens.outcome import Ended, report, words_of
from screens.paper_after import paper_after
from screens.scanned import Scanned
from screens.session import Shift

Act = Callable[[Call, Any], Receipt]
_SECOND = "SECOND_PERSON_NEEDED"


@dataclass(frozen=True, slots=True)
class RoomDeal:
    """An act as it was sent, kept until it is confirmed; `did` says what it did.

    `refused` is told that it was refused for good, before the words of that are shown.
    """

    act: Act
    order: object
    call: Call
    did: Callable[[Receipt], str]
    refused: Callable[[], None] | None = None


class ActingRoom(Protocol):
    """A room in which acts are done."""

    def tell(self, words: str, style: str = "") -> None:
        """Show a sentence that stays."""

    def tell_refused(self, words: RefusalWords) -> None:
        """Show a refusal: what, why, what to do now."""

    def ask(self, dialog: Any, then: Callable[[Any], None]) -> None:
        """Open a dialog; go on with its answer where it gave one."""

    def acted(self) -> None:
        """Read again what the act may have changed."""


class RoomActs:
    """What a room's keys record. While an act is under way the room takes no keys."""

    NAME = "act"

    def __init__(self, room: ActingRoom, pump: MessagePump, shift: Shift) -> None:
        self._room = room
        self._pump = pump
        self._shift = shift
        self._lang = shift.session.lang
        self._sending: RoomDeal | None = None
        self.unsent: RoomDeal | None = None
        self._warned = False

    @property
    def busy(self) -> bool:
        """Return whether an act is under way."""
        return self._sending is not None

    def send(
        self,
        act: Act,
        order: object,
        did: Callable[[Receipt], str],
        refused: Callable[[], None] | None = None,
    ) -> None:
        """Record an act under an id of its own."""
        self._send(RoomDeal(act, order, self._shift.call(), did, refused))

    def sends_again(self) -> bool:
        """Send the act that wasn't confirmed again, under its id."""
        if self.unsent is None:
            return False
        self._send(self.unsent)
        return True

    def comes_first(self) -> bool:
        """Return whether an act wasn't confirmed, and say that it is sent before any other.

        A second act like it, under an id of its own, would be recorded beside it.
        """
        if self.unsent is None:
            return False
        self._room.tell(f"! {say('room.unsure', self._lang)}", "bold")
        return True

    def warns_before_leaving(self) -> bool:
        """Say once, where an act wasn't confirmed, that it isn't known what became of it."""
        warns = self.unsent is not None and not self._warned
        self._warned = warns
        if warns:
            self._room.tell(say("room.unsure.leave", self._lang), "bold")
        return warns

    def ended(self, event: Ended) -> None:
        """Tell what the act did, why it was refused, or that nobody knows yet."""
        deal, self._sending = self._sending, None
        self._pump.post_message(TakesKeys(drop=False))
        if deal is None:
            return
        error = event.error
        if error is None:
            self._room.tell(deal.did(event.value))
            self._room.acted()
            paper_after(self._room, self._pump, self._shift, event.value)
        elif isinstance(error, Refused) and error.code == _SECOND and deal.call.second is None:
            self._ask_second(deal, error)
        elif isinstance(error, Refused):
            if deal.refused:
                deal.refused()
            self._room.tell_refused(words_of(error, self._lang))
            self._room.acted()
        else:
            self.unsent = deal
            trouble = words_of(error, self._lang).what
            self._room.tell(f"! {trouble} {say('room.unsure', self._lang)}", "bold")

    def _send(self, deal: RoomDeal) -> None:
        self._sending, self.unsent, self._warned = deal, None, False
        self._room.tell(say("counter.working", self._lang))
        future = self._shift.session.store.send_write(deal.act, deal.call, deal.order)
        report(self._pump, future, self.NAME)

    def _ask_second(self, deal: RoomDeal, error: Refused) -> None:
        """Ask who stands by; where nobody signs, the refusal stands there already."""
        from screens.second_person import SecondPerson

        self._room.tell_refused(words_of(error, self._lang))
        act = str(error.values["act"])

        def answered(name: str | Scanned) -> None:
            if isinstance(name, str):
                self._send(replace(deal, call=replace(deal.call, second=name)))

        self._room.ask(SecondPerson(self._shift, say(f"name.{act}", self._lang)), answered)
