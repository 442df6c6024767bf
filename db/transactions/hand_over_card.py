"""Serahkan: a printed card that waited is handed over."""

from dataclasses import dataclass, replace

from db.case import Case
from db.contacts import erase_contact
from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, changed_row
from db.reads.delivery_rows import HANDED
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed, hindrance
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.suket import SuketState
from db.transactions.changes import counted_as, known_case, ktp_change, suket_closed
from db.transactions.collected import collected
from db.transactions.delivery_changes import card_out, delivery_over, item_closed


@dataclass(frozen=True, slots=True)
class HandOverOrder:
    """Whose card is handed over, and to whom.

    `handed_to` is SELF, FAMILY or PROXY: empty with nobody named the resident themself, with a
    `collector` one of their family. `document` is what lets a proxy collect, `match_lacks` why
    no finger was matched. `suket_lost` says that the open suket's sheet can't be taken back.
    `delivery` is the number of the delivery with which the card was handed over at the
    kelurahan; its signed list is the document where no other is named.
    """

    nik: str
    collector: str = ""
    relation: str = ""
    suket_lost: bool = False
    handed_to: str = ""
    document: str = ""
    match_lacks: str = ""
    delivery: str = ""


def hand_over_card(call: Call, order: HandOverOrder) -> Receipt:
    """Record the hand-over; the open suket is closed in the same act.

    A card that is out with a delivery is handed over there only: CARD_AT_KELURAHAN unless the
    order names that delivery, DELIVERY_UNKNOWN and CARD_NOT_OUT where it isn't with the one named.
    """
    return record(call, Act.HAND_OVER, order, _decide)


def _decide(desk: Desk, order: HandOverOrder) -> Decision:
    case = _lawful(desk, order)
    carried = _delivered(desk, case, order)
    taken = collected(desk, order)
    changes = [ktp_change(desk, case, KtpStatus.CARD_ISSUED)]
    if case.card:
        if carried:
            taken["document"] = taken["document"] or case.card["delivery"]
        key = {"nik": case.nik, "issue": case.card["issue"]}
        today = desk.today.isoformat()
        changes.append(
            changed_row("card", key, case.card, state="ISSUED", handed_on=today, **taken)
        )
    if case.suket:
        paper = "LOST" if order.suket_lost else "BACK"
        changes.append(suket_closed(desk, case.suket, SuketState.DITARIK, paper=paper))
    erase_contact(case.nik)
    return Decision([*changes, *carried], case.nik, counted_as(desk, case))


def _lawful(desk: Desk, order: HandOverOrder) -> Case:
    """Return the case of someone whose card may be handed over here, or with the delivery named."""
    case = known_case(order.nik)
    situation = case.situation(desk.stand, desk.settings, desk.today)
    if order.delivery:
        situation = replace(situation, card_delivery=None)
    if bar := hindrance(situation, Deed.HAND_OVER):
        raise Refused(bar.code, **bar.values)
    return case


def _delivered(desk: Desk, case: Case, order: HandOverOrder) -> list[RowChange]:
    """Return the changes of the delivery with which the card was carried out, if it was."""
    if not order.delivery:
        return []
    delivery, item = card_out(order.delivery, case.nik)
    # What is out may be a card that was voided since, while the next one waits on the shelf.
    if case.card is None or case.card["delivery"] != delivery["ref"]:
        raise Refused("CARD_NOT_OUT", nik=case.nik, number=delivery["ref"])
    return [item_closed(item, HANDED), *delivery_over(desk, delivery, [item])]
