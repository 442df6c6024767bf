"""What must hold of every entry's changes, beyond what the tables' own checks keep.

One valid card and one open suket a resident, and no balance below zero, the scratch
database itself keeps.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from db.journal.rows import RowChange

# Rows that stay once they are there, whatever is corrected.
_KEPT = frozenset({"stock_entry", "stock_balance", "suket", "suket_counter"})
_NUMBERED = frozenset({"series", "year", "seq"})


class Broken(Exception):  # noqa: N818 - a state of the data, told to the person in words
    """A change that breaks what must hold, whatever the tables allow."""

    def __init__(self, change: RowChange) -> None:
        super().__init__(change.table)
        self.change = change


class Invariants:
    """Watches entry after entry: blanks neither come nor go unseen, no suket number is skipped."""

    def __init__(self) -> None:
        self._given: Counter[tuple[str, int]] = Counter()

    def check(self, changes: Sequence[RowChange]) -> None:
        """Look at one entry's changes, in the order of the chain; raises Broken."""
        for change in changes:
            if change.table in _KEPT and change.now is None:
                raise Broken(change)
            if change.table == "stock_entry" and change.was is not None:
                raise Broken(change)
            if change.table == "suket":
                self._check_number(change)
        for change in changes:
            if change.table == "suket_counter":
                self._check_counter(change)
        _check_balances(changes)

    def _check_number(self, change: RowChange) -> None:
        """A new suket has the next number of its series and year; an old one keeps its own."""
        now: Mapping[str, Any] = change.now or {}
        if change.was is not None:
            if not _NUMBERED.isdisjoint(now):
                raise Broken(change)
            return
        series = (now["series"], now["year"])
        if now["seq"] != self._given[series] + 1:
            raise Broken(change)
        self._given[series] += 1

    def _check_counter(self, change: RowChange) -> None:
        now: Mapping[str, Any] = change.now or {}
        key: Mapping[str, Any] = change.key
        if now.get("last") != self._given[key["series"], key["year"]]:
            raise Broken(change)


def _check_balances(changes: Sequence[RowChange]) -> None:
    """A balance moves by exactly what the same entry's moves of blanks add up to."""
    moved: Counter[str] = Counter()
    last: dict[str, RowChange] = {}
    for change in changes:
        now: Mapping[str, Any] = change.now or {}
        was: Mapping[str, Any] = change.was or {}
        if change.table == "stock_entry":
            moved[now["place"]] += now["quantity"]
            last[now["place"]] = change
        elif change.table == "stock_balance":
            place = str(change.key["place"])
            moved[place] -= now["on_hand"] - was.get("on_hand", 0)
            last[place] = change
    for place, left in moved.items():
        if left:
            raise Broken(last[place])
