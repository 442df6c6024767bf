"""The rows and columns of the target's room: parts of the year, voters, arrivals and departures."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.reads.target_people import DriftPerson
from db.reads.target_report import Part, TargetReport
from db.reads.target_schools import NO_SCHOOL
from db.reads.voters import Voters, VotersReport
from db.rules.target_year import TargetPart
from screens.columns import Column
from screens.locale import Lang, say, written
from screens.target_reader import TargetStand
from screens.target_text import bar, share

KECAMATAN, KELURAHAN, SCHOOL, MONTH = "kecamatan", "kelurahan", "school", "month"
VOTERS, DRIFT = "voters", "drift"
_BAR, _WIDE_BAR = 14, 40


@dataclass(frozen=True, slots=True)
class PeopleOf:
    """Whose names a row stands for: parts of a year's list, of an area, a school, a month."""

    year: int
    name: str
    parts: tuple[TargetPart, ...]
    area: str = ""
    school: str | None = None
    month: int = 0


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A line of the room: its name, figures of its view, and the people behind it.

    `counted` is what a line of arrivals and departures counts, with its sign; `voters` what a
    line of voters does. Where no people stand behind it, `no_people` says so.
    """

    key: str
    name: str
    detail: str
    target: int = 0
    recorded: int = 0
    counted: str = ""
    voters: Voters | None = None
    people: PeopleOf | None = None
    no_people: str = ""


def target_rows(stand: TargetStand, view: str, lang: Lang) -> Sequence[TargetRow]:
    """Return the rows of a view."""
    if view == VOTERS:
        return _voters(stand.voters, lang) if stand.voters else ()
    if view == DRIFT:
        return _drift(stand, lang)
    year = stand.report.figures.year
    return [_part(year, view, part, lang) for part in _parts(stand.report, view)]


def _parts(report: TargetReport, view: str) -> tuple[Part, ...]:
    by_view = {
        KECAMATAN: report.by_kecamatan,
        KELURAHAN: report.by_kelurahan,
        SCHOOL: report.by_school,
        MONTH: report.by_month,
    }
    return by_view[view]


def _part(year: int, view: str, part: Part, lang: Lang) -> TargetRow:
    name = part.name
    if view == MONTH:
        name = say(f"month.{part.code}", lang)
    elif part.code == NO_SCHOOL:
        name = say("target.no_school", lang)
    parts = (TargetPart.LEFT, TargetPart.RECORDED, TargetPart.ALL)
    people = PeopleOf(
        year,
        name,
        parts,
        area=part.code if view in (KECAMATAN, KELURAHAN) else "",
        school=part.code if view == SCHOOL else None,
        month=int(part.code) if view == MONTH else 0,
    )
    detail = say("target.detail.part", lang, name=name, left=part.left, target=part.target)
    return TargetRow(part.code, name, detail, part.target, part.recorded, people=people)


def _voters(found: VotersReport, lang: Lang) -> list[TargetRow]:
    rows = []
    for part in found.by_kelurahan:
        detail = say(
            "target.detail.voters",
            lang,
            name=part.name,
            kecamatan=part.kecamatan,
            young=part.married_young,
            serve=part.serve,
        )
        names = say("target.voters.names", lang)
        rows.append(TargetRow(part.code, part.name, detail, voters=part, no_people=names))
    return rows


def _drift(stand: TargetStand, lang: Lang) -> list[TargetRow]:
    """Return how the list's number came to be what it is, line by line."""
    year, drift = stand.report.figures, stand.report.drift
    taken = drift.snapshot
    began = say("target.no_snapshot", lang)
    how = say("target.detail.no_snapshot", lang)
    if taken:
        began = say("target.baseline", lang, source=taken.source, day=taken.taken_on)
        how = say("target.detail.snapshot", lang)
    lines = [
        TargetRow(
            "baseline",
            began,
            how,
            counted=written(drift.baseline),
            no_people=say("target.baseline.people", lang),
        )
    ]
    came, went = say("target.arrived", lang), say("target.departed", lang)
    for part, name, sign, count, people in (
        (TargetPart.ARRIVED, came, "+", drift.arrived, stand.drift.arrived),
        (TargetPart.DEPARTED, went, "-", drift.departed, stand.drift.departed),
    ):
        who = PeopleOf(year.year, "", _from(part)) if count else None
        detail = _reasons(people, lang)
        nobody = say("target.people.nobody", lang)
        told = f"{sign}{written(count)}"
        lines.append(TargetRow(part, name, detail, counted=told, people=who, no_people=nobody))
    name = say("target.target", lang, year=str(year.year))
    parts = (TargetPart.ALL, TargetPart.LEFT, TargetPart.RECORDED)
    everyone = PeopleOf(year.year, name, parts)
    whole = say("target.detail.part", lang, name=name, left=year.left, target=year.target)
    return [
        *lines,
        TargetRow("target", name, whole, counted=written(year.target), people=everyone),
    ]


def _from(first: TargetPart) -> tuple[TargetPart, ...]:
    """Return arrivals and departures, beginning with the one that was asked for."""
    both = (TargetPart.ARRIVED, TargetPart.DEPARTED)
    return both if first is both[0] else both[::-1]


def _reasons(people: Iterable[DriftPerson], lang: Lang) -> str:
    counts = Counter(str(who.reason) for who in people)
    told = ", ".join(f"{say(f'name.{why}', lang)} {written(n)}" for why, n in counts.items())
    return told or say("target.people.nobody", lang)


def target_columns(view: str, lang: Lang, *, wide: bool) -> Sequence[Column[TargetRow]]:
    """Return the columns of a view; every bar has its figures beside it."""
    if view == VOTERS:
        return _voter_columns(lang)
    name = _name_column(say(f"target.column.{view}", lang))
    if view == DRIFT:
        people = say("target.column.people", lang)
        return (name, Column(people, 9, lambda row: row.counted, right=True))
    length = _WIDE_BAR if wide else _BAR
    return (
        name,
        Column("", length, lambda row: bar(row.recorded, row.target, length)),
        Column("%", 7, lambda row: share(row.recorded, row.target), right=True),
        Column(
            say("target.short.recorded", lang), 8, lambda row: written(row.recorded), right=True
        ),
        Column(say("target.short.left", lang), 7, lambda row: written(_left(row)), right=True),
        Column(say("target.short.target", lang), 7, lambda row: written(row.target), right=True),
    )


def _name_column(heading: str) -> Column[TargetRow]:
    return Column(heading, 20, lambda row: row.name, grow=1)


def _left(row: TargetRow) -> int:
    return row.target - row.recorded


def _voter_columns(lang: Lang) -> Sequence[Column[TargetRow]]:
    name = _name_column(say("hits.kelurahan", lang))
    names = ("total", "male", "female", "first_time", "recorded", "left")
    return (name, *(_voter_column(each, lang) for each in names))


def _voter_column(name: str, lang: Lang) -> Column[TargetRow]:
    def value(row: TargetRow) -> str:
        return written(getattr(row.voters, name))

    return Column(say(f"voters.column.{name}", lang), 8, value, right=True)
