"""What must hold of every entry's changes, beyond what the tables' own checks keep.

One valid card and one open suket a resident, and no balance below zero, the scratch
database itself keeps.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from db.journal.broken import Broken
from db.journal.destroyed import Destroyed
from db.journal.rows import RowChange
from db.journal.under_way import UnderWay
from db.journal.visits import Visits
from db.rules.numbered import Series, written_ref

_LEDGERS = frozenset({"stock_entry", "tray_entry", "roll_entry"})
# The tables whose rows bear a number of the office's own.
_SERIES = {
    "shipment": Series.KIRIM,
    "loan": Series.PINJAM,
    "stock_count": Series.OPNAME,
    "batch": Series.CETAK,
    "delivery": Series.ANTAR,
    "destruction": Series.MUSNAH,
    "day_closing": Series.TUTUP,
    "blank_request": Series.MINTA,
    "visit": Series.JEMPUT,
}
# Rows that stay once they are there, whatever is corrected.
_KEPT = frozenset(
    {
        *_LEDGERS,
        *_SERIES,
        "stock_balance",
        "tray_balance",
        "roll_balance",
        "numbering",
        "suket",
        "suket_counter",
    }
)
_NUMBERED = frozenset({"series", "year", "seq"})
Account = tuple[object, ...]


class Invariants:
    """Watches entry after entry: nothing comes or goes unseen, and no number is skipped."""

    def __init__(self) -> None:
        self._given: Counter[tuple[str, int]] = Counter()
        self._refs: Counter[tuple[str, int]] = Counter()
        self._under_way = UnderWay()
        self._destroyed = Destroyed()
        self._visits = Visits()

    def check(self, changes: Sequence[RowChange]) -> None:
        """Look at one entry's changes, in the order of the chain; raises Broken."""
        for change in changes:
            if change.table in _KEPT and change.now is None:
                raise Broken(change)
            if change.table in _LEDGERS and change.was is not None:
                raise Broken(change)
            if change.table == "suket":
                self._check_number(change)
        for change in changes:
            if change.table == "suket_counter":
                self._check_counter(change, self._given)
        self._check_refs(changes)
        _check_balances(changes)
        self._under_way.check(changes)
        self._destroyed.check(changes)
        self._visits.check(changes)

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

    def _check_counter(self, change: RowChange, given: Counter[tuple[str, int]]) -> None:
        now: Mapping[str, Any] = change.now or {}
        key: Mapping[str, Any] = change.key
        if now.get("last") != given[key["series"], key["year"]]:
            raise Broken(change)

    def _check_refs(self, changes: Sequence[RowChange]) -> None:
        """A new row that bears a number has the next one, and the same entry counts it."""
        numbering = [change for change in changes if change.table == "numbering"]
        counted = {(change.key["series"], change.key["year"]) for change in numbering}
        for change in changes:
            series = _SERIES.get(change.table)
            if series is None or change.was is not None:
                continue
            ref = str(change.key["ref"])
            year = int(ref.split("-")[1])
            given = (str(series), year)
            self._refs[given] += 1
            if ref != written_ref(series, year, self._refs[given]) or given not in counted:
                raise Broken(change)
        for change in numbering:
            self._check_counter(change, self._refs)


def _check_balances(changes: Sequence[RowChange]) -> None:
    """A balance moves by exactly what the same entry's lines in its ledger add up to."""
    moved: Counter[Account] = Counter()
    last: dict[Account, RowChange] = {}
    for change in changes:
        for account, quantity in _moved(change):
            moved[account] += quantity
            last[account] = change
    for account, left in moved.items():
        if left:
            raise Broken(last[account])


def _moved(change: RowChange) -> Iterator[tuple[Account, int]]:
    """Yield what a change moves in each account: a ledger's lines add, a balance takes away."""
    key: Mapping[str, Any] = change.key
    now: Mapping[str, Any] = change.now or {}
    match change.table:
        case "stock_entry":
            yield ("place", now["place"]), now["quantity"]
        case "tray_entry":
            yield ("tray", now["place"], now["clerk"]), now["quantity"]
            yield ("trays", now["place"]), now["quantity"]
        case "roll_entry":
            yield ("rolls", now["place"], now["item"]), now["quantity"]
        case "stock_balance":
            yield ("place", key["place"]), -_grown(change, "on_hand")
            yield ("trays", key["place"]), -_grown(change, "at_trays")
        case "tray_balance":
            yield ("tray", key["place"], key["clerk"]), -_grown(change, "on_hand")
        case "roll_balance":
            yield ("rolls", key["place"], key["item"]), -_grown(change, "rolls")


def _grown(change: RowChange, column: str) -> int:
    """Return by how much a column grows; what a change doesn't name stays."""
    now: Mapping[str, Any] = change.now or {}
    was: Mapping[str, Any] = change.was or {}
    return int(now.get(column, 0) - was.get(column, 0))
