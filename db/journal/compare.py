"""Two databases' rows of one table, row by row in the order of the key."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

from peewee import CharField, Database, Field, ForeignKeyField, TextField

from db.journal.fault import Fault, FaultCode
from db.journal.stream import UnreadableRow, streamed
from db.models.base import Table
from db.rules.nik import mask_nik

Row = tuple[Any, ...]


def first_difference(model: type[Table], said: Database, found: Database) -> Fault | None:
    """Return the first row that `found` lacks, has too many or has otherwise than `said`.

    Both are connected and in a transaction; memory stays constant.
    """
    there = _rows(model, found)
    try:
        row = next(there, None)
        for expected in _rows(model, said):
            if row is None or _key(model, expected) < _key(model, row):
                return _fault(model, FaultCode.REPLAY_MISSING, expected)
            if _key(model, row) < _key(model, expected):
                return _fault(model, FaultCode.REPLAY_EXTRA, row)
            if row != expected:
                return _fault(model, FaultCode.REPLAY_DIFFERS, expected, row)
            row = next(there, None)
    except UnreadableRow:
        return Fault(None, FaultCode.REPLAY_DIFFERS, model._meta.table_name)
    return _fault(model, FaultCode.REPLAY_EXTRA, row) if row is not None else None


def _rows(model: type[Table], database: Database) -> Iterator[Row]:
    """Yield a table's rows in one order on both engines: text by its bytes."""
    order = [field.collate(_collation(database)) if _is_text(field) else field for field in _keys(model)]
    query = model.select(*model._meta.sorted_fields).order_by(*order)
    return (tuple(map(_plain, row)) for row in streamed(database, query))
