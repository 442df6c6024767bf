"""The print queue: everyone who waits for a card, in the order in which they are printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from rich.text import Text
from textual import on

from db.journal.receipt import Receipt
from db.office import office_settings, places
from db.reads.print_queue import VIEWS, QueueCounts, QueueLine, queue_counts, queue_page
from db.reads.runs import BatchLine, open_batches
from db.rules.calendar_dates import birthday
from db.rules.eligibility import CARD_AGE
from db.rules.nik import mask_nik
from db.rules.print_queue import QueueClass
from db.rules.roles import Act
from db.transactions.release_batch import ReleaseOrder, release_batch
from screens.choice import Choice
from screens.columns import Column
from screens.keys_in_turn import TakesKeys
from screens.list_reading import PageJob
from screens.list_room import ListRoom
from screens.locale import say, written
from screens.outcome import Ended, report, words_of
from screens.queue_forms import month_words, release_form
from screens.room_keys import RoomKey
from screens.run_room import RunRoom
from screens.session import Shift

RELEASE = RoomKey("release", "f2", "t", Act.RELEASE_BATCH)
RUN = RoomKey("run", "f3", "c", Act.BATCH_NEXT)
_MOST_RUNS = 9
_RUNS = "runs"


@dataclass(frozen=True, slots=True)
class QueueFigures:
    """What stands above the queue: who waits, the runs of this place, and its blanks.

    `promised` are blanks for cards of its runs that are not printed yet.
    """

    counts: QueueCounts
    runs: tuple[BatchLine, ...]
    on_hand: int
    keep: int

    @property
    def promised(self) -> int:
        """Return how many cards of the open runs are still to be printed."""
        return sum(run.waits + run.taken for run in self.runs)


def queue_figures(place: str | None) -> QueueFigures:
    """Read what stands above the queue for an operator at a place."""
    on_hand = next((line.on_hand for line in places() if line.code == place), 0)
    return QueueFigures(queue_counts(), _runs_of(place), on_hand, office_settings().kept_back)


def _runs_of(place: str | None) -> tuple[BatchLine, ...]:
    return open_batches(place) if place else ()


class PrintQueue(ListRoom[QueueLine]):
    """The queue, a class of it, or the suket holders of a month; the first is printed first.

    From here a run is released, and the room is opened in which it is printed.
    """

    NAME = "queue"
    VIEWS = VIEWS
    KEYS = (RELEASE, RUN)
    DETAIL = 3

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        self._figures: QueueFigures | None = None
        self._finds_runs = self._outdated = False
        self._memory: dict[str, str] = {}

    def page_job(self) -> PageJob[QueueLine]:
        return queue_page

    def figures_job(self) -> Callable[[], Any]:
        return partial(queue_figures, self.shift.place)

    def take_figures(self, figures: QueueFigures) -> None:
        self._figures = figures
        present = self.reading.view
        self.views = (*VIEWS, *(month for month, _ in figures.counts.cohorts))
        if present not in self.views:
            self.show_view(self.views[0])

    def figures_line(self, figures: QueueFigures) -> Text:
        counts, lang = figures.counts, self.lang
        line = Text(say("queue.figures", lang, total=counts.total), "bold")
        if counts.days_to_clear:
            line.append(f", {say('queue.days', lang, days=counts.days_to_clear)}", "bold")
        line.append(f" · {say('queue.admitted', lang, count=counts.admitted)}")
        if len(figures.runs) > 1:
            line.append(f" · {say('queue.runs', lang, count=len(figures.runs))}")
        for run in figures.runs if len(figures.runs) == 1 else ():
            line.append(f" · {say('queue.one_run', lang, printed=run.printed, people=run.people)}")
        return line

    def view_words(self, view: str, figures: QueueFigures | None) -> str:
        words = say(f"queue.view.{view}", self.lang) if view in VIEWS else month_words(view)
        if figures is None:
            return words
        counts = figures.counts
        if view in tuple(QueueClass):
            return f"{words} {written(counts.by_class.get(QueueClass(view), 0))}"
        count = dict(counts.cohorts).get(view, counts.total)
        return f"{words} {written(count)}"

    def columns(self) -> Sequence[Column[QueueLine]]:
        lang = self.lang
        return (
            Column(say("queue.column.since", lang), 10, lambda row: written(_since(row))),
            Column(say("queue.column.class", lang), 9, self._class),
            Column(say("hits.name", lang), 16, lambda row: row.name, grow=3),
            Column("NIK", 16, lambda row: mask_nik(row.nik), wide=True),
            Column(say("hits.birth", lang), 10, lambda row: written(row.birth_date), wide=True),
            Column(say("hits.kelurahan", lang), 18, lambda row: row.kelurahan, grow=1),
            Column(say("queue.column.run", lang), 7, _run),
        )

    def _class(self, row: QueueLine) -> str:
        return say(f"queue.class.{row.cls}", self.lang)

    def nik(self, row: QueueLine) -> str | None:
        return row.nik

    def detail(self, row: QueueLine, width: int) -> list[Text]:
        about = say(f"queue.why.{row.cls}", self.lang, since=_since(row))
        lines = [Text(f"{mask_nik(row.nik)}  {about}")]
        if row.suket:
            told = say("queue.suket", self.lang, number=row.suket, until=row.suket_until)
            lines.append(Text(told))
        if row.run:
            lines.append(Text(say("queue.in_run", self.lang, ref=row.run)))
        return lines

    @property
    def holds_keys(self) -> bool:
        """Return whether keys wait: for an act under way, or for the run that is to be opened."""
        return super().holds_keys or self._finds_runs

    def figures_changed(self) -> None:
        """Read figures and rows again; under the run room not before that is left."""
        self._outdated = not self.is_current
        if self.is_current:
            super().figures_changed()

    def on_screen_resume(self) -> None:
        """Read what changed while another room lay over this one."""
        if self._outdated:
            self.figures_changed()

    # What its keys do.

    def press(self, key: RoomKey, row: QueueLine | None) -> None:
        if key is RELEASE:
            self._ask_how_many()
        else:
            self._finds_runs = True
            future = self.shift.session.store.send_read(_runs_of, self.shift.place)
            report(self, future, _RUNS)

    def _ask_how_many(self) -> None:
        figures = self._figures
        if figures is None:
            self.tell(say("room.reading", self.lang))
            return
        note = say(
            "queue.release.about",
            self.lang,
            place=self.shift.place,
            on_hand=figures.on_hand,
            promised=figures.promised,
        )
        cohorts = figures.counts.cohorts
        form = release_form((note,), figures.keep, cohorts, self.lang, self._memory)
        self.ask(form, self._release)

    def _release(self, order: ReleaseOrder) -> None:
        def did(receipt: Receipt) -> str:
            self._memory.clear()
            return say("queue.released", self.lang, ref=receipt.ref)

        self.acts.send(release_batch, order, did)

    @on(Ended)
    def _found_runs(self, event: Ended) -> None:
        """Open the run of this place; keys that were pressed meanwhile are for what it opens."""
        if event.name != _RUNS:
            return
        self._finds_runs = False
        if event.error:
            self.tell_refused(words_of(event.error, self.lang))
        else:
            self._ask_which_run(event.value)
        self.post_message(TakesKeys(drop=False))

    def _ask_which_run(self, runs: tuple[BatchLine, ...]) -> None:
        if not runs:
            self.tell(say("queue.no_run", self.lang, place=self.shift.place), "bold")
        elif len(runs) == 1:
            self._open_run(runs[0].ref)
        else:
            answers = [(run.ref, self._run_words(run)) for run in runs[:_MOST_RUNS]]
            question = say("queue.which_run", self.lang)
            self.ask(Choice(question, answers, self.lang), self._open_run)

    def _run_words(self, run: BatchLine) -> str:
        told = say("queue.run", self.lang, ref=run.ref, printed=run.printed, people=run.people)
        return f"{told}  {written(run.released_on)}  {run.released_by}"

    def _open_run(self, ref: str) -> None:
        self.open_room(RunRoom(self.shift, ref), lambda _: None)


def _since(row: QueueLine) -> date | None:
    """Return the day by which someone stands in their part: who has just become 17, that one."""
    if row.cls is QueueClass.PEMULA17:
        return birthday(row.birth_date, CARD_AGE)
    return row.since


def _run(row: QueueLine) -> str:
    """Return the number of someone's run without its series and year."""
    return row.run.rpartition("-")[2] if row.run else ""
