"""Kembali: delivered cards that nobody took come back to the shelf."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, changed_row, image
from db.models import Card
from db.reads.delivery_rows import RETURNED, Row, cards_out, delivery_row
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.delivery_changes import delivery_over, item_closed


@dataclass(frozen=True, slots=True)
class ReturnDeliveredOrder:
    """The delivery's number, and whose cards came back (empty: all that are still out)."""

    ref: str
    niks: tuple[str, ...] = ()


def return_delivered(call: Call, order: ReturnDeliveredOrder) -> Receipt:
    """Record cards that came back to the place that sent them; the last one ends the delivery.

    Raises Refused DELIVERY_UNKNOWN, DELIVERY_ELSEWHERE, CARD_NOT_OUT.
    """
    return record(call, Act.RETURN_DELIVERED, order, _decide)


def _decide(desk: Desk, order: ReturnDeliveredOrder) -> Decision:
    delivery = delivery_row(order.ref)
    if delivery["place"] != desk.place:
        raise Refused("DELIVERY_ELSEWHERE", number=delivery["ref"], place=delivery["place"])
    back = _came_back(delivery, order.niks)
    changes = [item_closed(item, RETURNED) for item in back]
    changes += [change for item in back for change in _on_the_shelf(item)]
    changes += delivery_over(desk, delivery, back)
    nik = back[0]["nik"] if len(back) == 1 else None
    return Decision(changes, nik, {"cards": len(back)})


def _came_back(delivery: Row, niks: tuple[str, ...]) -> list[Row]:
    out = {item["nik"]: item for item in cards_out(delivery["ref"])}
    chosen = tuple(dict.fromkeys(niks)) or tuple(out)
    missing = [nik for nik in chosen if nik not in out]
    if missing or not chosen:
        nik = missing[0][:40] if missing else ""
        raise Refused("CARD_NOT_OUT", nik=nik, number=delivery["ref"])
    return [out[nik] for nik in chosen]


def _on_the_shelf(item: Row) -> list[RowChange]:
    """Return the change of the card that came back, valid or voided meanwhile."""
    card = Card.get_or_none(Card.nik == item["nik"], Card.issue == item["issue"])
    if card is None or card.delivery != item["delivery"]:
        return []
    key = {"nik": item["nik"], "issue": item["issue"]}
    return [changed_row("card", key, image(card), delivery=None)]
