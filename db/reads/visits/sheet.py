"""A visit with its whole list: who each line is, what they are, and what became of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from db.case import Case
from db.journal.clock import Clock
from db.office import office_settings, places, stand_at, trays_at
from db.reads.today import office_now
from db.reads.visits.sheet_rows import (
    NOTHING_YET,
    Became,
    Line,
    became_of,
    lines_of,
    register_of,
)
from db.reads.visits.visit_list import VisitLine, visit_line
from db.rules.ktp_status import KtpStatus
from db.rules.next_act import NextAct, next_act
from db.rules.pupil_line import is_forgotten, line_class
from db.rules.refused import Refused
from db.rules.settings import OfficeSettings
from db.rules.situation import Situation, Stand
from db.rules.visits import Match, Outcome, PupilClass, counted_on


@dataclass(frozen=True, slots=True)
class Pupil:
    """A line of a list: what the list said, the resident it is told to be, and what came of it.

    `name`, `class_name`, `birth_date`, `nisn` and `nik_given` are the list's own words; `nik`,
    `registered_name`, `registered_birth_date`, `kelurahan` ("" without a resident) and `status`
    the register's. `next` is what may be done next for them at the visit's place, None without
    a resident. `doubtful`: a clerk has to decide who it is. `erased`: the list no longer says
    who this was.
    """

    line: int
    name: str
    class_name: str
    birth_date: date | None
    nisn: str | None
    nik: str | None
    nik_given: str | None
    registered_name: str | None
    kelurahan: str
    status: KtpStatus | None
    what: PupilClass
    matched: Match
    doubtful: bool
    outcome: Outcome | None
    recorded: bool
    card: bool
    reason: str | None
    next: NextAct | None
    erased: bool
    registered_birth_date: date | None = None


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """A visit, its lines, and their sums; every line is in one class, so these add up to it.

    `open` counts lines without an outcome, `recorded` and `cards` what was done at this visit,
    `outsiders_recorded` those of the recorded who live elsewhere, `on_hand` the blanks at the
    visit's place, `erased` the lines of which the list no longer says who they were.
    """

    visit: VisitLine
    pupils: tuple[Pupil, ...]
    classes: Mapping[PupilClass, int]
    outcomes: Mapping[Outcome, int]
    doubtful: int
    open: int
    recorded: int
    cards: int
    outsiders_recorded: int
    on_hand: int
    erased: int
    today: date


@dataclass(frozen=True, slots=True)
class _Around:
    """What the lines of one visit share."""

    visit: VisitLine
    settings: OfficeSettings
    today: date
    stand: Stand
    cases: Mapping[str, Case]
    known: frozenset[str]
    """The NIKs given for lines without a resident that the register has after all."""


def visit_sheet(ref: str, clock: Clock | None = None, operator: str | None = None) -> VisitSheet:
    """Return a visit with its whole list in the list's order.

    Without an operator the blanks in anybody's hands are out of reach. Raises Refused
    REF_NOT_FOUND.
    """
    around, lines = _read(ref, clock, operator)
    became = became_of(around.visit.ref)
    pupils = tuple(_pupil(line, became.get(line.line, NOTHING_YET), around) for line in lines)
    return _summed(around, pupils)


def one_pupil(
    ref: str, line: int, clock: Clock | None = None, operator: str | None = None
) -> Pupil:
    """Return one line of a visit's list as `visit_sheet` does.

    Raises Refused REF_NOT_FOUND, PUPIL_NOT_FOUND (no such line).
    """
    around, lines = _read(ref, clock, operator, line)
    if not lines:
        raise Refused("PUPIL_NOT_FOUND", ref=around.visit.ref, line=line)
    became = became_of(around.visit.ref).get(line, NOTHING_YET)
    return _pupil(lines[0], became, around)


def _read(
    ref: str, clock: Clock | None, operator: str | None, line: int | None = None
) -> "tuple[_Around, list[Line]]":
    """Return the lines of a visit, or the one asked for, and what they share."""
    visit = visit_line(ref)
    settings = office_settings()
    today = office_now(settings, clock).today
    lines = lines_of(visit.ref, line)
    stand = _stand(visit, settings, operator)
    return _Around(visit, settings, today, stand, *register_of(lines)), lines


def _summed(around: _Around, pupils: tuple[Pupil, ...]) -> VisitSheet:
    classes = Counter(pupil.what for pupil in pupils)
    outcomes = Counter(pupil.outcome for pupil in pupils if pupil.outcome)
    recorded = [pupil for pupil in pupils if pupil.recorded]
    return VisitSheet(
        visit=around.visit,
        pupils=pupils,
        classes={what: classes[what] for what in PupilClass},
        outcomes={outcome: outcomes[outcome] for outcome in Outcome},
        doubtful=sum(pupil.doubtful for pupil in pupils),
        open=sum(pupil.outcome is None for pupil in pupils),
        recorded=len(recorded),
        cards=sum(pupil.card for pupil in pupils),
        outsiders_recorded=sum(pupil.outcome is Outcome.LUAR_DOMISILI for pupil in recorded),
        on_hand=around.stand.on_hand,
        erased=sum(pupil.erased for pupil in pupils),
        today=around.today,
    )


def _stand(visit: VisitLine, settings: OfficeSettings, operator: str | None) -> Stand:
    there = places()
    others = {who: held for who, held in trays_at(visit.place, there).items() if who != operator}
    return stand_at(visit.place, there, settings, others)


def _pupil(line: Line, became: Became, around: _Around) -> Pupil:
    case = around.cases.get(line.nik) if line.nik else None
    situation = case.situation(around.stand, around.settings, around.today) if case else None
    person = situation.person if situation else None
    what = PupilClass.OUTSIDE if line.outside else _class(line, case, situation, around)
    if line.erased or is_forgotten(person, around.visit.day, around.today):
        return _forgotten(line, what, became)
    return Pupil(
        line=line.line,
        name=line.name,
        class_name=line.class_name,
        birth_date=line.birth_date,
        nisn=line.nisn,
        nik=case.nik if case else None,
        nik_given=line.nik_given,
        registered_name=case.register.name if case else None,
        kelurahan=case.register.kelurahan_name if case else "",
        status=situation.status if situation else None,
        what=what,
        matched=line.matched,
        doubtful=line.matched is Match.DOUBT,
        outcome=became.outcome,
        recorded=became.recorded,
        card=became.card,
        reason=became.reason,
        next=next_act(situation) if situation else None,
        erased=False,
        registered_birth_date=case.register.birth_date if case else None,
    )


def _class(
    line: Line, case: Case | None, situation: Situation | None, around: _Around
) -> PupilClass:
    stranger = None if line.nik_given in around.known else line.nik_given
    return line_class(
        situation.person if situation else None,
        case.status if case else None,
        counted_on(around.visit.day, around.visit.state, around.today),
        matched=line.matched,
        stranger=stranger,
        region=around.settings.region,
    )


def _forgotten(line: Line, what: PupilClass, became: Became) -> Pupil:
    """Return a line of which only its class and what became of it is still told."""
    return Pupil(
        line=line.line,
        name="",
        class_name=line.class_name,
        birth_date=None,
        nisn=None,
        nik=None,
        nik_given=None,
        registered_name=None,
        kelurahan="",
        status=None,
        what=what,
        matched=line.matched,
        doubtful=False,
        outcome=became.outcome,
        recorded=became.recorded,
        card=became.card,
        reason=became.reason,
        next=None,
        erased=True,
    )
