"""The training office's visits to schools and its blanks in the van, told before they are done."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from functools import cache
from random import Random

import pytest

from counter_tui.demo.deeds import Days, Deed
from counter_tui.demo.history import history
from counter_tui.demo.plan import Group
from counter_tui.demo.pupils import Pupils
from counter_tui.demo.schools import SCHOOLS
from counter_tui.demo.visits import Morning, Visits, visits
from db.rules.settings import DEFAULTS
from tests.demo.populations import DAYS, ORDINARY_DAY, people

# A week from its Monday to its Sunday, besides the days on which a year begins or ends.
WEEK = tuple(date(2026, 11, 16) + timedelta(days=number) for number in range(7))
every_day = pytest.mark.parametrize("today", [*DAYS, ORDINARY_DAY, *WEEK], ids=str)


@cache
def told(today: date, *, shortage: bool = False) -> tuple[Visits, list[Deed]]:
    days, rng, pupils = Days(today, DEFAULTS.zone), Random(1), Pupils(today)
    niks: dict[Group, list[str]] = {group: [] for group in Group}
    for group, row in people(today=today):
        pupils.meet(group, row)
        niks[group].append(row.nik)
    gone_to = visits(pupils, days, Morning(days.opens(today)), rng, blanks=not shortage)
    return gone_to, history(dict(niks), days, gone_to, rng, shortage=shortage)


def named(deeds: list[Deed], name: str, place: str | None = None) -> list[Deed]:
    return [each for each in deeds if each.act.__name__ == name and place in (None, each.place)]


def days_of(deeds: list[Deed]) -> set[date]:
    return {each.at.date() for each in deeds}


@every_day
@pytest.mark.parametrize("shortage", [False, True])
def test_the_55_are_recorded_once_each_at_the_office_and_at_two_visits(
    today: date, shortage: bool
) -> None:
    gone_to, deeds = told(today, shortage=shortage)
    turn_17 = {
        row.nik
        for group, row in people(today=today)
        if group in (Group.TARGET_RECORDED, Group.TARGET_CARD)
    }
    recorded = [each.order.nik for each in named(deeds, "enrol") if each.order.nik in turn_17]
    assert len(recorded) == len(set(recorded)) == 55
    at_visits = Counter(
        each.at.date() for each in named(deeds, "enrol", "MOBIL-1") if each.order.nik in turn_17
    )
    assert sorted(at_visits.values()) == [8, 18]
    assert max(at_visits) == today
    assert at_visits[today] == 8
    outsiders = {row.nik for group, row in people(today=today) if group is Group.OUTSIDER}
    assert len(gone_to.recorded) == 26 + len(gone_to.recorded & outsiders) == 29


@every_day
def test_5_000_of_the_6_000_blanks_are_left_a_hundred_of_them_in_the_van(today: date) -> None:
    gone_to, deeds = told(today)
    cards = Counter(each.place for each in named(deeds, "issue_card"))
    spoiled = sum(each.order.quantity for each in named(deeds, "spoil_blanks"))
    [sent], [accepted] = named(deeds, "send_blanks"), named(deeds, "accept_blanks")
    assert sent.order.quantity == accepted.order.counted
    assert (sent.place, accepted.place) == ("DINAS", "MOBIL-1")
    assert cards.total() + spoiled == 1_000
    assert cards["MOBIL-1"] == len(gone_to.printed) <= 4
    assert sent.order.quantity - cards["MOBIL-1"] == 100
    [closed], [counted] = named(deeds, "close_day"), named(deeds, "enter_count")
    at_the_office = 6_000 - sent.order.quantity - cards["DINAS"] - spoiled
    assert at_the_office == closed.order.counted == counted.order.counted == 4_900


@every_day
def test_blanks_are_in_the_van_before_it_prints_and_after_they_came(today: date) -> None:
    _, deeds = told(today)
    order = [
        each.act.__name__
        for each in deeds
        if each.act.__name__ in ("receive_blanks", "send_blanks", "accept_blanks")
        or (each.act.__name__ == "issue_card" and each.place == "MOBIL-1")
    ]
    assert order[:3] == ["receive_blanks", "send_blanks", "accept_blanks"]
    assert all(each.at.weekday() < 5 for each in named(deeds, "send_blanks"))


@every_day
@pytest.mark.parametrize("shortage", [False, True])
def test_one_visit_is_done_one_runs_today_and_others_are_planned(
    today: date, shortage: bool
) -> None:
    _, deeds = told(today, shortage=shortage)
    made = named(deeds, "new_visit")
    done, running, *planned = (date.fromisoformat(each.order.day) for each in made)
    assert timedelta(days=18) <= today - done < timedelta(days=30)
    assert running == today
    assert timedelta(days=3) <= planned[0] - today < timedelta(days=7)
    assert planned == sorted(set(planned))
    assert (len(planned), max(planned) - today < timedelta(days=25)) == (9, True)
    assert {day.weekday() for day in (done, *planned)} <= {0, 1, 2, 3}
    assert [each.at.date() for each in named(deeds, "start_visit")] == [done, today]
    assert days_of(named(deeds, "close_visit")) == {done}
    assert [each.at.date() for each in named(deeds, "_take")] == [each.at.date() for each in made]
    assert {done < each.at.date() < today for each in made[2:]} == {True}
    schools = {school.code for school in SCHOOLS}
    assert {each.order.school for each in made} <= schools
    assert len({each.order.school for each in made}) == 10


@every_day
def test_nothing_is_done_after_this_morning_or_before_what_it_needs(today: date) -> None:
    _, deeds = told(today)
    assert deeds == sorted(deeds, key=lambda each: each.at)
    noon = datetime.combine(today, datetime.min.time(), DEFAULTS.zone) + timedelta(hours=11)
    assert deeds[-1].at < noon
    enrolled: set[str] = set()
    ready = {row.nik for _, row in people(today=today) if row.siak_status}
    for each in deeds:
        if each.act.__name__ == "enrol":
            enrolled.add(each.order.nik)
        elif each.act.__name__ == "issue_card":
            assert each.order.nik in enrolled | ready


@every_day
def test_the_lists_hold_every_kind_of_pupil(today: date) -> None:
    _, deeds = told(today)
    rows = {row.nik: (group, row) for group, row in people(today=today)}
    taken = [each.order.lines for each in named(deeds, "_take")]
    for lines in taken:
        niks = [line.nik for line in lines if line.nik]
        assert len(set(niks)) == len(niks) < len(lines)
        groups = Counter(rows[nik][0] for nik in niks if nik in rows)
        assert groups[Group.TARGET] + groups[Group.TARGET_RECORDED] >= 12
        assert groups[Group.OUTSIDER] >= 1
        assert groups[Group.READY] >= 1
        others = [nik for nik in niks if nik not in rows]
        assert others
        assert all(not nik.startswith("5271") for nik in others)
        assert all(line.birth_date and line.name for line in lines)
    assert all(
        any(rows[line.nik][0] is Group.CHILD for line in lines if line.nik in rows)
        for lines in taken[:3]
    )
    assert all(38 <= len(lines) <= 60 for lines in taken[3:])


def test_thirty_schools_each_with_a_code_and_a_name_of_its_own() -> None:
    assert len(SCHOOLS) == 30
    assert len({school.code for school in SCHOOLS}) == len({each.name for each in SCHOOLS}) == 30
    kinds = Counter(school.name.split()[0] for school in SCHOOLS if "LATIHAN" not in school.name)
    assert kinds == {"SMAN": 11, "SMKN": 7, "MAN": 2}


def test_the_same_seed_tells_the_same() -> None:
    assert told(ORDINARY_DAY) == told.__wrapped__(ORDINARY_DAY)
