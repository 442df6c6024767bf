"""How close a word of a name is to a word that a clerk typed."""

from enum import IntEnum
from functools import lru_cache

from db.rules.name_fold import fold, folds
from db.rules.name_variants import others_of

# A shorter word, or one that folds to less, says too little to be heard in another spelling.
_FEWEST_TO_FOLD = 3
_FARTHEST_LETTERS = 9
# A word of a class this long at most is a short form of the longer ones: BQ, MUH, ABD.
_SHORT = 3
_KEPT = 1 << 16


class Close(IntEnum):
    """What a found word has in common with the typed one, the closest first."""

    SAME = 0
    SHORTENED = 5
    SOUND = 10
    CLASS = 20
    BEGINNING = 30
    SOUND_OF_BEGINNING = 40


@lru_cache(_KEPT)
def closeness(typed: str, word: str) -> int | None:
    """Return how far `word` is from `typed`, 0 for the same; None where it isn't meant.

    Both as `name_words` spells them. Words that sound alike differ by their letters too.
    """
    if typed == word:
        return Close.SAME
    if fold(word) in sounds(typed):
        return Close.SOUND + min(_FARTHEST_LETTERS, _letters_apart(typed, word))
    others = others_of(typed)
    if word in others and min(len(typed), len(word)) <= _SHORT < max(len(typed), len(word)):
        return Close.SHORTENED
    if word in others:
        return Close.CLASS
    if word.startswith(typed):
        return Close.BEGINNING
    if fold(word, whole=False).startswith(sounds_of_beginning(typed)):
        return Close.SOUND_OF_BEGINNING
    return None


@lru_cache(_KEPT)
def sounds(typed: str) -> tuple[str, ...]:
    """Return the folds of words that sound like a typed word."""
    return folds(typed) if len(typed) >= _FEWEST_TO_FOLD else ()


@lru_cache(_KEPT)
def sounds_of_beginning(typed: str) -> tuple[str, ...]:
    """Return the beginnings of folds of words that begin with what sounds like a typed word."""
    begun = folds(typed, whole=False)
    return tuple(each for each in begun if len(each) >= _FEWEST_TO_FOLD)


def _letters_apart(one: str, other: str) -> int:
    """Return Levenshtein's distance: letters to put in, leave out or exchange."""
    row = list(range(len(other) + 1))
    for above, letter in enumerate(one, 1):
        left = above
        new = [above]
        for index, against in enumerate(other, 1):
            left = min(left + 1, row[index] + 1, row[index - 1] + (letter != against))
            new.append(left)
        row = new
    return row[-1]
