"""A second office beside the one that lives: it knows only what the journal's entries say."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from peewee import Database, SqliteDatabase

from db.journal.canonical import parsed
from db.journal.compare import first_difference
from db.journal.invariants import Invariants
from db.journal.rows import RowChange, apply
from db.models import MODELS, REPLAYED, ChainHead, JournalEntry, Table
from db.rules.roles import Act
from db.store.engine import reading_database
from db.store.schema import migrate
from tests.db.random_acts.books import Books
from tests.db.random_acts.proofs import broken

P = ParamSpec("P")
T = TypeVar("T")
Entry = dict[str, Any]
_TABLES: dict[str, type[Table]] = {model._meta.table_name: model for model in REPLAYED}
# What no entry says and still mustn't change where an act was refused.
_BESIDE = tuple(model for model in MODELS if model not in (*REPLAYED, JournalEntry, ChainHead))
# The acts that change such a table; any other leaves them as they are.
_CHANGES_BESIDE = frozenset(
    {
        Act.ENROL,
        Act.ISSUE,
        Act.HAND_OVER,
        Act.ADD_RESIDENT,
        Act.ARRIVE,
        Act.DEPART,
        Act.CORRECT_RESIDENT,
        Act.TAKE_TARGET,
        Act.CORRECT,
        Act.CHANGE_SCHOOL,
        Act.NEW_VISIT,
        Act.TAKE_ROSTER,
        Act.ADD_PUPIL,
        Act.MATCH_PUPIL,
        Act.CLOSE_VISIT,
    }
)
_PRAGMAS = {"journal_mode": "off", "synchronous": "off", "foreign_keys": 0}


def _rows_of(model: type[Table], database: Database) -> Counter[tuple[Any, ...]]:
    """Return a table's rows, dates as SQLite keeps them."""
    columns = ", ".join(f'"{name}"' for name in model._meta.columns)
    found = database.execute_sql(f"SELECT {columns} FROM {model._meta.table_name}").fetchall()
    return Counter(
        tuple(each.isoformat() if isinstance(each, date) else each for each in row) for row in found
    )


def empty_twin(path: Path) -> None:
    """Make the empty tables of a twin in a new file, from which others are copied."""
    database = SqliteDatabase(str(path), autoconnect=False, pragmas=_PRAGMAS)
    with database.connection_context():
        migrate(database)


class Twin:
    """The state that an office's entries add up to, entry after entry, beside the office itself.

    It works on a thread of its own, since models are bound by thread.
    """

    def __init__(self, url: str, empty: Path, path: Path) -> None:
        shutil.copy(empty, path)
        self._office: Database = reading_database(url)
        self._scratch = SqliteDatabase(str(path), autoconnect=False, pragmas=_PRAGMAS)
        self._invariants = Invariants()
        self._books = Books()
        self._last = 0
        self._beside: dict[str, list[str]] = {}
        self._pool = ThreadPoolExecutor(max_workers=1)
        self._run(self._connect)
        self.follow()

    def close(self) -> None:
        """Close both databases."""
        self._run(self._office.close)
        self._run(self._scratch.close)
        self._pool.shutdown()

    def follow(self) -> list[Entry]:
        """Do what the new entries say and return them.

        The tables they touch must then be alike in both, and every proof must hold.
        """
        return self._run(self._follow)

    def assert_unchanged(self) -> None:
        """Check every table of the office against what the entries taken so far say."""
        self._run(self._assert_unchanged)

    def _run(self, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self._pool.submit(job, *args, **kwargs).result()

    def _connect(self) -> None:
        self._scratch.bind(MODELS, bind_refs=False, bind_backrefs=False)
        self._scratch.connect()
        self._office.connect()

    def _follow(self) -> list[Entry]:
        with self._office.atomic():
            found = self._new_entries()
            touched: set[str] = set()
            with self._scratch.atomic():
                for entry in found:
                    changes = [RowChange.from_entry(row) for row in entry["rows"]]
                    self._invariants.check(changes)
                    for change in changes:
                        apply(change)
                        touched.add(change.table)
                    self._books.enter(entry)
                self._last += len(found)
                self._compare([_TABLES[name] for name in sorted(touched)])
            if faults := broken(self._office):
                raise AssertionError("; ".join(faults))
            self._books.assert_same(self._office)
        if any(entry["kind"] in _CHANGES_BESIDE for entry in found):
            self._beside.clear()
        return found

    def _new_entries(self) -> list[Entry]:
        query = f"SELECT n, body FROM journal_entry WHERE n > {self._last} ORDER BY n"
        found = self._office.execute_sql(query).fetchall()
        assert [n for n, _ in found] == list(range(self._last + 1, self._last + 1 + len(found)))
        return [parsed(body) for _, body in found]

    def _compare(self, models: Iterable[type[Table]]) -> None:
        for model in models:
            if _rows_of(model, self._scratch) != _rows_of(model, self._office):
                assert first_difference(model, self._scratch, self._office) is None

    def remember(self) -> None:
        """Note what stands beside the journal, for `assert_unchanged` to compare with."""
        if not self._beside:
            self._beside = self._run(self._what_stands_beside)

    def _what_stands_beside(self) -> dict[str, list[str]]:
        with self._office.atomic():
            return {
                name: sorted(map(repr, self._office.execute_sql(f"SELECT * FROM {name}")))
                for name in (model._meta.table_name for model in _BESIDE)
            }

    def _assert_unchanged(self) -> None:
        with self._office.atomic():
            assert self._new_entries() == []
            with self._scratch.atomic():
                self._compare(REPLAYED)
        assert self._what_stands_beside() == self._beside
