"""Who has a number, was born on a day or lives in a kelurahan: questions without a name."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from db.models import Resident
from db.models.kept import Kept, slot
from db.reads.search_keys import MOST_KEYS, MOST_WALKED, in_list, listed, size_of
from db.rules.nik import NIK_LENGTH
from db.rules.search_keys import area_code
from db.rules.typed_dates import Span

_NUMBERED = Kept(
    Resident,
    lambda: (
        Resident.select(Resident.nik)
        .where((Resident.nik == slot("digits")) | (Resident.no_kk == slot("digits")))
        .limit(MOST_KEYS)
    ),
)
_ENDING = Kept(
    Resident,
    lambda: (
        Resident.select(Resident.nik_reversed)
        .where(Resident.nik_reversed.between(slot("least"), slot("most")))
        .limit(MOST_KEYS)
    ),
)


def numbered(digits: str) -> list[str]:
    """Return the NIK of whoever has this NIK or No. KK."""
    return [nik for (nik,) in _NUMBERED.rows(digits=digits)]


def ending(digits: str) -> list[str]:
    """Return the NIKs that end in these digits, a bounded number of them."""
    tail = digits[::-1]
    least, most = tail.ljust(NIK_LENGTH, "0"), tail.ljust(NIK_LENGTH, "9")
    return [backwards[::-1] for (backwards,) in _ENDING.rows(least=least, most=most)]


def born_or_living(born: Sequence[Span], areas: Sequence[int], ends: str, region: str) -> list[str]:
    """Return who was born in one of the spans and lives in one of the kelurahan.

    Without spans any birth date will do, without kelurahan any place; not both. A bounded
    number of people is walked, and of these the ones whose NIK ends in `ends` are kept.
    """
    codes = [area_code(area, region) for area in areas]
    query = _born_or_living(bool(born), size_of(codes) if codes else 0)
    niks: list[str] = []
    for first, last in born or [(0, 0)]:
        values = listed("code", codes)
        if born:
            values |= {"from": _iso(first), "to": _iso(last)}
        niks += [nik for (nik,) in query.rows(**values)]
    return [nik for nik in niks if nik.endswith(ends)]


def _iso(day: int) -> str:
    return f"{day // 10_000:04}-{day // 100 % 100:02}-{day % 100:02}"


@cache
def _born_or_living(born: bool, codes: int) -> Kept:
    def build() -> Any:
        if not born:
            living = in_list(Resident.kelurahan, "code", codes)
            return Resident.select(Resident.nik).where(living).limit(MOST_KEYS)
        then = Resident.birth_date.between(slot("from"), slot("to"))
        if not codes:
            return Resident.select(Resident.nik).where(then).limit(MOST_KEYS)
        walked = Resident.select(Resident.nik, Resident.kelurahan).where(then)
        walked = walked.limit(MOST_WALKED).alias("walked")
        found = Resident.select(walked.c.nik).from_(walked)
        return found.where(in_list(walked.c.kelurahan, "code", codes)).limit(MOST_KEYS)

    return Kept(Resident, build)
