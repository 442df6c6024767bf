"""A print run: how long its release holds the database, and how long the next one takes."""

from __future__ import annotations

import shutil
import time

from bench.acts import by_hand
from bench.figure import Figure, Spread, ms, spread
from bench.offices import Bench, call, clear_away, url
from db.models import Batch, JournalEntry
from db.reads.queue_parts import first_of_queue, queue_now
from db.store.store import Store, open_store
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.take_item import NextOrder, take_item

SIZES = (500, 1_000)
# Other terminals act meanwhile: what holds the database longer than this is felt.
LONGEST = 0.1
PRINTED = 200


def figures(bench: Bench) -> list[Figure]:
    """Release runs of both sizes, each in a copy of the office, and print some of the last."""
    found = []
    for size in SIZES:
        path = bench.copy(bench.office())
        start = path.with_suffix(".start")
        shutil.copy(path, start)
        store = open_store(url(path))
        took = _released(store, size)
        found.append(_release(bench, size, took, by_hand(start, [_last_entry(store)])))
        clear_away(start)
        if size == SIZES[-1]:
            found.append(_printing(store, bench.count(PRINTED, 20)))
        store.close()
    return found


def _released(store: Store, size: int) -> float:
    """Release a run whose people were read before; return how long the act took."""
    now = store.read(queue_now)
    order = ReleaseOrder(size, 0, candidates=tuple(store.read(first_of_queue, now, size, None)))
    began = time.perf_counter()
    store.write(release_batch, call("gudang"), order)
    return time.perf_counter() - began


def _release(bench: Bench, size: int, took: float, floor: float) -> Figure:
    return Figure(
        f"release of a run of {size:,}, {bench.residents:,} residents",
        f"{ms(floor)}, the same rows with sqlite3 by hand",
        f"{ms(took)} = {took / floor:.1f}x",
        f"under {ms(LONGEST)}",
        took < LONGEST,
    )


def _printing(store: Store, count: int) -> Figure:
    """Print the first of the run, each card and then the next person, as a clerk does."""
    times: list[float] = []
    ref = str(store.read(_last_ref))
    for _ in range(count):
        began = time.perf_counter()
        taken = store.write(take_item, call(), NextOrder(ref))
        store.write(print_batch_card, call(), PrintedOrder(ref, str(taken.nik)))
        times.append(time.perf_counter() - began)
    found: Spread = spread(times)
    return Figure(
        f"a card of a run of {SIZES[-1]:,} and the next person, {count} cards",
        "-",
        str(found),
        f"p95 under {ms(LONGEST)}",
        found.p95 < LONGEST,
    )


def _last_entry(store: Store) -> str:
    return store.read(lambda: str(JournalEntry.select().order_by(JournalEntry.n.desc()).get().body))


def _last_ref() -> str:
    return str(Batch.select().order_by(Batch.ref.desc()).get().ref)
