"""Old cards and spoiled blanks that are destroyed: as many as the record says, each once."""

from collections.abc import Sequence
from typing import Any

from peewee import JOIN, fn

from db.journal.broken import Broken
from db.journal.fault import Fault, FaultCode
from db.journal.rows import RowChange
from db.models import DestroyedBlank, Destruction, OldCard, StockEntry
from db.models.base import rows_of
from db.rules.stock import StockMove

Key = tuple[object, object]
# Cards and pieces of blanks that an entry closes, by the destruction's number.
Closed = dict[str, list[int]]


class Destroyed:
    """Watches entry after entry what destructions close, and what is let lie again."""

    def __init__(self) -> None:
        self._spoiled: dict[Key, int] = {}
        self._gone: dict[Key, str] = {}
        self._stated: dict[str, list[int]] = {}

    def check(self, changes: Sequence[RowChange]) -> None:
        """Look at one entry's changes; raises Broken."""
        closed: Closed = {}
        last: dict[str, RowChange] = {}
        for change in changes:
            ref = self._closed(change, closed)
            if ref is not None:
                last[ref] = change
        for change in changes:
            if change.table == "destruction":
                said = self._said(change)
                if closed.pop(str(change.key["ref"]), [0, 0]) != said:
                    raise Broken(change)
        for ref in closed:
            raise Broken(last[ref])

    def _closed(self, change: RowChange, closed: Closed) -> str | None:
        """Count what a change closes or opens; return the destruction's number, None for none."""
        now, was = change.now or {}, change.was or {}
        if change.table == "stock_entry":
            if now.get("kind") == StockMove.RUSAK:
                self._spoiled[_key(change)] = -int(str(now["quantity"]))
            return None
        if change.table == "destroyed_blank":
            return self._blanks(change, closed)
        if change.table != "old_card":
            return None
        key = _key(change)
        if change.now is None and key in self._gone:
            raise Broken(change)
        if now.get("destroyed") == was.get("destroyed"):
            return None
        return self._counted(change, closed, now.get("destroyed"), was.get("destroyed"), (1, 0))

    def _blanks(self, change: RowChange, closed: Closed) -> str:
        now, was = change.now or {}, change.was or {}
        row = now or was
        pieces = int(str(row["quantity"]))
        if (change.now and change.was) or self._spoiled.get(_key(change)) != pieces:
            raise Broken(change)
        there, before = now.get("destruction"), was.get("destruction")
        return self._counted(change, closed, there, before, (0, pieces))

    def _counted(
        self,
        change: RowChange,
        closed: Closed,
        ref: object,
        before: object,
        pieces: tuple[int, int],
    ) -> str:
        """Count a thing that is destroyed by `ref`, or was by `before` and is no more."""
        key = _key(change)
        if (ref is None) is (before is None) or self._gone.get(key) != before:
            raise Broken(change)
        if ref is not None:
            self._gone[key] = str(ref)
        else:
            del self._gone[key]
        sign = 1 if before is None else -1
        number = str(ref or before)
        counts = closed.setdefault(number, [0, 0])
        closed[number] = [counts[at] + sign * pieces[at] for at in (0, 1)]
        return number

    def _said(self, change: RowChange) -> list[int]:
        """Return the cards and blanks that a destruction's change must close."""
        ref = str(change.key["ref"])
        now = change.now or {}
        if change.was is None:
            self._stated[ref] = [int(str(now["cards"])), int(str(now["blanks"]))]
            return self._stated[ref]
        if now.get("state") != "CANCELLED":
            raise Broken(change)
        return [-pieces for pieces in self._stated[ref]]


def destruction_fault() -> Fault | None:
    """Return the first destruction that says otherwise than what bears its number, if any.

    A cancelled one has nothing; spoiled blanks are those of their line in the ledger.
    """
    cards = _sums(OldCard.destroyed, fn.COUNT(OldCard.nik))
    blanks = _sums(DestroyedBlank.destruction, fn.SUM(DestroyedBlank.quantity))
    d = Destruction
    for ref, state, *said in rows_of(d.select(d.ref, d.state, d.cards, d.blanks).order_by(d.ref)):
        found = [cards.pop(ref, 0), blanks.pop(ref, 0)]
        if found != (said if state == "DONE" else [0, 0]):
            return _unlike(ref, said, found)
    for ref in sorted({*cards, *blanks}):
        return _unlike(ref, None, [cards.get(ref, 0), blanks.get(ref, 0)])
    return _not_spoiled()


def _sums(by: Any, counted: Any) -> dict[str, int]:
    query = by.model.select(by, counted).where(by.is_null(False)).group_by(by)
    return {ref: int(pieces) for ref, pieces in rows_of(query)}


def _not_spoiled() -> Fault | None:
    """Return destroyed blanks that aren't what their line in the ledger says."""
    b, s = DestroyedBlank, StockEntry
    line = (s.act == b.act) & (s.line == b.line) & (s.kind == str(StockMove.RUSAK))
    alike = (s.quantity + b.quantity == 0) & (s.cause == b.cause)
    query = b.select(b.destruction, b.act, b.line).join(s, JOIN.LEFT_OUTER, on=line & alike)
    for ref, act, number in rows_of(query.where(s.act.is_null()).limit(1)):
        return Fault(None, FaultCode.DESTRUCTION_DIFFERS, f"{ref}: {act}/{number}")
    return None


def _unlike(ref: str, said: list[int] | None, found: list[int]) -> Fault:
    return Fault(None, FaultCode.DESTRUCTION_DIFFERS, f"{ref}: {_told(said)} / {_told(found)}")


def _told(counts: list[int] | None) -> str:
    return "-" if counts is None else f"{counts[0]} + {counts[1]}"


def _key(change: RowChange) -> Key:
    if change.table == "old_card":
        return change.key["nik"], change.key["issue"]
    return change.key["act"], change.key["line"]
