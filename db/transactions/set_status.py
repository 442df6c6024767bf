"""Status: what SIAK answers about a recording some time later."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.ktp_status import KtpStatus, answers_after
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.changes import counted_as, ktp_change, lawful_case_anywhere


@dataclass(frozen=True, slots=True)
class StatusOrder:
    """SIAK's new word for a resident."""

    nik: str
    status: str


def set_status(call: Call, order: StatusOrder, *, right: Act | None = None) -> Receipt:
    """Record SIAK's next answer; refused where it can't follow the present state.

    `right` is as in `record`: a file's answers come by the right to bring files.
    """
    return record(call, Act.SET_STATUS, order, _decide, right=right)


def _decide(desk: Desk, order: StatusOrder) -> Decision:
    if order.status not in tuple(KtpStatus):
        raise Refused("STATUS_UNKNOWN", status=order.status[:40])
    case = lawful_case_anywhere(desk, order.nik, Deed.STATUS)
    assert case.status is not None
    after = KtpStatus(order.status)
    if after not in answers_after(case.status):
        raise Refused("STATUS_CANT_FOLLOW", status=case.status, to=after)
    decided = {"from": case.status, **counted_as(desk, case)}
    return Decision([ktp_change(desk, case, after)], case.nik, decided)
