"""Visits: a done one has an outcome for every line, and nothing comes or goes once it is done."""

from collections.abc import Sequence
from typing import Any

from peewee import fn

from db.journal.broken import Broken
from db.journal.fault import Fault, FaultCode
from db.journal.rows import RowChange
from db.models import Visit, VisitOutcome, VisitPupil
from db.models.base import Table, rows_of
from db.rules.visits import Outcome, VisitState

S = VisitState
# From which state a visit comes to which; a correction takes each step back.
_STEPS = frozenset(
    {(S.TERJADWAL, S.BERJALAN), (S.BERJALAN, S.SELESAI), (S.TERJADWAL, S.BATAL)}
    | {(S.BERJALAN, S.BATAL), (S.BERJALAN, S.TERJADWAL), (S.SELESAI, S.BERJALAN)}
    | {(S.BATAL, S.TERJADWAL), (S.BATAL, S.BERJALAN)}
)
_OF_THE_RECORDED = frozenset({Outcome.TEREKAM, Outcome.LUAR_DOMISILI})
Row = dict[str, Any]


class Visits:
    """Watches visits and the outcomes of their lines, entry after entry."""

    def __init__(self) -> None:
        self._visits: dict[str, Row] = {}
        self._outcomes: dict[str, dict[int, Row]] = {}

    def check(self, changes: Sequence[RowChange]) -> None:
        """Look at one entry's changes; raises Broken."""
        visits = [change for change in changes if change.table == "visit"]
        outcomes = [change for change in changes if change.table == "visit_outcome"]
        before = {str(change.key["ref"]): self._visit(change) for change in visits}
        for change in outcomes:
            ref = str(change.key["visit"])
            state = str(self._visits[ref]["state"])
            self._outcome(change, before.get(ref, state), state)
        for change in visits:
            self._check_as_it_is(change)

    def _visit(self, change: RowChange) -> str:
        """Take a visit's change and return the state that it had before."""
        ref = str(change.key["ref"])
        now: Row = dict(change.now or {})
        before = self._visits.get(ref)
        if before is None:
            if now["state"] != S.TERJADWAL or now["started_on"] or now["closed_on"]:
                raise Broken(change)
            self._visits[ref] = now
            return S.TERJADWAL
        after = {**before, **now}
        moved = (before["state"], after["state"])
        if (moved[0] != moved[1] and moved not in _STEPS) or after["listed"] < before["listed"]:
            raise Broken(change)
        self._visits[ref] = after
        return str(before["state"])

    def _outcome(self, change: RowChange, before: str, state: str) -> None:
        """Take the change of a line's outcome at a visit that was `before` and is `state`."""
        ref, line = str(change.key["visit"]), int(str(change.key["line"]))
        lines = self._outcomes.setdefault(ref, {})
        if not 0 < line <= self._visits[ref]["listed"]:
            raise Broken(change)
        if S.BERJALAN not in (before, state):
            self._check_when_done(change, state)
        if change.now is None:
            del lines[line]
            return
        lines[line] = {**lines.get(line, {}), **change.now}
        if lines[line]["recorded"] and lines[line]["outcome"] not in _OF_THE_RECORDED:
            raise Broken(change)

    def _check_when_done(self, change: RowChange, state: str) -> None:
        """Of a visit that is done only what was served goes, when its act is taken back."""
        now = change.now or {}
        if state != S.SELESAI or not (change.was and change.now):
            raise Broken(change)
        if now.get("recorded") or now.get("card"):
            raise Broken(change)

    def _check_as_it_is(self, change: RowChange) -> None:
        ref = str(change.key["ref"])
        visit, lines = self._visits[ref], self._outcomes.get(ref, {})
        if visit["state"] == S.SELESAI and len(lines) != visit["listed"]:
            raise Broken(change)
        served = any(each["recorded"] or each["card"] for each in lines.values())
        if served and visit["state"] in (S.TERJADWAL, S.BATAL):
            raise Broken(change)


def visit_fault() -> Fault | None:
    """Return the first visit whose list has another length, or that is done with lines left."""
    lines, outcomes = _counts(VisitPupil), _counts(VisitOutcome)
    v = Visit
    for ref, state, listed in rows_of(v.select(v.ref, v.state, v.listed).order_by(v.ref)):
        if lines.get(ref, 0) != listed:
            return _unlike(ref, listed, lines.get(ref, 0))
        if state == S.SELESAI and outcomes.get(ref, 0) != listed:
            return _unlike(ref, listed, outcomes.get(ref, 0))
    return None


def _counts(model: type[Table]) -> dict[str, int]:
    """Return how many rows of a table each visit has."""
    visit = model._meta.columns["visit"]
    return dict(rows_of(model.select(visit, fn.COUNT(visit)).group_by(visit)))


def _unlike(ref: str, said: int, found: int) -> Fault:
    return Fault(None, FaultCode.VISIT_DIFFERS, f"{ref}: {said} / {found}")
