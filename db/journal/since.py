"""Whether the rows that entries wrote are still as the last of those entries left them.

Replay looks at every row since the office began; this looks at what was written from one entry
on, in the office's own database, and so costs what was done since.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any

from peewee import Database

from db.journal.canonical import CHAIN, GENESIS, chained, parsed
from db.journal.fault import Fault, FaultCode, row_named
from db.journal.rows import TABLES
from db.journal.stream import UnreadableRow, entries_in_order, streamed
from db.models import JournalEntry
from db.models.base import Table, rows_of

_ENTRIES_AT_ONCE = 500
# SQLite takes some thousand values in a statement.
_KEYS_AT_ONCE = 400

Key = tuple[str, tuple[Any, ...]]
# What a column must hold, and the entry that said so.
Said = dict[str, tuple[Any, int]]
_NO_ROW = "-"


def record_fault(from_n: int, to_n: int) -> Fault | None:
    """Return the first thing about the entries `from_n` to `to_n` that isn't as it was written.

    Looked at are the links of the chain between them, and every row that they wrote. `to_n` is
    the head; the entry before `from_n` is taken as it stands. Call it in one snapshot.
    """
    if from_n > to_n:
        return None
    links = _Links(from_n, _hash_of(from_n - 1))
    rows = _Rows()
    try:
        entries = _entries(from_n, to_n)
        while batch := list(islice(entries, _ENTRIES_AT_ONCE)):
            for row in batch:
                if fault := links.step(row) or rows.take(row[0], links.entry):
                    return fault
            rows.compare()
    except UnreadableRow:
        return Fault(links.n, FaultCode.JOURNAL_CHANGED)
    if links.n <= to_n:
        return Fault(links.n, FaultCode.JOURNAL_GAP, f"{links.n} / -")
    return rows.fault()


def rows_fault(from_n: int) -> Fault | None:
    """Return the first row, by its entry, that isn't as entries from `from_n` on left it.

    Constant memory but for the rows that were written more than once. The entries themselves
    are taken as they stand: `verify` looks at the chain.
    """
    rows = _Rows()
    entries = _entries(from_n, None)
    while batch := list(islice(entries, _ENTRIES_AT_ONCE)):
        for n, body, *_ in batch:
            if fault := rows.take(n, _parsed(body)):
                return fault
        rows.compare()
    return rows.fault()


def _entries(from_n: int, to_n: int | None) -> Iterator[tuple[Any, ...]]:
    query = entries_in_order().where(JournalEntry.n >= from_n)
    if to_n is not None:
        query = query.where(JournalEntry.n <= to_n)
    return streamed(JournalEntry._meta.database, query)


def _parsed(body: str) -> Mapping[str, Any]:
    """Return an entry, empty where its text is none."""
    try:
        return parsed(body)
    except (ValueError, RecursionError):
        return {}


def _hash_of(n: int) -> str:
    query = JournalEntry.select(JournalEntry.hash).where(
        (JournalEntry.chain == CHAIN) & (JournalEntry.n == n)
    )
    return next((row[0] for row in rows_of(query)), GENESIS)


@dataclass(slots=True)
class _Links:
    """The chain from entry to entry; `n` is the next one's number, `entry` the last one read."""

    n: int
    hash: str
    entry: Mapping[str, Any] = field(default_factory=dict)

    def step(self, row: tuple[Any, ...]) -> Fault | None:
        n, body, hash_, act, kind, nik, corrects = row
        if n != self.n:
            return Fault(self.n, FaultCode.JOURNAL_GAP, f"{self.n} / {n}")
        if chained(self.hash, body) != hash_:
            return Fault(n, FaultCode.JOURNAL_CHANGED)
        self.entry = entry = _parsed(body)
        said = tuple(entry.get(name) for name in ("n", "act", "kind", "nik", "corrects"))
        if said != (n, act, kind, nik, corrects):
            return Fault(n, FaultCode.JOURNAL_COLUMNS, act)
        self.n, self.hash = n + 1, hash_
        return None


@dataclass(slots=True)
class _Rows:
    """What entries say of rows: those of the present batch, and those that aren't so yet.

    A row that isn't as a batch left it may have been written again by an entry that comes
    later; it is a fault once no entry is left.
    """

    said: dict[Key, Said] = field(default_factory=dict)
    unlike: dict[Key, Said] = field(default_factory=dict)

    def take(self, n: int, entry: Mapping[str, Any]) -> Fault | None:
        """Note what entry `n` wrote."""
        try:
            for row in entry["rows"]:
                self._note(n, row["t"], row["k"], row["was"], row["now"])
        except (LookupError, TypeError, AttributeError):
            return Fault(n, FaultCode.JOURNAL_NOT_CANONICAL)
        return None

    def _note(
        self,
        n: int,
        table: str,
        key: Mapping[str, Any],
        was: Mapping[str, Any] | None,
        now: Mapping[str, Any] | None,
    ) -> None:
        names = _key_names(TABLES[table])
        row = (table, tuple(key[name] for name in names))
        columns: Said = {_NO_ROW: (now is None, n)}
        columns.update((name, (value, n)) for name, value in (now or {}).items())
        before = self.unlike.get(row)
        if was is None or now is None:
            self.unlike.pop(row, None)
            self.said[row] = columns
            return
        if before:
            for name in columns:
                before.pop(name, None)
        self.said[row] = {**self.said.get(row, {}), **columns}

    def compare(self) -> None:
        """Look at the rows of this batch as they are, and keep what isn't as it was said."""
        by_table: dict[str, list[Key]] = {}
        for row in self.said:
            by_table.setdefault(row[0], []).append(row)
        for table, rows in by_table.items():
            for at in range(0, len(rows), _KEYS_AT_ONCE):
                self._compare(TABLES[table], rows[at : at + _KEYS_AT_ONCE])
        self.said.clear()

    def _compare(self, model: type[Table], rows: list[Key]) -> None:
        try:
            found = _rows_of(model, [key for _, key in rows])
        except UnreadableRow:
            found = {}
        for row in rows:
            there = found.get(row[1])
            unlike = {
                name: told for name, told in self.said[row].items() if not _is(there, name, told)
            }
            if unlike:
                self.unlike.setdefault(row, {}).update(unlike)

    def fault(self) -> Fault | None:
        """Return the fault of the earliest entry whose word doesn't hold, once all are taken."""
        told = [
            (min(n for _, n in columns.values()), row, columns)
            for row, columns in self.unlike.items()
            if columns
        ]
        if not told:
            return None
        n, (table, key), columns = min(told, key=lambda each: (each[0], str(each[1])))
        named = row_named(table, dict(zip(_key_names(TABLES[table]), key, strict=True)))
        is_gone = _NO_ROW in columns and not columns.pop(_NO_ROW)[0]
        if is_gone:
            return Fault(n, FaultCode.ROW_GONE, named)
        return Fault(n, FaultCode.ROW_CHANGED, " · ".join([named, *sorted(columns)]))


def _is(there: Mapping[str, Any] | None, name: str, told: tuple[Any, int]) -> bool:
    """Return whether a row is as it was told to be; where it isn't there, only that counts."""
    if name == _NO_ROW:
        return (there is None) is bool(told[0])
    return there is None or bool(there.get(name) == told[0])


def _key_names(model: type[Table]) -> tuple[str, ...]:
    return tuple(each.column_name for each in model._meta.get_primary_keys())


def _rows_of(
    model: type[Table], keys: Iterable[tuple[Any, ...]]
) -> dict[tuple[Any, ...], dict[str, Any]]:
    """Return the rows that have these keys, by key; and perhaps some more."""
    names = _key_names(model)
    query = model.select(*model._meta.sorted_fields)
    for name, values in zip(names, zip(*keys, strict=True), strict=True):
        query = query.where(model._meta.columns[name].in_(list(set(values))))
    database: Database = model._meta.database
    columns = [each.column_name for each in model._meta.sorted_fields]
    found = {}
    for row in streamed(database, query):
        image = dict(zip(columns, map(_plain, row), strict=True))
        found[tuple(image[name] for name in names)] = image
    return found


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
