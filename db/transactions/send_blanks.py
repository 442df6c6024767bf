"""Kirim: blanks leave a place for another; until they are accepted there they are under way."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import new_row
from db.rules.numbered import Series
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.transactions.ledgers import BlankLine, booked
from db.transactions.numbers import next_ref
from db.transactions.quantities import checked_quantity, known_place, own_place


@dataclass(frozen=True, slots=True)
class SendOrder:
    """How many blanks, in pieces, from which place to which; the delivery note, if there is one."""

    quantity: int
    sent_from: str
    sent_to: str
    document: str = ""


def send_blanks(call: Call, order: SendOrder) -> Receipt:
    """Take loose blanks out of a place's stock and put them under way, under a number.

    Refused SAME_PLACE, NOT_ENOUGH_BLANKS, or BLANKS_AT_OTHER_TRAYS where too many of the
    place's blanks are in clerks' hands.
    """
    return record(call, Act.SEND, order, _decide)


def _decide(desk: Desk, order: SendOrder) -> Decision:
    quantity = checked_quantity(order.quantity)
    sent_from, sent_to = own_place(desk, order.sent_from), known_place(desk, order.sent_to)
    if sent_from == sent_to:
        raise Refused("SAME_PLACE", place=sent_from)
    document = checked_text(order.document, "document", needed=False, most=80)
    ref, numbered = next_ref(desk, Series.KIRIM)
    line = BlankLine(sent_from, StockMove.KIRIM, -quantity, document=document or ref)
    shipment = new_row(
        "shipment",
        {"ref": ref},
        sent_from=sent_from,
        sent_to=sent_to,
        quantity=quantity,
        arrived=0,
        lost=0,
        sent_on=desk.today.isoformat(),
        sent_by=desk.operator.name,
        document=document,
        state="UNDER_WAY",
        changed_by=str(desk.call.act_id),
    )
    return Decision([numbered, *booked(desk, [line]), shipment])
