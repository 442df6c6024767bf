"""Rolls of ribbon and film: what lies where, and how many cards the one in the printer prints."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.paging import Ask, Page
from db.reads.store_room import RollLine, store_room
from db.rules.indonesian import read_number
from db.rules.roles import Act
from db.rules.stock import RollItem
from db.transactions.count_rolls import CountRollsOrder, count_rolls
from db.transactions.mount_roll import MountOrder, mount_roll
from db.transactions.receive_rolls import RollsOrder, receive_rolls
from screens.choice import Choice
from screens.columns import Column
from screens.form_lines import FormLine, PickLine, TextLine
from screens.keeping_room import KeepingRoom
from screens.list_reading import PageJob
from screens.locale import say, written
from screens.locale.formats import written_signed
from screens.room_keys import RoomKey
from screens.short_list import fits, whole
from screens.stock_form import PiecesLine, StockAsk, Values, pieces_in

RECEIVE = RoomKey("receive-rolls", "f2", "t", Act.RECEIVE_ROLLS)
MOUNT = RoomKey("mount-roll", "f3", "c", Act.MOUNT_ROLL, on_row=True)
COUNT = RoomKey("count-rolls", "f4", "s", Act.COUNT_ROLLS, on_row=True)
_ITEMS = tuple(str(each) for each in RollItem)


class RollsRoom(KeepingRoom[RollLine]):
    """Ribbon and film at every place; Enter mounts a roll of the chosen kind in the printer."""

    NAME = "rolls"
    KEYS = (RECEIVE, MOUNT, COUNT)
    ENTER = MOUNT

    # What is read and seen.

    def page_job(self) -> PageJob[RollLine]:
        return partial(_page, self.shift.place)

    def figures_job(self) -> Callable[[], Any]:
        return store_room

    def figures_line(self, figures: Any) -> Text:
        return Text(say("rolls.figures", self.lang, place=self.shift.place))

    def columns(self) -> Sequence[Column[RollLine]]:
        lang = self.lang
        return (
            Column(say("waiting.column.place", lang), 10, lambda row: row.place),
            Column(say("rolls.column.item", lang), 16, self._item, grow=1),
            Column(say("rolls.column.rolls", lang), 12, lambda row: written(row.rolls), right=True),
            Column(say("rolls.column.left", lang), 24, self._cards_left, right=True),
        )

    def _item(self, row: RollLine) -> str:
        return say(f"name.{row.item}", self.lang)

    def _cards_left(self, row: RollLine) -> str:
        if row.cards_left is None:
            return "-"
        return say("rolls.left", self.lang, cards=row.cards_left)

    # What its keys do.

    def press(self, key: RoomKey, row: RollLine | None) -> None:
        place = row.place if row else self.shift.place
        if place is None or self.is_elsewhere(place):
            return
        if row is None:
            self.fill("receive", self._receive_ask(), receive_rolls, self._received)
        elif key is COUNT:
            ask = self._count_ask(row)
            self.fill(f"count {row.item}", ask, count_rolls, self._counted)
        else:
            self._ask_mount(row)

    def _receive_ask(self) -> StockAsk:
        lang = self.lang
        items = [(str(each), say(f"name.{each}", lang)) for each in RollItem]
        lines: list[FormLine] = [
            PickLine("item", say("stock.label.item", lang), items, needed=True),
            PiecesLine("rolls", say("stock.label.rolls", lang), needed=True, unit="rolls"),
            TextLine("document", say("stock.label.document", lang), needed=True),
        ]

        def order(values: Values) -> RollsOrder:
            return RollsOrder(values["item"], pieces_in(values, "rolls"), values["document"])

        place = self.shift.place
        return StockAsk(say("rolls.receive.question", lang, place=place), lines, order)

    def _count_ask(self, row: RollLine) -> StockAsk:
        """Ask for the rolls, and why they aren't those on record where they differ."""

        def hidden(values: Values) -> frozenset[str]:
            counted = read_number(values["rolls"])
            return frozenset({"differs"} if counted in (None, row.rolls) else ())

        def order(values: Values) -> CountRollsOrder:
            reason = "" if hidden(values) else values["differs"]
            return CountRollsOrder(str(row.item), pieces_in(values, "rolls"), reason)

        lang = self.lang
        rolls = say("stock.label.rolls", lang)
        lines: list[FormLine] = [
            PiecesLine("rolls", rolls, needed=True, least=0, unit="rolls"),
            TextLine("differs", say("stock.label.differs", lang), needed=True),
        ]
        question = say("rolls.count.question", lang, item=str(row.item), place=row.place)
        notes = [say("rolls.count.note", lang)]
        return StockAsk(question, lines, order, notes, hidden=hidden)

    def _ask_mount(self, row: RollLine) -> None:
        """Ask once: what was in the printer counts as used up."""
        item = str(row.item)
        answers = [(each, say(f"rolls.answer.{each}", self.lang)) for each in ("no", "yes")]
        question = say("rolls.mount.question", self.lang, item=item, place=row.place)

        def did(_receipt: Receipt) -> str:
            return say("rolls.mounted", self.lang, item=item, place=row.place)

        def answered(answer: str) -> None:
            if answer == "yes":
                self.acts.send(mount_roll, MountOrder(item), did)

        self.ask(Choice(question, answers, self.lang, [self._in_printer(row)]), answered)

    def _in_printer(self, row: RollLine) -> str:
        if row.cards_left is None:
            return say("rolls.mount.none", self.lang)
        return say("rolls.mount.left", self.lang, cards=row.cards_left)

    def _received(self, order: RollsOrder, receipt: Receipt) -> str:
        rolls, item, place = order.rolls, order.item, receipt.place
        return say("rolls.received", self.lang, rolls=rolls, item=item, place=place)

    def _counted(self, order: CountRollsOrder, receipt: Receipt) -> str:
        rolls, item = order.rolls, order.item
        if not receipt.difference:
            return say("rolls.agrees", self.lang, rolls=rolls, item=item)
        gap = written_signed(receipt.difference)
        return say("rolls.differs", self.lang, rolls=rolls, item=item, difference=gap)


def _page(own: str | None, _view: str, text: str, _ask: Ask) -> Page[RollLine]:
    """Return the rolls of every place, this one's first; of this one also what it has none of."""
    rows = {(row.place, str(row.item)): row for row in store_room().rolls}
    if own:
        for item in RollItem:
            rows.setdefault((own, str(item)), RollLine(own, str(item), 0, None))
    shown = [row for row in rows.values() if fits(text, row.place, str(row.item))]
    shown.sort(key=lambda row: (row.place != own, row.place, _ITEMS.index(str(row.item))))
    return whole(shown, lambda row: (row.place, str(row.item)))
