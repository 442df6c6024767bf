"""The fold of a word of a name: one key for the ways in which Indonesians write one sound.

After Priyadi's phonetic rules for Indonesian (2005), with the Arabic names of Lombok in view.
What it folds, why, and which names must and must not meet stands in docs/search.md.
"""

import re
from functools import lru_cache

_KEPT_FOLDS = 1 << 16

# Before 1947 and 1972 these were the letters; only beside one of them is J today's Y, and NJ
# today's NY: JOKO and PANJI are as they are.
_OLD = re.compile(r"OE|TJ|DJ|SJ")
_OLD_LETTERS = (("OE", "U"), ("TJ", "C"), ("DJ", "\0"), ("SJ", "SY"), ("NJ", "NY"))

# In this order; each line is one habit of spelling.
_RULES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        # Kha and ha: CHAIRUL, KHAIRUL, HAIRUL; but KHRISNA, CHRISTINA, CHANDRA, CHINTYA.
        (r"^[CK]H(?=R)", "K"),
        (r"^CH(?=[EIY](?!R)|A[NR])", "C"),
        (r"[CK]H", "H"),
        (r"^NJ", "NY"),
        # Letters that Indonesian doesn't tell apart.
        (r"SH|SY|TS(?=[AEIOU])", "S"),
        (r"D[HZL](?=Z)|DZ|Z+", "Z"),
        (r"(?<=[DTGB])H|(?<=[DTGB])H$", ""),
        (r"PH|[FV]", "P"),
        (r"QO", "KA"),
        (r"[QX]|CK", "K"),
        (r"^Z", "J"),
        (r"Z", "S"),
        # ABDUL before a letter that swallows its L: ABDURRAHMAN.
        (r"^ABDUL(?=[RSTDN])", "ABDU"),
        # O that stands for an Arabic A: ABDURROHMAN, ABDULLOH, KHOIRUL, GHOFUR, SOLEH, ROSYID.
        (r"OH$", "AH"),
        (r"RO(?=H[IM]|SID)", "RA"),
        (r"HO(?=I|LI|TI)|HOE(?=R)", "HA"),
        (r"GO(?=PU|JA|SA)", "GA"),
        (r"^SO(?=L[EI]H)", "SA"),
        # The glide: ZAENAB, ZAINAB; LAYLA; SUPRIYADI, SUPRIADI; SUWARNO; ALYA.
        (r"A[EY](?![AEIOUY])|E[IY](?![AEIOUY])", "AI"),
        (r"I[YE]", "I"),
        (r"(?<=[^AEIOUY])Y", "I"),
        (r"UW(?=[AEIOU])", "U"),
        (r"Y$", "I"),
        # K for kha or for the stop before a consonant: MUKSIN, MUHSIN; SAKDIAH, SA'DIAH.
        (r"K(?=[SLM])", "H"),
        (r"K(?=D)", ""),
        (r"(.)\1+", r"\1"),
    )
)
# What is hardly heard at the end; the beginning of a word has no end.
_ENDS = ((re.compile(r"E(?=H$)"), "I"), (re.compile(r"H$"), ""), (re.compile(r"D$"), "T"))
_LAST_B = re.compile(r"B$")


@lru_cache(_KEPT_FOLDS)
def fold(word: str, *, whole: bool = True) -> str:
    """Return the fold of one word in capitals; `whole` is False for a word's beginning."""
    return _sounds(_modern(word), whole)


def folds(word: str, *, whole: bool = True) -> tuple[str, ...]:
    """Return every fold that what a clerk typed may mean, the likeliest first."""
    readings = [word]
    if _OLD.search(word):
        readings.append(word.replace("J", "DJ").replace("DDJ", "DJ").replace("TDJ", "TJ"))
    if "CH" in word:
        readings += [word.replace("CH", "C"), word.replace("CH", "H")]
    if "KH" in word:
        readings.append(word.replace("KH", "K"))
    if "Z" in word[1:]:
        readings.append(word.replace("Z", "J"))
    return tuple(dict.fromkeys(fold(each, whole=whole) for each in readings))


def _modern(word: str) -> str:
    """Return a word of the old spelling in today's."""
    if not _OLD.search(word):
        return word
    for old, new in _OLD_LETTERS:
        word = word.replace(old, new)
    return word.replace("J", "Y").replace("\0", "J")


def _sounds(word: str, whole: bool) -> str:
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    if whole:
        for pattern, to in _ENDS:
            word = pattern.sub(to, word)
        word = _LAST_B.sub("P", word)
    return word
