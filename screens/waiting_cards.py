"""The waiting cards: printed and not collected, where each lies, and carrying them out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.areas import areas
from db.reads.waiting_cards import (
    ALL,
    DAYS_30,
    DAYS_90,
    HERE,
    SIAK,
    WaitingCard,
    WaitingCounts,
    waiting_cards,
    waiting_counts,
)
from db.rules.areas import Area
from db.rules.nik import mask_nik
from db.rules.roles import Act
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.shelve_card import ShelveOrder, shelve_card
from screens.columns import Column
from screens.deliveries_room import DeliveriesRoom
from screens.list_reading import PageJob
from screens.list_room import ListRoom
from screens.locale import say, written
from screens.queue_forms import deliver_form, shelve_form
from screens.room_keys import RoomKey
from screens.session import Shift

SHELVE = RoomKey("shelve", "f2", "t", Act.SHELVE, on_row=True)
DELIVER = RoomKey("deliver", "f5", "d", Act.DELIVER, on_row=True)
DELIVERIES = RoomKey("deliveries", "f6", "g")


@dataclass(frozen=True, slots=True)
class WaitingFigures:
    """How many cards wait, and the kelurahan to which they may be carried."""

    counts: WaitingCounts
    areas: tuple[Area, ...]


def waiting_figures(place: str | None) -> WaitingFigures:
    """Read what stands above the list for an operator at a place."""
    return WaitingFigures(waiting_counts(place), areas().all)


class WaitingCards(ListRoom[WaitingCard]):
    """Left and Right turn from all cards to those that lie here, the old ones, SIAK's word."""

    NAME = "waiting"
    VIEWS = (ALL, HERE, DAYS_30, DAYS_90, SIAK)
    KEYS = (SHELVE, DELIVER, DELIVERIES)

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        self._areas: tuple[Area, ...] = ()
        self._memory: dict[str, str] = {}

    def page_job(self) -> PageJob[WaitingCard]:
        return partial(waiting_cards, self.shift.place)

    def figures_job(self) -> Callable[[], Any]:
        return partial(waiting_figures, self.shift.place)

    def take_figures(self, figures: WaitingFigures) -> None:
        self._areas = figures.areas

    def figures_line(self, figures: WaitingFigures) -> Text:
        return Text(say("waiting.figures", self.lang, count=figures.counts.all))

    def view_words(self, view: str, figures: WaitingFigures | None) -> str:
        words = say(f"waiting.view.{view}", self.lang, place=self.shift.place)
        return words if figures is None else f"{words} {written(_count(figures.counts, view))}"

    def columns(self) -> Sequence[Column[WaitingCard]]:
        lang = self.lang
        return (
            Column(say("waiting.column.printed", lang), 10, lambda row: written(row.printed_on)),
            Column(say("waiting.column.days", lang), 4, lambda row: written(row.days), right=True),
            Column(say("hits.name", lang), 12, lambda row: row.name, grow=3),
            Column("NIK", 16, lambda row: mask_nik(row.nik), wide=True),
            Column(say("hits.kelurahan", lang), 12, lambda row: row.kelurahan, grow=2),
            Column(say("waiting.column.phone", lang), 14, _phone, wide=True),
            Column(say("waiting.column.place", lang), 7, lambda row: written(row.place)),
            Column(say("waiting.column.shelf", lang), 8, self._lies, grow=1),
        )

    def _lies(self, row: WaitingCard) -> str:
        """Return where a card lies, or that it was carried out."""
        return say("waiting.carried", self.lang) if row.delivery else row.shelf or "-"

    def nik(self, row: WaitingCard) -> str | None:
        return row.nik

    # What its keys do.

    def press(self, key: RoomKey, row: WaitingCard | None) -> None:
        if key is DELIVERIES:
            self.open_room(DeliveriesRoom(self.shift), self._come_back)
        elif row and key is SHELVE:
            whose = f"{row.name}  {mask_nik(row.nik)}"
            form = shelve_form(row.nik, whose, row.shelf or "", self.lang)
            self.ask(form, partial(self._shelve, row))
        elif row:
            form = deliver_form(row.kelurahan_code, self._areas, self.lang, self._memory)
            self.ask(form, self._deliver)

    def _come_back(self, result: str) -> None:
        self.leave(result)

    def _shelve(self, row: WaitingCard, order: ShelveOrder) -> None:
        def did(_receipt: Receipt) -> str:
            return say("shelf.done", self.lang, name=row.name, shelf=order.shelf)

        self.acts.send(shelve_card, order, did)

    def _deliver(self, order: DeliverOrder) -> None:
        def did(receipt: Receipt) -> str:
            self._memory.clear()
            return say("deliver.done", self.lang, ref=receipt.ref, carrier=order.carrier)

        self.acts.send(deliver_cards, order, did)


def _count(counts: WaitingCounts, view: str) -> int:
    by_view = {
        ALL: counts.all,
        HERE: counts.here,
        DAYS_30: counts.days30,
        DAYS_90: counts.days90,
        SIAK: counts.siak,
    }
    return by_view[view]


def _phone(row: WaitingCard) -> str:
    return row.phone or "-"
