"""The year's target for its room, counted again only where something was recorded since."""

import time
from dataclasses import dataclass
from datetime import date
from threading import Lock

from db.reads.target_people import DriftPeople, drift_people
from db.reads.target_report import TargetReport, rests_on, target_report
from db.reads.voters import VotersReport, voters
from db.rules.refused import Refused


@dataclass(frozen=True, slots=True)
class TargetStand:
    """A year's report, who came and went, and the voters where they were asked for.

    `no_day`: they were asked for, and no election day is set.
    """

    report: TargetReport
    drift: DriftPeople
    voters: VotersReport | None = None
    no_day: bool = False


class TargetReader:
    """Reads the target on a reading thread of the store; two that ask get one reading.

    `took` is how many seconds the last counting took.
    """

    def __init__(self) -> None:
        self.took = 0.0
        self._on: tuple[int, date] | None = None
        self._kept: TargetStand | None = None
        self._lock = Lock()

    def read(self, *, with_voters: bool) -> TargetStand:
        """Return the target as it stands, and the voters of the office's election day."""
        with self._lock:
            begun, on, kept = time.monotonic(), rests_on(), self._kept
            if kept is None or on != self._on:
                report = target_report()
                kept = TargetStand(report, drift_people(report.figures.year))
            if with_voters and kept.voters is None and not kept.no_day:
                kept = _with_voters(kept)
            if kept is not self._kept:
                self.took = time.monotonic() - begun
            self._on, self._kept = on, kept
            return kept


def _with_voters(stand: TargetStand) -> TargetStand:
    try:
        return TargetStand(stand.report, stand.drift, voters())
    except Refused:
        return TargetStand(stand.report, stand.drift, no_day=True)
