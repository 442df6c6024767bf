"""The target by kecamatan, kelurahan, school and month, its voters, and who came and went."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from rich.text import Text

from db.reads.paging import Ask, Page
from screens.columns import WIDE, Column
from screens.list_reading import PageJob
from screens.list_room import ListRoom
from screens.locale import say
from screens.room_keys import RoomKey
from screens.session import Shift
from screens.short_list import fits, whole
from screens.target_people_room import TargetPeopleRoom
from screens.target_reader import TargetReader, TargetStand
from screens.target_rows import (
    DRIFT,
    KECAMATAN,
    KELURAHAN,
    MONTH,
    SCHOOL,
    VOTERS,
    TargetRow,
    target_columns,
    target_rows,
)
from screens.target_text import pace_words, target_words

PEOPLE = RoomKey("target-people", "enter", "", on_row=True)
# What takes long to count is counted again only after so many times that long.
REST = 20


class TargetRoom(ListRoom[TargetRow]):
    """Left and Right turn to another way to part the year; Enter names the people of a row."""

    NAME = "target"
    VIEWS = (KECAMATAN, KELURAHAN, SCHOOL, MONTH, VOTERS, DRIFT)
    ENTER = PEOPLE
    DETAIL = 3

    def __init__(self, shift: Shift) -> None:
        self._reader = TargetReader()
        self._stand: TargetStand | None = None
        self._rests = self._stale = False
        super().__init__(shift)

    # What is read and seen.

    def page_job(self) -> PageJob[TargetRow]:
        return self._page

    def _page(self, view: str, text: str, _ask: Ask) -> Page[TargetRow]:
        rows = target_rows(self._reader.read(with_voters=view == VOTERS), view, self.lang)
        return whole((row for row in rows if fits(text, row.name)), lambda row: (row.key,))

    def figures_job(self) -> Callable[[], Any]:
        return partial(self._reader.read, with_voters=self.reading.view == VOTERS)

    def take_figures(self, figures: TargetStand) -> None:
        self._stand = figures
        self.draw()

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

    def show_view(self, view: str) -> None:
        """Show another view; voters are counted once somebody turns to them."""
        super().show_view(view)
        self.tell("")
        self.surround.changed()

    def figures_line(self, figures: TargetStand) -> Text:
        if self.reading.view == VOTERS and figures.voters:
            found = figures.voters
            words = say(
                "target.figures.voters",
                self.lang,
                day=found.day,
                total=found.total,
                recorded=found.city.recorded,
                left=found.city.left,
            )
            return Text(words, "bold")
        return Text(target_words(figures.report.figures, figures.report.drift, self.lang), "bold")

    def view_words(self, view: str, figures: TargetStand | None) -> str:
        return say(f"target.view.{view}", self.lang)

    def none_words(self) -> str:
        if self.reading.view == VOTERS and self._stand and not self._stand.voters:
            return say("target.voters.no_day", self.lang)
        return super().none_words()

    def columns(self) -> Sequence[Column[TargetRow]]:
        return target_columns(self.reading.view, self.lang, wide=self.size.width >= WIDE)

    def detail(self, row: TargetRow, width: int) -> list[Text]:
        stand = self._stand
        lines = [Text(row.detail)]
        if stand is None:
            return lines
        if self.reading.view == VOTERS:
            return [*lines, Text(say("target.voters.names", self.lang), "dim")]
        pace = pace_words(stand.report.pace, stand.report.figures.year, self.lang)
        return [*lines, *(Text(line) for line in pace)]

    # What Enter does.

    def press(self, key: RoomKey, row: TargetRow | None) -> None:
        if row and row.people:
            self.open_room(TargetPeopleRoom(self.shift, row.people), self.leave)
        elif row:
            self.tell(row.no_people, "bold")
