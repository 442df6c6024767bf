"""The digest of the looks at residents' records, which a day's closing puts into the chain."""

import hashlib
from dataclasses import dataclass
from typing import Any

from peewee import Database, PostgresqlDatabase, fn

from db.journal.canonical import canonical
from db.journal.fault import Fault, FaultCode
from db.journal.stream import UnreadableRow, streamed
from db.models import DayClosing, Look
from db.models.base import rows_of

# What one closing takes in: more would hold the database for longer than an act may.
MOST_LOOKS = 8_000


@dataclass(frozen=True, slots=True)
class LooksTaken:
    """The looks with ids `first` to `last` (0 where there are none): how many, and the digest."""

    first: int
    last: int
    count: int
    digest: str


def looks_since_the_last_closing() -> LooksTaken:
    """Return the looks that no closing of any place has taken in, MOST_LOOKS at most.

    Call it in an act, with the chain's head taken: then no other closing takes the same.
    """
    database: Database = Look._meta.database
    if isinstance(database, PostgresqlDatabase):
        # Numbers are given before rows are there: wait for whoever writes one at this moment.
        database.execute_sql("LOCK TABLE look IN SHARE MODE")
    [(last,)] = rows_of(DayClosing.select(fn.MAX(DayClosing.looks_to)))
    return looks_digest(last or 0)


def looks_digest(after: int, upto: int | None = None) -> LooksTaken:
    """Return the looks with ids above `after`: up to `upto`, or MOST_LOOKS of them.

    The digest is the SHA-256 of each look as canonical JSON, all its columns in their order, on
    a line. Raises UnreadableRow.
    """
    query = Look.select(*Look._meta.sorted_fields).where(Look.id > after).order_by(Look.id)
    query = query.limit(MOST_LOOKS) if upto is None else query.where(Look.id <= upto)
    first = last = count = 0
    digest = hashlib.sha256()
    for row in streamed(Look._meta.database, query):
        digest.update(_line(row))
        first, last = first or row[0], row[0]
        count += 1
    return LooksTaken(first, last, count, digest.hexdigest())


def looks_fault(to_n: int) -> Fault | None:
    """Return the first closing, of those that end with entry `to_n` or later, whose looks changed.

    The entry of the fault is the closing's own.
    """
    d = DayClosing
    query = d.select(d.ref, d.to_n, d.looks_to, d.looks_digest).order_by(d.to_n)
    [(after,)] = rows_of(d.select(fn.MAX(d.looks_to)).where(d.to_n < to_n))
    after = after or 0
    for ref, last_n, looks_to, digest in rows_of(query.where(d.to_n >= to_n)):
        upto = max(after, looks_to)
        if not is_digest(after, upto, digest):
            return Fault(last_n + 1, FaultCode.LOOKS_CHANGED, ref)
        after = upto
    return None


def is_digest(after: int, upto: int, digest: str) -> bool:
    """Return whether the looks above `after` up to `upto` are still those of a digest."""
    try:
        return looks_digest(after, upto).digest == digest
    except UnreadableRow:
        return False


def _line(row: tuple[Any, ...]) -> bytes:
    return f"{canonical(row)}\n".encode()
