"""Where someone stands in the print queue, in which class, and what stops them in a run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.calendar_dates import birthday, latest_birth
from db.rules.issuing_policy import IssuingPolicy, PolicyMode, PrintClass, PrintReason
from db.rules.ktp_status import KtpStatus
from db.rules.lawful import Deed, hindrance
from db.rules.person import BaseStatus, Citizenship, Marital
from db.rules.print_data import PRINTED, digest, print_data
from db.rules.print_queue import (
    PLENTY,
    QueueClass,
    StopReason,
    bar_to_printing,
    print_class,
    queue_class,
    stop_reason,
)
from db.rules.situation import Situation
from tests.office import ADULT
from tests.rules.situations import (
    CHILD_BORN,
    HABIS,
    LAPSED,
    NO_BLANKS,
    RUNNING,
    SEVENTEEN_TOMORROW,
    SIXTEEN_TOMORROW,
    TODAY,
    TURNS_16,
    TURNS_17,
    situation,
    situations,
)

READY = KtpStatus.PRINT_READY_RECORD
TURNS_18 = date(2006, 3, 4)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, QueueClass.READY),
        ({"suket": RUNNING}, QueueClass.SUKET),
        ({"suket": LAPSED}, QueueClass.SUKET),
        ({"birth_date": TURNS_17}, QueueClass.PEMULA17),
        ({"birth_date": TURNS_17, "suket": RUNNING}, QueueClass.PEMULA17),
        ({"birth_date": TURNS_18 + timedelta(days=1)}, QueueClass.PEMULA17),
        ({"birth_date": TURNS_18}, QueueClass.READY),
        ({"birth_date": TURNS_17, "reason": PrintReason.HILANG}, QueueClass.READY),
        ({"birth_date": SEVENTEEN_TOMORROW}, QueueClass.SIXTEEN),
        ({"birth_date": SEVENTEEN_TOMORROW, "marital": Marital.KAWIN}, QueueClass.READY),
        ({"birth_date": TURNS_16}, QueueClass.SIXTEEN),
        ({"birth_date": SIXTEEN_TOMORROW}, None),
        ({"birth_date": CHILD_BORN, "marital": Marital.CERAI_HIDUP}, QueueClass.READY),
        ({"base_status": BaseStatus.MATI}, None),
        ({"citizenship": Citizenship.WNA}, None),
        ({"outsider": True}, QueueClass.READY),
        ({"outsider": True, "serve_outsiders": False}, None),
    ],
)
def test_the_class_follows_age_suket_and_residence(
    facts: dict[str, object], expected: QueueClass | None
) -> None:
    assert queue_class(situation(READY, **facts)) == expected


@given(situations)
def test_nobody_is_in_the_queue_but_the_print_ready(case: Situation) -> None:
    found = queue_class(case)
    if case.recorded_status is not READY:
        assert found is None
    elif found in (QueueClass.PEMULA17, QueueClass.SUKET, QueueClass.READY):
        anyone = IssuingPolicy(PolicyMode.NORMAL, tuple(PrintClass))
        plenty = replace(case, stand=PLENTY, policy=anyone)
        assert hindrance(plenty, Deed.ISSUE) is None


@pytest.mark.parametrize(
    ("reason", "holds", "order", "expected"),
    [
        (PrintReason.BARU, False, tuple(PrintClass), PrintClass.PEMULA),
        (PrintReason.BARU, True, tuple(PrintClass), PrintClass.PEMULA),
        (PrintReason.BARU, True, (PrintClass.SUKET, PrintClass.PEMULA), PrintClass.SUKET),
        (PrintReason.HILANG, True, (PrintClass.SUKET,), PrintClass.SUKET),
        (PrintReason.HILANG, False, (PrintClass.SUKET,), PrintClass.HILANG),
        (PrintReason.RUSAK, False, (), PrintClass.RUSAK_ATAU_BERUBAH),
    ],
)
def test_someone_is_printed_in_the_first_of_the_policys_classes_that_they_are_in(
    reason: PrintReason, holds: bool, order: tuple[PrintClass, ...], expected: PrintClass
) -> None:
    assert print_class(reason, order, holds_suket=holds) is expected


@pytest.mark.parametrize(
    ("facts", "code", "reason"),
    [
        ({"base_status": BaseStatus.PINDAH}, "NOT_SERVED", StopReason.PINDAH),
        ({"base_status": BaseStatus.MATI}, "NOT_SERVED", StopReason.MATI),
        ({"citizenship": Citizenship.WNA}, "FOREIGNER", StopReason.NOT_SERVED_HERE),
        (
            {"outsider": True, "serve_outsiders": False},
            "OUTSIDER_NOT_SERVED",
            StopReason.NOT_SERVED_HERE,
        ),
        ({"policy": HABIS}, "POLICY_KEEPS_BLANKS", StopReason.NOT_ADMITTED),
        ({"birth_date": SEVENTEEN_TOMORROW}, "NOT_YET_17", StopReason.NOT_OF_AGE),
        (
            {"recorded_status": KtpStatus.CARD_ISSUED},
            "CARD_ISSUED",
            StopReason.STATUS_CHANGED,
        ),
    ],
)
def test_who_cant_have_a_card_is_stopped_under_a_word(
    facts: dict[str, object], code: str, reason: StopReason
) -> None:
    case = situation(READY, **facts)
    bar = bar_to_printing(case, was="a", now="a")
    assert bar is not None
    assert (bar.code, stop_reason(case, bar)) == (code, reason)


def test_every_base_status_but_living_is_a_word_of_its_own() -> None:
    for status in set(BaseStatus) - {BaseStatus.HIDUP}:
        case = situation(READY, base_status=status)
        bar = bar_to_printing(case, was="a", now="a")
        assert bar is not None
        assert stop_reason(case, bar) == str(status)


def test_who_changed_is_stopped_and_blanks_are_nobodys_own_bar() -> None:
    case = situation(READY, stand=NO_BLANKS)
    assert bar_to_printing(case, was="a", now="a") is None
    bar = bar_to_printing(case, was="a", now="b")
    assert bar is not None
    assert (bar.code, stop_reason(case, bar)) == ("PRINT_DATA_CHANGED", StopReason.DATA_CHANGED)


def test_the_digest_follows_what_the_card_shows_and_nothing_else() -> None:
    was = print_data(ADULT)
    assert was == digest([getattr(ADULT, name) for name in PRINTED])
    assert len(was) == 64
    other: dict[str, Any] = {"birth_date": date(1990, 5, 5)}
    for name in PRINTED:
        changed: dict[str, Any] = {name: other.get(name, "LAIN")}
        assert print_data(replace(ADULT, **changed)) != was
    assert print_data(replace(ADULT, mother_name="LAIN", no_kk="1", siak_status=None)) == was
    # Two fields that swap their ends are another card.
    assert print_data(replace(ADULT, rt="00", rw="1002")) != was


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 60))
def test_the_latest_birth_date_of_an_age_is_the_last_that_reached_it(day: date, years: int) -> None:
    latest = latest_birth(years, day)
    assert birthday(latest, years) <= day < birthday(latest + timedelta(days=1), years)


def test_who_was_born_on_29_february_is_17_from_1_march_on() -> None:
    assert latest_birth(17, date(2025, 2, 28)) == date(2008, 2, 28)
    assert latest_birth(17, date(2025, 3, 1)) == date(2008, 3, 1)
    assert latest_birth(17, date(2024, 2, 29)) == date(2007, 2, 28)
    assert date(2024, 3, 4) == TODAY
