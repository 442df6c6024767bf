"""Blanks under way between places, and beside them the loans between offices."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.paging import Ask, Page, Where
from db.reads.store_room import LoanLine, ShipmentLine, StoreRoom, store_room
from db.rules.roles import Act
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.borrow_blanks import BorrowOrder, borrow_blanks
from db.transactions.lend_blanks import LendOrder, lend_blanks
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.settle_loan import SettleLoanOrder, settle_loan
from db.transactions.write_off_shipment import write_off_shipment
from screens.columns import Column
from screens.keeping_room import KeepingRoom
from screens.list_reading import PageJob
from screens.locale import say, written
from screens.room_keys import RoomKey
from screens.shipment_asks import accept_ask, loan_ask, send_ask, settle_ask, write_off_ask
from screens.short_list import fits, whole

UNDER_WAY, LOANS = "under-way", "loans"
SEND = RoomKey("send", "f2", "t", Act.SEND)
ACCEPT = RoomKey("accept", "f3", "c", Act.ACCEPT, on_row=True)
BORROW = RoomKey("borrow", "f4", "s", Act.BORROW)
LEND = RoomKey("lend", "f5", "d", Act.LEND)
SETTLE = RoomKey("settle", "f6", "g", Act.SETTLE_LOAN, on_row=True)
WRITE_OFF = RoomKey("write-off", "f8", "x", Act.WRITE_OFF, on_row=True)
Row: TypeAlias = ShipmentLine | LoanLine


class ShipmentsRoom(KeepingRoom[Row]):
    """What was sent and hasn't arrived, and what offices owe each other; the oldest on top.

    Enter accepts the chosen shipment at the place it was sent to, or settles the chosen loan.
    """

    NAME = "shipments"
    VIEWS = (UNDER_WAY, LOANS)
    KEYS = (SEND, ACCEPT, BORROW, LEND, SETTLE, WRITE_OFF)
    DETAIL = 2

    def enter_key(self) -> RoomKey:
        return SETTLE if self.reading.view == LOANS else ACCEPT

    # What is read and seen.

    def page_job(self) -> PageJob[Row]:
        return _page

    def figures_job(self) -> Callable[[], Any]:
        return store_room

    def figures_line(self, figures: StoreRoom) -> Text:
        key = "ship.figures" if figures.under_way else "ship.figures.none"
        return Text(say(key, self.lang, pieces=figures.under_way), "bold")

    def view_words(self, view: str, figures: StoreRoom | None) -> str:
        name = say(f"ship.view.{view}", self.lang)
        if figures is None:
            return name
        rows = figures.loans if view == LOANS else figures.shipments
        return f"{name} {written(len(rows))}"

    def columns(self) -> Sequence[Column[Row]]:
        lang = self.lang
        heading = "ship.column.partner" if self.reading.view == LOANS else "ship.column.way"
        return (
            Column(say("ship.column.ref", lang), 16, lambda row: row.ref),
            Column(say("stock.column.day", lang), 10, _day),
            Column(say(heading, lang), 24, self._way, grow=1),
            Column(say("ship.column.pieces", lang), 7, _quantity, right=True),
            Column(say("ship.column.left", lang), 7, _left, right=True),
        )

    def _way(self, row: Row) -> str:
        if isinstance(row, LoanLine):
            return f"{say(f'loan.direction.{row.direction}', self.lang)} {row.partner}"
        return f"{row.sent_from} → {row.sent_to}"

    def detail(self, row: Row, width: int) -> list[Text]:
        if isinstance(row, LoanLine):
            words = say("loan.detail", self.lang, place=row.place, document=row.document)
            return [Text(words), Text(say(f"loan.next.{row.direction}", self.lang), "bold")]
        words = say("ship.detail", self.lang, by=row.sent_by, document=row.document)
        own = row.sent_to in self.shift.operator.places
        step = say("ship.next" if own else "ship.next.there", self.lang, place=row.sent_to)
        return [Text(words), Text(step, "bold")]

    # What its keys do.

    def press(self, key: RoomKey, row: Row | None) -> None:
        if key in (SEND, BORROW, LEND):
            self._makes(key)
        elif key is SETTLE and isinstance(row, LoanLine):
            self.fill(f"settle {row.ref}", settle_ask(row, self.lang), settle_loan, self._settled)
        elif key is ACCEPT and isinstance(row, ShipmentLine):
            self._accept(row)
        elif key is WRITE_OFF and isinstance(row, ShipmentLine):
            ask = write_off_ask(row, self.lang)
            self.fill(f"lost {row.ref}", ask, write_off_shipment, self._written_off)
        else:
            self.tell(say("ship.other", self.lang), "bold")

    def _makes(self, key: RoomKey) -> None:
        place = self.shift.place
        if place is None:
            self.tell(say("stock.elsewhere", self.lang, place=None), "bold")
        elif key is SEND:
            ground = self.surround.ground
            places = ground.figures.places if ground else ()
            others = [each.code for each in places if each.code != place]
            if others:
                self.fill("send", send_ask(place, others, self.lang), send_blanks, self._sent)
        else:
            borrows = key is BORROW
            act = borrow_blanks if borrows else lend_blanks
            ask = loan_ask(place, self.lang, borrows=borrows)
            self.fill(key.id, ask, act, self._lent)

    def _accept(self, row: ShipmentLine) -> None:
        """Record what arrived, in the stock of the place it was sent to."""
        places = self.shift.operator.places
        if row.sent_to not in places:
            self.tell(say("ship.theirs", self.lang, place=row.sent_to), "bold")
            return

        def did(order: AcceptOrder, receipt: Receipt) -> str:
            ref, came, left = order.ref, order.counted, receipt.blanks_left
            place = row.sent_to
            return say("ship.accepted", self.lang, ref=ref, pieces=came, place=place, left=left)

        self.fill(f"accept {row.ref}", accept_ask(row, self.lang), accept_blanks, did)

    # What was done.

    def _show_new(self, view: str) -> None:
        """Choose what was made: it is the last of its view."""
        if self.reading.view != view:
            self.show_view(view)
        self.reading.read(Ask(Where.LAST))

    def _sent(self, order: SendOrder, receipt: Receipt) -> str:
        self._show_new(UNDER_WAY)
        ref, pieces, left = receipt.ref, order.quantity, receipt.blanks_left
        place = order.sent_to
        return say("ship.sent", self.lang, ref=ref, pieces=pieces, place=place, left=left)

    def _written_off(self, _order: object, receipt: Receipt) -> str:
        lost = -(receipt.difference or 0)
        return say("ship.lost", self.lang, ref=receipt.ref, pieces=lost)

    def _lent(self, order: BorrowOrder | LendOrder, receipt: Receipt) -> str:
        self._show_new(LOANS)
        key = "loan.borrowed" if isinstance(order, BorrowOrder) else "loan.lent"
        ref, pieces, left = receipt.ref, order.quantity, receipt.blanks_left
        return say(key, self.lang, ref=ref, pieces=pieces, partner=order.partner, left=left)

    def _settled(self, order: SettleLoanOrder, receipt: Receipt) -> str:
        ref, pieces, left = order.ref, order.quantity, receipt.blanks_left
        place = receipt.place
        return say("loan.settled", self.lang, ref=ref, pieces=pieces, place=place, left=left)


def _page(view: str, text: str, _ask: Ask) -> Page[Row]:
    stands = store_room()
    if view == LOANS:
        loans = [row for row in stands.loans if fits(text, row.ref, row.partner, row.document)]
        return whole(loans, lambda row: (row.ref,))
    sent = [
        row
        for row in stands.shipments
        if fits(text, row.ref, row.sent_from, row.sent_to, row.document)
    ]
    return whole(sent, lambda row: (row.ref,))


def _day(row: Row) -> str:
    return written(row.made_on if isinstance(row, LoanLine) else row.sent_on)


def _left(row: Row) -> str:
    return written(row.left)


def _quantity(row: Row) -> str:
    return written(row.quantity)
