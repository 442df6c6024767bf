"""A clerk decides who in the register a line of a visit's list is."""

from dataclasses import dataclass
from typing import Any

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange
from db.models import Resident, VisitPupil
from db.rules.nik import nik_errors
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.visits import Match, VisitState
from db.transactions.note_pupil import listed_pupil, outcome_row
from db.transactions.visit_order import visit_row


@dataclass(frozen=True, slots=True)
class MatchOrder:
    """Which line of which visit's list; who it is stands on the list and not in the record."""

    visit: str
    line: int


def match_pupil(call: Call, order: MatchOrder, nik: str | None) -> Receipt:
    """Tell a line to be a resident, or (None) to be nobody of the register.

    It also undoes what was told before, by whomever, while nothing was recorded by it; that they
    are absent, or couldn't be recorded, was said of somebody else then, so it goes. decided says
    {"matched": whether it is a resident}. Raises Refused PUPIL_TWICE with the line that is that
    resident, PUPIL_RECORDED, PUPIL_NOT_FOUND, NIK_NOT_FOUND, the faults of a NIK, VISIT_STATE,
    REF_NOT_FOUND, PLACE_NOT_YOURS.
    """

    def decide(desk: Desk, order: MatchOrder) -> Decision:
        visit = visit_row(desk, order.visit, VisitState.TERJADWAL, VisitState.BERJALAN)
        ref = visit["ref"]
        pupil = listed_pupil(ref, order.line)
        was = outcome_row(ref, order.line)
        if was and (was["recorded"] or was["card"]):
            raise Refused("PUPIL_RECORDED", ref=ref, line=order.line)
        if nik is not None:
            _ask_whether_free(ref, order.line, nik)
        this = (VisitPupil.visit == ref) & (VisitPupil.line == order.line)
        VisitPupil.update(nik=nik, matched=str(Match.DECIDED)).where(this).execute()
        changes = [_unsaid(ref, order.line, was)] if was and pupil.nik != nik else []
        return Decision(changes, decided={"matched": nik is not None})

    return record(call, Act.MATCH_PUPIL, order, decide)


def _ask_whether_free(ref: str, line: int, nik: str) -> None:
    if errors := nik_errors(nik):
        raise Refused(errors[0], nik=nik[:40])
    if not Resident.select().where(Resident.nik == nik).exists():
        raise Refused("NIK_NOT_FOUND", nik=nik)
    other = VisitPupil.get_or_none(VisitPupil.visit == ref, VisitPupil.nik == nik)
    if other is not None and other.line != line:
        raise Refused("PUPIL_TWICE", ref=ref, line=line, other=other.line)


def _unsaid(ref: str, line: int, was: dict[str, Any]) -> RowChange:
    """Return the change that takes back what was said of a line's resident."""
    key = {"visit": ref, "line": line}
    gone = {name: value for name, value in was.items() if name not in key}
    return RowChange("visit_outcome", key, gone, None)
