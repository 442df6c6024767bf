"""One table of two databases, row by row in the order of its key."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from peewee import CharField, Database, Field, ForeignKeyField, TextField

from db.journal.fault import Fault, FaultCode, row_named
from db.journal.stream import UnreadableRow, streamed
from db.models.base import Table
from db.store.engine import is_sqlite

Row = tuple[Any, ...]

# SQLite keeps a value of any type in any column and sorts the types so.
_RANKS = {type(None): 0, int: 1, float: 1, str: 2, bytes: 3}


def first_difference(model: type[Table], said: Database, found: Database) -> Fault | None:
    """Return the first row that `found` lacks, has too many or has otherwise than `said`.

    Both are connected and in a transaction; memory stays constant.
    """
    width = len(_key_fields(model))
    there = _rows(model, found)
    try:
        row = next(there, None)
        for expected in _rows(model, said):
            if row is None or _order(expected[:width]) < _order(row[:width]):
                return _fault(model, FaultCode.REPLAY_MISSING, expected)
            if expected[:width] != row[:width]:
                return _fault(model, FaultCode.REPLAY_EXTRA, row)
            if expected != row:
                return _fault(model, FaultCode.REPLAY_DIFFERS, expected, row)
            row = next(there, None)
    except UnreadableRow:
        return Fault(None, FaultCode.REPLAY_DIFFERS, model._meta.table_name)
    return _fault(model, FaultCode.REPLAY_EXTRA, row) if row is not None else None


def _key_fields(model: type[Table]) -> tuple[Field, ...]:
    return tuple(model._meta.get_primary_keys())


def _columns(model: type[Table]) -> list[Field]:
    """Return the columns, the key's first."""
    key = _key_fields(model)
    names = {field.name for field in key}
    return [*key, *(field for field in model._meta.sorted_fields if field.name not in names)]


def _rows(model: type[Table], database: Database) -> Iterator[Row]:
    """Yield a table's rows in one order on both engines: text by its bytes."""
    bytewise = "BINARY" if is_sqlite(database) else '"C"'
    order = [
        field.asc(collation=bytewise) if _is_text(field) else field.asc()
        for field in _key_fields(model)
    ]
    query = model.select(*_columns(model)).order_by(*order)
    return (tuple(map(_plain, row)) for row in streamed(database, query))


def _is_text(field: Field) -> bool:
    while isinstance(field, ForeignKeyField):
        field = field.rel_field
    return isinstance(field, CharField | TextField)


def _plain(value: Any) -> Any:
    """Return a value as SQLite keeps it, which has no dates."""
    return value.isoformat() if isinstance(value, date) else value


def _order(key: Row) -> tuple[tuple[int, Any], ...]:
    return tuple((_RANKS[type(value)], value) for value in key)


def _fault(model: type[Table], code: FaultCode, row: Row, other: Row | None = None) -> Fault:
    """Return the fault of a row, told by its key; of two rows, with the columns that differ."""
    columns = [field.column_name for field in _columns(model)]
    key = dict(zip(columns[: len(_key_fields(model))], row, strict=False))
    unlike = [name for name, a, b in zip(columns, row, other or row, strict=True) if a != b]
    return Fault(None, code, " · ".join([row_named(model._meta.table_name, key), *unlike]))
