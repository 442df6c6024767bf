"""What may be destroyed, and how the things that are destroyed are named."""

import re
from enum import StrEnum

MOST_IN_A_DESTRUCTION = 1000
MOST_WITNESSES = 6
DEFAULT_METHOD = "DIBAKAR"

_CARD = re.compile(r"([0-9]{16})/([1-9][0-9]{0,3})")
_BLANK = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([1-9][0-9]{0,3})")


class NotThere(StrEnum):
    """Why a thing can't be destroyed."""

    NOT_IN_REGISTER = "NOT_IN_REGISTER"
    ALREADY_DESTROYED = "ALREADY_DESTROYED"
    SPOILING_CORRECTED = "SPOILING_CORRECTED"
    AT_OTHER_PLACE = "AT_OTHER_PLACE"


def named_card(nik: str, issue: int) -> str:
    """Return how an old card is named in an order: "NIK/issue"."""
    return f"{nik}/{issue}"


def read_card(name: str) -> tuple[str, int] | None:
    """Return the NIK and issue that a name means, None where it is no such name."""
    found = _CARD.fullmatch(name)
    return (found[1], int(found[2])) if found else None


def named_blanks(act: str, line: int) -> str:
    """Return how spoiled blanks are named: the act's id and its line in the ledger."""
    return f"{act}/{line}"


def read_blanks(name: str) -> tuple[str, int] | None:
    """Return the act and line that a name means, None where it is no such name."""
    found = _BLANK.fullmatch(name)
    return (found[1], int(found[2])) if found else None
