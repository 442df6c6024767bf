"""Opname: a count is opened, entered blind, and its difference posted with a reason."""

from __future__ import annotations

import pytest

from db.journal.receipt import Receipt
from db.models import StockCount, StockEntry
from db.reads.store_room import CountLine, store_room
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.quantities import MOST_AT_ONCE
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.return_tray import ReturnTrayOrder, return_tray
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.db.acts.conftest import Calm
from tests.dump import did, entry_of, rows
from tests.office import READY, call, open_test_office
from tests.refusals import refused

FIRST = "OPNAME-2024-0001"
BA = OpenCountOrder("BA 7/2024")


def stocked(url: str) -> Store:
    """Make an office with 50 blanks at DINAS and a count of them opened."""
    office = open_test_office(url)
    _open(office)
    return office


def asking(url: str) -> Store:
    """Make such an office that asks a second person to count."""
    office = open_test_office(url, settings={"second_person": ("count",)})
    _open(office)
    return office


def _open(office: Store) -> Receipt:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(50, "BA 1"))
    return office.write(open_count, call("gudang"), BA)


def enter(office: Store, counted: int, reason: str = "") -> Receipt:
    return office.write(enter_count, call("gudang"), EnterCountOrder(FIRST, counted, reason))


def the_count(office: Store) -> CountLine:
    (count,) = office.read(store_room).counts
    return count


def on_hand(office: Store) -> int:
    return office.read(store_room).places[0].on_hand


def test_what_is_expected_is_shown_to_nobody_before_pieces_are_entered(office: Store) -> None:
    opened = _open(office)
    assert (opened.ref, opened.blanks_left, opened.difference) == (FIRST, None, None)
    count = the_count(office)
    assert (count.state, count.expected, count.counted, count.difference) == (
        "OPEN", None, None, None,
    )  # fmt: skip
    assert (count.document, count.opened_by, count.place) == ("BA 7/2024", "gudang", "DINAS")


def test_equal_pieces_finish_the_count_and_post_nothing(office: Store) -> None:
    _open(office)
    changed = did(office, lambda: enter(office, 50))
    assert changed.keys() == {"stock_count"}
    count = the_count(office)
    assert (count.state, count.expected, count.counted, count.difference) == ("POSTED", 50, 50, 0)


def test_another_number_without_a_reason_is_kept_and_moves_nothing(office: Store) -> None:
    _open(office)
    receipt = enter(office, 48)
    assert (receipt.difference, receipt.blanks_left) == (-2, None)
    count = the_count(office)
    assert (count.state, count.expected, count.counted, count.difference) == (
        "COUNTED", 50, 48, -2,
    )  # fmt: skip
    assert on_hand(office) == 50
    assert entry_of(office, receipt.act)["order"]["counted"] == 48


@pytest.mark.parametrize(("again", "difference"), [(49, -1), (51, 1), (50, 0)])
def test_a_recount_is_entering_again_and_a_reason_posts_the_difference(
    office: Store, again: int, difference: int
) -> None:
    _open(office)
    enter(office, 48)
    receipt = enter(office, again, "dihitung ulang")
    assert receipt.difference == difference
    count = the_count(office)
    assert (count.state, count.counted, count.difference) == ("POSTED", again, difference)
    assert count.reason == ("dihitung ulang" if difference else None)
    posted = rows(office, StockEntry, kind="KOREKSI")
    assert [row["quantity"] for row in posted] == ([difference] if difference else [])
    assert all(row["document"] == "BA 7/2024" for row in posted)
    assert on_hand(office) == 50 + difference


def test_what_moved_since_the_opening_stays_beside_the_difference(office: Store) -> None:
    _open(office)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    office.write(receive_blanks, call("gudang"), ReceiveOrder(10, "BA 2"))
    receipt = enter(office, 49, "satu hilang")
    # 49 were counted of the 50 of the opening; since then one was printed and ten came.
    assert (receipt.difference, receipt.blanks_left) == (-1, 58)


def test_blanks_in_clerks_hands_are_counted_when_they_are_returned_and_not_before(
    office: Store,
) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(50, "BA 1"))
    office.write(give_tray, call("gudang"), GiveTrayOrder("petugas", 20))
    office.write(open_count, call("gudang"), BA)
    enter(office, 30)
    assert the_count(office).state == "POSTED"
    # One lacks at the desk: it is posted once, by the return.
    office.write(return_tray, call("gudang"), ReturnTrayOrder("petugas", 19, "hilang"))
    assert on_hand(office) == 49


def test_a_difference_that_is_no_longer_there_is_refused(office: Store) -> None:
    _open(office)
    office.write(spoil_blanks, call(), SpoilOrder(45, "CACAT_PABRIK"))
    order = EnterCountOrder(FIRST, 40, "hilang")
    refusal = refused(office, enter_count, call("gudang"), order)
    assert (refusal.code, refusal.values) == (
        "NOT_ENOUGH_BLANKS",
        {"place": "DINAS", "on_hand": 5, "asked": 10},
    )


def test_a_place_has_one_unfinished_count(office: Store) -> None:
    _open(office)
    for _ in range(2):
        refusal = refused(office, open_count, call("gudang"), BA)
        assert (refusal.code, refusal.values) == (
            "COUNT_IS_OPEN",
            {"ref": FIRST, "place": "DINAS"},
        )
        enter(office, 48)
    assert office.write(open_count, call("gudang", "MPP"), BA).ref == "OPNAME-2024-0002"
    enter(office, 50)
    assert office.write(open_count, call("gudang"), BA).ref == "OPNAME-2024-0003"


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (EnterCountOrder(FIRST, -1), "QUANTITY_OUT_OF_RANGE"),
        (EnterCountOrder(FIRST, 10**7), "QUANTITY_OUT_OF_RANGE"),
        (EnterCountOrder("OPNAME-2024-0009", 1), "REF_NOT_FOUND"),
        (EnterCountOrder("opname", 1), "REF_NOT_FOUND"),
        (EnterCountOrder(FIRST, 1, "x" * 121), "TEXT_TOO_LONG"),
    ],
)
def test_what_can_not_be_entered_is_refused(
    calm_as: Calm, order: EnterCountOrder, code: str
) -> None:
    assert refused(calm_as(stocked), enter_count, call("gudang"), order).code == code


def test_a_count_may_find_nothing_and_no_less(calm_as: Calm) -> None:
    store = calm_as(stocked)
    refusal = refused(store, enter_count, call("gudang"), EnterCountOrder(FIRST, -1))
    assert (refusal.values["least"], refusal.values["most"]) == (0, MOST_AT_ONCE)


def test_a_count_needs_its_minutes(calm: Store) -> None:
    refusal = refused(calm, open_count, call("gudang"), OpenCountOrder(" "))
    assert (refusal.code, refusal.values) == ("TEXT_MISSING", {"field": "document"})


def test_a_finished_count_takes_no_pieces(office: Store) -> None:
    _open(office)
    enter(office, 50)
    refusal = refused(office, enter_count, call("gudang"), EnterCountOrder(FIRST, 49))
    assert (refusal.code, refusal.values) == ("COUNT_NOT_OPEN", {"ref": FIRST, "state": "POSTED"})


def test_a_count_is_entered_by_two_where_the_office_asks(calm_as: Calm) -> None:
    order = EnterCountOrder(FIRST, 50)
    refusal = refused(calm_as(asking), enter_count, call("gudang"), order)
    assert (refusal.code, refusal.values) == ("SECOND_PERSON_NEEDED", {"act": "count"})


@pytest.mark.parametrize("entered", [(), (48,), (48, 49)])
def test_an_unfinished_count_is_cancelled_by_taking_its_opening_back(
    office: Store, entered: tuple[int, ...]
) -> None:
    opened = _open(office)
    for counted in entered:
        enter(office, counted)
    office.write(correct_act, call("gudang"), CorrectOrder(opened.act, "salah tempat"))
    assert the_count(office).state == "CANCELLED"
    refusal = refused(office, enter_count, call("gudang"), EnterCountOrder(FIRST, 50))
    assert refusal.code == "COUNT_NOT_OPEN"
    assert office.write(open_count, call("gudang"), BA).ref == "OPNAME-2024-0002"


def test_a_posted_count_is_cancelled_and_its_difference_booked_back(office: Store) -> None:
    opened = _open(office)
    posted = enter(office, 49, "hilang")
    refusal = refused(office, correct_act, call("gudang"), CorrectOrder(opened.act, "salah"))
    assert (refusal.code, refusal.values) == (
        "LATER_ACTS_REST_ON_IT",
        {"acts": (f"count {posted.act}",)},
    )
    correction = office.write(correct_act, call("gudang"), CorrectOrder(posted.act, "ketemu"))
    assert (correction.ref, correction.blanks_left) == (FIRST, 50)
    (count,) = rows(office, StockCount)
    assert (count["state"], count["changed_by"]) == ("CANCELLED", correction.act)
    assert on_hand(office) == 50
