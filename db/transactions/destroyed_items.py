"""What a destruction names: old cards and spoiled blanks, each as it lies."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row, new_row
from db.models import DestroyedBlank, JournalEntry, OldCard, StockEntry
from db.models.base import rows_of
from db.rules.destruction import NotThere, read_blanks, read_card
from db.rules.nik import mask_nik
from db.rules.refused import Refused
from db.rules.stock import StockMove

# Names a statement: far below what either engine takes, and few enough statements.
_AT_ONCE = 500
_TOLD = 3


@dataclass(frozen=True, slots=True)
class Item:
    """A card, or the blanks of one line: why they are spoiled, since when, how many pieces."""

    table: str
    key: dict[str, object]
    cause: str
    day: date
    pieces: int

    def ended(self, ref: str) -> RowChange:
        """Return the change that closes the row by the destruction `ref`."""
        if self.table == "old_card":
            return changed_row(self.table, self.key, {"destroyed": None}, destroyed=ref)
        return new_row(
            self.table, self.key, destruction=ref, quantity=self.pieces, cause=self.cause
        )


def cards_named(desk: Desk, names: Sequence[str]) -> list[Item]:
    """Return the old cards that an order names; raises Refused NOT_TO_DESTROY."""
    wanted = dict.fromkeys(names)
    read = {name: read_card(name) for name in wanted}
    rows = {
        (nik, issue): rest
        for part in _parts([key[0] for key in read.values() if key])
        for nik, issue, *rest in rows_of(
            OldCard.select(
                OldCard.nik,
                OldCard.issue,
                OldCard.cause,
                OldCard.taken_on,
                OldCard.place,
                OldCard.destroyed,
            ).where(OldCard.nik.in_(part))
        )
    }

    def found(name: str) -> Item | NotThere:
        key = read[name]
        if key is None or key not in rows:
            return NotThere.NOT_IN_REGISTER
        cause, day, place, destroyed = rows[key]
        if destroyed is not None:
            return NotThere.ALREADY_DESTROYED
        if place != desk.place:
            return NotThere.AT_OTHER_PLACE
        return Item("old_card", {"nik": key[0], "issue": key[1]}, cause, day, 1)

    return _all_found(wanted, found, lambda name: mask_nik(name[:16]) + name[16:21])


def blanks_named(desk: Desk, names: Sequence[str]) -> list[Item]:
    """Return the spoiled blanks that an order names; raises Refused NOT_TO_DESTROY."""
    wanted = dict.fromkeys(names)
    read = {name: read_blanks(name) for name in wanted}
    acts = [key[0] for key in read.values() if key]
    rows = _spoiled(acts)
    ended = {(act, line) for part in _parts(acts) for act, line in _destroyed(part)}
    corrected = {act for part in _parts(acts) for (act,) in _corrected(part)}

    def found(name: str) -> Item | NotThere:
        key = read[name]
        if key is None or key not in rows:
            return NotThere.NOT_IN_REGISTER
        cause, day, place, quantity = rows[key]
        if key in ended:
            return NotThere.ALREADY_DESTROYED
        if key[0] in corrected:
            return NotThere.SPOILING_CORRECTED
        if place != desk.place:
            return NotThere.AT_OTHER_PLACE
        columns: dict[str, object] = {"act": key[0], "line": key[1]}
        return Item("destroyed_blank", columns, cause, day, -quantity)

    return _all_found(wanted, found, lambda name: name[:8] + name[36:41])


def _spoiled(acts: Sequence[str]) -> dict[tuple[str, int], list[Any]]:
    e = StockEntry
    return {
        (act, line): rest
        for part in _parts(acts)
        for act, line, *rest in rows_of(
            e.select(e.act, e.line, e.cause, e.day, e.place, e.quantity).where(
                e.act.in_(part), e.kind == str(StockMove.RUSAK)
            )
        )
    }


def _destroyed(acts: list[str]) -> Any:
    d = DestroyedBlank
    return rows_of(d.select(d.act, d.line).where(d.act.in_(acts)))


def _corrected(acts: list[str]) -> Any:
    e = JournalEntry
    return rows_of(e.select(e.corrects).where(e.corrects.in_(acts)))


def _parts(keys: Sequence[str]) -> Iterator[list[str]]:
    """Yield different keys, some at a time."""
    unlike = list(dict.fromkeys(keys))
    for at in range(0, len(unlike), _AT_ONCE):
        yield unlike[at : at + _AT_ONCE]


def _all_found(
    names: dict[str, None],
    found: Callable[[str], Item | NotThere],
    told: Callable[[str], str],
) -> list[Item]:
    """Return the item of each name; raises Refused, telling those that lack for one reason."""
    answers = {name: found(name) for name in names}
    lacking = {name: why for name, why in answers.items() if isinstance(why, NotThere)}
    if lacking:
        why = next(iter(lacking.values()))
        same = [name for name, each in lacking.items() if each is why]
        items = tuple(told(name) for name in same[:_TOLD])
        raise Refused("NOT_TO_DESTROY", items=items, count=len(same), gone=why)
    return [item for item in answers.values() if isinstance(item, Item)]
