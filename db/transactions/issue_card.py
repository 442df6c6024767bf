"""Cetak: the card is made from a blank, and handed over unless it waits."""

from dataclasses import dataclass

from db.contacts import erase_contact
from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.rules.suket import SuketState
from db.transactions.changes import (
    blanks_used,
    card_made,
    counted_as,
    ktp_change,
    lawful_case,
    suket_closed,
)
from db.transactions.collected import collected, names_collector
from db.transactions.visit_marks import marks


@dataclass(frozen=True, slots=True)
class IssueOrder:
    """Whose card; `wait` where it is printed but not yet handed over.

    `suket_lost` says that the open suket's sheet can't be taken back. The other fields say who
    took the card where it is handed over at once, as in `hand_over_card`.
    """

    nik: str
    wait: bool = False
    suket_lost: bool = False
    handed_to: str = ""
    collector: str = ""
    relation: str = ""
    document: str = ""
    match_lacks: str = ""


def issue_card(call: Call, order: IssueOrder) -> Receipt:
    """Record the good card in the clerk's hand: one blank used, the open suket closed.

    With `wait` the resident is CARD_PRINTED and the suket stays open until the hand-over; who
    took the card, or that the suket is lost, is said then and not before (COLLECTOR_OF_WAITING).
    """
    return record(call, Act.ISSUE, order, _decide)


def _decide(desk: Desk, order: IssueOrder) -> Decision:
    case = lawful_case(desk, order.nik, Deed.ISSUE)
    if order.wait and (order.suket_lost or names_collector(order)):
        raise Refused("COLLECTOR_OF_WAITING")
    status = KtpStatus.CARD_PRINTED if order.wait else KtpStatus.CARD_ISSUED
    taken = None if order.wait else collected(desk, order)
    changes = [
        *blanks_used(desk, StockMove.CETAK, nik=case.nik),
        card_made(desk, case, taken),
        ktp_change(desk, case, status),
        *marks(desk, case.nik, outsider=case.home != desk.settings.region, card=True),
    ]
    if case.suket and not order.wait:
        paper = "LOST" if order.suket_lost else "BACK"
        changes.append(suket_closed(desk, case.suket, SuketState.DITARIK, paper=paper))
    if taken:
        erase_contact(case.nik)
    decided = {"policy": desk.settings.policy_mode, "reason": case.reason}
    return Decision(changes, case.nik, {**decided, **counted_as(desk, case)})
