"""The words of a name in the one spelling in which names are stored for search and searched."""

import re
import unicodedata
from functools import lru_cache

from db.rules.name_variants import without_degrees

# Written inside a name, these belong to the letter before them: Nur'aini, Ma`ruf, and the
# signs for ain and hamza. The modifier letters count as letters, so they are named here.
_APOSTROPHES = dict.fromkeys(
    map(ord, "'`\u00b4\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\uff07")
)
_WORD = re.compile(r"[^\W_]+")
# More words than any name has; what follows them is not searched by.
_MOST_WORDS = 12
# What a word's column takes; taken apart, one letter may become three.
LONGEST_WORD = 100
_KEPT_NAMES = 1 << 14


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of `name`: upper case, without diacritics, each once, in their order.

    Apostrophes vanish (Nur'aini is NURAINI); blanks, hyphens, dots and every
    other sign part words (M. ZULKARNAIN is M and ZULKARNAIN). A name may be one
    word, and one without letters or digits has none.
    """
    found = _WORD.findall(_folded(name))
    return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in found))


@lru_cache(_KEPT_NAMES)
def searched_words(name: str) -> tuple[str, ...]:
    """Return the words under which a resident is found: those of the name without its degrees.

    Degrees follow a comma (SAHNUN, S.PD); longer words behind it stay, so that nobody is lost.
    """
    called, _, degrees = name.partition(",")
    words = (*name_words(called), *without_degrees(name_words(degrees)))
    return tuple(dict.fromkeys(words))[:_MOST_WORDS] or name_words(name)[:_MOST_WORDS]


def _folded(name: str) -> str:
    """Return `name` taken apart (NFKD) and in one case, without what a word does not need."""
    if name.isascii():
        return name.replace("'", "").replace("`", "").upper()
    # The acute accent falls into a blank and a mark, and other letters into an apostrophe and
    # more, so apostrophes go before the taking apart and after it.
    apart = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES)).translate(_APOSTROPHES)
    # Mn are diacritics, Cf invisible signs such as the soft hyphen.
    kept = "".join(c for c in apart if unicodedata.category(c) not in ("Mn", "Cf"))
    return kept.casefold().upper()
