"""Serahkan: a printed card that waited is handed over."""

from dataclasses import dataclass

from db.contacts import erase_contact
from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import changed_row
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed
from db.rules.roles import Act
from db.rules.suket import SuketState
from db.transactions.changes import ktp_change, lawful_case, suket_closed
from db.transactions.collected import collected


@dataclass(frozen=True, slots=True)
class HandOverOrder:
    """Whose card is handed over, and to whom.

    `handed_to` is SELF, FAMILY or PROXY: empty with nobody named the resident themself, with a
    `collector` one of their family. `document` is what lets a proxy collect, `match_lacks` why
    no finger was matched. `suket_lost` says that the open suket's sheet can't be taken back.
    """

    nik: str
    collector: str = ""
    relation: str = ""
    suket_lost: bool = False
    handed_to: str = ""
    document: str = ""
    match_lacks: str = ""


def hand_over_card(call: Call, order: HandOverOrder) -> Receipt:
    """Record the hand-over; the open suket is closed in the same act."""
    return record(call, Act.HAND_OVER, order, _decide)


def _decide(desk: Desk, order: HandOverOrder) -> Decision:
    case = lawful_case(desk, order.nik, Deed.HAND_OVER)
    taken = collected(desk, order)
    changes = [ktp_change(desk, case, KtpStatus.CARD_ISSUED)]
    if case.card:
        changes.append(
            changed_row(
                "card",
                {"nik": case.nik, "issue": case.card["issue"]},
                case.card,
                state="ISSUED",
                handed_on=desk.today.isoformat(),
                **taken,
            )
        )
    if case.suket:
        paper = "LOST" if order.suket_lost else "BACK"
        changes.append(suket_closed(desk, case.suket, SuketState.DITARIK, paper=paper))
    erase_contact(case.nik)
    return Decision(changes, case.nik)
