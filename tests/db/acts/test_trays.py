"""Meja: blanks in a clerk's hands, given in the morning and returned in the evening."""

from __future__ import annotations

import pytest

from db.journal.receipt import Receipt
from db.models import StockBalance, StockEntry, TrayBalance, TrayEntry
from db.reads.resident_view import resident_view
from db.reads.store_room import store_room
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.return_tray import ReturnTrayOrder, return_tray
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.db.acts.conftest import Calm
from tests.dump import did, rows
from tests.office import READY, READY_TOO, call, open_test_office
from tests.refusals import refused


def receive(office: Store, pieces: int, place: str = "DINAS") -> None:
    office.write(receive_blanks, call("gudang", place), ReceiveOrder(pieces, "BA 1"))


def give(office: Store, clerk: str, pieces: int) -> Receipt:
    return office.write(give_tray, call("gudang"), GiveTrayOrder(clerk, pieces))


def held(office: Store) -> dict[str, int]:
    """Return what each clerk holds at DINAS, by the trays' balances."""
    found = rows(office, TrayBalance, place="DINAS")
    assert {row["clerk"] for row in found} <= {"petugas", "petugas2", "gudang"}
    return {str(row["clerk"]): int(str(row["on_hand"])) for row in found}


def lying(office: Store) -> tuple[int, int]:
    (row,) = rows(office, StockBalance, place="DINAS")
    return int(str(row["on_hand"])), int(str(row["at_trays"]))


@pytest.fixture
def stocked(office: Store) -> Store:
    """Give an office with 10 blanks at DINAS, 4 of them at petugas and 3 at petugas2."""
    receive(office, 10)
    give(office, "petugas", 4)
    give(office, "petugas2", 3)
    return office


def test_giving_changes_who_holds_blanks_and_not_the_places_stock(office: Store) -> None:
    receive(office, 10)
    calling = call("gudang")
    order = GiveTrayOrder("petugas", 4)
    changed = did(office, lambda: office.write(give_tray, calling, order))
    move = {
        "act": calling.act_id,
        "line": 1,
        "place": "DINAS",
        "clerk": "petugas",
        "kind": "BERI",
        "quantity": 4,
        "day": "2024-03-04",
    }
    assert changed == {
        "stock_balance": (
            [{"place": "DINAS", "on_hand": 10, "at_trays": 0}],
            [{"place": "DINAS", "on_hand": 10, "at_trays": 4}],
        ),
        "tray_entry": ([], [move]),
        "tray_balance": ([], [{"place": "DINAS", "clerk": "petugas", "on_hand": 4}]),
    }


def test_a_clerks_card_is_made_from_their_own_blanks_while_they_hold_any(stocked: Store) -> None:
    receipt = stocked.write(issue_card, call("petugas"), IssueOrder(READY.nik))
    assert receipt.blanks_left == 9
    assert (held(stocked), lying(stocked)) == ({"petugas": 3, "petugas2": 3}, (9, 6))
    stocked.write(spoil_blanks, call("petugas"), SpoilOrder(3, "CACAT_PABRIK"))
    assert (held(stocked), lying(stocked)) == ({"petugas": 0, "petugas2": 3}, (6, 3))
    # Their tray is empty: what follows comes from the loose ones.
    stocked.write(issue_card, call("petugas"), IssueOrder(READY_TOO.nik))
    assert (held(stocked), lying(stocked)) == ({"petugas": 0, "petugas2": 3}, (5, 3))
    kinds = [(row["kind"], row["quantity"]) for row in rows(stocked, TrayEntry, clerk="petugas")]
    assert sorted(kinds) == [("BERI", 4), ("CETAK", -1), ("RUSAK", -3)]


def test_what_the_own_tray_lacks_comes_from_the_loose_blanks(stocked: Store) -> None:
    stocked.write(spoil_blanks, call("petugas"), SpoilOrder(6, "CACAT_PABRIK"))
    assert (held(stocked), lying(stocked)) == ({"petugas": 0, "petugas2": 3}, (4, 3))
    (spoiled,) = rows(stocked, StockEntry, kind="RUSAK")
    assert spoiled["quantity"] == -6


def test_blanks_in_other_hands_are_out_of_reach_and_no_reason_for_a_suket(office: Store) -> None:
    receive(office, 3)
    give(office, "petugas2", 2)
    give(office, "gudang", 1)
    refusal = refused(office, issue_card, call("petugas"), IssueOrder(READY.nik))
    trays = {"gudang": 1, "petugas2": 2}
    assert (refusal.code, refusal.values) == (
        "BLANKS_AT_OTHER_TRAYS",
        {"place": "DINAS", "trays": trays},
    )
    spoiling = refused(office, spoil_blanks, call("petugas"), SpoilOrder(1, "GAGAL_CETAK"))
    assert (spoiling.code, spoiling.values) == (refusal.code, refusal.values)
    suket = refused(office, issue_suket, call("petugas"), SuketOrder(READY.nik))
    assert (suket.code, suket.values) == ("BLANKS_AVAILABLE", {"places": {"DINAS": 3}})

    seen = office.read(resident_view, READY.nik, "DINAS", None, "petugas")
    assert (seen.next.act, seen.next.why) == ("wait", "BLANKS_AT_OTHER_TRAYS")
    own = office.read(resident_view, READY.nik, "DINAS", None, "petugas2")
    assert own.next.act == "issue"
    office.write(issue_card, call("petugas2"), IssueOrder(READY.nik))


def test_a_tray_is_held_at_one_place_only(stocked: Store) -> None:
    refusal = refused(stocked, issue_card, call("petugas", "MPP"), IssueOrder(READY.nik))
    assert refusal.code == "NO_BLANK_HERE"
    receive(stocked, 1, "MPP")
    stocked.write(issue_card, call("petugas", "MPP"), IssueOrder(READY.nik))
    assert held(stocked) == {"petugas": 4, "petugas2": 3}


def test_the_whole_tray_goes_back_to_the_loose_blanks(stocked: Store) -> None:
    receipt = stocked.write(return_tray, call("gudang"), ReturnTrayOrder("petugas", 4))
    assert receipt.difference == 0
    assert (held(stocked), lying(stocked)) == ({"petugas": 0, "petugas2": 3}, (10, 3))
    assert rows(stocked, StockEntry, kind="KOREKSI") == []


@pytest.mark.parametrize("counted", [0, 3, 6])
def test_a_tray_that_differs_needs_a_reason_and_corrects_both_ledgers(
    stocked: Store, counted: int
) -> None:
    order = ReturnTrayOrder("petugas", counted)
    refusal = refused(stocked, return_tray, call("gudang"), order)
    difference = counted - 4
    assert (refusal.code, refusal.values) == (
        "TRAY_DIFFERS",
        {"operator": "petugas", "on_hand": 4, "counted": counted, "difference": difference},
    )
    with_reason = ReturnTrayOrder("petugas", counted, "jatuh ke selokan")
    receipt = stocked.write(return_tray, call("gudang"), with_reason)
    assert (receipt.difference, receipt.blanks_left) == (difference, 10 + difference)
    assert (held(stocked), lying(stocked)) == ({"petugas": 0, "petugas2": 3}, (10 + difference, 3))
    for ledger in (StockEntry, TrayEntry):
        (posted,) = rows(stocked, ledger, kind="KOREKSI")
        assert posted["quantity"] == difference
    (posted,) = rows(stocked, StockEntry, kind="KOREKSI")
    assert posted["document"] == "petugas: jatuh ke selokan"


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (GiveTrayOrder("pengawas", 1), "CLERK_NOT_AT_PLACE", {"place": "DINAS"}),
        (GiveTrayOrder("admin", 1), "CLERK_NOT_AT_PLACE", {"place": "DINAS"}),
        (GiveTrayOrder("siapa", 1), "OPERATOR_UNKNOWN", {}),
        (GiveTrayOrder("petugas", 0), "QUANTITY_OUT_OF_RANGE", {"quantity": 0}),
        (GiveTrayOrder("petugas", 1), "NOT_ENOUGH_BLANKS", {"on_hand": 0, "asked": 1}),
    ],
)
def test_blanks_are_given_to_who_prints_there(
    calm: Store, order: GiveTrayOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm, give_tray, call("gudang"), order)
    assert refusal.code == code
    assert values.items() <= refusal.values.items()


def test_only_loose_blanks_are_given_and_sent(stocked: Store) -> None:
    refusal = refused(stocked, give_tray, call("gudang"), GiveTrayOrder("gudang", 4))
    trays = {"petugas": 4, "petugas2": 3}
    assert (refusal.code, refusal.values) == (
        "BLANKS_AT_OTHER_TRAYS",
        {"place": "DINAS", "trays": trays},
    )
    sending = refused(stocked, send_blanks, call("gudang"), SendOrder(4, "DINAS", "MPP"))
    assert (sending.code, sending.values) == (refusal.code, refusal.values)
    give(stocked, "gudang", 3)


def test_an_empty_tray_can_not_be_returned(calm: Store) -> None:
    refusal = refused(calm, return_tray, call("gudang"), ReturnTrayOrder("petugas", 0))
    assert (refusal.code, refusal.values) == (
        "TRAY_EMPTY",
        {"operator": "petugas", "place": "DINAS"},
    )


def asking(url: str) -> Store:
    """Make an office that asks a second person to count, with two blanks at a clerk."""
    office = open_test_office(url, settings={"second_person": ("count",)})
    receive(office, 2)
    give(office, "petugas", 2)
    return office


def test_a_difference_asks_a_second_person_where_the_office_does(calm_as: Calm) -> None:
    order = ReturnTrayOrder("petugas", 1, "hilang")
    refusal = refused(calm_as(asking), return_tray, call("gudang"), order)
    assert (refusal.code, refusal.values) == ("SECOND_PERSON_NEEDED", {"act": "count"})


def test_a_card_taken_back_gives_the_blank_back_to_the_tray(stocked: Store) -> None:
    issued = stocked.write(issue_card, call("petugas"), IssueOrder(READY.nik))
    stocked.write(correct_act, call("petugas"), CorrectOrder(issued.act, "salah orang"))
    assert (held(stocked), lying(stocked)) == ({"petugas": 4, "petugas2": 3}, (10, 7))


def test_blanks_given_and_used_can_not_be_taken_back(office: Store) -> None:
    receive(office, 5)
    given = give(office, "petugas", 2)
    office.write(issue_card, call("petugas"), IssueOrder(READY.nik))
    refusal = refused(office, correct_act, call("gudang"), CorrectOrder(given.act, "salah"))
    assert (refusal.code, refusal.values) == (
        "TRAY_HOLDS_LESS",
        {"operator": "petugas", "place": "DINAS", "on_hand": 1, "asked": 2},
    )


def test_the_store_room_names_who_holds_what(stocked: Store) -> None:
    stocked.write(return_tray, call("gudang"), ReturnTrayOrder("petugas2", 3))
    (dinas, mpp, _) = stocked.read(store_room).places
    assert (dinas.on_hand, dinas.at_trays, dinas.trays) == (10, 4, (("petugas", 4),))
    assert (mpp.on_hand, mpp.trays) == (0, ())
