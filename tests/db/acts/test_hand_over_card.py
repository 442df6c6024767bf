"""Serahkan: a printed card that waited is handed over."""

import pytest

from db.journal.clock import written_moment
from db.models import Card, Ktp, Suket
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.dump import did, entry_of, rows
from tests.office import (
    ADULT,
    ISSUED,
    PRINTED,
    READY,
    TODAY,
    FixedClock,
    born,
    call,
    counted,
    person,
)
from tests.refusals import refused


@pytest.fixture
def waiting(office: Store) -> Store:
    """Give an office where READY holds a suket and their card waits."""
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    office.write(receive_blanks, call("gudang"), ReceiveOrder(1, "BA 1"))
    office.write(issue_card, call(), IssueOrder(READY.nik, wait=True))
    return office


def test_the_card_and_the_resident_become_issued(waiting: Store) -> None:
    clock = FixedClock()
    clock.forward(days=2)
    calling = call(clock=clock)
    (card,), (ktp,), (suket,) = rows(waiting, Card), rows(waiting, Ktp), rows(waiting, Suket)
    order = HandOverOrder(READY.nik)
    changed = did(waiting, lambda: waiting.write(hand_over_card, calling, order))
    taken = {"state": "ISSUED", "handed_on": "2024-03-06", "handed_to": "SELF"}
    assert changed == {
        "card": ([card], [card | taken]),
        "ktp": ([ktp], [ktp | {"status": "CARD_ISSUED", "since": written_moment(clock.moment)}]),
        "suket": (
            [suket],
            [suket | {"state": "DITARIK", "closed_on": "2024-03-06", "paper": "BACK"}],
        ),
    }
    entry = entry_of(waiting, calling.act_id)
    assert (entry["nik"], entry["decided"]) == (READY.nik, counted(READY))


def test_somebody_else_may_collect_the_card_with_the_suket_lost(waiting: Store) -> None:
    order = HandOverOrder(READY.nik, " SUHARDI ", "ayah", suket_lost=True)
    receipt = waiting.write(hand_over_card, call(), order)
    assert (receipt.status, receipt.suket_state, receipt.card_issue) == (
        "CARD_ISSUED",
        "DITARIK",
        1,
    )
    (card,) = rows(waiting, Card)
    assert who_took(card) == ("FAMILY", "SUHARDI", "ayah", None, "HOLDER_ABSENT")
    assert [row["paper"] for row in rows(waiting, Suket)] == ["LOST"]


def test_a_proxy_collects_on_a_document(waiting: Store) -> None:
    order = HandOverOrder(
        READY.nik, " I WAYAN ", handed_to="PROXY", document=" KUASA 3/2024 ", relation="tetangga"
    )
    waiting.write(hand_over_card, call(), order)
    (card,) = rows(waiting, Card)
    assert who_took(card) == ("PROXY", "I WAYAN", "tetangga", "KUASA 3/2024", "HOLDER_ABSENT")


@pytest.mark.parametrize("lacks", ["FINGERS_WORN", "jari dibalut"])
def test_the_holder_whose_finger_does_not_match_gets_the_card_with_a_reason(
    waiting: Store, lacks: str
) -> None:
    waiting.write(hand_over_card, call(), HandOverOrder(READY.nik, match_lacks=lacks))
    (card,) = rows(waiting, Card)
    assert who_took(card) == ("SELF", None, None, None, lacks)


def who_took(card: dict[str, object]) -> tuple[object, ...]:
    names = ("handed_to", "collector", "relation", "document", "match_lacks")
    return tuple(card[name] for name in names)


def test_an_office_says_who_may_collect(waiting: Store) -> None:
    admin = call("admin", None)
    waiting.write(change_setting, admin, SettingOrder("hand_over_to", "self, family"))
    proxy = HandOverOrder(READY.nik, "I WAYAN", handed_to="PROXY", document="KUASA 3/2024")
    refusal = refused(waiting, hand_over_card, call(), proxy)
    accepted = ("SELF", "FAMILY")
    assert (refusal.code, refusal.values) == (
        "COLLECTOR_NOT_ALLOWED",
        {"name": "PROXY", "accepted": accepted},
    )
    waiting.write(hand_over_card, call(), HandOverOrder(READY.nik, "SUHARDI", "ayah"))


def test_a_card_printed_before_this_program_is_handed_over_too(office: Store) -> None:
    changed = did(office, lambda: office.write(hand_over_card, call(), HandOverOrder(PRINTED.nik)))
    assert changed.keys() == {"ktp"}
    assert [row["status"] for row in rows(office, Ktp)] == ["CARD_ISSUED"]


def test_no_card_is_handed_over_before_the_17th_birthday(office: Store) -> None:
    young = person("BAIQ RATNA", born(17, TODAY, days=-2), siak="CARD_PRINTED", serial=7)
    office.write(add_residents, call("admin", None), "SIAK", [young])
    refusal = refused(office, hand_over_card, call(), HandOverOrder(young.nik))
    assert (refusal.code, refusal.values) == (
        "NOT_YET_17",
        {"from_day": born(-17, young.birth_date)},
    )
    clock = FixedClock()
    clock.forward(days=2)
    office.write(hand_over_card, call(clock=clock), HandOverOrder(young.nik))


@pytest.mark.parametrize(
    ("order", "code", "values"),
    [
        (HandOverOrder("x"), "NIK_NOT_16_DIGITS", {"nik": "x"}),
        (HandOverOrder(ADULT.nik), "NO_CARD_WAITS", {}),
        (HandOverOrder(READY.nik), "NO_CARD_WAITS", {}),
        (HandOverOrder(ISSUED.nik), "CARD_ISSUED", {}),
        (HandOverOrder(PRINTED.nik, "SUHARDI"), "TEXT_MISSING", {"field": "relation"}),
        (
            HandOverOrder(PRINTED.nik, "X" * 121, "ayah"),
            "TEXT_TOO_LONG",
            {"field": "collector", "most": 100},
        ),
        (
            HandOverOrder(PRINTED.nik, "X" * 101, "ayah"),
            "TEXT_TOO_LONG",
            {"field": "collector", "most": 100},
        ),
        (
            HandOverOrder(PRINTED.nik, "SUHARDI", "x" * 41),
            "TEXT_TOO_LONG",
            {"field": "relation", "most": 40},
        ),
        (
            HandOverOrder(PRINTED.nik, "SU\x1bHARDI", "ayah"),
            "TEXT_UNREADABLE",
            {"field": "collector"},
        ),
        (
            HandOverOrder(PRINTED.nik, "SUHARDI", "a‮yah"),
            "TEXT_UNREADABLE",
            {"field": "relation"},
        ),
        (
            HandOverOrder(PRINTED.nik, handed_to="FAMILY", relation="ayah"),
            "TEXT_MISSING",
            {"field": "collector"},
        ),
        (
            HandOverOrder(PRINTED.nik, "I WAYAN", handed_to="PROXY"),
            "TEXT_MISSING",
            {"field": "document"},
        ),
        (
            HandOverOrder(PRINTED.nik, "SUHARDI", handed_to="SELF"),
            "COLLECTOR_IS_HOLDER",
            {"name": "SUHARDI"},
        ),
        (
            HandOverOrder(PRINTED.nik, relation="ayah"),
            "COLLECTOR_IS_HOLDER",
            {"name": "ayah"},
        ),
        (
            HandOverOrder(PRINTED.nik, handed_to="KELURAHAN"),
            "COLLECTOR_UNKNOWN",
            {"name": "KELURAHAN", "accepted": ("SELF", "FAMILY", "PROXY")},
        ),
        (
            HandOverOrder(PRINTED.nik, match_lacks="x" * 81),
            "TEXT_TOO_LONG",
            {"field": "match_lacks", "most": 80},
        ),
    ],
)
def test_a_hand_over_that_may_not_be_is_refused(
    calm: Store, order: HandOverOrder, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm, hand_over_card, call(), order)
    assert (refusal.code, refusal.values) == (code, values)


def test_a_card_is_handed_over_once(waiting: Store) -> None:
    waiting.write(hand_over_card, call(), HandOverOrder(READY.nik))
    refusal = refused(waiting, hand_over_card, call("petugas2"), HandOverOrder(READY.nik))
    assert refusal.code == "CARD_ISSUED"
