"""Ubah sekolah: the office's own list of schools."""

from __future__ import annotations

import pytest

from db.models import School
from db.store.store import Store
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.change_school import ChangeSchoolOrder, change_school
from tests.db.visits_made import a_school, done
from tests.dump import did, rows
from tests.office import TODAY, call
from tests.refusals import refused


def test_what_is_not_said_stays_and_what_is_said_empty_goes(office: Store) -> None:
    order = SchoolOrder("SMAN1", "SMAN 1", "Jl. Pendidikan 21", "Dra. Baiq Aini")
    done(office, add_school, order)
    done(office, change_school, ChangeSchoolOrder(" SMAN1 ", "SMAN 1 MATARAM", principal=""))
    assert rows(office, School) == [
        {
            "code": "SMAN1",
            "name": "SMAN 1 MATARAM",
            "address": "Jl. Pendidikan 21",
            "principal": None,
            "closed_on": None,
        }
    ]


def test_a_school_is_closed_on_the_first_day_that_says_so_and_opened_again(office: Store) -> None:
    code = a_school(office)

    def says(closed: bool, days: int) -> object:
        done(office, change_school, ChangeSchoolOrder(code, closed=closed), days=days)
        return rows(office, School)[0]["closed_on"]

    assert says(closed=True, days=0) == TODAY.isoformat()
    assert says(closed=True, days=5) == TODAY.isoformat()
    assert says(closed=False, days=6) is None


def test_an_order_that_changes_nothing_is_recorded_and_changes_nothing(office: Store) -> None:
    code = a_school(office)
    assert did(office, lambda: done(office, change_school, ChangeSchoolOrder(code))) == {}


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (ChangeSchoolOrder("SMAN9"), "SCHOOL_NOT_FOUND"),
        (ChangeSchoolOrder(""), "SCHOOL_NOT_FOUND"),
        (ChangeSchoolOrder("SMAN\x001"), "SCHOOL_NOT_FOUND"),
        (ChangeSchoolOrder("SMAN1", "x" * 81), "TEXT_TOO_LONG"),
        (ChangeSchoolOrder("SMAN1", address="Jl.\u202e"), "TEXT_UNREADABLE"),
        (ChangeSchoolOrder("SMAN1", principal="x" * 101), "TEXT_TOO_LONG"),
    ],
)
def test_what_can_not_be_kept_is_refused(
    office: Store, order: ChangeSchoolOrder, code: str
) -> None:
    a_school(office)
    assert refused(office, change_school, call("admin", None), order).code == code
