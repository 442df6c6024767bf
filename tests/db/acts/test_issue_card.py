"""Cetak: the card is made from a blank, and handed over unless it waits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.journal.clock import written_moment
from db.models import Card, StockBalance, Suket
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.set_policy import PolicyOrder, set_policy
from tests.db.acts.conftest import Calm
from tests.dump import did, entry_of, rows
from tests.office import (
    ADULT,
    CHILD,
    DECEASED,
    DUPLICATE,
    FAILED,
    ISSUED,
    MORNING,
    PRINTED,
    READY,
    READY_TOO,
    SENT,
    SIXTEEN_READY,
    TODAY,
    FixedClock,
    born,
    call,
    counted,
    open_test_office,
)
from tests.refusals import refused


def receive(office: Store, quantity: int, place: str = "DINAS") -> None:
    office.write(receive_blanks, call("gudang", place), ReceiveOrder(quantity, "BA 1"))


def with_a_blank(url: str) -> Store:
    office = open_test_office(url)
    receive(office, 1)
    return office


def test_the_card_is_made_from_a_blank_and_handed_over(office: Store) -> None:
    receive(office, 5)
    calling = call()
    changed = did(office, lambda: office.write(issue_card, calling, IssueOrder(READY.nik)))
    assert changed == {
        "stock_entry": (
            [],
            [
                {
                    "act": calling.act_id,
                    "line": 1,
                    "place": "DINAS",
                    "kind": "CETAK",
                    "quantity": -1,
                    "day": "2024-03-04",
                    "cause": None,
                    "document": None,
                    "nik": READY.nik,
                }
            ],
        ),
        "stock_balance": (
            [{"place": "DINAS", "on_hand": 5, "at_trays": 0}],
            [{"place": "DINAS", "on_hand": 4, "at_trays": 0}],
        ),
        "card": (
            [],
            [
                {
                    "nik": READY.nik,
                    "issue": 1,
                    "state": "ISSUED",
                    "printed_on": "2024-03-04",
                    "place": "DINAS",
                    "handed_on": "2024-03-04",
                    "collector": None,
                    "relation": None,
                    "handed_to": "SELF",
                    "document": None,
                    "match_lacks": None,
                    "shelf": None,
                    "delivery": None,
                }
            ],
        ),
        "ktp": (
            [],
            [
                {
                    "nik": READY.nik,
                    "status": "CARD_ISSUED",
                    "since": written_moment(MORNING),
                    "attempt": 0,
                    "issue": 1,
                    "reason": "BARU",
                    "enrolled_on": None,
                    "enrolled_at": None,
                    "request_kind": None,
                }
            ],
        ),
    }
    entry = entry_of(office, calling.act_id)
    assert entry["nik"] == READY.nik
    assert {name for name, value in entry["order"].items() if value} == {"nik"}
    assert entry["decided"] == {"policy": "NORMAL", "reason": "BARU", **counted(READY)}


def test_the_receipt_says_what_is_left(office: Store) -> None:
    receive(office, 2)
    receipt = office.write(issue_card, call(), IssueOrder(READY.nik))
    assert (receipt.nik, receipt.status, receipt.card_issue) == (READY.nik, "CARD_ISSUED", 1)
    assert (receipt.blanks_left, receipt.day, receipt.suket_number) == (1, TODAY, None)


def test_a_card_that_waits_is_printed_and_not_issued(office: Store) -> None:
    receive(office, 1)
    receipt = office.write(issue_card, call(), IssueOrder(READY.nik, wait=True))
    assert (receipt.status, receipt.blanks_left) == ("CARD_PRINTED", 0)
    (card,) = rows(office, Card)
    assert (card["state"], card["handed_on"], card["handed_to"]) == ("PRINTED", None, None)


@pytest.mark.parametrize(("lost", "paper"), [(False, "BACK"), (True, "LOST")])
def test_the_open_suket_is_taken_back_with_the_card(office: Store, lost: bool, paper: str) -> None:
    suket = office.write(issue_suket, call(), SuketOrder(READY.nik))
    receive(office, 1)
    clock = FixedClock()
    clock.forward(days=5)
    order = IssueOrder(READY.nik, suket_lost=lost)
    receipt = office.write(issue_card, call(clock=clock), order)
    assert (receipt.suket_number, receipt.suket_state) == (suket.suket_number, "DITARIK")
    (closed,) = rows(office, Suket)
    assert (closed["state"], closed["paper"], closed["closed_on"]) == (
        "DITARIK",
        paper,
        "2024-03-09",
    )


def test_a_lapsed_suket_is_taken_back_too(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    receive(office, 1)
    clock = FixedClock()
    clock.forward(days=400)
    office.write(issue_card, call(clock=clock), IssueOrder(READY.nik))
    assert [row["state"] for row in rows(office, Suket)] == ["DITARIK"]


def test_the_suket_stays_open_while_the_card_waits(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    receive(office, 1)
    receipt = office.write(issue_card, call(), IssueOrder(READY.nik, wait=True))
    assert receipt.suket_state is None
    assert [row["state"] for row in rows(office, Suket)] == ["AKTIF"]


def test_a_sixteen_year_olds_card_is_printed_on_the_17th_birthday(office: Store) -> None:
    receive(office, 1)
    birthday = born(-17, SIXTEEN_READY.birth_date)
    clock = FixedClock()
    clock.forward(days=(birthday - TODAY).days - 1)
    refusal = refused(office, issue_card, call(clock=clock), IssueOrder(SIXTEEN_READY.nik))
    assert (refusal.code, refusal.values) == ("NOT_YET_17", {"from_day": birthday})
    clock.forward(days=1)
    receipt = office.write(issue_card, call(clock=clock), IssueOrder(SIXTEEN_READY.nik))
    assert (receipt.status, receipt.day) == ("CARD_ISSUED", birthday)


@pytest.mark.parametrize(
    ("person", "code", "values"),
    [
        (ADULT, "NOT_RECORDED", {}),
        (CHILD, "UNDER_16", {"from_day": born(-16, CHILD.birth_date)}),
        (SENT, "WAITS_FOR_SIAK", {"status": "SENT_FOR_ENROLLMENT"}),
        (FAILED, "RECORD_AGAIN", {}),
        (DUPLICATE, "DUPLICATE_BLOCKS", {}),
        (PRINTED, "CARD_WAITS", {}),
        (ISSUED, "CARD_ISSUED", {}),
        (SIXTEEN_READY, "NOT_YET_17", {"from_day": born(-17, SIXTEEN_READY.birth_date)}),
        (DECEASED, "NOT_SERVED", {"base_status": "MATI"}),
    ],
)
def test_a_card_that_may_not_be_is_refused_with_blanks_at_hand(
    calm_as: Calm, person: RegisterRow, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm_as(with_a_blank), issue_card, call(), IssueOrder(person.nik))
    assert (refusal.code, refusal.values) == (code, values)


def test_where_no_blank_is_the_places_that_have_some_are_named(office: Store) -> None:
    refusal = refused(office, issue_card, call(), IssueOrder(READY.nik))
    assert (refusal.code, refusal.values) == ("NO_BLANKS", {"place": "DINAS"})
    receive(office, 4, "MPP")
    refusal = refused(office, issue_card, call(), IssueOrder(READY.nik))
    assert (refusal.code, refusal.values) == (
        "NO_BLANK_HERE",
        {"place": "DINAS", "elsewhere": {"MPP": 4}},
    )
    office.write(issue_card, call(place="MPP"), IssueOrder(READY.nik))
    assert rows(office, StockBalance, place="MPP") == [
        {"place": "MPP", "on_hand": 3, "at_trays": 0}
    ]


def test_the_last_blank_is_used_once(office: Store) -> None:
    receive(office, 1)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    refusal = refused(office, issue_card, call("petugas2"), IssueOrder(READY_TOO.nik))
    assert refusal.code == "NO_BLANKS"


def test_blanks_that_the_policy_keeps_are_kept(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    receive(office, 2)
    selektif = PolicyOrder("SELEKTIF", "surat edaran", "SUKET")
    office.write(set_policy, call("gudang"), selektif)
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    refusal = refused(office, issue_card, call(), IssueOrder(ADULT.nik))
    assert (refusal.code, refusal.values["policy"]) == ("POLICY_KEEPS_BLANKS", "SELEKTIF")
    receipt = office.write(issue_card, call(), IssueOrder(READY.nik))
    assert entry_of(office, receipt.act)["decided"]["policy"] == "SELEKTIF"
    office.write(set_policy, call("gudang"), PolicyOrder("HABIS", "blangko habis"))
    refusal = refused(office, issue_card, call(), IssueOrder(READY_TOO.nik))
    assert (refusal.code, refusal.values["policy"]) == ("POLICY_KEEPS_BLANKS", "HABIS")


def test_an_acts_id_answers_only_its_own_operator_and_place(office: Store) -> None:
    receive(office, 2)
    receive(office, 2, "MPP")
    mine = call()
    office.write(issue_card, mine, IssueOrder(READY.nik))
    for other in (replace(mine, operator="petugas2"), replace(mine, place="MPP")):
        assert refused(office, issue_card, other, IssueOrder(READY.nik)).code == "ACT_ID_REUSED"


def test_a_card_issued_at_once_may_go_to_the_family(office: Store) -> None:
    receive(office, 1)
    order = IssueOrder(READY.nik, collector="SUHARDI", relation="ayah", match_lacks="sakit")
    office.write(issue_card, call(), order)
    (card,) = rows(office, Card)
    assert (card["state"], card["handed_to"], card["collector"]) == ("ISSUED", "FAMILY", "SUHARDI")
    assert (card["relation"], card["match_lacks"]) == ("ayah", "sakit")


@pytest.mark.parametrize(
    "order",
    [
        IssueOrder(READY.nik, wait=True, handed_to="SELF"),
        IssueOrder(READY.nik, wait=True, collector="SUHARDI", relation="ayah"),
        IssueOrder(READY.nik, wait=True, relation="ayah"),
        IssueOrder(READY.nik, wait=True, document="SK/1"),
        IssueOrder(READY.nik, wait=True, match_lacks="sakit"),
        IssueOrder(READY.nik, wait=True, suket_lost=True),
    ],
)
def test_a_card_that_waits_has_no_collector(office: Store, order: IssueOrder) -> None:
    receive(office, 1)
    assert refused(office, issue_card, call(), order).code == "COLLECTOR_OF_WAITING"
