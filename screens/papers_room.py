"""The papers that acts called for and no printer has printed: printed again, saved, dropped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from rich.text import Text

from db.journal.clock import office_day, read_moment
from db.office import office_settings
from db.reads.list_filter import narrowing
from db.reads.paging import Ask, Page
from db.reads.paper_list import ALL, HERE, PaperCounts, PaperLine, paper_counts, paper_page
from db.rules.nik import mask_nik
from db.rules.papers import PaperKind
from db.transactions.drop_paper import drop_paper
from screens.choice import Choice
from screens.columns import Column
from screens.form_lines import TextLine
from screens.list_reading import PageJob
from screens.list_room import ListRoom
from screens.locale import Lang, say, written
from screens.locale.formats import written_clock
from screens.paper_after import Told, in_a_thread, print_again, print_named
from screens.papers.outcome_words import paper_words, why_words
from screens.room_keys import RoomKey
from screens.stock_form import StockAsk, StockForm, Values

# Enter's alone: F2 asks for a paper that isn't on the list.
PRINT = RoomKey("print-paper", "enter", "", on_row=True)
NUMBER = RoomKey("print-number", "f2", "t")
SAVE = RoomKey("save-paper", "f3", "c", on_row=True)
DROP = RoomKey("drop-paper", "f8", "x", on_row=True)


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of the list, with the office's day and clock of the act that called for it."""

    line: PaperLine
    day: date
    clock: str


def paper_rows(place: str | None, view: str, text: str, ask: Ask) -> Page[PaperRow]:
    """Return a page of the list."""
    zone = office_settings().zone
    page = paper_page(place, view, " ".join(narrowing(text)), ask)
    rows = tuple(
        PaperRow(
            line, office_day(read_moment(line.made_at), zone), written_clock(line.made_at, zone)
        )
        for line in page.rows
    )
    return Page(rows, page.keys, page.more_before, page.more_after)


class PapersRoom(ListRoom[PaperRow]):
    """What waits at this place, the oldest on top; Right turns to all places.

    Enter prints the chosen paper, F2 any paper by its number. Printing goes on beside the room,
    one paper at a time, and its end is told in the room's line; the list is read again then.
    """

    NAME = "papers"
    VIEWS = (HERE, ALL)
    KEYS = (NUMBER, SAVE, DROP)
    ENTER = PRINT
    DETAIL = 2
    _printing = False

    # What is read and seen.

    def on_mount(self) -> None:
        super().on_mount()
        self._ask_printers()

    def page_job(self) -> PageJob[PaperRow]:
        return partial(paper_rows, self.shift.place)

    def figures_job(self) -> Callable[[], Any]:
        return partial(paper_counts, self.shift.place)

    def figures_line(self, figures: PaperCounts) -> Text:
        key = "papers.figures" if figures.here else "papers.none"
        return Text(say(key, self.lang, count=figures.here, place=self.shift.place), "bold")

    def view_words(self, view: str, figures: PaperCounts | None) -> str:
        words = say(f"papers.view.{view}", self.lang, place=self.shift.place)
        return words if figures is None else f"{words} {written(getattr(figures, view))}"

    def columns(self) -> Sequence[Column[PaperRow]]:
        lang = self.lang
        return (
            Column(say("papers.column.since", lang), 10, lambda row: written(row.day)),
            Column("", 5, lambda row: row.clock),
            Column(say("papers.column.kind", lang), 13, self._kind),
            Column(say("papers.column.whose", lang), 14, _whose, grow=1),
            Column(say("papers.column.place", lang), 7, lambda row: row.line.place, wide=True),
            Column(say("papers.column.by", lang), 10, lambda row: row.line.made_by, wide=True),
            Column(say("papers.column.state", lang), 15, self._state),
        )

    def _kind(self, row: PaperRow) -> str:
        return say(f"paper.kind.{row.line.kind}", self.lang)

    def _state(self, row: PaperRow) -> str:
        return say(f"papers.state.{row.line.state}", self.lang)

    def detail(self, row: PaperRow, width: int) -> list[Text]:
        line, lang = row.line, self.lang
        first = paper_words(line.kind, line.ref, lang)
        if line.nik:
            first = f"{first} · {line.name or ''} {mask_nik(line.nik)}"
        if line.state == "FAILED":
            return [Text(first), Text(why_words(line.why, lang), "bold")]
        if line.state == "SENT":
            key = "papers.sent" if line.job else "papers.cut_off"
            return [Text(first), Text(say(key, lang, printer=line.printer, job=line.job))]
        return [Text(first), Text(say("papers.waits", lang, by=line.made_by))]

    # What its keys do.

    def press(self, key: RoomKey, row: PaperRow | None) -> None:
        if self._printing:
            self.tell(say("papers.busy", self.lang), "bold")
        elif key is NUMBER:
            self.ask(StockForm(_number_ask(self.lang), self.lang, {}), self._print_number)
        elif row is None:
            return
        elif key is PRINT:
            self._printing = True
            print_again(
                self, self, self.shift, row.line.kind, row.line.ref, self._over, listed=row.line
            )
        elif key is SAVE:
            self._save(row.line)
        else:
            self._ask_drop(row.line)

    def _print_number(self, number: str) -> None:
        self._printing = True
        print_named(self, self, self.shift, number, self._over)

    def _over(self) -> None:
        self._printing = False
        self.figures_changed()

    def _save(self, line: PaperLine) -> None:
        """Write the paper into this machine's folder; it stays on the list until it is printed."""
        session = self.shift.session
        folder = session.tools.folder
        if folder is None:
            self.tell(say("papers.no_folder", self.lang), "bold")
            return
        self._printing = True

        def work() -> Told:
            from screens.papers.make import made
            from screens.papers.paper_file import save_paper

            viewer = self.shift.viewer()
            paper = made(session.store, viewer, line.kind, line.ref, session.tools)
            file = save_paper(paper, folder)
            named = paper_words(line.kind, line.ref, self.lang)
            return say("paper.saved", self.lang, paper=named, file=str(file)), False

        self.tell(say("paper.printing", self.lang))
        in_a_thread(self, self, self.shift, work, self._over, keeps=False)

    def _ask_drop(self, line: PaperLine) -> None:
        named = paper_words(line.kind, line.ref, self.lang)
        notes = [f"{line.name or ''} {mask_nik(line.nik)}".strip()] if line.nik else []
        answers = [(each, say(f"papers.drop.{each}", self.lang)) for each in ("no", "yes")]
        question = say("papers.ask_drop", self.lang, paper=named)

        def answered(answer: str) -> None:
            if answer == "yes":
                self._drop(line.kind, line.ref)

        self.ask(Choice(question, answers, self.lang, notes), answered)

    def _drop(self, kind: PaperKind, ref: str) -> None:
        self._printing = True

        def work() -> Told:
            self.shift.session.store.write(drop_paper, self.shift.viewer(), kind, ref)
            return say("papers.dropped", self.lang, paper=paper_words(kind, ref, self.lang)), False

        in_a_thread(self, self, self.shift, work, self._over, keeps=False)

    def _ask_printers(self) -> None:
        """Ask what became of the papers that this machine's printers took."""
        if self.shift.session.tools.printer is None:
            return

        def work() -> Told:
            from screens.papers.jobs import settle

            settle(self.shift.session.store, self.shift.viewer())
            return None

        in_a_thread(self, self, self.shift, work)


def _number_ask(lang: Lang) -> StockAsk:
    line = TextLine("paper-number", say("papers.column.ref", lang), needed=True)

    def order(values: Values) -> str:
        return values["paper-number"]

    return StockAsk(say("papers.ask_number", lang), [line], order, number="paper-number")


def _whose(row: PaperRow) -> str:
    return row.line.name or row.line.ref
