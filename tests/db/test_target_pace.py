"""The pace of the last working days, against the one that the year's end needs."""

from __future__ import annotations

from datetime import date

import pytest

from db.reads.target_report import target_report
from db.rules.target_pace import TargetPace
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from tests.office import ADULT, SIXTEEN, FixedClock, call, person

YEAR = 2024
# 2024-03-04 is a Monday; 11 and 12 March are Nyepi and its joint leave.
FRIDAY = {"days": 4}


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


def pupils(store: Store, count: int) -> list[str]:
    """Bring people of the year; return their NIKs."""
    people = [person(f"LALU {n}", date(2007, 5, n), sex="L") for n in range(1, count + 1)]
    store.write(add_residents, call("admin", None), "SIAK", people)
    return [who.nik for who in people]


def pace(store: Store, clock: FixedClock, year: int = YEAR) -> TargetPace:
    return store.read(target_report, year, clock).pace


def test_the_first_day_knows_no_pace(office: Store, clock: FixedClock) -> None:
    office.write(enrol, call(clock=clock), EnrolOrder(SIXTEEN.nik))
    found = pace(office, clock)
    assert (found.days_worked, found.recorded, found.kept, found.done_by) == (0, 0, 0.0, None)
    assert found.short_by == found.left == 1


def test_the_days_before_today_are_the_pace_and_today_is_left(
    office: Store, clock: FixedClock
) -> None:
    niks = pupils(office, 8)
    for nik in niks[:3]:
        office.write(enrol, call(clock=clock), EnrolOrder(nik))
    clock.forward(**FRIDAY)
    office.write(enrol, call(clock=clock), EnrolOrder(niks[3]))
    found = pace(office, clock)
    # Monday to Thursday: three in four days. 1 of three was recorded before; 6 are left.
    assert (found.recorded, found.days_worked, found.left) == (3, 4, 6)
    assert found.kept == 0.75
    # Eight working days from Friday on: 8, 13, 14, 15, 18, 19, 20, 21 March.
    assert (found.days_needed, found.done_by) == (8, date(2024, 3, 21))
    assert (found.short_by, found.is_over) == (0, False)


def test_a_saturdays_recordings_count_in_the_days_that_were_worked(
    office: Store, clock: FixedClock
) -> None:
    niks = pupils(office, 2)
    clock.forward(days=5)
    office.write(enrol, call(clock=clock), EnrolOrder(niks[0]))
    clock.forward(days=4)
    found = pace(office, clock)
    assert (found.recorded, found.days_worked) == (1, 5)


def test_only_the_years_own_people_make_its_pace(office: Store, clock: FixedClock) -> None:
    mistake = office.write(enrol, call(clock=clock), EnrolOrder(SIXTEEN.nik))
    office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik))
    office.write(correct_act, call(clock=clock), CorrectOrder(mistake.act, "salah orang"))
    clock.forward(**FRIDAY)
    assert pace(office, clock).recorded == 0
    office.write(enrol, call(clock=clock), EnrolOrder(SIXTEEN.nik, "ENROLL_FAILURE"))
    clock.forward(days=5)
    assert pace(office, clock).recorded == 0


def test_the_office_can_be_closed_on_days_of_its_own(office: Store, clock: FixedClock) -> None:
    before = pace(office, clock).days_left
    closed = SettingOrder("extra_holidays", "05-03-2024, 06-03-2024")
    office.write(change_setting, call("admin", None), closed)
    assert pace(office, clock).days_left == before - 2


def test_a_year_that_is_over_says_so(office: Store, clock: FixedClock) -> None:
    clock.forward(days=400)
    found = pace(office, clock)
    assert (found.is_over, found.days_left, found.needed) == (True, 0, None)
    assert (found.done_by, found.estimated) == (None, False)


def test_a_year_to_come_has_all_days_until_its_end_and_says_that_they_are_estimated(
    office: Store, clock: FixedClock
) -> None:
    next_year = pace(office, clock, 2034)
    assert next_year.estimated
    assert next_year.days_left > 2_000
    assert not pace(office, clock).estimated


def test_the_last_day_of_the_year_is_one_that_is_left(office: Store) -> None:
    clock = FixedClock()
    clock.forward(days=302)
    found = pace(office, clock)
    # 31-12-2024 is a Tuesday and no holiday.
    assert (found.days_left, found.is_over) == (1, False)
    assert found.needed == found.left == 2
