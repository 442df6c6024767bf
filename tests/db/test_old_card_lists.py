"""The lists of old cards, spoiled blanks and destructions, and what a check of them finds."""

from __future__ import annotations

from datetime import date

import pytest

from db.journal.fault import FaultCode
from db.journal.verify import verify
from db.reads.destructions import destruction_of, destructions, items_of, to_destroy
from db.reads.old_cards import ALL, DESTROYED, LIES, old_card_counts, old_cards
from db.reads.paging import Ask, Where
from db.reads.spoiled_blanks import spoiled_blanks, spoiled_counts
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from db.transactions.take_back_card import TakeBackOrder, take_back_card
from tests.office import ISSUED, TODAY, call, crowd
from tests.tampering import behind_the_back

WITNESSES = (("I Made Arta", "Satpol PP"),)
FIRST = "MUSNAH-2024-0001"


@pytest.fixture
def lying(office: Store) -> Store:
    """Give an office where one card lies, one is destroyed, and blanks are spoiled."""
    office.write(receive_blanks, call("gudang"), ReceiveOrder(20, "BA 1"))
    office.write(receive_blanks, call("gudang", "MPP"), ReceiveOrder(20, "BA 2"))
    office.write(replace_card, call(), ReplaceOrder(ISSUED.nik, "HILANG", "LP/1"))
    office.write(take_back_card, call(), TakeBackOrder(ISSUED.nik, "HILANG_DITEMUKAN"))
    gone = office.write(spoil_blanks, call(), SpoilOrder(2, "GAGAL_CETAK"))
    order = DestroyOrder((f"{ISSUED.nik}/1",), (f"{gone.act}/1",), WITNESSES)
    office.write(destroy, call("gudang"), order)
    office.write(spoil_blanks, call(), SpoilOrder(3, "GAGAL_ENCODE"))
    office.write(spoil_blanks, call(place="MPP"), SpoilOrder(1, "GAGAL_CETAK"))
    back = office.write(spoil_blanks, call(), SpoilOrder(1, "CACAT_PABRIK"))
    office.write(correct_act, call(), CorrectOrder(back.act, "ternyata baik"))
    return office


def test_a_destroyed_card_lies_no_more_and_is_found_by_its_destruction(lying: Store) -> None:
    assert lying.read(old_cards, "DINAS", LIES, "", Ask()).rows == ()
    assert lying.read(old_card_counts) == {}
    for view in (DESTROYED, ALL):
        [row] = lying.read(old_cards, None, view, "", Ask()).rows
        assert (row.nik, row.destroyed) == (ISSUED.nik, FIRST)
    assert len(lying.read(old_cards, None, ALL, "MUSNAH-2024", Ask()).rows) == 1
    assert len(lying.read(old_cards, None, ALL, "muhammad", Ask()).rows) == 1
    assert lying.read(old_cards, None, ALL, "zulkarnain", Ask()).rows == ()


def test_spoiled_blanks_lie_until_they_are_destroyed_or_taken_back(lying: Store) -> None:
    page = lying.read(spoiled_blanks, "DINAS", "", Ask())
    assert [(row.cause, row.pieces) for row in page.rows] == [("GAGAL_ENCODE", 3)]
    assert lying.read(spoiled_counts) == {"GAGAL_CETAK": 1, "GAGAL_ENCODE": 3}
    assert lying.read(spoiled_counts, "MPP") == {"GAGAL_CETAK": 1}
    assert lying.read(spoiled_counts, None, date(2024, 3, 3)) == {}
    assert len(lying.read(spoiled_blanks, None, "2024-03", Ask()).rows) == 2
    assert len(lying.read(spoiled_blanks, None, "encode", Ask()).rows) == 1


def test_old_cards_are_paged_in_either_direction(office: Store) -> None:
    people = crowd(3, siak="CARD_ISSUED")
    office.write(add_residents, call("admin", None), "SIAK", people)
    for who in people:
        office.write(replace_card, call(), ReplaceOrder(who.nik, "RUSAK"))
    first = office.read(old_cards, "DINAS", LIES, "", Ask(limit=2))
    assert [row.nik for row in first.rows] == [who.nik for who in people[:2]]
    last = office.read(old_cards, "DINAS", LIES, "", Ask(Where.AFTER, first.keys[-1], 2))
    assert [row.nik for row in last.rows] == [people[2].nik]
    assert (first.more_after, last.more_after, last.more_before) == (True, False, True)
    back = office.read(old_cards, "DINAS", LIES, "", Ask(Where.BEFORE, last.keys[0], 2))
    assert back.rows == first.rows


def test_a_destruction_tells_its_items_and_a_cancelled_one_none(lying: Store) -> None:
    line = lying.read(destruction_of, FIRST.lower())
    assert (line.cards, line.blanks, line.witnesses, line.state) == (1, 2, WITNESSES, "DONE")
    items = lying.read(items_of, FIRST)
    assert [(each.nik, each.cause) for each in items.cards] == [(ISSUED.nik, "HILANG_DITEMUKAN")]
    assert items.blanks_by_cause == (("GAGAL_CETAK", 2),)
    [page_row] = lying.read(destructions, "arta", Ask()).rows
    assert page_row == line
    with pytest.raises(Refused, match="REF_NOT_FOUND"):
        lying.read(destruction_of, "MUSNAH-2024-0009")


def test_what_a_destruction_would_hold_is_counted_by_cause(lying: Store) -> None:
    would = lying.read(to_destroy, "DINAS", TODAY)
    assert (would.cards, len(would.blanks), would.left) == ((), 1, 0)
    assert would.blanks_by_cause == (("GAGAL_ENCODE", 3),)
    assert lying.read(to_destroy, "DINAS", date(2024, 3, 3)).blanks == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE destruction SET cards = cards + 1",
        "UPDATE destruction SET blanks = blanks + 1",
        "UPDATE destruction SET state = 'CANCELLED'",
        "UPDATE old_card SET destroyed = NULL",
        "UPDATE old_card SET destroyed = 'MUSNAH-2024-0007'",
        "UPDATE destroyed_blank SET cause = 'CACAT_PABRIK'",
        "DELETE FROM destroyed_blank",
    ],
)
def test_a_check_of_the_record_sees_a_destruction_that_was_changed(
    lying: Store, statement: str
) -> None:
    assert lying.read(verify).fault is None
    with behind_the_back(lying.url) as hands:
        hands.do(statement)
    fault = lying.read(verify).fault
    assert fault is not None
    assert fault.code is FaultCode.DESTRUCTION_DIFFERS
    assert "MUSNAH-2024-000" in fault.detail
