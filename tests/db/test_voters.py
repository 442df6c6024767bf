"""Who votes on an election day, counted by kelurahan and told by name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.reads.voter_list import Voter, voter_list
from db.reads.voters import Voters, VotersReport, voters
from db.rules.calendar_dates import birthday
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.depart import DepartOrder, depart
from db.transactions.enrol import EnrolOrder, enrol
from tests.office import (
    ADULT,
    CHILD,
    DECEASED,
    FOREIGNER,
    MARRIED_16,
    MOVED,
    OUTSIDER,
    SIXTEEN,
    TODAY,
    FixedClock,
    call,
    person,
)
from tests.refusals import refused

CLOCK = FixedClock()
ELECTION = date(2024, 11, 27)
AMPENAN_SELATAN = "52.71.01.1004"
PAGESANGAN = ("52.71.02.1001", "Pagesangan", "Mataram")


def on(store: Store, day: date = ELECTION) -> VotersReport:
    """Return the projection, which must agree with its lists of names."""
    found = store.read(voters, day, CLOCK)
    for part in found.by_kelurahan:
        names = listed(store, part.code, day)
        assert part.total == len(names)
        assert part.male == sum(who.sex == "L" for who in names)
        assert part.first_time == sum(who.first_time for who in names)
        assert part.recorded == sum(who.recorded for who in names)
        assert part.left == len(listed(store, part.code, day, unrecorded=True))
        assert part.male + part.female == part.total
    for name in ("total", "male", "first_time", "married_young", "recorded", "left", "serve"):
        assert getattr(found.city, name) == sum(getattr(p, name) for p in found.by_kelurahan)
    return found


def listed(
    store: Store, code: str, day: date = ELECTION, *, unrecorded: bool = False
) -> tuple[Voter, ...]:
    return store.read(voter_list, day, code, unrecorded=unrecorded, clock=CLOCK)


def names(store: Store, code: str = AMPENAN_SELATAN, day: date = ELECTION) -> set[str]:
    return {who.name for who in listed(store, code, day)}


def bring(store: Store, *people: RegisterRow) -> None:
    store.write(add_residents, call("admin", None), "SIAK", list(people))


def test_the_citys_living_citizens_of_17_are_voters_and_nobody_else(office: Store) -> None:
    found = on(office)
    [part] = found.by_kelurahan
    told = names(office)
    assert {ADULT.name, SIXTEEN.name} <= told
    assert not {who.name for who in (CHILD, DECEASED, FOREIGNER, MOVED, OUTSIDER)} & told
    assert (part.code, part.kecamatan, found.total) == (AMPENAN_SELATAN, "Ampenan", part.total)


@pytest.mark.parametrize(("after", "votes"), [(0, True), (1, False)])
def test_who_turns_17_on_the_day_itself_votes(office: Store, after: int, *, votes: bool) -> None:
    born = birthday(ELECTION, -17) + timedelta(days=after)
    bring(office, person("LALU ARYA", born, sex="L", serial=41))
    assert ("LALU ARYA" in names(office)) is votes
    on(office)


def test_who_was_born_on_29_february_turns_17_on_1_march(office: Store) -> None:
    bring(office, person("BAIQ KABISAT", date(2008, 2, 29), serial=42))
    assert "BAIQ KABISAT" not in names(office, day=date(2025, 2, 28))
    assert "BAIQ KABISAT" in names(office, day=date(2025, 3, 1))


def test_the_married_vote_at_any_age_and_are_counted_apart(office: Store) -> None:
    day = date(2024, 5, 1)
    assert MARRIED_16.name in names(office, day=day)
    assert on(office, day).city.married_young == 1
    assert on(office).city.married_young == 0


@pytest.mark.parametrize(
    "occupation", ["TENTARA NASIONAL INDONESIA (TNI)", "KEPOLISIAN RI (POLRI)", "Polri"]
)
def test_who_serves_does_not_vote_and_is_counted_apart(office: Store, occupation: str) -> None:
    before = on(office).city
    bring(
        office, replace(person("I MADE DANA", date(1990, 1, 2), serial=43), occupation=occupation)
    )
    after = on(office).city
    assert (after.total, after.serve) == (before.total, before.serve + 1)
    assert "I MADE DANA" not in names(office)


def test_those_who_turn_17_until_the_day_vote_for_the_first_time(office: Store) -> None:
    # Both born in September 2007, like the married one: 17 between today and the election.
    first = [who.name for who in listed(office, AMPENAN_SELATAN) if who.first_time]
    assert len(first) == on(office).city.first_time == 3
    assert SIXTEEN.name in first
    assert on(office, TODAY).city.first_time == 0


def test_a_recording_at_the_counter_moves_the_recorded(office: Store) -> None:
    before = on(office).city
    office.write(enrol, call(), EnrolOrder(SIXTEEN.nik))
    after = on(office).city
    assert (after.total, after.recorded) == (before.total, before.recorded + 1)
    office.write(depart, call(), DepartOrder(SIXTEEN.nik, "PINDAH"))
    gone = on(office).city
    assert (gone.total, gone.recorded) == (before.total - 1, before.recorded)


def test_the_kelurahan_stand_in_the_registers_order_and_add_up(office: Store) -> None:
    bring(office, person("SRI RAHAYU", date(1999, 5, 6), serial=44, kelurahan=PAGESANGAN))
    found = on(office)
    assert [part.name for part in found.by_kelurahan] == ["Ampenan Selatan", "Pagesangan"]
    assert names(office, PAGESANGAN[0]) == {"SRI RAHAYU"}


def test_the_projection_names_nobody(office: Store) -> None:
    told = repr(on(office))
    assert ADULT.name not in told
    assert ADULT.nik not in told


def test_an_office_without_people_has_no_voters(office: Store) -> None:
    nobody = office.read(voters, date(2000, 1, 1), CLOCK)
    assert isinstance(nobody.city, Voters)
    assert listed(office, "99.99.99.9999") == ()


def test_the_day_is_the_offices_election_day(office: Store) -> None:
    assert refused(office, voters).code == "ELECTION_DAY_MISSING"
    order = SettingOrder("election_day", "27-11-2024")
    office.write(change_setting, call("admin", None), order)
    assert office.read(voters, None, CLOCK) == on(office)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1999, 12, 31), date(9999, 12, 31)])
def test_a_day_that_is_none_is_refused(office: Store, day: date) -> None:
    assert refused(office, voters, day).code == "ELECTION_DAY_WRONG"
    assert refused(office, voter_list, day, AMPENAN_SELATAN).code == "ELECTION_DAY_WRONG"
