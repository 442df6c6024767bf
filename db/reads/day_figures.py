"""What was done at a place between two entries of the journal: blanks, papers, clerks, days."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from peewee import Database

from db.journal.canonical import parsed
from db.journal.stream import entries_in_order, streamed
from db.models import JournalEntry, Operator
from db.models.base import rows_of
from db.rules.roles import Act
from db.rules.stock import StockMove

_CARDS = frozenset({str(Act.ISSUE), str(Act.BATCH_PRINTED)})
_SUKETS = frozenset({str(Act.SUKET), str(Act.OVERRIDE_SUKET)})


@dataclass(frozen=True, slots=True)
class Moved:
    """The pieces of one kind of move (StockMove) that came and went, neither below zero."""

    kind: str
    moved_in: int
    moved_out: int


@dataclass(frozen=True, slots=True)
class ByDay:
    """One of the days covered: the blanks at its ends, and how many acts were done."""

    day: date
    opening: int
    moved_in: int
    moved_out: int
    closing: int
    acts: int


@dataclass(frozen=True, slots=True)
class ByClerk:
    """What one operator did: acts of each sort, `spoiled` in blanks.

    `corrected` is how many acts, of anyone, they took back; `others` are acts of any other
    kind.
    """

    clerk: str
    name: str
    cards: int
    sukets: int
    enrolled: int
    handed: int
    spoiled: int
    corrected: int
    others: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What a day's page counts, all of one place, and every figure from the journal alone.

    `closing` is what the record expects to lie there: opening + moved_in - moved_out. `sukets`
    counts those that were given, `suket_first` and `suket_last` their numbers; `spoiled` are
    blanks and `old_cards` cards taken back, by cause; `late` the acts by kind that were done
    on the last closing's day after it. Corrections take nothing away here: they are counted
    among the acts, and what they booked back is a move of its own.
    """

    opening: int
    moved_in: int
    moved_out: int
    closing: int
    moves: tuple[Moved, ...]
    by_day: tuple[ByDay, ...]
    by_clerk: tuple[ByClerk, ...]
    sukets: int
    suket_first: str | None
    suket_last: str | None
    spoiled: tuple[tuple[str, int], ...]
    old_cards: tuple[tuple[str, int], ...]
    acts: int
    late: tuple[tuple[str, int], ...]


def day_figures(
    place: str, from_n: int, to_n: int, opening: int, closed_on: date | None
) -> DayFigures:
    """Return what the entries from `from_n` to `to_n` did at a place, read one by one.

    `opening` is what was counted at the closing before, on the day `closed_on` (None where
    there is none); that closing's own entry is no act of the new day.
    """
    tally = _Tally(place, opening, closed_on)
    e = JournalEntry
    query = entries_in_order().where((e.n >= from_n) & (e.n <= to_n))
    database: Database = e._meta.database
    for n, body, *_ in streamed(database, query):
        if f'"place":"{place}"' in body:
            tally.add(parsed(body), is_own_closing=n == from_n)
    return tally.figures()


@dataclass(slots=True)
class _Day:
    moved_in: int = 0
    moved_out: int = 0
    acts: int = 0


@dataclass(slots=True)
class _Tally:
    """Adds entries up; nothing in it grows with their number."""

    place: str
    opening: int
    closed_on: date | None
    moves: dict[str, list[int]] = field(default_factory=dict)
    days: dict[str, _Day] = field(default_factory=dict)
    clerks: dict[str, Counter[str]] = field(default_factory=dict)
    sukets: list[str] = field(default_factory=list)
    sukets_given: int = 0
    spoiled: Counter[str] = field(default_factory=Counter)
    old_cards: Counter[str] = field(default_factory=Counter)
    late: Counter[str] = field(default_factory=Counter)

    def add(self, entry: Mapping[str, Any], *, is_own_closing: bool) -> None:
        day = self.days.setdefault(entry["day"], _Day())
        spoiled = self._move(entry["rows"], day)
        if entry["place"] != self.place or (is_own_closing and entry["kind"] == Act.CLOSE_DAY):
            return
        day.acts += 1
        self._by_clerk(entry, spoiled)
        if self.closed_on and entry["day"] <= self.closed_on.isoformat():
            self.late[entry["kind"]] += 1
        for row in entry["rows"]:
            if row["was"] is None and row["t"] == "suket":
                self.sukets_given += 1
                self.sukets = [*self.sukets[:1], row["k"]["number"]]
            elif row["was"] is None and row["t"] == "old_card":
                self.old_cards[row["now"]["cause"]] += 1

    def _move(self, rows: Iterable[Mapping[str, Any]], day: _Day) -> int:
        """Add the lines of the ledger at the place; return how many blanks were spoiled."""
        spoiled = 0
        for row in rows:
            now = row["now"]
            if row["t"] != "stock_entry" or now["place"] != self.place:
                continue
            pieces, kind = now["quantity"], now["kind"]
            into = self.moves.setdefault(kind, [0, 0])
            if pieces > 0:
                into[0] += pieces
                day.moved_in += pieces
            else:
                into[1] -= pieces
                day.moved_out -= pieces
            if kind == StockMove.RUSAK:
                spoiled -= pieces
                self.spoiled[now["cause"]] -= pieces
        return spoiled

    def _by_clerk(self, entry: Mapping[str, Any], spoiled: int) -> None:
        kind = entry["kind"]
        did = self.clerks.setdefault(entry["by"], Counter())
        did["spoiled"] += spoiled
        if kind in _CARDS:
            did["cards"] += 1
        elif kind in _SUKETS:
            did["sukets"] += 1
        elif kind == Act.ENROL:
            did["enrolled"] += 1
        elif kind == Act.HAND_OVER:
            did["handed"] += 1
        elif kind == Act.CORRECT:
            did["corrected"] += 1
        elif kind != Act.SPOIL:
            did["others"] += 1

    def figures(self) -> DayFigures:
        order = {str(kind): at for at, kind in enumerate(StockMove)}
        moves = tuple(
            Moved(kind, *self.moves[kind])
            for kind in sorted(self.moves, key=lambda kind: order.get(kind, len(order)))
        )
        moved_in = sum(each.moved_in for each in moves)
        moved_out = sum(each.moved_out for each in moves)
        return DayFigures(
            opening=self.opening,
            moved_in=moved_in,
            moved_out=moved_out,
            closing=self.opening + moved_in - moved_out,
            moves=moves,
            by_day=self._days(),
            by_clerk=self._clerks(),
            sukets=self.sukets_given,
            suket_first=self.sukets[0] if self.sukets else None,
            suket_last=self.sukets[-1] if self.sukets else None,
            spoiled=tuple(sorted(self.spoiled.items())),
            old_cards=tuple(sorted(self.old_cards.items())),
            acts=sum(each.acts for each in self.days.values()),
            late=tuple(sorted(self.late.items())),
        )

    def _days(self) -> tuple[ByDay, ...]:
        """Return the days on which something happened, each with what lay there at its ends."""
        lines, opening = [], self.opening
        for written, day in sorted(self.days.items()):
            closing = opening + day.moved_in - day.moved_out
            if day.acts or day.moved_in or day.moved_out:
                lines.append(
                    ByDay(
                        day=date.fromisoformat(written),
                        opening=opening,
                        moved_in=day.moved_in,
                        moved_out=day.moved_out,
                        closing=closing,
                        acts=day.acts,
                    )
                )
            opening = closing
        return tuple(lines)

    def _clerks(self) -> tuple[ByClerk, ...]:
        names = dict(
            rows_of(
                Operator.select(Operator.name, Operator.full_name).where(
                    Operator.name.in_(list(self.clerks))
                )
            )
        )
        return tuple(
            ByClerk(
                clerk=clerk,
                name=names.get(clerk, clerk),
                cards=did["cards"],
                sukets=did["sukets"],
                enrolled=did["enrolled"],
                handed=did["handed"],
                spoiled=did["spoiled"],
                corrected=did["corrected"],
                others=did["others"],
            )
            for clerk, did in sorted(self.clerks.items())
        )
