"""The words of a name in the one spelling in which names are stored for search and searched."""

import re
import unicodedata

# Written inside a name, these belong to the letter before them: Nur'aini, Ma`ruf, and the
# signs for ain and hamza. The modifier letters count as letters, so they are named here.
_APOSTROPHES = dict.fromkeys(
    map(ord, "'`\u00b4\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\uff07")
)
_WORD = re.compile(r"[^\W_]+")


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of `name`: upper case, without diacritics, each once, in their order.

    Apostrophes vanish (Nur'aini is NURAINI); blanks, hyphens, dots and every
    other sign part words (M. ZULKARNAIN is M and ZULKARNAIN). A name may be one
    word, and one without letters or digits has none.
    """
    return tuple(dict.fromkeys(_WORD.findall(_folded(name))))


def _folded(name: str) -> str:
    """Return `name` taken apart (NFKD) and in one case, without what a word does not need."""
    # The acute accent falls into a blank and a mark, and other letters into an apostrophe and
    # more, so apostrophes go before the taking apart and after it.
    apart = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES)).translate(_APOSTROPHES)
    # Mn are diacritics, Cf invisible signs such as the soft hyphen.
    kept = "".join(c for c in apart if unicodedata.category(c) not in ("Mn", "Cf"))
    return kept.casefold().upper()
