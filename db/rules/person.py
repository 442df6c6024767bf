"""What the rules look at in a resident."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BaseStatus(StrEnum):
    """Status dasar: whether the person lives and belongs to the register."""

    HIDUP = "HIDUP"
    MATI = "MATI"
    PINDAH = "PINDAH"
    HILANG = "HILANG"
    PERGI = "PERGI"
    TIDAK_VALID = "TIDAK_VALID"


class Marital(StrEnum):
    """Status perkawinan; every one but BELUM_KAWIN counts as ever married."""

    BELUM_KAWIN = "BELUM_KAWIN"
    KAWIN = "KAWIN"
    CERAI_HIDUP = "CERAI_HIDUP"
    CERAI_MATI = "CERAI_MATI"


class Sex(StrEnum):
    """L laki-laki, P perempuan."""

    L = "L"
    P = "P"


class Citizenship(StrEnum):
    """WNI citizen, WNA foreigner."""

    WNI = "WNI"
    WNA = "WNA"


@dataclass(frozen=True, slots=True)
class Person:
    """The facts about a resident that decide what may be done for them.

    `outsider`: the person lives in another city or regency than the office's.
    """

    nik: str
    birth_date: date
    marital: Marital
    base_status: BaseStatus
    citizenship: Citizenship
    outsider: bool
