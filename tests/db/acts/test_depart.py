"""Someone moves away or dies; an open suket and a waiting card aren't forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.journal.verify import verify
from db.models import Card, Ktp, OldCard, Residence, Resident, Suket
from db.rules.next_act import Next
from db.store.store import Store
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.depart import DepartOrder, depart
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.open_record import open_record
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.viewer import Viewer
from tests.dump import JOURNAL, dump, rows
from tests.office import ADULT, DECEASED, MORNING, MOVED, PRINTED, READY, TODAY, FixedClock, call
from tests.refusals import refused

CLERK = Viewer("petugas", "DINAS", clock=FixedClock())


@pytest.mark.parametrize(("reason", "state"), [("PINDAH", "PINDAH"), ("MENINGGAL", "MATI")])
def test_who_departs_is_not_served_any_more(office: Store, reason: str, state: str) -> None:
    receipt = office.write(depart, call(), DepartOrder(ADULT.nik, reason))
    assert (receipt.nik, receipt.base_status) == (ADULT.nik, state)
    assert rows(office, Residence) == [
        {"nik": ADULT.nik, "state": state, "cause": reason, "since": TODAY.isoformat()}
    ]
    assert rows(office, Resident, nik=ADULT.nik)[0]["base_status"] == state
    assert office.write(open_record, CLERK, ADULT.nik).next.act is Next.NONE


def test_an_open_suket_is_void_and_its_number_stays(office: Store) -> None:
    given = office.write(issue_suket, call(), SuketOrder(READY.nik))
    receipt = office.write(depart, call(), DepartOrder(READY.nik, "PINDAH"))
    assert (receipt.suket_number, receipt.suket_state) == (given.suket_number, "BATAL")
    (suket,) = rows(office, Suket)
    assert (suket["state"], suket["closed_on"], suket["paper"]) == (
        "BATAL",
        TODAY.isoformat(),
        None,
    )


@pytest.mark.parametrize(
    ("reason", "cause"), [("PINDAH", "PINDAH_KELUAR"), ("MENINGGAL", "MENINGGAL")]
)
def test_a_waiting_card_goes_to_the_old_cards(office: Store, reason: str, cause: str) -> None:
    office.write(receive_blanks, call("gudang", "MPP"), ReceiveOrder(1, "BA 1"))
    office.write(issue_card, call(place="MPP"), IssueOrder(READY.nik, wait=True))
    receipt = office.write(depart, call(), DepartOrder(READY.nik, reason))
    assert (receipt.old_card, receipt.old_card_place, receipt.old_card_issue) == (cause, "MPP", 1)
    assert [card["state"] for card in rows(office, Card)] == ["VOID"]
    (old,) = rows(office, OldCard)
    assert (old["issue"], old["cause"], old["place"]) == (1, cause, "MPP")
    (ktp,) = rows(office, Ktp)
    assert (ktp["status"], ktp["issue"]) == ("PRINT_READY_RECORD", 2)


def test_a_card_that_waited_before_this_program_came_is_told_too(office: Store) -> None:
    receipt = office.write(depart, call(), DepartOrder(PRINTED.nik, "PINDAH"))
    assert (receipt.old_card, receipt.old_card_place) == ("PINDAH_KELUAR", "DINAS")
    assert rows(office, Card) == []


def test_a_card_in_the_hand_stays_there(office: Store) -> None:
    office.write(receive_blanks, call("gudang"), ReceiveOrder(1, "BA 1"))
    office.write(issue_card, call(), IssueOrder(READY.nik))
    receipt = office.write(depart, call(), DepartOrder(READY.nik, "PINDAH"))
    assert receipt.old_card is None
    assert [card["state"] for card in rows(office, Card)] == ["ISSUED"]
    assert rows(office, OldCard) == []


def test_a_mistaken_departure_is_taken_back_whole(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    office.write(receive_blanks, call("gudang"), ReceiveOrder(1, "BA 1"))
    office.write(issue_card, call(), IssueOrder(READY.nik, wait=True))
    before = dump(office)
    mistake = office.write(depart, call(), DepartOrder(READY.nik, "MENINGGAL"))
    back = office.write(correct_act, call(), CorrectOrder(mistake.act, "salah orang"))
    after = dump(office)
    assert {name for name in before if before[name] != after[name]} == set(JOURNAL)
    assert (back.suket_state, back.status) == ("AKTIF", "CARD_PRINTED")
    assert office.read(verify).fault is None
    again = refused(office, issue_suket, call(), SuketOrder(READY.nik))
    assert again.code == "CARD_WAITS"


@pytest.mark.parametrize(("who", "state"), [(MOVED, "PINDAH"), (DECEASED, "MATI")])
def test_who_is_gone_does_not_depart_again(calm: Store, who: object, state: str) -> None:
    order = DepartOrder(who.nik, "PINDAH")  # type: ignore[attr-defined]
    refusal = refused(calm, depart, call(), order)
    assert (refusal.code, refusal.values) == ("ALREADY_DEPARTED", {"base_status": state})


@pytest.mark.parametrize("reason", ["", "HILANG", "pindah", "x" * 500])
def test_another_reason_is_refused(calm: Store, reason: str) -> None:
    refusal = refused(calm, depart, call(), DepartOrder(ADULT.nik, reason))
    assert refusal.code == "REASON_UNKNOWN"
    assert refusal.values["accepted"] == ("PINDAH", "MENINGGAL")


def test_who_departed_may_come_back(office: Store) -> None:
    clock = FixedClock(MORNING + timedelta(days=30))
    office.write(depart, call(), DepartOrder(ADULT.nik, "PINDAH"))
    receipt = office.write(arrive, call(clock=clock), ArriveOrder(ADULT))
    (row,) = rows(office, Residence)
    assert (row["cause"], row["since"]) == ("ARRIVED", "2024-04-03")
    office.write(correct_act, call(clock=clock), CorrectOrder(receipt.act, "salah orang"))
    (row,) = rows(office, Residence)
    assert (row["cause"], row["since"]) == ("PINDAH", TODAY.isoformat())
    assert rows(office, Resident, nik=ADULT.nik)[0]["base_status"] == "PINDAH"
