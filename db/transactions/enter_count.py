"""Isi opname: the pieces counted are entered, and a difference is posted with its reason."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import changed_row
from db.models import StockCount
from db.paper_list import paper_due
from db.rules.numbered import Series
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.transactions.ledgers import BlankLine, booked
from db.transactions.numbers import numbered_row
from db.transactions.quantities import checked_quantity, own_place


@dataclass(frozen=True, slots=True)
class EnterCountOrder:
    """The count's number, the pieces counted, and why they aren't the ones on record."""

    ref: str
    counted: int
    reason: str = ""


def enter_count(call: Call, order: EnterCountOrder) -> Receipt:
    """Enter what was counted against the balance at the count's opening.

    Equal pieces finish the count. Others without a reason are kept and the count stays open,
    for counting again or a reason; with a reason the difference is posted as KOREKSI beside
    whatever moved since the opening, and the count is finished. The receipt's `difference` is
    counted less expected. Refused COUNT_NOT_OPEN.
    """
    return record(call, Act.COUNT, order, _decide)


def _decide(desk: Desk, order: EnterCountOrder) -> Decision:
    count = numbered_row(StockCount, order.ref, Series.OPNAME)
    if count["state"] not in ("OPEN", "COUNTED"):
        raise Refused("COUNT_NOT_OPEN", ref=count["ref"], state=count["state"])
    place = own_place(desk, count["place"])
    counted = checked_quantity(order.counted, least=0)
    reason = checked_text(order.reason, "reason", needed=False)
    desk.ask_second("count", Act.COUNT)
    difference = counted - count["expected"]
    posted = not difference or reason is not None
    entered = changed_row(
        "stock_count",
        {"ref": count["ref"]},
        count,
        counted=counted,
        reason=reason if difference else None,
        state="POSTED" if posted else "COUNTED",
        changed_by=str(desk.call.act_id),
    )
    lines = []
    if posted and difference:
        lines = [BlankLine(place, StockMove.KOREKSI, difference, document=count["document"])]
    if posted:
        paper_due(desk, PaperKind.COUNT, count["ref"])
    decided = {"expected": count["expected"], "difference": difference}
    return Decision([entered, *booked(desk, lines)], decided=decided)
