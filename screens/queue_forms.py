"""The small forms of cards: a print run, where a card lies, who carries cards, who signed."""

from collections.abc import MutableMapping, Sequence
from typing import Any

from db.rules.areas import Area
from db.rules.collectors import Collector
from db.transactions.deliver_cards import DeliverOrder
from db.transactions.hand_over_card import HandOverOrder
from db.transactions.release_batch import ReleaseOrder
from db.transactions.shelve_card import ShelveOrder
from screens.form_lines import PickLine, SoughtLine, TextLine
from screens.locale import Lang, say, written
from screens.stock_form import PiecesLine, StockAsk, StockForm, Values, pieces_in

COUNT, KEEP, MONTH = "run-count", "run-keep", "run-month"
SHELF, KELURAHAN, CARRIER = "shelf", "kelurahan", "carrier"
TAKER, NAME, RELATION, SUKET = "taker", "taker-name", "taker-relation", "taker-suket"
BACK, LOST = "BACK", "LOST"
RELATIONS = ("SPOUSE", "PARENT", "CHILD", "SIBLING", "IN_LAW", "GRANDPARENT", "OTHER")
MOST_SHELF, MOST_CARRIER = 20, 60
Memory = MutableMapping[str, str]


def month_words(month: str) -> str:
    """Return a month "2019-07" as it is shown: 07-2019."""
    return f"{month[5:]}-{month[:4]}"


def release_form(
    notes: Sequence[str], keep: int, cohorts: Sequence[tuple[str, int]], lang: Lang, memory: Memory
) -> StockForm:
    """Return the form of a new run; its result is the order to release it."""
    months = [("", say("queue.every_month", lang))]
    months += [(month, f"{month_words(month)}  {written(count)}") for month, count in cohorts]
    kept = PiecesLine(KEEP, say("queue.keep", lang), needed=True, least=0)
    kept.text, kept.proposed = str(keep), True
    lines = (
        PiecesLine(COUNT, say("queue.count", lang), needed=True, unit="people"),
        kept,
        PickLine(MONTH, say("queue.month", lang), months),
    )

    def order(values: Values) -> ReleaseOrder:
        return ReleaseOrder(pieces_in(values, COUNT), pieces_in(values, KEEP), values[MONTH])

    question = say("queue.release.question", lang)
    return StockForm(StockAsk(question, lines, order, notes), lang, memory)


def shelf_form(question: str, shelf: str, lang: Lang) -> StockForm:
    """Return the form for where cards are put; its result is that place, "" for none."""
    line = TextLine(SHELF, say("shelf.label", lang), shelf, proposed=True)

    def amiss(values: Values) -> Values:
        return _too_long(values, {SHELF: MOST_SHELF}, lang)

    asked = StockAsk(question, (line,), lambda values: values[SHELF], amiss=amiss)
    return StockForm(asked, lang, {})


def shelve_form(nik: str, whose: str, shelf: str, lang: Lang) -> StockForm:
    """Return the form for where the chosen card lies; its result is the order."""
    line = TextLine(SHELF, say("shelf.label", lang), shelf, needed=True, proposed=True)

    def amiss(values: Values) -> Values:
        return _too_long(values, {SHELF: MOST_SHELF}, lang)

    question = say("shelf.question", lang)
    asked = StockAsk(
        question, (line,), lambda values: ShelveOrder(nik, values[SHELF]), (whose,), amiss=amiss
    )
    return StockForm(asked, lang, {})


def deliver_form(kelurahan: str, areas: Sequence[Area], lang: Lang, memory: Memory) -> StockForm:
    """Return the form for cards that are carried out; the kelurahan given is filled in."""
    answers = [(area.code, area.name, area.kecamatan_name) for area in areas]
    where = SoughtLine(KELURAHAN, say("deliver.kelurahan", lang), needed=True, answers=answers)
    where.set(kelurahan)
    lines = (where, TextLine(CARRIER, say("deliver.carrier", lang), needed=True))
    codes = {area.code for area in areas}

    def amiss(values: Values) -> Values:
        if values[KELURAHAN] not in codes:
            return {KELURAHAN: say("deliver.lack.kelurahan", lang)}
        return _too_long(values, {CARRIER: MOST_CARRIER}, lang)

    def order(values: Values) -> DeliverOrder:
        return DeliverOrder(values[KELURAHAN], values[CARRIER])

    question = say("deliver.question", lang)
    return StockForm(StockAsk(question, lines, order, amiss=amiss), lang, memory)


def signed_form(nik: str, ref: str, whose: str, suket: str | None, lang: Lang) -> StockForm:
    """Return the form for a card that was signed for at the kelurahan, with who took it.

    Its last line is one of answers: no text that a reader sends can record.
    """
    takers = [(str(each), say(f"name.{each}", lang)) for each in (Collector.SELF, Collector.FAMILY)]
    relations = [(each, say(f"relation.{each}", lang)) for each in RELATIONS]
    papers = [(each, say(f"hand.{each}", lang)) for each in (BACK, LOST)]
    lines = (
        PickLine(TAKER, say("hand.TO", lang), takers),
        TextLine(NAME, say("hand.NAME", lang), needed=True),
        PickLine(RELATION, say("hand.RELATION", lang), relations),
        PickLine(SUKET, say("hand.SUKET", lang), papers),
    )

    def hidden(values: Values) -> frozenset[str]:
        alone = values[TAKER] == Collector.SELF
        return frozenset({NAME, RELATION} if alone else ()) | frozenset(() if suket else {SUKET})

    def order(values: Values) -> HandOverOrder:
        told: dict[str, Any] = {"handed_to": values[TAKER], "delivery": ref}
        if values[TAKER] != Collector.SELF:
            relation = say(f"relation.{values[RELATION]}", "id")
            told |= {"collector": values[NAME], "relation": relation}
        return HandOverOrder(nik, suket_lost=bool(suket) and values[SUKET] == LOST, **told)

    notes = [whose] + ([say("handover.suket", lang, number=suket)] if suket else [])
    question = say("signed.question", lang, ref=ref)
    return StockForm(StockAsk(question, lines, order, notes, hidden), lang, {})


def _too_long(values: Values, most: dict[str, int], lang: Lang) -> Values:
    long = [heading for heading, letters in most.items() if len(values[heading]) > letters]
    return {heading: say("stock.lack.short", lang) for heading in long}
