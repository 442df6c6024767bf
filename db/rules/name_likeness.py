"""How alike two names are: one person's in two spellings, perhaps one person's, or two people's.

A list of a school and the register are written by different hands. Spellings of one sound and
short forms are the same name; a slip of the pen or a word left out leaves a doubt. Twins often
share all but a letter of their names, so a slip is never more than a doubt.
"""

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from db.rules.name_closeness import closeness
from db.rules.name_variants import OPTIONAL, others_of
from db.rules.name_words import name_words
from db.rules.same_name import called_words, may_be_one_name

# A slip is one letter, in a long word two; of a very short word nothing would be left.
_FEWEST_FOR_A_SLIP, _FEWEST_FOR_TWO = 4, 8
_SHORTEST_FORM = 3
_MOST_FOR_ONE_WORD = 2
# What is told of a person beside the name; a list leaves it out or has it from elsewhere.
_TOLD_BESIDE = frozenset(["H", "HJ", "HAJI", "HAJJAH", "HAJAH"])


class Likeness(IntEnum):
    """How alike two names are, the likest first."""

    SAME = 0
    CLOSE = 1
    OTHER = 2


@lru_cache(1 << 14)
def likeness(one: str, other: str) -> Likeness:
    """Return how alike two names are; words of any order, titles on one side only are the same."""
    if may_be_one_name(one, other):
        return Likeness.CLOSE if _contradict(one, other) else Likeness.SAME
    ours, theirs = called_words(one), called_words(other)
    if not ours or not theirs:
        return Likeness.OTHER
    fewer, more = sorted((ours, theirs), key=len)
    # One word of many says too little: very many people are called AYU among other names.
    if len(fewer) == 1 and len(more) > _MOST_FOR_ONE_WORD:
        return Likeness.OTHER
    close = _all_found(fewer, more) or _a_slip_apart("".join(ours), "".join(theirs))
    return Likeness.CLOSE if close else Likeness.OTHER


def is_short_for(one: str, other: str) -> bool:
    """Return whether `one` is what is left of the longer name `other` where words are left out."""
    ours, theirs = called_words(one), called_words(other)
    return bool(ours) and len(ours) < len(theirs) and _all_found(ours, theirs)


def likely_words(one: str, other: str) -> bool:
    """Return whether two names have a word that is alike, titles and initials left aside."""
    ours, theirs = ([word for word in called_words(name) if word[1:]] for name in (one, other))
    return any(_alike(word, each) for word in ours for each in theirs)


def letters_apart(one: str, other: str, most: int) -> int:
    """Return how many letters to put in, leave out, exchange or swap with the next one.

    Beyond `most` any greater number may be returned.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        new = [at]
        for index, against in enumerate(other, 1):
            cost = min(row[index] + 1, new[-1] + 1, row[index - 1] + (letter != against))
            swapped = at > 1 and index > 1 and letter == other[index - 2] and one[at - 2] == against
            new.append(min(cost, before[index - 2] + 1) if swapped else cost)
        before, row = row, new
    return row[-1]


def _contradict(one: str, other: str) -> bool:
    """Return whether both names have titles or first names that are often left out, but others.

    LALU RIZKI isn't BAIQ RIZKI, nor is SITI RIZKI MUHAMMAD RIZKI.
    """
    ours, theirs = _left_out(one), _left_out(other)
    return not (_within(ours, theirs) or _within(theirs, ours))


def _left_out(name: str) -> frozenset[str]:
    words = name_words(name.partition(",")[0])
    return frozenset(word for word in words if word in OPTIONAL) - _TOLD_BESIDE


def _within(some: frozenset[str], others: frozenset[str]) -> bool:
    return all(word in others or others_of(word) & others for word in some)


def _a_slip_apart(one: str, other: str) -> bool:
    """Return whether a letter tells two joined names apart: NUR AINI and NOR'AINI."""
    # One slip leaves the beginning or the end of a long word as it was, which is soon seen.
    if one[:3] != other[:3] and one[-3:] != other[-3:]:
        return False
    long_enough = min(len(one), len(other)) >= _FEWEST_FOR_TWO
    return long_enough and letters_apart(one, other, 1) <= 1


def _all_found(fewer: Sequence[str], more: Sequence[str]) -> bool:
    """Return whether each of the fewer words is like a word of its own among the others."""
    left = list(more)
    for word in sorted(fewer, key=len, reverse=True):
        found = next((each for each in left if _alike(word, each)), None)
        if found is None:
            return False
        left.remove(found)
    return True


@lru_cache(1 << 16)
def _alike(one: str, other: str) -> bool:
    """Return whether two words may be one, which an initial may be for any word."""
    if one == other:
        return True
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    if min(len(one), len(other)) >= _SHORTEST_FORM and (
        closeness(one, other) is not None or closeness(other, one) is not None
    ):
        return True
    if other in others_of(one):
        return True
    shorter = min(len(one), len(other))
    if shorter < _FEWEST_FOR_A_SLIP:
        return False
    most = 2 if shorter >= _FEWEST_FOR_TWO else 1
    return letters_apart(one, other, most) <= most
