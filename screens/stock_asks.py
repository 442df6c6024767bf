"""The forms for blanks that arrive and for blanks that are spoiled."""

from db.rules.indonesian import read_number
from db.rules.stock import SpoilCause
from db.transactions.receive_blanks import ReceiveOrder
from db.transactions.spoil_blanks import SpoilOrder
from screens.form_lines import FormLine, PickLine, TextLine
from screens.locale import Lang, say
from screens.stock_form import PiecesLine, StockAsk, Values, pieces_in


def receive_ask(place: str | None, lang: Lang, *, first: bool) -> StockAsk:
    """Return the form for blanks that arrive; `first` where nothing ever lay at the place.

    Then they may be what lay there when the office began to count here.
    """
    lines: list[FormLine] = [
        PiecesLine("pieces", say("stock.label.pieces", lang), needed=True),
        TextLine("document", say("stock.label.document", lang), needed=True),
        PiecesLine("stated", say("stock.label.stated", lang)),
        TextLine("note", say("stock.label.note", lang), needed=True),
        TextLine("source", say("stock.label.source", lang)),
    ]
    if first:
        kinds = [(each, say(f"stock.opening.{each}", lang)) for each in ("no", "yes")]
        lines.append(PickLine("opening", say("stock.label.opening", lang), kinds))

    def hidden(values: Values) -> frozenset[str]:
        stated = read_number(values["stated"])
        agrees = stated is None or stated == read_number(values["pieces"])
        return frozenset({"note"} if agrees else ())

    def order(values: Values) -> ReceiveOrder:
        stated = pieces_in(values, "stated") if values["stated"] else None
        note = "" if "note" in hidden(values) else values["note"]
        return ReceiveOrder(
            pieces_in(values, "pieces"),
            values["document"],
            stated=stated,
            source=values["source"],
            note=note,
            opening=values.get("opening") == "yes",
        )

    question = say("stock.receive.question", lang, place=place)
    return StockAsk(question, lines, order, hidden=hidden)


def spoil_ask(place: str | None, lang: Lang) -> StockAsk:
    """Return the form for spoiled blanks."""
    causes = [(str(each), say(f"name.{each}", lang)) for each in SpoilCause]
    lines: list[FormLine] = [
        PiecesLine("pieces", say("stock.label.pieces", lang), needed=True),
        PickLine("cause", say("stock.label.cause", lang), causes, needed=True),
    ]

    def order(values: Values) -> SpoilOrder:
        return SpoilOrder(pieces_in(values, "pieces"), values["cause"])

    return StockAsk(say("stock.spoil.question", lang, place=place), lines, order)
