"""Old cards, spoiled blanks and their destructions: what lies here, and how it ended."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypeAlias

from rich.text import Text
from textual import on

from db.journal.receipt import Receipt
from db.office import office_settings
from db.reads.destructions import DestructionLine, ToDestroy, destructions, to_destroy
from db.reads.old_cards import ALL, LIES, OldCardLine, old_card_counts, old_cards
from db.reads.paging import Ask, Page
from db.reads.spoiled_blanks import SpoiledLine, spoiled_blanks, spoiled_counts
from db.reads.today import office_now
from db.rules.nik import mask_nik
from db.rules.papers import PaperKind
from db.rules.roles import Act
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.take_back_card import take_back_card
from screens.choice import Choice
from screens.columns import Column
from screens.keeping_room import KeepingRoom
from screens.list_reading import PageJob
from screens.locale import say, written
from screens.old_card_asks import BLANKS as ONLY_BLANKS
from screens.old_card_asks import CARDS as ONLY_CARDS
from screens.old_card_asks import DestroyWish, destroy_ask, take_back_ask
from screens.old_card_columns import destruction_columns, old_card_columns, spoiled_columns
from screens.outcome import Ended, report, words_of
from screens.paper_after import print_again
from screens.room_keys import RoomKey
from screens.session import Shift
from screens.stock_form import StockForm

BLANKS, DESTRUCTIONS = "blanks", "destructions"
TAKE_BACK = RoomKey("card-back", "f2", "t", Act.TAKE_BACK)
DESTROY = RoomKey("destroy", "f3", "c", Act.DESTROY)
RECORD = RoomKey("record", "f4", "s", on_row=True)
Row: TypeAlias = OldCardLine | SpoiledLine | DestructionLine


@dataclass(frozen=True, slots=True)
class OldFigures:
    """What lies at a place, pieces by cause, and the office's day."""

    cards: Mapping[str, int]
    blanks: Mapping[str, int]
    today: date


def old_figures(place: str | None) -> OldFigures:
    """Read what stands above the list for an operator at a place."""
    today = office_now(office_settings()).today
    return OldFigures(old_card_counts(place), spoiled_counts(place), today)


class OldCardsRoom(KeepingRoom[Row]):
    """Left and Right turn from the cards that lie here to spoiled blanks, destructions, all cards.

    Enter opens the card's holder, or prints the record of a destruction.
    """

    NAME = "old-cards"
    VIEWS = (LIES, BLANKS, DESTRUCTIONS, ALL)
    KEYS = (TAKE_BACK, DESTROY, RECORD)
    DETAIL = 2
    _WOULD = "to-destroy"

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        self._figures: OldFigures | None = None
        self._wish: DestroyWish | None = None
        self._memory: dict[str, str] = {}

    # What is read and seen.

    def page_job(self) -> PageJob[Row]:
        return partial(_page, self.shift.place)

    def figures_job(self) -> Callable[[], Any]:
        return partial(old_figures, self.shift.place)

    def take_figures(self, figures: OldFigures) -> None:
        self._figures = figures

    def figures_line(self, figures: OldFigures) -> Text:
        cards, blanks = sum(figures.cards.values()), sum(figures.blanks.values())
        lang, view = self.lang, self.reading.view
        if not cards and not blanks:
            return Text(say("old.figures.none", lang, place=self.shift.place))
        if view == LIES and cards:
            causes = self._causes(figures.cards)
            return Text(say("destroy.would.cards", lang, cards=cards, causes=causes))
        if view == BLANKS and blanks:
            causes = self._causes(figures.blanks)
            return Text(say("destroy.would.blanks", lang, pieces=blanks, causes=causes))
        return Text(say("old.figures.waits", lang, cards=cards, blanks=blanks))

    def view_words(self, view: str, figures: OldFigures | None) -> str:
        words = say(f"old.view.{view}", self.lang)
        if figures is None or view not in (LIES, BLANKS):
            return words
        counts = figures.cards if view == LIES else figures.blanks
        return f"{words} {written(sum(counts.values()))}"

    def columns(self) -> Sequence[Column[Any]]:
        if self.reading.view == DESTRUCTIONS:
            return destruction_columns(self.lang)
        if self.reading.view == BLANKS:
            return spoiled_columns(self.lang)
        return old_card_columns(self.lang)

    def _causes(self, counts: Mapping[str, int]) -> str:
        parts = (f"{say(f'name.{cause}', self.lang)} {written(n)}" for cause, n in counts.items())
        return ", ".join(parts)

    def nik(self, row: Row) -> str | None:
        return row.nik if isinstance(row, OldCardLine) else None

    def none_words(self) -> str:
        return say(f"old.none.{self.reading.view}", self.lang)

    def enter_key(self) -> RoomKey | None:
        return RECORD if self.reading.view == DESTRUCTIONS else None

    def detail(self, row: Row, width: int) -> list[Text]:
        lang = self.lang
        if isinstance(row, DestructionLine):
            who = ", ".join(f"{name} ({agency})" for name, agency in row.witnesses)
            document = row.document or "-"
            how = say("old.detail.how", lang, method=row.method, document=document, by=row.made_by)
            return [Text(say("old.detail.witnesses", lang, witnesses=who)), Text(how)]
        if isinstance(row, SpoiledLine):
            return [Text(say("old.detail.act", lang, act=row.act))]
        lies = say("old.detail.card", lang, place=row.place, document=row.document or "-")
        key = "old.detail.destroyed" if row.destroyed else "old.detail.lies"
        return [Text(lies), Text(say(key, lang, ref=row.destroyed))]

    # What its keys do.

    def press(self, key: RoomKey, row: Row | None) -> None:
        place = self.shift.place
        if key is RECORD:
            ref = _record(row)
            if ref is None:
                self.tell(say("old.no_record", self.lang), "bold")
            else:
                print_again(self, self, self.shift, PaperKind.DESTRUCTION, ref)
        elif place is None:
            self.tell(say("stock.elsewhere", self.lang, place=None), "bold")
        elif key is TAKE_BACK:
            self.fill("take-back", take_back_ask(place, self.lang), take_back_card, self._taken)
        elif self._figures is not None:
            figures = self._figures
            cards, blanks = sum(figures.cards.values()), sum(figures.blanks.values())
            note = say("destroy.ended", self.lang, cards=cards, blanks=blanks)
            ask = destroy_ask(place, figures.today, [note], self.lang)
            self.ask(StockForm(ask, self.lang, self._memory), self._wished)

    def _taken(self, _order: object, receipt: Receipt) -> str:
        nik, issue = mask_nik(receipt.nik or ""), receipt.old_card_issue
        return say("old.back.done", self.lang, nik=nik, issue=issue, cause=receipt.old_card)

    # A destruction: what is wished, what it would close, the question, the act.

    def _wished(self, wish: DestroyWish) -> None:
        self._wish = wish
        kinds = {"cards": wish.what != ONLY_BLANKS, "blanks": wish.what != ONLY_CARDS}
        job = partial(to_destroy, self.shift.place or "", wish.until, **kinds)
        self.tell(say("counter.working", self.lang))
        report(self, self.shift.session.store.send_read(job), self._WOULD)

    @on(Ended)
    def _would(self, event: Ended) -> None:
        wish = self._wish
        if event.name != self._WOULD or wish is None:
            return
        event.stop()
        if event.error:
            self.tell_refused(words_of(event.error, self.lang))
            return
        would: ToDestroy = event.value
        self.tell("")
        if not would.cards and not would.blanks:
            self.tell(say("old.nothing", self.lang, place=would.place), "bold")
            return
        lang = self.lang
        answers = [("no", say("destroy.no", lang)), ("yes", say("destroy.yes", lang))]
        dialog = Choice(say("destroy.sure", lang), answers, lang, self._told(would))
        self.ask(dialog, lambda answer: self._destroy(wish, would, answer))

    def _told(self, would: ToDestroy) -> list[str]:
        """Return what would be closed, by cause, and what more lies here."""
        cards, blanks = dict(would.cards_by_cause), dict(would.blanks_by_cause)
        lang, pieces = self.lang, sum(blanks.values())
        told = [
            say("destroy.would.cards", lang, cards=len(would.cards), causes=self._causes(cards)),
            say("destroy.would.blanks", lang, pieces=pieces, causes=self._causes(blanks)),
        ]
        more = [say("destroy.left", lang, left=would.left)] if would.left else []
        return [*told, *more]

    def _destroy(self, wish: DestroyWish, would: ToDestroy, answer: str) -> None:
        if answer != "yes":
            return
        order = DestroyOrder(
            would.cards, would.blanks, wish.witnesses, wish.method, wish.document, wish.day
        )
        pieces = sum(count for _, count in would.blanks_by_cause)

        def did(receipt: Receipt) -> str:
            self._memory.clear()
            # The record that is to be printed and signed is the first one there.
            self.show_view(DESTRUCTIONS)
            cards = len(would.cards)
            return say("destroy.done", self.lang, ref=receipt.ref, cards=cards, blanks=pieces)

        self.acts.send(destroy, order, did)


def _page(place: str | None, view: str, text: str, ask: Ask) -> Page[Any]:
    if view == BLANKS:
        return spoiled_blanks(place, text, ask)
    if view == DESTRUCTIONS:
        return destructions(text, ask)
    return old_cards(place if view == LIES else None, view, text, ask)


def _record(row: Row | None) -> str | None:
    """Return the number of the destruction that a row is or ended by."""
    if isinstance(row, DestructionLine):
        return row.ref
    return row.destroyed if isinstance(row, OldCardLine) else None
