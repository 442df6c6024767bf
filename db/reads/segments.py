"""One long list made of several, one behind the other, in pages."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from db.reads.paging import Ask, Key, Page, Where

T = TypeVar("T")
Segment = Callable[[Ask], Page[T]]


def page_of_segments(segments: Sequence[tuple[int, Segment[T]]], ask: Ask) -> Page[T]:
    """Return the asked page of the lists that `segments` give, each under its own number.

    A row's key is its list's number and its key there; the numbers rise.
    """
    chain = _Chain(segments)
    if ask.where is Where.LAST:
        found = chain.backward(None, ask.limit + 1)
        return _page(found[-ask.limit :], before=len(found) > ask.limit, after=False)
    if ask.where is Where.BEFORE:
        found = chain.backward(ask.key, ask.limit + 1)
        rows = found[-ask.limit :]
        beyond = chain.forward(rows[-1][1] if rows else None, 1)
        return _page(rows, before=len(found) > ask.limit, after=bool(beyond))
    if ask.where is Where.AROUND:
        earlier = chain.backward(ask.key, ask.limit + 1)
        later = chain.forward(ask.key, ask.limit + 1, itself=True)
        rows = [*earlier[-ask.limit :], *later[: ask.limit]]
        return _page(rows, before=len(earlier) > ask.limit, after=len(later) > ask.limit)
    found = chain.forward(ask.key or None, ask.limit + 1)
    rows = found[: ask.limit]
    earlier = []
    if ask.key:
        earlier = chain.backward(rows[0][1] if rows else None, 1)
    return _page(rows, before=bool(earlier), after=len(found) > ask.limit)


class _Chain(Generic[T]):
    """Walks over the lists from a key, or from either end where the key is None."""

    def __init__(self, segments: Sequence[tuple[int, Segment[T]]]) -> None:
        self._segments = segments

    def forward(self, key: Key | None, limit: int, *, itself: bool = False) -> list[tuple[T, Key]]:
        found: list[tuple[T, Key]] = []
        for number, segment in self._segments:
            if len(found) == limit:
                break
            left = limit - len(found)
            if key is None or number > key[0]:
                found += _numbered(number, segment(Ask(Where.FIRST, (), left)))
            elif number == key[0]:
                where = Where.AROUND if itself else Where.AFTER
                beside = _numbered(number, segment(Ask(where, key[1:], left)))
                found += [each for each in beside if each[1] >= key]
        return found

    def backward(self, key: Key | None, limit: int) -> list[tuple[T, Key]]:
        found: list[tuple[T, Key]] = []
        for number, segment in reversed(self._segments):
            if len(found) == limit:
                break
            left = limit - len(found)
            if key is None or number < key[0]:
                found = [*_numbered(number, segment(Ask(Where.LAST, (), left))), *found]
            elif number == key[0]:
                beside = segment(Ask(Where.BEFORE, key[1:], left))
                found = [*_numbered(number, beside), *found]
        return found


def _numbered(number: int, page: Page[T]) -> list[tuple[T, Key]]:
    return [(row, (number, *key)) for row, key in zip(page.rows, page.keys, strict=True)]


def _page(found: Sequence[tuple[T, Key]], *, before: bool, after: bool) -> Page[T]:
    return Page(tuple(row for row, _ in found), tuple(key for _, key in found), before, after)
