"""The search itself, at sizes a hundred times apart, over what clerks type letter by letter."""

from __future__ import annotations

import time
from collections.abc import Iterator

from bench.figure import Figure, Spread, spread
from bench.offices import Bench, url
from db.reads.search import search
from db.rules.search_line import typing
from db.store.store import Store, open_store

SMALL, LARGE = 45_000, 4_500_000
ROUNDS = 3
# Whole lines; each is searched at every letter from the second on.
LINES = (
    "sri wahyuni",
    "khaerul anwar",
    "bq nur hayati",
    "djoko soetjipto",
    "abdul rahman",
    "l m zulkarnain",
    "i made sudana",
    "siti aminah gomong",
    "muhammad rizki",
    "ni luh putu ayu",
    "nurhayati ampenan",
    "hidayati 1998",
    "lalu ahmad 170806",
    "sitti aisyah cakranegara",
    "zaskia azzahra",
    "yusuf",
    "m iqbal 2006",
    "ketut",
    "wayan mataram",
    "xqzv",
)


def figures(bench: Bench) -> list[Figure]:
    """Measure at the small size, the usual one, and the large one where its office is there."""
    small = _at(bench, SMALL)
    found = [_usual(bench, small)]
    if bench.file(f"office-{LARGE}").exists():
        found.append(_large(_at(bench, LARGE), small))
    return found


def keystrokes() -> Iterator[str]:
    """Yield what stands in the field after each key, where that is searched while typing."""
    for line in LINES:
        for length in range(2, len(line) + 1):
            if typing(line[:length]):
                yield line[:length]


def _at(bench: Bench, residents: int) -> Spread:
    store = open_store(url(bench.office(residents)))
    try:
        _times(store)
        return spread(took for _ in range(ROUNDS) for took in _times(store))
    finally:
        store.close()


def _times(store: Store) -> list[float]:
    times = []
    for line in keystrokes():
        began = time.perf_counter()
        store.read(search, line)
        times.append(time.perf_counter() - began)
    return times


def _usual(bench: Bench, small: Spread) -> Figure:
    return Figure(
        f"the search itself at {bench.residents:,}",
        f"{small} at {SMALL:,}",
        str(_at(bench, bench.residents)),
        "",
    )


def _large(large: Spread, small: Spread) -> Figure:
    ratio = large.p95 / small.p95
    return Figure(
        f"the search itself at {LARGE:,}",
        f"{small} at {SMALL:,}",
        f"{large}; p95 {ratio:.2f}x",
        "p95 at most 1.5x",
        ratio <= 1.5,
    )
