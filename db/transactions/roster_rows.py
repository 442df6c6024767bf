"""The lines of a visit's list as acts find them and add to them, beside the record."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from db.journal.act import checked_text
from db.models import Resident, VisitPupil
from db.models.base import rows_of
from db.models.kept import Kept, slot
from db.roster_match import Matched
from db.rules.nik import nik_errors
from db.rules.refused import Refused
from db.rules.roster_file import is_nisn
from db.rules.roster_line import RosterLine
from db.rules.same_pupil import PupilsListed
from db.rules.visits import MOST_PUPILS

_MOST_IN_CLASS = 20
_MOST_IN_NAME = 100
_ADD = Kept(
    VisitPupil,
    lambda: VisitPupil.insert(
        visit=slot("visit"),
        line=slot("line"),
        name=slot("name"),
        birth_date=slot("birth_date"),
        nisn=slot("nisn"),
        nik_given=slot("nik_given"),
        class_name=slot("class_name"),
        nik=slot("nik"),
        matched=slot("matched"),
        outside=False,
    ),
)


def checked_line(line: RosterLine) -> RosterLine:
    """Return a line as the list keeps it.

    Raises Refused TEXT_MISSING for one with neither a NIK nor both name and birth date, TEXT_*,
    NISN_NOT_10_DIGITS and the faults of a NIK.
    """
    name = checked_text(line.name, "name", needed=line.nik is None, most=_MOST_IN_NAME)
    class_name = checked_text(line.class_name, "class_name", needed=False, most=_MOST_IN_CLASS)
    if line.nik is not None and (errors := nik_errors(line.nik)):
        raise Refused(errors[0], nik=line.nik[:40])
    if line.nisn is not None and not is_nisn(line.nisn):
        raise Refused("NISN_NOT_10_DIGITS", nisn=line.nisn[:20])
    if line.nik is None and line.birth_date is None:
        raise Refused("TEXT_MISSING", field="birth_date")
    return RosterLine(name or "", line.birth_date, line.nisn, line.nik, class_name or "")


def listed_already(ref: str) -> tuple[PupilsListed, dict[str, int]]:
    """Return what a visit's list says, and the lines that are residents, by NIK."""
    query = VisitPupil.select(
        VisitPupil.line,
        VisitPupil.nik,
        VisitPupil.name,
        VisitPupil.birth_date,
        VisitPupil.nisn,
        VisitPupil.nik_given,
        VisitPupil.class_name,
    ).where(VisitPupil.visit == ref, VisitPupil.erased_on.is_null())
    listed, residents = PupilsListed(), {}
    for number, nik, *said in rows_of(query):
        listed.add(number, RosterLine(*said), nik)
        if nik:
            residents[nik] = number
    return listed, residents


def add_lines(ref: str, first: int, lines: Sequence[tuple[RosterLine, Matched]]) -> None:
    """Put lines at the end of a visit's list; `first` is the number of the first of them."""
    if lines:
        _ADD.run_many(_rows(ref, first, lines))


def registered(niks: Sequence[str]) -> dict[str, tuple[str, date]]:
    """Return name and birth date of residents, by NIK; whom the register hasn't is left out."""
    columns = (Resident.nik, Resident.name, Resident.birth_date)
    query = Resident.select(*columns).where(Resident.nik.in_(niks))
    return {nik: (name, born) for nik, name, born in rows_of(query)} if niks else {}


def named(line: RosterLine, resident: tuple[str, date] | None) -> RosterLine:
    """Return a line with a resident's name and birth date where it has no name of its own."""
    if resident is None or line.name:
        return line
    return replace(line, name=resident[0], birth_date=resident[1])


def ask_size(count: int) -> None:
    """Refuse ROSTER_SIZE for a list that would be longer than a visit's may be."""
    if count > MOST_PUPILS:
        raise Refused("ROSTER_SIZE", most=MOST_PUPILS, count=count)


def _rows(
    ref: str, first: int, lines: Sequence[tuple[RosterLine, Matched]]
) -> Iterable[dict[str, object]]:
    for number, (line, match) in enumerate(lines, first):
        yield {
            "visit": ref,
            "line": number,
            "name": line.name,
            "birth_date": line.birth_date.isoformat() if line.birth_date else None,
            "nisn": line.nisn,
            "nik_given": line.nik,
            "class_name": line.class_name,
            "nik": match.nik,
            "matched": str(match.how),
        }
