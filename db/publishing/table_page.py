"""A page that is a row of the office's own PostgreSQL database, and the news of it."""

from peewee import EXCLUDED, Select, Tuple, fn

from db.models import BoardPage
from db.publishing.turns import TableTurn
from db.store.store import Store

# Viewers listen to this; the counters' own feed listens to another.
CHANNEL = "counter_board"
_ROW = 1


class TablePage:
    """A page in the table that the view for viewers shows, written by an open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def turn(self) -> TableTurn:
        """Return the turn at this page, not yet taken."""
        return TableTurn(self._store)

    def tidy(self) -> None:
        """Do nothing: a transaction leaves nothing behind."""

    def write(self, text: str, n: int, at: str) -> None:
        """Put a page in the place of an older one, and tell who listens."""
        self._store.write(_put, text, n, at)

    def published(self) -> int | None:
        """Return at which entry the page stands; None without one."""
        return self._store.read(_published)


def _put(text: str, n: int, at: str) -> None:
    """Write the page unless a newer one is there: its writer may have read before another did."""
    older = Tuple(BoardPage.n, BoardPage.at) <= Tuple(EXCLUDED.n, EXCLUDED.at)
    BoardPage.insert(id=_ROW, body=text, n=n, at=at).on_conflict(
        conflict_target=[BoardPage.id],
        update={BoardPage.body: EXCLUDED.body, BoardPage.n: EXCLUDED.n, BoardPage.at: EXCLUDED.at},
        where=older,
    ).execute()
    database = BoardPage._meta.database
    database.execute(Select(columns=[fn.pg_notify(CHANNEL, "")]))


def _published() -> int | None:
    found = BoardPage.select(BoardPage.n).where(BoardPage.id == _ROW).first()
    return found.n if found else None
