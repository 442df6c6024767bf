"""How well residents fit a line of a list about which a clerk decides."""

from datetime import date

from db.rules.name_likeness import letters_apart, likely_words
from db.rules.pupil_match import MOST_DIGITS, name_rank, other_days
from db.rules.roster_line import RosterLine

NAME, BIRTH_DATE, NIK = "NAME", "BIRTH_DATE", "NIK"
# What a difference weighs: the more, the less likely the resident is meant.
_NAME_SHARED, _NAME_OTHER = 4, 9
_BORN_SLIP, _BORN_THAT_YEAR, _BORN_OTHER = 1, 4, 7
_NIK_SLIP, _NIK_OTHER = 1, 3
# Beyond it a resident is nobody to show.
_MOST = 8


def weight(line: RosterLine, nik: str, name: str, born: date) -> int | None:
    """Return how much a resident differs from a line, 0 for nothing; None: not to be shown."""
    total = _of_name(line, name) + _of_birth(line, born) + _of_nik(line, nik)
    return total if total <= _MOST else None


def differs(line: RosterLine, nik: str, name: str, born: date) -> tuple[str, ...]:
    """Return in which of NAME, BIRTH_DATE and NIK a resident differs from what a line says."""
    found = {
        NAME: bool(line.name) and name_rank(line.name, name) not in (0, 1),
        BIRTH_DATE: line.birth_date not in (None, born),
        NIK: line.nik not in (None, nik),
    }
    return tuple(what for what, applies in found.items() if applies)


def one_slip_away(nik: str) -> tuple[str, ...]:
    """Return the numbers that are `nik` with one digit wrong, or two beside each other swapped."""
    found = {nik[:at] + digit + nik[at + 1 :] for at in range(len(nik)) for digit in "0123456789"}
    found |= {nik[:at] + nik[at + 1] + nik[at] + nik[at + 2 :] for at in range(len(nik) - 1)}
    return tuple(sorted(found))


def _of_name(line: RosterLine, name: str) -> int:
    if not line.name:
        return 1
    rank = name_rank(line.name, name)
    if rank is not None:
        return rank
    return _NAME_SHARED if likely_words(line.name, name) else _NAME_OTHER


def _of_birth(line: RosterLine, born: date) -> int:
    given = line.birth_date
    if given is None:
        return 1
    if given == born:
        return 0
    alike = (given.day == born.day) + (given.month == born.month) + (given.year == born.year)
    if alike == 2 or born in other_days(given):
        return _BORN_SLIP
    return _BORN_THAT_YEAR if given.year == born.year else _BORN_OTHER


def _of_nik(line: RosterLine, nik: str) -> int:
    if line.nik in (None, nik):
        return 0
    near = letters_apart(line.nik or "", nik, MOST_DIGITS) <= MOST_DIGITS
    return _NIK_SLIP if near else _NIK_OTHER
