"""The people behind a row of the target's room, by name: who is left, who is recorded."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from rich.text import Text

from db.reads.paging import Ask, Page
from db.reads.target import Target
from db.reads.target_people import TargetPerson, target_counts, target_people
from db.reads.target_report import drift_counts
from db.rules.ktp_status import COUNTS_AS_RECORDED
from db.rules.nik import mask_nik
from db.rules.target_year import TargetPart
from screens.columns import Column
from screens.list_reading import ListReading, PageJob
from screens.list_room import ListRoom
from screens.locale import say, written
from screens.session import Shift
from screens.target_rows import PeopleOf

_DRIFTS = (TargetPart.ARRIVED, TargetPart.DEPARTED)


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    """How many there are of each part."""

    live: Target
    arrived: int
    departed: int

    def of(self, part: str) -> int:
        """Return the number of a part's people."""
        by_part = {
            TargetPart.ALL: self.live.target,
            TargetPart.RECORDED: self.live.recorded,
            TargetPart.LEFT: self.live.left,
            TargetPart.ARRIVED: self.arrived,
            TargetPart.DEPARTED: self.departed,
        }
        return by_part[TargetPart(part)]


def people_counts(of: PeopleOf) -> PeopleCounts:
    """Read how many people a row stands for."""
    live = target_counts(of.year, area=of.area, school=of.school, month=of.month)
    return PeopleCounts(live, *drift_counts(of.year))


class TargetPeopleRoom(ListRoom[TargetPerson]):
    """Left and Right turn from those left to those recorded, and to all; Enter opens one."""

    NAME = "target-people"
    DETAIL = 2

    def __init__(self, shift: Shift, of: PeopleOf) -> None:
        self._of = of
        super().__init__(shift)
        self.views = tuple(str(part) for part in of.parts)
        # What is recorded of a look names the part, not only the room.
        which = (of.area, of.school, str(of.month) if of.month else None)
        looked = " ".join(("target", str(of.year), *(each for each in which if each)))
        self.reading = ListReading(self, shift, looked, self.page_job(), self.window)
        self._forget_other()

    def _forget_other(self) -> None:
        """Drop the bookmark of another row's people."""
        bookmarks = self.shift.bookmarks
        if bookmarks.get(f"{self.NAME} of") != self._of:
            bookmarks.pop(self.NAME, None)
        bookmarks[f"{self.NAME} of"] = self._of

    def page_job(self) -> PageJob[TargetPerson]:
        of = self._of

        def page(view: str, text: str, ask: Ask) -> Page[TargetPerson]:
            return target_people(
                of.year, view, text, ask, area=of.area, school=of.school, month=of.month
            )

        return page

    def figures_job(self) -> Callable[[], Any]:
        return partial(people_counts, self._of)

    def figures_line(self, figures: PeopleCounts) -> Text:
        year, lang = str(self._of.year), self.lang
        if self._drifts:
            return Text(say("target.people.drift", lang, year=year), "bold")
        live = figures.live
        words = say(
            "target.people.figures",
            lang,
            name=self._of.name,
            year=year,
            recorded=live.recorded,
            left=live.left,
        )
        return Text(words, "bold")

    def view_words(self, view: str, figures: PeopleCounts | None) -> str:
        words = say(f"target.part.{view}", self.lang)
        return words if figures is None else f"{words} {written(figures.of(view))}"

    @property
    def _drifts(self) -> bool:
        return self._of.parts[0] in _DRIFTS

    def columns(self) -> Sequence[Column[TargetPerson]]:
        lang = self.lang
        last = self._drift_columns() if self._drifts else self._school_columns()
        return (
            Column(say("hits.name", lang), 20, lambda row: row.name, grow=3),
            Column("NIK", 16, lambda row: mask_nik(row.nik), wide=True),
            Column(say("hits.birth", lang), 10, lambda row: written(row.birth_date)),
            Column(say("hits.kelurahan", lang), 14, lambda row: row.kelurahan, grow=1),
            *last,
        )

    def _school_columns(self) -> Sequence[Column[TargetPerson]]:
        school = say("target.column.school", self.lang)
        return (
            Column(school, 14, lambda row: row.school or "-", grow=1, wide=True),
            Column(say("hits.status", self.lang), 14, self._status),
        )

    def _drift_columns(self) -> Sequence[Column[TargetPerson]]:
        reason = say("target.column.reason", self.lang)
        day = say("target.column.day", self.lang)
        return (
            Column(reason, 14, lambda row: say(f"target.reason.{row.reason}", self.lang)),
            Column(day, 10, lambda row: written(row.day)),
        )

    def _status(self, row: TargetPerson) -> str:
        return say(f"status.short.{row.status}", self.lang)

    def detail(self, row: TargetPerson, width: int) -> list[Text]:
        school = row.school or say("target.no_school", self.lang)
        told = say("target.detail.school", self.lang, school=school)
        return [Text(each) for each in (told, self._why(row)) if each]

    def _why(self, row: TargetPerson) -> str:
        """Return why someone came or went, or how they are recorded."""
        if row.reason:
            return say("target.detail.reason", self.lang, reason=str(row.reason))
        if row.recorded_on:
            on, at = row.recorded_on, row.recorded_at
            key = "target.detail.recorded.visit" if row.visit else "target.detail.recorded"
            return say(key, self.lang, day=on, place=at, visit=row.visit)
        if row.status in COUNTS_AS_RECORDED:
            return say("target.detail.by_siak", self.lang)
        return ""

    def nik(self, row: TargetPerson) -> str | None:
        return row.nik
