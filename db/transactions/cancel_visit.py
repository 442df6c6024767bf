"""Batalkan kunjungan: a visit that didn't take place, or at which nothing was done."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.models import VisitOutcome
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.visits import VisitState
from db.transactions.visit_order import visit_change, visit_row


@dataclass(frozen=True, slots=True)
class CancelVisitOrder:
    """Which visit, and why it is called off."""

    visit: str
    reason: str


def cancel_visit(call: Call, order: CancelVisitOrder) -> Receipt:
    """Call off a planned visit, or a running one at which nobody was recorded or got a card.

    Raises Refused VISIT_HAS_SERVED with how many were, VISIT_STATE, TEXT_*.
    """
    return record(call, Act.CANCEL_VISIT, order, _decide)


def _decide(desk: Desk, order: CancelVisitOrder) -> Decision:
    checked_text(order.reason, "reason", needed=True)
    visit = visit_row(desk, order.visit, VisitState.TERJADWAL, VisitState.BERJALAN)
    o = VisitOutcome
    served = o.select().where(o.visit == visit["ref"], o.recorded | o.card).count()
    if served:
        raise Refused("VISIT_HAS_SERVED", ref=visit["ref"], count=served)
    return Decision([visit_change(desk, visit, state=str(VisitState.BATAL))])
