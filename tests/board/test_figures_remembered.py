"""What a thread remembers between two readings of the board: never of another office's past."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.models import MODELS, JournalEntry
from db.reads.board import board
from db.reads.board_memory import Memory
from db.rules.board_figures import BoardFigures, Counts
from db.store.engine import reading_database
from db.store.line import Line
from db.store.store import Store, open_store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_suket import SuketOrder, issue_suket
from tests.engines import only_sqlite
from tests.office import (
    ADULT,
    MARRIED_16,
    READY,
    READY_TOO,
    SIXTEEN,
    FixedClock,
    call,
    open_test_office,
)


@pytest.fixture
def reader(office_url: str) -> Iterator[Line]:
    """Give one thread that reads the office."""
    line = Line(reading_database(office_url), "one-reader")
    yield line
    line.close()


def remembered(reader: Line, clock: FixedClock) -> BoardFigures:
    return reader.submit(board, clock).result()


def anew(url: str, clock: FixedClock) -> BoardFigures:
    """Read in a thread that remembers nothing."""
    store = open_store(url, read_only=True)
    try:
        return store.read(board, clock)
    finally:
        store.close()


def entries_read(reader: Line, clock: FixedClock) -> int:
    """Read the board and return how many entries were asked for with their kinds."""
    return reader.submit(_entries_read, clock).result()


def _entries_read(clock: FixedClock) -> int:
    database = JournalEntry._meta.database
    sent: list[tuple[str, tuple[object, ...]]] = []
    database.query_hooks.append(lambda event: sent.append((event.sql, tuple(event.params))))
    try:
        board(clock)
    finally:
        database.query_hooks.pop()
    asked = [(sql, params) for sql, params in sent if '"kind" IN' in sql and "journal" in sql]
    return sum(len(database.execute_sql(sql, params).fetchall()) for sql, params in asked)


def test_after_an_act_only_its_entry_is_read(office: Store, reader: Line) -> None:
    clock = FixedClock()
    for who in (ADULT, SIXTEEN):
        office.write(enrol, call(clock=clock), EnrolOrder(who.nik))
    assert entries_read(reader, clock) > 1
    assert entries_read(reader, clock) == 0
    office.write(enrol, call(clock=clock), EnrolOrder(MARRIED_16.nik))
    assert entries_read(reader, clock) == 1
    assert remembered(reader, clock).today == Counts(enrolled=3)


def test_the_days_move_on_with_the_clock_and_back_again(
    office: Store, office_url: str, reader: Line
) -> None:
    clock = FixedClock()
    for days in (1, 5, 23, 2, 29, 40):
        office.write(issue_suket, call(clock=clock), SuketOrder(READY.nik))
        assert remembered(reader, clock) == anew(office_url, clock)
        clock.forward(days=days)
        assert remembered(reader, clock) == anew(office_url, clock)
        office.write(correct_act, call(clock=clock), CorrectOrder(last_act(office), "keliru"))
        assert remembered(reader, clock) == anew(office_url, clock)
    clock.forward(days=-60)
    assert remembered(reader, clock) == anew(office_url, clock)


def last_act(office: Store) -> str:
    return office.read(
        lambda: str(JournalEntry.select().order_by(JournalEntry.n.desc()).get().act_id)
    )


def test_two_offices_in_one_thread_keep_apart(
    make_database_url: Callable[[str], str],
) -> None:
    clock = FixedClock()
    urls = [make_database_url(name) for name in ("one", "other")]
    stores = [open_test_office(url) for url in urls]
    stores[0].write(enrol, call(clock=clock), EnrolOrder(ADULT.nik))
    stores[1].write(issue_suket, call(clock=clock), SuketOrder(READY.nik))
    with ThreadPoolExecutor(1) as thread:
        for who in (SIXTEEN, MARRIED_16):
            read = [thread.submit(_in_this_thread, url, clock).result() for url in urls]
            assert read == [anew(url, clock) for url in urls]
            for store in stores:
                store.write(enrol, call(clock=clock), EnrolOrder(who.nik))
    assert [each.today for each in read] == [Counts(2, 0, 0, 0), Counts(1, 0, 1, 0)]
    for store in stores:
        store.close()


def _in_this_thread(url: str, clock: FixedClock) -> BoardFigures:
    database = reading_database(url)
    database.bind(MODELS, bind_refs=False, bind_backrefs=False)
    with database.connection_context(), database.atomic():
        return board(clock)


def _copied_to(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as into:
        JournalEntry._meta.database.connection().backup(into)


@only_sqlite
def test_an_office_restored_from_a_copy_is_read_anew(
    office: Store, office_url: str, tmp_path: Path
) -> None:
    clock = FixedClock()
    copy = tmp_path / "copy.db"
    office.read(_copied_to, copy)
    with ThreadPoolExecutor(1) as thread:
        office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik))
        thread.submit(_in_this_thread, office_url, clock).result()
        # The copy lives on with as many entries, and others.
        restored = open_store(f"sqlite:///{copy}")
        assert thread.submit(_in_this_thread, restored.url, clock).result().today == Counts()
        restored.write(issue_suket, call(clock=clock), SuketOrder(READY_TOO.nik))
        thread.submit(_in_this_thread, office_url, clock).result()
        read = thread.submit(_in_this_thread, restored.url, clock).result()
    assert read.today == read.by_day[-1].counts == Counts(suket=1)
    restored.close()


def test_readings_in_several_threads_at_once_agree(office: Store, office_url: str) -> None:
    clock = FixedClock()
    acts = [EnrolOrder(who.nik) for who in (ADULT, SIXTEEN, MARRIED_16)]
    start = threading.Barrier(4)

    def read() -> list[BoardFigures]:
        line = Line(reading_database(office_url), "reader")
        start.wait()
        found = [line.submit(board, clock).result() for _ in range(15)]
        line.close()
        return found

    with ThreadPoolExecutor(3) as threads:
        sent = [threads.submit(read) for _ in range(3)]
        start.wait()
        for order in acts:
            office.write(enrol, call(clock=clock), order)
        found = [figures for each in sent for figures in each.result()]
    first_n = anew(office_url, clock).head_n - len(acts)
    for figures in found:
        done = figures.head_n - first_n
        assert figures.today == figures.by_day[-1].counts == Counts(enrolled=done)


def test_a_reading_that_fails_midway_leaves_nothing_half_remembered(
    office: Store, office_url: str, reader: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FixedClock()
    remembered(reader, clock)
    for who in (READY, READY_TOO):
        office.write(issue_suket, call(clock=clock), SuketOrder(who.nik))
    allowed, take = iter(range(1)), Memory.take

    def broken_after_one(memory: Memory, *entry: Any) -> None:
        next(allowed)
        take(memory, *entry)

    with monkeypatch.context() as broken:
        broken.setattr(Memory, "take", broken_after_one)
        with pytest.raises(StopIteration):
            remembered(reader, clock)
    assert remembered(reader, clock) == anew(office_url, clock)
