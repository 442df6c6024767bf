"""Pengganti: IKD or a sheet of biodata for someone who gets no card now."""

from __future__ import annotations

import pytest

from db.models import GivenInstead
from db.reads.board import board
from db.reads.resident_view import resident_view
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.give_instead import GiveInsteadOrder, give_instead
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.dump import did, rows
from tests.office import (
    ADULT,
    CHILD,
    DECEASED,
    FOREIGNER,
    ISSUED,
    READY,
    READY_TOO,
    SIXTEEN_READY,
    FixedClock,
    call,
)
from tests.refusals import refused

IKD = GiveInsteadOrder(READY.nik, "IKD")


def test_what_was_given_is_recorded_with_its_day_and_place(office: Store) -> None:
    calling = call()
    changed = did(office, lambda: office.write(give_instead, calling, IKD))
    row = {
        "act": calling.act_id,
        "nik": READY.nik,
        "kind": "IKD",
        "day": "2024-03-04",
        "place": "DINAS",
    }
    assert changed == {"given_instead": ([], [row])}


def test_the_board_counts_it_and_the_history_names_it(office: Store) -> None:
    for order in (
        IKD,
        GiveInsteadOrder(CHILD.nik, "BIODATA"),
        GiveInsteadOrder(READY.nik, "BIODATA"),
    ):
        assert office.write(give_instead, call(), order).instead == order.kind
    today = office.read(board, FixedClock())
    assert (today.ikd, today.biodata) == (1, 2)
    assert office.read(board, FixedClock(FixedClock().moment.replace(day=5))).ikd == 0
    history = office.read(resident_view, READY.nik, "DINAS", FixedClock()).history
    assert [line.instead for line in history] == ["BIODATA", "IKD"]


def test_the_same_is_given_once_a_day(office: Store) -> None:
    clock = FixedClock()
    office.write(give_instead, call(clock=clock), IKD)
    refusal = refused(office, give_instead, call("petugas2", "MPP", clock=clock), IKD)
    assert (refusal.code, refusal.values) == ("INSTEAD_GIVEN", {"kind": "IKD"})
    clock.forward(days=1)
    office.write(give_instead, call(clock=clock), IKD)
    assert len(rows(office, GivenInstead)) == 2


def test_a_mistake_is_taken_back_and_may_be_given_again(office: Store) -> None:
    receipt = office.write(give_instead, call(), IKD)
    # A suket that was given meanwhile doesn't rest on it.
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    office.write(correct_act, call(), CorrectOrder(receipt.act, "salah orang"))
    assert rows(office, GivenInstead) == []
    office.write(give_instead, call(), IKD)


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (GiveInsteadOrder(READY.nik, "KIA"), "INSTEAD_UNKNOWN"),
        (GiveInsteadOrder(ADULT.nik, "IKD"), "NOT_RECORDED"),
        (GiveInsteadOrder(SIXTEEN_READY.nik, "IKD"), "NOT_YET_17"),
        (GiveInsteadOrder(ISSUED.nik, "IKD"), "CARD_ISSUED"),
        (GiveInsteadOrder(DECEASED.nik, "BIODATA"), "NOT_SERVED"),
        (GiveInsteadOrder(FOREIGNER.nik, "BIODATA"), "FOREIGNER"),
        (GiveInsteadOrder("5271010101900099", "BIODATA"), "NIK_NOT_FOUND"),
        (GiveInsteadOrder("5271", "IKD"), "NIK_NOT_16_DIGITS"),
    ],
)
def test_who_may_not_be_given_it_is_refused(
    calm: Store, order: GiveInsteadOrder, code: str
) -> None:
    assert refused(calm, give_instead, call(), order).code == code


def test_who_can_have_the_card_gets_no_ikd_in_its_place(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(1, "BA 1"))
    order = GiveInsteadOrder(READY_TOO.nik, "IKD")
    assert refused(office, give_instead, call(), order).code == "CARD_AT_HAND"
