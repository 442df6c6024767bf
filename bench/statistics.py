"""The figures of the strip and the board after a million acts, against a thousand."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.figure import Figure, Spread, ms, spread
from bench.offices import Bench, PastClock, build_office, url
from bench.past import add_past
from db.reads.board import board
from db.reads.strip import strip
from db.store.store import open_store

FEW, MANY = 1_000, 1_000_000
RESIDENTS = 20_000
READS = 60
# Over which the acts are spread: a million in five years are an office of 800 cards a day.
PAST = timedelta(days=5 * 365)


def figures(bench: Bench) -> list[Figure]:
    """Read each a number of times on both offices."""
    many = bench.count(MANY, 2 * FEW)
    few_office, many_office = office_with_acts(bench, FEW), office_with_acts(bench, many)
    found = []
    for name, read in (("strip", strip), ("board", board)):
        few, more = _times(few_office, read), _times(many_office, read)
        ratio = more.p50 / few.p50
        found.append(
            Figure(
                f"statistics ({name}) with {many:,} acts",
                f"{ms(few.p50)} with {FEW:,} acts",
                f"{ms(more.p50)} = {ratio:.2f}x (medians)",
                "at most 1.5x",
                ratio <= 1.5,
            )
        )
    return found


def office_with_acts(bench: Bench, acts: int) -> Path:
    """Return the file of an office with a past of so many acts, building it the first time."""
    path = bench.file(f"past-{acts}")
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        build_office(unfinished, RESIDENTS, PastClock(datetime.now(UTC) - PAST))
        add_past(unfinished, acts)
        unfinished.rename(path)
    return path


def _times(path: Path, read: Callable[[], object]) -> Spread:
    store = open_store(url(path))
    store.read(read)
    times = []
    for _ in range(READS):
        began = time.perf_counter()
        store.read(read)
        times.append(time.perf_counter() - began)
    store.close()
    return spread(times)
