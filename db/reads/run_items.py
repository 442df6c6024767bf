"""The rows of print runs, as acts and questions find them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from peewee import SQL, fn

from db.case import Case
from db.journal.rows import image
from db.models import Batch, BatchItem
from db.models.base import rows_of
from db.models.printing import IN_A_RUN
from db.rules.lawful import Hindrance
from db.rules.numbered import Series, read_ref
from db.rules.print_data import print_data
from db.rules.print_queue import PLENTY, ItemState, RunState, bar_to_printing
from db.rules.refused import Refused
from db.rules.settings import OfficeSettings

Row = dict[str, Any]
OPEN = str(RunState.OPEN)
WAITS, TAKEN, PRINTED, SKIPPED, STOPPED, LEFT = (str(state) for state in ItemState)


def run_row(text: str) -> Row:
    """Return the row of the run whose number was typed; raises Refused BATCH_UNKNOWN."""
    ref = read_ref(text, Series.CETAK)
    row = Batch.get_or_none(Batch.ref == ref) if ref else None
    if row is None:
        raise Refused("BATCH_UNKNOWN", number=text[:20])
    return image(row)


def items_in(ref: str, states: Sequence[str], limit: int | None = None) -> list[Row]:
    """Return the items of a run in some states, in the run's order."""
    query = (
        BatchItem.select()
        .where((BatchItem.batch == ref) & BatchItem.state.in_(list(states)))
        .order_by(BatchItem.seq)
        .limit(limit)
    )
    return [image(row) for row in query]


def counted_items(refs: Sequence[str]) -> dict[str, dict[str, int]]:
    """Return how many items are in each state, by run."""
    counted = (
        BatchItem.select(BatchItem.batch, BatchItem.state, fn.COUNT(SQL("1")))
        .where(BatchItem.batch.in_(list(refs)))
        .group_by(BatchItem.batch, BatchItem.state)
    )
    found: dict[str, dict[str, int]] = {ref: {} for ref in refs}
    for ref, state, count in rows_of(counted):
        found[ref][state] = count
    return found


def open_refs(place: str | None) -> list[str]:
    """Return the numbers of the open runs of a place (None: of every place), oldest first."""
    query = Batch.select(Batch.ref).where(Batch.state == OPEN)
    if place is not None:
        query = query.where(Batch.place == place)
    return [row.ref for row in query.order_by(Batch.released_on, Batch.ref)]


def spoken_for(place: str) -> int:
    """Return how many blanks of a place the runs that are open there still want."""
    counts = counted_items(open_refs(place)).values()
    return sum(each.get(WAITS, 0) + each.get(TAKEN, 0) for each in counts)


def in_runs(niks: Sequence[str]) -> dict[str, str]:
    """Return the run in which each of these people waits or is at a printer."""
    query = BatchItem.select(BatchItem.nik, BatchItem.batch).where(
        BatchItem.nik.in_(list(niks)), IN_A_RUN
    )
    return dict(rows_of(query))


def bar_of(case: Case, item: Row, settings: OfficeSettings, today: date) -> Hindrance | None:
    """Return why the card of an item may not be printed now, None where it may."""
    situation = case.situation(PLENTY, settings, today)
    return bar_to_printing(situation, was=item["print_data"], now=print_data(case.register))
