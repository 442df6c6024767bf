"""What was done on each of the last days, as the journal's entries of the day itself tell it.

A day stands as it was at its end: an act counts unless it was taken back on the same day, and
what is corrected later changes no day that is over. Cards, sukets and spoiled blanks count as
they do in db.reads.strip; a person who is recorded twice on a day counts once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from db.journal.clock import read_moment
from db.rules.board_figures import HOURS, Counts
from db.rules.roles import Act
from db.rules.stock import StockMove
from db.rules.suket import SuketState

Entry = Mapping[str, Any]
# A place and an hour of the office's clock.
Cell = tuple[str, int]
# The kinds of act that count for something, and those by which something counts no longer.
_COUNTS = frozenset(
    {Act.ENROL, Act.ISSUE, Act.BATCH_PRINTED, Act.SUKET, Act.OVERRIDE_SUKET, Act.SPOIL}
)
TAKEN = _COUNTS | {Act.VOID_SUKET, Act.DEPART, Act.CORRECT}
# Where the minute stands in a moment such as 2024-03-04T01:00:00.000000Z.
_MINUTE = slice(14, 16)


@dataclass(frozen=True, slots=True)
class _Done:
    """An act that counts: where and in which hour, and for what; `recorded` is a NIK or ""."""

    cell: Cell
    recorded: str
    cards: int
    sukets: tuple[str, ...]
    spoiled: int


@dataclass(slots=True)
class DayBook:
    """The acts of one day that count, and what they come to at each place in each hour.

    `last` is the last entry of each place that changed the day. Once the day has `ended` only
    what it came to is kept.
    """

    last: dict[str, int] = field(default_factory=dict)
    ended: Counts | None = None
    _acts: dict[str, _Done] = field(default_factory=dict)
    # By person, the acts that recorded them: the first of these counts.
    _recorded: dict[str, list[str]] = field(default_factory=dict)
    _gave: dict[str, Cell] = field(default_factory=dict)
    _void: set[str] = field(default_factory=set)
    _sums: dict[Cell, list[int]] = field(default_factory=dict)

    def take(self, entry: Entry, zone: str) -> None:
        """Note an entry of this day; hours are those of the time zone's clock."""
        changed = entry["kind"] in _COUNTS
        if changed:
            self._add(entry["act"], _done(entry, zone))
        elif entry["kind"] == Act.CORRECT and entry["corrects"] in self._acts:
            self._take_back(entry["corrects"])
            changed = True
        for row in entry["rows"]:
            if row["t"] == "suket" and "state" in (row["now"] or {}):
                is_void = row["now"]["state"] == SuketState.BATAL
                changed |= self._void_or_not(row["k"]["number"], is_void=is_void)
        if changed and entry["place"]:
            self.last[entry["place"]] = entry["n"]

    def end(self) -> None:
        """Keep only what the day came to."""
        if self.ended is None:
            self.ended = self.counts()
            for kept in (self._acts, self._recorded, self._gave, self._void, self._sums):
                kept.clear()

    def counts(self) -> Counts:
        """Return what the day comes to so far."""
        if self.ended is not None:
            return self.ended
        return _summed(self._sums.values())

    def by_hour(self) -> tuple[Counts, ...]:
        """Return the day's 24 hours, empty ones once the day has ended."""
        return tuple(
            _summed(sums for (_, at), sums in self._sums.items() if at == hour)
            for hour in range(HOURS)
        )

    def at_place(self, place: str) -> Counts:
        """Return what was done at a place, nothing once the day has ended."""
        return _summed(sums for (at, _), sums in self._sums.items() if at == place)

    def is_closed(self, closings: Mapping[str, int]) -> bool:
        """Return whether each place has closed what it did; `closings` are their last entries."""
        return all(n <= closings.get(place, 0) for place, n in self.last.items())

    def _add(self, act: str, done: _Done) -> None:
        self._acts[act] = done
        self._count(done.cell, cards=done.cards, spoiled=done.spoiled)
        if done.recorded:
            acts = self._recorded.setdefault(done.recorded, [])
            acts.append(act)
            self._count(done.cell, enrolled=len(acts) == 1)
        for number in done.sukets:
            self._gave[number] = done.cell
            self._count(done.cell, suket=number not in self._void)

    def _take_back(self, act: str) -> None:
        done = self._acts.pop(act)
        self._count(done.cell, cards=-done.cards, spoiled=-done.spoiled)
        if done.recorded:
            acts = self._recorded[done.recorded]
            counted = self._acts.get(acts[0], done).cell
            acts.remove(act)
            self._count(counted, enrolled=-1)
            if acts:
                self._count(self._acts[acts[0]].cell, enrolled=1)
        for number in done.sukets:
            self._count(self._gave.pop(number), suket=-(number not in self._void))

    def _void_or_not(self, number: str, *, is_void: bool) -> bool:
        """Note whether a suket is void; return whether that changes what the day comes to."""
        if is_void is (number in self._void):
            return False
        (self._void.add if is_void else self._void.discard)(number)
        cell = self._gave.get(number)
        if cell:
            self._count(cell, suket=-1 if is_void else 1)
        return cell is not None

    def _count(
        self, cell: Cell, *, enrolled: int = 0, cards: int = 0, suket: int = 0, spoiled: int = 0
    ) -> None:
        sums = self._sums.setdefault(cell, [0, 0, 0, 0])
        for at, more in enumerate((enrolled, cards, suket, spoiled)):
            sums[at] += more


def _summed(parts: Iterable[list[int]]) -> Counts:
    return Counts(*map(sum, zip([0, 0, 0, 0], *parts, strict=True)))


def _done(entry: Entry, zone: str) -> _Done:
    """Return what an entry counts for, by its own word."""
    cards, spoiled, sukets = 0, 0, []
    for row in entry["rows"]:
        table, now = row["t"], row["now"] or {}
        if table == "card":
            cards += row["was"] is None
        elif table == "suket" and row["was"] is None:
            sukets.append(row["k"]["number"])
        elif table == "stock_entry" and now["kind"] == StockMove.RUSAK:
            spoiled -= now["quantity"]
    return _Done(
        cell=(entry["place"] or "", _hour(entry["at"], zone)),
        recorded=entry["nik"] if entry["kind"] == Act.ENROL else "",
        cards=cards,
        sukets=tuple(sukets),
        spoiled=spoiled,
    )


def _hour(moment: str, zone: str) -> int:
    """Return the hour of a UTC moment in a time zone, whose offset is in quarters of an hour."""
    quarter = int(moment[_MINUTE]) // 15 * 15
    return _hour_of(f"{moment[: _MINUTE.start]}{quarter:02}:00.000000Z", zone)


@lru_cache(maxsize=4096)
def _hour_of(moment: str, zone: str) -> int:
    return read_moment(moment).astimezone(ZoneInfo(zone)).hour
