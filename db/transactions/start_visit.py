"""Mulai kunjungan: the van is there; what is recorded and printed at it belongs to this visit."""

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.roles import Act
from db.rules.visits import VisitState
from db.transactions.visit_order import VisitOrder, ask_none_runs, visit_change, visit_row


def start_visit(call: Call, order: VisitOrder) -> Receipt:
    """Start a planned visit, whatever day it was planned for; one runs at a van at a time.

    Raises Refused VISIT_RUNS with the one that runs, VISIT_STATE, and as `visit_row` does.
    """
    return record(call, Act.START_VISIT, order, _decide)


def _decide(desk: Desk, order: VisitOrder) -> Decision:
    visit = visit_row(desk, order.visit, VisitState.TERJADWAL)
    ask_none_runs(visit["place"])
    started = {"state": str(VisitState.BERJALAN), "started_on": desk.today.isoformat()}
    return Decision([visit_change(desk, visit, **started)])
