"""The day's report: what was done at each place and by each clerk."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from db.journal.clock import Clock
from db.office import office_settings, places
from db.reads.reports.blank_sums import BlankSum, blank_sums
from db.reads.reports.period import Entry, checked_period, entries_named, entries_of
from db.rules.report_counts import counts_of
from db.rules.roles import Act


@dataclass(frozen=True, slots=True)
class PlaceDay:
    """What was done at a place, by measure; code "" for acts that no place has a part in."""

    code: str
    name: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ClerkDay:
    """What a clerk did, by measure; `other` are acts that no measure counts.

    What was taken back is taken from the clerk who had done it, whoever took it back.
    """

    name: str
    counts: Mapping[str, int]
    other: int


@dataclass(frozen=True, slots=True)
class Daily:
    """A day of the office; `is_over` where no more can be added to it.

    `corrected` are the acts that were taken back that day, by kind: whatever day they were
    done on, they are taken from this day's counts.
    """

    office: str
    training: bool
    day: date
    is_over: bool
    total: Mapping[str, int]
    places: tuple[PlaceDay, ...]
    clerks: tuple[ClerkDay, ...]
    corrected: Mapping[str, int]
    blanks: tuple[BlankSum, ...]
    entries: int


@dataclass(slots=True)
class _Sums:
    places: dict[str, Counter[str]] = field(default_factory=dict)
    clerks: dict[str, Counter[str]] = field(default_factory=dict)
    other: Counter[str] = field(default_factory=Counter)
    corrected: Counter[str] = field(default_factory=Counter)

    def add(self, entry: Entry, sign: int = 1) -> None:
        """Count an entry at its place and for its clerk, or with -1 take it away."""
        counts = counts_of(entry)
        for sums, key in ((self.places, entry["place"] or ""), (self.clerks, entry["by"])):
            into = sums.setdefault(key, Counter())
            for measure, count in counts.items():
                into[measure] += sign * count
        if not counts and sign > 0:
            self.other[entry["by"]] += 1


def daily(day: date, clock: Clock | None = None) -> Daily:
    """Return a day's report. Raises Refused REPORT_NOTHING, REPORT_TO_COME."""
    period = checked_period(day, day, clock)
    sums = _Sums()
    taken_back: list[str] = []
    entries = 0
    for entry in entries_of(period):
        entries += 1
        sums.add(entry)
        if entry["kind"] == Act.CORRECT:
            taken_back.append(entry["corrects"])
    for entry in entries_named(taken_back):
        sums.corrected[entry["kind"]] += 1
        sums.add(entry, -1)
    total = Counter[str]()
    for counts in sums.places.values():
        total.update(counts)
    settings = office_settings()
    return Daily(
        office=settings.office_name,
        training=settings.training,
        day=day,
        is_over=period.is_over,
        total=told(total),
        places=_places(sums.places),
        clerks=tuple(
            ClerkDay(name, told(counts), sums.other[name])
            for name, counts in sorted(sums.clerks.items())
        ),
        corrected=told(sums.corrected),
        blanks=blank_sums(period),
        entries=entries,
    )


def told(counts: Mapping[str, int]) -> dict[str, int]:
    """Return counts in the order of their names, without those that are 0."""
    return {str(name): count for name, count in sorted(counts.items()) if count}


def _places(sums: Mapping[str, Counter[str]]) -> tuple[PlaceDay, ...]:
    known = {line.code: line.name for line in places()}
    order = [*known, *sorted(set(sums) - set(known))]
    found = (
        PlaceDay(code, known.get(code, ""), told(sums[code])) for code in order if code in sums
    )
    return tuple(place for place in found if place.counts)
