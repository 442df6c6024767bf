"""Antar: cards go to a kelurahan, are handed over there by the signed list, or come back."""

from __future__ import annotations

import pytest

from db.models import Card, Delivery, DeliveryItem, JournalEntry, Numbering
from db.reads.resident_view import resident_view
from db.rules.next_act import Next
from db.store.store import Store
from db.transactions import deliver_cards as acts
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.depart import DepartOrder, depart
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.return_delivered import ReturnDeliveredOrder, return_delivered
from db.transactions.shelve_card import ShelveOrder, shelve_card
from db.transactions.void_card import VoidCardOrder, void_card
from tests.db.print_run import WAITING, add, receive
from tests.dump import did, rows
from tests.office import PRINTED, FixedClock, call
from tests.refusals import refused

REF = "ANTAR-2024-0001"
CODE = WAITING[0].kelurahan_code
ORDER = DeliverOrder(CODE, "Pak Kaling")
FIRST, SECOND, THIRD = (who.nik for who in WAITING[:3])


@pytest.fixture
def waiting(queued: Store) -> Store:
    """Give an office where three cards wait at DINAS."""
    clock = FixedClock()
    for nik in (FIRST, SECOND, THIRD):
        queued.write(issue_card, call(clock=clock), IssueOrder(nik, wait=True))
        clock.forward(hours=1)
    return queued


def carried(store: Store) -> dict[str, tuple[object, object]]:
    """Return what became of each card of the delivery, and where its row says it is."""
    at = {row["nik"]: row["delivery"] for row in rows(store, Card)}
    items = rows(store, DeliveryItem, delivery=REF)
    return {str(row["nik"]): (row["state"], at.get(row["nik"])) for row in items}


def delivery_state(store: Store) -> object:
    return rows(store, Delivery, ref=REF)[0]["state"]


def test_all_cards_of_the_kelurahan_that_wait_here_go(waiting: Store) -> None:
    cards = rows(waiting, Card)
    calling = call()
    changed = did(waiting, lambda: waiting.write(deliver_cards, calling, ORDER))
    row = {
        "ref": REF,
        "place": "DINAS",
        "kelurahan": CODE,
        "sent_on": "2024-03-04",
        "carrier": "Pak Kaling",
        "state": "OUT",
        "changed_by": calling.act_id,
    }
    item = {"delivery": REF, "issue": 1, "state": "OUT"}
    assert changed == {
        "card": (cards, [card | {"delivery": REF} for card in cards]),
        "delivery": ([], [row]),
        "delivery_item": ([], [item | {"nik": nik} for nik in (FIRST, SECOND, THIRD)]),
        "numbering": ([], [{"series": "ANTAR", "year": 2024, "last": 1}]),
    }


def test_some_cards_go_by_name_and_no_card_goes_twice(waiting: Store) -> None:
    order = DeliverOrder(CODE, "Pak Kaling", (SECOND, SECOND))
    waiting.write(deliver_cards, call(), order)
    assert carried(waiting) == {SECOND: ("OUT", REF)}
    refusal = refused(waiting, deliver_cards, call(), order)
    assert (refusal.code, refusal.values) == ("NOT_TO_DELIVER", {"niks": (SECOND,), "count": 1})
    waiting.write(deliver_cards, call(), ORDER)
    assert len(rows(waiting, DeliveryItem)) == 3


def test_what_isnt_here_doesnt_go(waiting: Store) -> None:
    add(waiting, [PRINTED])
    receive(waiting, 1, "MPP")
    waiting.write(issue_card, call(place="MPP"), IssueOrder(WAITING[3].nik, wait=True))
    for nik in (WAITING[3].nik, WAITING[4].nik, PRINTED.nik, "x" * 16):
        order = DeliverOrder(CODE, "Pak Kaling", (nik,))
        assert refused(waiting, deliver_cards, call(), order).code == "NOT_TO_DELIVER"
    waiting.write(deliver_cards, call(), ORDER)
    assert sorted(carried(waiting)) == [FIRST, SECOND, THIRD]


def test_a_delivery_holds_so_many_cards(waiting: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acts, "MOST_IN_A_DELIVERY", 2)
    order = DeliverOrder(CODE, "Pak Kaling", (FIRST, SECOND, THIRD))
    assert refused(waiting, deliver_cards, call(), order).code == "DELIVERY_SIZE"
    waiting.write(deliver_cards, call(), ORDER)
    assert sorted(carried(waiting)) == [FIRST, SECOND]


def test_a_delivery_goes_somewhere_with_something_by_someone(waiting: Store) -> None:
    for code in ("52.71.99.1001", "", "\x00"):
        order = DeliverOrder(code, "Pak Kaling")
        assert refused(waiting, deliver_cards, call(), order).code == "KELURAHAN_UNKNOWN"
    assert refused(waiting, deliver_cards, call(), DeliverOrder(CODE, "")).code == "TEXT_MISSING"
    refusal = refused(waiting, deliver_cards, call(place="MPP"), ORDER)
    assert refusal.code == "NOTHING_TO_DELIVER"


def test_a_card_that_is_out_is_handed_over_by_the_signed_list_alone(waiting: Store) -> None:
    waiting.write(deliver_cards, call(), ORDER)
    refusal = refused(waiting, hand_over_card, call(), HandOverOrder(FIRST))
    assert (refusal.code, refusal.values) == ("CARD_AT_KELURAHAN", {"delivery": REF})
    view = waiting.read(resident_view, FIRST, "DINAS", FixedClock())
    assert (view.next.act, view.next.why) == (Next.WAIT, "CARD_AT_KELURAHAN")
    for number, code in (
        ("ANTAR-2024-0002", "DELIVERY_UNKNOWN"),
        ("x", "DELIVERY_UNKNOWN"),
        (" ", "DELIVERY_UNKNOWN"),
    ):
        order = HandOverOrder(FIRST, delivery=number)
        assert refused(waiting, hand_over_card, call(), order).code == code
    waiting.write(hand_over_card, call(), HandOverOrder(FIRST, delivery=REF.lower()))
    card = rows(waiting, Card, nik=FIRST)[0]
    told = (card["state"], card["document"], card["handed_to"])
    assert told == ("ISSUED", REF, "SELF")
    assert carried(waiting)[FIRST] == ("HANDED", REF)
    assert delivery_state(waiting) == "OUT"
    order = HandOverOrder(FIRST, delivery=REF)
    assert refused(waiting, hand_over_card, call(), order).code == "CARD_ISSUED"


def test_a_card_that_stayed_here_isnt_handed_over_there(waiting: Store) -> None:
    waiting.write(deliver_cards, call(), DeliverOrder(CODE, "Pak Kaling", (FIRST,)))
    order = HandOverOrder(SECOND, delivery=REF)
    refusal = refused(waiting, hand_over_card, call(), order)
    assert (refusal.code, refusal.values) == ("CARD_NOT_OUT", {"nik": SECOND, "number": REF})


def test_another_card_of_who_was_delivered_a_voided_one_isnt_handed_over_there(
    waiting: Store,
) -> None:
    waiting.write(deliver_cards, call(), ORDER)
    waiting.write(void_card, call(), VoidCardOrder(FIRST, "SALAH_CETAK"))
    waiting.write(issue_card, call(), IssueOrder(FIRST, wait=True))
    order = HandOverOrder(FIRST, delivery=REF)
    refusal = refused(waiting, hand_over_card, call(), order)
    assert (refusal.code, refusal.values) == ("CARD_NOT_OUT", {"nik": FIRST, "number": REF})
    waiting.write(hand_over_card, call(), HandOverOrder(FIRST))
    waiting.write(return_delivered, call(), ReturnDeliveredOrder(REF, (FIRST,)))
    items = rows(waiting, DeliveryItem, nik=FIRST)
    assert [(item["issue"], item["state"]) for item in items] == [(1, "RETURNED")]


def test_the_receipt_of_many_cards_names_no_issue_of_one(waiting: Store) -> None:
    assert waiting.write(deliver_cards, call(), ORDER).card_issue is None
    assert waiting.write(return_delivered, call(), ReturnDeliveredOrder(REF)).card_issue is None


def test_what_nobody_took_comes_back_and_the_last_one_ends_the_delivery(waiting: Store) -> None:
    waiting.write(deliver_cards, call(), ORDER)
    waiting.write(hand_over_card, call(), HandOverOrder(FIRST, "SUHARDI", "ayah", delivery=REF))
    waiting.write(return_delivered, call(), ReturnDeliveredOrder(REF, (SECOND,)))
    assert delivery_state(waiting) == "OUT"
    waiting.write(return_delivered, call(), ReturnDeliveredOrder(REF))
    assert delivery_state(waiting) == "DONE"
    assert carried(waiting) == {
        FIRST: ("HANDED", REF),
        SECOND: ("RETURNED", None),
        THIRD: ("RETURNED", None),
    }
    for niks in ((), (SECOND,), ("x" * 60,)):
        order = ReturnDeliveredOrder(REF, niks)
        assert refused(waiting, return_delivered, call(), order).code == "CARD_NOT_OUT"
    waiting.write(hand_over_card, call(), HandOverOrder(SECOND))


def test_cards_come_back_to_the_place_that_sent_them(waiting: Store) -> None:
    waiting.write(deliver_cards, call(), ORDER)
    order = ReturnDeliveredOrder(REF)
    refusal = refused(waiting, return_delivered, call(place="MPP"), order)
    assert (refusal.code, refusal.values["place"]) == ("DELIVERY_ELSEWHERE", "DINAS")
    missing = ReturnDeliveredOrder("ANTAR-2024-0009")
    assert refused(waiting, return_delivered, call(), missing).code == "DELIVERY_UNKNOWN"


def test_the_card_of_who_died_meanwhile_comes_back_too(waiting: Store) -> None:
    waiting.write(deliver_cards, call(), ORDER)
    died = waiting.write(depart, call(), DepartOrder(FIRST, "MENINGGAL"))
    waiting.write(return_delivered, call(), ReturnDeliveredOrder(REF, (FIRST,)))
    assert carried(waiting)[FIRST] == ("RETURNED", None)
    waiting.write(correct_act, call(), CorrectOrder(died.act, "salah orang"))
    waiting.write(hand_over_card, call(), HandOverOrder(FIRST))


def test_a_delivery_is_taken_back_while_every_card_is_out(waiting: Store) -> None:
    delivered = waiting.write(deliver_cards, call(), ORDER)
    handed = waiting.write(hand_over_card, call(), HandOverOrder(FIRST, delivery=REF))
    order = CorrectOrder(delivered.act, "salah")
    refusal = refused(waiting, correct_act, call(), order)
    assert refusal.values == {"acts": (f"hand-over {handed.act}",)}
    waiting.write(correct_act, call(), CorrectOrder(handed.act, "salah"))
    waiting.write(correct_act, call(), order)
    assert delivery_state(waiting) == "CANCELLED"
    assert set(carried(waiting).values()) == {("CANCELLED", None)}
    assert [row["last"] for row in rows(waiting, Numbering, series="ANTAR")] == [1]
    waiting.write(hand_over_card, call(), HandOverOrder(FIRST))


def test_a_delivery_from_which_cards_came_back_stays(waiting: Store) -> None:
    delivered = waiting.write(deliver_cards, call(), ORDER)
    back = waiting.write(return_delivered, call(), ReturnDeliveredOrder(REF))
    refusal = refused(waiting, correct_act, call(), CorrectOrder(delivered.act, "salah"))
    assert refusal.values == {"acts": (f"return-delivered {back.act}",)}


def test_a_card_that_was_carried_out_is_not_unmade_though_it_came_back(waiting: Store) -> None:
    made = str(rows(waiting, JournalEntry, nik=FIRST, kind="issue")[0]["act_id"])
    delivered = waiting.write(deliver_cards, call(), ORDER)
    back = waiting.write(return_delivered, call(), ReturnDeliveredOrder(REF))
    order = CorrectOrder(made, "salah")
    refusal = refused(waiting, correct_act, call(), order)
    assert refusal.values == {"acts": (f"return-delivered {back.act}",)}
    waiting.write(correct_act, call(), CorrectOrder(back.act, "salah"))
    waiting.write(correct_act, call(), CorrectOrder(delivered.act, "salah"))
    waiting.write(correct_act, call(), order)
    assert rows(waiting, Card, nik=FIRST) == []


def test_what_ended_a_delivery_is_taken_back(waiting: Store) -> None:
    waiting.write(deliver_cards, call(), DeliverOrder(CODE, "Pak Kaling", (FIRST, SECOND)))
    handed = waiting.write(hand_over_card, call(), HandOverOrder(FIRST, delivery=REF))
    back = waiting.write(return_delivered, call(), ReturnDeliveredOrder(REF))
    waiting.write(correct_act, call(), CorrectOrder(handed.act, "salah"))
    assert (delivery_state(waiting), carried(waiting)[FIRST]) == ("OUT", ("OUT", REF))
    waiting.write(correct_act, call(), CorrectOrder(back.act, "salah"))
    assert (delivery_state(waiting), carried(waiting)[SECOND]) == ("OUT", ("OUT", REF))
    waiting.write(return_delivered, call(), ReturnDeliveredOrder(REF))
    assert delivery_state(waiting) == "DONE"


def test_a_return_stays_once_the_card_went_on(waiting: Store) -> None:
    waiting.write(deliver_cards, call(), ORDER)
    back = waiting.write(return_delivered, call(), ReturnDeliveredOrder(REF))
    handed = waiting.write(hand_over_card, call(), HandOverOrder(FIRST))
    order = CorrectOrder(back.act, "salah")
    refusal = refused(waiting, correct_act, call(), order)
    assert refusal.values == {"acts": (f"hand-over {handed.act}",)}
    waiting.write(correct_act, call(), CorrectOrder(handed.act, "salah"))
    again = waiting.write(deliver_cards, call(), ORDER)
    refusal = refused(waiting, correct_act, call(), order)
    assert refusal.values == {"acts": (f"deliver {again.act}",)}


def test_a_card_that_is_out_lies_on_no_shelf_here(waiting: Store) -> None:
    waiting.write(deliver_cards, call(), ORDER)
    refusal = refused(waiting, shelve_card, call(), ShelveOrder(FIRST, "B7"))
    assert refusal.code == "CARD_AT_KELURAHAN"
