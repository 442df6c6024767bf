"""The board's blanks by place, how long they last, and who waits for how long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from db.journal.receipt import Receipt
from db.reads.board import board
from db.rules.board_figures import BoardFigures, Waiting
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.report_siak import SiakOrder, report_siak
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.set_policy import PolicyOrder, set_policy
from db.transactions.set_status import StatusOrder, set_status
from tests.office import ADULT, MARRIED_16, MORNING, READY, READY_TOO, SENT, TODAY, FixedClock, call


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def act(office: Store, clock: FixedClock) -> Callable[..., Receipt]:
    """Give what does an act a minute later."""

    def do(job: Callable[..., Receipt], order: Any, place: str | None = "DINAS", by: str = "petugas"
           ) -> Receipt:  # fmt: skip
        clock.forward(minutes=1)
        return office.write(job, call(by, place, clock=clock), order)

    return do


def read(office: Store, clock: FixedClock) -> BoardFigures:
    return office.read(board, clock)


def test_figures_say_of_which_office_and_moment_they_are(office: Store, clock: FixedClock) -> None:
    found = read(office, clock)
    assert (found.office, found.training) == ("Disdukcapil Kota Mataram", False)
    assert (found.day, found.time_zone) == (TODAY, "Asia/Makassar")
    assert found.as_of == "2024-03-04T01:00:00.000000Z"
    assert found.day_ends == "2024-03-04T16:00:00.000000Z"


def test_the_last_entry_is_named_with_its_hash(office: Store, clock: FixedClock) -> None:
    before = read(office, clock)
    receipt = office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik))
    after = read(office, clock)
    assert (after.head_n, len(after.head_hash)) == (receipt.n, 64)
    assert after.head_n == before.head_n + 1
    assert after.head_hash != before.head_hash


def test_blanks_by_place_with_alarm_and_what_is_under_way(
    office: Store, clock: FixedClock, act: Callable[..., Receipt]
) -> None:
    act(receive_blanks, ReceiveOrder(700, "BA 1"), by="gudang")
    act(receive_blanks, ReceiveOrder(40, "BA 2"), "MPP", by="gudang")
    act(give_tray, GiveTrayOrder("petugas", 10), by="gudang")
    assert read(office, clock).stock.level == "amber"
    act(send_blanks, SendOrder(300, "DINAS", "MPP"), by="gudang")
    found = read(office, clock)
    stock = found.stock
    assert (stock.on_hand, stock.under_way, stock.level) == (440, 300, "red")
    assert (stock.amber, stock.red) == (2000, 500)
    assert [(p.code, p.on_hand, p.at_trays, p.visits) for p in found.places] == [
        ("DINAS", 400, 10, False),
        ("MPP", 40, 0, False),
        ("MOBIL-1", 0, 0, True),
    ]


def test_each_place_lasts_at_its_own_pace(
    office: Store, clock: FixedClock, act: Callable[..., Receipt]
) -> None:
    act(receive_blanks, ReceiveOrder(9, "BA 1"), by="gudang")
    act(receive_blanks, ReceiveOrder(7, "BA 2"), "MPP", by="gudang")
    mistake = act(issue_card, IssueOrder(READY.nik))
    act(enrol, EnrolOrder(ADULT.nik))
    act(issue_card, IssueOrder(ADULT.nik))
    act(issue_card, IssueOrder(READY_TOO.nik), "MPP")
    assert read(office, clock).stock.cover_days is None
    clock.forward(days=2)
    found = read(office, clock)
    assert (found.stock.mean, found.stock.mean_days, found.stock.cover_days) == (1.5, 2, 8)
    assert [place.cover_days for place in found.places] == [7, 12, None]
    act(correct_act, CorrectOrder(mistake.act, "keliru"))
    found = read(office, clock)
    assert found.stock.mean == 1.0
    assert [place.cover_days for place in found.places] == [16, 12, None]


def test_an_open_suket_is_as_old_as_the_first_of_its_row(
    office: Store, clock: FixedClock, act: Callable[..., Receipt]
) -> None:
    assert read(office, clock).backlog.suket_open == Waiting(0, None)
    act(issue_suket, SuketOrder(READY.nik))
    clock.forward(days=3)
    act(issue_suket, SuketOrder(READY_TOO.nik))
    assert read(office, clock).backlog.suket_open == Waiting(2, 3)
    clock.forward(days=190)
    assert read(office, clock).backlog.lapsed == 2
    act(issue_suket, SuketOrder(READY.nik))
    found = read(office, clock).backlog
    assert (found.suket_open, found.lapsed) == (Waiting(2, 193), 1)


def test_a_suket_lapses_when_its_last_day_is_over(
    office: Store, clock: FixedClock, act: Callable[..., Receipt]
) -> None:
    until = act(issue_suket, SuketOrder(READY.nik)).suket_until
    assert until
    clock.forward(days=(until - TODAY).days)
    assert read(office, clock).backlog.lapsed == 0
    clock.forward(days=1)
    assert read(office, clock).backlog.lapsed == 1


def test_a_card_waits_since_the_day_it_was_printed(
    office: Store, clock: FixedClock, act: Callable[..., Receipt]
) -> None:
    act(receive_blanks, ReceiveOrder(9, "BA 1"), by="gudang")
    # Half past seven in the morning, when it is still the day before by UTC.
    clock.moment = MORNING + timedelta(hours=22, minutes=29)
    act(issue_card, IssueOrder(READY.nik, wait=True))
    assert read(office, clock).backlog.cards_waiting == Waiting(1, 0)
    clock.forward(hours=16)
    act(issue_card, IssueOrder(READY_TOO.nik, wait=True))
    clock.forward(hours=1)
    assert read(office, clock).backlog.cards_waiting == Waiting(2, 1)
    act(hand_over_card, HandOverOrder(READY.nik))
    clock.forward(days=1)
    assert read(office, clock).backlog.cards_waiting == Waiting(1, 2)


def test_who_waits_for_siak_by_the_registers_word_is_counted_and_has_no_age(
    office: Store, clock: FixedClock, act: Callable[..., Receipt]
) -> None:
    # SENT is such a person.
    assert read(office, clock).backlog.waiting_for_siak == Waiting(1, None)
    act(enrol, EnrolOrder(ADULT.nik, "SENT_FOR_ENROLLMENT"))
    clock.forward(days=2)
    act(enrol, EnrolOrder(MARRIED_16.nik, "BIO_CAPTURED"))
    assert read(office, clock).backlog.waiting_for_siak == Waiting(3, 2)
    act(set_status, StatusOrder(ADULT.nik, "PRINT_READY_RECORD"))
    act(set_status, StatusOrder(SENT.nik, "ENROLL_FAILURE"))
    clock.forward(days=1)
    assert read(office, clock).backlog.waiting_for_siak == Waiting(1, 1)


def test_an_outage_and_what_it_leaves_to_catch_up_on(
    office: Store, clock: FixedClock, act: Callable[..., Receipt]
) -> None:
    act(report_siak, SiakOrder(down=True))
    act(enrol, EnrolOrder(ADULT.nik))
    found = read(office, clock)
    assert found.siak_down_since == "2024-03-04T01:01:00.000000Z"
    assert found.backlog.to_catch_up == 1
    act(report_siak, SiakOrder(down=False))
    assert read(office, clock).siak_down_since is None


def test_the_policy_is_told_without_its_reason(
    office: Store, clock: FixedClock, act: Callable[..., Receipt]
) -> None:
    assert (read(office, clock).policy, read(office, clock).policy_since) == ("NORMAL", None)
    order = PolicyOrder("SELEKTIF", "blangko menipis", "SUKET")
    act(set_policy, order, by="gudang")
    found = read(office, clock)
    assert (found.policy, found.policy_since) == ("SELEKTIF", TODAY)
    assert "menipis" not in repr(found)


def test_levels_are_the_offices_own(
    office: Store, clock: FixedClock, act: Callable[..., Receipt]
) -> None:
    act(change_setting, SettingOrder("red_level", "0"), None, by="admin")
    act(receive_blanks, ReceiveOrder(1, "BA 1"), by="gudang")
    assert (read(office, clock).stock.level, read(office, clock).stock.red) == ("amber", 0)
