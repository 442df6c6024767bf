"""The stock room: what lies where, each place's ledger, receiving, writing off, taking back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.paging import Ask
from db.reads.stock_ledger import Blanks, LedgerLine, blanks, ledger_page
from db.rules.nik import mask_nik
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from screens.ask_reason import AskReason, common_reasons
from screens.columns import Column
from screens.list_reading import PageJob
from screens.list_room import ListRoom
from screens.locale import say, written
from screens.room_keys import RoomKey
from screens.session import Shift
from screens.stock_form import StockForm
from screens.strip_text import level_words

RECEIVE = RoomKey("receive", "f2", "t", Act.RECEIVE)
SPOIL = RoomKey("spoil", "f8", "x", Act.SPOIL)
CORRECT = RoomKey("correct", "f12", "k", Act.CORRECT, on_row=True)


class StockRoom(ListRoom[LedgerLine]):
    """The ledger of one place, the latest move on top; Left and Right turn to another place.

    Blanks are received and written off at the place where the operator signed in, and only
    while its own ledger is shown.
    """

    NAME = "stock"
    KEYS = (RECEIVE, SPOIL, CORRECT)

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        own = [shift.place] if shift.place else []
        others = [place for place in shift.operator.places if place != shift.place]
        self.views = (*own, *others) or ("-",)

    def page_job(self) -> PageJob[LedgerLine]:
        return ledger_page

    def figures_job(self) -> Callable[[], Any]:
        return blanks

    def take_figures(self, figures: Blanks) -> None:
        present = self.reading.view
        self.views = tuple(place.code for place in figures.places)
        if present not in self.views:
            self.show_view(self.views[0])

    def figures_line(self, figures: Blanks) -> Text:
        text = Text(say("stock.figures", self.lang, total=figures.total), "bold")
        if figures.level:
            text.append(f"  {level_words(figures.level, figures.total, self.lang)}", "bold")
        return text

    def view_words(self, view: str, figures: Blanks | None) -> str:
        if figures is None:
            return view
        on_hand = next((each.on_hand for each in figures.places if each.code == view), 0)
        return f"{view} {written(on_hand)}"

    def columns(self) -> Sequence[Column[LedgerLine]]:
        lang = self.lang
        return (
            Column(say("stock.column.day", lang), 10, lambda row: written(row.day)),
            Column(say("stock.column.clock", lang), 5, lambda row: row.clock),
            Column(say("stock.column.kind", lang), 10, self._kind),
            Column(say("stock.column.pieces", lang), 9, _pieces, right=True),
            Column(say("stock.column.about", lang), 16, self._about, grow=3),
            Column(say("stock.column.by", lang), 8, lambda row: row.by, grow=1),
        )

    def _kind(self, row: LedgerLine) -> str:
        return say(f"stock.kind.{row.kind}", self.lang)

    def _about(self, row: LedgerLine) -> str:
        """Return that the act was taken back, the document or cause, and whose card it was for."""
        whose = mask_nik(row.nik) if row.nik else ""
        parts = [
            say("stock.corrected", self.lang) if row.is_corrected else "",
            row.document or "",
            say(f"name.{row.cause}", self.lang) if row.cause else "",
            # Beside a cause there is room for the end of the number only.
            whose[-8:] if row.cause else whose,
        ]
        return " ".join(part for part in parts if part)

    def nik(self, row: LedgerLine) -> str | None:
        return row.nik

    def acted(self) -> None:
        """Show what was recorded: it is the latest move, and on top."""
        super().acted()
        self.reading.read(Ask())

    # What its keys do.

    def press(self, key: RoomKey, row: LedgerLine | None) -> None:
        if key is CORRECT and row:
            self._ask_reason(row)
        elif self.reading.view != self.shift.place:
            place = self.shift.place or "-"
            self.tell(say("stock.elsewhere", self.lang, place=place), "bold")
        elif key is RECEIVE:
            self._ask("stock.receive.question", self._receive, receives=True)
        elif key is SPOIL:
            self._ask("stock.spoil.question", self._spoil, receives=False)

    def _ask(self, question: str, then: Callable[[Any], None], *, receives: bool) -> None:
        words = say(question, self.lang, place=self.shift.place)
        self.ask(StockForm(words, self.lang, receives=receives), then)

    def _receive(self, order: ReceiveOrder) -> None:
        def did(receipt: Receipt) -> str:
            return self._did("stock.received", order.quantity, receipt)

        self.acts.send(receive_blanks, order, did)

    def _spoil(self, order: SpoilOrder) -> None:
        def did(receipt: Receipt) -> str:
            return self._did("stock.spoiled", order.quantity, receipt)

        self.acts.send(spoil_blanks, order, did)

    def _did(self, key: str, pieces: int, receipt: Receipt) -> str:
        place, left = receipt.place, receipt.blanks_left
        return say(key, self.lang, pieces=pieces, place=place, left=left)

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
    return f"{'+' if row.quantity > 0 else '-'}{written(abs(row.quantity))}"
