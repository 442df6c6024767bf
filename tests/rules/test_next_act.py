"""The one thing that may lawfully be done next."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from db.rules.ktp_status import WAITS_FOR_SIAK, KtpStatus
from db.rules.lawful import Deed, hindrance
from db.rules.next_act import Next, NextAct, next_act
from db.rules.person import BaseStatus, Citizenship, Marital
from db.rules.situation import Situation, Stand
from tests.rules.situations import (
    BLANKS_ELSEWHERE,
    BLANKS_OF_THE_OFFICE,
    CHILD_BORN,
    FOR_SUKET_HOLDERS,
    HABIS,
    LAPSED,
    NO_BLANKS,
    RUNNING,
    SEVENTEEN_TOMORROW,
    SIXTEEN_TOMORROW,
    TODAY,
    TURNS_16,
    TURNS_17,
    VAN_WITHOUT_BLANKS,
    every_situation,
    situation,
    situations,
)

S = KtpStatus
TOMORROW = TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("case", "act", "why"),
    [
        (situation(), Next.ENROL, "NEXT_ENROL"),
        (situation(S.BELUM_REKAM), Next.ENROL, "NEXT_ENROL"),
        # SIAK's BELUM_WAJIB is derived from age, and the age is known here.
        (situation(S.BELUM_WAJIB), Next.ENROL, "NEXT_ENROL"),
        (situation(birth_date=TURNS_16), Next.ENROL, "NEXT_ENROL"),
        (
            situation(birth_date=SIXTEEN_TOMORROW, marital=Marital.KAWIN),
            Next.ENROL,
            "NEXT_ENROL",
        ),
        (situation(outsider=True), Next.ENROL, "NEXT_ENROL"),
        (situation(S.ENROLL_FAILURE), Next.ENROL, "NEXT_ENROL_AGAIN"),
        (situation(S.PRINT_READY_RECORD), Next.ISSUE, "NEXT_ISSUE"),
        (situation(S.PRINT_READY_RECORD, birth_date=TURNS_17), Next.ISSUE, "NEXT_ISSUE"),
        (situation(S.PRINT_READY_RECORD, suket=RUNNING), Next.ISSUE, "NEXT_ISSUE"),
        (situation(S.PRINT_READY_RECORD, stand=NO_BLANKS), Next.SUKET, "NEXT_SUKET"),
        (situation(S.PRINT_READY_RECORD, policy=HABIS), Next.SUKET, "NEXT_SUKET"),
        (situation(S.PRINT_READY_RECORD, stand=BLANKS_ELSEWHERE), Next.SUKET, "NEXT_SUKET"),
        (
            situation(S.PRINT_READY_RECORD, stand=NO_BLANKS, suket=LAPSED),
            Next.SUKET,
            "NEXT_SUKET_AGAIN",
        ),
        (situation(S.CARD_PRINTED), Next.HAND_OVER, "NEXT_HAND_OVER"),
        (situation(S.CARD_PRINTED, stand=NO_BLANKS), Next.HAND_OVER, "NEXT_HAND_OVER"),
    ],
)
def test_what_can_be_done_is_next(case: Situation, act: Next, why: str) -> None:
    assert next_act(case) == NextAct(act, why)


@pytest.mark.parametrize(
    ("case", "why", "from_day"),
    [
        (
            situation(S.PRINT_READY_RECORD, birth_date=SEVENTEEN_TOMORROW),
            "NOT_YET_17",
            TOMORROW,
        ),
        (situation(S.BIO_CAPTURED, birth_date=TURNS_16), "NOT_YET_17", date(2025, 3, 4)),
        (situation(S.CARD_PRINTED, birth_date=SEVENTEEN_TOMORROW), "NOT_YET_17", TOMORROW),
        (situation(S.DUPLICATE_RECORD), "DUPLICATE_BLOCKS", None),
        (situation(S.PRINT_READY_RECORD, stand=NO_BLANKS, suket=RUNNING), "NO_BLANKS", None),
        (
            situation(S.PRINT_READY_RECORD, stand=NO_BLANKS, suket_allowed=False),
            "NO_BLANKS",
            None,
        ),
        # Printed for nobody or for others, and the suket at hand still runs.
        (situation(S.PRINT_READY_RECORD, policy=HABIS, suket=RUNNING), "POLICY_KEEPS_BLANKS", None),
        (
            situation(S.PRINT_READY_RECORD, policy=FOR_SUKET_HOLDERS, suket_allowed=False),
            "POLICY_KEEPS_BLANKS",
            None,
        ),
        # Blanks of the whole office count: the person goes, or waits, and gets no suket.
        (situation(S.PRINT_READY_RECORD, stand=BLANKS_OF_THE_OFFICE), "NO_BLANK_HERE", None),
        # A place that only visits has a queue, not sukets.
        (situation(S.PRINT_READY_RECORD, stand=VAN_WITHOUT_BLANKS), "NO_BLANKS", None),
    ],
)
def test_what_time_or_siak_brings_is_waited_for(
    case: Situation, why: str, from_day: date | None
) -> None:
    told = next_act(case)
    assert (told.act, told.why, told.from_day) == (Next.WAIT, why, from_day)


@pytest.mark.parametrize("status", sorted(WAITS_FOR_SIAK))
def test_siaks_answer_is_waited_for(status: KtpStatus) -> None:
    told = next_act(situation(status))
    assert (told.act, told.why, told.values) == (Next.WAIT, "WAITS_FOR_SIAK", {"status": status})


@pytest.mark.parametrize(
    ("case", "why", "from_day"),
    [
        (situation(birth_date=CHILD_BORN), "UNDER_16", date(2030, 3, 4)),
        (situation(S.ENROLL_FAILURE, birth_date=CHILD_BORN), "UNDER_16", date(2030, 3, 4)),
        (situation(S.CARD_ISSUED), "CARD_ISSUED", None),
        (situation(S.CARD_ISSUED, birth_date=SEVENTEEN_TOMORROW), "CARD_ISSUED", None),
        (situation(base_status=BaseStatus.MATI), "NOT_SERVED", None),
        (situation(S.PRINT_READY_RECORD, base_status=BaseStatus.PINDAH), "NOT_SERVED", None),
        (situation(citizenship=Citizenship.WNA), "FOREIGNER", None),
        (situation(outsider=True, serve_outsiders=False), "OUTSIDER_NOT_SERVED", None),
    ],
)
def test_where_nothing_can_be_done_the_reason_is_told(
    case: Situation, why: str, from_day: date | None
) -> None:
    told = next_act(case)
    assert (told.act, told.why, told.from_day) == (Next.NONE, why, from_day)
    assert told.deed is None


def test_the_van_gives_a_suket_only_when_asked() -> None:
    in_the_van = situation(S.PRINT_READY_RECORD, stand=VAN_WITHOUT_BLANKS)
    assert next_act(in_the_van).act is Next.WAIT
    assert hindrance(in_the_van, Deed.SUKET) is None


def assert_the_next_act_can_be_done(case: Situation) -> None:
    """Check that what is named next is lawful, and that nothing named means nothing to do."""
    told = next_act(case)
    assert (told.deed is None) == (told.act in (Next.WAIT, Next.NONE))
    if told.deed:
        assert hindrance(case, told.deed) is None
        assert (told.values, told.from_day) == ({}, None)
    else:
        for deed in (Deed.ENROL, Deed.ISSUE, Deed.HAND_OVER):
            assert hindrance(case, deed) is not None
        # The one card or suket that isn't named is the van's.
        if case.status is S.PRINT_READY_RECORD and not case.stand.visits:
            assert hindrance(case, Deed.SUKET) is not None


def test_in_every_situation_the_next_act_can_be_done() -> None:
    for case in every_situation():
        assert_the_next_act_can_be_done(case)


@given(situations)
def test_on_every_day_the_next_act_can_be_done(case: Situation) -> None:
    assert_the_next_act_can_be_done(case)


@given(situations)
def test_blanks_never_take_the_card_away(case: Situation) -> None:
    more = Stand(case.stand.place, case.stand.visits, 5, 5, case.stand.elsewhere)
    if next_act(case).act is Next.ISSUE:
        assert next_act(replace(case, stand=more)).act is Next.ISSUE


def test_a_card_that_was_carried_to_the_kelurahan_is_waited_for() -> None:
    out = situation(KtpStatus.CARD_PRINTED, card_delivery="ANTAR-2024-0001")
    found = next_act(out)
    assert (found.act, found.why) == (Next.WAIT, "CARD_AT_KELURAHAN")
    assert found.values == {"delivery": "ANTAR-2024-0001"}
    here = situation(KtpStatus.CARD_PRINTED)
    assert next_act(here).act is Next.HAND_OVER
