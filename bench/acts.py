"""Acts a second: a card issued by the program, against the same rows written by hand.

Once from the place's loose blanks and once from the clerk's own tray, as where clerks are given
their blanks in the morning.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bench.figure import Figure
from bench.offices import Bench, call, clear_away, url
from db.journal.canonical import CHAIN, chained, parsed
from db.models import JournalEntry, Resident
from db.store.store import open_store
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card

ACTS = 2_000
Row = dict[str, Any]


def figures(bench: Bench) -> list[Figure]:
    """Issue cards through the program; then write the very same entries and rows by hand."""
    count = bench.count(ACTS, 50)
    return [
        _figure(bench, count, "issue a card", tray=False),
        _figure(bench, count, "issue a card from the clerk's tray", tray=True),
    ]


def _figure(bench: Bench, count: int, what: str, *, tray: bool) -> Figure:
    path = bench.copy(bench.office())
    if tray:
        _fill_the_tray(path, count)
    start = path.with_suffix(".start")
    shutil.copy(path, start)
    by_program, entries = _by_program(path, count)
    floor = by_hand(start, entries)
    clear_away(start)
    share = floor / by_program
    return Figure(
        f"acts a second: {what}, {bench.residents:,} residents",
        f"{count / floor:,.0f}/s, sqlite3 by hand",
        f"{count / by_program:,.0f}/s = {share:.2f}x",
        "at least 0.3x",
        share >= 0.3,
    )


def _fill_the_tray(path: Path, count: int) -> None:
    """Give the clerk as many blanks as cards are issued."""
    store = open_store(url(path))
    store.write(give_tray, call("gudang"), GiveTrayOrder("petugas", count))
    store.close()


def ready_niks(count: int) -> list[str]:
    """Return residents to whom a card can be issued."""
    ready = (
        (Resident.siak_status == "PRINT_READY_RECORD")
        & (Resident.base_status == "HIDUP")
        & (Resident.birth_date < date(2000, 1, 1))
    )
    query = Resident.select(Resident.nik).where(ready).order_by(Resident.nik).limit(count)
    return [row.nik for row in query]


def _by_program(path: Path, count: int) -> tuple[float, list[str]]:
    store = open_store(url(path))
    orders = [IssueOrder(nik) for nik in store.read(ready_niks, count)]
    calls = [call() for _ in orders]
    began = time.perf_counter()
    for each, order in zip(calls, orders, strict=True):
        store.write(issue_card, each, order)
    took = time.perf_counter() - began
    entries = store.read(_last_entries, len(orders))
    store.close()
    return took, entries


def _last_entries(count: int) -> list[str]:
    newest = JournalEntry.select(JournalEntry.body).order_by(JournalEntry.n.desc()).limit(count)
    return [row.body for row in newest][::-1]


def by_hand(path: Path, entries: list[str]) -> float:
    """Write entries and rows with sqlite3 alone, as durably: one commit an act.

    Return the seconds it took; `path` is the office as it was before the first of them.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=wal")
    connection.execute("PRAGMA synchronous=full")
    work = [(body, parsed(body)) for body in entries]
    statements = [list(_statements(entry["rows"])) for _, entry in work]
    head = "SELECT n, hash FROM chain_head WHERE chain = ?"
    began = time.perf_counter()
    for (body, entry), rows in zip(work, statements, strict=True):
        connection.execute("BEGIN IMMEDIATE")
        n, before = connection.execute(head, (CHAIN,)).fetchone()
        for sql, values in rows:
            connection.execute(sql, values)
        hash_ = chained(before, body)
        connection.execute(
            "INSERT INTO journal_entry (chain, n, act_id, kind, nik, corrects, body, hash) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (CHAIN, n + 1, entry["act"], entry["kind"], entry["nik"], None, body, hash_),
        )
        connection.execute(
            "UPDATE chain_head SET n = ?, hash = ?, at = ? WHERE chain = ?",
            (n + 1, hash_, entry["at"], CHAIN),
        )
        connection.execute("COMMIT")
    took = time.perf_counter() - began
    connection.close()
    return took


def _statements(rows: list[Row]) -> Iterator[tuple[str, tuple[object, ...]]]:
    for row in rows:
        yield insert(row) if row["was"] is None else update(row)


def insert(row: Row) -> tuple[str, tuple[object, ...]]:
    """Return the statement of a new row that an entry holds, and its values."""
    values = {**row["k"], **row["now"]}
    marks = ", ".join("?" * len(values))
    return f"INSERT INTO {row['t']} ({', '.join(values)}) VALUES ({marks})", tuple(values.values())


def update(row: Row) -> tuple[str, tuple[object, ...]]:
    """Return the statement of a changed row that an entry holds, and its values."""
    sets = ", ".join(f"{name} = ?" for name in row["now"])
    keys = " AND ".join(f"{name} = ?" for name in row["k"])
    values = (*row["now"].values(), *row["k"].values())
    return f"UPDATE {row['t']} SET {sets} WHERE {keys}", values
