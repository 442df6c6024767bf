"""Rak: where a waiting card lies at its place."""

from __future__ import annotations

import pytest

from db.models import Card
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.shelve_card import ShelveOrder, shelve_card
from tests.db.print_run import WAITING, add
from tests.dump import did, rows
from tests.office import PRINTED, call
from tests.refusals import refused

NIK = WAITING[0].nik


@pytest.fixture
def waiting(queued: Store) -> Store:
    """Give an office where a card waits at DINAS."""
    queued.write(issue_card, call(), IssueOrder(NIK, wait=True))
    return queued


def test_the_shelf_is_noted_and_noted_anew(waiting: Store) -> None:
    (card,) = rows(waiting, Card)
    changed = did(waiting, lambda: waiting.write(shelve_card, call(), ShelveOrder(NIK, " B7 ")))
    assert changed == {"card": ([card], [card | {"shelf": "B7"}])}
    moved = waiting.write(shelve_card, call(), ShelveOrder(NIK, "C1"))
    assert rows(waiting, Card)[0]["shelf"] == "C1"
    waiting.write(correct_act, call(), CorrectOrder(moved.act, "salah rak"))
    assert rows(waiting, Card)[0]["shelf"] == "B7"


@pytest.mark.parametrize(
    ("nik", "shelf", "place", "code"),
    [
        (NIK, "", "DINAS", "TEXT_MISSING"),
        (NIK, "x" * 21, "DINAS", "TEXT_TOO_LONG"),
        (NIK, "B7", "MPP", "CARD_AT_OTHER_PLACE"),
        (WAITING[1].nik, "B7", "DINAS", "NO_CARD_WAITS"),
        (PRINTED.nik, "B7", "DINAS", "CARD_NOT_OURS"),
        ("1", "B7", "DINAS", "NIK_NOT_16_DIGITS"),
    ],
)
def test_only_a_card_that_waits_here_is_on_a_shelf_here(
    waiting: Store, nik: str, shelf: str, place: str, code: str
) -> None:
    add(waiting, [PRINTED])
    order = ShelveOrder(nik, shelf)
    assert refused(waiting, shelve_card, call(place=place), order).code == code
