"""The chain itself: its head, its entries, and the next one."""

from collections.abc import Mapping
from dataclasses import dataclass

from peewee import Database, PostgresqlDatabase, Select, fn

from db.journal.canonical import CHAIN, GENESIS, chained
from db.models import ChainHead, JournalEntry


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a chain: its number, hash and moment."""

    n: int
    hash: str
    at: str


def take_head(chain: str = CHAIN) -> Head | None:
    """Lock and return the chain's head, so that acts have one order; None before the first act.

    On PostgreSQL it is a row lock; on SQLite the transaction already is the only writer.
    """
    query = ChainHead.select().where(ChainHead.chain == chain)
    database: Database = ChainHead._meta.database
    if database.for_update:
        query = query.for_update()
    row = query.first()
    return Head(row.n, row.hash, row.at) if row else None


def entry_of(act_id: str) -> str | None:
    """Return the body of the entry that carries this act id, or None."""
    row = JournalEntry.select(JournalEntry.body).where(JournalEntry.act_id == act_id).first()
    return row.body if row else None


def append(head: Head | None, body: str, fields: Mapping[str, object], at: str) -> Head:
    """Add the entry after `head` and move the head; `fields` are the entry's finding columns."""
    previous = head or Head(0, GENESIS, "")
    hash_ = chained(previous.hash, body)
    n = previous.n + 1
    JournalEntry.insert(chain=CHAIN, n=n, body=body, hash=hash_, **fields).execute()
    if head is None:
        ChainHead.insert(chain=CHAIN, n=n, hash=hash_, at=at).execute()
    else:
        ChainHead.update(n=n, hash=hash_, at=at).where(
            (ChainHead.chain == CHAIN) & (ChainHead.n == head.n)
        ).execute()
    _nudge(JournalEntry._meta.database)
    return Head(n, hash_, at)


def _nudge(database: Database) -> None:
    """Tell the listening terminals, once the transaction is committed; SQLite's poll sees it."""
    if isinstance(database, PostgresqlDatabase):
        database.execute(Select(columns=[fn.pg_notify("counter", "")]))
