"""The NIK, the sixteen-digit number of a person: PPKKCC DDMMYY SSSS.

Region of the first registration (province, city or regency, kecamatan), date of
birth with 40 added to a woman's day, and a serial number within both. There is
no check digit. A NIK is for life and follows neither a move nor a corrected
birth date (PP 40/2019 art. 30(2)), so what it says of region, birth and sex may
differ from the record: that warns and never refuses, and the record counts.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.rules.calendar_dates import is_possible_date
from db.rules.provinces import PROVINCE_CODES

NIK_LENGTH = 16
_WOMAN = 40

_SIXTEEN_DIGITS = re.compile(rf"[0-9]{{{NIK_LENGTH}}}")
_DIGITS = re.compile(r"[0-9]+")
# What people, sheets and scanners put between digits: blanks, zero-width marks and the
# byte order mark, dots, hyphens and dashes, the minus sign, apostrophes straight and curly.
_BETWEEN_DIGITS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff.\-\u2010-\u2015\u2212'`\u2018\u2019]")


class NikError(StrEnum):
    """Why a number can't be a NIK; each is a mistake in typing, in the order of the digits."""

    NIK_NOT_16_DIGITS = "NIK_NOT_16_DIGITS"
    NIK_PROVINCE_UNKNOWN = "NIK_PROVINCE_UNKNOWN"
    NIK_REGION_ZERO = "NIK_REGION_ZERO"
    NIK_DATE_IMPOSSIBLE = "NIK_DATE_IMPOSSIBLE"
    NIK_SERIAL_ZERO = "NIK_SERIAL_ZERO"


class NikWarning(StrEnum):
    """Where a NIK and the person's record differ; shown, never a reason to refuse."""

    NIK_OTHER_REGION = "NIK_OTHER_REGION"
    NIK_OTHER_BIRTH_DATE = "NIK_OTHER_BIRTH_DATE"
    NIK_OTHER_SEX = "NIK_OTHER_SEX"


@dataclass(frozen=True, slots=True)
class NikParts:
    """What a NIK says: region as six digits, the birth without its century, sex L or P, serial."""

    region: str
    day: int
    month: int
    year_of_century: int
    sex: str
    serial: int


def plain_digits(text: str) -> str:
    """Return the digits of a number written in groups, without what stands between them.

    Blanks of any width, dots, dashes and apostrophes go. If anything but the
    ASCII digits is left, or nothing, it isn't such a number and comes back
    only stripped of the blanks around it.
    """
    bare = _BETWEEN_DIGITS.sub("", text)
    return bare if _DIGITS.fullmatch(bare) else text.strip()


def is_sixteen_digits(text: str) -> bool:
    """Return whether `text` is sixteen ASCII digits, as a NIK and a No. KK are."""
    return _SIXTEEN_DIGITS.fullmatch(text) is not None


def nik_errors(nik: str) -> tuple[NikError, ...]:
    """Return everything that keeps `nik` from being a NIK, in the order of its digits.

    `nik` is taken as it is: `plain_digits` comes before. A region that no table
    knows is no error, since a NIK keeps the code of a kecamatan divided later.
    """
    if not is_sixteen_digits(nik):
        return (NikError.NIK_NOT_16_DIGITS,)
    parts = _cut(nik)
    found = {
        NikError.NIK_PROVINCE_UNKNOWN: parts.region[:2] not in PROVINCE_CODES,
        NikError.NIK_REGION_ZERO: "00" in (parts.region[2:4], parts.region[4:]),
        NikError.NIK_DATE_IMPOSSIBLE: not is_possible_date(
            parts.day, parts.month, parts.year_of_century
        ),
        NikError.NIK_SERIAL_ZERO: parts.serial == 0,
    }
    return tuple(error for error, applies in found.items() if applies)


def nik_warnings(
    nik: str, *, birth_date: date, sex: str, kecamatan_code: str
) -> tuple[NikWarning, ...]:
    """Return where `nik` and the record of its holder differ.

    `sex` is L or P, `kecamatan_code` where the person lives, as 52.71.01. An
    adult of a kecamatan made in 2007 usually has the region of the one it was
    part of. Raises ValueError for a number that isn't a NIK.
    """
    parts = read_nik(nik)
    in_nik = (parts.day, parts.month, parts.year_of_century)
    on_record = (birth_date.day, birth_date.month, birth_date.year % 100)
    found = {
        NikWarning.NIK_OTHER_REGION: parts.region != kecamatan_code.replace(".", ""),
        NikWarning.NIK_OTHER_BIRTH_DATE: in_nik != on_record,
        NikWarning.NIK_OTHER_SEX: parts.sex != sex,
    }
    return tuple(warning for warning, applies in found.items() if applies)


def read_nik(nik: str) -> NikParts:
    """Return what `nik` says; raises ValueError, naming its errors, if it isn't a NIK."""
    errors = nik_errors(nik)
    if errors:
        # The number itself stays out of the words: they may end up in a log.
        raise ValueError(", ".join(errors))
    return _cut(nik)


def likely_birth_date(nik: str, today: date) -> date:
    """Return the birth date that a NIK without a record most likely means.

    The century is a guess: the latest that doesn't put the birth after `today`.
    Raises ValueError for a number that isn't a NIK.
    """
    parts = read_nik(nik)
    for century in range(today.year // 100 * 100, 0, -100):
        try:
            born = date(century + parts.year_of_century, parts.month, parts.day)
        except ValueError:  # 29 February, in a century whose first year is a common one
            continue
        if born <= today:
            return born
    raise ValueError("no century puts this birth before today")


def mask_nik(nik: str) -> str:
    """Return `nik` as lists show it, 527101******0002: without birth date and sex.

    Text that isn't sixteen digits is masked whole.
    """
    if not is_sixteen_digits(nik):
        return "*" * len(nik)
    return f"{nik[:6]}******{nik[12:]}"


def _cut(nik: str) -> NikParts:
    day = int(nik[6:8])
    woman = day > _WOMAN
    return NikParts(
        region=nik[:6],
        day=day - _WOMAN if woman else day,
        month=int(nik[8:10]),
        year_of_century=int(nik[10:12]),
        sex="P" if woman else "L",
        serial=int(nik[12:]),
    )
