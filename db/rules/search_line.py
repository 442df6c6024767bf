"""What a clerk typed, pasted or scanned into the one search field."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from db.rules.name_words import name_words
from db.rules.nik import NIK_LENGTH, plain_digits

FEWEST_DIGITS = 3
FEWEST_LETTERS = 2
LONGEST_LINE = 200

_SIGNS_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_DIGITS = re.compile(r"[0-9]+")


class SearchFault(StrEnum):
    """Why a line gives nothing to search for."""

    SEARCH_EMPTY = "SEARCH_EMPTY"
    SEARCH_TOO_SHORT = "SEARCH_TOO_SHORT"
    SEARCH_TOO_LONG = "SEARCH_TOO_LONG"


@dataclass(frozen=True, slots=True)
class FullNumber:
    """Sixteen digits: a NIK or a No. KK."""

    digits: str


@dataclass(frozen=True, slots=True)
class LastDigits:
    """Three to fifteen digits: the end of a NIK."""

    digits: str


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words of a name, spelled as `name_words` spells them; two characters or more in all."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NothingToSearch:
    """A line that can't be searched for, and the code of the reason."""

    why: SearchFault


Search: TypeAlias = FullNumber | LastDigits | NameWords | NothingToSearch


def parse_search(line: str) -> Search:
    """Return what `line` asks for; any text has an answer.

    Digits may stand in groups (3174 0123 4567 0001) and between signs, as they
    come out of a sheet. Beside words of a name digits are left out.
    """
    if len(line.strip()) > LONGEST_LINE:
        return NothingToSearch(SearchFault.SEARCH_TOO_LONG)
    digits = plain_digits(_SIGNS_AROUND.sub("", line))
    if _DIGITS.fullmatch(digits):
        return _number(digits)
    words = tuple(word for word in name_words(line) if any(map(str.isalpha, word)))
    if not words:
        return NothingToSearch(SearchFault.SEARCH_EMPTY)
    if sum(map(len, words)) < FEWEST_LETTERS:
        return NothingToSearch(SearchFault.SEARCH_TOO_SHORT)
    return NameWords(words)


def _number(digits: str) -> Search:
    if len(digits) > NIK_LENGTH:
        return NothingToSearch(SearchFault.SEARCH_TOO_LONG)
    if len(digits) == NIK_LENGTH:
        return FullNumber(digits)
    if len(digits) < FEWEST_DIGITS:
        return NothingToSearch(SearchFault.SEARCH_TOO_SHORT)
    return LastDigits(digits)
