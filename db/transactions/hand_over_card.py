"""Serahkan: a printed card that waited is handed over."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import changed_row
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed
from db.rules.roles import Act
from db.rules.suket import SuketState
from db.transactions.changes import ktp_change, lawful_case, suket_closed


@dataclass(frozen=True, slots=True)
class HandOverOrder:
    """Whose card is handed over, and to whom: empty `collector` is the resident themself."""

    nik: str
    collector: str = ""
    relation: str = ""
    suket_lost: bool = False


def hand_over_card(call: Call, order: HandOverOrder) -> Receipt:
    """Record the hand-over; the open suket is closed in the same act."""
    return record(call, Act.HAND_OVER, order, _decide)


def _decide(desk: Desk, order: HandOverOrder) -> Decision:
    case = lawful_case(desk, order.nik, Deed.HAND_OVER)
    collector = checked_text(order.collector, "collector", needed=False, most=100)
    relation = checked_text(order.relation, "relation", needed=collector is not None, most=40)
    changes = [ktp_change(desk, case, KtpStatus.CARD_ISSUED)]
    if case.card:
        changes.append(
            changed_row(
                "card",
                {"nik": case.nik, "issue": case.card["issue"]},
                case.card,
                state="ISSUED",
                handed_on=desk.today.isoformat(),
                collector=collector,
                relation=relation,
            )
        )
    if case.suket:
        paper = "LOST" if order.suket_lost else "BACK"
        changes.append(suket_closed(desk, case.suket, SuketState.DITARIK, paper=paper))
    return Decision(changes, case.nik)
