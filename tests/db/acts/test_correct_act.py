"""Koreksi: a mistaken act is taken back by a new one."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest

from db.journal.receipt import Receipt
from db.models import Card, Ktp, StockBalance, StockEntry, Suket, SuketCounter
from db.rules.taking_back import CORRECTABLE
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.set_policy import PolicyOrder, set_policy
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.db.acts.every_act import EVERY_ACT
from tests.dump import JOURNAL, changes, did, dump, entry_of, rows
from tests.office import ADULT, READY, READY_TOO, FixedClock, call
from tests.refusals import refused

CORRECTED = [name for name, each in EVERY_ACT.items() if each.kind in CORRECTABLE]
# Someone entered stays as not valid, only a clerk with the admin takes a target back, and a
# count is cancelled whichever act on it was the mistake.
WITH_TESTS_OF_THEIR_OWN = {"resident add", "resident arrive", "target", "count"}

LEDGERS = {"stock_entry", "tray_entry", "roll_entry"}
# Lines of trays and rolls that the act made are empty after it.
EMPTIED = {"tray_balance": "on_hand", "roll_balance": "rolls"}
# What bears a number, and what it holds, stays as cancelled.
STAYING = {
    "shipment",
    "loan",
    "stock_count",
    "batch",
    "batch_item",
    "delivery",
    "delivery_item",
    "blank_request",
    "destruction",
    "visit",
}
STAYING_AS = {"CANCELLED", "LEFT"}


def receive(office: Store, quantity: int) -> Receipt:
    return office.write(receive_blanks, call("gudang"), ReceiveOrder(quantity, "BA 1"))


def ask_second_person(office: Store) -> None:
    order = SettingOrder("second_person", "correct-other")
    office.write(change_setting, call("admin", None), order)


def test_every_act_on_residents_and_blanks_can_be_corrected() -> None:
    assert {EVERY_ACT[name].kind for name in CORRECTED} == CORRECTABLE


@pytest.mark.parametrize(
    "name", [each for each in CORRECTED if each not in WITH_TESTS_OF_THEIR_OWN]
)
def test_a_corrected_act_leaves_the_office_as_it_was(office: Store, name: str) -> None:
    each = EVERY_ACT[name]
    each.prepare(office)
    before = dump(office)
    receipt = each.step.done(office)
    own = replace(each.step, do=correct_act, order=CorrectOrder(receipt.act, " salah "), more=())
    correction = own.done(office, str(uuid.uuid4()))
    entry = entry_of(office, correction.act)
    assert (correction.corrects, entry["corrects"]) == (receipt.act, receipt.act)
    assert entry["nik"] == receipt.nik
    assert entry["decided"] == {"reason": "salah", "kind": each.kind}

    changed = changes(before, dump(office))
    # What moved in a ledger is booked back, numbers are never given twice, a row that bears
    # one stays, and the data that an arrival replaced was kept for this moment.
    assert changed.keys() <= {
        *LEDGERS,
        *EMPTIED,
        *STAYING,
        "suket",
        "suket_counter",
        "numbering",
        "former_data",
    }
    for ledger in LEDGERS & changed.keys():
        gone, moves = changed[ledger]
        assert gone == []
        booked_back = [move for move in moves if move["act"] == correction.act]
        assert {move["kind"] for move in booked_back} == {"PEMBATALAN"}
        assert sum(int(str(move["quantity"])) for move in moves) == 0
    for balance in EMPTIED.keys() & changed.keys():
        gone, came = changed[balance]
        assert gone == []
        assert {row[EMPTIED[balance]] for row in came} == {0}
    for table in STAYING & changed.keys():
        gone, came = changed[table]
        assert {row.get("changed_by", correction.act) for row in came} == {correction.act}
        # A row that was there before is the same but for the act that changed it last.
        was = [{**row, "changed_by": correction.act} for row in gone]
        made = [row for row in came if row not in was]
        assert len(made) == len(came) - len(gone)
        assert {row["state"] for row in made} <= STAYING_AS
    gone, came = changed.get("suket", ([], []))
    assert gone == []
    assert [row["state"] for row in came] == (["BATAL"] if came else [])


def test_a_mistaken_card_goes_back_to_blank_and_suket(office: Store) -> None:
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    office.write(issue_suket, call(), SuketOrder(ADULT.nik))
    receive(office, 1)
    before = dump(office)
    mistake = office.write(issue_card, call(), IssueOrder(ADULT.nik))
    correction = office.write(correct_act, call(), CorrectOrder(mistake.act, "salah orang"))
    assert changes(before, dump(office)).keys() == {"stock_entry"}
    assert (correction.blanks_left, correction.status) == (1, "PRINT_READY_RECORD")
    assert [row["state"] for row in rows(office, Suket)] == ["AKTIF"]
    assert rows(office, Card) == []
    receipt = office.write(issue_card, call(), IssueOrder(ADULT.nik))
    assert (receipt.card_issue, receipt.blanks_left) == (1, 0)


def test_a_mistaken_suket_leaves_its_number_used(office: Store) -> None:
    mistake = office.write(issue_suket, call(), SuketOrder(READY.nik))
    office.write(correct_act, call(), CorrectOrder(mistake.act, "salah orang"))
    (suket,) = rows(office, Suket)
    assert (suket["state"], suket["closed_on"]) == ("BATAL", "2024-03-04")
    assert [row["last"] for row in rows(office, SuketCounter)] == [1]
    receipt = office.write(issue_suket, call(), SuketOrder(READY_TOO.nik))
    assert receipt.suket_number == "471.13/2/Dukcapil/III/2024"


def test_a_mistaken_renewal_opens_the_old_suket_again(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    clock = FixedClock()
    clock.forward(days=200)
    mistake = office.write(issue_suket, call(clock=clock), SuketOrder(READY.nik))
    office.write(correct_act, call(clock=clock), CorrectOrder(mistake.act, "belum habis"))
    assert [(row["seq"], row["state"]) for row in rows(office, Suket)] == [
        (1, "AKTIF"),
        (2, "BATAL"),
    ]


def test_acts_are_taken_back_from_the_last_one_on(office: Store) -> None:
    receive(office, 1)
    enrolled = office.write(enrol, call(), EnrolOrder(ADULT.nik))
    issued = office.write(issue_card, call(), IssueOrder(ADULT.nik))
    refusal = refused(office, correct_act, call(), CorrectOrder(enrolled.act, "salah"))
    assert (refusal.code, refusal.values) == (
        "LATER_ACTS_REST_ON_IT",
        {"acts": (f"issue {issued.act}",)},
    )
    office.write(correct_act, call(), CorrectOrder(issued.act, "salah"))
    office.write(correct_act, call(), CorrectOrder(enrolled.act, "salah"))
    assert rows(office, Ktp) == []
    assert rows(office, StockBalance, place="DINAS") == [
        {"place": "DINAS", "on_hand": 1, "at_trays": 0}
    ]


def test_spoiled_blanks_and_later_acts_do_not_rest_on_each_other(office: Store) -> None:
    receive(office, 3)
    enrolled = office.write(enrol, call(), EnrolOrder(ADULT.nik))
    spoiled = office.write(spoil_blanks, call(), SpoilOrder(1, "GAGAL_CETAK", ADULT.nik))
    office.write(correct_act, call(), CorrectOrder(enrolled.act, "salah"))
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    office.write(issue_card, call(), IssueOrder(ADULT.nik))
    receipt = office.write(correct_act, call(), CorrectOrder(spoiled.act, "tidak rusak"))
    assert receipt.blanks_left == 2
    (booked_back,) = rows(office, StockEntry, kind="PEMBATALAN")
    assert (booked_back["quantity"], booked_back["cause"]) == (1, "GAGAL_CETAK")


def test_blanks_that_are_used_can_not_be_sent_back(office: Store) -> None:
    received = receive(office, 1)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    order = CorrectOrder(received.act, "bukan untuk kita")
    refusal = refused(office, correct_act, call("gudang"), order)
    assert (refusal.code, refusal.values) == (
        "NOT_ENOUGH_BLANKS",
        {"place": "DINAS", "on_hand": 0, "asked": 1},
    )


def test_blanks_go_back_to_the_place_they_were_taken_from(office: Store) -> None:
    received = office.write(receive_blanks, call("gudang", "MPP"), ReceiveOrder(2, "BA"))
    order = CorrectOrder(received.act, "salah tempat")
    office.write(correct_act, call("gudang", "DINAS"), order)
    assert {row["on_hand"] for row in rows(office, StockBalance)} == {0}


def test_an_act_is_taken_back_once(office: Store) -> None:
    enrolled = office.write(enrol, call(), EnrolOrder(ADULT.nik))
    order = CorrectOrder(f" {enrolled.act.upper()} ", "salah")
    correction = office.write(correct_act, call(), order)
    refusal = refused(office, correct_act, call(), order)
    assert (refusal.code, refusal.values) == ("ACT_CORRECTED", {"act": enrolled.act})
    refusal = refused(office, correct_act, call(), CorrectOrder(correction.act, "salah lagi"))
    assert (refusal.code, refusal.values) == ("ACT_NOT_CORRECTABLE", {"kind": "correct"})


def test_a_corrected_act_can_be_done_anew(office: Store) -> None:
    for _ in range(2):
        enrolled = office.write(enrol, call(), EnrolOrder(ADULT.nik))
        office.write(correct_act, call(), CorrectOrder(enrolled.act, "salah"))
    changed = did(office, lambda: office.write(enrol, call(), EnrolOrder(ADULT.nik)))
    assert [row["attempt"] for row in changed["ktp"][1]] == [1]


@pytest.mark.parametrize(
    ("act", "reason", "code"),
    [
        ("", "salah", "ACT_NOT_FOUND"),
        ("\x00", "salah", "ACT_NOT_FOUND"),
        (str(uuid.UUID(int=77)), "salah", "ACT_NOT_FOUND"),
        ("x" * 5000, "salah", "ACT_NOT_FOUND"),
        (str(uuid.UUID(int=77)), "", "TEXT_MISSING"),
        (str(uuid.UUID(int=77)), "x" * 121, "TEXT_TOO_LONG"),
    ],
)
def test_a_correction_of_nothing_or_without_a_reason_is_refused(
    calm: Store, act: str, reason: str, code: str
) -> None:
    assert refused(calm, correct_act, call(), CorrectOrder(act, reason)).code == code


def test_the_policy_is_set_anew_and_not_corrected(office: Store) -> None:
    receipt = office.write(set_policy, call("gudang"), PolicyOrder("HABIS", "habis"))
    refusal = refused(office, correct_act, call("gudang"), CorrectOrder(receipt.act, "salah"))
    assert (refusal.code, refusal.values) == ("ACT_NOT_CORRECTABLE", {"kind": "policy"})


def test_ones_own_act_of_the_day_needs_no_second_person(office: Store) -> None:
    ask_second_person(office)
    enrolled = office.write(enrol, call(), EnrolOrder(ADULT.nik))
    before_midnight = FixedClock()
    before_midnight.forward(hours=14, minutes=59)
    order = CorrectOrder(enrolled.act, "salah")
    office.write(correct_act, call(clock=before_midnight), order)


def test_anothers_act_or_an_older_one_needs_a_second_person(office: Store) -> None:
    ask_second_person(office)
    enrolled = office.write(enrol, call(), EnrolOrder(ADULT.nik))
    order = CorrectOrder(enrolled.act, "salah")
    needed = ("SECOND_PERSON_NEEDED", {"act": "correct-other"})
    refusal = refused(office, correct_act, call("petugas2"), order)
    assert (refusal.code, refusal.values) == needed
    after_midnight = FixedClock()
    after_midnight.forward(hours=15)
    refusal = refused(office, correct_act, call(clock=after_midnight), order)
    assert (refusal.code, refusal.values) == needed
    refusal = refused(office, correct_act, call("petugas2", second="pengawas"), order)
    assert refusal.code == "SECOND_PERSON_NOT_PERMITTED"
    office.write(correct_act, call("petugas2", second="gudang"), order)


def test_nothing_of_the_journal_is_changed_by_a_correction(office: Store) -> None:
    enrolled = office.write(enrol, call(), EnrolOrder(ADULT.nik))
    before = dump(office)
    office.write(correct_act, call(), CorrectOrder(enrolled.act, "salah"))
    after = dump(office)
    assert all(row in after["journal_entry"] for row in before["journal_entry"])
    assert changes(before, after).keys() == {"ktp"}
    assert before.keys() >= JOURNAL
