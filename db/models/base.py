"""What every table shares: the thread's own database, and checks written from enums."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any, cast

from peewee import (  # type: ignore[attr-defined] # its stubs leave the last one out
    SQL,
    Check,
    Model,
    __exception_wrapper__,
)
from playhouse.shortcuts import ThreadSafeDatabaseMetadata

# Turns the driver's errors into Peewee's, which Peewee itself does only for execute().
driver_errors: AbstractContextManager[None] = __exception_wrapper__


class Table(Model):
    """A table of the office; bound to a database by each thread that works on one."""

    class Meta:
        """Binding by thread, so that a reading and a writing thread can't meet."""

        model_metadata_class = ThreadSafeDatabaseMetadata
        legacy_table_names = False


def one_of(column: str, values: Iterable[str]) -> SQL:
    """Return a CHECK that `column` holds one of `values`."""
    listed = ", ".join(f"'{value}'" for value in values)
    return cast(SQL, Check(f"{column} IN ({listed})"))


def rows_of(query: Any) -> Iterable[tuple[Any, ...]]:
    """Return a query's rows as plain tuples, which Peewee's stubs don't tell from models."""
    return cast("Iterable[tuple[Any, ...]]", query.tuples())
