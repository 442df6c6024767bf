"""What boards cost the counters: eight at work with four boards open, and the same without."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from bench.acts import ready_niks
from bench.figure import Figure, Spread, spread
from bench.offices import Bench, url
from bench.terminals import at_work
from db.publishing.office import file_of
from db.store.store import open_store
from screens.locale import say
from tests.terminal.counter_terminal import COUNTER, CounterTerminal

COUNTERS = 8
# With and without by turns, so that what else the machine does falls on both.
ROUNDS = 4
ACTS_A_ROUND = 15
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
        without += at_work(path, shares[:COUNTERS])
        with ExitStack() as boards:
            for size in SIZES:
                boards.enter_context(_board(shown, size))
            beside += at_work(path, shares[COUNTERS:], page)
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
