"""Every number of a year's target is explained by name, and its parts add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest

from db.models import Visit, VisitOutcome, VisitPupil
from db.reads.paging import Ask, Where
from db.reads.target import Target
from db.reads.target_people import TargetPerson, drift_people, target_people
from db.reads.target_report import Part, TargetReport, target_report
from db.reads.target_schools import NO_SCHOOL
from db.reads.whole_lists import all_rows
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.target_year import TargetPart
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.take_target import TargetOrder, take_target
from tests.db.test_query_counts import statements
from tests.office import MARRIED_16, SIXTEEN, SIXTEEN_READY, TODAY, FixedClock, call, person
from tests.refusals import refused

YEAR = 2024
CLOCK = FixedClock()
PAGESANGAN = ("52.71.02.1001", "Pagesangan", "Mataram")
MARCH = person("LALU ARYA", date(2007, 3, 8), sex="L", serial=31)
JUNE = person("BAIQ SALMA", date(2007, 6, 9), serial=32, kelurahan=PAGESANGAN)
JUNE_TOO = person("BAIQ SALMA", date(2007, 6, 9), serial=33, kelurahan=PAGESANGAN)
NEW = person("SRI RAHAYU", date(2007, 5, 6), serial=77)


@pytest.fixture
def city(office: Store) -> Store:
    """Give an office with six of the year in two kelurahan, whose list was noted."""
    office.write(add_residents, call("admin", None), "SIAK", [MARCH, JUNE, JUNE_TOO])
    office.write(take_target, call("admin", None), TargetOrder(YEAR, "DP4"))
    return office


def on_list(ref: str, school: str | None, day: date, *people: RegisterRow) -> None:
    """Put people on the list of a visit, a school's or a kelurahan's."""
    Visit.insert(
        ref=ref,
        kind="SEKOLAH" if school else "KELURAHAN",
        school=school,
        site=school or "Pagesangan",
        day=day,
        team="Tim 1",
        place="MOBIL-1",
        state="SELESAI",
        listed=len(people),
        made_by="petugas",
        changed_by="x",
    ).execute()
    for line, who in enumerate(people, 1):
        VisitPupil.insert(
            visit=ref, line=line, name=who.name, class_name="XI", nik=who.nik, matched="NIK"
        ).execute()


def recorded_there(ref: str, line: int) -> None:
    """Say that a line was recorded at its visit."""
    VisitOutcome.insert(
        visit=ref, line=line, outcome="TEREKAM", recorded=True, card=False, changed_by="x"
    ).execute()


@pytest.fixture
def schools(city: Store) -> Store:
    """Give the office with two schools and three lists; SIXTEEN changed school between two."""
    for code in ("SMAN-1", "SMKN-4"):
        city.write(add_school, call("admin", None), SchoolOrder(code, f"Sekolah {code}"))
    city.write(on_list, "JEMPUT-2023-0009", "SMKN-4", date(2023, 9, 1), SIXTEEN, MARCH)
    city.write(on_list, "JEMPUT-2024-0001", "SMAN-1", date(2024, 2, 1), SIXTEEN, JUNE)
    city.write(on_list, "JEMPUT-2024-0002", None, date(2024, 2, 9), MARCH, JUNE_TOO)
    return city


def report(store: Store) -> TargetReport:
    return store.read(target_report, YEAR, CLOCK)


def people(store: Store, part: str, **which: Any) -> tuple[TargetPerson, ...]:
    """Return everyone of a part."""

    def read() -> tuple[TargetPerson, ...]:
        return all_rows(partial(target_people, YEAR, part, "", clock=CLOCK, **which))

    return store.read(read)


def explained(store: Store) -> None:
    """Hold that each number of the report is the length of its list of people."""
    found = report(store)
    ways: list[tuple[dict[str, Any], Part | Target]] = [
        *(({"area": part.code}, part) for part in (*found.by_kecamatan, *found.by_kelurahan)),
        *(({"school": part.code}, part) for part in found.by_school),
        *(({"month": int(part.code)}, part) for part in found.by_month),
        ({}, found.figures),
    ]
    for which, part in ways:
        everyone = people(store, "ALL", **which)
        recorded, left = (people(store, name, **which) for name in ("RECORDED", "LEFT"))
        counts = (part.target, part.recorded, part.left)
        assert counts == (len(everyone), len(recorded), len(left)), which
        assert {who.nik for who in everyone} == {who.nik for who in (*recorded, *left)}
    for parts in (found.by_kecamatan, found.by_kelurahan, found.by_school, found.by_month):
        assert sum(part.target for part in parts) == found.figures.target
        assert sum(part.recorded for part in parts) == found.figures.recorded
    assert len(people(store, "ARRIVED")) == found.drift.arrived
    assert len(people(store, "DEPARTED")) == found.drift.departed


def test_every_number_of_the_report_is_explained_by_name(schools: Store) -> None:
    explained(schools)
    schools.write(enrol, call(), EnrolOrder(SIXTEEN.nik))
    schools.write(arrive, call(), ArriveOrder(NEW))
    schools.write(depart, call(), DepartOrder(MARCH.nik, "PINDAH"))
    schools.write(depart, call(), DepartOrder(SIXTEEN_READY.nik, "MENINGGAL"))
    explained(schools)
    told = {part: len(people(schools, part)) for part in TargetPart}
    assert told == {"ALL": 5, "RECORDED": 1, "LEFT": 4, "ARRIVED": 1, "DEPARTED": 2}


def test_a_pupil_belongs_to_the_school_of_the_latest_list(schools: Store) -> None:
    parts = [(part.code, part.name, part.target) for part in report(schools).by_school]
    assert parts == [
        ("SMAN-1", "Sekolah SMAN-1", 2),
        ("SMKN-4", "Sekolah SMKN-4", 1),
        (NO_SCHOOL, "", 3),
    ]
    assert {who.school for who in people(schools, "ALL", school="SMAN-1")} == {"Sekolah SMAN-1"}
    [march] = people(schools, "LEFT", school="SMKN-4")
    assert (march.nik, march.school) == (MARCH.nik, "Sekolah SMKN-4")
    outside = people(schools, "ALL", school=NO_SCHOOL)
    assert {who.nik for who in outside} == {JUNE_TOO.nik, SIXTEEN_READY.nik, MARRIED_16.nik}


def test_a_list_without_a_resident_of_the_year_makes_no_part(schools: Store) -> None:
    def strangers() -> None:
        on_list("JEMPUT-2024-0003", "SMKN-4", date(2024, 3, 1), replace(MARCH, nik="5" * 16))
        VisitPupil.update(nik=None, matched="NONE").where(
            VisitPupil.visit == "JEMPUT-2024-0003"
        ).execute()

    schools.write(strangers)
    explained(schools)
    assert [part.target for part in report(schools).by_school] == [2, 1, 3]


def test_a_recording_tells_its_day_its_place_and_its_visit(schools: Store) -> None:
    schools.write(enrol, call(place="MOBIL-1"), EnrolOrder(SIXTEEN.nik))
    schools.write(recorded_there, "JEMPUT-2024-0001", 1)
    recorded = {who.nik: who for who in people(schools, "RECORDED")}
    here, by_siak = recorded[SIXTEEN.nik], recorded[SIXTEEN_READY.nik]
    assert (here.recorded_on, here.recorded_at) == (TODAY, "MOBIL-1")
    assert (here.visit, here.status) == ("JEMPUT-2024-0001", "PRINT_READY_RECORD")
    assert (by_siak.recorded_on, by_siak.recorded_at, by_siak.visit) == (None, None, None)


def test_a_recording_that_failed_or_was_taken_back_tells_no_day(schools: Store) -> None:
    schools.write(enrol, call(), EnrolOrder(MARCH.nik, "ENROLL_FAILURE"))
    mistake = schools.write(enrol, call(), EnrolOrder(SIXTEEN.nik))
    schools.write(correct_act, call(), CorrectOrder(mistake.act, "salah orang"))
    left = {who.nik: who for who in people(schools, "LEFT")}
    assert [left[who.nik].recorded_on for who in (MARCH, SIXTEEN)] == [None, None]
    assert left[SIXTEEN.nik].status == "BELUM_REKAM"
    assert left[MARCH.nik].status == "ENROLL_FAILURE"


def test_who_came_and_went_tells_why(city: Store) -> None:
    city.write(arrive, call(), ArriveOrder(NEW))
    city.write(depart, call(), DepartOrder(MARCH.nik, "PINDAH"))
    [came], [went] = people(city, "ARRIVED"), people(city, "DEPARTED")
    assert (came.nik, came.reason, came.day) == (NEW.nik, "ARRIVED", TODAY)
    assert (went.nik, went.reason, went.day) == (MARCH.nik, "PINDAH", TODAY)
    drift = city.read(drift_people, YEAR)
    assert [each.nik for each in (*drift.arrived, *drift.departed)] == [NEW.nik, MARCH.nik]


def test_without_a_snapshot_nobody_came_or_went(office: Store) -> None:
    assert people(office, "ARRIVED") == people(office, "DEPARTED") == ()


def test_namesakes_stand_in_order_and_on_one_page_each(city: Store) -> None:
    names = [(who.name, who.nik) for who in people(city, "ALL")]
    assert names == sorted(names)
    page = city.read(target_people, YEAR, "ALL", "", Ask(limit=1))
    seen = list(page.rows)
    while page.more_after:
        page = city.read(target_people, YEAR, "ALL", "", Ask(Where.AFTER, page.keys[-1], 1))
        seen += page.rows
    assert [(who.name, who.nik) for who in seen] == names


@pytest.mark.parametrize(
    ("text", "found"),
    [("salma", 2), ("baiq sal", 2), (JUNE.nik[-4:], 1), ("xqx", 0), ("a%b_c", 0), ("\x00sal", 2)],
)
def test_what_is_typed_narrows_a_part(city: Store, text: str, found: int) -> None:
    page = city.read(target_people, YEAR, "ALL", text, month=6)
    assert len(page.rows) == found


def test_a_report_and_a_page_take_few_questions_however_many_people(schools: Store) -> None:
    def asked() -> tuple[int, int]:
        page = partial(target_people, YEAR, "ALL", "", school="SMAN-1")
        counted = (partial(target_report, YEAR, CLOCK), page)
        first, second = (len(schools.read(statements, job)) for job in counted)
        return first, second

    before = asked()
    assert max(before) <= 9
    more = [person(f"LALU {n}", date(2007, 4, n), sex="L") for n in range(1, 29)]
    schools.write(add_residents, call("admin", None), "SIAK", more)
    schools.write(on_list, "JEMPUT-2024-0004", "SMAN-1", date(2024, 3, 2), *more)
    assert asked() == before


@pytest.mark.parametrize("which", [{"area": "%"}, {"area": "52.71.0_"}, {"school": "' OR 1=1"}])
def test_an_unknown_part_has_nobody(city: Store, which: dict[str, str]) -> None:
    assert people(city, "ALL", **which) == ()


@pytest.mark.parametrize("year", [1999, 2101])
def test_another_year_is_refused(office: Store, year: int) -> None:
    refusal: Refused = refused(office, target_people, year, "ALL")
    assert refusal.code == "TARGET_YEAR"
