"""A short list in a list room: all its rows are one page, narrowed where it is read."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from db.reads.list_filter import narrowing
from db.reads.paging import Page

T = TypeVar("T")


def whole(rows: Iterable[T], key: Callable[[T], tuple[Any, ...]]) -> Page[T]:
    """Return rows as the one page of their list; `key` differs from row to row."""
    kept = tuple(rows)
    return Page(kept, tuple(key(row) for row in kept))


def fits(text: str, *texts: str | None) -> bool:
    """Return whether every word that was typed stands in one of a row's texts."""
    told: Sequence[str] = [each.upper() for each in texts if each]
    return all(any(word in each for each in told) for word in narrowing(text))
