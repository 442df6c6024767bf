"""Ganti: the old card is void, and the resident is print-ready for the next issue."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, changed_row, new_row
from db.rules.issuing_policy import PrintReason
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.changes import ktp_change, lawful_case

REPLACEMENT_REASONS = tuple(reason for reason in PrintReason if reason is not PrintReason.BARU)


@dataclass(frozen=True, slots=True)
class ReplaceOrder:
    """A replacement: whose card, why, and the paper shown (police letter, moving letter ...)."""

    nik: str
    reason: str
    document: str


def replace_card(call: Call, order: ReplaceOrder) -> Receipt:
    """Void the old card and make the resident print-ready as issue n+1; no new recording.

    A lost card has no card to take back; every other old card enters their register.
    """
    return record(call, Act.REPLACE, order, _decide)


def _decide(desk: Desk, order: ReplaceOrder) -> Decision:
    if order.reason not in REPLACEMENT_REASONS:
        raise Refused("REASON_UNKNOWN", reason=order.reason[:40], accepted=REPLACEMENT_REASONS)
    document = checked_text(order.document, "document", needed=True, most=80)
    case = lawful_case(desk, order.nik, Deed.REPLACE)
    changes: list[RowChange] = []
    if case.card:
        key = {"nik": case.nik, "issue": case.card["issue"]}
        changes.append(changed_row("card", key, case.card, state="VOID"))
    if order.reason != PrintReason.HILANG:
        changes.append(
            new_row(
                "old_card",
                {"nik": case.nik, "issue": case.issue},
                cause=order.reason,
                document=document,
                taken_on=desk.today.isoformat(),
                place=desk.place,
            )
        )
    changes.append(
        ktp_change(
            desk,
            case,
            KtpStatus.PRINT_READY_RECORD,
            issue=case.issue + 1,
            reason=order.reason,
        )
    )
    return Decision(changes, case.nik, {"document": document})
