"""The settings of an office: what each takes, and how it is stored."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.indonesian import written_date, written_number
from db.rules.issuing_policy import PolicyMode, PrintClass
from db.rules.ktp_status import ANSWERS_TO_ENROLMENT
from db.rules.refused import Refused
from db.rules.settings import (
    DEFAULTS,
    FIXED_SETTINGS,
    POLICY_SETTINGS,
    SECOND_PERSON_ACTS,
    SETTING_NAMES,
    OfficeSettings,
    read_setting,
    settings_from,
    stored_value,
)
from db.rules.suket import valid_until, written_suket_number

CHANGEABLE = sorted(set(SETTING_NAMES) - FIXED_SETTINGS)


def test_a_new_office_has_the_defaults_of_mataram() -> None:
    assert settings_from({}) == DEFAULTS
    assert (DEFAULTS.region, DEFAULTS.time_zone) == ("52.71", "Asia/Makassar")
    assert (DEFAULTS.amber_level, DEFAULTS.red_level) == (2000, 500)
    assert valid_until(date(2024, 3, 4), DEFAULTS.suket_validity) == date(2024, 9, 4)
    number = written_suket_number(
        DEFAULTS.suket_template, series="", seq=12, issued_on=date(2024, 3, 4)
    )
    assert number == "471.13/12/Dukcapil/III/2024"
    assert DEFAULTS.policy.mode is PolicyMode.NORMAL
    assert DEFAULTS.policy.classes == tuple(PrintClass)
    assert (DEFAULTS.policy.since, DEFAULTS.policy.kept_back) == (None, 0)
    assert DEFAULTS.second_person == SECOND_PERSON_ACTS
    assert not DEFAULTS.training


def test_every_default_can_be_typed_as_it_stands() -> None:
    for name in CHANGEABLE:
        default = getattr(DEFAULTS, name)
        typed = ", ".join(default) if isinstance(default, tuple) else str(default)
        if isinstance(default, bool):
            typed = "ya" if default else "tidak"
        assert read_setting(name, typed) == default, name


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("amber_level", "2.500", 2500),
        ("amber_level", " 0 ", 0),
        ("red_level", "1.000.000", 1_000_000),
        ("suket_allowed", "Tidak", False),
        ("suket_allowed", "yes", True),
        ("suket_months", "24", 24),
        ("suket_fixed_end", "31-12-2026", "2026-12-31"),
        ("suket_fixed_end", "2026-12-31", "2026-12-31"),
        ("suket_fixed_end", "", ""),
        ("suket_template", "{seq}/SKPTI/{month}/{year}", "{seq}/SKPTI/{month}/{year}"),
        ("suket_series", "V1-", "V1-"),
        ("time_zone", "Asia/Jayapura", "Asia/Jayapura"),
        ("siak_proposal", "SENT_FOR_ENROLLMENT", "SENT_FOR_ENROLLMENT"),
        ("policy_mode", "HABIS", "HABIS"),
        ("policy_classes", "PEMULA, SUKET", ("PEMULA", "SUKET")),
        ("policy_classes", "", ()),
        ("policy_classes", "SUKET,PEMULA,SUKET", ("SUKET", "PEMULA")),
        ("kept_back", "1.000", 1000),
        ("extra_holidays", "", ()),
        ("extra_holidays", "17-12-2026, 2026-12-16,17-12-2026", ("2026-12-16", "2026-12-17")),
        ("second_person", "receive,correct-other", ("receive", "correct-other")),
        ("idle_lock_minutes", "0", 0),
        ("target_year", "2025", 2025),
        ("usable", "office", "office"),
        ("office_name", "Disdukcapil [Kota] Mataram", "Disdukcapil [Kota] Mataram"),
        ("signer_name", "", ""),
    ],
)
def test_a_value_is_taken_as_an_indonesian_types_it(name: str, typed: str, value: object) -> None:
    assert read_setting(name, typed) == value


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("amber_level", "-1"),
        ("amber_level", "1.000.001"),
        ("amber_level", "٣"),
        ("red_level", ""),
        ("red_level", "9" * 5000),
        ("suket_allowed", "mungkin"),
        ("suket_months", "0"),
        ("suket_months", "25"),
        ("suket_fixed_end", "31-02-2026"),
        ("suket_template", ""),
        ("suket_template", "{seq}/{jahr}"),
        ("suket_template", "{seq}"),
        ("suket_template", "{seq}\n{year}"),
        ("suket_template", "{seq}/{year}" + "x" * 60),
        # Twelve characters are what a series may have, and 80 what a number may.
        ("suket_series", "X" * 13),
        ("suket_template", "{seq}/{year}" + "{series}" * 6),
        ("time_zone", "Mataram"),
        ("time_zone", "../../etc/passwd"),
        ("time_zone", ""),
        ("time_zone", "Asia"),
        ("siak_proposal", "CARD_ISSUED"),
        ("siak_proposal", "print_ready_record"),
        ("policy_mode", "normal"),
        ("policy_classes", "PEMULA, SIAPA"),
        ("kept_back", "-1"),
        ("extra_holidays", "17-12-2026, besok"),
        ("extra_holidays", "31-02-2026"),
        ("extra_holidays", ", ".join(f"{1 + n % 28:02}-{1 + n // 28:02}-2026" for n in range(201))),
        ("second_person", "issue"),
        ("idle_lock_minutes", "1,5"),
        ("target_year", "2201"),
        ("usable", "here"),
        ("serve_outsiders", ""),
        ("office_name", "Disdukcapil\x1b[2J"),
        ("office_name", "Disduk‮capil"),
        ("signer_title", "x" * 121),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_what_does(name: str, typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_setting(name, typed)
    assert refused.value.code == "SETTING_VALUE"
    assert refused.value.values["name"] == name
    assert refused.value.values["accepted"]
    assert len(str(refused.value.values["value"])) <= 60


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("amber", "SETTING_UNKNOWN"),
        ("", "SETTING_UNKNOWN"),
        ("__class__", "SETTING_UNKNOWN"),
        ("training", "SETTING_FIXED"),
        ("region", "SETTING_FIXED"),
    ],
)
def test_what_is_no_setting_or_is_fixed_for_ever_is_refused(name: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_setting(name, "ya")
    assert (refused.value.code, refused.value.values["name"]) == (code, name)


@given(st.sampled_from(CHANGEABLE), st.text() | st.integers().map(str))
def test_any_text_is_a_value_of_the_settings_kind_or_refused(name: str, typed: str) -> None:
    value: Any = None
    refusal = None
    try:
        value = read_setting(name, typed)
    except Refused as refused:
        refusal = refused.code
    assert refusal in (None, "SETTING_VALUE")
    if refusal:
        return
    assert type(value) is type(getattr(DEFAULTS, name))
    settings = settings_from({name: stored_value(value)})
    assert settings == replace(DEFAULTS, **{name: value})
    # Whatever was taken, the office can still work with it.
    assert settings.zone
    assert settings.policy
    assert settings.suket_validity


amounts = st.integers(0, 1_000_000)
some_classes = st.lists(st.sampled_from([str(each) for each in PrintClass])).map(tuple)
offices = st.builds(
    OfficeSettings,
    office_name=st.text(max_size=120),
    amber_level=amounts,
    red_level=amounts,
    suket_allowed=st.booleans(),
    policy_classes=some_classes,
    second_person=st.lists(st.sampled_from(SECOND_PERSON_ACTS)).map(tuple),
    idle_lock_minutes=st.integers(0, 240),
)


@given(offices)
def test_what_is_stored_is_read_back(office: OfficeSettings) -> None:
    stored = {name: stored_value(value) for name, value in asdict(office).items()}
    assert settings_from(stored) == office


def test_a_setting_of_another_version_is_left_alone() -> None:
    assert settings_from({"colour": '"red"', "red_level": "7"}) == replace(DEFAULTS, red_level=7)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), amounts)
def test_dates_and_counts_are_taken_as_the_screens_show_them(day: date, n: int) -> None:
    assert read_setting("election_day", written_date(day)) == day.isoformat()
    assert read_setting("amber_level", written_number(n)) == n


@given(st.sampled_from(ANSWERS_TO_ENROLMENT))
def test_what_siak_may_answer_can_be_proposed(answer: str) -> None:
    assert read_setting("siak_proposal", answer) == answer


def test_the_target_year_is_this_year_unless_one_is_set() -> None:
    assert DEFAULTS.target_for(date(2024, 12, 31)) == 2024
    assert replace(DEFAULTS, target_year=2023).target_for(date(2024, 1, 1)) == 2023


def test_a_fixed_end_goes_before_the_months() -> None:
    settings = replace(DEFAULTS, suket_fixed_end="2024-12-31")
    assert valid_until(date(2024, 3, 4), settings.suket_validity) == date(2024, 12, 31)


def test_the_policy_is_no_ordinary_setting() -> None:
    names = {field.name for field in fields(OfficeSettings)}
    assert names >= POLICY_SETTINGS | FIXED_SETTINGS
    assert json.loads(stored_value(DEFAULTS.policy_classes)) == [str(c) for c in PrintClass]
