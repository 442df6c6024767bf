"""The month's report for the province: by kelurahan and sex, other cities apart."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from db.journal.clock import Clock
from db.office import office_settings
from db.reads.areas import areas, reference_codes
from db.reads.reports.blank_sums import BlankSum, blank_sums
from db.reads.reports.daily import told
from db.reads.reports.people import Home, Tally
from db.reads.reports.period import (
    Entry,
    Period,
    checked_period,
    entries_named,
    entries_of,
)
from db.reads.reports.recordings import Recordings
from db.rules.areas import Area
from db.rules.ktp_status import KtpStatus
from db.rules.person import Sex
from db.rules.report_counts import (
    COUNTED,
    COUNTED_FOR_THE_YEAR,
    OF_PEOPLE,
    Measure,
    counts_of,
)
from db.rules.roles import Act

# What is told from the first of January on.
SINCE_JANUARY = (Measure.RECORDED, Measure.PRINTED)
# Where a recording may stand; the centre's deletion lets one stand unrecorded again.
STANDS = tuple(status for status in KtpStatus if status is not KtpStatus.BELUM_WAJIB)


@dataclass(frozen=True, slots=True)
class AreaRow:
    """What was done for the people of one sex of one kelurahan, or of one other city.

    `month` by measure, `year` the measures of SINCE_JANUARY, `stands` the month's recordings
    by the status they stood in at its end. Another city has its code (52.01) and no names.
    """

    kecamatan_code: str
    kecamatan: str
    code: str
    name: str
    sex: str
    month: Mapping[str, int]
    year: Mapping[str, int]
    stands: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Monthly:
    """A month of the office; `is_over` where no more can be added to it.

    `rows` are the city's, in the order of the register and both sexes of each kelurahan,
    `outside` other cities'. The measures of `total` that are of people are the sum of both.
    `corrected` are the acts that were taken back in this month by kind, `of_earlier` how many
    of them were done before it; they are taken from this month's counts. `asked_register` is
    how many entries of the month, and of the year before it, tell no home: these were counted
    where the people live by the register's present word.
    """

    office: str
    training: bool
    region: str
    first: date
    last: date
    is_over: bool
    rows: tuple[AreaRow, ...]
    outside: tuple[AreaRow, ...]
    total: Mapping[str, int]
    corrected: Mapping[str, int]
    of_earlier: int
    blanks: tuple[BlankSum, ...]
    asked_register: int
    asked_for_year: int

    def by_cause(self, measure: Measure) -> dict[str, int]:
        """Return a measure of BY_CAUSE by its causes."""
        sign = f"{measure}."
        named = self.total.items()
        return {name.removeprefix(sign): n for name, n in named if name.startswith(sign)}


@dataclass(slots=True)
class _Sums:
    month: Tally = field(default_factory=Tally)
    year: Tally = field(default_factory=Tally)
    of_nobody: Counter[str] = field(default_factory=Counter)
    corrected: Counter[str] = field(default_factory=Counter)
    of_earlier: int = 0
    recordings: Recordings = field(default_factory=Recordings)


def monthly(year: int, month: int, clock: Clock | None = None) -> Monthly:
    """Return a month's report. Raises Refused REPORT_NOTHING, REPORT_TO_COME."""
    first = date(year, month, 1)
    last = first.replace(day=monthrange(year, month)[1])
    period = checked_period(first, last, clock)
    settings = office_settings()
    sums = _Sums()
    _add_month(sums, period)
    if first.month > 1:
        _add_months_before(sums, Period(first.replace(month=1), _day_before(first), is_over=True))
    for tally in (sums.month, sums.year):
        tally.settle(settings.region)
    rows = tuple(_rows(sums, settings.region))
    return Monthly(
        office=settings.office_name,
        training=settings.training,
        region=settings.region,
        first=first,
        last=period.last,
        is_over=period.is_over,
        rows=tuple(row for row in rows if row.kecamatan_code),
        outside=tuple(row for row in rows if not row.kecamatan_code),
        total=_total(rows, sums.of_nobody),
        corrected=told(sums.corrected),
        of_earlier=sums.of_earlier,
        blanks=blank_sums(period),
        asked_register=sums.month.asked,
        asked_for_year=sums.year.asked,
    )


def _add_month(sums: _Sums, period: Period) -> None:
    taken_back: list[str] = []
    for entry in entries_of(period, {*COUNTED, Act.SET_STATUS, Act.CORRECT}):
        _add(sums, entry, 1)
        sums.recordings.follow(entry)
        if entry["kind"] == Act.CORRECT:
            taken_back.append(entry["corrects"])
    for entry in entries_named(taken_back):
        sums.corrected[entry["kind"]] += 1
        sums.of_earlier += entry["day"] < period.first.isoformat()
        _add(sums, entry, -1)


def _add(sums: _Sums, entry: Entry, sign: int) -> None:
    counts = counts_of(entry)
    people = Counter({str(name): counts[name] for name in OF_PEOPLE if counts[name]})
    if people:
        sums.month.add(entry, people, sign)
    for name in counts.keys() - people.keys():
        sums.of_nobody[name] += sign * counts[name]


def _add_months_before(sums: _Sums, months: Period) -> None:
    taken_back: list[str] = []
    for entry in entries_of(months, {*COUNTED_FOR_THE_YEAR, Act.CORRECT}):
        if entry["kind"] == Act.CORRECT:
            taken_back.append(entry["corrects"])
        else:
            _add_for_year(sums, entry, 1)
    for entry in entries_named(taken_back):
        if entry["kind"] in COUNTED_FOR_THE_YEAR:
            _add_for_year(sums, entry, -1)


def _add_for_year(sums: _Sums, entry: Entry, sign: int) -> None:
    counts = counts_of(entry)
    sums.year.add(entry, Counter({str(name): counts[name] for name in SINCE_JANUARY}), sign)


def _rows(sums: _Sums, region: str) -> Iterator[AreaRow]:
    """Yield a row for each kelurahan of the city and for each other city that is told of."""
    month, year = sums.month.by_home, sums.year.by_home
    stands = sums.recordings.by_home(region)
    homes = {_area(home) for home in (*month, *year, *stands)}
    known = {area.code: area for area in areas().all}
    # Not those that files brought since: a past month's report has the rows it had.
    city = [code for code in reference_codes() if code.startswith(f"{region}.")]
    inside = {code for code, outsider in homes if not outsider}
    for code in sorted(inside.union(city)):
        yield from _both_sexes(known[code], (month, year, stands), outsider=False)
    for code in sorted(code for code, outsider in homes if outsider):
        yield from _both_sexes(Area(code, "", "", ""), (month, year, stands), outsider=True)


ByHome = Mapping[Home, Mapping[str, int]]


def _both_sexes(
    area: Area, sums: tuple[ByHome, ByHome, ByHome], *, outsider: bool
) -> Iterator[AreaRow]:
    place = (area.kecamatan_code, area.kecamatan_name, area.code, area.name)
    for sex in Sex:
        counts = [_of((area.code, outsider), str(sex), each) for each in sums]
        month, before, stands = counts
        year = {str(name): month[name] + before[name] for name in SINCE_JANUARY}
        yield AreaRow(*place, str(sex), told(month), told(year), told(stands))


def _of(area: tuple[str, bool], sex: str, sums: ByHome) -> Counter[str]:
    found: Counter[str] = Counter()
    for home, counts in sums.items():
        if _area(home) == area and home.sex == sex:
            found.update(counts)
    return found


def _area(home: Home) -> tuple[str, bool]:
    """Return a home's kelurahan, or another city's code, and whether it is another city's."""
    return (home.kelurahan[:5] if home.outsider else home.kelurahan), home.outsider


def _total(rows: Iterable[AreaRow], of_nobody: Counter[str]) -> dict[str, int]:
    total = Counter(of_nobody)
    for row in rows:
        total.update(row.month)
    return told(total)


def _day_before(first: date) -> date:
    return date.fromordinal(first.toordinal() - 1)
