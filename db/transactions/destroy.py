"""Pemusnahan: old cards and spoiled blanks are destroyed before witnesses, by a record."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import new_row
from db.paper_list import paper_due
from db.rules.destruction import DEFAULT_METHOD, MOST_IN_A_DESTRUCTION, MOST_WITNESSES
from db.rules.numbered import Series
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.destroyed_items import Item, blanks_named, cards_named
from db.transactions.numbers import next_ref


@dataclass(frozen=True, slots=True)
class DestroyOrder:
    """Which cards ("NIK/issue") and spoiled blanks ("act/line"), before whom, how and when.

    `witnesses` are (name, agency), one at least; `day` is ISO and empty for today.
    """

    cards: tuple[str, ...]
    blanks: tuple[str, ...]
    witnesses: tuple[tuple[str, str], ...]
    method: str = DEFAULT_METHOD
    document: str = ""
    day: str = ""


def destroy(call: Call, order: DestroyOrder) -> Receipt:
    """Close exactly the rows that the order names, all of them lying at the place of the act.

    SE Mendagri 470.13/11176/SJ (2018): burnt, with a record (berita acara) every time. Needs a
    second person where the office asks. Raises Refused NOTHING_TO_DESTROY, NOT_TO_DESTROY
    (which, and what of them: gone, taken back or elsewhere), DESTRUCTION_SIZE,
    WITNESS_MISSING, WITNESSES_MANY, DAY_UNREADABLE, DESTRUCTION_DAY.
    """
    return record(call, Act.DESTROY, order, _decide)


def _decide(desk: Desk, order: DestroyOrder) -> Decision:
    asked = len(order.cards) + len(order.blanks)
    if not asked:
        raise Refused("NOTHING_TO_DESTROY", place=desk.place)
    if asked > MOST_IN_A_DESTRUCTION:
        raise Refused("DESTRUCTION_SIZE", asked=asked, most=MOST_IN_A_DESTRUCTION)
    desk.ask_second("destroy", Act.DESTROY)
    witnesses = _witnesses(order.witnesses)
    method = checked_text(order.method, "method", needed=True, most=40)
    document = checked_text(order.document, "document", needed=False, most=80)
    cards = cards_named(desk, order.cards)
    blanks = blanks_named(desk, order.blanks)
    day = _day(desk, order.day, max(item.day for item in (*cards, *blanks)))
    ref, numbering = next_ref(desk, Series.MUSNAH)
    destruction = new_row(
        "destruction",
        {"ref": ref},
        place=desk.place,
        day=day.isoformat(),
        method=method,
        document=document,
        witnesses=json.dumps(witnesses, ensure_ascii=False),
        cards=len(cards),
        blanks=sum(item.pieces for item in blanks),
        made_by=desk.operator.name,
        state="DONE",
        changed_by=str(desk.call.act_id),
    )
    paper_due(desk, PaperKind.DESTRUCTION, ref)
    ended = [item.ended(ref) for item in (*cards, *blanks)]
    counts = {"cards": _by_cause(cards), "blanks": _by_cause(blanks)}
    return Decision([numbering, destruction, *ended], decided={"counts": counts})


def _witnesses(given: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the witnesses as they are stored: name and agency of each."""
    if not given:
        raise Refused("WITNESS_MISSING")
    if len(given) > MOST_WITNESSES:
        raise Refused("WITNESSES_MANY", asked=len(given), most=MOST_WITNESSES)
    witnesses = []
    for name, agency in given:
        if not name.strip() or not agency.strip():
            raise Refused("WITNESS_MISSING")
        told = checked_text(name, "witness", needed=True, most=60)
        witnesses.append([str(told), str(checked_text(agency, "agency", needed=True, most=60))])
    return witnesses


def _day(desk: Desk, text: str, least: date) -> date:
    """Return the day of the destruction: not before the last item was there, nor to come."""
    try:
        day = date.fromisoformat(text.strip()) if text.strip() else desk.today
    except ValueError as error:
        raise Refused("DAY_UNREADABLE", value=text[:40]) from error
    if not least <= day <= desk.today:
        raise Refused("DESTRUCTION_DAY", day=day, least=least, most=desk.today)
    return day


def _by_cause(items: Sequence[Item]) -> dict[str, int]:
    counts = Counter[str]()
    for item in items:
        counts[item.cause] += item.pieces
    return dict(sorted(counts.items()))
