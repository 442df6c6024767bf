"""Kinds of request, the documents of each, and what is taken at a recording."""

from __future__ import annotations

import pytest

from db.rules.issuing_policy import PrintReason
from db.rules.refused import Refused
from db.rules.request_kinds import (
    DOCUMENTS_FOR_ENROLMENT,
    DOCUMENTS_FOR_REPLACEMENT,
    Document,
    RequestKind,
    documents_shown,
    read_request_kind,
)
from db.rules.taken import Taken, read_taken
from db.transactions.replace_card import REPLACEMENT_REASONS


def test_every_kind_and_every_replacement_names_its_documents() -> None:
    assert set(DOCUMENTS_FOR_ENROLMENT) == set(RequestKind)
    assert set(DOCUMENTS_FOR_REPLACEMENT) == set(REPLACEMENT_REASONS)
    listed = [*DOCUMENTS_FOR_ENROLMENT.values(), *DOCUMENTS_FOR_REPLACEMENT.values()]
    assert {document for each in listed for document in each} == set(Document)
    assert all(len(set(each)) == len(each) for each in listed)


@pytest.mark.parametrize("letter", "ABCEFG")
def test_a_letter_of_the_form_is_a_kind(letter: str) -> None:
    assert read_request_kind(letter) == letter


@pytest.mark.parametrize(
    ("letter", "code"),
    [("D", "KIND_FOR_FOREIGNERS"), ("H", "REQUEST_KIND_UNKNOWN"), ("a", "REQUEST_KIND_UNKNOWN")],
)
def test_a_renewal_is_for_foreigners_and_other_letters_are_none(letter: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_request_kind(letter)
    assert refusal.value.code == code


def test_documents_are_told_apart_in_the_order_of_the_kind() -> None:
    needed = DOCUMENTS_FOR_REPLACEMENT[PrintReason.PERUBAHAN_DATA]
    shown, missing = documents_shown(("OLD_CARD", "KK"), needed)
    assert shown == (Document.KK, Document.OLD_CARD)
    assert missing == (Document.PROOF_OF_CHANGE,)


def test_a_document_of_another_kind_is_unknown() -> None:
    with pytest.raises(Refused) as refusal:
        documents_shown(("SKP",), DOCUMENTS_FOR_ENROLMENT[RequestKind.A])
    assert refusal.value.code == "DOCUMENT_UNKNOWN"
    assert refusal.value.values == {"given": "SKP", "accepted": (Document.KK,)}


def test_what_is_taken_is_told_in_the_order_of_the_form() -> None:
    assert read_taken(("IRIS", "PHOTO")) == (Taken.PHOTO, Taken.IRIS)
    with pytest.raises(Refused) as refusal:
        read_taken(("VOICE",))
    assert refusal.value.code == "TAKEN_UNKNOWN"
