"""A part of a long list: the pages around what is seen, the row that is chosen, what to read next.

It knows nothing of the terminal; the list widget draws it and the room reads its pages.
"""

from typing import Generic, TypeVar

from db.reads.paging import PAGE, Ask, Key, Page, Where

T = TypeVar("T")
# Rows beyond what is seen that are read before they are needed, and the most that are kept.
MARGIN = 40
MOST_KEPT = 6 * PAGE


class RowWindow(Generic[T]):
    """The rows at hand; `chosen` is one of them, `top` the first that is seen."""

    def __init__(self) -> None:
        self.page: Page[T] = Page()
        self.chosen: int | None = None
        self.top = 0
        self.height = 1
        self._owed = 0

    @property
    def row(self) -> T | None:
        """Return the chosen row."""
        return None if self.chosen is None else self.page.rows[self.chosen]

    @property
    def key(self) -> Key | None:
        """Return the chosen row's key."""
        return None if self.chosen is None else self.page.keys[self.chosen]

    @property
    def seen(self) -> tuple[T, ...]:
        """Return the rows that are seen."""
        return self.page.rows[self.top : self.top + self.height]

    @property
    def more_above(self) -> bool:
        """Return whether the list goes on above what is seen."""
        return self.page.more_before or self.top > 0

    @property
    def more_below(self) -> bool:
        """Return whether the list goes on below what is seen."""
        return self.page.more_after or self.top + self.height < len(self.page.rows)

    def resize(self, height: int) -> None:
        """Show so many rows."""
        self.height = max(1, height)
        self._scroll()

    def clear(self) -> None:
        """Hold nothing."""
        self.page, self.chosen, self.top, self._owed = Page(), None, 0, 0

    def move(self, rows: int) -> None:
        """Choose another row; what lies beyond the rows at hand is owed until it is read."""
        if self.chosen is None:
            return
        last = len(self.page.rows) - 1
        target = self.chosen + self._owed + rows
        self.chosen = min(max(target, 0), last)
        over = target - self.chosen
        goes_on = self.page.more_after if over > 0 else self.page.more_before
        self._owed = over if goes_on else 0
        self._scroll()

    def to_end(self, where: Where) -> Ask | None:
        """Choose the first or the last row of the list; return what to read for it."""
        first = where is Where.FIRST
        self._owed = 0
        if self.page.more_before if first else self.page.more_after:
            return Ask(where)
        if self.chosen is not None:
            self.chosen = 0 if first else len(self.page.rows) - 1
            self._scroll()
        return None

    def wanted(self) -> Ask | None:
        """Return which page to read next, None where enough is at hand around what is seen."""
        page = self.page
        if page.more_after and self.top + self.height + MARGIN >= len(page.rows):
            return Ask(Where.AFTER, page.keys[-1]) if page.keys else Ask()
        if page.more_before and self.top < MARGIN:
            return Ask(Where.BEFORE, page.keys[0]) if page.keys else Ask()
        return None

    def take(self, ask: Ask, page: Page[T], *, again: bool = False) -> bool:
        """Take a page that was read; return whether what is seen may be another.

        A list that was read `again` keeps the row that is chosen by now, not the one around
        which it was read.
        """
        before = (self.seen, self.chosen, self.top, self.more_above, self.more_below)
        if ask.where in (Where.AFTER, Where.BEFORE):
            self._extend(ask, page)
        elif ask.where is Where.AROUND:
            chosen = self.key if again else None
            self._replace_around(ask.key if chosen is None else chosen, page)
        else:
            self._replace(page, 0 if ask.where is Where.FIRST else len(page.rows) - 1)
        after = (self.seen, self.chosen, self.top, self.more_above, self.more_below)
        return before != after

    def _extend(self, ask: Ask, page: Page[T]) -> None:
        """Add a page at one end of what is at hand, and let go of the other end."""
        old = self.page
        if ask.where is Where.AFTER and old.keys and old.keys[-1] == ask.key:
            rows, keys = old.rows + page.rows, old.keys + page.keys
            drop = min(max(0, len(rows) - MOST_KEPT), max(0, self.top - MARGIN))
            before = old.more_before or drop > 0
            self.page = Page(rows[drop:], keys[drop:], before, page.more_after)
            self._shift(-drop)
        elif ask.where is Where.BEFORE and old.keys and old.keys[0] == ask.key:
            rows, keys = page.rows + old.rows, page.keys + old.keys
            seen_to = self.top + len(page.rows) + self.height + MARGIN
            keep = max(MOST_KEPT, seen_to)
            after = old.more_after or len(rows) > keep
            self.page = Page(rows[:keep], keys[:keep], page.more_before, after)
            self._shift(len(page.rows))
        owed, self._owed = self._owed, 0
        self.move(owed)

    def _shift(self, rows: int) -> None:
        self.top += rows
        if self.chosen is not None:
            self.chosen += rows

    def _replace(self, page: Page[T], chosen: int) -> None:
        self.page, self._owed = page, 0
        self.chosen = chosen if page.rows else None
        self.top = chosen if page.rows else 0
        self._scroll()

    def _replace_around(self, key: Key, page: Page[T]) -> None:
        """Take the list anew: the chosen row stays chosen and on its line of the screen.

        Where it is gone, the nearest that stood after it, or before it. A list that was seen
        from its beginning is seen from its beginning again. What was owed is still owed.
        """
        line = (self.chosen or 0) - self.top if self.page.rows else self.height // 2
        from_beginning = bool(self.page.rows) and not self.more_above
        chosen = self._nearest(key, page)
        self.page = page
        self.chosen = chosen if page.rows else None
        self.top = 0 if from_beginning and not page.more_before else chosen - line
        self._scroll()
        owed, self._owed = self._owed, 0
        self.move(owed)

    def _nearest(self, key: Key, page: Page[T]) -> int:
        places = {each: place for place, each in enumerate(page.keys)}
        old = self.page.keys
        at = old.index(key) if key in old else None
        candidates = [key]
        if at is not None:
            candidates += [*old[at + 1 :], *reversed(old[:at])]
        found = next((places[each] for each in candidates if each in places), None)
        return len(page.keys) // 2 if found is None and len(page.keys) else found or 0

    def _scroll(self) -> None:
        """Keep the chosen row in sight and no empty lines below the last one."""
        chosen = self.chosen or 0
        self.top = min(self.top, chosen, max(0, len(self.page.rows) - self.height))
        self.top = max(self.top, chosen - self.height + 1, 0)
