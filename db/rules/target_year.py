"""Which years can have a target."""

from db.rules.refused import Refused

FIRST_YEAR, LAST_YEAR = 2000, 2100


def checked_year(year: int) -> int:
    """Return a year that can have a target; raises Refused TARGET_YEAR for another."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused("TARGET_YEAR", first=str(FIRST_YEAR), last=str(LAST_YEAR))
    return year
