"""The numbers by which a resident's keys are ordered and narrowed."""

from datetime import date

# Names of three words and more.
LONG_TIER = 3
ELSEWHERE_TIER = 4
TIERS = (1, 2, LONG_TIER, ELSEWHERE_TIER)
ELSEWHERE_AREA = 0


def tier_of(words: int, *, here: bool) -> int:
    """Return in which turn a resident is listed.

    By the number of words in the name, since of those found by the same words the
    one with fewest others fits best; last who has died, moved away or lives elsewhere.
    """
    return min(max(words, 1), LONG_TIER) if here else ELSEWHERE_TIER


def area_number(kelurahan_code: str, region: str) -> int:
    """Return a kelurahan of the city as a number: 11004 for 52.71.01.1004; else 0."""
    inside = kelurahan_code.removeprefix(region + ".").replace(".", "")
    if not kelurahan_code.startswith(region + ".") or not (inside.isascii() and inside.isdigit()):
        return ELSEWHERE_AREA
    return int(inside)


def area_code(number: int, region: str) -> str:
    """Return the code of a kelurahan of the city from its number: 52.71.01.1004 for 11004."""
    return f"{region}.{number // 10_000:02}.{number % 10_000:04}"


def born_number(birth_date: date) -> int:
    """Return a date as 20060817."""
    return birth_date.year * 10_000 + birth_date.month * 100 + birth_date.day
