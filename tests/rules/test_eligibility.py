"""Who may be recorded and who may hold a card."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.calendar_dates import birthday
from db.rules.eligibility import (
    Eligibility,
    Standing,
    eligibility,
    ever_married,
    must_hold_card,
)
from db.rules.person import BaseStatus, Citizenship, Marital, Person
from tests.rules.situations import (
    ADULT_BORN,
    CHILD_BORN,
    SEVENTEEN_TOMORROW,
    SIXTEEN_TOMORROW,
    TODAY,
    TURNS_16,
    TURNS_17,
    births,
    days,
    people,
    someone,
)

TOMORROW = TODAY + timedelta(days=1)
MUST_HOLD = Eligibility(Standing.MUST_HOLD, may_enrol=True, may_hold_card=True)


def barred(standing: Standing, from_day: date | None = None) -> Eligibility:
    return Eligibility(standing, may_enrol=False, may_hold_card=False, from_day=from_day)


def early(card_from: date) -> Eligibility:
    return Eligibility(
        Standing.EARLY_RECORDING, may_enrol=True, may_hold_card=False, from_day=card_from
    )


@pytest.mark.parametrize(
    ("person", "allowed"),
    [
        pytest.param(someone(birth_date=ADULT_BORN), MUST_HOLD, id="adult"),
        pytest.param(someone(birth_date=TURNS_17), MUST_HOLD, id="17 today"),
        pytest.param(someone(birth_date=SEVENTEEN_TOMORROW), early(TOMORROW), id="17 tomorrow"),
        pytest.param(someone(birth_date=TURNS_16), early(date(2025, 3, 4)), id="16 today"),
        pytest.param(
            someone(birth_date=SIXTEEN_TOMORROW),
            barred(Standing.UNDER_16, TOMORROW),
            id="16 tomorrow",
        ),
        pytest.param(
            someone(birth_date=CHILD_BORN), barred(Standing.UNDER_16, date(2030, 3, 4)), id="10"
        ),
        pytest.param(
            someone(birth_date=SEVENTEEN_TOMORROW, marital=Marital.KAWIN), MUST_HOLD, id="kawin"
        ),
        pytest.param(
            someone(birth_date=SIXTEEN_TOMORROW, marital=Marital.CERAI_HIDUP),
            MUST_HOLD,
            id="cerai hidup",
        ),
        pytest.param(
            someone(birth_date=SIXTEEN_TOMORROW, marital=Marital.CERAI_MATI),
            MUST_HOLD,
            id="cerai mati",
        ),
        pytest.param(
            someone(citizenship=Citizenship.WNA), barred(Standing.FOREIGNER), id="foreigner"
        ),
    ],
)
def test_age_marriage_and_citizenship_decide(person: Person, allowed: Eligibility) -> None:
    assert eligibility(person, TODAY, serve_outsiders=True) == allowed


@pytest.mark.parametrize("status", [each for each in BaseStatus if each is not BaseStatus.HIDUP])
def test_who_has_died_or_left_is_not_served(status: BaseStatus) -> None:
    married = someone(base_status=status, marital=Marital.KAWIN)
    assert eligibility(married, TODAY, serve_outsiders=True) == barred(Standing.NOT_ALIVE_HERE)


def test_someone_of_another_city_is_served_where_the_office_says_so() -> None:
    outsider = someone(outsider=True)
    assert eligibility(outsider, TODAY, serve_outsiders=True) == MUST_HOLD
    refused = eligibility(outsider, TODAY, serve_outsiders=False)
    assert refused == barred(Standing.OUTSIDER_NOT_SERVED)


def test_an_outsider_of_sixteen_is_recorded_early_like_anyone() -> None:
    outsider = someone(outsider=True, birth_date=TURNS_16)
    assert eligibility(outsider, TODAY, serve_outsiders=True) == early(date(2025, 3, 4))


@pytest.mark.parametrize(
    ("today", "standing"),
    [
        # Sixteen in 2024, a leap year, and seventeen in 2025, a common one.
        (date(2024, 2, 28), Standing.UNDER_16),
        (date(2024, 2, 29), Standing.EARLY_RECORDING),
        (date(2025, 2, 28), Standing.EARLY_RECORDING),
        (date(2025, 3, 1), Standing.MUST_HOLD),
    ],
)
def test_a_leap_day_child_is_17_on_the_first_of_march(today: date, standing: Standing) -> None:
    leapling = someone(birth_date=date(2008, 2, 29))
    assert eligibility(leapling, today, serve_outsiders=True).standing is standing


@given(people, days, st.booleans())
def test_who_may_hold_a_card_may_be_recorded(person: Person, today: date, served: bool) -> None:
    allowed = eligibility(person, today, serve_outsiders=served)
    assert allowed.may_enrol or not allowed.may_hold_card
    assert allowed.may_hold_card == (allowed.standing is Standing.MUST_HOLD)


@given(people, days, st.booleans())
def test_a_named_day_is_the_first_of_the_next_right(
    person: Person, today: date, served: bool
) -> None:
    allowed = eligibility(person, today, serve_outsiders=served)
    if allowed.from_day is None:
        return
    assert allowed.from_day > today
    before = eligibility(person, allowed.from_day - timedelta(days=1), serve_outsiders=served)
    then = eligibility(person, allowed.from_day, serve_outsiders=served)
    assert (before.may_enrol, before.may_hold_card) == (allowed.may_enrol, allowed.may_hold_card)
    assert (then.may_enrol, then.may_hold_card) > (allowed.may_enrol, allowed.may_hold_card)


@given(people, days, st.booleans(), st.integers(0, 40_000))
def test_no_right_is_lost_by_growing_older(
    person: Person, today: date, served: bool, more: int
) -> None:
    now = eligibility(person, today, serve_outsiders=served)
    later = eligibility(person, today + timedelta(days=more), serve_outsiders=served)
    assert later.may_enrol >= now.may_enrol
    assert later.may_hold_card >= now.may_hold_card


@given(births, days, st.sampled_from(Marital))
def test_wajib_ktp_is_17_or_ever_married(born: date, today: date, marital: Marital) -> None:
    person = someone(birth_date=born, marital=marital)
    married = marital is not Marital.BELUM_KAWIN
    assert ever_married(person) is married
    assert must_hold_card(person, today) is (married or today >= birthday(born, 17))
