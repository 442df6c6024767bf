"""What a thread remembers of the journal between two readings of the board.

The days behind are counted from thousands of entries; a reading right after an act takes in
that act's entry only. Nothing is remembered across a change of the office: the last entry that
was taken in has to be there, with its hash, or everything is read anew.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from threading import local
from typing import Any, TypeVar, cast

from db.journal.canonical import CHAIN, parsed
from db.journal.stream import streamed
from db.models import ChainHead, JournalEntry
from db.models.kept import Kept, slot
from db.reads.board_days import TAKEN, DayBook
from db.reads.reports.period import first_n
from db.rules.roles import Act

T = TypeVar("T")
# Acts that may change who is on the year's list, in which kelurahan, or whose recording counts
# no longer. A recording at the counter only ever adds to what counts.
_STIRS = frozenset(
    {
        Act.SET_STATUS,
        Act.CORRECT,
        Act.ADD_RESIDENT,
        Act.ADD_RESIDENTS,
        Act.ARRIVE,
        Act.DEPART,
        Act.CORRECT_RESIDENT,
        Act.TAKE_TARGET,
    }
)
# A day may still get an entry for so long: where an office changes its time zone, days go back.
_STAYS_OPEN = timedelta(days=2)
# More entries than this are read row by row.
_AT_ONCE = 500


@dataclass(slots=True)
class Memory:
    """The days from `first` on, their hours in `zone`, up to entry `n` with the hash `hash`.

    `stirred` is the last entry that may have changed the register or the year's list, `brought`
    the last one of a file, which names nobody. `touched` are those named by entries that may have
    changed where a person stands, until whoever asks about persons clears it.
    """

    first: date
    zone: str
    n: int = 0
    hash: str = ""
    stirred: int = 0
    brought: int = 0
    touched: set[str] = field(default_factory=set)
    days: dict[date, DayBook] = field(default_factory=dict)
    _answers: dict[str, tuple[object, object]] = field(default_factory=dict)

    def once(self, name: str, rests_on: object, ask: Callable[[], T]) -> T:
        """Return the answer to a slow question; it is asked anew once `rests_on` differs."""
        known = self._answers.get(name)
        if known is None or known[0] != rests_on:
            known = self._answers[name] = (rests_on, ask())
        return cast(T, known[1])

    def take(self, n: int, kind: str, nik: str | None, body: str) -> None:
        """Take in an entry."""
        if kind in _STIRS:
            self.stirred = n
        if kind == Act.ADD_RESIDENTS:
            self.brought = n
        if nik and (kind in _STIRS or kind == Act.ENROL):
            self.touched.add(nik)
        if kind not in TAKEN:
            return
        entry = parsed(body)
        day = date.fromisoformat(entry["day"])
        if day < self.first:
            return
        if day not in self.days:
            self.days[day] = DayBook()
            self._end_days_before(day - _STAYS_OPEN)
        self.days[day].take(entry, self.zone)

    def move_to(self, n: int, hash_: str, first: date) -> None:
        """Note that everything up to entry `n` is taken in, and forget the days before `first`."""
        self.n, self.hash, self.first = n, hash_, first
        self.days = {day: book for day, book in self.days.items() if day >= first}

    def _end_days_before(self, day: date) -> None:
        for each, book in self.days.items():
            if each < day:
                book.end()


class _Thread(local):
    memory: Memory | None = None


_thread = _Thread()


def remembered(first: date, zone: str) -> Memory:
    """Return the days from `first` on as this snapshot of the office has them, in a time zone.

    It belongs to the thread and is good until the thread's next reading.
    """
    head = _HEAD.row(chain=CHAIN)
    n, hash_ = (int(head[0]), str(head[1])) if head else (0, "")
    memory = _thread.memory
    if memory is None or not _serves(memory, first, zone) or not _holds(memory, n, hash_):
        memory = Memory(first, zone)
        entries = _entries(first_n(first), n)
    else:
        entries = _entries(memory.n + 1, n)
    # Until all is taken in there is nothing to remember: a reading may end in the midst of it.
    _thread.memory = None
    for entry in entries:
        memory.take(*entry)
    memory.move_to(n, hash_, first)
    _thread.memory = memory
    return memory


def _serves(memory: Memory, first: date, zone: str) -> bool:
    return memory.first <= first and memory.zone == zone


def _holds(memory: Memory, n: int, hash_: str) -> bool:
    """Return whether the last entry taken in is in this snapshot as it was then."""
    if memory.n == n:
        return memory.hash == hash_
    row = _HASH.row(n=memory.n)
    return row is not None and row[0] == memory.hash


def _entries(since: int, upto: int) -> Iterable[tuple[Any, ...]]:
    if since > upto:
        return ()
    if upto - since < _AT_ONCE:
        return _BETWEEN.rows(since=since, upto=upto)
    return _row_by_row(since, upto)


def _row_by_row(since: int, upto: int) -> Iterator[tuple[Any, ...]]:
    query = _query(since, upto)
    yield from streamed(JournalEntry._meta.database, query)


def _query(since: object, upto: object) -> Any:
    e = JournalEntry
    kinds = sorted(str(kind) for kind in TAKEN | _STIRS)
    return (
        e.select(e.n, e.kind, e.nik, e.body)
        .where((e.chain == CHAIN) & (e.n >= since) & (e.n <= upto) & e.kind.in_(kinds))
        .order_by(e.n)
    )


_HEAD = Kept(
    ChainHead,
    lambda: ChainHead.select(ChainHead.n, ChainHead.hash).where(ChainHead.chain == slot("chain")),
)
_HASH = Kept(
    JournalEntry,
    lambda: JournalEntry.select(JournalEntry.hash).where(
        (JournalEntry.chain == CHAIN) & (JournalEntry.n == slot("n"))
    ),
)
_BETWEEN = Kept(JournalEntry, lambda: _query(slot("since"), slot("upto")))
