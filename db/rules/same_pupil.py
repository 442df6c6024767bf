"""Whether a line of a list stands on a visit's list already.

A school sends its list again, with more on it. A line that is there isn't taken twice; but where
two lines only seem to be one person's (twins under one NIK, namesakes), both are kept, since a
pupil who was left out would be missed by nobody.
"""

from collections import defaultdict
from datetime import date

from db.rules.name_likeness import Likeness, likeness
from db.rules.roster_line import RosterLine


class PupilsListed:
    """The lines of a list, found by NISN, NIK, or name and birth date."""

    def __init__(self) -> None:
        self._by_number: defaultdict[tuple[str, str], list[tuple[int, RosterLine]]] = defaultdict(
            list
        )
        self._by_birth: defaultdict[date, list[tuple[int, RosterLine]]] = defaultdict(list)

    def add(self, number: int, line: RosterLine, nik: str | None = None) -> None:
        """Add a line by its number; `nik` is the resident's that it is told to be."""
        if line.nisn:
            self._by_number["NISN", line.nisn].append((number, line))
        for each in {line.nik, nik} - {None}:
            self._by_number["NIK", each or ""].append((number, line))
        if line.birth_date:
            self._by_birth[line.birth_date].append((number, line))

    def line_of(self, line: RosterLine) -> int | None:
        """Return the number of the line that says what this one does, None where none does."""
        if line.nisn:
            for number, there in self._by_number.get(("NISN", line.nisn), ()):
                if _may_be_one(line, there):
                    return number
        if line.nik:
            for number, there in self._by_number.get(("NIK", line.nik), ()):
                if _may_be_one(line, there, surely=_differ(line.nisn, there.nisn)):
                    return number
        if line.birth_date and line.name:
            for number, there in self._by_birth.get(line.birth_date, ()):
                apart = told_apart(line, there)
                if there.name and not apart and _may_be_one(line, there, surely=True):
                    return number
        return None


def told_apart(one: RosterLine, other: RosterLine) -> bool:
    """Return whether two lines give different NISNs or NIKs, as namesakes' do."""
    return _differ(one.nisn, other.nisn) or _differ(one.nik, other.nik)


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other) and one != other


def _may_be_one(one: RosterLine, other: RosterLine, *, surely: bool = False) -> bool:
    """Return whether the names of two lines may be one person's; a line may be without one."""
    if not one.name or not other.name:
        return True
    how = likeness(one.name, other.name)
    return how is Likeness.SAME or (how is Likeness.CLOSE and not surely)
