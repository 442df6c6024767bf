"""Whether the record still is as it was written: every link, every number, every sum."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from peewee import Database

from db.journal.canonical import CHAIN, FORMAT_VERSION, GENESIS, chained
from db.journal.closings import Closings
from db.journal.destroyed import destruction_fault
from db.journal.fault import Fault, FaultCode
from db.journal.layouts import HEAD, EntryReader
from db.journal.ledger import ledger_fault, moves_digest
from db.journal.letter_keys import letter_key_fault
from db.journal.residence import residence_fault
from db.journal.since import rows_fault
from db.journal.stream import UnreadableRow, entries_in_order, streamed
from db.journal.target_list import target_fault
from db.journal.visits import visit_fault
from db.models import ChainHead, JournalEntry
from db.rules.refused import Refused

KNOWN_VERSIONS = frozenset({FORMAT_VERSION})
# Long enough that nobody can make another entry whose hash begins the same.
SHORTEST_HASH = 16

_COLUMNS = ("act_id", "kind", "nik", "corrects", "n", "chain")


@dataclass(frozen=True, slots=True)
class Verified:
    """How many entries were looked at, the hash of the last, and the first fault."""

    entries: int
    head: str
    fault: Fault | None


def verify(since: str | None = None) -> Verified:
    """Check the whole journal in one read snapshot and constant memory.

    `since` is the hash of a head noted earlier, or its first 16 digits or more: it must be
    in the chain, which shows entries cut off since, and a chain written anew. With it every
    row is looked at that was written by the day which that head closed, or by anything since.
    Raises Refused HASH_UNREADABLE where it can't be a hash.
    """
    walk = _Walk(_readable(since) if since is not None else None)
    database: Database = JournalEntry._meta.database
    fault = walk.along(streamed(database, entries_in_order())) or walk.end()
    return Verified(walk.n, walk.hash, fault)


class _Walk:
    """The way along the chain, from entry to entry, with the ledger of blanks beside it."""

    def __init__(self, noted: str | None) -> None:
        self.n, self.hash, self._at = 0, GENESIS, ""
        self._noted = noted
        self._noted_at: int | None = None
        self._moved = 0
        self._closings = Closings()
        self._read = EntryReader().read

    def along(self, entries: Iterator[tuple[Any, ...]]) -> Fault | None:
        """Look at every entry; return the first fault."""
        try:
            for row in entries:
                if fault := self._step(row):
                    return fault
        except UnreadableRow:
            return Fault(self.n + 1, FaultCode.JOURNAL_CHANGED)
        return None

    def end(self) -> Fault | None:
        """Look at what is left when the last entry was taken."""
        if fault := self._head():
            return fault
        if JournalEntry.select().where(JournalEntry.chain != CHAIN).exists():
            return Fault(None, FaultCode.JOURNAL_OTHER_CHAIN)
        if fault := ledger_fault(self._moved):
            return fault
        if fault := _tables_fault():
            return fault
        if self._noted:
            return Fault(None, FaultCode.JOURNAL_SINCE, self._noted)
        return self._closings.end() or self._rows()

    def _rows(self) -> Fault | None:
        if self._noted_at is None:
            return None
        return rows_fault(self._closings.rows_from(self._noted_at))

    def _step(self, row: tuple[Any, ...]) -> Fault | None:
        n, body, hash_, *found_by = row
        if n != self.n + 1:
            return Fault(self.n + 1, FaultCode.JOURNAL_GAP, f"{self.n + 1} / {n}")
        if chained(self.hash, body) != hash_:
            return Fault(n, FaultCode.JOURNAL_CHANGED)
        try:
            values = self._read(body, found_by[1])
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return Fault(n, FaultCode.JOURNAL_NOT_CANONICAL)
        act, at, chain, corrects, kind, number, nik = values[: len(HEAD)]
        if (version := values[-1]) not in KNOWN_VERSIONS:
            return Fault(n, FaultCode.JOURNAL_VERSION, str(version))
        found, said = (*found_by, n, CHAIN), (act, kind, nik, corrects, number, chain)
        if found != said:
            unlike = (a for a, b, c in zip(_COLUMNS, found, said, strict=True) if b != c)
            return Fault(n, FaultCode.JOURNAL_COLUMNS, ", ".join(unlike))
        if at < self._at:
            return Fault(n, FaultCode.JOURNAL_TIME, f"{self._at} / {at}")
        moves = values[len(HEAD) : -1]
        if fault := self._closings.step(n, kind, moves, body, self.hash):
            return fault
        self._moved += moves_digest(moves)
        self.n, self.hash, self._at = n, hash_, at
        if self._noted and hash_.startswith(self._noted):
            self._noted, self._noted_at = None, n
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


def _tables_fault() -> Fault | None:
    """Return the first fault of the tables that are small, or that a ledger doesn't cover."""
    return (
        residence_fault()
        or target_fault()
        or destruction_fault()
        or letter_key_fault()
        or visit_fault()
    )


def _readable(text: str) -> str:
    noted = text.strip().lower()
    if not re.fullmatch(f"[0-9a-f]{{{SHORTEST_HASH},64}}", noted):
        raise Refused("HASH_UNREADABLE", hash=text.strip()[:64], least=SHORTEST_HASH)
    return noted
