"""The training office of a shortage, copied for each telling of a story, and its end compared."""

from __future__ import annotations

import re
import uuid
from typing import Any

from counter_tui.demo.build import build_demo
from counter_tui.demo.plan import SMALLEST_OFFICE
from db.journal.call import Call
from db.journal.canonical import parsed
from db.models import REPLAYED, JournalEntry
from db.models.base import rows_of
from db.store.store import Store, open_store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.set_password import PasswordOrder, set_password
from tests.dump import Dump, dump
from tests.office import password_hash

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[0-9:.]+Z")
# Of a closing: what follows from ids and moments, and from how often someone looked.
_OF_ITS_TELLING = frozenset({"head", "looks_from", "looks_to", "looks_digest"})
# What an entry says of its own: told in any other telling by another.
_OWN = ("act", "at", "n", "terminal", "rows")


def shortage_office(url: str) -> Store:
    """Build the office in which blanks have run out and thousands hold a suket; return it open.

    A second clerk serves in it, and everyone's password is quick to check.
    """
    build_demo(
        url,
        residents=SMALLEST_OFFICE,
        seed=1,
        shortage=True,
        progress=lambda phase, done, total: None,
    )
    store = open_store(url)
    for name in ("petugas", "gudang"):
        store.write(set_password, _by_admin(), PasswordOrder(name), password_hash())
    second = OperatorOrder("petugas2", "Petugas Dua", "clerk", ("DINAS",))
    store.write(add_operator, _by_admin(), second, password_hash())
    return store


def _by_admin() -> Call:
    return Call(str(uuid.uuid4()), "admin", None)


def state(store: Store) -> dict[str, Any]:
    """Return all that the journal adds up to, and what was done, without ids and moments."""
    names = {model._meta.table_name for model in REPLAYED}
    entries = store.read(_entries)
    ids = {entry["act"]: f"act {number}" for number, entry in enumerate(entries, start=1)}
    tables: Dump = {name: rows for name, rows in dump(store).items() if name in names}
    return {
        "acts": [_told(entry, ids) for entry in entries],
        **{
            name: sorted((_plain(row, ids) for row in rows), key=repr)
            for name, rows in tables.items()
        },
    }


def _entries() -> list[dict[str, Any]]:
    query = JournalEntry.select(JournalEntry.body).order_by(JournalEntry.n)
    return [parsed(body) for (body,) in rows_of(query)]


def _told(entry: dict[str, Any], ids: dict[str, str]) -> dict[str, Any]:
    return _plain({name: value for name, value in entry.items() if name not in _OWN}, ids)


def _plain(row: dict[str, Any], ids: dict[str, str]) -> dict[str, Any]:
    return {
        name: _without_own(value, ids) for name, value in row.items() if name not in _OF_ITS_TELLING
    }


def _without_own(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return _plain(value, ids)
    if not isinstance(value, str):
        return value
    return ids.get(value, _MOMENT.sub("a moment", value))
