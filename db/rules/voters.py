"""Who votes on an election day, as far as a registry knows it.

A citizen who is 17 by that day, or is or was married, and doesn't serve in TNI or Polri (UU
7/2017 art. 198 and 200). From their register DP4, the list of potential voters, is made.
"""

from dataclasses import dataclass
from datetime import date

from db.rules.calendar_dates import latest_birth
from db.rules.eligibility import CARD_AGE
from db.rules.refused import Refused
from db.rules.target_year import FIRST_YEAR, LAST_YEAR

# The register's occupations of those who serve, as the code lists and as files write them.
SERVE = (
    "TENTARA NASIONAL INDONESIA (TNI)",
    "TENTARA NASIONAL INDONESIA",
    "TNI",
    "KEPOLISIAN RI (POLRI)",
    "KEPOLISIAN RI",
    "POLRI",
)


@dataclass(frozen=True, slots=True)
class VotersOn:
    """An election day: born by `born_by` is old enough, by `adult_by` was so before today ends."""

    day: date
    born_by: date
    adult_by: date


def voters_on(day: date, today: date) -> VotersOn:
    """Return by what birth dates voters are told; raises Refused ELECTION_DAY_WRONG."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Refused("ELECTION_DAY_WRONG", first=str(FIRST_YEAR), last=str(LAST_YEAR))
    return VotersOn(day, latest_birth(CARD_AGE, day), latest_birth(CARD_AGE, today))
