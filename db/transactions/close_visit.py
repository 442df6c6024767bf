"""Tutup kunjungan: every line of the list has its outcome, and the visit is locked."""

from collections import Counter

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, new_row
from db.paper_list import paper_due
from db.pupils_erased import erase_due_pupils
from db.rules.papers import PaperKind
from db.rules.roles import Act
from db.rules.visits import VisitState, outcome_by_itself
from db.transactions.visit_order import VisitOrder, visit_change, visit_row
from db.visit_lines import StandingLine, lines_of


def close_visit(call: Call, order: VisitOrder) -> Receipt:
    """Close a running visit; of whom nothing was said, what they are that day says it.

    Whoever was to be recorded and wasn't is absent, doubtful lines are unknown. The entry
    counts the outcomes. Raises Refused VISIT_STATE, and as `visit_row` does.
    """
    return record(call, Act.CLOSE_VISIT, order, _decide)


def _decide(desk: Desk, order: VisitOrder) -> Decision:
    visit = visit_row(desk, order.visit, VisitState.BERJALAN)
    lines = lines_of(visit["ref"], desk.today, desk.settings.region)
    counts = Counter(str(each.outcome or outcome_by_itself(each.what)) for each in lines)
    given = [_given(desk, visit["ref"], each) for each in lines if each.outcome is None]
    closed = {"state": str(VisitState.SELESAI), "closed_on": desk.today.isoformat()}
    paper_due(desk, PaperKind.VISIT, visit["ref"])
    erase_due_pupils(desk.today)
    decided = {"outcomes": dict(sorted(counts.items())), "by_itself": len(given)}
    return Decision([visit_change(desk, visit, **closed), *given], decided=decided)


def _given(desk: Desk, ref: str, line: StandingLine) -> RowChange:
    return new_row(
        "visit_outcome",
        {"visit": ref, "line": line.line},
        outcome=str(outcome_by_itself(line.what)),
        recorded=False,
        card=False,
        reason=None,
        changed_by=str(desk.call.act_id),
    )
