"""Rol pita dan film: received, put into the printer, counted, in rolls."""

from __future__ import annotations

import pytest

from db.journal.receipt import Receipt
from db.models import RollBalance, RollEntry
from db.reads.store_room import RollLine, store_room
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.count_rolls import CountRollsOrder, count_rolls
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.mount_roll import MountOrder, mount_roll
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.receive_rolls import RollsOrder, receive_rolls
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.dump import did, rows
from tests.office import READY, READY_TOO, FixedClock, call
from tests.refusals import refused


def receive(office: Store, rolls: int = 4, item: str = "RIBBON") -> Receipt:
    return office.write(receive_rolls, call("gudang"), RollsOrder(item, rolls, "BA 1"))


def mount(office: Store, clock: FixedClock | None = None) -> Receipt:
    return office.write(mount_roll, call(clock=clock), MountOrder("RIBBON"))


def lines(office: Store) -> list[RollLine]:
    return list(office.read(store_room).rolls)


def cards_left(office: Store) -> int | None:
    (line,) = lines(office)
    return line.cards_left


def test_rolls_are_added_to_what_lies_at_the_place(office: Store) -> None:
    calling = call("gudang", "MPP")
    order = RollsOrder(" ribbon ", 4, "BA 1")
    changed = did(office, lambda: office.write(receive_rolls, calling, order))
    assert changed == {
        "roll_entry": (
            [],
            [
                {
                    "act": calling.act_id,
                    "line": 1,
                    "place": "MPP",
                    "item": "RIBBON",
                    "kind": "TERIMA",
                    "quantity": 4,
                    "day": "2024-03-04",
                    "document": "BA 1",
                }
            ],
        ),
        "roll_balance": (
            [],
            [
                {
                    "place": "MPP",
                    "item": "RIBBON",
                    "rolls": 4,
                    "mounted_on": None,
                    "printed_before": 0,
                }
            ],
        ),
    }
    receive(office, 2, "FILM")
    assert [(line.place, line.item, line.rolls, line.cards_left) for line in lines(office)] == [
        ("DINAS", "FILM", 2, None),
        ("MPP", "RIBBON", 4, None),
    ]


def test_cards_printed_since_a_roll_was_put_in_are_counted_on_it(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(9, "BA 1"))
    receive(office)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    mount(office)
    assert cards_left(office) == 500
    issued = office.write(issue_card, call(), IssueOrder(READY_TOO.nik))
    # A failed print used ribbon too, a faulty blank never reached the printer.
    office.write(spoil_blanks, call(), SpoilOrder(2, "GAGAL_CETAK"))
    office.write(spoil_blanks, call(), SpoilOrder(1, "CACAT_PABRIK"))
    assert cards_left(office) == 497
    office.write(correct_act, call(), CorrectOrder(issued.act, "salah"))
    assert cards_left(office) == 498
    tomorrow = FixedClock()
    tomorrow.forward(days=1)
    mount(office, tomorrow)
    (line,) = lines(office)
    assert (line.rolls, line.cards_left) == (2, 500)


def test_an_office_that_counts_no_cards_is_told_none(office: Store) -> None:
    receive(office)
    mount(office)
    office.write(change_setting, call("admin", None), SettingOrder("ribbon_cards", "0"))
    assert cards_left(office) is None


def test_a_roll_that_is_not_there_can_not_be_put_in(office: Store) -> None:
    refusal = refused(office, mount_roll, call(), MountOrder("FILM"))
    assert (refusal.code, refusal.values) == (
        "NOT_ENOUGH_ROLLS",
        {"item": "FILM", "place": "DINAS", "on_hand": 0, "asked": 1},
    )
    receive(office, 1)
    mount(office)
    assert refused(office, mount_roll, call(), MountOrder("RIBBON")).code == "NOT_ENOUGH_ROLLS"


def test_rolls_that_differ_need_a_reason(office: Store) -> None:
    receive(office)
    refusal = refused(office, count_rolls, call("gudang"), CountRollsOrder("RIBBON", 3))
    assert (refusal.code, refusal.values) == (
        "ROLLS_DIFFER",
        {"item": "RIBBON", "on_hand": 4, "counted": 3, "difference": -1},
    )
    order = CountRollsOrder("RIBBON", 3, "sobek")
    assert office.write(count_rolls, call("gudang"), order).difference == -1
    (posted,) = rows(office, RollEntry, kind="KOREKSI")
    assert posted["quantity"] == -1
    assert office.write(count_rolls, call("gudang"), CountRollsOrder("RIBBON", 3)).difference == 0
    assert len(rows(office, RollEntry)) == 2


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (RollsOrder("TINTA", 1, "BA"), "ROLL_ITEM_UNKNOWN"),
        (RollsOrder("FILM", 0, "BA"), "QUANTITY_OUT_OF_RANGE"),
        (RollsOrder("FILM", 10_001, "BA"), "QUANTITY_OUT_OF_RANGE"),
        (RollsOrder("FILM", 1, ""), "TEXT_MISSING"),
    ],
)
def test_what_can_not_be_received_is_refused(calm: Store, order: RollsOrder, code: str) -> None:
    assert refused(calm, receive_rolls, call("gudang"), order).code == code


def test_a_roll_taken_out_again_leaves_the_one_before_in_the_printer(office: Store) -> None:
    receive(office)
    first = mount(office)
    second = mount(office)
    refusal = refused(office, correct_act, call(), CorrectOrder(first.act, "salah"))
    assert (refusal.code, refusal.values) == (
        "LATER_ACTS_REST_ON_IT",
        {"acts": (f"mount-roll {second.act}",)},
    )
    office.write(correct_act, call(), CorrectOrder(second.act, "salah"))
    (balance,) = rows(office, RollBalance)
    assert (balance["rolls"], balance["mounted_on"]) == (3, "2024-03-04")
    office.write(correct_act, call(), CorrectOrder(first.act, "salah"))
    (balance,) = rows(office, RollBalance)
    assert (balance["rolls"], balance["mounted_on"]) == (4, None)
