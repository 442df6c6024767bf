"""The kinds of paper that the office prints."""

from enum import StrEnum

from db.rules.nik import nik_errors, plain_digits
from db.rules.numbered import Series


class PaperKind(StrEnum):
    """A letter or a record, by the word that names it on the command line.

    Each is found by what it is about: a suket by its number, a slip by the act that it
    acknowledges, the others by their own number (OPNAME-, MUSNAH-, MINTA-, ANTAR-, TUTUP-,
    JEMPUT-).
    """

    SUKET = "suket"
    SLIP = "slip"
    COUNT = "count"
    DESTRUCTION = "destruction"
    REQUEST = "request"
    HANDOVER = "handover"
    DAY = "day"
    VISIT = "visit"


_OF_SERIES = {
    Series.OPNAME: PaperKind.COUNT,
    Series.MUSNAH: PaperKind.DESTRUCTION,
    Series.MINTA: PaperKind.REQUEST,
    Series.ANTAR: PaperKind.HANDOVER,
    Series.TUTUP: PaperKind.DAY,
    Series.JEMPUT: PaperKind.VISIT,
}


def kinds_of_number(text: str) -> tuple[PaperKind, ...]:
    """Return the kinds of paper that a typed number may name, the likelier one first.

    What begins as the number of a series does (OPNAME-) is that record, in either case. A NIK
    is its holder's suket, or their slip where they have none; all else can only be a suket's
    number, since offices word these as they like.
    """
    series = text.strip().upper().partition("-")[0]
    for each, kind in _OF_SERIES.items():
        if series == each:
            return (kind,)
    if not nik_errors(plain_digits(text)):
        return PaperKind.SUKET, PaperKind.SLIP
    return (PaperKind.SUKET,)
