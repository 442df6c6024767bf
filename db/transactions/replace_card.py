"""Ganti: the old card is void, and the resident is print-ready for the next issue."""

from dataclasses import dataclass

from db.case import Case
from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, changed_row
from db.models import OldCard
from db.rules.issuing_policy import PrintReason
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.request_kinds import DOCUMENTS_FOR_REPLACEMENT, Document, documents_shown
from db.rules.roles import Act
from db.transactions.changes import counted_as, ktp_change, lawful_case, old_card_in

REPLACEMENT_REASONS = tuple(reason for reason in PrintReason if reason is not PrintReason.BARU)


@dataclass(frozen=True, slots=True)
class ReplaceOrder:
    """A replacement: whose card, why, and the paper shown (police letter, moving letter ...).

    A damaged card is its own paper, so `document` may be empty for it. `documents` are the codes
    of the papers that were shown and of the old card that was handed in, None where nobody says;
    `exception` is why it is done without one of them.
    """

    nik: str
    reason: str
    document: str = ""
    documents: tuple[str, ...] | None = None
    exception: str = ""


def replace_card(call: Call, order: ReplaceOrder) -> Receipt:
    """Void the old card and make the resident print-ready as issue n+1; no new recording.

    A lost card has no card to take back; every other old card is handed in (Perpres 96/2018
    art. 14-22) and enters their register: OLD_CARD_STAYS where it wasn't, unless it is in the
    register since its holder left. Where another paper wasn't shown, EXCEPTION_NEEDED without
    a reason.
    """
    return record(call, Act.REPLACE, order, _decide)


def _decide(desk: Desk, order: ReplaceOrder) -> Decision:
    if order.reason not in REPLACEMENT_REASONS:
        raise Refused("REASON_UNKNOWN", reason=order.reason[:40], accepted=REPLACEMENT_REASONS)
    named = order.reason != PrintReason.RUSAK
    document = checked_text(order.document, "document", needed=named, most=80)
    case = lawful_case(desk, order.nik, Deed.REPLACE)
    came_back = case.card is None and _came_back(case)
    papers = _papers(order, came_back=came_back)
    changes: list[RowChange] = []
    if case.card:
        key = {"nik": case.nik, "issue": case.card["issue"]}
        changes.append(changed_row("card", key, case.card, state="VOID"))
    if order.reason != PrintReason.HILANG and not came_back:
        key = {"nik": case.nik, "issue": case.issue}
        changes.append(old_card_in(desk, key, order.reason, document))
    changes.append(
        ktp_change(
            desk,
            case,
            KtpStatus.PRINT_READY_RECORD,
            issue=case.issue + 1,
            reason=order.reason,
        )
    )
    decided = {"document": document, **papers, **counted_as(desk, case)}
    return Decision(changes, case.nik, decided)


def _came_back(case: Case) -> bool:
    """Return whether the old card is in their register: it came back when the holder left."""
    return OldCard.select().where(OldCard.nik == case.nik, OldCard.issue == case.issue).exists()


def _papers(order: ReplaceOrder, *, came_back: bool) -> dict[str, object]:
    """Return what the entry says of the papers that were shown, nothing where nobody says."""
    exception = checked_text(order.exception, "exception", needed=False)
    if order.documents is None:
        return {}
    needed = DOCUMENTS_FOR_REPLACEMENT[PrintReason(order.reason)]
    shown, missing = documents_shown(order.documents, needed)
    if came_back:
        missing = tuple(each for each in missing if each is not Document.OLD_CARD)
    if Document.OLD_CARD in missing:
        raise Refused("OLD_CARD_STAYS", reason=order.reason)
    if missing and not exception:
        raise Refused("EXCEPTION_NEEDED", lacking=missing)
    without = {"exception": exception} if missing else {}
    return {"documents": shown, **without}
