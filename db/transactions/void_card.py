"""Gagal cetak, found late: a card recorded as good is void; the resident is print-ready again."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import changed_row
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import VOID_CAUSES, OldCardCause
from db.transactions.changes import counted_as, ktp_change, lawful_case, old_card_in


@dataclass(frozen=True, slots=True)
class VoidCardOrder:
    """Whose card turned out not to be good, and why: one of VOID_CAUSES."""

    nik: str
    cause: str = OldCardCause.SALAH_CETAK


def void_card(call: Call, order: VoidCardOrder) -> Receipt:
    """Void the card of this office that was printed or issued by mistake.

    It enters the register of old cards under its cause; the blank stays used, and the
    next card is the next issue.
    """
    return record(call, Act.VOID_CARD, order, _decide)


def _decide(desk: Desk, order: VoidCardOrder) -> Decision:
    if order.cause not in VOID_CAUSES:
        raise Refused("CAUSE_UNKNOWN", cause=order.cause[:40], accepted=VOID_CAUSES)
    case = lawful_case(desk, order.nik, Deed.VOID_CARD)
    assert case.card is not None
    key = {"nik": case.nik, "issue": case.card["issue"]}
    return Decision(
        [
            changed_row("card", key, case.card, state="VOID"),
            old_card_in(desk, key, order.cause),
            ktp_change(desk, case, KtpStatus.PRINT_READY_RECORD, issue=case.issue + 1),
        ],
        case.nik,
        counted_as(desk, case),
    )
