"""The schools that the office keeps: a new one, what changes, and one that is closed for good."""

from collections.abc import Sequence
from typing import Any

from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.paging import Ask, Page
from db.reads.visits.schools import SchoolLine, schools
from db.rules.roles import Act
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.change_school import ChangeSchoolOrder, change_school
from screens.choice import Choice
from screens.columns import Column
from screens.keeping_room import KeepingRoom
from screens.list_reading import PageJob
from screens.locale import say, written
from screens.room_keys import RoomKey
from screens.short_list import fits, whole
from screens.visit_forms import school_ask

NEW = RoomKey("school-new", "f2", "t", Act.ADD_SCHOOL)
CHANGE = RoomKey("school-change", "f6", "g", Act.CHANGE_SCHOOL, on_row=True)
CLOSE = RoomKey("school-close", "f8", "x", Act.CHANGE_SCHOOL, on_row=True)
OPEN, CLOSED = "open", "closed"


def _page(view: str, text: str, _ask: Ask) -> Page[SchoolLine]:
    lines = (line for line in schools(closed=True) if (line.closed_on is None) == (view == OPEN))
    kept = (line for line in lines if fits(text, line.name.upper(), line.code.upper()))
    return whole(kept, lambda line: (line.code,))


class SchoolsRoom(KeepingRoom[SchoolLine]):
    """The schools; Right turns to those that are closed. Enter changes the chosen one."""

    NAME = "schools"
    VIEWS = (OPEN, CLOSED)
    KEYS = (NEW, CHANGE, CLOSE)
    ENTER = CHANGE
    DETAIL = 1

    def page_job(self) -> PageJob[SchoolLine]:
        return _page

    def figures_line(self, figures: Any) -> Text:
        return Text(say("schools.figures", self.lang))

    def view_words(self, view: str, figures: Any) -> str:
        return say(f"schools.view.{view}", self.lang)

    def columns(self) -> Sequence[Column[SchoolLine]]:
        lang = self.lang
        return (
            Column(say("schools.column.code", lang), 12, lambda row: row.code),
            Column(say("schools.column.name", lang), 26, lambda row: row.name, grow=3),
            Column(say("school.label.head", lang), 24, lambda row: row.principal or "-", wide=True),
            Column(
                say("schools.column.visits", lang), 10, lambda row: written(row.visits), right=True
            ),
            Column(say("schools.column.last", lang), 10, lambda row: written(row.last_visit)),
        )

    def detail(self, row: SchoolLine, width: int) -> list[Text]:
        head, address = row.principal or "-", row.address or "-"
        told = say("schools.about", self.lang, head=head, address=address)
        if row.closed_on:
            told = f"{say('schools.closed', self.lang, day=row.closed_on)} {told}"
        return [Text(told)]

    # What its keys do.

    def press(self, key: RoomKey, row: SchoolLine | None) -> None:
        if key is NEW:
            self.fill("school", school_ask(None, self.lang), add_school, self._added)
        elif row is None:
            return
        elif key is CHANGE:
            ask = school_ask(row, self.lang)
            self.fill(f"school {row.code}", ask, change_school, self._changed)
        elif row.closed_on:
            self._send(row, closed=False)
        else:
            self._ask_whether_closed(row)

    def _added(self, order: SchoolOrder, _receipt: Receipt) -> str:
        return say("schools.added", self.lang, name=order.name)

    def _changed(self, order: ChangeSchoolOrder, _receipt: Receipt) -> str:
        return say("schools.changed", self.lang, name=order.name)

    def _ask_whether_closed(self, row: SchoolLine) -> None:
        """Ask once whether no visit goes there any more; no is the first answer."""
        answers = [(each, say(f"schools.close.answer.{each}", self.lang)) for each in ("no", "yes")]
        question = say("schools.close.question", self.lang, name=row.name)

        def answered(answer: str) -> None:
            if answer == "yes":
                self._send(row, closed=True)

        self.ask(Choice(question, answers, self.lang), answered)

    def _send(self, row: SchoolLine, *, closed: bool) -> None:
        def did(_receipt: Receipt) -> str:
            key = "schools.was_closed" if closed else "schools.was_opened"
            return say(key, self.lang, name=row.name)

        self.acts.send(change_school, ChangeSchoolOrder(row.code, closed=closed), did)
