"""From the start of the process until the first screen is there."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from bench.figure import Figure, Spread, ms, spread
from bench.offices import Bench, url
from screens.locale import say
from tests.terminal.counter_terminal import COUNTER, CounterTerminal

RUNS = 12
# Python finds no psycopg with this in front: the program as it is installed without the extra.
WITHOUT_POSTGRES = (
    sys.executable,
    "-c",
    "import sys; sys.modules['psycopg'] = sys.modules['psycopg2'] = None;"
    "sys.argv[0] = 'counter-tui';"
    "from counter_tui.__main__ import main; main()",
)
BARE = (sys.executable, "-m", "bench.bare_apps", "frame")


def figures(bench: Bench) -> list[Figure]:
    """Start each program in turn, so that a slow moment of the machine meets all of them."""
    words = ("--db", url(bench.office()), "--lang", "id")
    programs = {
        "bare": (BARE, "ready"),
        "with": ((*COUNTER, *words), say("sign_in.operator", "id")),
        "without": ((*WITHOUT_POSTGRES, *words), say("sign_in.operator", "id")),
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(bench.count(RUNS, 2)):
        for name, (command, shown) in programs.items():
            times[name].append(_first_paint(command, shown))
    floor = spread(times["bare"])
    return [
        _figure("first paint, postgres extra installed", spread(times["with"]), floor),
        _figure("first paint, without the extra", spread(times["without"]), floor),
    ]


def _first_paint(command: Sequence[str], shown: str) -> float:
    began = time.monotonic()
    with CounterTerminal(command) as terminal:
        terminal.wait_for(shown)
        return terminal.sent_at - began


def _figure(what: str, took: Spread, floor: Spread) -> Figure:
    ratio = took.p50 / floor.p50
    return Figure(
        what,
        f"{ms(floor.p50)}, bare Textual app with header, input, footer",
        f"{ms(took.p50)} = {ratio:.2f}x (medians)",
        "at most 1.5x",
        ratio <= 1.5,
    )
