"""What a clerk typed, pasted or scanned into the one search field."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from db.rules.kk_number import kk_errors
from db.rules.name_words import name_words
from db.rules.nik import NIK_LENGTH, is_sixteen_digits, nik_errors, plain_digits
from db.rules.typed_dates import Span, both, typed_dates

FEWEST_DIGITS = 3
FEWEST_LETTERS = 2
LONGEST_LINE = 200

_SIGNS_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_DIGITS = re.compile(r"[0-9]+")
_BETWEEN_GROUPS = "-"


class SearchFault(StrEnum):
    """Why a line gives nothing to search for."""

    SEARCH_EMPTY = "SEARCH_EMPTY"
    SEARCH_TOO_SHORT = "SEARCH_TOO_SHORT"
    SEARCH_TOO_LONG = "SEARCH_TOO_LONG"


@dataclass(frozen=True, slots=True)
class FullNumber:
    """Sixteen digits: a NIK or a No. KK, whatever stands beside it."""

    digits: str


@dataclass(frozen=True, slots=True)
class LastDigits:
    """Three to fifteen digits and nothing else: the end of a NIK, or the birth dates `born`."""

    digits: str
    born: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words of a name or a place as `name_words` spells them, and what narrows them.

    `born` are the spans of days one of which holds the birth date, none where that doesn't
    matter; `ends` the last digits of the NIK. Without words there is a birth date.
    """

    words: tuple[str, ...]
    born: tuple[Span, ...] = ()
    ends: str = ""


@dataclass(frozen=True, slots=True)
class NothingToSearch:
    """A line that can't be searched for, and the code of the reason."""

    why: SearchFault


Search: TypeAlias = FullNumber | LastDigits | NameWords | NothingToSearch


def parse_search(line: str) -> Search:
    """Return what `line` asks for; any text has an answer.

    Digits may stand in groups (3174 0123 4567 0001) and between signs, as they
    come out of a sheet. Beside words six digits are a birth date (170806), four a year.
    """
    if len(line.strip()) > LONGEST_LINE:
        return NothingToSearch(SearchFault.SEARCH_TOO_LONG)
    bare = _SIGNS_AROUND.sub("", line)
    if scanned := _scanned(bare):
        return FullNumber(scanned)
    digits = plain_digits(bare)
    if _DIGITS.fullmatch(digits):
        return _number(digits, typed_dates(bare))
    return _described(bare)


def typing(line: str) -> bool:
    """Return whether a line that wasn't sent is searched while it is typed.

    From two letters on; digits alone never, since that is what a scanner sends.
    """
    letters = sum(map(str.isalpha, line))
    return letters >= FEWEST_LETTERS and len(line.strip()) <= LONGEST_LINE


def _scanned(line: str) -> str | None:
    """Return the number that a reader sent after what was typed and not sent, None for none.

    Letters, or a number that was typed whole, stand right before its sixteen digits. Digits of
    which one is too many are a slip of the hand: nobody knows which.
    """
    before, number = line[:-NIK_LENGTH], line[-NIK_LENGTH:]
    slip = before.isdecimal() and len(before) == 1
    if not before.strip() or before[-1].isspace() or slip or not is_sixteen_digits(number):
        return None
    return None if nik_errors(number) and kk_errors(number) else number


def _number(digits: str, born: tuple[Span, ...]) -> Search:
    if len(digits) > NIK_LENGTH:
        return NothingToSearch(SearchFault.SEARCH_TOO_LONG)
    if len(digits) == NIK_LENGTH:
        return FullNumber(digits)
    if len(digits) < FEWEST_DIGITS:
        return NothingToSearch(SearchFault.SEARCH_TOO_SHORT)
    return LastDigits(digits, born)


def _described(line: str) -> Search:
    """Return what words, dates and numbers in any order ask for."""
    words: list[str] = []
    born: tuple[Span, ...] = ()
    ends = ""
    for number in _numbers(line, words):
        digits = plain_digits(number)
        dates = typed_dates(number)
        if len(digits) == NIK_LENGTH and _DIGITS.fullmatch(digits):
            return FullNumber(digits)
        if dates:
            born = both(born, dates) if born else dates
        elif _DIGITS.fullmatch(digits) and FEWEST_DIGITS <= len(digits) < NIK_LENGTH:
            ends = digits
    known = tuple(dict.fromkeys(words))
    if not known and not born:
        return NothingToSearch(SearchFault.SEARCH_EMPTY)
    if sum(map(len, known)) < FEWEST_LETTERS and not born and not ends:
        return NothingToSearch(SearchFault.SEARCH_TOO_SHORT)
    return NameWords(known, born, ends)


def _numbers(line: str, words: list[str]) -> list[str]:
    """Put the line's words into `words` and return its numbers.

    Groups of digits beside each other are one number where they make sixteen or a date.
    """
    groups: list[list[str]] = [[]]
    for chunk in line.split():
        bare = _SIGNS_AROUND.sub("", chunk)
        if _DIGITS.fullmatch(plain_digits(bare)) or typed_dates(bare):
            groups[-1].append(bare)
            continue
        groups.append([])
        words += (word for word in name_words(chunk) if any(map(str.isalpha, word)))
    numbers = []
    for group in groups:
        whole = _BETWEEN_GROUPS.join(group)
        one = len(group) > 1 and (typed_dates(whole) or len(plain_digits(whole)) == NIK_LENGTH)
        numbers += [whole] if one else group
    return numbers
