"""Lewati: whom a clerk has at the printer is left out of the run, with a reason."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.reads.run_items import SKIPPED
from db.rules.roles import Act
from db.transactions.run_changes import done_with, held_item, item_change, open_run


@dataclass(frozen=True, slots=True)
class SkipOrder:
    """Who of which run is left out, and why."""

    batch: str
    nik: str
    reason: str


def skip_item(call: Call, order: SkipOrder) -> Receipt:
    """Leave out whom the operator has at the printer; they stay in the queue for the next run."""
    return record(call, Act.BATCH_SKIP, order, _decide)


def _decide(desk: Desk, order: SkipOrder) -> Decision:
    run = open_run(desk, order.batch)
    item = held_item(desk, run, order.nik)
    reason = checked_text(order.reason, "reason", needed=True)
    changes = [item_change(item, state=SKIPPED, reason=reason), *done_with(desk, run, [item])]
    return Decision(changes, item["nik"], {"batch": run["ref"]})
