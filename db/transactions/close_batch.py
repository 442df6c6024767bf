"""Tutup antrean cetak: a print run ends early; who is left goes back to the queue."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.reads.run_items import LEFT, TAKEN, WAITS, items_in
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.run_changes import item_change, open_run, run_change


@dataclass(frozen=True, slots=True)
class CloseBatchOrder:
    """Which run ends, and why."""

    batch: str
    reason: str


def close_batch(call: Call, order: CloseBatchOrder) -> Receipt:
    """End a run early; raises Refused BATCH_AT_OTHER_PRINTER while another clerk prints of it."""
    return record(call, Act.BATCH_CLOSE, order, _decide)


def _decide(desk: Desk, order: CloseBatchOrder) -> Decision:
    run = open_run(desk, order.batch)
    reason = checked_text(order.reason, "reason", needed=True)
    rest = items_in(run["ref"], [WAITS, TAKEN])
    others = {each["clerk"] for each in rest} - {None, desk.operator.name}
    if others:
        raise Refused("BATCH_AT_OTHER_PRINTER", clerks=tuple(sorted(others)))
    changes = [item_change(item, state=LEFT) for item in rest]
    return Decision([*changes, run_change(desk, run, "CLOSED")], decided={"reason": reason})
