"""The waiting cards: printed and not collected, the longest waiting first."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from rich.text import Text

from db.reads.waiting_cards import ALL, HERE, SIAK, WaitingCard, waiting_cards, waiting_counts
from db.rules.nik import mask_nik
from screens.columns import Column
from screens.list_reading import PageJob
from screens.list_room import ListRoom
from screens.locale import say, written


class WaitingCards(ListRoom[WaitingCard]):
    """Left and Right turn from all cards to those that lie here, and to SIAK's word."""

    NAME = "waiting"
    VIEWS = (ALL, HERE, SIAK)

    def page_job(self) -> PageJob[WaitingCard]:
        return partial(waiting_cards, self.shift.place)

    def figures_job(self) -> Callable[[], Any]:
        return waiting_counts

    def figures_line(self, figures: Any) -> Text:
        return Text(say("waiting.figures", self.lang, count=figures.all))

    def view_words(self, view: str, figures: Any) -> str:
        words = say(f"waiting.view.{view}", self.lang, place=self.shift.place)
        counted = figures is not None and view != HERE
        return f"{words} {written(getattr(figures, view))}" if counted else words

    def columns(self) -> Sequence[Column[WaitingCard]]:
        lang = self.lang
        return (
            Column(say("waiting.column.printed", lang), 10, lambda row: written(row.printed_on)),
            Column(say("waiting.column.days", lang), 5, lambda row: written(row.days), right=True),
            Column(say("hits.name", lang), 12, lambda row: row.name, grow=3),
            Column("NIK", 16, lambda row: mask_nik(row.nik), wide=True),
            Column(say("hits.kelurahan", lang), 12, lambda row: row.kelurahan, grow=2),
            Column(say("waiting.column.phone", lang), 14, _phone, wide=True),
            Column(say("waiting.column.place", lang), 7, lambda row: written(row.place)),
        )

    def nik(self, row: WaitingCard) -> str | None:
        return row.nik


def _phone(row: WaitingCard) -> str:
    return row.phone or "-"
