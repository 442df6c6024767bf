"""The training office's visits to schools: one done, one running today, the others planned."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any

from counter_tui.demo.deeds import OFFICE, WORKDAYS, Act, Days, Deed, earliest, latest
from counter_tui.demo.lists import Fate, Listed, Lists
from counter_tui.demo.pupils import Pupils
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.numbered import Series, written_ref
from db.rules.roster_file import RosterRead
from db.rules.roster_line import RosterLine
from db.rules.visits import VisitKind
from db.transactions.add_pupil import AddPupilOrder, add_pupil
from db.transactions.close_visit import close_visit
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.start_visit import start_visit
from db.transactions.take_roster import roster_order, take_roster
from db.transactions.visit_order import VisitOrder

VAN = "MOBIL-1"
SCHOOL_BEFORE, SCHOOL_TODAY = "SMAN6", "SMKN4"
SCHOOLS_TO_COME = ("SMAN1", "SMAN2", "SMAN3", "SMAN5", "SMAN8", "SMKN1", "SMKN2", "MAN1")
_TEAM = "Petugas Loket, operator perekaman, pengemudi"
# Vans go to schools from Monday to Thursday; Friday is short.
_SCHOOL_DAYS = range(4)
_DONE_BEFORE, _PLANNED_IN = timedelta(days=18), timedelta(days=3)
_ARRANGED_BEFORE = timedelta(days=7)
_PLANNED_BEFORE, _NEXT_PLANNED = timedelta(days=2), timedelta(minutes=15)
_SAID = {
    Fate.ABSENT: ("TIDAK_HADIR", ""),
    Fate.LEAVE: ("PKL_IZIN", "praktik kerja lapangan"),
    Fate.FAILED: ("GAGAL", "sidik jari tidak terbaca"),
}


@dataclass(frozen=True, slots=True)
class Morning:
    """When a visit begins, and how long after one act the next is done."""

    begins: datetime
    step: timedelta = timedelta(minutes=6)


@dataclass(frozen=True, slots=True)
class Visits:
    """What was done at visits, and for whom: `recorded` and `printed` are NIKs."""

    deeds: tuple[Deed, ...]
    recorded: frozenset[str]
    printed: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Roster:
    """A list as it is taken from a school."""

    visit: str
    lines: tuple[RosterLine, ...]


def visits(
    pupils: Pupils, days: Days, this_morning: Morning, rng: Random, *, blanks: bool
) -> Visits:
    """Return the visits of the past, of this morning and to come; cards only where `blanks`."""
    return _Visits(Lists(pupils, days.today, rng), days, blanks=blanks).told(this_morning)


class _Visits:
    """Tells the visits, each with its number and its list."""

    def __init__(self, lists: Lists, days: Days, *, blanks: bool) -> None:
        self._lists = lists
        self._days = days
        self._blanks = blanks
        self._numbers: Counter[int] = Counter()

    def told(self, this_morning: Morning) -> Visits:
        today = self._days.today
        before = self._lists.of_the_visit_done()
        now = self._lists.of_the_visit_today()
        deeds = [
            *self._done(latest(today - _DONE_BEFORE, _SCHOOL_DAYS), before),
            *self._running(this_morning, now),
            *self._planned(earliest(today + _PLANNED_IN, _SCHOOL_DAYS), before),
        ]
        visited = [*before, *now]
        return Visits(
            tuple(deeds),
            frozenset(each.nik for each in visited if each.fate in (Fate.RECORDED, Fate.CARD)),
            frozenset(each.nik for each in visited if each.fate is Fate.CARD and self._blanks),
        )

    def _done(self, day: date, listed: Sequence[Listed]) -> Iterator[Deed]:
        made = latest(day - _ARRANGED_BEFORE, WORKDAYS)
        ref, arranged = self._arranged(made, SCHOOL_BEFORE, day, listed)
        yield from arranged
        morning = Morning(self._days.opens(day))
        yield from _in_turn(morning, [(start_visit, VisitOrder(ref)), *self._at_it(ref, listed)])
        yield Deed(
            morning.begins + timedelta(hours=6), "petugas", close_visit, VisitOrder(ref), VAN
        )

    def _running(self, morning: Morning, listed: Sequence[Listed]) -> Iterator[Deed]:
        today = self._days.today
        made = latest(today - _ARRANGED_BEFORE, WORKDAYS)
        ref, arranged = self._arranged(made, SCHOOL_TODAY, today, listed)
        yield from arranged
        yield from _in_turn(morning, [(start_visit, VisitOrder(ref)), *self._at_it(ref, listed)])

    def _planned(self, day: date, before: Sequence[Listed]) -> Iterator[Deed]:
        """Yield how visits were planned, one a day: first to the school that was visited before."""
        made = latest(self._days.today - _PLANNED_BEFORE, WORKDAYS)
        lists = [self._lists.of_the_visit_planned(before)]
        lists += [self._lists.of_a_visit_to_come() for _ in SCHOOLS_TO_COME]
        schools = (SCHOOL_BEFORE, *SCHOOLS_TO_COME)
        for number, (school, listed) in enumerate(zip(schools, lists, strict=True)):
            _, arranged = self._arranged(made, school, day, listed)
            for deed in arranged:
                yield replace(deed, at=deed.at + _NEXT_PLANNED * number)
            day = earliest(day + timedelta(days=1), _SCHOOL_DAYS)

    def _arranged(
        self, made: date, school: str, day: date, listed: Sequence[Listed]
    ) -> tuple[str, list[Deed]]:
        """Return a visit's number, and how it was planned and its list taken."""
        self._numbers[made.year] += 1
        ref = written_ref(Series.JEMPUT, made.year, self._numbers[made.year])
        order = NewVisitOrder(str(VisitKind.SEKOLAH), day.isoformat(), school, team=_TEAM)
        lines = tuple(each.line for each in listed if each.fate is not Fate.ADDED)
        at = self._days.opens(made) + timedelta(hours=2)
        return ref, [
            Deed(at, "petugas", new_visit, order, OFFICE),
            Deed(at + timedelta(minutes=5), "petugas", _take, _Roster(ref, lines), OFFICE),
        ]

    def _at_it(self, ref: str, listed: Sequence[Listed]) -> Iterator[tuple[Act, Any]]:
        """Yield what is done for each pupil while the visit runs; the list begins at line 1."""
        for line, each in enumerate(listed, start=1):
            if each.fate is Fate.ADDED:
                yield _add, _Roster(ref, (each.line,))
            if each.fate in (Fate.RECORDED, Fate.CARD):
                yield enrol, EnrolOrder(each.nik)
            if each.fate is Fate.CARD and self._blanks:
                yield issue_card, IssueOrder(each.nik)
            if each.fate in _SAID:
                outcome, reason = _SAID[each.fate]
                yield note_pupil, NotePupilOrder(ref, line, outcome, reason)


def _in_turn(morning: Morning, acts: Sequence[tuple[Act, Any]]) -> Iterator[Deed]:
    for number, (act, order) in enumerate(acts):
        yield Deed(morning.begins + morning.step * number, "petugas", act, order, VAN)


def _take(call: Call, roster: _Roster) -> Receipt:
    read = RosterRead(roster.lines, (), sha256(repr(roster.lines).encode()).hexdigest())
    return take_roster(call, roster_order(roster.visit, read), roster.lines)


def _add(call: Call, roster: _Roster) -> Receipt:
    return add_pupil(call, AddPupilOrder(roster.visit), roster.lines[0])
