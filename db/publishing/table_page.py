"""A page that is a row of the office's own PostgreSQL database, and the news of it."""

from peewee import EXCLUDED, Select, Tuple, fn

from db.journal.clock import DatabaseClock, written_moment
from db.models import BoardPage
from db.publishing.causes import BadPage
from db.publishing.document import read_page
from db.publishing.page import Head
from db.publishing.turns import TableTurn
from db.store.store import Store

# Viewers listen to this; the counters' own feed listens to another.
CHANNEL = "counter_board"
# What they hear with it where nothing changed but the page's moment.
ALIVE = "alive"
_ROW = 1


class TablePage:
    """A page in the table that the view for viewers shows, written by an open store.

    A sign of life is the row's moment, by the clock of the database.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._mine: tuple[int, str] | None = None

    def turn(self) -> TableTurn:
        """Return the turn at this page, not yet taken."""
        return TableTurn(self._store)

    def tidy(self) -> None:
        """Do nothing: a transaction leaves nothing behind."""

    def write(self, text: str, n: int, at: str) -> None:
        """Put a page in the place of an older one, and tell who listens."""
        self._store.write(_put, text, n, at)
        self._mine = n, at

    def sign(self) -> bool:
        """Set the moment of the page, if it is the one that was written here."""
        if self._mine is None:
            return False
        n, _ = self._mine
        signed = self._store.write(_sign, *self._mine)
        self._mine = (n, signed) if signed else None
        return signed is not None

    def withdraw(self) -> None:
        """Remove the page, where one is there, and tell who listens."""
        if self._store.read(_is_there):
            self._store.write(_remove)

    def published(self) -> Head | None:
        """Return at which entry the page stands; None without one, or with a broken one."""
        try:
            shown = read_page(self._store.read(_body))
        except BadPage:
            return None
        return shown.head_n, shown.head_hash


def _put(text: str, n: int, at: str) -> None:
    """Write the page unless a newer one is there: its writer may have read before another did."""
    older = Tuple(BoardPage.n, BoardPage.at) <= Tuple(EXCLUDED.n, EXCLUDED.at)
    BoardPage.insert(id=_ROW, body=text, n=n, at=at).on_conflict(
        conflict_target=[BoardPage.id],
        update={BoardPage.body: EXCLUDED.body, BoardPage.n: EXCLUDED.n, BoardPage.at: EXCLUDED.at},
        where=older,
    ).execute()
    _tell("")


def _sign(n: int, at: str) -> str | None:
    """Return the moment that the page has from now on; None where another page is there."""
    now = written_moment(DatabaseClock().now(BoardPage._meta.database))
    own = (BoardPage.id == _ROW) & (BoardPage.n == n) & (BoardPage.at == at)
    if not BoardPage.update({BoardPage.at: now}).where(own).execute():
        return None
    _tell(ALIVE)
    return now


def _tell(news: str) -> None:
    BoardPage._meta.database.execute(Select(columns=[fn.pg_notify(CHANNEL, news)]))


def _is_there() -> bool:
    return bool(BoardPage.select().where(BoardPage.id == _ROW).exists())


def _remove() -> None:
    if BoardPage.delete().where(BoardPage.id == _ROW).execute():
        _tell("")


def _body() -> str:
    found = BoardPage.select(BoardPage.body).where(BoardPage.id == _ROW).first()
    return found.body if found else ""
