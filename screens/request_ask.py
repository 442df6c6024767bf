"""The form for blanks that are asked of the centre."""

from db.transactions.request_blanks import RequestOrder
from screens.form_lines import FormLine, TextLine
from screens.locale import Lang, say
from screens.stock_form import PiecesLine, StockAsk, Values, pieces_in


def request_ask(suggested: int, place: str | None, lang: Lang) -> StockAsk:
    """Return the form; where no number is typed, as many as suggested are asked for."""
    lines: list[FormLine] = [
        PiecesLine("pieces", say("stock.label.pieces", lang), needed=not suggested),
        TextLine("request_note", say("need.label.note", lang)),
    ]

    def order(values: Values) -> RequestOrder:
        pieces = pieces_in(values, "pieces") if values["pieces"] else suggested
        return RequestOrder(pieces, values["request_note"])

    question = say("need.request.question", lang, place=place)
    note = say("need.request.note", lang, suggested=suggested)
    return StockAsk(question, lines, order, notes=(note,))
