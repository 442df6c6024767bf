"""The kinds of request for a KTP-el, and the documents that are shown for each.

The letters are those of section II of form F-1.02 (Permendagri 109/2019); who may ask and what
they show is Perpres 96/2018 art. 14-22. Documents are looked at and named, never kept.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from db.rules.issuing_policy import PrintReason
from db.rules.refused import Refused


class RequestKind(StrEnum):
    """A new card, moved in, lost or damaged, renewal, citizenship, lives elsewhere, resettled."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    G = "G"


class Document(StrEnum):
    """A paper that is shown at the counter."""

    KK = "KK"
    SKP = "SKP"
    POLICE_LETTER = "POLICE_LETTER"
    OLD_CARD = "OLD_CARD"
    LETTER_OR_CARD = "LETTER_OR_CARD"
    TRAVEL_DOCUMENT = "TRAVEL_DOCUMENT"
    ITAP = "ITAP"
    CITIZENSHIP = "CITIZENSHIP"
    PROOF_OF_CHANGE = "PROOF_OF_CHANGE"


D = Document

# Renewal is for foreigners, whose permit to stay runs out (Perpres 96/2018 art. 14).
FOR_FOREIGNERS = frozenset({RequestKind.D})

# For G the regulation names no paper of its own.
DOCUMENTS_FOR_ENROLMENT: Mapping[RequestKind, tuple[Document, ...]] = {
    RequestKind.A: (D.KK,),
    RequestKind.B: (D.KK, D.SKP),
    RequestKind.C: (D.KK, D.LETTER_OR_CARD),
    RequestKind.D: (D.TRAVEL_DOCUMENT, D.ITAP, D.OLD_CARD),
    RequestKind.E: (D.CITIZENSHIP,),
    RequestKind.F: (D.KK,),
    RequestKind.G: (),
}

# Someone who holds a card, or held one; RUSAK hands in the damaged card itself.
DOCUMENTS_FOR_REPLACEMENT: Mapping[PrintReason, tuple[Document, ...]] = {
    PrintReason.HILANG: (D.KK, D.POLICE_LETTER),
    PrintReason.RUSAK: (D.OLD_CARD,),
    PrintReason.PERUBAHAN_DATA: (D.KK, D.PROOF_OF_CHANGE, D.OLD_CARD),
    PrintReason.PINDAH_DATANG: (D.KK, D.SKP, D.OLD_CARD),
}


def read_request_kind(text: str) -> RequestKind:
    """Return the kind that a letter means for an enrolment.

    Raises Refused REQUEST_KIND_UNKNOWN, or KIND_FOR_FOREIGNERS for a kind that is theirs alone.
    """
    if text not in tuple(RequestKind):
        raise Refused("REQUEST_KIND_UNKNOWN", kind=text[:10])
    kind = RequestKind(text)
    if kind in FOR_FOREIGNERS:
        raise Refused("KIND_FOR_FOREIGNERS", kind=kind)
    return kind


def documents_shown(
    codes: Sequence[str], needed: Sequence[Document]
) -> tuple[tuple[Document, ...], tuple[Document, ...]]:
    """Return the documents that were shown and those that weren't, in the order of `needed`.

    Raises Refused DOCUMENT_UNKNOWN for a code that isn't among them.
    """
    for code in codes:
        if code not in tuple(needed):
            raise Refused("DOCUMENT_UNKNOWN", given=code[:40], accepted=tuple(needed))
    shown = tuple(each for each in needed if each in codes)
    return shown, tuple(each for each in needed if each not in codes)
