"""Print runs: how one stands for a clerk at its printer, and which there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.case import Case, cases_of
from db.journal.clock import Clock
from db.models import Batch, BatchItem, Card, JournalEntry
from db.models.base import rows_of
from db.office import office_settings, places
from db.reads.list_filter import narrowing
from db.reads.paging import Ask, Page, page_of
from db.reads.run_items import (
    LEFT,
    OPEN,
    PRINTED,
    SKIPPED,
    STOPPED,
    TAKEN,
    WAITS,
    Row,
    bar_of,
    counted_items,
    items_in,
    run_row,
)
from db.reads.today import office_now
from db.rules.lawful import Hindrance
from db.rules.print_queue import PLENTY, QueueClass, queue_class
from db.rules.roles import Act
from db.rules.settings import OfficeSettings

ALL = "all"


@dataclass(frozen=True, slots=True)
class RunItem:
    """Someone in a run, with what their card is to show of them.

    `cls` is their class in the queue, None for who isn't in it any more; `bar` is why their
    card may not be printed now. `reason` is the word of a StopReason, or what was typed.
    """

    seq: int
    nik: str
    name: str
    birth_date: date
    kelurahan: str
    cls: QueueClass | None
    suket: str | None
    state: str
    reason: str | None
    clerk: str | None
    bar: Hindrance | None


@dataclass(frozen=True, slots=True)
class LastPrinted:
    """The card that a clerk printed last in a run and that still stands, by which act."""

    act: str
    seq: int
    nik: str
    name: str
    shelf: str | None


@dataclass(frozen=True, slots=True)
class Run:
    """A run as a clerk at its printer sees it.

    `at_printer` is whom this clerk has there, `others_taken` whom other clerks have;
    `waits` are those whose turn comes yet, `on_hand` the blanks at the run's place, `kept` how
    many of them stay for walk-ins.
    """

    ref: str
    place: str
    state: str
    asked: int
    people: int
    printed: int
    skipped: int
    stopped: int
    left: int
    waits: int
    kept: int
    on_hand: int
    released_on: date
    released_by: str
    at_printer: RunItem | None
    stopped_items: tuple[RunItem, ...]
    skipped_items: tuple[RunItem, ...]
    others_taken: tuple[RunItem, ...]
    last: LastPrinted | None


@dataclass(frozen=True, slots=True)
class BatchLine:
    """A run in the list of runs, its people counted by what became of them."""

    ref: str
    place: str
    released_on: date
    released_by: str
    asked: int
    kept: int
    state: str
    people: int
    printed: int
    skipped: int
    stopped: int
    left: int
    waits: int
    taken: int


def run_state(batch: str, operator: str, clock: Clock | None = None) -> Run:
    """Return how a run stands for an operator; raises Refused BATCH_UNKNOWN.

    Whoever comes back after a crash finds whom they had at the printer.
    """
    run = run_row(batch)
    ref = run["ref"]
    settings = office_settings()
    today = office_now(settings, clock).today
    counts = counted_items([ref])[ref]
    rows = items_in(ref, [TAKEN, STOPPED, SKIPPED])
    items = _items(rows, settings, today)
    taken = [item for item in items if item.state == TAKEN]
    on_hand = next(line.on_hand for line in places() if line.code == run["place"])
    return Run(
        ref=ref,
        place=run["place"],
        state=run["state"],
        asked=run["asked"],
        people=sum(counts.values()),
        printed=counts.get(PRINTED, 0),
        skipped=counts.get(SKIPPED, 0),
        stopped=counts.get(STOPPED, 0),
        left=counts.get(LEFT, 0),
        waits=counts.get(WAITS, 0),
        kept=run["kept"],
        on_hand=on_hand,
        released_on=date.fromisoformat(run["released_on"]),
        released_by=run["released_by"],
        at_printer=next((item for item in taken if item.clerk == operator), None),
        stopped_items=tuple(item for item in items if item.state == STOPPED),
        skipped_items=tuple(item for item in items if item.state == SKIPPED),
        others_taken=tuple(item for item in taken if item.clerk != operator),
        last=_last_printed(ref, operator),
    )


def run_people(batch: str, clock: Clock | None = None) -> tuple[RunItem, ...]:
    """Return everyone in a run in its order; raises Refused BATCH_UNKNOWN."""
    run = run_row(batch)
    settings = office_settings()
    today = office_now(settings, clock).today
    states = [WAITS, TAKEN, PRINTED, SKIPPED, STOPPED, LEFT]
    return _items(items_in(run["ref"], states), settings, today)


def open_batches(place: str | None = None) -> tuple[BatchLine, ...]:
    """Return the open runs of a place, or of every place, the oldest first."""
    query = _batches().where(Batch.state == OPEN).order_by(Batch.released_on, Batch.ref)
    if place is not None:
        query = query.where(Batch.place == place)
    return _lines(list(rows_of(query)))


def batches_page(view: str, text: str, ask: Ask) -> Page[BatchLine]:
    """Return a page of the runs: the OPEN ones, or ALL, the latest first."""
    query = _batches()
    if view == OPEN:
        query = query.where(Batch.state == OPEN)
    for word in narrowing(text):
        query = query.where(Batch.ref.contains(word))
    columns = [Batch.released_on, Batch.ref]
    found = page_of(query, columns, ask, lambda *row: row, descending=True)
    return Page(_lines(found.rows), found.keys, found.more_before, found.more_after)


def _batches() -> Any:
    return Batch.select(
        Batch.ref,
        Batch.place,
        Batch.released_on,
        Batch.released_by,
        Batch.asked,
        Batch.kept,
        Batch.state,
    )


def _lines(rows: Sequence[tuple[Any, ...]]) -> tuple[BatchLine, ...]:
    counts = counted_items([row[0] for row in rows])
    lines = []
    for row in rows:
        told: tuple[str, str, date, str, int, int, str] = row
        states = counts[told[0]]
        lines.append(
            BatchLine(
                *told,
                people=sum(states.values()),
                printed=states.get(PRINTED, 0),
                skipped=states.get(SKIPPED, 0),
                stopped=states.get(STOPPED, 0),
                left=states.get(LEFT, 0),
                waits=states.get(WAITS, 0),
                taken=states.get(TAKEN, 0),
            )
        )
    return tuple(lines)


def _items(rows: Sequence[Row], settings: OfficeSettings, today: date) -> tuple[RunItem, ...]:
    cases = cases_of([row["nik"] for row in rows])
    return tuple(_item(row, cases[row["nik"]], settings, today) for row in rows)


def _item(row: Row, case: Case, settings: OfficeSettings, today: date) -> RunItem:
    register = case.register
    return RunItem(
        seq=row["seq"],
        nik=register.nik,
        name=register.name,
        birth_date=register.birth_date,
        kelurahan=register.kelurahan_name,
        cls=queue_class(case.situation(PLENTY, settings, today)),
        suket=case.suket["number"] if case.suket else None,
        state=row["state"],
        reason=row["reason"],
        clerk=row["clerk"],
        bar=bar_of(case, row, settings, today) if row["state"] in (WAITS, TAKEN) else None,
    )


def _last_printed(ref: str, operator: str) -> LastPrinted | None:
    """Return the latest of a clerk's cards in a run: by the run's order, which they work down."""
    newest = (
        BatchItem.select(BatchItem.seq, BatchItem.nik)
        .where(BatchItem.batch == ref, BatchItem.state == PRINTED, BatchItem.clerk == operator)
        .order_by(BatchItem.seq.desc())
        .first()
    )
    if newest is None:
        return None
    nik = newest.__data__["nik"]
    entry = (
        JournalEntry.select(JournalEntry.act_id)
        .where(JournalEntry.nik == nik, JournalEntry.kind == str(Act.BATCH_PRINTED))
        .order_by(JournalEntry.n.desc())
        .first()
    )
    [case] = cases_of([nik]).values()
    shelf = (
        Card.select(Card.shelf).where(Card.nik == nik).order_by(Card.issue.desc()).limit(1).scalar()
    )
    return LastPrinted(entry.act_id, newest.seq, nik, case.register.name, shelf)
