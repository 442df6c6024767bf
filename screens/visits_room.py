"""Visits, planned, running and over: a new one, its list from a file, and the way into it."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from rich.text import Text
from textual import on

from db.journal.receipt import Receipt
from db.office import office_settings, places
from db.reads.paging import Ask, Key, Page, Where
from db.reads.today import office_now
from db.reads.visits.schools import schools
from db.reads.visits.visit_list import ALL, DONE, OPEN, VisitLine, visits
from db.rules.roles import Act
from db.rules.visits import VisitState
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.change_visit import ChangeVisitOrder, change_visit
from db.transactions.new_visit import NewVisitOrder, new_visit
from screens.ask_reason import AskReason, common_reasons
from screens.columns import Column
from screens.keeping_room import KeepingRoom
from screens.keys_in_turn import TakesKeys
from screens.list_reading import ListReading, PageJob
from screens.locale import say, written
from screens.outcome import Ended
from screens.room_keys import RoomKey
from screens.roster_file import RosterFile
from screens.schools_room import SchoolsRoom
from screens.session import Shift
from screens.stock_form import StockForm
from screens.visit_day import DayHint, day_hint, known_day_hint
from screens.visit_forms import VisitGround, change_visit_ask, new_visit_ask, roster_ask
from screens.visit_room import VisitRoom

ENTER = RoomKey("visit-open", "enter", "o", on_row=True)
NEW = RoomKey("visit-new", "f2", "t", Act.NEW_VISIT)
ROSTER = RoomKey("visit-roster", "f3", "c", Act.TAKE_ROSTER, on_row=True)
SCHOOLS = RoomKey("visit-schools", "f5", "d")
CHANGE = RoomKey("visit-change", "f6", "g", Act.CHANGE_VISIT, on_row=True)
CANCEL = RoomKey("visit-cancel", "f8", "x", Act.CANCEL_VISIT, on_row=True)
_OVER = (VisitState.SELESAI, VisitState.BATAL)


def _page(view: str, text: str, ask: Ask) -> Page[VisitLine]:
    page = visits(view, text, ask)
    closed = office_settings().closed_days
    for row in page.rows:
        # The calendar takes a moment the first time, and the room is drawn without waiting.
        day_hint(row.day, closed)
    return page


def _ground() -> VisitGround:
    vans = tuple(line.code for line in places() if line.visits)
    return VisitGround(schools(), vans, office_now(office_settings()).today)


class VisitsRoom(KeepingRoom[VisitLine]):
    """The visits; Enter opens the chosen one, in which pupils are recorded."""

    NAME = "visits"
    VIEWS = (OPEN, DONE, ALL)
    KEYS = (NEW, ROSTER, SCHOOLS, CHANGE, CANCEL)
    ENTER = ENTER
    DETAIL = 2

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        self._ground: VisitGround | None = None
        self._outdated = False
        self._planned: Key | None = None
        self._roster = RosterFile(self)

    # What is read and seen.

    def page_job(self) -> PageJob[VisitLine]:
        return _page

    def figures_job(self) -> Callable[[], Any]:
        return _ground

    def take_figures(self, figures: VisitGround) -> None:
        self._ground = figures

    def figures_line(self, figures: VisitGround) -> Text:
        schools_open = len(figures.schools)
        vans = ", ".join(figures.vans) or "-"
        return Text(say("visits.figures", self.lang, schools=schools_open, vans=vans))

    def view_words(self, view: str, figures: Any) -> str:
        return say(f"visits.view.{view}", self.lang)

    def columns(self) -> Sequence[Column[VisitLine]]:
        lang = self.lang
        return (
            Column(say("visits.column.day", lang), 10, lambda row: written(row.day)),
            Column(say("visits.column.site", lang), 24, lambda row: row.site, grow=3),
            Column(say("visits.column.kind", lang), 14, self._kind, wide=True),
            Column(say("visits.column.state", lang), 10, self._state),
            Column(
                say("visits.column.listed", lang), 6, lambda row: written(row.listed), right=True
            ),
            Column(say("visits.column.place", lang), 8, lambda row: row.place),
        )

    def _kind(self, row: VisitLine) -> str:
        return say(f"name.{row.kind}", self.lang)

    def _state(self, row: VisitLine) -> str:
        return say(f"name.{row.state}", self.lang)

    def detail(self, row: VisitLine, width: int) -> list[Text]:
        lang = self.lang
        told = say("visits.about", lang, ref=row.ref, kind=row.kind, team=row.team or "-")
        if hint := self._hint(row):
            return [Text(told), Text(f"! {hint}", "bold")]
        closed = say("visits.closed", lang, day=row.closed_on) if row.closed_on else ""
        before = row.carried_from
        carried = say("visits.carried", lang, ref=before) if before else ""
        return [Text(told), Text(f"{closed} {carried}".strip())]

    def _hint(self, row: VisitLine) -> str:
        """Return what is to be known of the day of a visit that is to come; it bars nothing."""
        if row.state in _OVER or self._ground is None:
            return ""
        if row.state is VisitState.TERJADWAL and row.day < self._ground.today:
            return say("visits.day.past", self.lang)
        hint = known_day_hint(row.day)
        if hint is DayHint.FRIDAY and row.school is None:
            return ""
        return "" if hint in (None, DayHint.NONE) else say(f"visits.day.{hint}", self.lang)

    @property
    def holds_keys(self) -> bool:
        """Return whether keys wait: for an act, a file that is read, or a visit just planned."""
        return super().holds_keys or self._roster.reads or self._planned is not None

    def figures_changed(self) -> None:
        """Read figures and rows again; under another room not before that is left."""
        self._outdated = not self.is_current
        if self.is_current:
            super().figures_changed()

    def on_screen_resume(self) -> None:
        """Read what changed while another room lay over this one."""
        if self._outdated:
            self.figures_changed()

    # What its keys do.

    def press(self, key: RoomKey, row: VisitLine | None) -> None:
        if key is NEW:
            self._ask_new()
        elif key is SCHOOLS:
            self.open_room(SchoolsRoom(self.shift), lambda _: None)
        elif row is None:
            return
        elif key is ENTER:
            self.open_room(VisitRoom(self.shift, row.ref), self.leave)
        elif row.state in _OVER:
            self.tell(say("visits.over", self.lang), "bold")
        elif key is ROSTER:
            self.ask(StockForm(roster_ask(row, self.lang), self.lang, {}), self._read(row))
        elif key is CHANGE:
            self._ask_change(row)
        elif key is CANCEL:
            self._ask_why(row)

    def _ask_new(self) -> None:
        if self._ground is None:
            self.tell(say("room.reading", self.lang))
        elif not self._ground.vans:
            self.tell(say("visits.no_van", self.lang), "bold")
        else:
            ask = new_visit_ask(self._ground, self.shift.place, self.lang)
            self.fill("new", ask, new_visit, self._made)

    def _made(self, order: NewVisitOrder, receipt: Receipt) -> str:
        self._planned = (date.fromisoformat(order.day), receipt.ref)
        return say("visits.made", self.lang, ref=receipt.ref)

    def acted(self) -> None:
        """Read again what changed; a visit that was just planned is chosen, for its list."""
        super().acted()
        if self._planned is not None:
            self.field.clear_text()
            self._text = ""
            self.reading.open(OPEN, "", Ask(Where.AROUND, self._planned))
            self.surround.show()

    def _list_ended(self, event: Ended) -> None:
        super()._list_ended(event)
        if self._planned is None or event.name != ListReading.NAME:
            return
        if event.error or self.window.key == self._planned or not self.reading.awaits:
            self._planned = None
            self.post_message(TakesKeys(drop=False))

    def _read(self, row: VisitLine) -> Callable[[str], None]:
        return partial(self._roster.take, row)

    def _ask_change(self, row: VisitLine) -> None:
        def did(_order: ChangeVisitOrder, _receipt: Receipt) -> str:
            return say("visits.changed", self.lang, ref=row.ref)

        if row.state is not VisitState.TERJADWAL:
            self.tell(say("visits.runs", self.lang), "bold")
        elif self._ground is not None:
            ask = change_visit_ask(row, self._ground, self.lang)
            self.fill(f"change {row.ref}", ask, change_visit, did)

    def _ask_why(self, row: VisitLine) -> None:
        question = say("visits.cancel.question", self.lang)
        notes = [f"{row.ref}  {row.site}  {written(row.day)}"]
        reasons = common_reasons("cancel-visit", self.lang)
        self.ask(AskReason(question, reasons, self.lang, notes), partial(self._cancel, row))

    def _cancel(self, row: VisitLine, reason: str) -> None:
        def did(_receipt: Receipt) -> str:
            return say("visits.cancelled", self.lang, ref=row.ref)

        self.acts.send(cancel_visit, CancelVisitOrder(row.ref, reason), did)

    @on(Ended)
    def _file_read(self, event: Ended) -> None:
        if event.name == RosterFile.NAME:
            self._roster.ended(event)
