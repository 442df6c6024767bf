"""Hands that change an office's database behind the program's back, as its owner could."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg

from db.journal.canonical import GENESIS, canonical, chained, parsed

Row = tuple[Any, ...]


class Hands:
    """A connection for which no trigger and no foreign key holds; each statement is final."""

    def __init__(self, url: str, connection: Any) -> None:
        self._connection = connection
        self._mark = "?" if url.startswith("sqlite") else "%s"

    def do(self, statement: str, *values: object) -> int:
        """Run a statement with ? for each value; return how many rows it changed, never none."""
        done = self._connection.execute(statement.replace("?", self._mark), values)
        assert done.rowcount, statement
        return int(done.rowcount)

    def rows(self, query: str, *values: object) -> list[Row]:
        """Return a query's rows."""
        found = self._connection.execute(query.replace("?", self._mark), values)
        return [tuple(row) for row in found.fetchall()]

    def rewrite(self, n: int, change: Callable[[dict[str, Any]], None]) -> None:
        """Change the content of entry `n` alone."""
        [(body,)] = self.rows("SELECT body FROM journal_entry WHERE n = ?", n)
        entry = parsed(body)
        change(entry)
        self.do("UPDATE journal_entry SET body = ? WHERE n = ?", canonical(entry), n)

    def chain_anew(self) -> str:
        """Compute every hash anew from the bodies as they are, and the head; return its hash."""
        previous, n = GENESIS, 0
        for n, body in self.rows("SELECT n, body FROM journal_entry ORDER BY n"):
            previous = chained(previous, body)
            self.do("UPDATE journal_entry SET hash = ? WHERE n = ?", previous, n)
        self.do("UPDATE chain_head SET n = ?, hash = ?", n, previous)
        return previous


@contextmanager
def behind_the_back(url: str) -> Iterator[Hands]:
    """Give hands in an office's database; nothing of the database's own protection holds."""
    if url.startswith("sqlite"):
        with closing(
            sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        ) as connection:
            triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (name,) in triggers.fetchall():
                connection.execute(f"DROP TRIGGER {name}")
            yield Hands(url, connection)
        return
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        yield Hands(url, connection)
