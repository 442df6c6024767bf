"""A long past, written straight into the tables as the acts would have written it.

A million acts through the program take a quarter of an hour; what is measured on them is how
long reading them takes. tests/bench holds that `journal verify --replay` finds them clean.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from bench.acts import insert, update
from bench.offices import batches, call
from db.journal.canonical import CHAIN, FORMAT_VERSION, canonical, chained
from db.journal.clock import office_day, read_moment, written_moment
from db.rules.settings import DEFAULTS

ENTRIES_A_COMMIT = 5_000
Row = dict[str, Any]


def add_past(path: Path, acts: int) -> None:
    """Add `acts` acts to an office's file: cards issued and replaced, over and over.

    Their moments run from the last entry on to this moment.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous=off")
    connection.execute("PRAGMA cache_size=-200000")
    past = _Past(connection, acts)
    for entries in batches(past.entries(), ENTRIES_A_COMMIT):
        connection.execute("BEGIN")
        for entry in entries:
            past.write(entry)
        past.move_head()
        connection.execute("COMMIT")
    connection.close()


@dataclass(slots=True)
class _Holder:
    """A resident whose cards are issued and replaced."""

    nik: str
    counted_as: Row
    issue: int = 0
    row: Row | None = None


class _Past:
    """Writes entry after entry behind the chain's head."""

    def __init__(self, connection: sqlite3.Connection, acts: int) -> None:
        self._write = connection.execute
        head = self._write("SELECT n, hash, at FROM chain_head").fetchone()
        self._n, self._hash, self._at = head
        began = read_moment(self._at)
        self._step = (datetime.now(UTC) - began) / (acts + 1)
        self._moments = (began + self._step * number for number in count(1))
        self._acts = acts
        ready = (
            "SELECT nik, kelurahan, sex, home FROM resident "
            "WHERE siak_status = 'PRINT_READY_RECORD' AND base_status = 'HIDUP' ORDER BY nik"
        )
        self._holders = [
            _Holder(nik, {"kelurahan": area, "sex": sex, "outsider": home != DEFAULTS.region})
            for nik, area, sex, home in self._write(ready)
        ]
        balance = "SELECT on_hand FROM stock_balance WHERE place = 'DINAS'"
        self._on_hand = int(self._write(balance).fetchone()[0])
        self._rng = Random(1)

    def entries(self) -> Iterator[tuple[str, Row]]:
        """Yield for each act its kind and what it changed."""
        for number in range(self._acts):
            holder = self._holders[number % len(self._holders)]
            moment = next(self._moments)
            self._at = written_moment(moment)
            day = office_day(moment, DEFAULTS.zone)
            if holder.row is None or holder.row["status"] == "PRINT_READY_RECORD":
                yield "issue", self._issued(holder, day)
            else:
                yield "replace", self._replaced(holder)

    def write(self, act: tuple[str, Row]) -> None:
        """Write an act's rows and its entry."""
        kind, found = act
        for row in found["rows"]:
            self._write(*(insert(row) if row["was"] is None else update(row)))
        entry = {
            "v": FORMAT_VERSION,
            "chain": CHAIN,
            "n": self._n + 1,
            "kind": kind,
            "by": "petugas",
            "with": None,
            "place": "DINAS",
            "terminal": call().terminal,
            "corrects": None,
            **found,
        }
        body = canonical(entry)
        self._hash = chained(self._hash, body)
        self._n += 1
        self._write(
            "INSERT INTO journal_entry (chain, n, act_id, kind, nik, corrects, body, hash) "
            "VALUES (?, ?, ?, ?, ?, NULL, ?, ?)",
            (CHAIN, self._n, found["act"], kind, found["nik"], body, self._hash),
        )
        self._head_at = found["at"]

    def move_head(self) -> None:
        """Move the chain's head to the entry that was written last."""
        self._write(
            "UPDATE chain_head SET n = ?, hash = ?, at = ?", (self._n, self._hash, self._head_at)
        )

    def _issued(self, holder: _Holder, day: date) -> Row:
        holder.issue += 1
        act = self._act_id()
        was, self._on_hand = self._on_hand, self._on_hand - 1
        moved = {
            "place": "DINAS",
            "kind": "CETAK",
            "quantity": -1,
            "day": day,
            "cause": None,
            "document": None,
            "nik": holder.nik,
        }
        made = {
            "state": "ISSUED",
            "printed_on": day,
            "place": "DINAS",
            "handed_on": day,
            "collector": None,
            "relation": None,
        }
        rows = [
            _row("stock_entry", {"act": act, "line": 1}, None, moved),
            _row(
                "stock_balance",
                {"place": "DINAS"},
                {"on_hand": was},
                {"on_hand": self._on_hand},
            ),
            _row("card", {"nik": holder.nik, "issue": holder.issue}, None, made),
            self._ktp(holder, status="CARD_ISSUED"),
        ]
        reason = "BARU" if holder.issue == 1 else "HILANG"
        decided = {"policy": "NORMAL", "reason": reason, **holder.counted_as}
        order = {"nik": holder.nik, "wait": False, "suket_lost": False}
        return self._entry(act, day, holder.nik, order, decided, rows)

    def _replaced(self, holder: _Holder) -> Row:
        day = office_day(read_moment(self._at), DEFAULTS.zone)
        key = {"nik": holder.nik, "issue": holder.issue}
        rows = [
            _row("card", key, {"state": "ISSUED"}, {"state": "VOID"}),
            self._ktp(holder, status="PRINT_READY_RECORD", issue=holder.issue + 1, reason="HILANG"),
        ]
        order = {"nik": holder.nik, "reason": "HILANG", "document": "SKTLK/1"}
        decided = {"document": "SKTLK/1", **holder.counted_as}
        return self._entry(self._act_id(), day, holder.nik, order, decided, rows)

    def _entry(
        self, act: str, day: date, nik: str, order: Row, decided: Row, rows: list[Row]
    ) -> Row:
        return {
            "act": act,
            "at": self._at,
            "day": day,
            "nik": nik,
            "order": order,
            "decided": decided,
            "rows": [_plain(row) for row in rows],
        }

    def _ktp(self, holder: _Holder, **columns: object) -> Row:
        now = {"since": self._at, **columns}
        if holder.row is None:
            fresh: Row = {
                "attempt": 0,
                "issue": 1,
                "reason": "BARU",
                "enrolled_on": None,
                "enrolled_at": None,
                "request_kind": None,
            }
            holder.row = {**fresh, **now}
            return _row("ktp", {"nik": holder.nik}, None, holder.row)
        was = {name: holder.row[name] for name, value in now.items() if holder.row[name] != value}
        changed = {name: now[name] for name in was}
        holder.row = {**holder.row, **now}
        return _row("ktp", {"nik": holder.nik}, was, changed)

    def _act_id(self) -> str:
        return str(uuid.UUID(int=self._rng.getrandbits(128), version=4))


def _row(table: str, key: Row, was: Row | None, now: Row) -> Row:
    return {"t": table, "k": key, "was": was, "now": dict(now)}


def _plain(row: Row) -> Row:
    now = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row["now"].items()
    }
    return {**row, "now": now}
