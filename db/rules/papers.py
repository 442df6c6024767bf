"""The kinds of paper that the office prints."""

from enum import StrEnum


class PaperKind(StrEnum):
    """A letter or a record, by the word that names it on the command line.

    Each is found by what it is about: a suket by its number, a slip by the act that it
    acknowledges, the others by their own number (OPNAME-, MUSNAH-, MINTA-, ANTAR-, TUTUP-).
    """

    SUKET = "suket"
    SLIP = "slip"
    COUNT = "count"
    DESTRUCTION = "destruction"
    REQUEST = "request"
    HANDOVER = "handover"
    DAY = "day"
