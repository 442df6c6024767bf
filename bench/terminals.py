"""One act's time while sixteen terminals work, each a process of its own."""

from __future__ import annotations

import multiprocessing
import time
from multiprocessing.synchronize import Barrier
from pathlib import Path
from random import Random

from bench.acts import ready_niks
from bench.figure import Figure, spread
from bench.offices import Bench, call, url
from counter_tui.publishing import start_publishing
from db.store.store import open_store
from db.transactions.issue_card import IssueOrder, issue_card

TERMINALS = 16
ACTS_A_TERMINAL = 40
# A clerk needs longer; an office of sixteen that acts each second hands out 57,600 cards an hour.
SECONDS_BETWEEN = 1.0


def figures(bench: Bench) -> list[Figure]:
    """Let one terminal act alone, then sixteen at once."""
    acts = bench.count(ACTS_A_TERMINAL, 5)
    path = bench.copy(bench.office())
    store = open_store(url(path))
    niks = store.read(ready_niks, (TERMINALS + 1) * acts)
    store.close()
    alone = spread(at_work(path, [niks[:acts]]))
    shares = [niks[acts * n : acts * (n + 1)] for n in range(1, TERMINALS + 1)]
    together = spread(at_work(path, shares))
    return [
        Figure(
            "one act with 16 terminals at work, each acting once a second",
            f"{alone}, one terminal",
            str(together),
            "p95 under 20 ms",
            together.p95 < 0.020,
        )
    ]


def at_work(path: Path, shares: list[list[str]], page: Path | None = None) -> list[float]:
    """Let a terminal for each share issue its cards, one a second; return the acts' seconds.

    With a `page` each keeps it up to date, as a counter does.
    """
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(len(shares))
    results = context.SimpleQueue()
    terminals = [
        context.Process(target=_terminal, args=(path, niks, seed, barrier, results, page))
        for seed, niks in enumerate(shares)
    ]
    for each in terminals:
        each.start()
    times = [took for _ in terminals for took in results.get()]
    for each in terminals:
        each.join()
    return times


def _terminal(
    path: Path, niks: list[str], seed: int, barrier: Barrier, results: object, page: Path | None
) -> None:
    rng = Random(seed)
    store = open_store(url(path))
    store.read(ready_niks, 1)
    publishing = start_publishing(store, page) if page else None
    times = []
    barrier.wait()
    time.sleep(rng.random() * SECONDS_BETWEEN)
    for nik in niks:
        began = time.perf_counter()
        store.write(issue_card, call(), IssueOrder(nik))
        times.append(time.perf_counter() - began)
        time.sleep(SECONDS_BETWEEN * (0.5 + rng.random()))
    if publishing:
        publishing.stop()
    store.close()
    results.put(times)  # type: ignore[attr-defined] # a queue of another context
