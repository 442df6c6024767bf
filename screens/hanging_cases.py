"""The recordings that hang at SIAK: by class and age, each with its note and what to do next."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from rich.text import Text

from db.journal.receipt import Receipt
from db.reads.hanging_cases import ALL, HangingCase, HangingCounts, hanging_counts, hanging_page
from db.rules.hanging import HangClass
from db.rules.nik import mask_nik
from db.rules.roles import Act
from db.transactions.note_case import NoteCaseOrder, note_case
from screens.case_note import PURPOSE, CaseNote
from screens.columns import Column
from screens.drafts import recorded_form
from screens.list_reading import PageJob
from screens.list_room import ListRoom
from screens.locale import RefusalWords, say, written
from screens.room_keys import RoomKey
from screens.strip_text import siak_down_text
from screens.text_lines import wrapped

# A long note ends with a sign; the list for the centre has it whole.
_NOTE_LINES = 2
NOTE = RoomKey("note-case", "f2", "t", Act.NOTE_CASE, on_row=True)


class HangingCases(ListRoom[HangingCase]):
    """What the counter can do most about stands first, and in a class the longest waiting.

    Left and Right turn to one class; below the list stand the chosen one's note and next step.
    """

    NAME = "hanging"
    VIEWS = (ALL, *HangClass)
    KEYS = (NOTE,)
    DETAIL = 5

    def page_job(self) -> PageJob[HangingCase]:
        return hanging_page

    def figures_job(self) -> Callable[[], Any]:
        return hanging_counts

    def view_words(self, view: str, figures: HangingCounts | None) -> str:
        name = say(f"hanging.view.{view}", self.lang)
        if figures is None:
            return name
        count = figures.total if view == ALL else figures.by_class.get(HangClass(view), 0)
        return f"{name} {written(count)}"

    def figures_line(self, figures: HangingCounts) -> Text:
        days = figures.wait_days
        text = Text(say("hanging.figures", self.lang, total=figures.total, days=days), "bold")
        if figures.siak:
            text.append("  ").append_text(siak_down_text(figures.siak, figures.today, self.lang))
        return text

    def columns(self) -> Sequence[Column[HangingCase]]:
        lang = self.lang
        return (
            Column(say("hits.status", lang), 9, self._status),
            Column(say("hanging.since", lang), 10, lambda row: written(row.since), wide=True),
            Column(say("hanging.days", lang), 5, lambda row: written(row.days), right=True),
            Column(say("hits.name", lang), 24, lambda row: row.name, grow=3),
            Column("NIK", 16, lambda row: mask_nik(row.nik), wide=True),
            Column(say("hits.kelurahan", lang), 21, lambda row: row.kelurahan),
            Column(say("hanging.note", lang), 14, self._noted, grow=2, wide=True),
        )

    def _status(self, row: HangingCase) -> str:
        return say(f"status.brief.{row.status}", self.lang)

    def _noted(self, row: HangingCase) -> str:
        return say(f"note.short.{row.note.kind}", self.lang) if row.note else "-"

    def nik(self, row: HangingCase) -> str | None:
        return row.nik

    def detail(self, row: HangingCase, width: int) -> list[Text]:
        key = "hanging.why" if row.since else "hanging.why.before"
        nik = mask_nik(row.nik)
        lines = [Text(say(key, self.lang, nik=nik, why=row.hang, since=row.since))]
        note = wrapped(self._note(row), width, "")
        if len(note) > _NOTE_LINES:
            note[_NOTE_LINES - 1].append(" …")
        lines += note[:_NOTE_LINES]
        step = say(f"hanging.step.{row.step}", self.lang)
        return [*lines, *wrapped(say("hanging.next", self.lang, step=step), width, "bold")]

    def _note(self, row: HangingCase) -> str:
        if row.note is None:
            return say("hanging.unnoted", self.lang)
        note = row.note
        parts = [say(f"name.{note.kind}", self.lang)]
        if note.other_nik:
            parts.append(say("hanging.other", self.lang, nik=mask_nik(note.other_nik)))
        parts += [note.note] if note.note else []
        return say("hanging.noted", self.lang, day=note.day, note=" · ".join(parts))

    # What its key does.

    def press(self, key: RoomKey, row: HangingCase | None) -> None:
        if row is not None:
            self.ask(CaseNote(row, self.shift), partial(self._keep, row))

    def _keep(self, row: HangingCase, order: NoteCaseOrder) -> None:
        def did(_receipt: Receipt) -> str:
            self.shift.drafts.recorded(PURPOSE, row.nik)
            return say("hanging.kept", self.lang, name=row.name)

        self._sent = row.nik
        self.shift.drafts.sent(PURPOSE, row.nik)
        self.acts.send(recorded_form(PURPOSE, row.nik, note_case), order, did)

    _sent = ""

    def tell_refused(self, words: RefusalWords) -> None:
        """Show a refusal; a note that was refused stays as a draft."""
        if self._sent:
            self.shift.drafts.refused(PURPOSE, self._sent)
            self._sent = ""
        super().tell_refused(words)
