"""Whether two names may be one person's, written twice."""

from functools import lru_cache

from db.rules.name_fold import fold
from db.rules.name_variants import OPTIONAL
from db.rules.name_words import searched_words

_KEPT_NAMES = 1 << 14


def may_be_one_name(one: str, other: str) -> bool:
    """Return whether two names sound alike, in whatever order and however joined.

    Titles and the Muhammad family, which are written or left out, don't count; a name of
    nothing else is compared whole. It asks a question, so it rather says yes.
    """
    ours, theirs = _sounds(one), _sounds(other)
    return ours[0] == theirs[0] or ours[1] == theirs[1]


@lru_cache(_KEPT_NAMES)
def called_words(name: str) -> tuple[str, ...]:
    """Return the words by which someone is called: all but those that are often left out."""
    words = searched_words(name)
    return tuple(word for word in words if word not in OPTIONAL) or words


@lru_cache(_KEPT_NAMES)
def _sounds(name: str) -> tuple[tuple[str, ...], str]:
    """Return how the words of a name sound, sorted, and how they sound joined."""
    called = called_words(name)
    return tuple(sorted(map(fold, called))), fold("".join(called))
