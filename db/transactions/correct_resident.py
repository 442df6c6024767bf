"""Perbaikan data: what the register says of a person is corrected, for a reason."""

from dataclasses import dataclass, replace

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.register import change_rows
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.roles import Act
from db.transactions.changes import known_case
from db.transactions.register_data import changed_fields, checked_row, row_digest


@dataclass(frozen=True, slots=True)
class CorrectResidentOrder:
    """A person's line as it should be, and why.

    NIK, base status and SIAK's status of the KTP-el aren't corrected here: what `row`
    says of the last two is left aside.
    """

    row: RegisterRow
    reason: str


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    """What the journal keeps of the order: whose line, its digest, and why."""

    nik: str
    digest: str
    reason: str


def correct_resident(call: Call, order: CorrectResidentOrder) -> Receipt:
    """Correct a person's data; not confirmed until a file tells the same.

    The entry names each changed field with what was and what is, since a birth date
    decides who may hold a card. A card or suket that the new data wouldn't allow stays:
    the register tells what is true, and the next act follows from it. Refused
    NOTHING_CHANGED.
    """
    kept = KeptCorrection(order.row.nik, row_digest(order.row), order.reason)

    def decide(desk: Desk, _kept: KeptCorrection) -> Decision:
        reason = checked_text(order.reason, "reason", needed=True)
        row = checked_row(order.row, desk.today)
        case = known_case(row.nik)
        was = case.register
        now = replace(row, base_status=was.base_status, siak_status=was.siak_status)
        changed = changed_fields(was, now)
        if not changed:
            raise Refused("NOTHING_CHANGED", nik=row.nik)
        change_rows([now], confirmed=False)
        decided = {"reason": reason, "changed": changed, "confirmed": case.confirmed}
        return Decision([], row.nik, decided)

    return record(call, Act.CORRECT_RESIDENT, kept, decide)
