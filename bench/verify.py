"""`journal verify` over a long journal, against one SHA-256 call an entry over the same bytes."""

from __future__ import annotations

import hashlib
import resource
import time

from bench.figure import Figure
from bench.offices import Bench, url
from bench.statistics import office_with_acts
from db.journal.verify import verify
from db.models import JournalEntry
from db.store.store import open_store

ENTRIES = 1_000_000


def figures(bench: Bench) -> list[Figure]:
    """Verify, then hash the same bytes."""
    entries = bench.count(ENTRIES, 1_000)
    store = open_store(url(office_with_acts(bench, entries)))
    bodies = store.read(_bodies)
    began = time.perf_counter()
    for body in bodies:
        hashlib.sha256(body)
    floor = time.perf_counter() - began
    del bodies
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    found = store.read(verify)
    took = time.perf_counter() - began
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    store.close()
    if found.fault:
        raise RuntimeError(f"the journal isn't clean: {found.fault}")
    ratio = took / floor
    return [
        Figure(
            f"`journal verify`, {found.entries:,} entries",
            f"{floor:.2f} s, one SHA-256 call an entry",
            f"{took:.1f} s = {ratio:.1f}x; memory grows by {grown / 1024:.0f} MB",
            "at most 20x, constant memory",
            ratio <= 20,
        )
    ]


def _bodies() -> list[bytes]:
    rows = JournalEntry.select(JournalEntry.body).order_by(JournalEntry.n).tuples()
    return [body.encode() for (body,) in rows.iterator()]
