"""Buka opname: a physical count begins, against the balance of this moment."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import new_row
from db.models import StockCount
from db.rules.numbered import Series
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.numbers import next_ref


@dataclass(frozen=True, slots=True)
class OpenCountOrder:
    """The number of the minutes (berita acara) of the count."""

    document: str


def open_count(call: Call, order: OpenCountOrder) -> Receipt:
    """Open a count of the blanks in the place's store, under a number.

    Those in clerks' hands are counted when they are returned: counted here too, a blank that
    lacks would be posted twice. What the ledger expects is kept and shown to nobody before
    pieces are entered. Refused COUNT_IS_OPEN while the place has one that isn't finished.
    """
    return record(call, Act.OPEN_COUNT, order, _decide)


def _decide(desk: Desk, order: OpenCountOrder) -> Decision:
    document = checked_text(order.document, "document", needed=True, most=80)
    place = next(each for each in desk.places if each.code == desk.place)
    going_on = StockCount.get_or_none(
        (StockCount.place == place.code) & StockCount.state.in_(("OPEN", "COUNTED"))
    )
    if going_on is not None:
        raise Refused("COUNT_IS_OPEN", ref=going_on.ref, place=place.code)
    ref, numbered = next_ref(desk, Series.OPNAME)
    count = new_row(
        "stock_count",
        {"ref": ref},
        place=place.code,
        opened_on=desk.today.isoformat(),
        opened_by=desk.operator.name,
        document=document,
        expected=place.loose,
        counted=None,
        reason=None,
        state="OPEN",
        changed_by=str(desk.call.act_id),
    )
    return Decision([numbered, count])
