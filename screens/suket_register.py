"""The suket register: every number given, to whom, until when; F8 voids one that is open."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from rich.cells import cell_len
from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.suket_register import ALL, LAPSED, OPEN, SuketLine, suket_counts, suket_page
from db.rules.nik import mask_nik
from db.rules.papers import PaperKind
from db.rules.roles import Act
from db.transactions.void_suket import VoidSuketOrder, void_suket
from screens.columns import Column
from screens.list_reading import PageJob
from screens.list_room import ListRoom
from screens.locale import say, written
from screens.paper_after import print_again
from screens.room_keys import RoomKey

PRINT = RoomKey("print-letter", "f2", "t", on_row=True)
VOID = RoomKey("void-suket", "f8", "x", Act.VOID_SUKET, on_row=True)


class SuketRegister(ListRoom[SuketLine]):
    """The open ones first, by their last day; Left and Right turn to the lapsed ones and to all."""

    NAME = "suket"
    VIEWS = (OPEN, LAPSED, ALL)
    KEYS = (PRINT, VOID)

    def page_job(self) -> PageJob[SuketLine]:
        return suket_page

    def figures_job(self) -> Callable[[], Any]:
        return suket_counts

    def view_words(self, view: str, figures: Any) -> str:
        count = written(getattr(figures, view)) if figures else ""
        return f"{say(f'suket.view.{view}', self.lang)} {count}".strip()

    def figures_line(self, figures: Any) -> Text:
        lapsed = figures.lapsed
        if not lapsed:
            return Text(say("suket.figures.none", self.lang))
        return Text(say("suket.figures.lapsed", self.lang, lapsed=lapsed), "bold")

    def columns(self) -> Sequence[Column[SuketLine]]:
        lang = self.lang
        # As wide as the numbers at hand: what is left is the names'.
        number = max((cell_len(row.number) for row in self.window.page.rows), default=12)
        return (
            Column(say("suket.column.number", lang), number, lambda row: row.number),
            Column(say("hits.name", lang), 12, lambda row: row.name, grow=1),
            Column("NIK", 16, lambda row: mask_nik(row.nik), wide=True),
            Column(
                say("suket.column.issued", lang), 10, lambda row: written(row.issued_on), wide=True
            ),
            Column(say("suket.column.until", lang), 10, lambda row: written(row.valid_until)),
            Column(say("suket.column.state", lang), 8, self._state),
            Column(say("suket.column.place", lang), 7, lambda row: row.place, wide=True),
        )

    def _state(self, row: SuketLine) -> str:
        return say(f"suket.state.{row.state}", self.lang)

    def nik(self, row: SuketLine) -> str | None:
        return row.nik

    def press(self, key: RoomKey, row: SuketLine | None) -> None:
        if row is None:
            return
        if not row.is_open:
            closed = "suket.closed.letter" if key is PRINT else "suket.closed"
            self.tell(say(closed, self.lang, number=row.number), "bold")
            return
        if key is PRINT:
            print_again(self, self, self.shift, PaperKind.SUKET, row.number)
            return
        from screens.ask_reason import AskReason, common_reasons

        question = say("void-suket.question", self.lang, number=row.number)
        notes = [say("suket.void.whose", self.lang, name=row.name, nik=mask_nik(row.nik))]
        dialog = AskReason(question, common_reasons("void-suket", self.lang), self.lang, notes)
        self.ask(dialog, partial(self._void, row))

    def _void(self, row: SuketLine, reason: str) -> None:
        def did(_receipt: Receipt) -> str:
            return say("suket.voided", self.lang, number=row.number, name=row.name)

        self.acts.send(void_suket, VoidSuketOrder(row.number, reason), did)
