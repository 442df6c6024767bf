"""A person's data is corrected for a reason, and the entry tells what was and what is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.models import Resident, Suket
from db.rules.next_act import Next
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.open_record import open_record
from db.viewer import Viewer
from tests.dump import entry_of, rows
from tests.office import ADULT, MOVED, PRINTED, READY, SIXTEEN, FixedClock, call
from tests.refusals import refused

CLERK = Viewer("petugas", "DINAS", clock=FixedClock())
MARRIED = CorrectResidentOrder(replace(SIXTEEN, marital="KAWIN"), "buku nikah")


def test_corrected_data_decides_at_once(office: Store) -> None:
    assert office.write(open_record, CLERK, SIXTEEN.nik).card_from is not None
    office.write(correct_resident, call(), MARRIED)
    view = office.write(open_record, CLERK, SIXTEEN.nik)
    assert (view.card_from, view.confirmed) == (None, False)


def test_the_entry_tells_each_changed_field_and_no_other(office: Store) -> None:
    here: dict[str, Any] = {"kelurahan_code": "52.71.02.1001", "kelurahan_name": "Pejanggik"}
    row = replace(ADULT, name="BAIQ SRI WAHYUNINGSIH", **here, kecamatan_name="Mataram")
    receipt = office.write(correct_resident, call(), CorrectResidentOrder(row, "salah eja"))
    entry = entry_of(office, receipt.act)
    assert entry["decided"] == {
        "reason": "salah eja",
        "confirmed": True,
        "changed": {
            "name": {"was": "BAIQ SRI WAHYUNI", "now": "BAIQ SRI WAHYUNINGSIH"},
            "kelurahan_code": {"was": "52.71.01.1004", "now": "52.71.02.1001"},
        },
    }
    assert entry["order"].keys() == {"nik", "digest", "reason"}
    assert ADULT.mother_name not in str(entry)


def test_base_status_and_siaks_status_are_left_as_they_are(office: Store) -> None:
    row = replace(MOVED, base_status="HIDUP", siak_status="CARD_ISSUED", blood="A")
    office.write(correct_resident, call(), CorrectResidentOrder(row, "golongan darah"))
    (found,) = rows(office, Resident, nik=MOVED.nik)
    assert (found["base_status"], found["siak_status"], found["blood"]) == ("PINDAH", None, "A")


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (CorrectResidentOrder(ADULT, "x"), "NOTHING_CHANGED"),
        (CorrectResidentOrder(replace(ADULT, base_status="MATI"), "x"), "NOTHING_CHANGED"),
        (CorrectResidentOrder(replace(ADULT, name="A"), " "), "TEXT_MISSING"),
        (CorrectResidentOrder(replace(ADULT, name="\x1b"), "x"), "DATA_UNREADABLE"),
        (CorrectResidentOrder(replace(ADULT, nik="5271014405909999"), "x"), "NIK_NOT_FOUND"),
    ],
)
def test_what_corrects_nothing_is_refused(
    calm: Store, order: CorrectResidentOrder, code: str
) -> None:
    assert refused(calm, correct_resident, call(), order).code == code


def test_a_correction_is_taken_back(office: Store) -> None:
    before = rows(office, Resident, nik=SIXTEEN.nik)
    receipt = office.write(correct_resident, call(), MARRIED)
    office.write(correct_act, call(), CorrectOrder(receipt.act, "salah orang"))
    assert rows(office, Resident, nik=SIXTEEN.nik) == before


def test_a_birth_date_and_an_address_go_back_too(office: Store) -> None:
    before = rows(office, Resident, nik=ADULT.nik)
    here: dict[str, Any] = {"kelurahan_code": "52.71.02.1001", "kelurahan_name": "Pejanggik"}
    row = replace(ADULT, birth_date=date(1990, 5, 5), **here, kecamatan_name="Mataram")
    receipt = office.write(correct_resident, call(), CorrectResidentOrder(row, "akta"))
    office.write(correct_act, call(), CorrectOrder(receipt.act, "salah orang"))
    assert rows(office, Resident, nik=ADULT.nik) == before


def test_only_the_last_correction_of_a_person_is_taken_back_first(office: Store) -> None:
    first = office.write(correct_resident, call(), MARRIED)
    order = CorrectResidentOrder(replace(MARRIED.row, blood="A"), "golongan darah")
    second = office.write(correct_resident, call(), order)
    refusal = refused(office, correct_act, call(), CorrectOrder(first.act, "salah"))
    assert refusal.values == {"acts": (f"correct-resident {second.act}",)}


def test_other_acts_do_not_rest_on_a_later_correction(office: Store) -> None:
    enrolled = office.write(enrol, call(), EnrolOrder(SIXTEEN.nik))
    office.write(correct_resident, call(), MARRIED)
    office.write(correct_act, call(), CorrectOrder(enrolled.act, "salah orang"))


def test_what_a_file_brought_since_is_not_overwritten(office: Store) -> None:
    receipt = office.write(correct_resident, call(), MARRIED)

    def told_otherwise() -> None:
        Resident.update(marital="CERAI_MATI").where(Resident.nik == SIXTEEN.nik).execute()

    office.write(told_otherwise)
    refusal = refused(office, correct_act, call(), CorrectOrder(receipt.act, "salah"))
    assert (refusal.code, refusal.values) == ("DATA_CHANGED_SINCE", {"nik": SIXTEEN.nik})


def test_a_suket_of_someone_who_turns_out_too_young_stays_and_no_more_follows(
    office: Store,
) -> None:
    office.write(issue_suket, call(), SuketOrder(READY.nik))
    young = replace(READY, birth_date=date(2008, 1, 31))
    office.write(correct_resident, call(), CorrectResidentOrder(young, "akta lahir"))
    assert [suket["state"] for suket in rows(office, Suket)] == ["AKTIF"]
    view = office.write(open_record, CLERK, READY.nik)
    assert (view.next.act, view.next.why) == (Next.WAIT, "NOT_YET_17")


def test_a_printed_card_of_someone_who_turns_out_too_young_waits_for_the_birthday(
    office: Store,
) -> None:
    young = replace(PRINTED, birth_date=date(2007, 9, 3))
    office.write(correct_resident, call(), CorrectResidentOrder(young, "akta lahir"))
    refusal = refused(office, hand_over_card, call(), HandOverOrder(PRINTED.nik))
    assert (refusal.code, refusal.values) == ("NOT_YET_17", {"from_day": date(2024, 9, 3)})


def test_a_correction_taken_back_after_a_file_told_the_same_stays_unconfirmed(
    office: Store,
) -> None:
    receipt = office.write(correct_resident, call(), MARRIED)

    def told_the_same() -> None:
        Resident.update(confirmed=True).where(Resident.nik == SIXTEEN.nik).execute()

    office.write(told_the_same)
    office.write(correct_act, call(), CorrectOrder(receipt.act, "salah orang"))
    (found,) = rows(office, Resident, nik=SIXTEEN.nik)
    assert (found["marital"], found["confirmed"]) == ("BELUM_KAWIN", False)
