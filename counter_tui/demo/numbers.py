"""NIK and No. KK for people who don't exist: PPKKCC DDMMYY SSSS."""

from datetime import date

_WOMAN = 40
_SERIAL_DIGITS = 4


class Numbers:
    """Gives out NIK and No. KK, each serial counted from 0001 within region and date."""

    def __init__(self) -> None:
        self._niks: dict[int, int] = {}
        self._family_cards: dict[int, int] = {}

    def nik(self, region: int, born: date, sex: str) -> str:
        """Return the next NIK; `region` is the kecamatan as 527101, `sex` L or P."""
        return _next(self._niks, region, born.day + (_WOMAN if sex == "P" else 0), born)

    def no_kk(self, region: int, recorded: date) -> str:
        """Return the next No. KK of a family card recorded on that day."""
        return _next(self._family_cards, region, recorded.day, recorded)


def _next(given: dict[int, int], region: int, day: int, on: date) -> str:
    stem = ((region * 100 + day) * 100 + on.month) * 100 + on.year % 100
    serial = given.get(stem, 0) + 1
    given[stem] = serial
    return f"{stem}{serial:0{_SERIAL_DIGITS}}"
