"""A resident as a file or a form writes them, read into a row of the register.

Everything that is wrong is found at once. Where the NIK tells region, birth or sex
otherwise than the row does, that is no fault: a NIK follows no correction (PP 40/2019
art. 30(2)).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from db.rules import code_lists
from db.rules.areas import Area, Areas
from db.rules.cells import Cell
from db.rules.field_values import (
    LONGEST,
    Faults,
    birth_of,
    block_of,
    blood_of,
    cell_texts,
    fitting,
    listed,
    name_of,
    nik_of,
    no_kk_of,
    occupation_of,
    region_of,
    rounded_numbers,
    sex_of,
    worded,
)
from db.rules.register_row import RegisterRow
from db.rules.resident_faults import Fault, FieldFault, fault
from db.rules.resident_headings import FIELDS, STATUS_FIELDS

__all__ = [
    "FIELDS",
    "LONGEST",
    "NO_MEANINGS",
    "Area",
    "Areas",
    "Cell",
    "Fault",
    "FieldFault",
    "Meanings",
    "Reading",
    "ResidentReader",
    "StatusReading",
    "read_resident",
    "read_status",
]

# The word that the office set for a bare number, under FLAG_STATUS and CURRENT_STATUS_CODE.
Meanings = Mapping[str, Mapping[str, str]]
NO_MEANINGS: Meanings = MappingProxyType({})

_OLDEST_YEARS = 150
_LONG_NUMBERS = (FIELDS.index("NIK"), FIELDS.index("NO_KK"))
_NO_WORDS: Mapping[str, str] = {}
# The fields of a RegisterRow that a row of a file may say nothing about, by their heading.
_OPTIONAL = {
    "NO_KK": "no_kk",
    "TMPT_LHR": "birth_place",
    "STAT_KWN": "marital",
    "AGAMA": "religion",
    "JENIS_PKRJN": "occupation",
    "GOL_DRH": "blood",
    "ALAMAT": "address",
    "NO_RT": "rt",
    "NO_RW": "rw",
    "NAMA_LGKP_IBU": "mother_name",
    "FLAG_STATUS": "base_status",
    "CURRENT_STATUS_CODE": "siak_status",
    "KEWARGANEGARAAN": "citizenship",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A row that was read, and the fields of a RegisterRow of which it said nothing."""

    row: RegisterRow
    untold: frozenset[str]


@dataclass(frozen=True, slots=True)
class StatusReading:
    """What SIAK says of one person's KTP-el; `status` None: not recorded."""

    nik: str
    status: str | None


def read_resident(
    cells: Mapping[str, Cell],
    *,
    areas: Areas,
    region: str,
    today: date,
    meanings: Meanings = NO_MEANINGS,
) -> RegisterRow | tuple[Fault, ...]:
    """Return the resident that the cells under SIAK's headings tell of, or every fault at once.

    Fields that are missing or empty become "" (marital BELUM_KAWIN, citizenship WNI,
    base_status HIDUP, siak_status None). `region` as 52.71 is the office's own. A bare
    number under FLAG_STATUS or CURRENT_STATUS_CODE is a fault unless `meanings` has it.
    """
    reader = ResidentReader(areas, region, today, meanings)
    reading = reader.read([cells.get(name, "") for name in FIELDS])
    return reading.row if isinstance(reading, Reading) else reading


def read_status(
    cells: Sequence[Cell], meanings: Meanings = NO_MEANINGS
) -> StatusReading | tuple[Fault, ...]:
    """Return the NIK and SIAK's status of two cells, in the order of STATUS_FIELDS, or faults."""
    faults: Faults = []
    nik, status = cell_texts(STATUS_FIELDS, cells, faults)
    rounded_numbers(STATUS_FIELDS, cells, faults)
    nik = nik_of(nik, faults)
    if not status:
        faults.append(Fault(FieldFault.FIELD_MISSING, STATUS_FIELDS[1], ""))
        return _worst_first(faults)
    word = _status_of(status, meanings, faults)
    return _worst_first(faults) if faults else StatusReading(nik, word)


class ResidentReader:
    """Reads residents one after another; keeps what many of them share."""

    def __init__(
        self, areas: Areas, region: str, today: date, meanings: Meanings = NO_MEANINGS
    ) -> None:
        self._areas = areas
        self._region = region
        self._today = today
        self._oldest = date(today.year - _OLDEST_YEARS, 1, 1)
        self._meanings = meanings
        self._untold: dict[tuple[bool, ...], frozenset[str]] = {}

    def read(self, cells: Sequence[Cell]) -> Reading | tuple[Fault, ...]:
        """Return the resident of one row of cells, in the order of FIELDS, or every fault."""
        faults: Faults = []
        texts = cell_texts(FIELDS, cells, faults)
        columns = self._columns(texts, faults)
        # Text with such a number has a fault already; a number of a sheet may look sound.
        if faults or any(not isinstance(cells[at], str) for at in _LONG_NUMBERS):
            rounded_numbers(FIELDS, cells, faults)
        if faults:
            return _worst_first(faults)
        return Reading(RegisterRow(*columns), self._left_out(texts))

    def _columns(self, texts: Sequence[str], faults: Faults) -> tuple[Any, ...]:
        """Return the values of a RegisterRow, in its order."""
        (
            no_prop, no_kab, nik, no_kk, name, birth_place, birth, sex, marital, religion,
            occupation, blood, address, rt, rw, no_kec, no_kel, mother, flag, status, nation,
        ) = texts  # fmt: skip
        return (
            nik_of(nik, faults),
            no_kk_of(no_kk, faults),
            name_of(name, faults),
            fitting("TMPT_LHR", birth_place, faults),
            birth_of(birth, self._today, self._oldest, faults),
            sex_of(sex, faults),
            listed("STAT_KWN", marital or "1", code_lists.MARITAL, faults),
            religion and listed("AGAMA", religion, code_lists.RELIGIONS, faults),
            occupation and occupation_of(occupation, faults),
            blood and blood_of(blood, faults),
            listed("KEWARGANEGARAAN", nation or "WNI", code_lists.CITIZENSHIP, faults),
            fitting("ALAMAT", address, faults),
            block_of("NO_RT", rt, faults),
            block_of("NO_RW", rw, faults),
            *self._area(no_prop, no_kab, no_kec, no_kel, faults),
            fitting("NAMA_LGKP_IBU", mother, faults),
            self._base_status(flag, faults),
            _status_of(status, self._meanings, faults) if status else None,
        )

    def _area(
        self, no_prop: str, no_kab: str, no_kec: str, no_kel: str, faults: Faults
    ) -> tuple[str, str, str]:
        if not no_kec and not no_kel:
            faults.append(Fault(FieldFault.FIELD_MISSING, "NO_KEL", ""))
            return ("", "", "")
        region = region_of(no_prop, no_kab, self._region)
        area = self._areas.find(no_kec, no_kel, region) if region else None
        if area is None:
            told = " / ".join(part for part in (no_prop, no_kab, no_kec, no_kel) if part)
            faults.append(fault(FieldFault.AREA_UNKNOWN, "NO_KEL", told))
            return ("", "", "")
        return (area.code, area.name, area.kecamatan_name)

    def _base_status(self, flag: str, faults: Faults) -> str | None:
        if not flag:
            return "HIDUP"
        numbers = self._meanings.get("FLAG_STATUS", _NO_WORDS)
        return worded("FLAG_STATUS", flag, code_lists.BASE_STATUSES, numbers, faults)

    def _left_out(self, texts: Sequence[str]) -> frozenset[str]:
        told = tuple(map(bool, texts))
        found = self._untold.get(told)
        if found is None:
            empty = [name for name, is_told in zip(FIELDS, told, strict=True) if not is_told]
            found = frozenset(_OPTIONAL[name] for name in empty if name in _OPTIONAL)
            self._untold[told] = found
        return found


def _status_of(text: str, meanings: Meanings, faults: Faults) -> str | None:
    numbers = meanings.get("CURRENT_STATUS_CODE", _NO_WORDS)
    return worded("CURRENT_STATUS_CODE", text, code_lists.KTP_STATUSES, numbers, faults)


def _worst_first(faults: Faults) -> tuple[Fault, ...]:
    """Return the faults without those that follow from another of the same cell."""
    alone = {FieldFault.NUMBER_ROUNDED, FieldFault.FIELD_UNREADABLE}
    settled = {each.field for each in faults if each.code in alone}
    return tuple(each for each in faults if each.field not in settled or each.code in alone)
