"""A resident file of the whole city goes in, against `executemany` of the rows it leaves."""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, spread
from bench.offices import PASSWORD, Bench, call, clear_away, new_office, url
from db.store.store import open_store
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.resident_file import write_resident_file

# What an import writes beside its journal entries.
TABLES = ("kelurahan", "resident", "name_form", "name_key", "name_pair")
SECONDS_BETWEEN_ACTS = 0.5
# About what an import shares a commit among, so that clerks go on working.
ROWS_A_COMMIT = 100
Row = tuple[object, ...]


def figures(bench: Bench) -> list[Figure]:
    """Import a file of which one row in a hundred is wrong, with a clerk at work beside it."""
    file = bench.folder / f"residents-{bench.residents}.csv"
    if not file.exists():
        write_resident_file(file, bench.residents)
    path = bench.folder / "imported.db"
    clear_away(path)
    new_office(path).close()
    took, report, peak, acts = _imported(path, file)
    scratch = bench.folder / "floor.db"
    floor = _by_hand(path, scratch, None)
    in_batches = _by_hand(path, scratch, ROWS_A_COMMIT)
    ratio = took / floor
    beside = spread(acts)
    whole = report["read"] == sum(
        report[part] for part in ("added", "updated", "unchanged", "rejected")
    )
    return [
        Figure(
            f"import of {report['read']:,} rows, {report['rejected']:,} rejected",
            f"{floor:.1f} s, executemany of the same rows and indexes in one transaction; "
            f"{in_batches:.1f} s with a commit each {ROWS_A_COMMIT} residents",
            f"{took:.1f} s = {ratio:.1f}x and {took / in_batches:.1f}x; "
            f"most memory {peak} MB; sums {whole}",
            "at most 3x",
            ratio <= 3,
        ),
        Figure(
            "a clerk's act beside the import",
            "-",
            str(beside),
            "under 100 ms",
            beside.p95 < 0.1,
        ),
    ]


def _imported(path: Path, file: Path) -> tuple[float, dict[str, int], int, list[float]]:
    """Run the command; meanwhile act. Return its time, its report, its memory and acts' times."""
    command = (sys.executable, "-m", "counter_tui", "residents", "import", str(file), "--json")
    environment = {**os.environ, "COUNTER_TUI_PASSWORD": PASSWORD}
    rejects = ("--rejects", str(file.with_suffix(".rejects.csv")))
    began = time.perf_counter()
    running = subprocess.Popen(
        (*command, *rejects, "--db", url(path), "--as", "admin"),
        stdout=subprocess.PIPE,
        env=environment,
    )
    acts = list(_acts_beside(path, running))
    took = time.perf_counter() - began
    assert running.stdout is not None
    report = json.loads(running.stdout.read())
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return took, report, most // 1024, acts


def _acts_beside(path: Path, running: subprocess.Popen[bytes]) -> Iterator[float]:
    store = open_store(url(path))
    number = 0
    while running.poll() is None:
        number += 1
        began = time.perf_counter()
        store.write(receive_blanks, call("gudang"), ReceiveOrder(1, f"BA {number}"))
        yield time.perf_counter() - began
        time.sleep(SECONDS_BETWEEN_ACTS)
    store.close()


def _by_hand(imported: Path, path: Path, rows_a_commit: int | None) -> float:
    """Write the rows that the import left into the same tables, with the same indexes.

    All in one transaction, or resident by resident in the import's order with a commit each
    so many residents, as durably as the import.
    """
    clear_away(path)
    new_office(path).close()
    source = sqlite3.connect(imported)
    target = sqlite3.connect(path, isolation_level=None)
    for pragma in ("synchronous=full", "foreign_keys=off", "cache_size=-65536"):
        target.execute(f"PRAGMA {pragma}")
    target.execute("PRAGMA wal_autocheckpoint=16000")
    for table in TABLES:
        target.execute(f"DELETE FROM {table}")
    everything = {table: source.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    parts = [everything] if rows_a_commit is None else list(_parts(everything, rows_a_commit))
    began = time.perf_counter()
    for part in parts:
        target.execute("BEGIN IMMEDIATE")
        for table, rows in part.items():
            marks = ", ".join("?" * len(rows[0])) if rows else ""
            target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        target.execute("COMMIT")
    took = time.perf_counter() - began
    source.close()
    target.close()
    clear_away(path)
    return took


def _parts(everything: dict[str, list[Row]], rows_a_commit: int) -> Iterator[dict[str, list[Row]]]:
    """Yield the tables' rows by batches of residents; what is shared comes with the first."""
    nik_at = {"resident": 0, "name_key": 4, "name_pair": 3}
    batch_of = {row[0]: at // rows_a_commit for at, row in enumerate(everything["resident"])}
    count = max(batch_of.values(), default=0) + 1
    parts: list[dict[str, list[Row]]] = [{} for _ in range(count)]
    parts[0] = {table: rows for table, rows in everything.items() if table not in nik_at}
    for table, at in nik_at.items():
        for row in everything[table]:
            parts[batch_of[row[at]]].setdefault(table, []).append(row)
    yield from parts
