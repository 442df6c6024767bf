"""The board's target: the city, the paces, and the kelurahan of which enough is to be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.models import Resident
from db.reads.board import board
from db.reads.target_report import target_report
from db.rules.board_figures import KelurahanStand, TargetStand
from db.rules.register_row import RegisterRow
from db.store.store import Store, open_store
from db.transactions.add_residents import add_residents
from db.transactions.arrive import ArriveOrder, arrive
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.set_status import StatusOrder, set_status
from db.transactions.take_target import TargetOrder, take_target
from tests.office import MARRIED_16, SIXTEEN, FixedClock, call, open_test_office, person
from tests.office_copies import OfficeCopies

Area = tuple[str, str, str]
PAGESANGAN: Area = ("52.71.02.1001", "Pagesangan", "Mataram")
PEJERUK: Area = ("52.71.01.1006", "Pejeruk", "Ampenan")
BINTARO: Area = ("52.71.01.1001", "Bintaro", "Ampenan")
CAKRANEGARA: Area = ("52.71.03.1001", "Cakranegara Barat", "Cakranegara")


def people(area: Area, recorded: int, left: int) -> list[RegisterRow]:
    """Return so many of a kelurahan who turn 17 in 2024, those recorded first."""
    return [
        person(
            f"WAREGA {area[1].upper()} {n}",
            date(2007, 5, 6),
            serial=100 * int(area[0][-1]) + n,
            kelurahan=area,
            siak="PRINT_READY_RECORD" if n <= recorded else None,
        )
        for n in range(1, recorded + left + 1)
    ]


BY_AREA = {
    PAGESANGAN: people(PAGESANGAN, 9, 7),
    PEJERUK: people(PEJERUK, 8, 6),
    BINTARO: people(BINTARO, 6, 5),
    CAKRANEGARA: people(CAKRANEGARA, 4, 12),
}
STAND = {
    area[1]: KelurahanStand(area[0], area[1], len(rows), sum(bool(row.siak_status) for row in rows))
    for area, rows in BY_AREA.items()
}


def open_city(url: str) -> Store:
    """Make an office with these people; three more (one recorded) live in Ampenan Selatan."""
    store = open_test_office(url)
    everybody = [row for rows in BY_AREA.values() for row in rows]
    store.write(add_residents, call("admin", None), "SIAK", everybody)
    return store


@pytest.fixture
def city(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[Store]:
    """Give this test's own copy of that office."""
    for url in office_copies.copy(open_city, tmp_path):
        store = open_store(url)
        yield store
        store.close()


def stand(store: Store, clock: FixedClock | None = None) -> TargetStand:
    """Return the target, after a look that it adds up."""
    found = store.read(board, clock or FixedClock()).target
    assert found.target == found.baseline + found.arrived - found.departed
    assert found.left == found.target - found.recorded
    report = store.read(target_report, found.year, clock or FixedClock())
    assert (found.target, found.recorded) == (report.figures.target, report.figures.recorded)
    assert len(found.kelurahan) + found.kept_back == len(report.by_kelurahan)
    told = {part.code: (part.target, part.recorded) for part in report.by_kelurahan}
    assert all(told[each.code] == (each.target, each.recorded) for each in found.kelurahan)
    return found


def names(found: TargetStand) -> list[str]:
    return [each.name for each in found.kelurahan]


def test_small_kelurahan_are_kept_back_and_come_to_five_together(city: Store) -> None:
    found = stand(city)
    assert (found.year, found.target, found.recorded, found.left) == (2024, 60, 28, 32)
    # Of Cakranegara 4 are recorded and of Ampenan Selatan 1: together they are 5 of 19.
    assert found.kelurahan == (STAND["Bintaro"], STAND["Pejeruk"], STAND["Pagesangan"])
    assert found.kept_back == 2


def test_a_recording_shows_at_once_in_the_city_and_its_kelurahan(city: Store) -> None:
    stand(city)
    city.write(enrol, call(), EnrolOrder(BY_AREA[PAGESANGAN][-1].nik))
    found = stand(city)
    assert found.recorded == 29
    assert found.kelurahan[-1].recorded == STAND["Pagesangan"].recorded + 1


def test_a_kelurahan_whose_number_becomes_small_is_kept_back(city: Store) -> None:
    stand(city)
    city.write(enrol, call(), EnrolOrder(BY_AREA[BINTARO][-1].nik))
    assert names(stand(city)) == ["Pejeruk", "Pagesangan"]


def test_who_moves_within_the_city_moves_between_kelurahan(city: Store) -> None:
    stand(city)
    who = BY_AREA[PAGESANGAN][-1]
    moved = replace(
        who, kelurahan_code=PEJERUK[0], kelurahan_name=PEJERUK[1], kecamatan_name=PEJERUK[2]
    )
    receipt = city.write(correct_resident, call(), CorrectResidentOrder(moved, "KK baru"))
    found = {each.name: each.target for each in stand(city).kelurahan}
    assert found == {"Bintaro": 11, "Pejeruk": 15, "Pagesangan": 15}
    city.write(correct_act, call(), CorrectOrder(receipt.act, "salah orang"))
    found = {each.name: each.target for each in stand(city).kelurahan}
    assert found == {"Bintaro": 11, "Pejeruk": 14, "Pagesangan": 16}


def test_one_recorded_and_one_failed_between_two_readings_are_told_apart(city: Store) -> None:
    fails, comes = BY_AREA[PAGESANGAN][-1].nik, BY_AREA[PEJERUK][-1].nik
    city.write(enrol, call(), EnrolOrder(fails, "SENT_FOR_ENROLLMENT"))
    before = stand(city)
    city.write(set_status, call(), StatusOrder(fails, "ENROLL_FAILURE"))
    city.write(enrol, call(), EnrolOrder(comes))
    after = stand(city)
    assert (after.target, after.recorded) == (before.target, before.recorded)
    moved = [
        was.recorded - now.recorded
        for was, now in zip(before.kelurahan, after.kelurahan, strict=True)
    ]
    assert moved == [0, -1, 1]


def test_who_comes_and_goes_since_the_list_was_noted_is_told(city: Store) -> None:
    city.write(take_target, call("admin", None), TargetOrder(2024, "DP4"))
    assert (stand(city).baseline, stand(city).arrived, stand(city).departed) == (60, 0, 0)
    new = person("SRI RAHAYU", date(2007, 5, 6), serial=77)
    city.write(arrive, call(), ArriveOrder(new))
    gone = city.write(depart, call(), DepartOrder(SIXTEEN.nik, "PINDAH"))
    city.write(depart, call(), DepartOrder(MARRIED_16.nik, "PINDAH"))
    found = stand(city)
    assert (found.baseline, found.arrived, found.departed, found.target) == (60, 1, 2, 59)
    city.write(correct_act, call(), CorrectOrder(gone.act, "salah orang"))
    assert (stand(city).departed, stand(city).target) == (1, 60)


def test_one_who_came_and_one_who_went_between_two_readings_are_told_apart(city: Store) -> None:
    city.write(take_target, call("admin", None), TargetOrder(2024, "DP4"))
    stand(city)
    city.write(arrive, call(), ArriveOrder(person("SRI RAHAYU", date(2007, 5, 6), serial=77)))
    city.write(depart, call(), DepartOrder(SIXTEEN.nik, "PINDAH"))
    found = stand(city)
    assert (found.arrived, found.departed, found.target) == (1, 1, 60)


def test_what_changed_the_register_behind_the_journal_still_adds_up(city: Store) -> None:
    stand(city)
    city.write(lambda: Resident.delete().where(Resident.nik == BY_AREA[PEJERUK][-1].nik).execute())
    assert stand(city).target == 59


def test_the_pace_is_known_once_a_working_day_is_over(city: Store) -> None:
    clock = FixedClock()
    assert stand(city, clock).pace_kept is None
    for who in BY_AREA[PAGESANGAN][-3:]:
        city.write(enrol, call(clock=clock), EnrolOrder(who.nik))
    clock.forward(days=2)
    found = stand(city, clock)
    report = city.read(target_report, 2024, clock)
    assert (found.pace_kept, found.pace_needed) == (1.5, report.pace.needed)
    assert found.pace_needed
    city.write(enrol, call(clock=clock), EnrolOrder(BY_AREA[PEJERUK][-1].nik))
    after = stand(city, clock)
    # Today isn't over: what is done today lessens what is left and not the pace that is kept.
    assert after.pace_kept == 1.5
    assert after.pace_needed == pytest.approx(found.pace_needed * after.left / found.left)


def test_another_years_target_is_that_years(city: Store) -> None:
    stand(city)
    city.write(change_setting, call("admin", None), SettingOrder("target_year", "2023"))
    found = stand(city)
    assert (found.year, found.target, found.kelurahan, found.kept_back) == (2023, 0, (), 0)
    assert (found.pace_needed, found.left) == (0.0, 0)
