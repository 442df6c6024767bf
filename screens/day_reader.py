"""The sheet of a place for the room, counted again only where something was recorded since."""

import time
from threading import Lock

from db.reads.day_sheet import DaySheet, day_sheet, is_latest


class DayReader:
    """Reads a place's sheet on a reading thread of the store; two that ask get one reading.

    `took` is how many seconds the last counting took.
    """

    def __init__(self, place: str) -> None:
        self.place = place
        self.sheet: DaySheet | None = None
        self.took = 0.0
        self._lock = Lock()

    def read(self) -> DaySheet:
        """Return the sheet as it stands."""
        with self._lock:
            kept = self.sheet
            if kept is None or not is_latest(kept):
                begun = time.monotonic()
                kept = self.sheet = day_sheet(self.place)
                self.took = time.monotonic() - begun
            return kept

    def forget(self) -> None:
        """Have the next reading look through the whole record again."""
        self.sheet = None
