"""Batal: a suket that should not have been given is void; its number stays in the register."""

from dataclasses import dataclass

from db.case import case_of
from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import image
from db.models import Suket
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.suket import OPEN_STATES, SuketState
from db.transactions.changes import counted_as, suket_closed


@dataclass(frozen=True, slots=True)
class VoidSuketOrder:
    """Which suket, by its number, and why."""

    number: str
    reason: str


def void_suket(call: Call, order: VoidSuketOrder) -> Receipt:
    """Void an open suket; refused for one that is closed already."""
    return record(call, Act.VOID_SUKET, order, _decide)


def _decide(desk: Desk, order: VoidSuketOrder) -> Decision:
    reason = checked_text(order.reason, "reason", needed=True)
    number = order.number.strip()
    row = Suket.get_or_none(Suket.number == number) if number.isprintable() else None
    if row is None:
        raise Refused("SUKET_NOT_FOUND", number=order.number[:80])
    if row.state not in OPEN_STATES:
        raise Refused("SUKET_CLOSED", number=row.number, state=row.state)
    closed = suket_closed(desk, image(row), SuketState.BATAL, paper=None)
    case = case_of(row.__data__["nik"])
    return Decision([closed], case.nik, {"reason": reason, **counted_as(desk, case)})
