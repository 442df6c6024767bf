"""Rekam: record that a resident's biometrics were taken, with what SIAK answered."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.ktp_status import ANSWERS_TO_ENROLMENT, KtpStatus
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.changes import ktp_change, lawful_case

REQUEST_KINDS = ("A", "B", "C", "D", "E", "F", "G")


@dataclass(frozen=True, slots=True)
class EnrolOrder:
    """An enrolment: whose, SIAK's answer as the clerk read it, and the kind of request.

    `siak_answer` empty means what the office's setting proposes; `request_kind` is the
    letter of section II of form F-1.02, empty for A (new) or F (lives elsewhere).
    """

    nik: str
    siak_answer: str = ""
    request_kind: str = ""


def enrol(call: Call, order: EnrolOrder) -> Receipt:
    """Record an enrolment; the resident is then in the state that SIAK answered.

    The event is recorded, never a photo or a fingerprint. After a failed enrolment the
    new attempt follows the old one.
    """
    return record(call, Act.ENROL, order, _decide)


def _decide(desk: Desk, order: EnrolOrder) -> Decision:
    case = lawful_case(desk, order.nik, Deed.ENROL)
    answer = order.siak_answer or desk.settings.siak_proposal
    if answer not in ANSWERS_TO_ENROLMENT:
        raise Refused("STATUS_UNKNOWN", status=answer[:40])
    outsider = case.home != desk.settings.region
    kind = order.request_kind or ("F" if outsider else "A")
    if kind not in REQUEST_KINDS:
        raise Refused("REQUEST_KIND_UNKNOWN", kind=kind[:10])
    change = ktp_change(
        desk,
        case,
        KtpStatus(answer),
        attempt=(case.ktp["attempt"] if case.ktp else 0) + 1,
        enrolled_on=desk.today.isoformat(),
        enrolled_at=desk.place,
        request_kind=kind,
    )
    return Decision([change], case.nik, {"outsider": outsider, "answer": answer})
