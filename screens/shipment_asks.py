"""The forms for blanks that are sent and arrive, and for loans between offices."""

from collections.abc import Sequence

from db.reads.store_room import LoanLine, ShipmentLine
from db.transactions.accept_blanks import AcceptOrder
from db.transactions.borrow_blanks import BorrowOrder
from db.transactions.lend_blanks import LendOrder
from db.transactions.send_blanks import SendOrder
from db.transactions.settle_loan import SettleLoanOrder
from db.transactions.write_off_shipment import WriteOffOrder
from screens.form_lines import PickLine, TextLine
from screens.locale import Lang, say, written
from screens.stock_form import PiecesLine, StockAsk, Values, pieces_in


def send_ask(place: str, others: Sequence[str], lang: Lang) -> StockAsk:
    """Return the form for blanks that leave a place for one of the others."""
    places = [(each, each) for each in others]

    def order(values: Values) -> SendOrder:
        return SendOrder(pieces_in(values, "sent"), place, values["to"], values["note-of"])

    return StockAsk(
        say("ship.send.question", lang, place=place),
        [
            PiecesLine("sent", say("stock.label.sent", lang), needed=True),
            PickLine("to", say("stock.label.to", lang), places, needed=True),
            TextLine("note-of", say("stock.label.note-of", lang)),
        ],
        order,
    )


def accept_ask(row: ShipmentLine, lang: Lang) -> StockAsk:
    """Return the form for what arrived of a shipment."""

    def order(values: Values) -> AcceptOrder:
        # Nothing typed means all that was seen to be under way, whatever arrives meanwhile.
        return AcceptOrder(row.ref, pieces_in(values, "arrived") if values["arrived"] else row.left)

    note = say("ship.accept.note", lang, sent_from=row.sent_from, by=row.sent_by, day=row.sent_on)
    return StockAsk(
        say("ship.accept.question", lang, ref=row.ref, place=row.sent_to),
        [PiecesLine("arrived", say("stock.label.arrived", lang))],
        order,
        [note],
    )


def write_off_ask(row: ShipmentLine, lang: Lang) -> StockAsk:
    """Return the form for what won't arrive of a shipment."""

    def order(values: Values) -> WriteOffOrder:
        return WriteOffOrder(row.ref, values["reason"])

    return StockAsk(
        say("ship.lost.question", lang, ref=row.ref),
        [TextLine("reason", say("stock.label.reason", lang), needed=True)],
        order,
        [say("ship.lost.note", lang, left=row.left)],
    )


def loan_ask(place: str, lang: Lang, *, borrows: bool) -> StockAsk:
    """Return the form for blanks that are borrowed from another office, or lent to one."""
    made = BorrowOrder if borrows else LendOrder

    def order(values: Values) -> BorrowOrder | LendOrder:
        return made(pieces_in(values, "sent"), values["partner"], values["document"])

    question = "loan.borrow.question" if borrows else "loan.lend.question"
    return StockAsk(
        say(question, lang, place=place),
        [
            PiecesLine("sent", say("stock.label.sent", lang), needed=True),
            TextLine("partner", say("stock.label.partner", lang), needed=True),
            TextLine("document", say("stock.label.document", lang), needed=True),
        ],
        order,
    )


def settle_ask(row: LoanLine, lang: Lang) -> StockAsk:
    """Return the form for what is given back of a loan; all of it stands there at first."""

    def order(values: Values) -> SettleLoanOrder:
        return SettleLoanOrder(row.ref, pieces_in(values, "sent"), values["document"])

    sent = say("stock.label.sent", lang)
    all_of_it = PiecesLine("sent", sent, written(row.left), needed=True, proposed=True)
    question = f"loan.settle.question.{row.direction}"
    return StockAsk(
        say(question, lang, ref=row.ref, partner=row.partner),
        [
            all_of_it,
            TextLine("document", say("stock.label.document", lang), needed=True),
        ],
        order,
    )
