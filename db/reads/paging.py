"""Pages of a long list by the keys of its rows: a page costs the same wherever it lies.

A page is asked for by the key beside which it lies, never by a count of rows to leave out. So
rows that others add or take away meanwhile shift nothing: no row comes twice, none is lost.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from peewee import Tuple

from db.models.base import rows_of

if TYPE_CHECKING:
    from peewee import ModelSelect

T = TypeVar("T")
Key = tuple[Any, ...]
PAGE = 100


class Where(StrEnum):
    """Where a page lies; all but the first two lie beside a key."""

    FIRST = "FIRST"
    LAST = "LAST"
    AFTER = "AFTER"
    BEFORE = "BEFORE"
    AROUND = "AROUND"


@dataclass(frozen=True, slots=True)
class Ask:
    """Which page: `limit` rows at most, for AROUND so many before the key and from it on."""

    where: Where = Where.FIRST
    key: Key = ()
    limit: int = PAGE


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Rows in the list's order, the key of each, and whether there are others on either side."""

    rows: tuple[T, ...] = ()
    keys: tuple[Key, ...] = ()
    more_before: bool = False
    more_after: bool = False


def page_of(
    query: "ModelSelect[Any]",
    columns: Sequence[Any],
    ask: Ask,
    make: Callable[..., T],
    *,
    descending: bool = False,
) -> Page[T]:
    """Return the asked page of what `query` selects.

    `columns` order the list, all in one direction, and together differ from row to row; an
    index over them makes a page cheap. `make` is called with what the query selects of a row.
    """
    reader = _Reader(query, tuple(columns), descending)
    if ask.where is Where.FIRST:
        rows, more = reader.walk(None, ask.limit)
        return _page(rows, make, before=False, after=more)
    if ask.where is Where.LAST:
        rows, more = reader.walk(None, ask.limit, backwards=True)
        return _page(rows, make, before=more, after=False)
    if ask.where is Where.AFTER:
        rows, more = reader.walk(ask.key, ask.limit)
        return _page(rows, make, before=reader.any_beside(rows, ask.key, first=True), after=more)
    if ask.where is Where.BEFORE:
        rows, more = reader.walk(ask.key, ask.limit, backwards=True)
        return _page(rows, make, before=more, after=reader.any_beside(rows, ask.key, first=False))
    earlier, before = reader.walk(ask.key, ask.limit, backwards=True)
    later, after = reader.walk(ask.key, ask.limit, itself=True)
    return _page([*earlier, *later], make, before=before, after=after)


Found = tuple[tuple[Any, ...], Key]


@dataclass(frozen=True, slots=True)
class _Reader:
    """A list that is walked from a key in either direction."""

    query: "ModelSelect[Any]"
    columns: tuple[Any, ...]
    descending: bool

    def walk(
        self, key: Key | None, limit: int, *, backwards: bool = False, itself: bool = False
    ) -> tuple[list[Found], bool]:
        """Return rows beside a key in the list's order, and whether there are more that way."""
        falls = self.descending is not backwards
        order = [column.desc() if falls else column.asc() for column in self.columns]
        asked = self.query.select_extend(*self.columns).order_by(*order).limit(limit + 1)
        if key is not None:
            asked = asked.where(self._beyond(key, falls=falls, itself=itself))
        width = len(self.columns)
        found = [(tuple(row[:-width]), tuple(row[-width:])) for row in rows_of(asked)]
        rows = found[:limit]
        return (rows[::-1] if backwards else rows), len(found) > limit

    def any_beside(self, rows: list[Found], key: Key, *, first: bool) -> bool:
        """Return whether anything stands before the first of the rows, or after the last.

        Where there are no rows, whether anything stands on that side of the key or at it.
        """
        edge = (rows[0] if first else rows[-1])[1] if rows else key
        falls = self.descending is not first
        beyond = self._beyond(edge, falls=falls, itself=not rows)
        return bool(self.query.where(beyond).limit(1).exists())

    def _beyond(self, key: Key, *, falls: bool, itself: bool) -> Any:
        here = Tuple(*self.columns) if len(self.columns) > 1 else self.columns[0]
        there = Tuple(*key) if len(self.columns) > 1 else key[0]
        if falls:
            return here <= there if itself else here < there
        return here >= there if itself else here > there


def _page(found: list[Found], make: Callable[..., T], *, before: bool, after: bool) -> Page[T]:
    return Page(
        tuple(make(*row) for row, _ in found), tuple(key for _, key in found), before, after
    )
