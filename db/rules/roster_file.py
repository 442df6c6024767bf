"""A file of a list: its columns by their headings, and how a row of it is read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.rules.cells import Cell, cell_text, is_rounded
from db.rules.field_values import Faults, birth_of, cell_texts, nik_of
from db.rules.nik import plain_digits
from db.rules.resident_faults import Fault, FieldFault, fault
from db.rules.roster_line import RosterLine

# In this order a row's cells are read.
ROSTER_FIELDS: tuple[str, ...] = ("NISN", "NIK", "NAMA_LGKP", "TGL_LHR", "KELAS")
# What the list's columns take.
LONGEST_IN_ROSTER = {"NAMA_LGKP": 100, "KELAS": 20}

_ALSO: dict[str, tuple[str, ...]] = {
    "NISN": ("NO_NISN", "NOMOR_NISN", "NOMOR_INDUK_SISWA_NASIONAL", "STUDENT_NUMBER"),
    "NIK": ("NO_NIK", "NOMOR_NIK", "NIK_SISWA", "NIK_PESERTA_DIDIK", "NO_KTP"),
    "NAMA_LGKP": (
        "NAMA",
        "NAMA_LENGKAP",
        "NAMA_SISWA",
        "NAMA_PESERTA_DIDIK",
        "NAMA_MURID",
        "NAMA_PD",
        "NAME",
        "FULL_NAME",
    ),
    "TGL_LHR": (
        "TANGGAL_LAHIR",
        "TGL_LAHIR",
        "TANGGAL_LHR",
        "BIRTH_DATE",
        "DATE_OF_BIRTH",
        "BORN",
    ),
    "KELAS": ("ROMBEL", "ROMBONGAN_BELAJAR", "ROMBEL_SAAT_INI", "KELAS_ROMBEL", "CLASS", "UNIT"),
}
_SPELT = {
    spelt: (field, rank)
    for field in ROSTER_FIELDS
    for rank, spelt in enumerate((field, *_ALSO[field]))
}
_SIGNS = re.compile(r"[\W_]+")
_NISN = re.compile("[0-9]{10}")
_LONG_AGO = date(1880, 1, 1)
_NO_DAY_YET = date.max


class RosterFault(StrEnum):
    """What can be wrong with a row of a list beside what can be with a resident's."""

    NISN_NOT_10_DIGITS = "NISN_NOT_10_DIGITS"
    NISN_AS_NUMBER = "NISN_AS_NUMBER"


@dataclass(frozen=True, slots=True)
class RosterReject:
    """A row that can't be taken: its line in the file, its cells, and everything against it.

    A fault without a field is one of the row: its cells can't be told apart.
    """

    line: int
    cells: tuple[Cell, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class RosterRead:
    """A file of a list: the lines that can be taken, and the rows that can't.

    `sha256` is that of its bytes; `headings` and `delimiter` are those of the file.
    """

    lines: tuple[RosterLine, ...]
    rejects: tuple[RosterReject, ...]
    sha256: str
    headings: tuple[str, ...] = ()
    delimiter: str = ","


def is_nisn(text: str) -> bool:
    """Return whether a text is a pupil's number at the ministry of education: ten digits."""
    return _NISN.fullmatch(text) is not None


def roster_positions(headings: Sequence[str]) -> dict[str, int]:
    """Return at which position each of ROSTER_FIELDS stands among a file's headings.

    Case, blanks and signs don't count, nor does the order; other columns are left alone.
    """
    found: dict[str, tuple[int, int]] = {}
    for at, heading in enumerate(headings):
        spelt = _SIGNS.sub("_", heading.strip()).strip("_").upper()
        field, rank = _SPELT.get(spelt, ("", 0))
        if field and (field not in found or rank < found[field][0]):
            found[field] = (rank, at)
    return {field: at for field, (_, at) in found.items()}


def missing_from_roster(found: Sequence[str]) -> tuple[str, ...]:
    """Return the headings that a list lacks: it needs NIK, or name and birth date."""
    if "NIK" in found:
        return ()
    return tuple(field for field in ("NAMA_LGKP", "TGL_LHR") if field not in found)


def read_roster_row(
    cells: Sequence[Cell], today: date | None = None
) -> RosterLine | tuple[Fault, ...]:
    """Return the line of five cells, in the order of ROSTER_FIELDS, or every fault at once.

    A row needs a NIK, or a name and a birth date; a birth date after `today` is a fault.
    """
    faults: Faults = []
    texts = cell_texts(ROSTER_FIELDS, cells, faults)
    nisn, nik, name, born, class_name = texts
    if is_rounded(cells[1]):
        faults.append(fault(FieldFault.NUMBER_ROUNDED, "NIK", cell_text(cells[1])))
    elif nik:
        nik = nik_of(nik, faults)
    line = RosterLine(
        _name(name, faults, needed=not nik),
        birth_of(born, today or _NO_DAY_YET, _LONG_AGO, faults) if born or not nik else None,
        _nisn(cells[0], nisn, faults),
        nik or None,
        _fitting("KELAS", class_name, faults),
    )
    return _worst_first(faults) if faults else line


def _name(text: str, faults: Faults, *, needed: bool) -> str:
    if not text and needed:
        faults.append(Fault(FieldFault.FIELD_MISSING, "NAMA_LGKP", ""))
    elif text and not any(map(str.isalpha, text)):
        faults.append(fault(FieldFault.NAME_WITHOUT_LETTERS, "NAMA_LGKP", text))
    return _fitting("NAMA_LGKP", text, faults)


def _nisn(cell: Cell, text: str, faults: Faults) -> str | None:
    """Read a NISN; as a number it has lost the zeros with which most of them begin."""
    if not text:
        return None
    if is_rounded(cell):
        faults.append(fault(RosterFault.NISN_AS_NUMBER, "NISN", text))
        return None
    nisn = plain_digits(text)
    if not is_nisn(nisn):
        faults.append(fault(RosterFault.NISN_NOT_10_DIGITS, "NISN", text))
    return nisn


def _fitting(field: str, text: str, faults: Faults) -> str:
    if len(text) > LONGEST_IN_ROSTER[field]:
        faults.append(fault(FieldFault.FIELD_TOO_LONG, field, text))
    return text


def _worst_first(faults: Faults) -> tuple[Fault, ...]:
    """Return the faults without those that follow from another of the same cell."""
    alone = {str(FieldFault.NUMBER_ROUNDED), str(FieldFault.FIELD_UNREADABLE)}
    settled = {each.field for each in faults if each.code in alone}
    return tuple(each for each in faults if each.field not in settled or each.code in alone)
