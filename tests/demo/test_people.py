"""The figures that a training office must show, counted from the rows of its people."""

from __future__ import annotations

import os
import subprocess
import sys
import tracemalloc
from collections import Counter
from datetime import date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from counter_tui.demo.people import population
from counter_tui.demo.plan import Group, Plan
from db.rules.calendar_dates import age_on
from db.rules.hanging import HangClass
from tests.demo.populations import DAYS, ORDINARY_DAY, People, living_here, people, rows

TODAY = datetime.now(ZoneInfo("Asia/Makassar")).date()
every_day = pytest.mark.parametrize("today", [*DAYS, ORDINARY_DAY, TODAY], ids=str)

ADULTS = (
    Group.SUKET_HOLDER,
    Group.WALK_IN_NEW,
    Group.WALK_IN_READY,
    Group.WALK_IN_WAITING,
    Group.READY,
    Group.UNRECORDED,
    Group.CARD_HOLDER,
)


def of_group(found: People, *groups: Group) -> People:
    return tuple((group, row) for group, row in found if group in groups)


@every_day
def test_7_768_citizens_of_the_city_turn_17_this_year(today: date) -> None:
    found = people(today=today)
    turn_17 = [
        (group, row)
        for group, row in found
        if row.birth_date.year == today.year - 17
        and row.base_status == "HIDUP"
        and row.kelurahan_code.startswith("52.71.")
    ]
    assert len(turn_17) == 7_768
    assert {row.citizenship for _, row in turn_17} == {"WNI"}
    assert {row.marital for _, row in turn_17} == {"BELUM_KAWIN"}
    assert {row.siak_status for _, row in turn_17} == {None}
    groups = Counter(group for group, _ in turn_17)
    assert groups.pop(Group.TARGET) == 7_713
    assert groups[Group.TARGET_RECORDED] + groups[Group.TARGET_CARD] == 55
    assert set(groups) <= {Group.TARGET_RECORDED, Group.TARGET_CARD}


@every_day
def test_16_000_live_in_the_smallest_office(today: date) -> None:
    found = people(today=today)
    assert len(living_here(found)) == 16_000
    assert len(found) == 16_240


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_20_000_live_in_an_office_of_20_000(seed: int) -> None:
    found = people(20_000, seed=seed)
    assert len(living_here(found)) == 20_000
    assert Counter(group for group, _ in found) == Plan(20_000, seed, ORDINARY_DAY).counts()


@every_day
def test_6_000_print_ready_adults_are_there_for_sukets(today: date) -> None:
    holders = rows(of_group(people(today=today), Group.SUKET_HOLDER))
    assert len(holders) == 6_000
    assert {row.siak_status for row in holders} == {"PRINT_READY_RECORD"}
    assert min(age_on(row.birth_date, today) for row in holders) >= 18


@every_day
def test_993_people_are_there_for_cards(today: date) -> None:
    found = people(today=today)
    new = rows(of_group(found, Group.WALK_IN_NEW))
    recorded = rows(of_group(found, Group.WALK_IN_READY))
    waiting = rows(of_group(found, Group.WALK_IN_WAITING))
    target = rows(of_group(found, Group.TARGET_CARD))
    assert len(new) + len(recorded) + len(waiting) + len(target) == 993
    assert len(waiting) == 40
    assert 470 <= len(new) <= 500
    assert {row.siak_status for row in new} == {None}
    assert {row.siak_status for row in recorded + waiting} == {"PRINT_READY_RECORD"}
    assert min(age_on(row.birth_date, today) for row in new + recorded + waiting) >= 18
    assert all(age_on(row.birth_date, today) == 17 for row in target)


@every_day
def test_over_500_are_ready_and_over_500_unrecorded_at_17_and_over(today: date) -> None:
    for group, status in ((Group.READY, "PRINT_READY_RECORD"), (Group.UNRECORDED, None)):
        found = rows(of_group(people(today=today), group))
        assert len(found) >= 500
        assert {row.siak_status for row in found} == {status}
        assert min(age_on(row.birth_date, today) for row in found) >= 17


@every_day
def test_minors_are_of_the_age_of_their_group(today: date) -> None:
    found = people(today=today)
    children = rows(of_group(found, Group.CHILD))
    sixteen = rows(of_group(found, Group.SIXTEEN))
    assert children
    assert max(age_on(row.birth_date, today) for row in children) < 16
    assert len(sixteen) >= 12
    assert {age_on(row.birth_date, today) for row in sixteen} == {16}
    assert {row.siak_status for row in children + sixteen} == {None}
    assert {row.marital for row in children + sixteen} == {"BELUM_KAWIN"}


@every_day
def test_card_holders_are_17_and_over_and_nobody_is_born_after_today(today: date) -> None:
    found = people(today=today)
    holders = rows(of_group(found, Group.CARD_HOLDER))
    hanging = [row for row in holders if row.siak_status != "CARD_ISSUED"]
    assert {str(row.siak_status) for row in hanging} <= set(HangClass) | {"SENT_FOR_ENROLLMENT"}
    assert len(hanging) == len(holders) // 40
    assert min(age_on(row.birth_date, today) for row in holders) >= 17
    assert max(row.birth_date for row in rows(found)) <= today
    assert max(age_on(row.birth_date, today) for row in rows(found)) < 100


def test_those_who_moved_died_or_live_elsewhere_are_in_the_register_too() -> None:
    found = people()
    moved, dead = of_group(found, Group.MOVED), of_group(found, Group.DECEASED)
    assert len(moved) == len(dead) == 60
    assert {row.base_status for row in rows(moved)} == {"PINDAH"}
    assert {row.base_status for row in rows(dead)} == {"MATI"}
    outsiders = rows(of_group(found, Group.OUTSIDER))
    assert len(outsiders) == 120
    assert {row.kelurahan_code[:5] for row in outsiders} == {"52.01", "52.02", "52.03"}
    assert {row.nik[:4] for row in outsiders} == {"5201", "5202", "5203"}
    pupils = [row for row in outsiders if 15 <= age_on(row.birth_date, ORDINARY_DAY) <= 17]
    assert len(pupils) >= 80
    grown = [row.siak_status for row in outsiders if age_on(row.birth_date, ORDINARY_DAY) >= 17]
    assert grown.count("PRINT_READY_RECORD") >= 5
    assert grown.count(None) >= 5


def test_the_foreigners_live_in_the_city_and_are_no_citizens() -> None:
    foreign = [row for row in living_here(people()) if row.citizenship == "WNA"]
    assert foreign == rows(of_group(people(), Group.FOREIGNER))
    assert 2 <= len(foreign) <= 10


def test_the_same_plan_gives_the_same_people_and_another_seed_others() -> None:
    first = list(islice(population(Plan(16_000, 1, ORDINARY_DAY)), 3_000))
    assert first == list(people()[:3_000])
    assert first != list(islice(population(Plan(16_000, 2, ORDINARY_DAY)), 3_000))


def test_the_people_do_not_hang_on_the_hashes_of_a_process() -> None:
    program = (
        "import datetime, itertools; from counter_tui.demo.people import population;"
        "from counter_tui.demo.plan import Plan;"
        "people = population(Plan(16_000, 1, datetime.date(2026, 8, 17)));"
        "print(list(itertools.islice(people, 300)))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_a_whole_city_is_not_held_in_memory() -> None:
    tracemalloc.start()
    try:
        written = sum(1 for _ in islice(population(Plan(150_000, 1, ORDINARY_DAY)), 2_000))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert written == 2_000
    # The rows of 150,000 people would take more than a hundred megabytes.
    assert peak < 15_000_000
