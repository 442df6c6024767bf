"""The keys of the run room, and which of them do nothing at a moment."""

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
