"""Kartu lama kembali: a card that is valid no more comes back without another one made for it."""

from __future__ import annotations

import pytest

from db.models import Card, Ktp, OldCard
from db.store.store import Store
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.depart import DepartOrder, depart
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.take_back_card import TakeBackOrder, take_back_card
from tests.dump import did, entry_of, rows
from tests.office import ADULT, ISSUED, READY, SENT, call
from tests.refusals import refused

FOUND = "HILANG_DITEMUKAN"
POLICE = ReplaceOrder(ISSUED.nik, "HILANG", "LP/12/III/2024")


def old_card(nik: str, issue: int, cause: str, document: str | None = None) -> dict[str, object]:
    return {
        "nik": nik,
        "issue": issue,
        "cause": cause,
        "document": document,
        "taken_on": "2024-03-04",
        "place": "DINAS",
        "destroyed": None,
    }


def issued(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA 1"))
    office.write(issue_card, call(), IssueOrder(READY.nik))


def test_a_lost_card_that_was_found_enters_the_register_and_changes_nothing_else(
    office: Store,
) -> None:
    office.write(replace_card, call(), POLICE)
    order = TakeBackOrder(ISSUED.nik, FOUND, document="LP/12/III/2024")
    calling = call("gudang")
    changed = did(office, lambda: office.write(take_back_card, calling, order))
    assert changed == {"old_card": ([], [old_card(ISSUED.nik, 1, FOUND, "LP/12/III/2024")])}
    entry = entry_of(office, calling.act_id)
    assert (entry["nik"], entry["decided"]["kelurahan"]) == (ISSUED.nik, ISSUED.kelurahan_code)


def test_the_receipt_names_cause_issue_and_place(office: Store) -> None:
    office.write(replace_card, call(), POLICE)
    receipt = office.write(take_back_card, call(place="MPP"), TakeBackOrder(ISSUED.nik, "RUSAK"))
    assert (receipt.old_card, receipt.old_card_issue, receipt.old_card_place) == ("RUSAK", 1, "MPP")
    assert receipt.status is None


@pytest.mark.parametrize(
    ("reason", "cause"), [("MENINGGAL", "MENINGGAL"), ("PINDAH", "PINDAH_KELUAR")]
)
def test_the_card_of_who_left_is_void_and_their_status_stays(
    office: Store, reason: str, cause: str
) -> None:
    issued(office)
    office.write(depart, call(), DepartOrder(READY.nik, reason))
    (card,), ktp = rows(office, Card), rows(office, Ktp)
    order = TakeBackOrder(READY.nik, cause)
    changed = did(office, lambda: office.write(take_back_card, call(), order))
    assert changed == {
        "card": ([card], [card | {"state": "VOID"}]),
        "old_card": ([], [old_card(READY.nik, 1, cause)]),
    }
    assert rows(office, Ktp) == ktp


def test_a_card_that_this_office_did_not_make_comes_back_too(office: Store) -> None:
    office.write(depart, call(), DepartOrder(ISSUED.nik, "MENINGGAL"))
    office.write(take_back_card, call(), TakeBackOrder(ISSUED.nik, "MENINGGAL"))
    assert rows(office, OldCard) == [old_card(ISSUED.nik, 1, "MENINGGAL")]
    assert rows(office, Card) == []


def test_the_newest_card_that_is_not_there_yet_comes_back_unless_one_is_named(
    office: Store,
) -> None:
    issued(office)
    for _ in range(2):
        office.write(replace_card, call(), ReplaceOrder(READY.nik, "HILANG", "LP/12/III/2024"))
        office.write(issue_card, call(), IssueOrder(READY.nik))
    office.write(replace_card, call(), ReplaceOrder(READY.nik, "RUSAK"))
    assert office.write(take_back_card, call(), TakeBackOrder(READY.nik, FOUND)).old_card_issue == 2
    named = TakeBackOrder(READY.nik, FOUND, issue=1)
    assert office.write(take_back_card, call(), named).old_card_issue == 1
    refusal = refused(office, take_back_card, call(), TakeBackOrder(READY.nik, FOUND))
    assert (refusal.code, refusal.values["issue"]) == ("OLD_CARD_KNOWN", 3)


@pytest.mark.parametrize("issue", [0, 1])
def test_a_card_that_is_held_is_not_taken_back(office: Store, issue: int) -> None:
    refusal = refused(office, take_back_card, call(), TakeBackOrder(ISSUED.nik, "RUSAK", issue))
    assert (refusal.code, refusal.values["issue"]) == ("CARD_STILL_VALID", 1)


@pytest.mark.parametrize(
    ("nik", "cause", "issue", "code"),
    [
        (ADULT.nik, FOUND, 0, "OLD_CARD_NONE"),
        (SENT.nik, FOUND, 1, "OLD_CARD_NONE"),
        (ISSUED.nik, FOUND, 7, "OLD_CARD_NONE"),
        (ISSUED.nik, FOUND, -1, "OLD_CARD_NONE"),
        (ISSUED.nik, "MENINGGAL", 0, "NOT_DEPARTED"),
        (ISSUED.nik, "PERUBAHAN_DATA", 0, "CAUSE_UNKNOWN"),
        ("5271010101010001", FOUND, 0, "NIK_NOT_FOUND"),
    ],
)
def test_a_card_that_was_never_made_is_refused(
    office: Store, nik: str, cause: str, issue: int, code: str
) -> None:
    refusal = refused(office, take_back_card, call(), TakeBackOrder(nik, cause, issue))
    assert refusal.code == code


def test_who_died_without_a_card_has_none_to_bring(office: Store) -> None:
    office.write(depart, call(), DepartOrder(ADULT.nik, "MENINGGAL"))
    refusal = refused(office, take_back_card, call(), TakeBackOrder(ADULT.nik, "MENINGGAL"))
    assert refusal.code == "OLD_CARD_NONE"


def test_a_card_comes_back_once_and_a_destroyed_one_never(office: Store) -> None:
    office.write(replace_card, call(), POLICE)
    again = TakeBackOrder(ISSUED.nik, FOUND)
    office.write(take_back_card, call(), again)
    refusal = refused(office, take_back_card, call(), again)
    assert (refusal.code, refusal.values["place"]) == ("OLD_CARD_KNOWN", "DINAS")
    order = DestroyOrder((f"{ISSUED.nik}/1",), (), (("I Made Arta", "Satpol PP"),))
    office.write(destroy, call("gudang"), order)
    refusal = refused(office, take_back_card, call(), again)
    assert (refusal.code, refusal.values["ref"]) == ("OLD_CARD_DESTROYED", "MUSNAH-2024-0001")


def test_taking_back_the_taking_back_gives_the_card_its_state_again(office: Store) -> None:
    issued(office)
    office.write(depart, call(), DepartOrder(READY.nik, "MENINGGAL"))
    before = rows(office, Card)
    receipt = office.write(take_back_card, call(), TakeBackOrder(READY.nik, "MENINGGAL"))
    office.write(correct_act, call(), CorrectOrder(receipt.act, "kartu orang lain"))
    assert rows(office, Card) == before
    assert rows(office, OldCard) == []


def test_the_loss_stands_while_the_found_card_lies_here(office: Store) -> None:
    lost = office.write(replace_card, call(), POLICE)
    office.write(take_back_card, call(), TakeBackOrder(ISSUED.nik, FOUND))
    refusal = refused(office, correct_act, call(), CorrectOrder(lost.act, "salah"))
    assert refusal.code == "LATER_ACTS_REST_ON_IT"


def test_who_comes_back_gets_a_card_though_the_old_one_is_here_already(office: Store) -> None:
    issued(office)
    office.write(depart, call(), DepartOrder(READY.nik, "PINDAH"))
    office.write(take_back_card, call(), TakeBackOrder(READY.nik, "PINDAH_KELUAR"))
    office.write(arrive, call(), ArriveOrder(READY))
    order = ReplaceOrder(READY.nik, "PINDAH_DATANG", "SKP/7/2024", documents=("SKP", "KK"))
    receipt = office.write(replace_card, call(), order)
    assert receipt.status == "PRINT_READY_RECORD"
    assert [row["cause"] for row in rows(office, OldCard)] == ["PINDAH_KELUAR"]
    assert office.write(issue_card, call(), IssueOrder(READY.nik)).card_issue == 2
