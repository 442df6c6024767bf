"""Someone moves into the city, known to the register or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.models import FormerData, Residence, Resident
from db.rules.register_row import RegisterRow
from db.rules.roles import Act
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.open_record import open_record
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.viewer import Viewer
from tests.dump import Row, entry_of, rows
from tests.office import ADULT, DECEASED, MOVED, OUTSIDER, TODAY, FixedClock, call, person
from tests.refusals import refused

NEW = person("SRI RAHAYU", date(2006, 5, 6), serial=77)
HOLDER = replace(
    person("MURNIATI", date(1980, 4, 4), serial=78), base_status="PINDAH", siak_status="CARD_ISSUED"
)
CLERK = Viewer("petugas", "DINAS", clock=FixedClock())
HERE: dict[str, Any] = {
    "kelurahan_code": "52.71.02.1001",
    "kelurahan_name": "Pejanggik",
    "kecamatan_name": "Mataram",
}


def resident(store: Store, nik: str) -> Row:
    (found,) = rows(store, Resident, nik=nik)
    return found


def moved_in(who: RegisterRow, **more: Any) -> ArriveOrder:
    return ArriveOrder(replace(who, base_status="HIDUP", **{**HERE, **more}))


def test_someone_unknown_is_entered_as_arrived(office: Store) -> None:
    receipt = office.write(arrive, call(), ArriveOrder(NEW))
    assert receipt.base_status == "HIDUP"
    assert rows(office, Residence) == [
        {"nik": NEW.nik, "state": "HIDUP", "cause": "ARRIVED", "since": TODAY.isoformat()}
    ]
    assert not office.write(open_record, CLERK, NEW.nik).confirmed


@pytest.mark.parametrize("who", [MOVED, OUTSIDER], ids=["moved away once", "lives elsewhere"])
def test_someone_known_gets_the_data_of_the_new_address(office: Store, who: RegisterRow) -> None:
    office.write(arrive, call(), moved_in(who, address="JL. LANGKO 1"))
    found = resident(office, who.nik)
    assert (found["base_status"], found["home"], found["address"], found["confirmed"]) == (
        "HIDUP",
        "52.71",
        "JL. LANGKO 1",
        False,
    )


def test_what_siak_says_of_a_card_stays(office: Store) -> None:
    office.write(add_residents, call("admin", None), "SIAK", [HOLDER])
    office.write(arrive, call(), ArriveOrder(replace(HOLDER, **HERE, siak_status=None)))
    assert resident(office, HOLDER.nik)["siak_status"] == "CARD_ISSUED"


def test_a_holder_who_moves_in_gets_a_new_card_without_a_new_recording(office: Store) -> None:
    office.write(add_residents, call("admin", None), "SIAK", [HOLDER])
    office.write(receive_blanks, call("gudang"), ReceiveOrder(1, "BA 1"))
    office.write(arrive, call(), moved_in(HOLDER))
    office.write(replace_card, call(), ReplaceOrder(HOLDER.nik, "PINDAH_DATANG", "SKPWNI 12"))
    assert office.write(issue_card, call(), IssueOrder(HOLDER.nik)).card_issue == 2


@pytest.mark.parametrize(
    ("who", "code", "values"),
    [
        (ADULT, "ALREADY_RESIDENT", {}),
        (DECEASED, "DECEASED", {}),
        (OUTSIDER, "ARRIVES_ELSEWHERE", {"kelurahan": "Perampuan"}),
    ],
)
def test_who_does_not_arrive_is_refused(
    calm: Store, who: RegisterRow, code: str, values: dict[str, object]
) -> None:
    refusal = refused(calm, arrive, call(), ArriveOrder(who))
    assert (refusal.code, refusal.values) == (code, values)


def test_the_journal_keeps_the_nik_and_a_digest_alone(office: Store) -> None:
    receipt = office.write(arrive, call(), moved_in(MOVED, address="JL. LANGKO 1"))
    entry = entry_of(office, receipt.act)
    assert entry["order"].keys() == {"nik", "digest"}
    for text in ("SUDANA", "LANGKO", "1980-01-02", "Pejanggik"):
        assert text not in str(entry)


@pytest.mark.parametrize("who", [MOVED, OUTSIDER])
def test_an_arrival_is_taken_back_with_the_data_it_brought(office: Store, who: RegisterRow) -> None:
    before = resident(office, who.nik)
    receipt = office.write(arrive, call(), moved_in(who, address="JL. LANGKO 1"))
    office.write(correct_act, call(), CorrectOrder(receipt.act, "salah orang"))
    assert resident(office, who.nik) == before
    assert rows(office, Residence) == []


def test_the_arrival_of_someone_unknown_is_taken_back_as_not_valid(office: Store) -> None:
    receipt = office.write(arrive, call(), ArriveOrder(NEW))
    office.write(correct_act, call(), CorrectOrder(receipt.act, "salah orang"))
    assert resident(office, NEW.nik)["base_status"] == "TIDAK_VALID"
    office.write(arrive, call(), ArriveOrder(NEW))
    assert rows(office, Residence)[0]["cause"] == "ARRIVED"


def test_data_that_came_since_is_not_overwritten_by_taking_back(office: Store) -> None:
    receipt = office.write(arrive, call(), moved_in(MOVED))

    def told_otherwise() -> None:
        Resident.update(address="JL. LAIN").where(Resident.nik == MOVED.nik).execute()

    office.write(told_otherwise)
    refusal = refused(office, correct_act, call(), CorrectOrder(receipt.act, "salah orang"))
    assert (refusal.code, refusal.values) == ("DATA_CHANGED_SINCE", {"nik": MOVED.nik})
    assert rows(office, FormerData) != []


def test_a_file_of_arrivals_is_brought_by_the_right_to_bring_files(office: Store) -> None:
    assert refused(office, arrive, call("admin", None), ArriveOrder(NEW)).code == "NOT_PERMITTED"
    order = ArriveOrder(NEW)
    receipt = office.write(arrive, call("admin", None), order, right=Act.ADD_RESIDENTS)
    assert (receipt.kind, receipt.place) == ("arrive", None)
    refusal = refused(office, arrive, call(), moved_in(MOVED), right=Act.ADD_RESIDENTS)
    assert refusal.code == "NOT_PERMITTED"


def test_who_is_known_keeps_what_nobody_told_anew(office: Store) -> None:
    foreigner = replace(NEW, base_status="PINDAH", citizenship="WNA", marital="KAWIN")
    office.write(add_residents, call("admin", None), "SIAK", [foreigner])
    told = replace(NEW, **HERE, mother_name="", address="")
    untold = frozenset({"citizenship", "marital", "mother_name", "address", "base_status"})
    office.write(arrive, call(), ArriveOrder(told, untold))
    found = resident(office, NEW.nik)
    assert (found["base_status"], found["home"]) == ("HIDUP", "52.71")
    assert {name: found[name] for name in ("citizenship", "marital", "mother_name", "address")} == {
        "citizenship": "WNA",
        "marital": "KAWIN",
        "mother_name": NEW.mother_name,
        "address": "",
    }


def test_a_line_that_siak_calls_not_valid_does_not_arrive(office: Store) -> None:
    invalid = replace(NEW, base_status="TIDAK_VALID")
    assert refused(office, arrive, call(), ArriveOrder(invalid)).code == "NOT_SERVED"
    office.write(add_residents, call("admin", None), "SIAK", [invalid])
    assert refused(office, arrive, call(), ArriveOrder(NEW)).code == "NOT_SERVED"
    assert resident(office, NEW.nik)["base_status"] == "TIDAK_VALID"


def test_an_arrival_taken_back_after_a_file_told_of_it_stays_unconfirmed(office: Store) -> None:
    receipt = office.write(arrive, call(), moved_in(MOVED))

    def told_of() -> None:
        Resident.update(confirmed=True).where(Resident.nik == MOVED.nik).execute()

    office.write(told_of)
    office.write(correct_act, call(), CorrectOrder(receipt.act, "salah orang"))
    found = resident(office, MOVED.nik)
    assert (found["base_status"], found["confirmed"]) == ("PINDAH", False)
