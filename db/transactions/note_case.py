"""Catatan kasus: what is found out about a recording that hangs at SIAK."""

from dataclasses import dataclass

from db.case import Case
from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import new_row
from db.rules.hanging import CaseKind
from db.rules.lawful import Deed
from db.rules.nik import nik_errors, plain_digits
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.changes import lawful_case_anywhere

MOST_LETTERS = 120


@dataclass(frozen=True, slots=True)
class NoteCaseOrder:
    """A note: about whom, of what kind, the other NIK that the case is about, and the words."""

    nik: str
    kind: str
    note: str
    other_nik: str = ""


def note_case(call: Call, order: NoteCaseOrder) -> Receipt:
    """Note what is known of a case; earlier notes stay.

    The words are needed only where the kind says nothing. A note is for whom an answer of SIAK
    is due. The other NIK may be of another city, so it needn't be in the register. Raises
    Refused CASE_KIND_UNKNOWN, NO_CASE_TO_NOTE, OTHER_NIK_SAME, TEXT_*, the faults of a NIK, and
    what stands against serving them.
    """
    return record(call, Act.NOTE_CASE, order, _decide)


def _decide(desk: Desk, order: NoteCaseOrder) -> Decision:
    if order.kind not in tuple(CaseKind):
        raise Refused("CASE_KIND_UNKNOWN", kind=order.kind[:20])
    case = _awaiting_siak(desk, order.nik)
    other = plain_digits(order.other_nik) or None
    if other and (errors := nik_errors(other)):
        raise Refused(errors[0], nik=other[:40])
    if other == case.nik:
        raise Refused("OTHER_NIK_SAME")
    note = new_row(
        "case_note",
        {"act": str(desk.call.act_id)},
        nik=case.nik,
        day=desk.today.isoformat(),
        kind=order.kind,
        other_nik=other,
        note=_words(order),
    )
    return Decision([note], case.nik, {"status": case.status})


def _awaiting_siak(desk: Desk, nik: str) -> Case:
    try:
        return lawful_case_anywhere(desk, nik, Deed.STATUS)
    except Refused as bar:
        if bar.code != "NO_ANSWER_DUE":
            raise
        raise Refused("NO_CASE_TO_NOTE", status=bar.values["status"]) from bar


def _words(order: NoteCaseOrder) -> str:
    needed = order.kind == CaseKind.OTHER
    return checked_text(order.note, "note", needed=needed, most=MOST_LETTERS) or ""
