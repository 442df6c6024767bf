"""The keys of the run room, and whether Enter counts: only for the card that was painted."""

from collections.abc import Mapping

from db.reads.runs import Run
from db.rules.roles import Act
from screens.room_keys import RoomKey
from screens.run_step import Step

SHELF = RoomKey("run-shelf", "f2", "t", Act.BATCH_PRINTED)
SKIP = RoomKey("run-skip", "f4", "s", Act.BATCH_SKIP)
TAKE_OVER = RoomKey("run-take-over", "f6", "g", Act.BATCH_NEXT)
SPOIL = RoomKey("run-spoil", "f8", "x", Act.SPOIL)
CLOSE = RoomKey("run-close", "f11", "b", Act.BATCH_CLOSE)
CORRECT = RoomKey("run-correct", "f12", "k", Act.CORRECT)
OUTDATED = "outdated"
KEYS = (SHELF, SKIP, TAKE_OVER, SPOIL, CLOSE, CORRECT)


def bars(run: Run | None, step: Step | None) -> Mapping[str, str]:
    """Return which keys do nothing at this moment, by id, each with the sentence that says why."""
    if run is None or step is None:
        return {key.id: "room.reading" for key in KEYS}
    found = {}
    if step is Step.OVER:
        found = {key.id: "run.bar.over" for key in KEYS}
    elif step is not Step.PRINT:
        why = "run.bar.stopped" if run.at_printer else "run.bar.nobody"
        found = {key.id: why for key in (SKIP, SPOIL)}
    if run.last is None:
        found[CORRECT.id] = "run.bar.last"
    elif run.state != "CANCELLED":
        found.pop(CORRECT.id, None)
    if not run.others_taken:
        found.setdefault(TAKE_OVER.id, "run.bar.others")
    elif step is Step.PRINT:
        found[TAKE_OVER.id] = "run.bar.busy"
    return found


class RunKeys:
    """When what stands on the screen went out to the terminal.

    A key counts that was pressed after the present card was painted; Enter, besides, only where
    nothing was typed since: what a reader sends must never print.
    """

    def __init__(self) -> None:
        self.painted_at: float | None = None
        self.calm_at: float | None = None
        self._shown: object = None

    def drawn(self, shown: object) -> None:
        """Note that the screen is drawn anew; `shown` is the card and what Enter does with it."""
        if shown != self._shown:
            self.painted_at = self.calm_at = None
            self._shown = shown

    def outdated(self) -> None:
        """Note that an act was done since: no key counts before the screen is drawn anew."""
        self.painted_at = self.calm_at = None
        self._shown = OUTDATED

    def typed(self) -> None:
        """Note that something was typed or scanned; the screen is drawn anew after it."""
        self.calm_at = None

    def painted(self, at: float) -> None:
        """Note when the present drawing went out to the terminal."""
        if self.calm_at is None:
            self.calm_at = at
        if self.painted_at is None:
            self.painted_at = at

    def counts(self, at: float) -> bool:
        """Return whether a command key was pressed for what is shown."""
        return self.painted_at is not None and at > self.painted_at

    def enter_counts(self, at: float) -> bool:
        """Return whether Enter was pressed for what is shown, and nothing was typed since."""
        return self.counts(at) and self.calm_at is not None and at > self.calm_at
