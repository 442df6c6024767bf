"""The blanks at the clerks' desks: given in the morning, taken back and counted in the evening."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.operators import operators
from db.reads.paging import Ask, Page
from db.reads.store_room import StoreRoom, store_room
from db.rules.indonesian import read_number
from db.rules.roles import Act, permits
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.return_tray import ReturnTrayOrder, return_tray
from screens.columns import Column
from screens.form_lines import TextLine
from screens.keeping_room import KeepingRoom
from screens.list_reading import PageJob
from screens.locale import say, written
from screens.locale.formats import written_signed
from screens.room_keys import RoomKey
from screens.session import Shift
from screens.short_list import fits, whole
from screens.stock_form import PiecesLine, StockAsk, Values, pieces_in

GIVE = RoomKey("give", "f2", "t", Act.GIVE_TRAY, on_row=True)
TAKE_BACK = RoomKey("take-back", "f3", "c", Act.RETURN_TRAY, on_row=True)


@dataclass(frozen=True, slots=True)
class Tray:
    """The blanks in a clerk's hands at a place, none where they hold none."""

    clerk: str
    full_name: str
    held: int


class TraysRoom(KeepingRoom[Tray]):
    """Who works at the place and what they hold; Left and Right turn to another place.

    Enter gives blanks to the chosen clerk, at the place where the operator works.
    """

    NAME = "trays"
    KEYS = (GIVE, TAKE_BACK)
    ENTER = GIVE

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        own = [shift.place] if shift.place else []
        others = [place for place in shift.operator.places if place != shift.place]
        self.views = (*own, *others) or ("-",)

    # What is read and seen.

    def page_job(self) -> PageJob[Tray]:
        return _page

    def figures_job(self) -> Callable[[], Any]:
        return store_room

    def take_figures(self, figures: StoreRoom) -> None:
        self.views = tuple(place.code for place in figures.places)
        if self.reading.view not in self.views:
            self.show_view(self.views[0])

    def figures_line(self, figures: StoreRoom) -> Text:
        here = next((each for each in figures.places if each.code == self.reading.view), None)
        if here is None:
            return Text()
        loose = here.on_hand - here.at_trays
        place, held = here.code, here.at_trays
        return Text(say("trays.figures", self.lang, place=place, held=held, loose=loose), "bold")

    def view_words(self, view: str, figures: StoreRoom | None) -> str:
        if figures is None:
            return view
        held = next((each.at_trays for each in figures.places if each.code == view), 0)
        return f"{view} {written(held)}"

    def columns(self) -> Sequence[Column[Tray]]:
        lang = self.lang
        return (
            Column(say("trays.column.clerk", lang), 14, lambda row: row.clerk),
            Column(say("trays.column.name", lang), 24, lambda row: row.full_name, grow=1),
            Column(say("trays.column.held", lang), 12, lambda row: written(row.held), right=True),
        )

    # What its keys do.

    def press(self, key: RoomKey, row: Tray | None) -> None:
        if row is None or self.is_elsewhere(self.reading.view):
            return
        if key is GIVE:
            self.fill(f"give {row.clerk}", self._give_ask(row), give_tray, self._given)
        elif not row.held:
            self.tell(say("trays.empty", self.lang, clerk=row.clerk), "bold")
        else:
            ask = self._back_ask(row)
            self.fill(f"back {row.clerk}", ask, return_tray, self._taken_back)

    def _give_ask(self, row: Tray) -> StockAsk:
        def order(values: Values) -> GiveTrayOrder:
            return GiveTrayOrder(row.clerk, pieces_in(values, "sent"))

        lines = [PiecesLine("sent", say("stock.label.sent", self.lang), needed=True)]
        question = say("trays.give.question", self.lang, clerk=row.clerk, name=row.full_name)
        notes = [say("trays.give.note", self.lang, held=row.held)] if row.held else []
        return StockAsk(question, lines, order, notes)

    def _back_ask(self, row: Tray) -> StockAsk:
        """Ask for the pieces, and why they aren't those on record where they differ."""

        def hidden(values: Values) -> frozenset[str]:
            counted = read_number(values["back"])
            return frozenset({"differs"} if counted in (None, row.held) else ())

        def order(values: Values) -> ReturnTrayOrder:
            reason = "" if hidden(values) else values["differs"]
            return ReturnTrayOrder(row.clerk, pieces_in(values, "back"), reason)

        lang = self.lang
        lines = [
            PiecesLine("back", say("stock.label.back", lang), needed=True, least=0),
            TextLine("differs", say("stock.label.differs", lang), needed=True),
        ]
        question = say("trays.back.question", lang, clerk=row.clerk, name=row.full_name)
        return StockAsk(question, lines, order, hidden=hidden)

    def _given(self, order: GiveTrayOrder, _receipt: Receipt) -> str:
        return say("trays.given", self.lang, pieces=order.quantity, clerk=order.clerk)

    def _taken_back(self, order: ReturnTrayOrder, receipt: Receipt) -> str:
        pieces, clerk = order.counted, order.clerk
        if not receipt.difference:
            return say("trays.taken_back", self.lang, pieces=pieces, clerk=clerk)
        gap, key = written_signed(receipt.difference), "trays.taken_back.differs"
        return say(key, self.lang, pieces=pieces, clerk=clerk, difference=gap)


def _page(place: str, text: str, _ask: Ask) -> Page[Tray]:
    """Return who may print at a place or holds blanks there, with what they hold."""
    here = next((each for each in store_room().places if each.code == place), None)
    held = dict(here.trays) if here else {}
    trays = [
        Tray(each.name, each.full_name, held.get(each.name, 0))
        for each in operators()
        if each.name in held
        or (each.active and place in each.places and permits(each.role, Act.BATCH_PRINTED))
    ]
    return whole([row for row in trays if fits(text, row.clerk, row.full_name)], _key)


def _key(row: Tray) -> tuple[str]:
    return (row.clerk,)
