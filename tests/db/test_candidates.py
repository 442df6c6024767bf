"""Who in the register may be meant by a line of a list, for a clerk to decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db.reads.visits.candidates import Candidate, candidates
from db.rules.refused import Refused
from db.rules.roster_line import RosterLine
from db.store.store import Store
from db.transactions.add_residents import add_residents
from tests.office import (
    SIXTEEN,
    FixedClock,
    call,
    person,
)
from tests.refusals import assert_has_words
from tests.visit_lists import LIST, REF, listed, planned, running

TWIN = person("LALU FAHRI", date(2007, 6, 5), sex="L", serial=1)
OTHER_TWIN = person("LALU FAHMI", date(2007, 6, 5), sex="L", serial=2)


def asked(store: Store, *lines: RosterLine) -> tuple[Candidate, ...]:
    """Put lines on a list and return whom the first of them may mean."""
    store.write(add_residents, call("admin", None), "SIAK", [TWIN, OTHER_TWIN])
    planned(store, lines)
    found: tuple[Candidate, ...] = store.read(candidates, REF, 1, FixedClock())
    return found


def test_twins_are_both_shown_the_likelier_first(office: Store) -> None:
    found = asked(office, replace(listed(TWIN), nik=OTHER_TWIN.nik))
    assert [(each.nik, each.differs) for each in found[:2]] == [
        (TWIN.nik, ("NIK",)),
        (OTHER_TWIN.nik, ("NAME",)),
    ]
    assert found[0].mother_name == TWIN.mother_name
    assert found[0].kelurahan == TWIN.kelurahan_name


def test_a_wrong_digit_a_wrong_day_and_a_slip_are_seen_through(office: Store) -> None:
    slip = RosterLine("LALU FAHRI", date(2007, 5, 6), None, None, "")
    assert [each.nik for each in asked(office, slip)][:1] == [TWIN.nik]


def test_a_number_alone_shows_who_has_nearly_that(office: Store) -> None:
    digits = RosterLine("", None, None, TWIN.nik[:-1] + "9", "")
    found = asked(office, digits)
    assert {each.nik for each in found[:2]} == {TWIN.nik, OTHER_TWIN.nik}
    assert found[0].differs == ("NIK",)


def test_who_is_listed_already_is_told_with_the_line(office: Store) -> None:
    slip = RosterLine("LALU FAHRY", TWIN.birth_date, "0071111111", None, "")
    found = asked(office, replace(slip, name="LALU FAKRI"), listed(TWIN))
    assert [(each.nik, each.listed_as) for each in found if each.nik == TWIN.nik] == [(TWIN.nik, 2)]


def test_a_name_is_found_in_the_year_though_the_day_is_another(office: Store) -> None:
    other_day = RosterLine("DEWI LESTARI", date(2007, 11, 23), None, None, "")
    assert [(each.nik, each.differs) for each in asked(office, other_day)] == [
        (SIXTEEN.nik, ("BIRTH_DATE",))
    ]


def test_nobody_fits_who_is_nobody(office: Store) -> None:
    assert asked(office, RosterLine("ZZZ QQQ", date(1950, 1, 1), None, None, "")) == ()


@pytest.mark.parametrize("name", ["123 456", "%_", "'; --", "[b]", "2007", "…"])
def test_whatever_a_list_calls_them_is_answered(office: Store, name: str) -> None:
    asked(office, RosterLine(f"A{name}", date(2007, 6, 5), None, None, ""))


def test_candidates_of_no_line_are_refused(office: Store) -> None:
    running(office, LIST)
    for line in (0, 99):
        with pytest.raises(Refused) as caught:
            office.read(candidates, REF, line, FixedClock())
        assert caught.value.code == "PUPIL_NOT_FOUND"
        assert_has_words(caught.value)
    later = FixedClock()
    later.forward(days=40)
    with pytest.raises(Refused):
        office.read(candidates, REF, 8, later)
