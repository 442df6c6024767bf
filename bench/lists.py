"""The list rooms at a hundred thousand rows each: opening, walking, both ends, narrowing."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bench.figure import Figure, Spread, ms, spread
from bench.live_stock import sign_in
from bench.long_lists import office_with_lists, office_with_queue
from bench.offices import Bench, url
from db.reads.paging import PAGE, Ask, Page, Where
from db.reads.print_queue import ALL as EVERYONE
from db.reads.print_queue import queue_counts, queue_page
from db.reads.stock_card import ALL_KINDS, LedgerLine, stock_card
from db.reads.store_room import blanks
from db.reads.suket_register import ALL, OPEN, suket_counts, suket_page
from db.reads.waiting_cards import waiting_cards, waiting_counts
from db.store.store import Store, open_store
from screens.locale import say
from tests.terminal.counter_terminal import COUNTER, CounterTerminal

ROWS = 100_000
READS = 40
# Those who wait for a card, in an office of the whole city.
WAITING = 20_000
# Beginnings of names that very many, many and few people bear, two words, part of a number,
# and what nobody is called.
TEXTS = ("ma", "sri", "kusuma", "baiq sri", "99999", "xqxqx")
MARK = 0.5
PageJob = Callable[[str, str, Ask], Page[Any]]


@dataclass(frozen=True, slots=True)
class _List:
    """A list as its room reads it, and the bare query for its first page."""

    name: str
    page: PageJob
    view: str
    counts: Callable[[], object]
    floor: str


def _stock_card(place: str, text: str, ask: Ask) -> Page[LedgerLine]:
    return stock_card(place, None, None, ALL_KINDS, text, ask)


LISTS = (
    _List(
        "open sukets",
        suket_page,
        OPEN,
        suket_counts,
        "SELECT s.number, r.name FROM suket s JOIN resident r ON r.nik = s.nik "
        "WHERE s.state = 'AKTIF' ORDER BY s.valid_until, s.year, s.seq, s.number LIMIT ?",
    ),
    _List(
        "all sukets",
        suket_page,
        ALL,
        suket_counts,
        "SELECT s.number, r.name FROM suket s JOIN resident r ON r.nik = s.nik "
        "ORDER BY s.issued_on DESC, s.seq DESC, s.number DESC LIMIT ?",
    ),
    _List(
        "waiting cards",
        partial(waiting_cards, "DINAS"),
        "all",
        waiting_counts,
        "SELECT k.nik, r.name FROM ktp k JOIN resident r ON r.nik = k.nik "
        "WHERE k.status = 'CARD_PRINTED' ORDER BY k.since, k.nik LIMIT ?",
    ),
    _List(
        "stock card of a place",
        _stock_card,
        "DINAS",
        blanks,
        "SELECT s.act, j.body FROM stock_entry s JOIN journal_entry j ON j.act_id = s.act "
        "WHERE s.place = 'DINAS' ORDER BY s.day DESC, j.n DESC LIMIT ?",
    ),
)

_QUEUE = _List(
    "print queue",
    queue_page,
    EVERYONE,
    queue_counts,
    "SELECT s.number, r.name FROM suket s JOIN resident r ON r.nik = s.nik "
    "WHERE s.state = 'AKTIF' ORDER BY COALESCE(s.first_on, s.issued_on), s.nik LIMIT ?",
)


def figures(bench: Bench) -> list[Figure]:
    """Read each list in the ways in which its room reads it."""
    rows = bench.count(ROWS, 1_000)
    path = office_with_lists(bench, rows)
    store = open_store(url(path))
    reads = bench.count(READS, 5)
    found = [figure for each in LISTS for figure in _figures(store, path, each, rows, reads)]
    store.close()
    return [_opening(path, bench.count(READS, 3)), *found, *_queue(bench, reads)]


def _queue(bench: Bench, reads: int) -> list[Figure]:
    """Read the print queue of the whole city."""
    waiting = bench.count(WAITING, 100)
    path = office_with_queue(bench, waiting)
    store = open_store(url(path))
    found = _figures(store, path, _QUEUE, waiting, reads)
    store.close()
    return found


def _opening(path: Path, times: int) -> Figure:
    """Open the suket register at a counter on a pseudo-terminal, and leave it again."""
    took = []
    title = say("room.title.suket", "id")
    with CounterTerminal((*COUNTER, "--db", url(path), "--lang", "id")) as counter:
        sign_in(counter)
        for _ in range(times):
            counter.wait_until_quiet(0.3)
            counter.write("m\r")
            counter.wait_for(say("dialog.rooms", "id"))
            counter.wait_until_quiet(0.3)
            counter.write("3\r")
            began = time.monotonic()
            counter.wait_for(title, "471.13/")
            took.append(counter.sent_at - began)
            counter.wait_until_quiet(0.3)
            counter.write("\x1b[27u")
            counter.wait_for(say("counter.hello", "id"))
    return _figure("the suket register opens at the counter, to its rows", None, spread(took))


def _figures(store: Store, path: Path, listed: _List, rows: int, reads: int) -> list[Figure]:
    """Measure a list: opened with the figures above it, walked in its middle, narrowed."""

    def took(*asks: tuple[str, Ask]) -> Spread:
        return _times(reads, *(partial(_page, store, listed, text, ask) for text, ask in asks))

    def open_it() -> None:
        store.read(listed.counts)
        _page(store, listed, "", Ask())

    middle = _walk(store, listed, rows // 2)
    beside = (Where.AFTER, Where.BEFORE, Where.AROUND)
    walked = took(("", Ask(Where.LAST)), *(("", Ask(where, middle)) for where in beside))
    narrowed = took(*((text, Ask()) for text in TEXTS))
    bare = _bare(path, listed.floor, reads)
    return [
        _figure(
            f"{listed.name}, {rows:,} rows, opens with its figures", bare, _times(reads, open_it)
        ),
        _figure(f"{listed.name}: End, a page on, a page back, back to a row", bare, walked),
        _figure(f"{listed.name}: narrowed by {len(TEXTS)} texts", bare, narrowed),
    ]


def _figure(what: str, bare: Spread | None, took: Spread) -> Figure:
    floor = f"{ms(bare.p50)} the bare query" if bare else "-"
    return Figure(what, floor, str(took), "p95 under 500 ms", took.p95 < MARK)


def _page(store: Store, listed: _List, text: str, ask: Ask) -> None:
    store.read(listed.page, listed.view, text, ask)


def _walk(store: Store, listed: _List, rows: int) -> tuple[Any, ...]:
    """Return the key of a row in the middle of the list."""
    ask = Ask()
    for _ in range(rows // PAGE):
        page = store.read(listed.page, listed.view, "", ask)
        ask = Ask(Where.AFTER, page.keys[-1])
        if not page.more_after:
            break
    return ask.key


def _times(reads: int, *jobs: Callable[[], object]) -> Spread:
    times = []
    for _ in range(reads):
        for job in jobs:
            began = time.perf_counter()
            job()
            times.append(time.perf_counter() - began)
    return spread(times)


def _bare(path: Path, query: str, reads: int) -> Spread:
    """Return how long the query takes through the driver alone, on a connection that is open."""
    connection = sqlite3.connect(path)
    took = _times(reads, lambda: connection.execute(query, (PAGE + 1,)).fetchall())
    connection.close()
    return took
