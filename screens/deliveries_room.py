"""Deliveries that are out: who signed for their card at the kelurahan, and what came back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.deliveries import DeliveryItemLine, DeliveryLine, deliveries, delivery_items
from db.reads.paging import Ask, Page
from db.rules.nik import mask_nik
from db.rules.roles import Act
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.return_delivered import ReturnDeliveredOrder, return_delivered
from screens.choice import Choice
from screens.columns import Column
from screens.list_reading import PageJob
from screens.list_room import ListRoom
from screens.locale import say, written
from screens.queue_forms import signed_form
from screens.room_keys import RoomKey
from screens.session import Shift
from screens.short_list import fits, whole

SIGNED = RoomKey("signed", "f5", "d", Act.HAND_OVER, on_row=True)
RETURNED = RoomKey("returned", "f7", "t", Act.RETURN_DELIVERED, on_row=True)
REST = RoomKey("rest", "f8", "x", Act.RETURN_DELIVERED, on_row=True)
_NONE, _OUT = "-", "OUT"


def _page(view: str, text: str, _ask: Ask) -> Page[DeliveryItemLine]:
    rows = () if view == _NONE else delivery_items(view)
    kept = [row for row in rows if fits(text, row.name, row.nik, row.suket)]
    kept.sort(key=lambda row: row.state != _OUT)
    return whole(kept, lambda row: (row.nik,))


def _deliveries_of(place: str | None) -> tuple[DeliveryLine, ...]:
    return tuple(line for line in deliveries(_OUT) if line.place == place)


class DeliveriesRoom(ListRoom[DeliveryItemLine]):
    """The signed list of one delivery; Left and Right turn to another that is out.

    What is still out stands first. Enter records what the list says, card by card, and goes on
    to the next one.
    """

    NAME = "deliveries"
    VIEWS = (_NONE,)
    KEYS = (SIGNED, RETURNED, REST)
    ENTER = SIGNED
    DETAIL = 1

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        self._out: tuple[DeliveryLine, ...] = ()

    def page_job(self) -> PageJob[DeliveryItemLine]:
        return _page

    def figures_job(self) -> Callable[[], Any]:
        return partial(_deliveries_of, self.shift.place)

    def take_figures(self, figures: tuple[DeliveryLine, ...]) -> None:
        self._out = figures
        self.views = tuple(line.ref for line in figures) or (_NONE,)
        if self.reading.view not in self.views:
            self.show_view(self.views[0])

    def figures_line(self, figures: tuple[DeliveryLine, ...]) -> Text:
        line = self._delivery
        if line is None:
            return Text(say("deliveries.out", self.lang, count=0), "bold")
        words = say(
            "deliveries.figures",
            self.lang,
            out=line.out,
            handed=line.handed,
            returned=line.returned,
            kelurahan=line.kelurahan,
            sent_on=line.sent_on,
            carrier=line.carrier,
        )
        return Text(words, "bold")

    def view_words(self, view: str, figures: tuple[DeliveryLine, ...] | None) -> str:
        line = next((each for each in self._out if each.ref == view), None)
        return f"{line.kelurahan} {written(line.out)}" if line else view

    def columns(self) -> Sequence[Column[DeliveryItemLine]]:
        lang = self.lang
        return (
            Column(say("deliveries.column.state", lang), 9, self._state),
            Column(say("hits.name", lang), 20, lambda row: row.name, grow=3),
            Column("NIK", 16, lambda row: mask_nik(row.nik)),
            Column(say("hits.birth", lang), 10, lambda row: written(row.birth_date), wide=True),
            Column(say("deliveries.column.suket", lang), 26, lambda row: row.suket or "-"),
        )

    def _state(self, row: DeliveryItemLine) -> str:
        return say(f"deliveries.state.{row.state}", self.lang)

    def detail(self, row: DeliveryItemLine, width: int) -> list[Text]:
        ref, birth, phone = self.reading.view, row.birth_date, row.phone
        return [Text(say("deliveries.about", self.lang, ref=ref, birth=birth, phone=phone))]

    @property
    def _delivery(self) -> DeliveryLine | None:
        return next((each for each in self._out if each.ref == self.reading.view), None)

    # What its keys do.

    def press(self, key: RoomKey, row: DeliveryItemLine | None) -> None:
        if row is None:
            return
        if key is REST:
            self._ask_rest(row)
        elif row.state != _OUT:
            self.tell(say("deliveries.not_out", self.lang, state=self._state(row)), "bold")
        elif key is SIGNED:
            whose = f"{row.name}  {mask_nik(row.nik)}"
            form = signed_form(row.nik, self.reading.view, whose, row.suket, self.lang)
            self.ask(form, partial(self._hand_over, row))
        else:
            told = say("deliveries.returned", self.lang, name=row.name)
            self._return(ReturnDeliveredOrder(self.reading.view, (row.nik,)), told)

    def _hand_over(self, row: DeliveryItemLine, order: HandOverOrder) -> None:
        def did(_receipt: Receipt) -> str:
            self._go_on()
            return say("deliveries.handed", self.lang, name=row.name)

        self.acts.send(hand_over_card, order, did)

    def _go_on(self) -> None:
        """Choose the next card, and draw it so: no key counts for it before it was seen."""
        self.window.move(1)
        self.draw()

    def _ask_rest(self, chosen: DeliveryItemLine) -> None:
        """Ask whether all that is out is back; the last one is a person's, and goes by its row."""
        out = [row for row in self.window.page.rows if row.state == _OUT]
        if len(out) == 1 and out[0] != chosen:
            self.tell(say("deliveries.one_left", self.lang, name=out[0].name), "bold")
            return
        order = ReturnDeliveredOrder(self.reading.view, tuple(row.nik for row in out))
        yes = say("deliveries.rest.yes", self.lang, count=len(out))
        answers = [("no", say("deliveries.rest.no", self.lang)), ("yes", yes)]
        question = say("deliveries.rest.question", self.lang)
        told = say("deliveries.rest", self.lang, count=len(out))

        def answered(answer: str) -> None:
            if answer == "yes":
                self._return(order, told)

        self.ask(Choice(question, answers, self.lang), answered)

    def _return(self, order: ReturnDeliveredOrder, told: str) -> None:
        def did(_receipt: Receipt) -> str:
            if len(order.niks) == 1:
                self._go_on()
            return told

        self.acts.send(return_delivered, order, did)
