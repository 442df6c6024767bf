"""Antar: cards that wait are carried to a kelurahan, to be handed over against signatures."""

from collections.abc import Sequence
from dataclasses import dataclass

from peewee import ModelSelect

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, changed_row, image, new_row
from db.models import Card, Kelurahan, Ktp, Resident
from db.paper_list import paper_due
from db.reads.delivery_rows import OUT
from db.rules.ktp_status import KtpStatus
from db.rules.numbered import Series
from db.rules.papers import PaperKind
from db.rules.person import BaseStatus
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.numbers import next_ref

MOST_IN_A_DELIVERY = 300


@dataclass(frozen=True, slots=True)
class DeliverOrder:
    """To which kelurahan (its code, 52.71.01.1004), who carries the cards, and whose they are.

    `niks` empty: all cards of that kelurahan's people that wait at the place, the longest
    waiting first, MOST_IN_A_DELIVERY at most.
    """

    kelurahan: str
    carrier: str
    niks: tuple[str, ...] = ()


def deliver_cards(call: Call, order: DeliverOrder) -> Receipt:
    """Record which cards leave the shelf; each waits until it is handed over or comes back.

    Raises Refused KELURAHAN_UNKNOWN, NOTHING_TO_DELIVER, NOT_TO_DELIVER (with the NIKs that
    don't wait at this place or live elsewhere), DELIVERY_SIZE.
    """
    return record(call, Act.DELIVER, order, _decide)


def _decide(desk: Desk, order: DeliverOrder) -> Decision:
    carrier = checked_text(order.carrier, "carrier", needed=True, most=60)
    code = order.kelurahan.strip()
    if not code.isprintable() or Kelurahan.get_or_none(Kelurahan.code == code[:13]) is None:
        raise Refused("KELURAHAN_UNKNOWN", kelurahan=code[:40])
    cards = _cards(desk, code, order.niks)
    ref, numbering = next_ref(desk, Series.ANTAR)
    delivery = new_row(
        "delivery",
        {"ref": ref},
        place=desk.place,
        kelurahan=code,
        sent_on=desk.today.isoformat(),
        carrier=carrier,
        state=OUT,
        changed_by=str(desk.call.act_id),
    )
    carried = [change for card in cards for change in _carried(ref, card)]
    paper_due(desk, PaperKind.HANDOVER, ref)
    return Decision([numbering, delivery, *carried], decided={"cards": len(cards)})


def _cards(desk: Desk, code: str, niks: Sequence[str]) -> list[dict[str, object]]:
    """Return the rows of the cards to carry."""
    chosen = tuple(dict.fromkeys(niks))
    if len(chosen) > MOST_IN_A_DELIVERY:
        raise Refused("DELIVERY_SIZE", asked=len(chosen), most=MOST_IN_A_DELIVERY)
    query = _waiting(desk, code)
    if chosen:
        query = query.where(Card.nik.in_(list(chosen)))
    cards = [image(row) for row in query.limit(MOST_IN_A_DELIVERY)]
    if not cards and not chosen:
        raise Refused("NOTHING_TO_DELIVER", kelurahan=code, place=desk.place)
    if missing := [nik for nik in chosen if nik not in {card["nik"] for card in cards}]:
        raise Refused("NOT_TO_DELIVER", niks=tuple(missing[:3]), count=len(missing))
    return cards


def _waiting(desk: Desk, code: str) -> "ModelSelect[Card]":
    return (
        Card.select(Card)
        .join(Ktp, on=(Ktp.nik == Card.nik))
        .join(Resident, on=(Resident.nik == Card.nik))
        .where(
            Ktp.status == str(KtpStatus.CARD_PRINTED),
            Card.state == "PRINTED",
            Card.place == desk.place,
            Card.delivery.is_null(),
            Resident.kelurahan == code,
            Resident.base_status == str(BaseStatus.HIDUP),
        )
        .order_by(Ktp.since, Card.nik)
    )


def _carried(ref: str, card: dict[str, object]) -> list[RowChange]:
    key = {"nik": card["nik"], "issue": card["issue"]}
    item = {"delivery": ref, "nik": card["nik"]}
    return [
        new_row("delivery_item", item, issue=card["issue"], state=OUT),
        changed_row("card", key, card, delivery=ref),
    ]
