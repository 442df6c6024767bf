"""Rekam: record that a resident's biometrics were taken, with what SIAK answered."""

from dataclasses import dataclass

from db.contacts import keep_contact
from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.paper_list import paper_due
from db.reads.siak_line import proposed_answer
from db.rules.ktp_status import ANSWERS_TO_ENROLMENT, KtpStatus
from db.rules.lawful import Deed
from db.rules.papers import PaperKind
from db.rules.phone import read_phone
from db.rules.refused import Refused
from db.rules.request_kinds import (
    DOCUMENTS_FOR_ENROLMENT,
    Document,
    RequestKind,
    documents_shown,
    read_request_kind,
)
from db.rules.roles import Act
from db.rules.taken import read_taken
from db.transactions.changes import counted_as, ktp_change, lawful_case
from db.transactions.drop_draft import drop_enrolment_drafts
from db.transactions.visit_marks import marks


@dataclass(frozen=True, slots=True)
class EnrolOrder:
    """An enrolment: whose, SIAK's answer as the clerk read it, and the kind of request.

    `siak_answer` empty means what the office's setting proposes; `request_kind` is the
    letter of section II of form F-1.02, empty for A (new) or F (lives elsewhere).
    `documents` are the codes of those that were shown, None where nothing is said of them;
    `not_taken` the codes of what wasn't taken of the person; `exception` is the reason where
    a document wasn't shown or something wasn't taken.
    """

    nik: str
    siak_answer: str = ""
    request_kind: str = ""
    documents: tuple[str, ...] | None = None
    not_taken: tuple[str, ...] = ()
    exception: str = ""


def enrol(call: Call, order: EnrolOrder, *, phone: str = "") -> Receipt:
    """Record an enrolment; the resident is then in the state that SIAK answered.

    The event is recorded, never a photo or a fingerprint. After a failed enrolment the
    new attempt follows the old one. Where a visit runs at the place the line of its list is
    marked. `phone` is kept beside the record until the card is handed over. Raises Refused
    EXCEPTION_NEEDED, PHONE_INVALID and what the codes are refused with.
    """
    return record(call, Act.ENROL, order, lambda desk, asked: _decide(desk, asked, phone))


def _decide(desk: Desk, order: EnrolOrder, phone: str) -> Decision:
    case = lawful_case(desk, order.nik, Deed.ENROL)
    answer = order.siak_answer or proposed_answer(desk.settings)
    if answer not in ANSWERS_TO_ENROLMENT:
        raise Refused("STATUS_UNKNOWN", status=answer[:40])
    outsider = case.home != desk.settings.region
    kind = read_request_kind(order.request_kind or ("F" if outsider else "A"))
    lacking = _lacking(order, kind)
    number = read_phone(phone)
    change = ktp_change(
        desk,
        case,
        KtpStatus(answer),
        attempt=(case.ktp["attempt"] if case.ktp else 0) + 1,
        enrolled_on=desk.today.isoformat(),
        enrolled_at=desk.place,
        request_kind=str(kind),
    )
    if number:
        keep_contact(case.nik, number, desk.today)
    drop_enrolment_drafts(case.nik)
    paper_due(desk, PaperKind.SLIP, str(desk.call.act_id), case.nik)
    failed = answer == KtpStatus.ENROLL_FAILURE
    marked = marks(desk, case.nik, outsider=outsider, recorded=not failed, failed=failed)
    decided = {**counted_as(desk, case), "answer": answer, **lacking}
    return Decision([change, *marked], case.nik, decided)


def _lacking(order: EnrolOrder, kind: RequestKind) -> dict[str, object]:
    """Return which documents weren't shown, where that was said.

    Raises Refused EXCEPTION_NEEDED where one is missing, or something wasn't taken, and no
    reason is given.
    """
    reason = checked_text(order.exception, "exception", needed=False)
    not_taken = read_taken(order.not_taken)
    said: dict[str, object] = {}
    missing: tuple[Document, ...] = ()
    if order.documents is not None:
        _, missing = documents_shown(order.documents, DOCUMENTS_FOR_ENROLMENT[kind])
        said["not_shown"] = missing
    if (missing or not_taken) and not reason:
        raise Refused("EXCEPTION_NEEDED", lacking=(*missing, *not_taken))
    return said
