"""What a recording or a card at a running visit marks on the line of whom it is for."""

from typing import Any

from peewee import JOIN, SQL

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row, new_row
from db.models import Visit, VisitOutcome, VisitPupil
from db.models.kept import Kept, slot
from db.rules.visits import Outcome

# Asks the index of running visits, which is all that is looked at where none runs.
_RUNS = SQL("state = 'BERJALAN'")


def _line_of() -> Any:
    o, p = VisitOutcome, VisitPupil
    return (
        Visit.select(p.visit, p.line, o.outcome, o.recorded, o.card, o.reason, o.changed_by)
        .join(p, on=(p.visit == Visit.ref))
        .join(o, JOIN.LEFT_OUTER, on=((o.visit == p.visit) & (o.line == p.line)))
        .where(_RUNS & (Visit.place == slot("place")) & (p.nik == slot("nik")))
    )


_LINE = Kept(Visit, _line_of)
_COLUMNS = ("outcome", "recorded", "card", "reason", "changed_by")
# What stays as it is called when a card is made: it says more than that someone has one.
_SAYS_MORE = frozenset({Outcome.TEREKAM, Outcome.LUAR_DOMISILI})


def marks(
    desk: Desk,
    nik: str,
    *,
    outsider: bool,
    recorded: bool = False,
    card: bool = False,
    failed: bool = False,
) -> list[RowChange]:
    """Return the change of the line that a resident has on the list of the visit at the place.

    None where no visit runs there or they aren't on its list. `recorded`, `card` and `failed`
    (a recording that was tried) say what was done. Who lives in another city stays
    LUAR_DOMISILI whatever was done for them.
    """
    row = _LINE.row(place=desk.place, nik=nik)
    if row is None:
        return []
    ref, line, *there = row
    key = {"visit": ref, "line": line}
    was = dict(zip(_COLUMNS, there, strict=True)) if there[0] else {}
    before = {name: bool(was.get(name)) for name in ("recorded", "card")}
    now = {
        "outcome": str(_outcome(was.get("outcome"), outsider, recorded, failed)),
        "recorded": recorded or (before["recorded"] and not failed),
        "card": card or before["card"],
        "reason": None,
        "changed_by": str(desk.call.act_id),
    }
    if not was:
        return [new_row("visit_outcome", key, **now)]
    return [changed_row("visit_outcome", key, {**was, **before}, **now)]


def _outcome(before: str | None, outsider: bool, recorded: bool, failed: bool) -> Outcome:
    if outsider:
        return Outcome.LUAR_DOMISILI
    if recorded:
        return Outcome.TEREKAM
    if failed:
        return Outcome.GAGAL
    return Outcome(before) if before in _SAYS_MORE else Outcome.SUDAH
