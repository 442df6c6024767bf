"""The month's report out of a journal of ten months, beside parsing the entries it counts."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.figure import Figure, ms, spread
from bench.offices import Bench, PastClock, build_office, url
from bench.past import add_past
from db.reads.reports.daily import daily
from db.reads.reports.monthly import monthly
from db.store.store import open_store

ENTRIES, DAYS = 300_000, 300
RESIDENTS = 20_000
RUNS = 5


def figures(bench: Bench) -> list[Figure]:
    """Report the last whole month and its last day."""
    entries = bench.count(ENTRIES, 3_000)
    path = _office(bench, entries)
    last = datetime.now(UTC).date().replace(day=1) - timedelta(days=1)
    store = open_store(url(path))
    month = _median(lambda: store.read(monthly, last.year, last.month))
    day = _median(lambda: store.read(daily, last))
    printed = store.read(monthly, last.year, last.month).total["PRINTED"]
    store.close()
    floor = _parsing(path)
    return [
        Figure(
            f"report of a month: {printed:,} cards, {entries:,} entries in the journal",
            f"{ms(floor)} to parse the journal",
            f"{ms(month)} = {month / floor:.1f}x",
            "-",
        ),
        Figure("report of a day", "-", ms(day), "-"),
    ]


def _office(bench: Bench, entries: int) -> Path:
    """Return the file of an office with such a past, building it the first time."""
    path = bench.file(f"reported-{entries}")
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        build_office(unfinished, RESIDENTS, PastClock(datetime.now(UTC) - timedelta(days=DAYS)))
        add_past(unfinished, entries)
        unfinished.rename(path)
    return path


def _median(read: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        read()
        times.append(time.perf_counter() - began)
    return spread(times).p50


def _parsing(path: Path) -> float:
    """Return the time to read every entry and to parse it."""
    connection = sqlite3.connect(path)
    began = time.perf_counter()
    for (body,) in connection.execute("SELECT body FROM journal_entry ORDER BY n"):
        json.loads(body)
    spent = time.perf_counter() - began
    connection.close()
    return spent
