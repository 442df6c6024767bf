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
        self._before: DaySheet | None = None
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
        self._before, self.sheet = self.latest(), None

    def latest(self) -> DaySheet | None:
        """Return the last sheet that was read, also while the record is looked through again."""
        return self.sheet or self._before

    def seen(self) -> int:
        """Return up to which entry the record was last found whole, 0 where it wasn't.

        An act that looked through everything itself would hold the database for as long as
        that takes.
        """
        sheet = self.latest()
        return sheet.to_n if sheet and sheet.fault is None else 0
