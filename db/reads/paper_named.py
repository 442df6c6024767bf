"""Which paper a typed number means."""

from peewee import fn

from db.models import Suket
from db.rules.nik import plain_digits
from db.rules.papers import PaperKind, kinds_of_number
from db.rules.suket import SuketState


def paper_named(text: str) -> tuple[PaperKind, str]:
    """Return the kind of the paper that a typed number means, and what it is found by.

    A NIK means the letter of its holder's open suket, else the slip of their latest enrolment.
    A suket's number is found in either case. Whether there is such a paper is found out when
    it is made.
    """
    kinds = kinds_of_number(text)
    if PaperKind.SLIP in kinds:
        nik = plain_digits(text)
        held = (Suket.nik == nik) & (Suket.state == SuketState.AKTIF)
        suket = Suket.get_or_none(held)
        return (PaperKind.SLIP, nik) if suket is None else (PaperKind.SUKET, suket.number)
    if PaperKind.SUKET in kinds:
        suket = Suket.get_or_none(fn.UPPER(Suket.number) == text.strip().upper())
        return PaperKind.SUKET, text.strip() if suket is None else suket.number
    return kinds[0], text.strip().upper()
