"""Reading a visit for its room: that its list is looked at is recorded first."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.timer import Timer

from db.office import office_settings
from db.reads.siak_line import proposed_answer
from db.reads.target import Target, target
from db.reads.today import office_now
from db.reads.visits.sheet import VisitSheet, visit_sheet
from db.transactions.look_at_visit import look_at_visit
from screens.keys_in_turn import TakesKeys
from screens.list_reading import Ground, ground
from screens.outcome import Ended, report, words_of

if TYPE_CHECKING:
    from screens.visit_room import VisitRoom


@dataclass(frozen=True, slots=True)
class Seen:
    """A visit as it stands: its list, the year's target, and SIAK's answer that is proposed."""

    sheet: VisitSheet
    target: Target
    proposal: str


def seen(ref: str, operator: str) -> Seen:
    """Read a visit and what its room shows beside the list."""
    settings = office_settings()
    year = settings.target_for(office_now(settings).today)
    counted = target(year, settings.region)
    return Seen(visit_sheet(ref, operator=operator), counted, proposed_answer(settings))


class VisitReading:
    """Reads the visit again when something changed; a change while it is read is read after it.

    `number` counts the readings that were begun, so that one knows what a reading can know;
    while the room is `opening` nothing of the visit was read yet.
    """

    NAME, LOOK = "visit", "look-at-visit"

    def __init__(self, room: "VisitRoom", ref: str) -> None:
        self._room = room
        self._shift = room.shift
        self._ref = ref
        self._allowed = self._asked = self._stale = self._failed = False
        self._midnight: Timer | None = None
        self.number = 0
        self.opening = True

    def open(self) -> None:
        """Record that this operator looks at the list; then it is read."""
        viewer = self._shift.viewer()
        future = self._shift.session.store.send_write(look_at_visit, viewer, self._ref)
        report(self._room, future, self.LOOK)

    def changed(self) -> int:
        """Read the visit again; return the number of the reading that knows all until now."""
        if not self._allowed or self._asked:
            self._stale = True
            return self.number + 1
        self._asked, self._failed = True, False
        self.number += 1
        job = partial(seen, self._ref, self._shift.operator.name)
        future = self._shift.session.store.send_read(ground, job)
        report(self._room, future, self.NAME, self.number)
        return self.number

    def once_more(self) -> None:
        """Try again where the visit could not be read."""
        if self._failed:
            self.changed()

    def looked(self, event: Ended) -> None:
        """Read the visit once it is recorded that it is looked at."""
        if event.error:
            self._opened()
            self._room.tell_refused(words_of(event.error, self._shift.session.lang))
            return
        self._allowed, self._stale = True, False
        self.changed()

    def ended(self, event: Ended) -> None:
        """Show the visit that was read."""
        self._asked = False
        self._opened()
        found = event.value
        if isinstance(found, Ground) and isinstance(found.figures, Seen):
            self._wait_for_midnight(found.seconds_left)
            self._room.show_visit(found.figures, found, event.token)
        elif event.error:
            self._failed = True
            self._room.figures_lost()
            self._room.tell_refused(words_of(event.error, self._shift.session.lang))
            self._room.deeds.not_read()
        if self._stale:
            self._stale = False
            self.changed()

    def _opened(self) -> None:
        """Let the keys through that were pressed while the room opened."""
        if self.opening:
            self.opening = False
            self._room.post_message(TakesKeys(drop=False))

    def _wait_for_midnight(self, seconds_left: float) -> None:
        """Read again when the office's day is over: what each line is turns over then."""
        if self._midnight:
            self._midnight.stop()
        self._midnight = self._room.set_timer(seconds_left + 1, self.changed, name="midnight")
