"""The entries of some days, found without reading those before them."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any

from db.journal.canonical import CHAIN, parsed
from db.journal.clock import Clock, written_moment
from db.journal.stream import streamed
from db.models import ChainHead, JournalEntry
from db.models.base import rows_of
from db.office import office_settings
from db.reads.today import office_now
from db.rules.refused import Refused
from db.rules.roles import Act

Entry = dict[str, Any]
# An office's day begins and ends less than so much before or after the same date in UTC.
_ZONES = timedelta(hours=15)
_MIDNIGHT = time(tzinfo=UTC)
_ASKED_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`; `is_over` where the last of them is."""

    first: date
    last: date
    is_over: bool


def checked_period(first: date, last: date, clock: Clock | None = None) -> Period:
    """Return a period about which there is something to tell.

    Raises Refused REPORT_NOTHING where it ended before the office's first entry,
    REPORT_TO_COME where it hasn't begun.
    """
    today = office_now(office_settings(), clock).today
    if first > today:
        raise Refused("REPORT_TO_COME", first=first, today=today)
    opened = _opened_on()
    if opened is None or last < opened:
        raise Refused("REPORT_NOTHING", first=first, last=last, since=opened or today)
    return Period(first, last, last < today)


def entries_of(period: Period, kinds: Collection[Act] = ()) -> Iterator[Entry]:
    """Yield the entries of the period's days in their order, of some kinds or of all.

    Constant memory; call it inside a transaction.
    """
    until = datetime.combine(period.last, _MIDNIGHT) + timedelta(days=1) + _ZONES
    last_n = _n_at(written_moment(until)) - 1
    e = JournalEntry
    query = e.select(e.body).where(e.chain == CHAIN, e.n.between(first_n(period.first), last_n))
    if kinds:
        query = query.where(e.kind.in_(sorted(map(str, kinds))))
    first, last = period.first.isoformat(), period.last.isoformat()
    for (body,) in streamed(e._meta.database, query.order_by(e.n)):
        entry = parsed(body)
        if first <= entry["day"] <= last:
            yield entry


def first_n(day: date) -> int:
    """Return the number of the first entry that may be of a day or of a later one."""
    return _n_at(written_moment(datetime.combine(day, _MIDNIGHT) - _ZONES))


def entries_named(acts: Iterable[str]) -> Iterator[Entry]:
    """Yield the entries of these acts, in any order."""
    left = iter(acts)
    while part := list(islice(left, _ASKED_AT_ONCE)):
        query = JournalEntry.select(JournalEntry.body).where(JournalEntry.act_id.in_(part))
        for (body,) in rows_of(query):
            yield parsed(body)


class _Moments(Sequence[str]):
    """The moments of the chain's entries, by n - 1; each is read when it is looked at."""

    def __init__(self, length: int) -> None:
        self._length = length

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, at: Any) -> Any:
        return str(_entry(at + 1)["at"])


def _n_at(moment: str) -> int:
    """Return the number of the first entry at `moment` or later; moments never go back."""
    head = ChainHead.get_or_none(ChainHead.chain == CHAIN)
    return bisect_left(_Moments(int(head.n) if head else 0), moment) + 1


def _opened_on() -> date | None:
    head = ChainHead.get_or_none(ChainHead.chain == CHAIN)
    return date.fromisoformat(_entry(1)["day"]) if head else None


def _entry(n: int) -> Entry:
    key = (JournalEntry.chain == CHAIN) & (JournalEntry.n == n)
    return parsed(JournalEntry.get(key).body)
