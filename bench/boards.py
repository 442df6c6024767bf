"""What boards cost the counters: eight at work with four boards open, and the same without."""

from __future__ import annotations

import multiprocessing
import time
from contextlib import ExitStack
from multiprocessing.synchronize import Barrier
from pathlib import Path
from random import Random

from bench.acts import ready_niks
from bench.figure import Figure, Spread, spread
from bench.offices import Bench, call, url
from counter_tui.publishing import start_publishing
from db.publishing.office import file_of
from db.store.store import open_store
from db.transactions.issue_card import IssueOrder, issue_card
from screens.locale import say
from tests.terminal.counter_terminal import COUNTER, CounterTerminal

COUNTERS = 8
# With and without by turns, so that what else the machine does falls on both.
ROUNDS = 4
ACTS_A_ROUND = 15
SECONDS_BETWEEN = 1.0
# Of the four boards.
SIZES = ((200, 50), (80, 24), (200, 50), (80, 24))


def figures(bench: Bench) -> list[Figure]:
    """Let the counters act in rounds, every other one with boards and publishing."""
    acts = bench.count(ACTS_A_ROUND, 3)
    path = bench.copy(bench.office())
    page = bench.folder / "board.json"
    shown = file_of(page, training=True)
    shown.unlink(missing_ok=True)
    store = open_store(url(path))
    niks = iter(store.read(ready_niks, 2 * ROUNDS * COUNTERS * acts))
    store.close()
    without: list[float] = []
    beside: list[float] = []
    for _ in range(ROUNDS):
        shares = [[next(niks) for _ in range(acts)] for _ in range(2 * COUNTERS)]
        without += _round(path, shares[:COUNTERS], None)
        with ExitStack() as boards:
            for size in SIZES:
                boards.enter_context(_board(shown, size))
            beside += _round(path, shares[COUNTERS:], page)
    return _told(spread(without), spread(beside))


def _told(floor: Spread, measured: Spread) -> list[Figure]:
    ratio = measured.p95 / floor.p95
    return [
        Figure(
            f"one act of {COUNTERS} counters with {len(SIZES)} boards open",
            f"{floor}, without",
            f"{measured}: {ratio:.2f}x at p95, {measured.p50 / floor.p50:.2f}x at p50",
            "p95 at most 1.2x",
            ratio <= 1.2,
        )
    ]


def _board(page: Path, size: tuple[int, int]) -> CounterTerminal:
    columns, rows = size
    command = (*COUNTER, "board", "--page", str(page), "--lang", "id")
    board = CounterTerminal(command, columns=columns, rows=rows)
    board.wait_for(say("board.title", "id"))
    return board


def _round(path: Path, shares: list[list[str]], page: Path | None) -> list[float]:
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(len(shares))
    results = context.SimpleQueue()
    counters = [
        context.Process(target=_counter, args=(path, niks, seed, barrier, results, page))
        for seed, niks in enumerate(shares)
    ]
    for each in counters:
        each.start()
    times = [took for _ in counters for took in results.get()]
    for each in counters:
        each.join()
    return times


def _counter(
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
