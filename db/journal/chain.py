"""The chain itself: its head, its entries, and the next one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from peewee import Database, PostgresqlDatabase, Select, fn

from db.journal.canonical import CHAIN, GENESIS, chained
from db.models import ChainHead, JournalEntry
from db.models.kept import Kept, slot

ENTRY_FIELDS = tuple(JournalEntry._meta.sorted_fields)


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a chain: its number, hash and moment."""

    n: int
    hash: str
    at: str


def _head() -> Any:
    query = ChainHead.select(ChainHead.n, ChainHead.hash, ChainHead.at).where(
        ChainHead.chain == slot("chain")
    )
    database: Database = ChainHead._meta.database
    return query.for_update() if database.for_update else query


_HEAD = Kept(ChainHead, _head)
_ENTRY = Kept(
    JournalEntry,
    lambda: JournalEntry.select(JournalEntry.body).where(JournalEntry.act_id == slot("act_id")),
)
_ADD = Kept(
    JournalEntry,
    lambda: JournalEntry.insert({field: slot(field.name) for field in ENTRY_FIELDS}),
)
_MOVE = Kept(
    ChainHead,
    lambda: ChainHead.update(n=slot("n"), hash=slot("hash"), at=slot("at")).where(
        (ChainHead.chain == slot("chain")) & (ChainHead.n == slot("was"))
    ),
)


def take_head(chain: str = CHAIN) -> Head | None:
    """Lock and return the chain's head, so that acts have one order; None before the first act.

    On PostgreSQL it is a row lock; on SQLite the transaction already is the only writer.
    """
    row = _HEAD.row(chain=chain) or _head_of_an_office_just_opened(chain)
    return Head(*row) if row else None


def _head_of_an_office_just_opened(chain: str) -> tuple[Any, ...] | None:
    """Wait for whoever is opening the office at this moment, whose head no row lock can hold."""
    database: Database = ChainHead._meta.database
    if not isinstance(database, PostgresqlDatabase):
        return None
    # This mode shuts out its like, and not the row locks that the look before it took.
    database.execute_sql("LOCK TABLE chain_head IN SHARE ROW EXCLUSIVE MODE")
    return _HEAD.row(chain=chain)


def entry_of(act_id: str) -> str | None:
    """Return the body of the entry that carries this act id, or None."""
    row = _ENTRY.row(act_id=act_id)
    return str(row[0]) if row else None


def append(head: Head | None, body: str, fields: Mapping[str, object], at: str) -> Head:
    """Add the entry after `head` and move the head; `fields` are the entry's finding columns."""
    previous = head or Head(0, GENESIS, "")
    hash_ = chained(previous.hash, body)
    n = previous.n + 1
    _ADD.run(chain=CHAIN, n=n, body=body, hash=hash_, **fields)
    if head is None:
        ChainHead.insert(chain=CHAIN, n=n, hash=hash_, at=at).execute()
    else:
        _MOVE.run(chain=CHAIN, n=n, hash=hash_, at=at, was=head.n)
    nudge(JournalEntry._meta.database)
    return Head(n, hash_, at)


def nudge(database: Database) -> None:
    """Tell the listening terminals, once the transaction is committed; SQLite's poll sees it."""
    if isinstance(database, PostgresqlDatabase):
        database.execute(Select(columns=[fn.pg_notify("counter", "")]))
