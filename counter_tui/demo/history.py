"""The training office's past: months of acts, in the order in which they happened."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from counter_tui.demo.plan import BLANKS_RECEIVED, BLANKS_SPOILED, Group
from counter_tui.demo.records import closed_day, counted_store, destruction, old_cards_back
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.stock import SpoilCause
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks

OPENED_BEFORE = timedelta(days=150)
SUKETS_FROM, SUKETS_TO = timedelta(days=148), timedelta(days=16)
BLANKS_BEFORE = timedelta(days=12)
# Three days, one of which is a working day.
DESTROYED_FROM, DESTROYED_TO = timedelta(days=6), timedelta(days=4)
EARLY_RECORDING_BEFORE = timedelta(days=30)
_OFFICE_OPENS, _OFFICE_HOURS = time(8, 0), timedelta(hours=7)
_AFTER_HOURS = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Deed:
    """One act of the past: when, by whom, and what."""

    at: datetime
    operator: str
    act: Callable[[Call, object], Receipt]
    order: object


def history(
    people: dict[Group, Sequence[str]], today: date, zone: ZoneInfo, seed: int, *, shortage: bool
) -> list[Deed]:
    """Return the acts of the past by time; `people` are NIKs by group.

    With `shortage` it ends before the blanks came: stock 0, the same open sukets.
    """
    rng = Random(seed)
    days = _Days(today, zone, rng)
    deeds = _of("petugas", issue_suket, SuketOrder, people[Group.SUKET_HOLDER])
    past = list(days.spread(deeds, SUKETS_FROM, SUKETS_TO))
    recorded = [*people[Group.TARGET_RECORDED], *people[Group.TARGET_CARD]]
    early = _of("petugas", enrol, EnrolOrder, recorded)
    past += days.spread(early, EARLY_RECORDING_BEFORE, SUKETS_TO)
    if not shortage:
        past += days.spread(_arrival(), BLANKS_BEFORE, BLANKS_BEFORE)
        since = BLANKS_BEFORE - timedelta(days=1)
        past += days.spread(_since(people, rng), since, timedelta(1))
        past += days.spread(old_cards_back(people), since, timedelta(1))
        past += days.spread(destruction(), DESTROYED_FROM, DESTROYED_TO)
        past += days.after_hours(since, timedelta(1))
    return sorted(past, key=lambda deed: deed.at)


Draft = tuple[str, Callable[..., Receipt], object]


def _of(
    operator: str, act: Callable[..., Receipt], order: Callable[[str], object], niks: Sequence[str]
) -> list[Draft]:
    return [(operator, act, order(nik)) for nik in niks]


def _arrival() -> list[Draft]:
    document = "BA penyerahan blangko KTP-el"
    return [("gudang", receive_blanks, ReceiveOrder(BLANKS_RECEIVED, document))]


def _since(people: dict[Group, Sequence[str]], rng: Random) -> list[Draft]:
    """Return what was done since the blanks came, each person's acts one after the other."""
    served: list[list[Draft]] = []
    for nik in people[Group.WALK_IN_NEW]:
        enrolled = ("petugas", enrol, EnrolOrder(nik))
        served.append([enrolled, ("petugas", issue_card, IssueOrder(nik))])
    for nik in (*people[Group.WALK_IN_READY], *people[Group.TARGET_CARD]):
        served.append([("petugas", issue_card, IssueOrder(nik))])
    for nik in people[Group.WALK_IN_WAITING]:
        served.append([("petugas", issue_card, IssueOrder(nik, wait=True))])
    causes = tuple(SpoilCause)
    for number in range(BLANKS_SPOILED):
        cause = causes[number % len(causes)]
        served.append([("petugas", spoil_blanks, SpoilOrder(1, cause))])
    rng.shuffle(served)
    return [draft for drafts in served for draft in drafts]


class _Days:
    """Spreads acts over the office's working days."""

    def __init__(self, today: date, zone: ZoneInfo, rng: Random) -> None:
        self._today = today
        self._zone = zone
        self._rng = rng

    def spread(self, drafts: Sequence[Draft], first: timedelta, last: timedelta) -> Iterator[Deed]:
        """Yield the acts in their order, evenly over the working days between two times ago."""
        days = self._working(self._today - first, self._today - last)
        for index, (operator, act, order) in enumerate(drafts):
            part = index * len(days) / len(drafts)
            opens = datetime.combine(days[int(part)], _OFFICE_OPENS, self._zone)
            yield Deed(opens + _OFFICE_HOURS * (part % 1), operator, act, order)

    def after_hours(self, first: timedelta, last: timedelta) -> Iterator[Deed]:
        """Yield what ends the last working day between two times ago, when everyone has left."""
        day = self._working(self._today - first, self._today - last)[-1]
        at = datetime.combine(day, _OFFICE_OPENS, self._zone) + _OFFICE_HOURS
        for operator, act, order in (*counted_store(day), *closed_day()):
            at += _AFTER_HOURS
            yield Deed(at, operator, act, order)

    def _working(self, first: date, last: date) -> list[date]:
        span = range((last - first).days + 1)
        days = [first + timedelta(days=number) for number in span]
        return [day for day in days if day.weekday() < 5] or [last]
