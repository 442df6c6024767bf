"""Cetak massal: the card of whom a clerk has at the printer is made; it waits for its holder."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.reads.run_items import PRINTED, bar_of
from db.rules.ktp_status import KtpStatus
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.transactions.changes import (
    blanks_used,
    card_made,
    counted_as,
    known_case,
    ktp_change,
)
from db.transactions.run_changes import ask_blanks, done_with, held_item, item_change, open_run
from db.transactions.visit_marks import marks

SHELF_LENGTH = 20


@dataclass(frozen=True, slots=True)
class PrintedOrder:
    """Whose card of which run was printed, and on which shelf it is laid (empty: none said)."""

    batch: str
    nik: str
    shelf: str = ""


def print_batch_card(call: Call, order: PrintedOrder) -> Receipt:
    """Record the good card of a print run: one blank used, the card waits, its suket runs on.

    Raises Refused NOT_AT_THE_PRINTER unless the operator holds this person, BATCH_KEEPS_BACK
    where only kept blanks are left, and what bars the person by now.
    """
    return record(call, Act.BATCH_PRINTED, order, _decide)


def _decide(desk: Desk, order: PrintedOrder) -> Decision:
    run = open_run(desk, order.batch)
    item = held_item(desk, run, order.nik)
    case = known_case(order.nik)
    if bar := bar_of(case, item, desk.settings, desk.today):
        raise Refused(bar.code, **bar.values)
    ask_blanks(desk, run)
    shelf = checked_text(order.shelf, "shelf", needed=False, most=SHELF_LENGTH)
    changes = [
        *blanks_used(desk, StockMove.CETAK, nik=case.nik),
        card_made(desk, case, None, shelf=shelf),
        ktp_change(desk, case, KtpStatus.CARD_PRINTED),
        item_change(item, state=PRINTED),
        *done_with(desk, run, [item]),
        *marks(desk, case.nik, outsider=case.home != desk.settings.region, card=True),
    ]
    policy = desk.settings.policy_mode
    decided = {"batch": run["ref"], "policy": policy, "reason": case.reason}
    return Decision(changes, case.nik, {**decided, **counted_as(desk, case)})
