"""The No. KK, the sixteen-digit number of a family card: PPKKCC DDMMYY SSSS.

Region of issue, the date on which the card was recorded, and a serial number.
The day is a plain day: the 40 that a NIK adds for women means nothing here.
"""

from enum import StrEnum

from db.rules.calendar_dates import is_possible_date
from db.rules.nik import is_sixteen_digits
from db.rules.provinces import PROVINCE_CODES


class KkError(StrEnum):
    """Why a number can't be a No. KK; each is a mistake in typing, in the order of the digits."""

    KK_NOT_16_DIGITS = "KK_NOT_16_DIGITS"
    KK_PROVINCE_UNKNOWN = "KK_PROVINCE_UNKNOWN"
    KK_REGION_ZERO = "KK_REGION_ZERO"
    KK_DATE_IMPOSSIBLE = "KK_DATE_IMPOSSIBLE"
    KK_SERIAL_ZERO = "KK_SERIAL_ZERO"


def kk_errors(no_kk: str) -> tuple[KkError, ...]:
    """Return everything that keeps `no_kk` from being a No. KK, in the order of its digits.

    `no_kk` is taken as it is: `nik.plain_digits` comes before.
    """
    if not is_sixteen_digits(no_kk):
        return (KkError.KK_NOT_16_DIGITS,)
    day, month, year_of_century = (int(no_kk[at : at + 2]) for at in (6, 8, 10))
    found = {
        KkError.KK_PROVINCE_UNKNOWN: no_kk[:2] not in PROVINCE_CODES,
        KkError.KK_REGION_ZERO: "00" in (no_kk[2:4], no_kk[4:6]),
        KkError.KK_DATE_IMPOSSIBLE: not is_possible_date(day, month, year_of_century),
        KkError.KK_SERIAL_ZERO: no_kk[12:] == "0000",
    }
    return tuple(error for error, applies in found.items() if applies)
