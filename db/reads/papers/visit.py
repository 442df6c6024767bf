"""The page of a visit for whoever heads the school or place: who was recorded, who should come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from db.models import School, Visit
from db.office import office_settings
from db.reads.papers.letterhead import Letterhead, letterhead
from db.reads.papers.said_of import done_by, numbered, place_name
from db.reads.today import office_now
from db.reads.visits.sheet import Pupil, VisitSheet, visit_sheet
from db.rules.calendar_dates import birthday
from db.rules.eligibility import RECORDING_AGE
from db.rules.numbered import Series
from db.rules.refused import Refused
from db.rules.visits import Outcome, PupilClass, VisitKind, VisitState, outcome_by_itself
from db.viewer import Viewer, ask_may_look

# What a line is called that may still be recorded: its visit isn't closed.
OPEN = "OPEN"


@dataclass(frozen=True, slots=True)
class PaperPupil:
    """A line as the page names it; `from_day` is when someone under 16 may be recorded.

    `name` is the list's, the register's where the list gave a NIK alone.
    """

    line: int
    name: str
    class_name: str
    group: str
    recorded: bool
    card: bool
    from_day: date | None


@dataclass(frozen=True, slots=True)
class VisitPaper:
    """A visit in figures that add up to `listed`, and by name what the school has to know.

    `figures` is the number of lines of each outcome, OPEN for those of whom nothing is settled;
    `unnamed` how many of these are no longer known by name. `as_of` is the day of a page that
    may still change, None once the visit is closed; `by` who closed it.
    """

    head: Letterhead
    ref: str
    kind: VisitKind
    site: str
    address: str
    principal: str
    day: date
    team: str
    place: str
    as_of: date | None
    planned: bool
    by: str
    listed: int
    figures: Mapping[str, int]
    unnamed: Mapping[str, int]
    cards: int
    outsiders_recorded: int
    pupils: tuple[PaperPupil, ...]
    nik: None = None


def visit_paper(viewer: Viewer, ref: str) -> VisitPaper:
    """Return the page of a visit.

    It says of nobody more than the list did, but for the day from which someone may come.
    Raises Refused REF_NOT_FOUND, PAPER_CANCELLED for a visit that was called off, and what
    `ask_may_look` refuses.
    """
    ask_may_look(viewer)
    row = numbered(Visit, ref, Series.JEMPUT)
    state = VisitState(row["state"])
    if state is VisitState.BATAL:
        raise Refused("PAPER_CANCELLED", ref=row["ref"])
    sheet = visit_sheet(row["ref"], viewer.clock)
    groups = {each.line: _group(each) for each in sheet.pupils}
    done = state is VisitState.SELESAI
    school = School.get_or_none(School.code == row["school"]) if row["school"] else None
    return VisitPaper(
        head=letterhead(),
        ref=row["ref"],
        kind=VisitKind(row["kind"]),
        site=row["site"],
        address=(school and school.address) or "",
        principal=(school and school.principal) or "",
        day=date.fromisoformat(row["started_on"] or row["day"]),
        team=row["team"],
        place=place_name(row["place"]),
        as_of=None if done else office_now(office_settings(), viewer.clock).today,
        planned=state is VisitState.TERJADWAL,
        by=done_by(row["changed_by"]).by if done else "",
        listed=row["listed"],
        figures=_counted(groups.values()),
        unnamed=_counted(groups[each.line] for each in sheet.pupils if each.erased),
        cards=sheet.cards,
        outsiders_recorded=sheet.outsiders_recorded,
        pupils=_named(sheet, groups),
    )


def _group(pupil: Pupil) -> str:
    """Return the outcome of a line; what it would be if its visit ended, where that is sure."""
    if pupil.outcome is not None:
        return str(pupil.outcome)
    if pupil.what is PupilClass.TO_RECORD or pupil.doubtful:
        return OPEN
    return str(outcome_by_itself(pupil.what))


def _counted(groups: Iterable[str]) -> dict[str, int]:
    counts = dict.fromkeys((*map(str, Outcome), OPEN), 0)
    for group in groups:
        counts[group] += 1
    return counts


def _named(sheet: VisitSheet, groups: Mapping[int, str]) -> tuple[PaperPupil, ...]:
    """Return the lines that are known by name, by class and name."""
    found = [
        PaperPupil(
            line=each.line,
            name=each.name or each.registered_name or "",
            class_name=each.class_name,
            group=groups[each.line],
            recorded=each.recorded,
            card=each.card,
            from_day=_from_day(each, groups[each.line]),
        )
        for each in sheet.pupils
        if not each.erased
    ]
    return tuple(sorted(found, key=lambda each: (each.class_name, each.name, each.line)))


def _from_day(pupil: Pupil, group: str) -> date | None:
    born = pupil.registered_birth_date
    return birthday(born, RECORDING_AGE) if born and group == Outcome.DI_BAWAH_16 else None
