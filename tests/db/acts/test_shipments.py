"""Kirim, terima kiriman, hapus kiriman: blanks between places, and under way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.journal.receipt import Receipt
from db.models import Numbering, Shipment, StockEntry
from db.reads.store_room import store_room
from db.rules.stock import StockMove
from db.store.store import Store
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.write_off_shipment import WriteOffOrder, write_off_shipment
from tests.db.acts.conftest import Calm
from tests.dump import did, rows
from tests.office import call, open_test_office
from tests.refusals import refused

FIRST = "KIRIM-2024-0001"
SEND = SendOrder(40, "DINAS", "MPP", "SJ 1")


def with_a_shipment(url: str) -> Store:
    """Make an office with 100 blanks, 40 of them under way from DINAS to MPP."""
    office = open_test_office(url)
    _send(office)
    return office


def asking(url: str) -> Store:
    """Make such an office that asks a second person wherever one can be asked."""
    office = open_test_office(url, settings={"second_person": ("accept", "count")})
    _send(office)
    return office


def _send(office: Store) -> Receipt:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(100, "BA 1"))
    return office.write(send_blanks, call("gudang"), SEND)


def lying(office: Store) -> tuple[dict[str, int], int, int]:
    """Return what lies where, what is under way, and all together."""
    room = office.read(store_room)
    on_hand = {place.code: place.on_hand for place in room.places if place.on_hand}
    return on_hand, room.under_way, room.total


def test_what_is_sent_is_under_way_and_at_no_place(office: Store) -> None:
    receipt = _send(office)
    assert (receipt.ref, receipt.blanks_left) == (FIRST, 60)
    assert lying(office) == ({"DINAS": 60}, 40, 100)
    (shipment,) = rows(office, Shipment)
    assert shipment == {
        "ref": FIRST,
        "sent_from": "DINAS",
        "sent_to": "MPP",
        "quantity": 40,
        "arrived": 0,
        "lost": 0,
        "sent_on": "2024-03-04",
        "sent_by": "gudang",
        "document": "SJ 1",
        "state": "UNDER_WAY",
        "changed_by": receipt.act,
    }
    (line,) = office.read(store_room).shipments
    assert (line.ref, line.left, line.sent_by) == (FIRST, 40, "gudang")


def test_all_that_is_under_way_is_accepted_where_no_number_is_given(office: Store) -> None:
    _send(office)
    receipt = office.write(accept_blanks, call("petugas2", "MPP"), AcceptOrder(" kirim-2024-0001"))
    assert (receipt.ref, receipt.blanks_left) == (FIRST, 40)
    assert lying(office) == ({"DINAS": 60, "MPP": 40}, 0, 100)
    (move,) = rows(office, StockEntry, kind="TERIMA_KIRIMAN")
    assert (move["place"], move["quantity"], move["document"]) == ("MPP", 40, "SJ 1")
    assert office.read(store_room).shipments == ()


def test_what_did_not_arrive_stays_under_way_until_it_is_written_off(office: Store) -> None:
    _send(office)
    office.write(accept_blanks, call("petugas2", "MPP"), AcceptOrder(FIRST, 30))
    assert lying(office) == ({"DINAS": 60, "MPP": 30}, 10, 100)
    office.write(accept_blanks, call("petugas2", "MPP"), AcceptOrder(FIRST, 4))
    order = WriteOffOrder(FIRST, "hilang di jalan")
    changed = did(office, lambda: office.write(write_off_shipment, call("gudang"), order))
    assert changed.keys() == {"shipment"}
    assert lying(office) == ({"DINAS": 60, "MPP": 34}, 0, 94)
    (shipment,) = rows(office, Shipment)
    assert (shipment["arrived"], shipment["lost"], shipment["state"]) == (34, 6, "DONE")


def test_a_write_off_tells_what_is_lost(office: Store) -> None:
    _send(office)
    receipt = office.write(write_off_shipment, call("gudang"), WriteOffOrder(FIRST, "terbakar"))
    assert (receipt.ref, receipt.difference, receipt.blanks_left) == (FIRST, -40, None)


def test_numbers_of_shipments_follow_each_other(office: Store) -> None:
    _send(office)
    receipt = office.write(send_blanks, call("gudang"), replace(SEND, quantity=1, document=""))
    assert receipt.ref == "KIRIM-2024-0002"
    (move,) = rows(office, StockEntry, act=receipt.act)
    assert move["document"] == receipt.ref
    assert rows(office, Numbering) == [{"series": "KIRIM", "year": 2024, "last": 2}]


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (replace(SEND, quantity=0), "QUANTITY_OUT_OF_RANGE", {"quantity": 0}),
        (replace(SEND, quantity=61), "NOT_ENOUGH_BLANKS", {"on_hand": 60, "asked": 61}),
        (replace(SEND, sent_to="DINAS"), "SAME_PLACE", {"place": "DINAS"}),
        (replace(SEND, sent_to="LUAR"), "PLACE_UNKNOWN", {"place": "LUAR"}),
        (replace(SEND, sent_from="LUAR"), "PLACE_UNKNOWN", {"place": "LUAR"}),
        (replace(SEND, document="x" * 81), "TEXT_TOO_LONG", {"field": "document"}),
    ],
)
def test_what_can_not_be_sent_is_refused(
    calm_as: Calm, order: SendOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm_as(with_a_shipment), send_blanks, call("gudang"), order)
    assert refusal.code == code
    assert values.items() <= refusal.values.items()


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (AcceptOrder(FIRST, 41), "ACCEPTS_TOO_MANY", {"ref": FIRST, "left": 40, "counted": 41}),
        (AcceptOrder(FIRST, 0), "QUANTITY_OUT_OF_RANGE", {"quantity": 0}),
        (AcceptOrder("KIRIM-2024-0009"), "REF_NOT_FOUND", {"series": "KIRIM"}),
        (AcceptOrder("PINJAM-2024-0001"), "REF_NOT_FOUND", {"series": "KIRIM"}),
        (AcceptOrder("\x00"), "REF_NOT_FOUND", {}),
    ],
)
def test_what_can_not_be_accepted_is_refused(
    calm_as: Calm, order: AcceptOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm_as(with_a_shipment), accept_blanks, call("petugas", "MPP"), order)
    assert refusal.code == code
    assert values.items() <= refusal.values.items()


def test_blanks_are_accepted_by_who_acts_where_they_arrive(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA 1"))
    office.write(send_blanks, call("gudang"), SendOrder(5, "DINAS", "MOBIL-1"))
    refusal = refused(office, accept_blanks, call("petugas2"), AcceptOrder(FIRST))
    assert (refusal.code, refusal.values) == (
        "PLACE_NOT_YOURS",
        {"place": "MOBIL-1", "places": ("DINAS", "MPP")},
    )
    # Whoever acts there may do it from another of their places.
    office.write(accept_blanks, call("petugas", "DINAS"), AcceptOrder(FIRST))
    assert lying(office) == ({"MOBIL-1": 5}, 0, 5)


@pytest.mark.parametrize("do", [AcceptOrder(FIRST), WriteOffOrder(FIRST, "hilang")])
def test_a_shipment_is_closed_once(office: Store, do: AcceptOrder | WriteOffOrder) -> None:
    _send(office)
    office.write(accept_blanks, call("petugas2", "MPP"), AcceptOrder(FIRST))
    act = accept_blanks if isinstance(do, AcceptOrder) else write_off_shipment
    refusal = refused(office, act, call("gudang", "MPP"), do)
    assert (refusal.code, refusal.values) == ("NOT_UNDER_WAY", {"ref": FIRST, "state": "DONE"})


def test_who_sent_blanks_does_not_accept_them_alone(calm_as: Calm) -> None:
    office = calm_as(asking)
    refusal = refused(office, accept_blanks, call("gudang", "MPP"), AcceptOrder(FIRST))
    assert (refusal.code, refusal.values) == ("SECOND_PERSON_NEEDED", {"act": "accept"})
    order = WriteOffOrder(FIRST, "hilang")
    refusal = refused(office, write_off_shipment, call("gudang"), order)
    assert (refusal.code, refusal.values) == ("SECOND_PERSON_NEEDED", {"act": "count"})


def test_another_accepts_without_a_second_person_and_the_sender_with_one(
    office_url: str, office: Store
) -> None:
    _send(office)
    office.write(change_setting, call("admin", None), SettingOrder("second_person", "accept"))
    office.write(accept_blanks, call("petugas2", "MPP"), AcceptOrder(FIRST, 10))
    helped = call("gudang", "MPP", second="petugas2")
    office.write(accept_blanks, helped, AcceptOrder(FIRST))
    assert lying(office) == ({"DINAS": 60, "MPP": 40}, 0, 100)


def test_a_shipment_taken_back_is_cancelled_and_its_blanks_are_back(office: Store) -> None:
    sent = _send(office)
    correction = office.write(correct_act, call("gudang"), CorrectOrder(sent.act, "salah tempat"))
    assert lying(office) == ({"DINAS": 100}, 0, 100)
    (shipment,) = rows(office, Shipment)
    assert (shipment["state"], shipment["changed_by"]) == ("CANCELLED", correction.act)
    refusal = refused(office, accept_blanks, call("petugas2", "MPP"), AcceptOrder(FIRST))
    assert refusal.code == "NOT_UNDER_WAY"
    # The number isn't given again.
    assert office.write(send_blanks, call("gudang"), SEND).ref == "KIRIM-2024-0002"


def test_acts_on_a_shipment_are_taken_back_from_the_last_one_on(office: Store) -> None:
    sent = _send(office)
    some = office.write(accept_blanks, call("gudang", "MPP"), AcceptOrder(FIRST, 10))
    rest = office.write(write_off_shipment, call("gudang"), WriteOffOrder(FIRST, "hilang"))
    for act, later in ((sent, rest), (some, rest)):
        refusal = refused(office, correct_act, call("gudang"), CorrectOrder(act.act, "salah"))
        assert (refusal.code, refusal.values) == (
            "LATER_ACTS_REST_ON_IT",
            {"acts": (f"write-off {later.act}",)},
        )
    office.write(correct_act, call("gudang"), CorrectOrder(rest.act, "ketemu"))
    assert lying(office) == ({"DINAS": 60, "MPP": 10}, 30, 100)
    office.write(correct_act, call("gudang", "MPP"), CorrectOrder(some.act, "salah hitung"))
    assert lying(office) == ({"DINAS": 60}, 40, 100)
    office.write(correct_act, call("gudang"), CorrectOrder(sent.act, "salah"))
    assert lying(office) == ({"DINAS": 100}, 0, 100)
    assert sum(int(str(row["quantity"])) for row in rows(office, StockEntry)) == 100
    assert {row["kind"] for row in rows(office, StockEntry)} == {
        StockMove.TERIMA,
        StockMove.KIRIM,
        StockMove.TERIMA_KIRIMAN,
        StockMove.PEMBATALAN,
    }
