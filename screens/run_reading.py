"""Reading a print run for the run room: that it is looked at is recorded first."""

from functools import partial
from typing import TYPE_CHECKING

from textual.timer import Timer

from db.reads.runs import Run, run_state
from db.transactions.look_at_list import look_at_list
from screens.list_reading import Ground, ground
from screens.outcome import Ended, report, words_of

if TYPE_CHECKING:
    from screens.run_room import RunRoom


class RunReading:
    """Reads the run again when something changed; a change while it is read is read after it.

    `number` counts the readings that were begun, so that one knows what a reading can know.
    """

    NAME, LOOK = "run", "look-at-run"

    def __init__(self, room: "RunRoom", ref: str) -> None:
        self._room = room
        self._shift = room.shift
        self._ref = ref
        self._allowed = self._asked = self._stale = self._failed = False
        self._midnight: Timer | None = None
        self.number = 0

    def open(self) -> None:
        """Record that this operator looks at the run; then it is read."""
        viewer = self._shift.viewer()
        future = self._shift.session.store.send_write(look_at_list, viewer, "run", self._ref)
        report(self._room, future, self.LOOK)

    def changed(self) -> int:
        """Read the run again; return the number of the reading that knows all until now."""
        if not self._allowed or self._asked:
            self._stale = True
            return self.number + 1
        self._asked, self._failed = True, False
        self.number += 1
        job = partial(run_state, self._ref, self._shift.operator.name)
        future = self._shift.session.store.send_read(ground, job)
        report(self._room, future, self.NAME, self.number)
        return self.number

    def once_more(self) -> None:
        """Try again where the run could not be read."""
        if self._failed:
            self.changed()

    def looked(self, event: Ended) -> None:
        """Read the run once it is recorded that it is looked at."""
        if event.error:
            self._room.tell_refused(words_of(event.error, self._shift.session.lang))
            return
        self._allowed, self._stale = True, False
        self.changed()

    def ended(self, event: Ended) -> None:
        """Show the run that was read."""
        self._asked = False
        found = event.value
        if isinstance(found, Ground) and isinstance(found.figures, Run):
            self._wait_for_midnight(found.seconds_left)
            self._room.show_run(found.figures, found.office_name, event.token)
        elif event.error:
            self._failed = True
            self._room.figures_lost()
            self._room.tell_refused(words_of(event.error, self._shift.session.lang))
            self._room.deeds.not_read()
        if self._stale:
            self._stale = False
            self.changed()

    def _wait_for_midnight(self, seconds_left: float) -> None:
        """Read again when the office's day is over: who may be printed turns over then."""
        if self._midnight:
            self._midnight.stop()
        self._midnight = self._room.set_timer(seconds_left + 1, self.changed, name="midnight")
