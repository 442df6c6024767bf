"""Which years can have a target, and how its people are told apart."""

from enum import StrEnum

from db.rules.refused import Refused

FIRST_YEAR, LAST_YEAR = 2000, 2100


class TargetPart(StrEnum):
    """A figure of a year's target of which the people can be named.

    ALL are on the live list, RECORDED and LEFT are these apart; ARRIVED and DEPARTED make up
    the difference to the list's snapshot.
    """

    ALL = "ALL"
    RECORDED = "RECORDED"
    LEFT = "LEFT"
    ARRIVED = "ARRIVED"
    DEPARTED = "DEPARTED"


def checked_year(year: int) -> int:
    """Return a year that can have a target; raises Refused TARGET_YEAR for another."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused("TARGET_YEAR", first=str(FIRST_YEAR), last=str(LAST_YEAR))
    return year
