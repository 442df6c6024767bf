"""How the rows of visits are taken back: their states, and what lines were marked with."""

from typing import Any

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row, image
from db.models import JournalEntry, Visit, VisitOutcome
from db.models.base import rows_of
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.visits import Outcome, VisitState
from db.transactions.note_pupil import outcome_row
from db.transactions.visit_order import ask_none_runs, visit_change

Entry = dict[str, Any]


def visit_taken_back(desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Give a visit the state that it had before it was started, closed or called off.

    Raises Refused VISIT_RUNS where it would run beside another, LATER_ACTS_REST_ON_IT where its
    state is another by now, or something was said of its lines since it was started.
    """
    visit = image(Visit.get(Visit.ref == change.key["ref"]))
    was, now = change.was or {}, change.now or {}
    if visit["state"] != now["state"]:
        raise Refused("LATER_ACTS_REST_ON_IT", acts=_told([str(visit["changed_by"])]))
    if entry["kind"] == Act.START_VISIT:
        _ask_nothing_said(str(visit["ref"]))
    if was["state"] == VisitState.BERJALAN:
        ask_none_runs(str(visit["place"]))
    before = {name: value for name, value in was.items() if name != "changed_by"}
    return [visit_change(desk, visit, **before)]


def outcome_taken_back(desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Take back what an act marked a line with.

    While the visit runs it is as it was before. Once it is done every line keeps an outcome: a
    recording that is taken back is GAGAL, a card that is taken back is none.
    """
    if entry["kind"] == Act.CLOSE_VISIT:
        return [change.reversed()]
    ref = str(change.key["visit"])
    row = outcome_row(ref, int(str(change.key["line"])))
    if row is None:
        return []
    runs = Visit.get(Visit.ref == ref).state == VisitState.BERJALAN
    if runs and row["changed_by"] == entry["act"]:
        return [change.reversed()]
    undone: dict[str, object] = {}
    did = change.now or {}
    if did.get("recorded") and row["recorded"]:
        failed = row["outcome"] == Outcome.TEREKAM
        undone = {"recorded": False, **({"outcome": str(Outcome.GAGAL)} if failed else {})}
    if did.get("card") and row["card"]:
        undone["card"] = False
    if not undone:
        return []
    act = str(desk.call.act_id)
    return [changed_row("visit_outcome", change.key, row, **undone, changed_by=act)]


def _ask_nothing_said(ref: str) -> None:
    """Refuse where anything was said or done of a line of a running visit."""
    o = VisitOutcome
    said = o.select(o.changed_by).where(o.visit == ref).order_by(o.line).limit(5)
    if acts := [act for (act,) in rows_of(said)]:
        raise Refused("LATER_ACTS_REST_ON_IT", acts=_told(acts))


def _told(acts: list[str]) -> tuple[str, ...]:
    """Return acts as a refusal names them: "kind id"."""
    e = JournalEntry
    found = e.select(e.kind, e.act_id).where(e.act_id.in_(acts)).order_by(e.n.desc())
    return tuple(f"{each.kind} {each.act_id}" for each in found)
