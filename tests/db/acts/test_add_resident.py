"""Someone whose NIK isn't found is entered, after a search, until a file tells of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.models import FormerData, Residence, Resident
from db.rules.next_act import Next
from db.store.store import Store
from db.transactions.add_resident import AddResidentOrder, add_resident
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.open_record import open_record
from db.viewer import Viewer
from tests.dump import dump, entry_of, rows
from tests.office import ADULT, OUTSIDER, TODAY, FixedClock, call, person
from tests.refusals import refused

NEW = person("SRI RAHAYU", date(2006, 5, 6), serial=77)
CLERK = Viewer("petugas", "DINAS", clock=FixedClock())


def test_someone_entered_can_be_served_at_once(office: Store) -> None:
    receipt = office.write(add_resident, call(), AddResidentOrder(NEW))
    assert (receipt.nik, receipt.base_status) == (NEW.nik, "HIDUP")
    view = office.write(open_record, CLERK, NEW.nik)
    assert view.next.act is Next.ENROL
    assert not view.confirmed
    assert office.write(open_record, CLERK, ADULT.nik).confirmed
    office.write(enrol, call(), EnrolOrder(NEW.nik))


def test_the_counters_word_about_where_they_belong_is_kept(office: Store) -> None:
    office.write(add_resident, call(), AddResidentOrder(NEW))
    assert rows(office, Residence) == [
        {"nik": NEW.nik, "state": "HIDUP", "cause": "ADDED", "since": TODAY.isoformat()}
    ]


def test_the_journal_keeps_no_more_of_a_person_than_the_nik_and_a_digest(office: Store) -> None:
    receipt = office.write(add_resident, call(), AddResidentOrder(NEW))
    entry = entry_of(office, receipt.act)
    assert entry["order"].keys() == {"nik", "digest", "new_person"}
    for text in ("RAHAYU", NEW.birth_date.isoformat(), NEW.mother_name, NEW.address):
        assert text not in str(entry)


def test_whoever_is_in_the_register_is_not_entered_again(office: Store) -> None:
    refusal = refused(office, add_resident, call(), AddResidentOrder(ADULT, new_person=True))
    assert (refusal.code, refusal.values) == ("RESIDENT_EXISTS", {"nik": ADULT.nik})


@pytest.mark.parametrize("name", ["BAIQ SRI WAHYUNI", "wahyuni sri", "BQ. SRIWAHYUNI, S.Pd"])
def test_a_namesake_born_the_same_day_is_asked_about(office: Store, name: str) -> None:
    twin = replace(ADULT, nik=f"{ADULT.nik[:-1]}7", name=name)
    refusal = refused(office, add_resident, call(), AddResidentOrder(twin))
    masked = f"{ADULT.nik[:6]}******{ADULT.nik[12:]}"
    assert (refusal.code, refusal.values) == (
        "SAME_PERSON_PERHAPS",
        {
            "people": (f"BAIQ SRI WAHYUNI {masked} Ampenan Selatan",),
            "niks": (masked,),
            "count": 1,
        },
    )
    office.write(add_resident, call(), AddResidentOrder(twin, new_person=True))


@pytest.mark.parametrize(
    "other",
    [
        replace(ADULT, nik=f"{ADULT.nik[:-1]}7", name="SRI WARDANI"),
        replace(ADULT, nik=f"{ADULT.nik[:-1]}7", birth_date=date(1990, 5, 3)),
    ],
)
def test_another_name_or_birthday_is_not(office: Store, other: object) -> None:
    office.write(add_resident, call(), AddResidentOrder(other))  # type: ignore[arg-type]


def test_someone_of_another_city_may_be_entered_where_they_live(office: Store) -> None:
    outsider = replace(OUTSIDER, nik=f"{OUTSIDER.nik[:-1]}7", name="AMAQ SAHNUN")
    office.write(add_resident, call(), AddResidentOrder(outsider))
    assert rows(office, Resident, nik=outsider.nik)[0]["home"] == "52.01"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": "  "}, "NAMA_LGKP"),
        ({"name": "x" * 101}, "NAMA_LGKP"),
        ({"name": "a\x00b"}, "NAMA_LGKP"),
        ({"mother_name": "\u202eiti"}, "NAMA_LGKP_IBU"),
        ({"no_kk": "12"}, "NO_KK"),
        ({"sex": "X"}, "JENIS_KLMIN"),
        ({"marital": "MENIKAH"}, "STAT_KWN"),
        ({"citizenship": ""}, "KEWARGANEGARAAN"),
        ({"base_status": "?"}, "FLAG_STATUS"),
        ({"siak_status": "PRR"}, "CURRENT_STATUS_CODE"),
        ({"kelurahan_code": "5271011004"}, "NO_KEL"),
        ({"kelurahan_name": ""}, "NO_KEL"),
        ({"birth_date": TODAY + timedelta(days=1)}, "TGL_LHR"),
        ({"rt": "0001"}, "NO_RT"),
    ],
)
def test_what_the_register_cannot_hold_is_refused(
    calm: Store, wrong: dict[str, object], field: str
) -> None:
    order = AddResidentOrder(replace(NEW, **wrong))  # type: ignore[arg-type]
    refusal = refused(calm, add_resident, call(), order)
    assert (refusal.code, refusal.values) == ("DATA_UNREADABLE", {"field": field})


def test_a_nik_that_cannot_be_one_is_refused(calm: Store) -> None:
    order = AddResidentOrder(replace(NEW, nik="5271014505062"))
    assert refused(calm, add_resident, call(), order).code == "NIK_NOT_16_DIGITS"


def test_someone_entered_by_mistake_stays_as_not_valid(office: Store) -> None:
    receipt = office.write(add_resident, call(), AddResidentOrder(NEW))
    office.write(correct_act, call(), CorrectOrder(receipt.act, "salah NIK"))
    assert rows(office, Residence)[0]["state"] == "TIDAK_VALID"
    assert rows(office, Resident, nik=NEW.nik)[0]["base_status"] == "TIDAK_VALID"
    view = office.write(open_record, CLERK, NEW.nik)
    assert view.next.act is Next.NONE


def test_and_may_be_entered_again(office: Store) -> None:
    for _ in range(2):
        receipt = office.write(add_resident, call(), AddResidentOrder(NEW))
        office.write(correct_act, call(), CorrectOrder(receipt.act, "salah NIK"))
    office.write(add_resident, call(), AddResidentOrder(NEW))
    assert rows(office, Resident, nik=NEW.nik)[0]["base_status"] == "HIDUP"
    assert rows(office, FormerData) == []


def test_who_was_served_since_is_not_taken_back(office: Store) -> None:
    receipt = office.write(add_resident, call(), AddResidentOrder(NEW))
    enrolled = office.write(enrol, call(), EnrolOrder(NEW.nik))
    before = dump(office)
    refusal = refused(office, correct_act, call(), CorrectOrder(receipt.act, "salah NIK"))
    assert refusal.values == {"acts": (f"enrol {enrolled.act}",)}
    assert dump(office) == before


def test_who_is_entered_again_keeps_the_card_that_a_file_told_of(office: Store) -> None:
    receipt = office.write(add_resident, call(), AddResidentOrder(NEW))

    def told_of() -> None:
        Resident.update(siak_status="CARD_ISSUED").where(Resident.nik == NEW.nik).execute()

    office.write(told_of)
    office.write(correct_act, call(), CorrectOrder(receipt.act, "salah NIK"))
    office.write(add_resident, call(), AddResidentOrder(NEW))
    assert rows(office, Resident, nik=NEW.nik)[0]["siak_status"] == "CARD_ISSUED"


def test_who_was_confirmed_since_is_not_taken_back_as_not_valid(office: Store) -> None:
    receipt = office.write(add_resident, call(), AddResidentOrder(NEW))

    def told_of() -> None:
        Resident.update(confirmed=True).where(Resident.nik == NEW.nik).execute()

    office.write(told_of)
    refusal = refused(office, correct_act, call(), CorrectOrder(receipt.act, "salah NIK"))
    assert refusal.code == "DATA_CHANGED_SINCE"
    assert rows(office, Resident, nik=NEW.nik)[0]["base_status"] == "HIDUP"
