"""Queries whose SQL Peewee writes once and that are then run with other values.

Writing the SQL took three quarters of an act's time (a profile over the acts of a training
office): an act runs a dozen small queries whose text never changes. The text stays
Peewee's own; what is kept is only that it isn't written again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from peewee import Database, Value

from db.models.base import Table, driver_errors


class _Slot:
    """Stands in a query's values where one is given at each run."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


def slot(name: str) -> Value:
    """Return the place of a value in a kept query; it is filled as the database stores it."""
    return Value(_Slot(name), converter=False)


class Kept:
    """A query on the database of the thread that runs it.

    `build` returns the query with `slot`s in it; it is called once for each engine.
    """

    def __init__(self, on: type[Table], build: Callable[[], Any]) -> None:
        self._on = on
        self._build = build
        self._written: dict[type[Database], tuple[str, list[object]]] = {}

    def rows(self, **values: object) -> list[tuple[Any, ...]]:
        """Run the query and return its rows as the driver gives them."""
        found: list[tuple[Any, ...]] = self._execute(values).fetchall()
        return found

    def row(self, **values: object) -> tuple[Any, ...] | None:
        """Run the query and return its first row."""
        return next(iter(self.rows(**values)), None)

    def run(self, **values: object) -> int:
        """Run a changing query and return how many rows it changed."""
        return int(self._execute(values).rowcount)

    def run_many(self, rows: Iterable[Mapping[str, object]]) -> int:
        """Run a changing query once a row, in one call of the driver, errors as Peewee's.

        Returns how many rows were changed by all of them together.
        """
        database: Database = self._on._meta.database
        sql, places = self._text(database)
        with driver_errors:
            cursor = database.cursor()
            cursor.executemany(sql, [_filled(places, row) for row in rows])
            return int(cursor.rowcount)

    def run_rows(self, names: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Run as `run_many` does; each row holds the values of the slots `names`, in that order.

        All the query's values are slots, two or more. For very many rows: nothing is looked up
        by name.
        """
        database: Database = self._on._meta.database
        sql, places = self._text(database)
        order = [names.index(each.name) for each in places if isinstance(each, _Slot)]
        as_given = order == list(range(len(names)))
        pick = itemgetter(*order)
        with driver_errors:
            database.cursor().executemany(sql, rows if as_given else map(pick, rows))

    def _execute(self, values: Mapping[str, object]) -> Any:
        database: Database = self._on._meta.database
        sql, places = self._text(database)
        return database.execute_sql(sql, _filled(places, values))

    def _text(self, database: Database) -> tuple[str, list[object]]:
        written = self._written.get(type(database))
        if written is None:
            written = self._written[type(database)] = self._build().sql()
        return written


def _filled(places: list[object], values: Mapping[str, object]) -> list[object]:
    return [values[each.name] if isinstance(each, _Slot) else each for each in places]
