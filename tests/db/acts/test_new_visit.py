"""Kunjungan baru: where, when, with which van, and who was missed there last time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.models import Visit, VisitPupil
from db.store.store import Store
from db.transactions.change_school import ChangeSchoolOrder, change_school
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from tests.db.visits_made import NOBODY, VAN, a_school, closed, done, planned, running
from tests.dump import did, entry_of, rows
from tests.office import ADULT, CHILD, MOVED, READY, SIXTEEN, TODAY, call
from tests.refusals import refused

HOME = NewVisitOrder("RUMAH", "2024-03-08", "", "Pejeruk", "Tim A: petugas, petugas2")


def test_a_visit_is_planned_under_the_next_number(office: Store) -> None:
    calling = call()
    changed = did(office, lambda: office.write(new_visit, calling, HOME))
    (visit,) = changed.pop("visit")[1]
    assert visit == {
        "ref": "JEMPUT-2024-0001",
        "kind": "RUMAH",
        "school": None,
        "site": "Pejeruk",
        "day": "2024-03-08",
        "team": "Tim A: petugas, petugas2",
        "place": VAN,
        "state": "TERJADWAL",
        "listed": 0,
        "carried_from": None,
        "made_by": "petugas",
        "started_on": None,
        "closed_on": None,
        "changed_by": calling.act_id,
    }
    assert changed == {"numbering": ([], [{"series": "JEMPUT", "year": 2024, "last": 1}])}
    assert done(office, new_visit, HOME).ref == "JEMPUT-2024-0002"


def test_a_school_is_where_its_name_says(office: Store) -> None:
    code = a_school(office)
    ref = planned(office, school=code)
    (visit,) = rows(office, Visit)
    assert (visit["ref"], visit["school"], visit["site"]) == (ref, code, "SMAN 1 MATARAM")
    done(office, change_school, ChangeSchoolOrder(code, name="SMAN 1 KOTA MATARAM"))
    assert rows(office, Visit) == [visit]


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (replace(HOME, kind="PASAR"), "VISIT_KIND"),
        (replace(HOME, kind=""), "VISIT_KIND"),
        (replace(HOME, school="SMAN1"), "VISIT_KIND"),
        (replace(HOME, kind="SEKOLAH", school="SMAN1"), "VISIT_KIND"),
        (replace(HOME, kind="SEKOLAH", site=""), "SCHOOL_NOT_FOUND"),
        (replace(HOME, kind="SEKOLAH", site="", school="SMAN2"), "SCHOOL_NOT_FOUND"),
        (replace(HOME, kind="SEKOLAH", site="", school="a\x00b"), "SCHOOL_NOT_FOUND"),
        (replace(HOME, site=" "), "TEXT_MISSING"),
        (replace(HOME, site="x" * 81), "TEXT_TOO_LONG"),
        (replace(HOME, team="x" * 121), "TEXT_TOO_LONG"),
        (replace(HOME, day="2024-03-03"), "VISIT_DAY_PAST"),
        (replace(HOME, day="3 Maret"), "DAY_UNREADABLE"),
        (replace(HOME, day=""), "DAY_UNREADABLE"),
        (replace(HOME, van="MPP"), "VISIT_PLACE"),
        (replace(HOME, van="\x00"), "VISIT_PLACE"),
    ],
)
def test_what_can_not_be_planned_is_refused(calm: Store, order: NewVisitOrder, code: str) -> None:
    assert refused(calm, new_visit, call(), order).code == code


def test_a_closed_school_is_not_visited(office: Store) -> None:
    code = a_school(office)
    done(office, change_school, ChangeSchoolOrder(code, closed=True))
    order = NewVisitOrder("SEKOLAH", "2024-03-04", code)
    assert refused(office, new_visit, call(), order).code == "SCHOOL_NOT_FOUND"


def test_a_visit_is_planned_by_whom_its_van_was_given(calm: Store) -> None:
    refusal = refused(calm, new_visit, call("petugas2"), HOME)
    assert refusal.code == "PLACE_NOT_YOURS"
    assert refusal.values["place"] == VAN


def test_who_was_missed_at_a_school_begins_the_next_list(office: Store) -> None:
    code = a_school(office)
    ref = running(office, ADULT, CHILD, SIXTEEN, READY, NOBODY, MOVED, school=code)
    done(office, enrol, EnrolOrder(ADULT.nik))
    done(office, note_pupil, NotePupilOrder(ref, 3, "PKL_IZIN"))
    closed(office, ref)
    receipt = done(office, new_visit, NewVisitOrder("SEKOLAH", "2024-03-20", code))
    (visit,) = rows(office, Visit, ref=receipt.ref)
    assert (visit["listed"], visit["carried_from"]) == (1, ref)
    (before,) = rows(office, VisitPupil, visit=ref, line=3)
    carried = rows(office, VisitPupil, visit=receipt.ref)
    assert carried == [{**before, "visit": receipt.ref, "line": 1}]
    entry = entry_of(office, receipt.act)
    assert entry["decided"] == {"carried": 1}
    assert "visit_pupil" not in {row["t"] for row in entry["rows"]}


def test_who_was_absent_is_carried_and_who_was_recorded_since_is_not(office: Store) -> None:
    code = a_school(office)
    closed(office, running(office, ADULT, SIXTEEN, school=code))
    done(office, enrol, EnrolOrder(SIXTEEN.nik), place="DINAS", days=1)
    ref = planned(office, days=2, school=code)
    assert [row["nik"] for row in rows(office, VisitPupil, visit=ref)] == [ADULT.nik]


def test_who_was_too_young_comes_with_the_schools_next_list_and_is_not_carried(
    office: Store,
) -> None:
    code = a_school(office)
    closed(office, running(office, CHILD, school=code))
    assert rows(office, VisitPupil, visit=planned(office, days=4000, school=code)) == []


def test_only_the_last_visit_that_was_done_is_looked_at(office: Store) -> None:
    code = a_school(office)
    first = running(office, ADULT, school=code)
    closed(office, first)
    second = running(office, SIXTEEN, days=1, school=code)
    closed(office, second, days=1)
    third = planned(office, days=2, school=code)
    # The first visit's absent ones were carried to the second, and so on to the third.
    assert [row["nik"] for row in rows(office, VisitPupil, visit=third)] == [ADULT.nik, SIXTEEN.nik]
    other = planned(office, days=2)
    assert rows(office, VisitPupil, visit=other) == []
    planned_only = planned(office, days=3, school=code)
    assert rows(office, Visit, ref=planned_only)[0]["carried_from"] == second


def test_the_same_id_carries_nobody_twice(office: Store) -> None:
    code = a_school(office)
    closed(office, running(office, ADULT, school=code))
    calling = call(place=VAN)
    order = NewVisitOrder("SEKOLAH", TODAY.isoformat(), code)
    receipt = office.write(new_visit, calling, order)
    assert did(office, lambda: office.write(new_visit, calling, order)) == {}
    assert len(rows(office, VisitPupil, visit=receipt.ref)) == 1
