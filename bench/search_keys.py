"""From the key to the painted results, on a pseudo-terminal, against a bare field's echo."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from bench.figure import Figure, spread
from bench.live_stock import sign_in
from bench.offices import Bench, url
from bench.search_sizes import LINES
from db.reads.search import Found, search
from db.rules.search_line import typing
from db.store.store import open_store
from screens.locale import written
from tests.terminal.counter_terminal import COUNTER, CounterTerminal

KEYS = 240
FRAME = 1 / 60
CTRL_U = "\x15"
BARE = (sys.executable, "-m", "bench.bare_apps", "input")
# After this long without a byte, what was painted for a key is whole.
QUIET = 0.060
# Of the list, as much as is sure to be seen on 80x24.
ROWS, SHOWN = 10, 16


def figures(bench: Bench) -> list[Figure]:
    """Type the same letters into a bare field and into the counter."""
    keys = bench.count(KEYS, 20)
    path = bench.copy(bench.office())
    store = open_store(url(path))
    lines = {line[:end] for line in LINES for end in range(1, len(line) + 1)}
    found = {line: store.read(search, line) for line in lines if typing(line)}
    store.close()
    with CounterTerminal(BARE) as bare:
        bare.wait_for("ready")
        floor = spread(_typed(bare, keys, lambda line: line in bare.display.text))
    with CounterTerminal((*COUNTER, "--db", url(path), "--lang", "id")) as counter:
        sign_in(counter)
        took = spread(_typed(counter, keys, lambda line: _lists(counter, found[line])))
    return [
        Figure(
            f"key to painted results while searching, {bench.residents:,} residents, "
            f"{len(took.times)} keys",
            f"{floor}, bare Textual Input echoing the key",
            str(took),
            "p95 at most the floor's + 16.7 ms",
            took.p95 <= floor.p95 + FRAME,
        )
    ]


def _typed(terminal: CounterTerminal, keys: int, shows: Callable[[str], bool]) -> list[float]:
    """Type the lines letter by letter; return for each letter the time of its last byte."""
    times: list[float] = []
    while len(times) < keys:
        for line in LINES:
            terminal.write(CTRL_U)
            terminal.wait_until_quiet(2 * QUIET)
            for end, letter in enumerate(line, 1):
                times += _key(terminal, letter, line[:end], shows)
    return times[:keys]


def _key(
    terminal: CounterTerminal, letter: str, line: str, shows: Callable[[str], bool]
) -> list[float]:
    """Type a letter and return how long it took, where the line is one that is searched."""
    pressed = time.monotonic()
    terminal.write(letter)
    counts = typing(line) and letter != " "
    if counts:
        terminal.wait_until(lambda: shows(line), f"what {line!r} finds")
    terminal.wait_until_quiet(QUIET)
    return [terminal.sent_at - pressed] if counts else []


def _lists(terminal: CounterTerminal, found: Found) -> bool:
    """Return whether the people found stand on the screen, one below the other."""
    rows = iter(terminal.display.text.split("\n"))
    return all(
        any(hit.name[:SHOWN] in row and written(hit.birth_date) in row for row in rows)
        for hit in found.hits[:ROWS]
    )
