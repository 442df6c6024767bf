"""The physical counts: opened, counted blind, then compared, and the difference posted."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.paging import Ask, Page
from db.reads.store_room import CountLine, StoreRoom, store_room
from db.rules.roles import Act
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.open_count import OpenCountOrder, open_count
from screens.ask_reason import AskReason, common_reasons
from screens.choice import Choice
from screens.columns import Column
from screens.form_lines import TextLine
from screens.keeping_room import KeepingRoom
from screens.list_reading import PageJob
from screens.locale import say, written
from screens.locale.formats import written_signed
from screens.room_keys import RoomKey
from screens.short_list import fits, whole
from screens.stock_form import PiecesLine, StockAsk, Values, pieces_in

OPEN = RoomKey("open-count", "f2", "t", Act.OPEN_COUNT)
ENTER_COUNT = RoomKey("enter-count", "f3", "c", Act.COUNT, on_row=True)
CANCEL = RoomKey("cancel-count", "f12", "k", Act.CORRECT, on_row=True)
_GOES_ON = ("OPEN", "COUNTED")


class CountRoom(KeepingRoom[CountLine]):
    """The counts, the latest on top; Enter enters what was counted.

    It is blind: while a count is open nothing here tells what the record expects, not even the
    figures of earlier counts of that place. They are told once a number was entered.
    """

    NAME = "counts"
    KEYS = (OPEN, ENTER_COUNT, CANCEL)
    DETAIL = 2
    ENTER = ENTER_COUNT

    # What is read and seen.

    def page_job(self) -> PageJob[CountLine]:
        return _page

    def figures_job(self) -> Callable[[], Any]:
        return store_room

    def figures_line(self, figures: StoreRoom) -> Text:
        here = [each for each in figures.counts if each.place == self.shift.place]
        going_on = next((each for each in here if each.state in _GOES_ON), None)
        if going_on is None:
            return Text(say("count.none", self.lang, place=self.shift.place))
        ref, day, place = going_on.ref, going_on.opened_on, going_on.place
        key = f"count.figures.{going_on.state}"
        return Text(say(key, self.lang, ref=ref, place=place, day=day), "bold")

    def columns(self) -> Sequence[Column[CountLine]]:
        lang = self.lang
        return (
            Column(say("ship.column.ref", lang), 16, lambda row: row.ref),
            Column(say("stock.column.day", lang), 10, lambda row: written(row.opened_on)),
            Column(say("waiting.column.place", lang), 7, lambda row: row.place),
            Column(say("count.column.state", lang), 9, self._state, grow=1),
            Column(say("count.column.counted", lang), 7, self._counted, right=True),
            Column(say("count.column.expected", lang), 7, self._expected, right=True),
            Column(say("count.column.difference", lang), 7, self._difference, right=True),
        )

    def _state(self, row: CountLine) -> str:
        return say(f"count.state.{row.state}", self.lang)

    def detail(self, row: CountLine, width: int) -> list[Text]:
        by = say("count.detail", self.lang, by=row.opened_by, document=row.document)
        step = say(f"count.next.{row.state}", self.lang)
        if row.state == "POSTED" and row.reason:
            step = say("count.reason", self.lang, reason=row.reason)
        return [Text(by), Text(step, "bold" if row.state in _GOES_ON else "")]

    # What its keys do.

    def press(self, key: RoomKey, row: CountLine | None) -> None:
        if key is OPEN:
            self._open()
        elif row is None or row.state not in _GOES_ON:
            self.tell(say("count.over", self.lang), "bold")
        elif key is CANCEL:
            self._ask_cancel(row)
        elif row.state == "COUNTED" and row.counted is not None:
            self._differs(row.ref, row.counted, row.difference or 0)
        else:
            self._enter(row.ref)

    def _open(self) -> None:
        def order(values: Values) -> OpenCountOrder:
            return OpenCountOrder(values["minutes"])

        def did(_order: OpenCountOrder, receipt: Receipt) -> str:
            # It is the latest, and on top.
            self.reading.read(Ask())
            return say("count.opened", self.lang, ref=receipt.ref, place=receipt.place)

        place = self.shift.place
        line = TextLine("minutes", say("stock.label.minutes", self.lang), needed=True)
        question = say("count.open.question", self.lang, place=place)
        notes = [say("count.open.note", self.lang)]
        self.fill("open", StockAsk(question, [line], order, notes), open_count, did)

    def _enter(self, ref: str) -> None:
        """Ask for the pieces; nothing on the form says how many there should be."""

        def order(values: Values) -> EnterCountOrder:
            return EnterCountOrder(ref, pieces_in(values, "counted"))

        line = PiecesLine("counted", say("stock.label.counted", self.lang), needed=True, least=0)
        question = say("count.enter.question", self.lang, ref=ref)
        notes = [say("count.enter.note", self.lang)]
        self.fill(f"enter {ref}", StockAsk(question, [line], order, notes), enter_count, self._did)

    def _did(self, order: EnterCountOrder, receipt: Receipt) -> str:
        """Tell what the count found; a difference without a reason is put as a question."""
        difference, ref, counted = receipt.difference or 0, order.ref, order.counted
        if not difference:
            return say("count.agrees", self.lang, ref=ref, counted=counted)
        gap = written_signed(difference)
        if order.reason:
            return say("count.posted", self.lang, ref=ref, counted=counted, difference=gap)
        self._differs(ref, counted, difference)
        return say("count.differs", self.lang, ref=ref, counted=counted, difference=gap)

    def _differs(self, ref: str, counted: int, difference: int) -> None:
        """Show what was counted beside the record, and ask for a recount or a reason."""
        notes = [
            say("count.note.counted", self.lang, counted=counted),
            say("count.note.expected", self.lang, expected=counted - difference),
            say("count.note.difference", self.lang, difference=written_signed(difference)),
        ]
        question = say("count.differs.question", self.lang, ref=ref)
        answers = [(each, say(f"count.answer.{each}", self.lang)) for each in ("again", "post")]

        def answered(answer: str) -> None:
            if answer == "again":
                self._enter(ref)
            else:
                self._ask_reason(ref, counted, difference)

        self.ask(Choice(question, answers, self.lang, notes), answered)

    def _ask_reason(self, ref: str, counted: int, difference: int) -> None:
        def reasoned(reason: str) -> None:
            order = EnterCountOrder(ref, counted, reason)
            self.acts.send(enter_count, order, partial(self._did, order))

        gap = written_signed(difference)
        question = say("count.reason.question", self.lang, ref=ref, difference=gap)
        self.ask(AskReason(question, common_reasons("count", self.lang), self.lang), reasoned)

    def _ask_cancel(self, row: CountLine) -> None:
        def reasoned(reason: str) -> None:
            order = CorrectOrder(row.changed_by, reason)
            self.acts.send(correct_act, order, lambda _: say("count.cancelled", self.lang))

        question = say("count.cancel.question", self.lang, ref=row.ref)
        self.ask(AskReason(question, common_reasons("correct", self.lang), self.lang), reasoned)

    def _counted(self, row: CountLine) -> str:
        return written(row.counted)

    def _expected(self, row: CountLine) -> str:
        return written(row.expected)

    def _difference(self, row: CountLine) -> str:
        return "-" if row.difference is None else written_signed(row.difference)


def _page(_view: str, text: str, _ask: Ask) -> Page[CountLine]:
    """Return the counts; where one is open, earlier ones of that place tell no figure."""
    counts = store_room().counts
    blind = {row.place for row in counts if row.state == "OPEN"}
    rows = [_without_figures(row) if row.place in blind else row for row in counts]
    shown = [row for row in rows if fits(text, row.ref, row.place, row.document)]
    return whole(shown, lambda row: (row.ref,))


def _without_figures(row: CountLine) -> CountLine:
    return replace(row, expected=None, counted=None, difference=None)
