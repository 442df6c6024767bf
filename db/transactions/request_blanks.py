"""Minta: blanks asked of the centre, with the figures on which they are asked."""

import json
from dataclasses import asdict, dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import new_row
from db.paper_list import paper_due
from db.reads.need import Need, need
from db.rules.numbered import Series
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.numbers import next_ref
from db.transactions.quantities import checked_quantity

# What a request keeps of the need, beside the counts for the centre.
_KEPT = (
    "mean_days",
    "cover_days",
    "on_hand",
    "under_way",
    "backlog",
    "suket_open",
    "suket_printed",
    "working_days",
    "two_months",
    "suggested",
)


@dataclass(frozen=True, slots=True)
class RequestOrder:
    """How many blanks are asked for (0: as many as are suggested), and a remark."""

    quantity: int = 0
    note: str = ""


def request_blanks(call: Call, order: RequestOrder, figures: Need | None = None) -> Receipt:
    """Record a request for blanks under a number, with what there was and was needed then.

    `figures` are the need as it was read just before, where the caller has read it: counting
    looks through a part of the register, and nobody should wait for that. Raises Refused
    NOTHING_TO_REQUEST where as many as suggested are asked for and that is none.
    """
    return record(
        call, Act.REQUEST_BLANKS, order, lambda desk, asked: _decide(desk, asked, figures)
    )


def _decide(desk: Desk, order: RequestOrder, figures: Need | None) -> Decision:
    note = checked_text(order.note, "note", needed=False)
    place = desk.place
    quantity = checked_quantity(order.quantity, least=0)
    found = figures or need(desk.call.clock)
    asked = quantity or found.suggested
    if not asked:
        raise Refused("NOTHING_TO_REQUEST", stock=found.on_hand + found.under_way)
    checked_quantity(asked)
    ref, numbering = next_ref(desk, Series.MINTA)
    row = new_row(
        "blank_request",
        {"ref": ref},
        place=place,
        day=desk.today.isoformat(),
        asked=asked,
        figures=json.dumps(_kept(found), sort_keys=True),
        note=note,
        made_by=desk.operator.name,
        state="SENT",
        changed_by=str(desk.call.act_id),
    )
    paper_due(desk, PaperKind.REQUEST, ref)
    return Decision([numbering, row], decided={"asked": asked, "suggested": found.suggested})


def _kept(found: Need) -> dict[str, object]:
    """Return the figures by their names; `mean` is cards a working day, to a tenth."""
    figures = {name: getattr(found, name) for name in _KEPT}
    mean = round(found.mean, 1)
    return {**figures, **asdict(found.counts), "mean": mean, "policy": str(found.policy.mode)}
