"""Whether two names may be one person's, written twice."""

from db.rules.name_fold import fold
from db.rules.name_variants import OPTIONAL
from db.rules.name_words import searched_words


def may_be_one_name(one: str, other: str) -> bool:
    """Return whether two names sound alike, in whatever order and however joined.

    Titles and the Muhammad family, which are written or left out, don't count; a name of
    nothing else is compared whole. It asks a question, so it rather says yes.
    """
    ours, theirs = _called(one), _called(other)
    return sorted(map(fold, ours)) == sorted(map(fold, theirs)) or (
        fold("".join(ours)) == fold("".join(theirs))
    )


def _called(name: str) -> tuple[str, ...]:
    words = searched_words(name)
    return tuple(word for word in words if word not in OPTIONAL) or words
