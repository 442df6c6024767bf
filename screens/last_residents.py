"""The last ten residents whom this operator opened, the latest first."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from rich.text import Text

from db.reads.last_residents import LastOpened, last_residents
from db.reads.list_filter import narrowing
from db.reads.paging import Ask, Page
from db.rules.nik import mask_nik
from db.rules.person import BaseStatus
from screens.columns import Column
from screens.list_reading import PageJob
from screens.list_room import ListRoom
from screens.locale import say, written
from screens.resident_form import FormPurpose
from screens.scanned import Scanned

_NIKS_SHOWN = 2


def _page(operator: str, _view: str, text: str, _ask: Ask) -> Page[LastOpened]:
    words = narrowing(text)
    rows = tuple(row for row in last_residents(operator) if _fits(row, words))
    return Page(rows, tuple((row.hit.nik,) for row in rows))


def _fits(row: LastOpened, words: tuple[str, ...]) -> bool:
    name = f" {row.hit.name.upper()}"
    return all(f" {word}" in name or word in row.hit.nik for word in words)


class LastResidents(ListRoom[LastOpened]):
    """Ten people at most, each once; a form that was left unfinished is marked."""

    NAME = "last"

    def page_job(self) -> PageJob[LastOpened]:
        return partial(_page, self.shift.operator.name)

    def figures_line(self, figures: Any) -> Text:
        drafts = self.shift.drafts
        new = [nik for nik in sorted(drafts.niks()) if FormPurpose.ADD in drafts.forms(nik)]
        if new:
            # Who isn't in the register stands in no list: only the number leads back to them.
            niks = ", ".join(new[:_NIKS_SHOWN])
            return Text(say("last.figures.new", self.lang, niks=niks), "bold")
        return Text(say("last.figures", self.lang))

    def columns(self) -> Sequence[Column[LastOpened]]:
        lang = self.lang
        return (
            Column(say("last.column.when", lang), 10, _when),
            Column(say("hits.name", lang), 16, lambda row: row.hit.name, grow=3),
            Column("NIK", 16, lambda row: mask_nik(row.hit.nik)),
            Column(
                say("hits.birth", lang),
                10,
                lambda row: written(row.hit.birth_date),
                wide=True,
            ),
            Column(
                say("hits.kelurahan", lang),
                12,
                lambda row: row.hit.kelurahan,
                grow=1,
                wide=True,
            ),
            Column(say("hits.status", lang), 14, self._status),
            Column(say("last.column.form", lang), 5, self._form),
        )

    def _status(self, row: LastOpened) -> str:
        if row.hit.base_status is not BaseStatus.HIDUP:
            return say(f"name.{row.hit.base_status}", self.lang)
        return say(f"status.short.{row.hit.status}", self.lang)

    def _form(self, row: LastOpened) -> str:
        unfinished = row.hit.nik in self.shift.drafts.niks()
        return say("last.unfinished", self.lang) if unfinished else ""

    def nik(self, row: LastOpened) -> str | None:
        return row.hit.nik

    def leave(self, result: str | Scanned | None) -> None:
        """Leave the room; it opens on its first row again, which is another person by then."""
        super().leave(result)
        self.shift.bookmarks.pop(self.NAME, None)


def _when(row: LastOpened) -> str:
    return row.clock if row.is_today else written(row.day)
