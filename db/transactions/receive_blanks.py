"""Terima: blanks arrive at a place, with their document."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, new_row
from db.models import StockEntry
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.transactions.ledgers import BlankLine, booked
from db.transactions.quantities import MOST_AT_ONCE, checked_quantity


@dataclass(frozen=True, slots=True)
class ReceiveOrder:
    """How many blanks were counted, in pieces, and the letter or minutes they came with.

    `stated` is what the document says where that is another number, `note` why, and `source`
    who gave them. `opening` tells what lay at the place when counting began here.
    """

    quantity: int
    document: str
    stated: int | None = None
    source: str = ""
    note: str = ""
    opening: bool = False


def receive_blanks(call: Call, order: ReceiveOrder) -> Receipt:
    """Add the blanks counted to the place's stock, and keep what the document stated.

    Refused RECEIPT_DIFFERS_NEEDS_NOTE where stated and counted differ without a note, and
    OPENING_TOO_LATE for an opening balance of a place whose ledger has begun.
    """
    return record(call, Act.RECEIVE, order, _decide)


def _decide(desk: Desk, order: ReceiveOrder) -> Decision:
    checked_quantity(order.quantity, most=MOST_AT_ONCE)
    document = checked_text(order.document, "document", needed=True, most=80)
    receipt = _receipt(desk, order, document)
    if order.opening and StockEntry.select().where(StockEntry.place == desk.place).exists():
        raise Refused("OPENING_TOO_LATE", place=desk.place)
    desk.ask_second("receive", Act.RECEIVE)
    kind = StockMove.SALDO_AWAL if order.opening else StockMove.TERIMA
    line = BlankLine(desk.place, kind, order.quantity, document=document)
    return Decision([*booked(desk, [line]), receipt])


def _receipt(desk: Desk, order: ReceiveOrder, document: str | None) -> RowChange:
    stated = order.quantity if order.stated is None else order.stated
    checked_quantity(stated, most=MOST_AT_ONCE, least=0)
    note = checked_text(order.note, "note", needed=False)
    if stated != order.quantity and note is None:
        raise Refused(
            "RECEIPT_DIFFERS_NEEDS_NOTE",
            stated=stated,
            counted=order.quantity,
            difference=order.quantity - stated,
        )
    return new_row(
        "blank_receipt",
        {"act": str(desk.call.act_id)},
        place=desk.place,
        day=desk.today.isoformat(),
        stated=stated,
        counted=order.quantity,
        source=checked_text(order.source, "source", needed=False, most=80),
        document=document,
        note=note,
    )
