"""The stock room: each place's stock card, and the way to the other rooms of the store."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import Any

from rich.text import Text
from textual.screen import Screen

from db.journal.receipt import Receipt
from db.office import office_settings
from db.reads.paging import Ask, Page
from db.reads.stock_card import LedgerLine, stock_card
from db.reads.today import office_now
from db.rules.nik import mask_nik
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.set_policy import PolicyOrder, set_policy
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from screens.ask_reason import AskReason, common_reasons
from screens.columns import WIDE, Column
from screens.keeping_room import KeepingRoom
from screens.list_reading import PageJob
from screens.locale import say, written
from screens.locale.formats import written_signed
from screens.room_keys import RoomKey
from screens.session import Shift
from screens.stock_asks import receive_ask, spoil_ask
from screens.stock_figures import StockFigures, figures_text, stock_figures
from screens.stock_sieve import StockSieve, days_of

RECEIVE = RoomKey("receive", "f2", "t", Act.RECEIVE)
KIND = RoomKey("kind", "f3", "c")
PERIOD = RoomKey("period", "f4", "s")
SHIPMENTS = RoomKey("shipments", "f5", "d")
POLICY = RoomKey("policy", "f6", "p", Act.SET_POLICY)
NEED = RoomKey("need", "f7", "n")
SPOIL = RoomKey("spoil", "f8", "x", Act.SPOIL)
TRAYS = RoomKey("trays", "f9", "m")
COUNTS = RoomKey("counts", "f10", "o")
ROLLS = RoomKey("rolls", "f11", "r")
CORRECT = RoomKey("correct", "f12", "k", Act.CORRECT, on_row=True)

_ROOMS_AND_SPOIL = (SHIPMENTS, POLICY, NEED, SPOIL, TRAYS, COUNTS, ROLLS)
# A room is loaded when it is opened.
_ROOMS = {
    SHIPMENTS: "screens.shipments_room.ShipmentsRoom",
    NEED: "screens.need_room.NeedRoom",
    TRAYS: "screens.trays_room.TraysRoom",
    COUNTS: "screens.count_room.CountRoom",
    ROLLS: "screens.rolls_room.RollsRoom",
}


class StockRoom(KeepingRoom[LedgerLine]):
    """The stock card of one place, the latest move on top; Left and Right turn to another place.

    Blanks are received and written off at the place where the operator signed in, and only
    while its own card is shown.
    """

    NAME = "stock"
    KEYS = (RECEIVE, KIND, PERIOD, *_ROOMS_AND_SPOIL, CORRECT)

    def __init__(self, shift: Shift) -> None:
        self.sieve = StockSieve()
        super().__init__(shift)
        own = [shift.place] if shift.place else []
        others = [place for place in shift.operator.places if place != shift.place]
        self.views = (*own, *others) or ("-",)

    # What is read.

    def page_job(self) -> PageJob[LedgerLine]:
        return self._page

    def _page(self, place: str, text: str, ask: Ask) -> Page[LedgerLine]:
        since, until = days_of(self.sieve.period, office_now(office_settings()).today)
        return stock_card(place, since, until, self.sieve.kinds, text, ask)

    def figures_job(self) -> Callable[[], Any]:
        return partial(stock_figures, self.reading.view, replace(self.sieve))

    def take_figures(self, figures: StockFigures) -> None:
        present = self.reading.view
        self.views = tuple(place.code for place in figures.blanks.places)
        if present not in self.views:
            self.show_view(self.views[0])

    # What is seen.

    def figures_line(self, figures: StockFigures) -> Text:
        return figures_text(figures, self.sieve, self.lang)

    def view_words(self, view: str, figures: StockFigures | None) -> str:
        if figures is None:
            return view
        places = figures.blanks.places
        on_hand = next((each.on_hand for each in places if each.code == view), 0)
        return f"{view} {written(on_hand)}"

    def columns(self) -> Sequence[Column[LedgerLine]]:
        lang = self.lang
        return (
            Column(say("stock.column.day", lang), 10, lambda row: written(row.day)),
            Column(say("stock.column.clock", lang), 5, lambda row: row.clock, wide=True),
            Column(say("stock.column.kind", lang), 10, self._kind),
            Column(say("stock.column.pieces", lang), 7, _pieces, right=True),
            Column(say("stock.column.balance", lang), 7, _balance, right=True),
            Column(say("stock.column.about", lang), 16, self._about, grow=3),
            Column(say("stock.column.by", lang), 8, lambda row: row.by, grow=1),
        )

    def _kind(self, row: LedgerLine) -> str:
        return say(f"stock.kind.{row.kind}", self.lang)

    def _about(self, row: LedgerLine) -> str:
        """Return that the act was taken back, its number or paper, the cause, whose card."""
        whose = mask_nik(row.nik) if row.nik else ""
        # On a narrow terminal there is room for one of them, and a number leads to the paper.
        paper = "" if row.document == row.ref else row.document or ""
        both = not row.ref or self.size.width >= WIDE
        parts = [
            say("stock.corrected", self.lang) if row.is_corrected else "",
            row.ref or "",
            paper if both else "",
            say(f"name.{row.cause}", self.lang) if row.cause else "",
            # Beside other words there is room for the end of the number only.
            whose[-8:] if row.cause or row.is_corrected else whose,
        ]
        return " ".join(part for part in parts if part)

    def nik(self, row: LedgerLine) -> str | None:
        return row.nik

    def none_words(self) -> str:
        return say("stock.none.sifted", self.lang) if self.sieve else super().none_words()

    def acted(self) -> None:
        """Show what was recorded: it is the latest move, and on top."""
        super().acted()
        self.reading.read(Ask())

    def show_view(self, view: str) -> None:
        super().show_view(view)
        self.surround.changed()

    # What its keys do.

    def press(self, key: RoomKey, row: LedgerLine | None) -> None:
        if key is CORRECT and row:
            self._ask_reason(row)
        elif key in (KIND, PERIOD):
            self._turn_sieve(key)
        elif key is POLICY:
            self._ask_policy()
        elif room := _ROOMS.get(key):
            self._open(room)
        elif not self.is_elsewhere(self.reading.view):
            self._receive() if key is RECEIVE else self._spoil()

    def _turn_sieve(self, key: RoomKey) -> None:
        if key is KIND:
            self.sieve.turn_kind()
        else:
            self.sieve.turn_period()
        self._sift()

    def clears(self) -> bool:
        cleared = self.sieve.clear()
        if cleared:
            self._sift()
        return cleared

    def _sift(self) -> None:
        self.window.clear()
        self.reading.sift()
        self.surround.changed()
        self.surround.show()
        self.draw()

    def _open(self, name: str) -> None:
        module, _, room = name.rpartition(".")
        opened: Screen[Any] = getattr(import_module(module), room)(self.shift)
        self.open_room(opened, lambda _: None)

    def _receive(self) -> None:
        def did(order: ReceiveOrder, receipt: Receipt) -> str:
            return self._did("stock.received", order.quantity, receipt)

        first = self.reading.is_shown and self.window.row is None
        first = first and not self.sieve and not self.reading.text
        ask = receive_ask(self.shift.place, self.lang, first=first)
        self.fill("receive", ask, receive_blanks, did)

    def _spoil(self) -> None:
        def did(order: SpoilOrder, receipt: Receipt) -> str:
            return self._did("stock.spoiled", order.quantity, receipt)

        self.fill("spoil", spoil_ask(self.shift.place, self.lang), spoil_blanks, did)

    def _did(self, key: str, pieces: int, receipt: Receipt) -> str:
        place, left = receipt.place, receipt.blanks_left
        return say(key, self.lang, pieces=pieces, place=place, left=left)

    def _ask_policy(self) -> None:
        from screens.policy_form import PolicyForm

        ground = self.surround.ground
        if ground is not None:
            self.ask(PolicyForm(self.shift, ground.figures.policy), self._set_policy)

    def _set_policy(self, order: PolicyOrder) -> None:
        def did(_receipt: Receipt) -> str:
            return say("stock.policy.set", self.lang, mode=order.mode)

        self.acts.send(set_policy, order, did)

    def _ask_reason(self, row: LedgerLine) -> None:
        """Ask why an act is taken back, naming it; one that was taken back already says so."""
        what = say(f"name.{row.act_kind}", self.lang)
        if row.is_corrected or row.kind == StockMove.PEMBATALAN:
            self.tell(say("stock.corrected.already", self.lang), "bold")
            return
        notes = [
            say(
                "stock.correct.what",
                self.lang,
                what=what,
                day=row.day,
                clock=row.clock,
                by=row.by,
                pieces=_pieces(row),
            )
        ]
        if row.nik:
            notes.append(say("stock.correct.whose", self.lang, nik=mask_nik(row.nik)))
        question = say("correct.question", self.lang)
        reasons = common_reasons("correct", self.lang)
        self.ask(AskReason(question, reasons, self.lang, notes), partial(self._correct, row))

    def _correct(self, row: LedgerLine, reason: str) -> None:
        def did(receipt: Receipt) -> str:
            return say("stock.taken_back", self.lang, left=receipt.blanks_left)

        self.acts.send(correct_act, CorrectOrder(row.act, reason), did)


def _pieces(row: LedgerLine) -> str:
    return written_signed(row.quantity)


def _balance(row: LedgerLine) -> str:
    return written(row.balance)
