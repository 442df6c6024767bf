"""A suket's letter: the person's data as on the card, and what the letter states."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.case import case_of
from db.models import LetterKey, Suket
from db.models.base import rows_of
from db.office import office_settings, places
from db.reads.papers.letterhead import Letterhead, letterhead
from db.reads.suket_given import given_by_an_act
from db.rules.ktp_status import KtpStatus
from db.rules.letter import KeyState
from db.rules.nik import nik_errors, plain_digits
from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.suket import SuketState
from db.viewer import Viewer, ask_may_look


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs on paper, from the office's settings; empty where that isn't set."""

    name: str
    nip: str
    title: str


@dataclass(frozen=True, slots=True)
class SuketPaper:
    """An open suket as its letter says it.

    `status` is where the KTP-el stands, `reason` why a suket was given, `place` the name of
    where it was, `keys` the ids of the keys with which this office signs.
    """

    ref: str
    nik: str
    head: Letterhead
    person: RegisterRow
    status: KtpStatus | None
    reason: str
    issued_on: date
    valid_until: date
    replaces: str | None
    place: str
    region: str
    signer: Signer
    keys: frozenset[str]


def suket_paper(viewer: Viewer, ref: str) -> SuketPaper:
    """Return what stands on the letter of an open suket: by its number, or its holder's NIK.

    A lapsed one is printed too. Raises Refused PAPER_NOT_FOUND, SUKET_CLOSED,
    RECORD_DIFFERS where no act gave it, or who may not look.
    """
    ask_may_look(viewer)
    found = _suket(ref.strip())
    if found is None:
        raise Refused("PAPER_NOT_FOUND", kind=str(PaperKind.SUKET), ref=ref.strip()[:80])
    if found.state != SuketState.AKTIF:
        raise Refused("SUKET_CLOSED", number=found.number, state=found.state, since=found.closed_on)
    if not given_by_an_act(found):
        raise Refused("RECORD_DIFFERS", table="suket")
    case, office = case_of(found.nik_id), office_settings()
    names = {place.code: place.name for place in places()}
    return SuketPaper(
        found.number,
        found.nik_id,
        letterhead(),
        case.register,
        case.status,
        found.reason,
        found.issued_on,
        found.valid_until,
        found.replaces,
        names.get(found.place_id, found.place_id),
        office.region,
        Signer(office.signer_name, office.signer_nip, office.signer_title),
        _signing_keys(),
    )


def _suket(ref: str) -> Any:
    digits = plain_digits(ref)
    if not ref.isprintable():
        return None
    if nik_errors(digits):
        return Suket.get_or_none(Suket.number == ref)
    case_of(digits)
    return Suket.get_or_none((Suket.nik == digits) & (Suket.state == SuketState.AKTIF))


def _signing_keys() -> frozenset[str]:
    keys = LetterKey.select(LetterKey.key_id).where(LetterKey.state == KeyState.ACTIVE)
    return frozenset(str(key) for (key,) in rows_of(keys))
