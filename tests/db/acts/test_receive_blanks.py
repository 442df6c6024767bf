"""Terima: blanks arrive at a place, with their document."""

import pytest

from db.models import BlankReceipt, StockBalance, StockEntry
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.quantities import MOST_AT_ONCE
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.db.acts.conftest import Calm
from tests.dump import did, entry_of, rows
from tests.office import call, open_test_office
from tests.refusals import refused


def test_blanks_are_added_to_the_place(office: Store) -> None:
    calling = call("gudang", "MPP")
    order = ReceiveOrder(6000, " 470/123/Dukcapil ")
    changed = did(office, lambda: office.write(receive_blanks, calling, order))
    move = {
        "act": calling.act_id,
        "line": 1,
        "place": "MPP",
        "kind": "TERIMA",
        "quantity": 6000,
        "day": "2024-03-04",
        "cause": None,
        "document": "470/123/Dukcapil",
        "nik": None,
    }
    assert changed == {
        "stock_balance": (
            [{"place": "MPP", "on_hand": 0, "at_trays": 0}],
            [{"place": "MPP", "on_hand": 6000, "at_trays": 0}],
        ),
        "stock_entry": ([], [move]),
        "blank_receipt": (
            [],
            [
                {
                    "act": calling.act_id,
                    "place": "MPP",
                    "day": "2024-03-04",
                    "stated": 6000,
                    "counted": 6000,
                    "source": None,
                    "document": "470/123/Dukcapil",
                    "note": None,
                }
            ],
        ),
    }
    assert entry_of(office, calling.act_id)["order"] == {
        "quantity": 6000,
        "document": " 470/123/Dukcapil ",
        "stated": None,
        "source": "",
        "note": "",
        "opening": False,
    }


def test_a_receipt_keeps_what_was_stated_beside_what_was_counted(office: Store) -> None:
    order = ReceiveOrder(95, "BA 1", stated=100, source="Ditjen Dukcapil", note="kurang 5")
    receipt = office.write(receive_blanks, call("gudang"), order)
    (kept,) = rows(office, BlankReceipt)
    assert {name: kept[name] for name in ("act", "stated", "counted", "source", "note")} == {
        "act": receipt.act,
        "stated": 100,
        "counted": 95,
        "source": "Ditjen Dukcapil",
        "note": "kurang 5",
    }
    assert receipt.blanks_left == 95


@pytest.mark.parametrize(("stated", "difference"), [(100, -5), (90, 5), (0, 95)])
def test_a_receipt_that_differs_from_its_document_needs_a_note(
    calm: Store, stated: int, difference: int
) -> None:
    order = ReceiveOrder(95, "BA 1", stated=stated, note=" ")
    refusal = refused(calm, receive_blanks, call("gudang"), order)
    assert (refusal.code, refusal.values) == (
        "RECEIPT_DIFFERS_NEEDS_NOTE",
        {"stated": stated, "counted": 95, "difference": difference},
    )


def test_an_opening_balance_is_the_first_move_of_a_place_or_none(office: Store) -> None:
    opening = ReceiveOrder(40, "BA 0", opening=True)
    office.write(receive_blanks, call("gudang"), opening)
    office.write(receive_blanks, call("gudang", "MPP"), opening)
    assert [row["kind"] for row in rows(office, StockEntry)] == ["SALDO_AWAL", "SALDO_AWAL"]
    refusal = refused(office, receive_blanks, call("gudang"), opening)
    assert (refusal.code, refusal.values) == ("OPENING_TOO_LATE", {"place": "DINAS"})


def test_what_arrives_later_is_added(office: Store) -> None:
    for quantity, left in ((1, 1), (MOST_AT_ONCE, 1_000_001)):
        order = ReceiveOrder(quantity, "BA")
        receipt = office.write(receive_blanks, call("gudang"), order)
        assert receipt.blanks_left == left
    assert sum(int(str(row["on_hand"])) for row in rows(office, StockBalance)) == 1_000_001


@pytest.mark.parametrize("quantity", [0, -1, MOST_AT_ONCE + 1, 10**30])
def test_a_quantity_that_is_none_is_refused(calm: Store, quantity: int) -> None:
    refusal = refused(calm, receive_blanks, call("gudang"), ReceiveOrder(quantity, "BA"))
    assert (refusal.code, refusal.values) == (
        "QUANTITY_OUT_OF_RANGE",
        {"quantity": quantity, "least": 1, "most": MOST_AT_ONCE},
    )


@pytest.mark.parametrize(
    ("document", "code", "values"),
    [
        ("", "TEXT_MISSING", {"field": "document"}),
        (" \t ", "TEXT_MISSING", {"field": "document"}),
        ("x" * 81, "TEXT_TOO_LONG", {"field": "document", "most": 80}),
        ("BA\x00", "TEXT_UNREADABLE", {"field": "document"}),
        ("BA \ud800", "TEXT_UNREADABLE", {"field": "document"}),
    ],
)
def test_blanks_without_a_readable_document_are_refused(
    calm: Store, document: str, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm, receive_blanks, call("gudang"), ReceiveOrder(5, document))
    assert (refusal.code, refusal.values) == (code, values)


def test_blanks_arrive_at_a_place(calm: Store) -> None:
    refusal = refused(calm, receive_blanks, call("gudang", None), ReceiveOrder(5, "BA"))
    assert (refusal.code, refusal.values) == ("PLACE_UNKNOWN", {"place": "-"})


def asking(url: str) -> Store:
    """Make an office that asks a second person to receive blanks."""
    return open_test_office(url, settings={"second_person": ("receive",)})


@pytest.mark.parametrize(
    ("second", "code", "values"),
    [
        (None, "SECOND_PERSON_NEEDED", {"act": "receive"}),
        ("gudang", "SECOND_PERSON_SAME", {}),
        ("petugas", "SECOND_PERSON_NOT_PERMITTED", {"operator": "petugas"}),
        ("pengawas", "SECOND_PERSON_NOT_PERMITTED", {"operator": "pengawas"}),
    ],
)
def test_an_office_may_ask_a_second_person(
    calm_as: Calm, second: str | None, code: str, values: dict[str, object]
) -> None:
    calling = call("gudang", second=second)
    refusal = refused(calm_as(asking), receive_blanks, calling, ReceiveOrder(5, "BA"))
    assert (refusal.code, refusal.values) == (code, values)


def test_the_second_person_stands_in_the_entry(office: Store) -> None:
    order = SettingOrder("second_person", "receive")
    office.write(change_setting, call("admin", None), order)
    receipt = office.write(receive_blanks, call("gudang", second="admin"), ReceiveOrder(5, "BA"))
    entry = entry_of(office, receipt.act)
    assert (entry["by"], entry["with"]) == ("gudang", "admin")
