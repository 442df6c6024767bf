"""Long results row by row, in constant memory on either engine."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from peewee import Database, OperationalError, PostgresqlDatabase

from db.journal.canonical import CHAIN
from db.models import JournalEntry
from db.models.base import driver_errors

_ROWS_A_FETCH = 1000


class UnreadableRow(Exception):  # noqa: N818 - a state of the file, told to the person in words
    """A row whose text is no text any more; only SQLite hands out such a row."""


def streamed(database: Database, query: Any) -> Iterator[tuple[Any, ...]]:
    """Yield a query's rows as the driver gives them; call it inside a transaction.

    On PostgreSQL the rows wait in a cursor of the server; a plain one would bring them
    all at once. Raises Peewee's errors, and UnreadableRow.
    """
    statement, values = database.get_sql_context().sql(query).query()
    if not isinstance(database, PostgresqlDatabase):
        with _errors():
            yield from database.execute_sql(statement, values)
        return
    connection: Any = database.connection()
    with _errors(), connection.cursor(name=f"rows_{id(query)}") as cursor:
        cursor.itersize = _ROWS_A_FETCH
        cursor.execute(statement, values)
        yield from cursor


def entries_in_order() -> Any:
    """Return the query of the chain's entries: n, body, hash, then the finding columns."""
    e = JournalEntry
    columns = (e.n, e.body, e.hash, e.act_id, e.kind, e.nik, e.corrects)
    return e.select(*columns).where(e.chain == CHAIN).order_by(e.n)


@contextmanager
def _errors() -> Iterator[None]:
    """Turn the driver's errors into Peewee's, and one of them into UnreadableRow."""
    try:
        with driver_errors:
            yield
    except OperationalError as error:
        # The message quotes the row, which may be someone's data.
        if "decode" in str(error):
            raise UnreadableRow from None
        raise
