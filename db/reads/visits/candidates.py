"""Who in the register may be meant by a line of a list, for a clerk to decide."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.case import cases_of
from db.journal.clock import Clock
from db.models import Resident, VisitPupil
from db.models.base import rows_of
from db.reads.search import search
from db.reads.visits.sheet import one_pupil
from db.reads.visits.visit_list import visit_line
from db.rules.ktp_status import KtpStatus
from db.rules.name_words import searched_words
from db.rules.pupil_candidates import differs, one_slip_away, weight
from db.rules.pupil_match import days_of, other_days
from db.rules.refused import Refused
from db.rules.roster_line import RosterLine

MOST_CANDIDATES = 9
_MOST_WORDS = 6
_MOST_FOUND = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A resident who may be meant, and in what they differ from the line.

    `differs` are NAME, BIRTH_DATE and NIK, of what the line says; `status` is None for who was
    never recorded by anybody's word; `listed_as` is the line of the same list that is told to
    be this resident already.
    """

    nik: str
    name: str
    birth_date: date
    kelurahan: str
    mother_name: str
    status: KtpStatus | None
    differs: tuple[str, ...]
    listed_as: int | None


def candidates(ref: str, line: int, clock: Clock | None = None) -> tuple[Candidate, ...]:
    """Return at most 9 residents who may be meant by a line, the likeliest first.

    They have the line's NIK or one that is a slip away, or were born on its birth date or one
    easily mistaken for it, or are found by its name. Raises Refused REF_NOT_FOUND,
    PUPIL_NOT_FOUND (no such line, or the list no longer says who it was).
    """
    pupil = one_pupil(ref, line, clock)
    if pupil.erased:
        raise Refused("PUPIL_NOT_FOUND", ref=ref, line=line)
    said = RosterLine(pupil.name, pupil.birth_date, pupil.nisn, pupil.nik_given, pupil.class_name)
    found = {*_by_number(said, pupil.nik), *_by_birth(said), *_by_name(said)}
    weighed = [(weight(said, nik, name, born), name, nik) for nik, name, born in found]
    best = sorted(each for each in weighed if each[0] is not None)[:MOST_CANDIDATES]
    niks = [nik for _, _, nik in best]
    return _told(said, niks, _lines_of(visit_line(ref).ref, niks))


def _lines_of(ref: str, niks: list[str]) -> dict[str, int]:
    """Return which lines of the list are residents of these, by NIK."""
    listed = VisitPupil.select(VisitPupil.nik, VisitPupil.line).where(
        VisitPupil.visit == ref, VisitPupil.nik.in_(niks)
    )
    return dict(rows_of(listed))


def _told(said: RosterLine, niks: list[str], listed: dict[str, int]) -> tuple[Candidate, ...]:
    cases = cases_of(niks)
    found = []
    for nik in niks:
        case = cases[nik]
        person = case.register
        found.append(
            Candidate(
                nik=nik,
                name=person.name,
                birth_date=person.birth_date,
                kelurahan=person.kelurahan_name,
                mother_name=person.mother_name,
                status=case.status,
                differs=differs(said, nik, person.name, person.birth_date),
                listed_as=listed.get(nik),
            )
        )
    return tuple(found)


_Person = tuple[str, str, date]


def _by_number(line: RosterLine, nik: str | None) -> Iterable[_Person]:
    numbers = [*(one_slip_away(line.nik) if line.nik else ()), *([nik] if nik else ())]
    return _people(Resident.nik.in_(numbers)) if numbers else ()


def _by_birth(line: RosterLine) -> Iterable[_Person]:
    days = days_of(line)
    days = (*days, *(other for day in days for other in other_days(day)))
    return _people(Resident.birth_date.in_(days)) if days else ()


def _by_name(line: RosterLine) -> Iterable[_Person]:
    """Return who is found by the name, born in the line's year where it gives one."""
    words = searched_words(line.name)[:_MOST_WORDS]
    if not words:
        return ()
    year = (str(line.birth_date.year),) if line.birth_date else ()
    try:
        hits = search(" ".join((*words, *year)), _MOST_FOUND).hits
    except Refused:
        return ()
    return _people(Resident.nik.in_([hit.nik for hit in hits])) if hits else ()


def _people(condition: Any) -> Iterable[_Person]:
    query = Resident.select(Resident.nik, Resident.name, Resident.birth_date).where(condition)
    return ((nik, name, born) for nik, name, born in rows_of(query))
