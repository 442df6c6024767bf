"""The day's closing: the sheet of this place as it stands, what is unfinished, past closings."""

from collections.abc import Callable, Sequence
from typing import Any

from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.day_closing import closings
from db.reads.day_sheet import DaySheet
from db.reads.paging import Ask, Page
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.rules.roles import Act
from db.transactions.close_day import CloseDayOrder, changed_record, close_day, still_open
from screens.columns import Column
from screens.day_reader import DayReader
from screens.day_rows import SheetRow, closing_row, sheet_rows
from screens.keeping_room import KeepingRoom
from screens.list_reading import PageJob
from screens.locale import say, written
from screens.outcome import words_of
from screens.paper_after import print_again
from screens.room_keys import RoomKey
from screens.session import Shift
from screens.short_list import fits, whole
from screens.stock_form import PiecesLine, StockAsk, Values, pieces_in
from screens.text_lines import wrapped

CLOSE = RoomKey("close-day", "f2", "t", Act.CLOSE_DAY)
PRINT = RoomKey("print-day", "f3", "c", on_row=True)
SHEET, CLOSINGS = "sheet", "closings"
# A sheet that takes long to count is counted again only after so many times that long.
REST = 20


class DayRoom(KeepingRoom[SheetRow]):
    """The sheet of the operator's place; Right turns to the closings before, Enter closes."""

    NAME = "day"
    VIEWS = (SHEET, CLOSINGS)
    KEYS = (CLOSE, PRINT)
    DETAIL = 3

    def __init__(self, shift: Shift) -> None:
        self._reader = DayReader(shift.place or "-")
        self._rests = self._stale = False
        super().__init__(shift)
        if shift.place is None:
            self.views = (CLOSINGS,)

    # What is read and seen.

    def page_job(self) -> PageJob[SheetRow]:
        return self._page

    def _page(self, view: str, text: str, _ask: Ask) -> Page[SheetRow]:
        if view == SHEET:
            rows: Sequence[SheetRow] = sheet_rows(self._reader.read(), self.lang)
        else:
            lines = closings(self.shift.place)
            rows = [closing_row(line, self.lang) for line in lines]
        return whole((row for row in rows if fits(text, row.what)), lambda row: (row.key,))

    def figures_job(self) -> Callable[[], Any]:
        return self._reader.read if self.shift.place else lambda: None

    def figures_changed(self) -> None:
        """Read again; where counting takes long, after a rest."""
        if self._rests:
            self._stale = True
            return
        super().figures_changed()
        if self._reader.took > 0.5:
            self._rests = True
            self.set_timer(self._reader.took * REST, self._rested, name="rest")

    def _rested(self) -> None:
        self._rests = False
        if self._stale:
            self._stale = False
            self.figures_changed()

    def figures_line(self, figures: DaySheet | None) -> Text:
        if figures is None:
            return Text()
        place, lang, ref = figures.place, self.lang, figures.since_ref
        if figures.fault:
            return Text(say("day.figures.fault", lang, place=place), "bold")
        if figures.open:
            count = len(figures.open)
            return Text(say("day.figures.open", lang, place=place, count=count), "bold")
        if figures.closed_today:
            return Text(say("day.figures.nothing", lang, place=place, ref=ref))
        key = "day.figures" if ref else "day.figures.first"
        left, acts = figures.figures.closing, figures.figures.acts
        told = say(key, lang, place=place, ref=ref, day=figures.since, left=left, acts=acts)
        return Text(told)

    def view_words(self, view: str, figures: DaySheet | None) -> str:
        return say(f"day.view.{view}", self.lang)

    def columns(self) -> Sequence[Column[SheetRow]]:
        lang = self.lang
        return (
            Column(say("day.column.what", lang), 40, lambda row: row.what, grow=1),
            Column(say("day.column.in", lang), 7, lambda row: _pieces(row.moved_in), right=True),
            Column(say("day.column.out", lang), 7, lambda row: _pieces(row.moved_out), right=True),
            Column(say("day.column.left", lang), 7, lambda row: _pieces(row.left), right=True),
        )

    def detail(self, row: SheetRow, width: int) -> list[Text]:
        return wrapped(row.advice or row.what, width, "bold" if row.strong else "")

    def enter_key(self) -> RoomKey | None:
        return CLOSE if self.reading.view == SHEET else PRINT

    # What its keys do.

    def press(self, key: RoomKey, row: SheetRow | None) -> None:
        if key is CLOSE:
            self._close()
        elif row is None or row.closing is None:
            self.tell(say("day.not_a_closing", self.lang), "bold")
        else:
            print_again(self, self, self.shift, PaperKind.DAY, row.closing.ref)

    def _close(self) -> None:
        """Ask for the blanks counted; what keeps the day open is told before anyone counts."""
        sheet = self._reader.latest()
        if sheet is None:
            self.tell(say("room.reading", self.lang))
            return
        if bar := _bar(sheet):
            self.tell_refused(words_of(bar, self.lang))
            return
        # Looked through once more while the blanks are counted.
        self._reader.forget()
        self.reading.refresh()
        line = PiecesLine("counted", say("stock.label.counted", self.lang), needed=True, least=0)
        question = say("day.ask", self.lang, place=sheet.place)
        notes = [say("day.ask.note", self.lang)]
        ask = StockAsk(question, [line], _order, notes)
        self.fill("close", ask, self._record, self._did)

    def _record(self, call: Any, order: CloseDayOrder) -> Receipt:
        """Close the day on the writing thread; what was looked through before isn't again."""
        return close_day(call, order, self._reader.seen())

    def _did(self, order: CloseDayOrder, receipt: Receipt) -> str:
        place = self.shift.place
        # The page that is to be printed and signed is the first one there.
        self.show_view(CLOSINGS)
        return say("day.closed", self.lang, ref=receipt.ref, place=place, counted=order.counted)


def _order(values: Values) -> CloseDayOrder:
    return CloseDayOrder(pieces_in(values, "counted"))


def _bar(sheet: DaySheet) -> Refused | None:
    if sheet.fault:
        return changed_record(sheet.fault)
    if sheet.open:
        return still_open(sheet.place, sheet.open)
    if sheet.closed_today:
        return Refused("DAY_CLOSED_ALREADY", place=sheet.place, ref=sheet.closed_today)
    return None


def _pieces(number: int | None) -> str:
    return "" if number is None else written(number)
