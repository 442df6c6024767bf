"""The office's own numbers for what it sends, counts, prints, closes and destroys."""

import re
from enum import StrEnum

_NUMBER = re.compile(r"([A-Z]{4,6})-(\d{4})-(\d{4,7})")


class Series(StrEnum):
    """What is numbered, each a series of its own that begins at 1 every year.

    KIRIM: blanks sent to a place; PINJAM: lent between offices; OPNAME: a physical count;
    CETAK: a batch of the print queue; ANTAR: cards carried to a kelurahan; MUSNAH: old cards
    and spoiled blanks destroyed; TUTUP: a place's day closed; MINTA: blanks asked for;
    JEMPUT: a visit (*jemput bola*).
    """

    KIRIM = "KIRIM"
    PINJAM = "PINJAM"
    OPNAME = "OPNAME"
    CETAK = "CETAK"
    ANTAR = "ANTAR"
    MUSNAH = "MUSNAH"
    TUTUP = "TUTUP"
    MINTA = "MINTA"
    JEMPUT = "JEMPUT"


REF_LENGTH = 20


def written_ref(series: Series, year: int, seq: int) -> str:
    """Return the number as it is written and typed: KIRIM-2026-0001."""
    return f"{series}-{year}-{seq:04}"


def read_ref(text: str, series: Series) -> str | None:
    """Return the number of a series that `text` means, in either case; None if it is none."""
    plain = text.strip().upper()
    found = _NUMBER.fullmatch(plain)
    return plain if found and found[1] == series else None
