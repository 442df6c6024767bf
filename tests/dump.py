"""Everything an office holds, row by row, to see what an act changed and that a refusal didn't."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from db.journal.canonical import parsed
from db.journal.rows import image
from db.models import MODELS, JournalEntry, Table
from db.store.store import Store

Row = dict[str, object]
Dump = dict[str, list[Row]]
# What every act adds: its entry and the moved head of the chain.
JOURNAL = frozenset({"journal_entry", "chain_head"})


def dump(store: Store) -> Dump:
    """Return every row of every table, by the table's name, in an order of its own."""
    return store.read(_every_row)


def _every_row() -> Dump:
    return {
        model._meta.table_name: sorted(map(image, model.select()), key=repr) for model in MODELS
    }


def changes(before: Dump, after: Dump) -> dict[str, tuple[list[Row], list[Row]]]:
    """Return for each table but the journal's the rows that are gone and the rows that came.

    A changed row is among both. Tables without a change aren't there.
    """
    found = {}
    for table in sorted(before.keys() - JOURNAL):
        gone = [row for row in before[table] if row not in after[table]]
        came = [row for row in after[table] if row not in before[table]]
        if gone or came:
            found[table] = (gone, came)
    return found


def did(store: Store, act: Callable[[], object]) -> dict[str, tuple[list[Row], list[Row]]]:
    """Do an act and return what it changed, as `changes` tells it."""
    before = dump(store)
    act()
    return changes(before, dump(store))


def rows(store: Store, model: type[Table], **columns: object) -> list[Row]:
    """Return the rows of a table that have these values."""
    return store.read(_some_rows, model, columns)


def _some_rows(model: type[Table], columns: Row) -> list[Row]:
    return [
        row
        for row in sorted(map(image, model.select()), key=repr)
        if all(row[name] == value for name, value in columns.items())
    ]


def entry_of(store: Store, act_id: str) -> dict[str, Any]:
    """Return the journal's entry of an act."""
    return store.read(_entry, act_id)


def _entry(act_id: str) -> dict[str, Any]:
    return parsed(JournalEntry.get(JournalEntry.act_id == act_id).body)
