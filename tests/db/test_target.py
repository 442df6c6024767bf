"""The year's target: whatever changes the register, target = baseline + arrived - departed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.models import JournalEntry, Look, Resident
from db.reads.board import board
from db.reads.strip import strip
from db.reads.target import Drift, Target, drift, target
from db.reads.target_people import DriftPeople, DriftPerson, drift_people
from db.reads.target_report import target_report
from db.rules.residence import DriftReason
from db.store.store import Store
from db.transactions.add_resident import AddResidentOrder, add_resident
from db.transactions.add_residents import add_residents
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.look_at_drift import look_at_drift
from db.transactions.take_target import TargetOrder, take_target
from db.viewer import Viewer
from tests.dump import rows
from tests.engines import only_sqlite
from tests.office import (
    ADULT,
    CHILD,
    MARRIED_16,
    SIXTEEN,
    SIXTEEN_READY,
    TODAY,
    FixedClock,
    call,
    person,
)
from tests.refusals import refused

YEAR = 2024
NEW = person("SRI RAHAYU", date(2007, 5, 6), serial=77)
OUTSIDE = person("AMAQ", date(2007, 5, 6), serial=78, kelurahan=("52.01.08.2005", "P", "Labuapi"))
FOREIGN = person("EVA", date(2007, 5, 6), serial=79, citizenship="WNA")
HERE: dict[str, Any] = {
    "kelurahan_code": "52.71.02.1001",
    "kelurahan_name": "Pejanggik",
    "kecamatan_name": "Mataram",
}
CLOCK = FixedClock()


@pytest.fixture
def noted(office: Store) -> Store:
    """Give the office with its list of three noted: SIXTEEN, SIXTEEN_READY, MARRIED_16."""
    office.write(take_target, call("admin", None), TargetOrder(YEAR, "DP4"))
    return office


def figures(store: Store) -> tuple[int, int, int, int, int, int]:
    """Return baseline, arrived, departed, target, recorded, left, with what must hold of them."""
    live = store.read(target, YEAR, "52.71")
    since = store.read(drift, live, "52.71")
    assert live.target == since.baseline + since.arrived - since.departed
    assert live.left == live.target - live.recorded
    people = store.read(drift_people, YEAR)
    assert (len(people.arrived), len(people.departed)) == (since.arrived, since.departed)
    return (
        since.baseline, since.arrived, since.departed, live.target, live.recorded, live.left
    )  # fmt: skip


def told(people: tuple[DriftPerson, ...]) -> list[tuple[str, DriftReason, date | None]]:
    return [(each.nik, each.reason, each.day) for each in people]


def test_without_a_snapshot_the_live_list_is_its_own_baseline(office: Store) -> None:
    assert figures(office) == (3, 0, 0, 3, 1, 2)
    live = office.read(target, YEAR, "52.71")
    assert office.read(drift, live, "52.71") == Drift(3, 0, 0, None)


def test_a_recording_moves_the_recorded_alone(noted: Store) -> None:
    noted.write(enrol, call(), EnrolOrder(SIXTEEN.nik))
    assert figures(noted) == (3, 0, 0, 3, 2, 1)


def test_a_failed_recording_is_not_counted(noted: Store) -> None:
    noted.write(enrol, call(), EnrolOrder(SIXTEEN.nik, "ENROLL_FAILURE"))
    assert figures(noted) == (3, 0, 0, 3, 1, 2)


def test_an_arrival_and_a_departure_are_told_apart(noted: Store) -> None:
    noted.write(arrive, call(), ArriveOrder(NEW))
    noted.write(depart, call(), DepartOrder(SIXTEEN.nik, "PINDAH"))
    assert figures(noted) == (3, 1, 1, 3, 1, 2)
    people = noted.read(drift_people, YEAR)
    assert told(people.arrived) == [(NEW.nik, DriftReason.ARRIVED, TODAY)]
    assert told(people.departed) == [(SIXTEEN.nik, DriftReason.PINDAH, TODAY)]


def test_someone_recorded_who_departs_leaves_both(noted: Store) -> None:
    noted.write(depart, call(), DepartOrder(SIXTEEN_READY.nik, "MENINGGAL"))
    assert figures(noted) == (3, 0, 1, 2, 0, 2)
    departed = noted.read(drift_people, YEAR).departed
    assert told(departed) == [(SIXTEEN_READY.nik, DriftReason.MENINGGAL, TODAY)]


def test_a_departure_taken_back_leaves_no_trace(noted: Store) -> None:
    mistake = noted.write(depart, call(), DepartOrder(SIXTEEN_READY.nik, "MENINGGAL"))
    noted.write(correct_act, call(), CorrectOrder(mistake.act, "salah orang"))
    assert figures(noted) == (3, 0, 0, 3, 1, 2)


def test_an_addition_taken_back_leaves_no_trace(noted: Store) -> None:
    mistake = noted.write(add_resident, call(), AddResidentOrder(NEW))
    assert figures(noted) == (3, 1, 0, 4, 1, 3)
    noted.write(correct_act, call(), CorrectOrder(mistake.act, "salah NIK"))
    assert figures(noted) == (3, 0, 0, 3, 1, 2)


def test_who_left_and_came_back_is_on_the_list_as_ever(noted: Store) -> None:
    noted.write(depart, call(), DepartOrder(SIXTEEN.nik, "PINDAH"))
    noted.write(arrive, call(), ArriveOrder(SIXTEEN))
    assert figures(noted) == (3, 0, 0, 3, 1, 2)


@pytest.mark.parametrize("who", [OUTSIDE, FOREIGN], ids=["of another city", "of another state"])
def test_who_does_not_count_never_counts(noted: Store, who: Any) -> None:
    noted.write(add_resident, call(), AddResidentOrder(who))
    assert figures(noted) == (3, 0, 0, 3, 1, 2)
    if who is OUTSIDE:
        noted.write(enrol, call(), EnrolOrder(who.nik))
        assert figures(noted) == (3, 0, 0, 3, 1, 2)


def test_an_outsider_counts_from_their_arrival_on(noted: Store) -> None:
    noted.write(add_resident, call(), AddResidentOrder(OUTSIDE))
    noted.write(arrive, call(), ArriveOrder(replace(OUTSIDE, **HERE)))
    assert figures(noted) == (3, 1, 0, 4, 1, 3)


def test_a_corrected_birth_date_moves_someone_on_and_off_the_list(noted: Store) -> None:
    older = replace(SIXTEEN, birth_date=date(2006, 9, 1))
    noted.write(correct_resident, call(), CorrectResidentOrder(older, "akta lahir"))
    younger = replace(ADULT, birth_date=date(2007, 5, 4))
    noted.write(correct_resident, call(), CorrectResidentOrder(younger, "akta lahir"))
    assert figures(noted) == (3, 1, 1, 3, 1, 2)
    people = noted.read(drift_people, YEAR)
    assert told(people.arrived) == [(ADULT.nik, DriftReason.REGISTER, None)]
    assert told(people.departed) == [(SIXTEEN.nik, DriftReason.REGISTER, None)]


def test_marriage_changes_who_may_hold_a_card_and_not_the_list(noted: Store) -> None:
    married = CorrectResidentOrder(replace(SIXTEEN, marital="KAWIN"), "buku nikah")
    noted.write(correct_resident, call(), married)
    assert figures(noted) == (3, 0, 0, 3, 1, 2)


def test_what_a_file_changed_is_counted_and_told_as_the_registers(noted: Store) -> None:
    noted.write(add_residents, call("admin", None), "SIAK", [NEW])

    def moved_by_a_file() -> None:
        Resident.update(base_status="PINDAH").where(Resident.nik == MARRIED_16.nik).execute()

    noted.write(moved_by_a_file)
    assert figures(noted) == (3, 1, 1, 3, 1, 2)
    people = noted.read(drift_people, YEAR)
    assert told((*people.arrived, *people.departed)) == [
        (NEW.nik, DriftReason.REGISTER, None),
        (MARRIED_16.nik, DriftReason.REGISTER, None),
    ]


def test_an_act_from_before_the_snapshot_explains_nothing_after_it(office: Store) -> None:
    office.write(add_resident, call(), AddResidentOrder(replace(NEW, birth_date=date(2001, 5, 6))))
    clock = FixedClock()
    clock.forward(days=1)
    office.write(take_target, call("admin", None, clock=clock), TargetOrder(YEAR, "DP4"))
    order = CorrectResidentOrder(NEW, "akta lahir")
    office.write(correct_resident, call(clock=clock), order)
    arrived = office.read(drift_people, YEAR).arrived
    assert told(arrived) == [(NEW.nik, DriftReason.REGISTER, None)]


def test_the_parts_add_up_to_the_target(noted: Store) -> None:
    noted.write(arrive, call(), ArriveOrder(replace(NEW, **HERE)))
    report = noted.read(target_report, None, CLOCK)
    assert report.figures == Target(YEAR, 4, 1)
    for parts in (report.by_kecamatan, report.by_kelurahan, report.by_month):
        assert sum(part.target for part in parts) == 4
        assert sum(part.recorded for part in parts) == 1
        assert sum(part.left for part in parts) == 3
    assert [(part.name, part.target) for part in report.by_kecamatan] == [
        ("Ampenan", 3),
        ("Mataram", 1),
    ]
    assert [part.code for part in report.by_month] == [str(month) for month in range(1, 13)]
    assert report.by_month[4].target == 1


def test_a_year_without_anybody_has_no_parts(office: Store) -> None:
    report = office.read(target_report, 2050)
    assert report.figures == Target(2050, 0, 0)
    assert report.by_kelurahan == ()
    assert sum(part.target for part in report.by_month) == 0


@pytest.mark.parametrize("year", [0, 1999, 2101, 10**20])
def test_another_year_is_refused(office: Store, year: int) -> None:
    for job in (target_report, drift_people):
        refusal = refused(office, job, year)
        assert refusal.code == "TARGET_YEAR"


def test_the_board_shows_the_drift_and_the_strip_the_same_target(noted: Store) -> None:
    noted.write(depart, call(), DepartOrder(SIXTEEN.nik, "PINDAH"))
    shown = noted.read(board, CLOCK).target
    assert (shown.baseline, shown.arrived, shown.departed) == (3, 0, 1)
    assert (shown.year, shown.target, shown.recorded, shown.left) == (YEAR, 2, 1, 1)
    assert noted.read(strip, CLOCK).target == Target(YEAR, 2, 1)


def test_statistics_name_nobody(noted: Store) -> None:
    report = repr(noted.read(target_report, YEAR))
    for each in (SIXTEEN, SIXTEEN_READY, MARRIED_16, CHILD):
        assert each.nik not in report
        assert each.name not in report


def test_who_reads_the_names_is_recorded(noted: Store) -> None:
    noted.write(arrive, call(), ArriveOrder(NEW))
    viewer = Viewer("petugas", "DINAS", clock=CLOCK)
    people = noted.write(look_at_drift, viewer, YEAR)
    assert isinstance(people, DriftPeople)
    (look,) = rows(noted, Look, kind="SEARCH")
    assert (look["query"], look["hits"]) == (f"target {YEAR}", 1)


@pytest.mark.parametrize("who", ["pengawas", "admin"])
def test_only_who_may_look_people_up_reads_the_names(noted: Store, who: str) -> None:
    assert refused(noted, look_at_drift, Viewer(who, None), YEAR).code == "NOT_PERMITTED"


@only_sqlite
def test_the_strip_walks_no_table_of_residents_or_sukets_row_by_row(noted: Store) -> None:
    plans = noted.read(_plans_of, strip)
    assert any("INDEX suket_one_open" in plan or "INDEX suket_open_" in plan for plan in plans)
    walked = {_walked(plan) for plan in plans if plan.startswith("SCAN") and "INDEX" not in plan}
    assert "setting" in walked
    assert not walked & {"resident", "ktp", "card", "suket"}


def _walked(plan: str) -> str:
    """Return the table that a line of a plan, with its statement behind it, walks through."""
    alias = plan.split()[1]
    table = re.search(rf'"(\w+)" AS "{alias}"', plan)
    return table[1] if table else alias


def _plans_of(job: Callable[[], object]) -> list[str]:
    """Return how SQLite answers each statement of a job."""
    database = JournalEntry._meta.database
    sent: list[tuple[str, Any]] = []
    database.query_hooks.append(lambda event: sent.append((event.sql, event.params)))
    try:
        job()
    finally:
        database.query_hooks.pop()
    plans: list[str] = []
    for sql, params in sent:
        plan = database.execute_sql(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()
        plans += [f"{row[-1]} {sql}" for row in plan]
    return plans
