"""Whether the record still is as it was written: every link, every number, every sum."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, Database, fn

from db.journal.canonical import CHAIN, FORMAT_VERSION, GENESIS, chained
from db.journal.fault import Fault, FaultCode
from db.journal.layouts import HEAD, MOVE, EntryReader, Values
from db.journal.stream import UnreadableRow, streamed
from db.models import ChainHead, JournalEntry, Place, StockBalance, StockEntry
from db.models.base import rows_of
from db.rules.refused import Refused

KNOWN_VERSIONS = frozenset({FORMAT_VERSION})
# Long enough that nobody can make another entry whose hash begins the same.
SHORTEST_HASH = 16

_ACTS_A_LOOK = 400
_DAY_AT = 2 + MOVE.index("day")


@dataclass(frozen=True, slots=True)
class Verified:
    """How many entries were looked at, the hash of the last, and the first fault."""

    entries: int
    head: str
    fault: Fault | None


def verify(since: str | None = None) -> Verified:
    """Check the whole journal in one read snapshot and constant memory.

    `since` is the hash of a head noted earlier, or its first 16 digits or more: it must be
    in the chain, which shows entries cut off since, and a chain written anew. Raises
    Refused HASH_UNREADABLE where it can't be a hash.
    """
    walk = _Walk(_readable(since) if since is not None else None)
    database: Database = JournalEntry._meta.database
    fault = walk.along(streamed(database, _entries())) or walk.end() or _sums()
    return Verified(walk.n, walk.hash, fault)


class _Walk:
    """The way along the chain, from entry to entry, with the ledger of blanks beside it."""

    def __init__(self, noted: str | None) -> None:
        self.n, self.hash, self._at = 0, GENESIS, ""
        self._noted = noted
        self._ledger = _Ledger()
        self._read = EntryReader().read

    def along(self, entries: Iterator[tuple[Any, ...]]) -> Fault | None:
        """Look at every entry; return the first fault."""
        try:
            for row in entries:
                fault = self._step(row)
                if fault or self._ledger.waits:
                    fault = self._ledger.unlike() or fault
                    if fault:
                        return fault
        except UnreadableRow:
            return self._ledger.unlike() or Fault(self.n + 1, FaultCode.JOURNAL_CHANGED)
        return self._ledger.unlike()

    def end(self) -> Fault | None:
        """Look at what is left when the last entry was taken."""
        if fault := self._head():
            return fault
        if JournalEntry.select().where(JournalEntry.chain != CHAIN).exists():
            return Fault(None, FaultCode.JOURNAL_OTHER_CHAIN)
        if fault := self._ledger.surplus():
            return fault
        return Fault(None, FaultCode.JOURNAL_SINCE, self._noted) if self._noted else None

    def _step(self, row: tuple[Any, ...]) -> Fault | None:
        n, body, hash_, *found_by = row
        if n != self.n + 1:
            return Fault(self.n + 1, FaultCode.JOURNAL_GAP, f"{self.n + 1} / {n}")
        if chained(self.hash, body) != hash_:
            return Fault(n, FaultCode.JOURNAL_CHANGED)
        try:
            values = self._read(body)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return Fault(n, FaultCode.JOURNAL_NOT_CANONICAL)
        version, chain, number, act, kind, at, nik, corrects = values[: len(HEAD)]
        if version not in KNOWN_VERSIONS:
            return Fault(n, FaultCode.JOURNAL_VERSION, str(version))
        if found_by != [act, kind, nik, corrects] or number != n or chain != CHAIN:
            return Fault(n, FaultCode.JOURNAL_COLUMNS, _unlike(values, (CHAIN, n, *found_by)))
        if at < self._at:
            return Fault(n, FaultCode.JOURNAL_TIME, f"{self._at} / {at}")
        if len(values) > len(HEAD):
            self._ledger.expect(n, act, values[len(HEAD) :])
        self.n, self.hash, self._at = n, hash_, at
        if self._noted and hash_.startswith(self._noted):
            self._noted = None
        return None

    def _head(self) -> Fault | None:
        row = ChainHead.select().where(ChainHead.chain == CHAIN).first()
        if row is None:
            return Fault(self.n, FaultCode.JOURNAL_HEAD) if self.n else None
        if row.n > self.n:
            return Fault(self.n + 1, FaultCode.JOURNAL_CUT, f"{self.n} / {row.n}")
        if (row.n, row.hash, row.at) != (self.n, self.hash, self._at):
            return Fault(self.n, FaultCode.JOURNAL_HEAD, f"{self.n} / {row.n}")
        return None


def _entries() -> Any:
    e = JournalEntry
    columns = (e.n, e.body, e.hash, e.act_id, e.kind, e.nik, e.corrects)
    return e.select(*columns).where(e.chain == CHAIN).order_by(e.n)


def _unlike(values: Values, columns: tuple[Any, ...]) -> str:
    said = dict(zip(HEAD, values, strict=False))
    names = ("chain", "n", "act", "kind", "nik", "corrects")
    pairs = zip(names, columns, strict=True)
    return ", ".join(name for name, column in pairs if said[name] != column)


class _Ledger:
    """The ledger of blanks, compared with what the entries say of it, some acts at a time."""

    def __init__(self) -> None:
        s = StockEntry
        self._database: Database = s._meta.database
        columns = (s.act, s.line, *(s._meta.columns[name] for name in MOVE))
        acts = [""] * _ACTS_A_LOOK
        query = s.select(*columns).where(s.act.in_(acts)).order_by(s.act, s.line)
        # Written once: Peewee takes longer to write a list of acts than to look them up.
        self._query, _ = query.sql()
        self._expected: dict[str, tuple[int, Values]] = {}
        self._seen = 0

    @property
    def waits(self) -> bool:
        """Return whether enough acts have gathered for one look into the ledger."""
        return len(self._expected) >= _ACTS_A_LOOK

    def expect(self, n: int, act: str, moves: Values) -> None:
        """Note the moves of entry `n`; they are looked at with the next `unlike`."""
        self._expected[act] = (n, moves)

    def unlike(self) -> Fault | None:
        """Look at what was noted; return the first entry whose moves the ledger has otherwise."""
        acts = [*self._expected, *[""] * (_ACTS_A_LOOK - len(self._expected))]
        found: dict[str, Values] = {}
        for row in self._database.execute_sql(self._query, acts) if self._expected else ():
            found[row[0]] = found.get(row[0], ()) + _plain(row)
            self._seen += 1
        for act, (n, moves) in self._expected.items():
            if found.get(act) != moves:
                return Fault(n, FaultCode.STOCK_ENTRIES, act)
        self._expected.clear()
        return None

    def surplus(self) -> Fault | None:
        """Return the fault of moves that belong to no entry."""
        s, e = StockEntry, JournalEntry
        if s.select().count() == self._seen:
            return None
        joined = s.select(s.act).join(e, JOIN.LEFT_OUTER, on=(e.act_id == s.act))
        alien = joined.where(e.n.is_null()).order_by(s.act).limit(1)
        act = next((str(row[0]) for row in rows_of(alien)), "")
        return Fault(None, FaultCode.STOCK_ENTRIES, act)


def _plain(row: Values) -> Values:
    """Return a row of the ledger with its day as text, which PostgreSQL gives as a date."""
    day = row[_DAY_AT]
    if not isinstance(day, date):
        return row
    return (*row[:_DAY_AT], day.isoformat(), *row[_DAY_AT + 1 :])


def _sums() -> Fault | None:
    """Compare each place's balance with the sum of its moves."""
    moved = fn.COALESCE(fn.SUM(StockEntry.quantity), 0)
    query = (
        Place.select(Place.code, StockBalance.on_hand, moved)
        .join(StockBalance, JOIN.LEFT_OUTER, on=(StockBalance.place == Place.code))
        .join(StockEntry, JOIN.LEFT_OUTER, on=(StockEntry.place == Place.code))
        .group_by(Place.code, StockBalance.on_hand)
        .order_by(Place.code)
    )
    for code, on_hand, total in rows_of(query):
        if on_hand != total:
            return Fault(None, FaultCode.STOCK_SUM, f"{code}: {on_hand} / {total}")
    return None


def _readable(text: str) -> str:
    noted = text.strip().lower()
    if not re.fullmatch(f"[0-9a-f]{{{SHORTEST_HASH},64}}", noted):
        raise Refused("HASH_UNREADABLE", hash=text.strip()[:64], least=SHORTEST_HASH)
    return noted
