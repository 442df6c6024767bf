"""What may be done for a resident, and what stands against it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.calendar_dates import birthday
from db.rules.issuing_policy import PrintReason
from db.rules.ktp_status import HAS_VALID_CARD, KtpStatus
from db.rules.lawful import Deed, Hindrance, hindrance
from db.rules.next_act import Next, next_act
from db.rules.person import BaseStatus, Citizenship, Marital
from db.rules.situation import OpenSuket, Situation, Stand
from tests.rules.situations import (
    BLANKS_ELSEWHERE,
    BLANKS_HERE,
    BLANKS_OF_THE_OFFICE,
    CHILD_BORN,
    FOR_SUKET_HOLDERS,
    HABIS,
    LAPSED,
    NO_BLANKS,
    RUNNING,
    SEVENTEEN_TOMORROW,
    TODAY,
    TURNS_17,
    every_situation,
    situation,
    situations,
)

S = KtpStatus
D = Deed
ON_STATUS = {
    None: {
        D.ISSUE: "NOT_RECORDED",
        D.SUKET: "NOT_RECORDED",
        D.HAND_OVER: "NO_CARD_WAITS",
        D.REPLACE: "NO_CARD_TO_REPLACE",
        D.STATUS: "NO_ANSWER_DUE",
        D.VOID_CARD: "NO_CARD_TO_VOID",
    },
    S.BIO_CAPTURED: {
        D.ENROL: "ALREADY_RECORDED",
        D.ISSUE: "WAITS_FOR_SIAK",
        D.HAND_OVER: "NO_CARD_WAITS",
        D.REPLACE: "NO_CARD_TO_REPLACE",
        D.VOID_CARD: "NO_CARD_TO_VOID",
    },
    S.ENROLL_FAILURE: {
        D.ISSUE: "RECORD_AGAIN",
        D.SUKET: "RECORD_AGAIN",
        D.HAND_OVER: "NO_CARD_WAITS",
        D.REPLACE: "NO_CARD_TO_REPLACE",
        D.VOID_CARD: "NO_CARD_TO_VOID",
    },
    S.DUPLICATE_RECORD: {
        D.ENROL: "ALREADY_RECORDED",
        D.ISSUE: "DUPLICATE_BLOCKS",
        D.SUKET: "DUPLICATE_BLOCKS",
        D.HAND_OVER: "NO_CARD_WAITS",
        D.REPLACE: "NO_CARD_TO_REPLACE",
        D.VOID_CARD: "NO_CARD_TO_VOID",
    },
    S.PRINT_READY_RECORD: {
        D.ENROL: "ALREADY_RECORDED",
        D.SUKET: "BLANKS_AVAILABLE",
        D.HAND_OVER: "NO_CARD_WAITS",
        D.REPLACE: "NO_CARD_TO_REPLACE",
        D.STATUS: "NO_ANSWER_DUE",
        D.VOID_CARD: "NO_CARD_TO_VOID",
    },
    S.CARD_PRINTED: {
        D.ENROL: "ALREADY_RECORDED",
        D.ISSUE: "CARD_WAITS",
        D.SUKET: "CARD_WAITS",
        D.REPLACE: "CARD_WAITS",
        D.STATUS: "NO_ANSWER_DUE",
    },
    S.CARD_ISSUED: {
        D.ENROL: "ALREADY_RECORDED",
        D.ISSUE: "CARD_ISSUED",
        D.SUKET: "CARD_ISSUED",
        D.HAND_OVER: "CARD_ISSUED",
        D.STATUS: "NO_ANSWER_DUE",
    },
}
# What isn't recorded, whatever SIAK calls it; and the states that wait for SIAK's answer.
ON_STATUS |= {S.BELUM_REKAM: ON_STATUS[None], S.BELUM_WAJIB: ON_STATUS[None]}
WAITING = (S.SENT_FOR_ENROLLMENT, S.SEARCH_FAILURE, S.ADJUDICATE_RECORD)
ON_STATUS |= dict.fromkeys(WAITING, ON_STATUS[S.BIO_CAPTURED])
# A blank fails in printing somebody's card, so what bars the card bars that too.
for bars in ON_STATUS.values():
    if D.ISSUE in bars:
        bars[D.SPOIL] = bars[D.ISSUE]
    # IKD stands in for a card that waits for SIAK; what else bars the card bars it too.
    if bars.get(D.ISSUE) != "WAITS_FOR_SIAK":
        bars[D.GIVE_IKD] = bars.get(D.ISSUE, "CARD_AT_HAND")
    # Whoever lives here doesn't arrive, whatever their card.
    bars[D.ARRIVE] = "ALREADY_RESIDENT"


def code(case: Situation, deed: Deed) -> str | None:
    bar = hindrance(case, deed)
    return bar.code if bar else None


def test_only_a_card_of_this_office_is_voided() -> None:
    siaks = situation(S.CARD_ISSUED, card_is_ours=False)
    assert code(siaks, D.VOID_CARD) == "CARD_NOT_OURS"


@pytest.mark.parametrize(
    ("base_status", "outsider", "arrives", "departs"),
    [
        (BaseStatus.HIDUP, False, "ALREADY_RESIDENT", None),
        (BaseStatus.HIDUP, True, None, None),
        (BaseStatus.PINDAH, False, None, "ALREADY_DEPARTED"),
        (BaseStatus.MATI, False, "DECEASED", "ALREADY_DEPARTED"),
        (BaseStatus.HILANG, False, None, None),
        (BaseStatus.PERGI, False, None, None),
        (BaseStatus.TIDAK_VALID, False, None, "NOT_SERVED"),
    ],
)
def test_who_may_arrive_and_depart(
    base_status: BaseStatus, outsider: bool, arrives: str | None, departs: str | None
) -> None:
    case = situation(None, base_status=base_status, outsider=outsider, serve_outsiders=False)
    assert (code(case, D.ARRIVE), code(case, D.DEPART)) == (arrives, departs)


def test_a_blank_fails_for_nobody_who_can_not_be_served() -> None:
    assert code(situation(S.PRINT_READY_RECORD, base_status=BaseStatus.MATI), D.SPOIL)


def test_no_suket_is_next_once_the_offices_last_day_for_sukets_is_over() -> None:
    over = situation(S.PRINT_READY_RECORD, stand=NO_BLANKS, suket_end_past=True)
    assert code(over, D.SUKET) == "SUKET_END_PAST"
    assert next_act(over).act is Next.WAIT


def test_the_table_knows_every_state() -> None:
    assert set(ON_STATUS) == {None, *KtpStatus}


@pytest.mark.parametrize("status", list(ON_STATUS))
@pytest.mark.parametrize("deed", Deed)
def test_an_adult_of_the_city_may_have_what_their_state_allows(
    status: KtpStatus | None, deed: Deed
) -> None:
    assert code(situation(status), deed) == ON_STATUS[status].get(deed)


FOR_ANYONE = {Deed.VOID_CARD, Deed.ARRIVE, Deed.DEPART}


@pytest.mark.parametrize("deed", [each for each in Deed if each not in FOR_ANYONE])
@pytest.mark.parametrize(
    ("case", "bar"),
    [
        (
            situation(S.CARD_PRINTED, base_status=BaseStatus.MATI),
            Hindrance("NOT_SERVED", {"base_status": "MATI"}),
        ),
        (
            situation(S.CARD_PRINTED, base_status=BaseStatus.PINDAH),
            Hindrance("NOT_SERVED", {"base_status": "PINDAH"}),
        ),
        (situation(S.CARD_ISSUED, citizenship=Citizenship.WNA), Hindrance("FOREIGNER")),
        (
            situation(S.PRINT_READY_RECORD, outsider=True, serve_outsiders=False),
            Hindrance("OUTSIDER_NOT_SERVED"),
        ),
    ],
)
def test_who_is_not_served_gets_the_same_answer_to_everything(
    case: Situation, bar: Hindrance, deed: Deed
) -> None:
    assert hindrance(case, deed) == bar


def test_a_card_made_by_mistake_is_void_even_where_the_person_has_died() -> None:
    assert code(situation(S.CARD_ISSUED, base_status=BaseStatus.MATI), Deed.VOID_CARD) is None


def test_a_child_is_told_from_when_recording_is_possible() -> None:
    child = situation(birth_date=CHILD_BORN)
    told = Hindrance("UNDER_16", {"from_day": date(2030, 3, 4)})
    assert [hindrance(child, deed) for deed in (D.ENROL, D.ISSUE, D.SUKET)] == [told] * 3


@pytest.mark.parametrize("status", [S.BIO_CAPTURED, S.PRINT_READY_RECORD, S.CARD_PRINTED])
@pytest.mark.parametrize("born", [SEVENTEEN_TOMORROW, CHILD_BORN])
def test_who_was_recorded_early_is_told_from_when_the_card_is_possible(
    status: KtpStatus, born: date
) -> None:
    early = situation(status, birth_date=born)
    told = Hindrance("NOT_YET_17", {"from_day": birthday(born, 17)})
    assert hindrance(early, Deed.ISSUE) == told
    assert hindrance(early, Deed.SUKET) == told


def test_a_printed_card_is_not_handed_over_before_the_17th_birthday() -> None:
    waiting = situation(S.CARD_PRINTED, birth_date=SEVENTEEN_TOMORROW)
    told = Hindrance("NOT_YET_17", {"from_day": TODAY + timedelta(days=1)})
    assert hindrance(waiting, Deed.HAND_OVER) == told
    assert code(situation(S.CARD_PRINTED, birth_date=TURNS_17), Deed.HAND_OVER) is None


def test_a_failed_recording_is_no_way_round_the_age() -> None:
    child = situation(S.ENROLL_FAILURE, birth_date=CHILD_BORN)
    told = Hindrance("UNDER_16", {"from_day": date(2030, 3, 4)})
    assert [hindrance(child, deed) for deed in (D.ENROL, D.ISSUE, D.SUKET)] == [told] * 3


@pytest.mark.parametrize(
    ("case", "bar"),
    [
        (situation(stand=BLANKS_HERE), None),
        (situation(stand=NO_BLANKS), Hindrance("NO_BLANKS", {"place": "DINAS"})),
        (
            situation(stand=BLANKS_ELSEWHERE),
            Hindrance("NO_BLANK_HERE", {"place": "DINAS", "elsewhere": {"MPP": 4}}),
        ),
        (
            # A blank that counts for the suket still has to be where the printer is.
            situation(stand=BLANKS_OF_THE_OFFICE),
            Hindrance("NO_BLANK_HERE", {"place": "DINAS", "elsewhere": {"MPP": 4}}),
        ),
        (
            situation(policy=HABIS),
            Hindrance(
                "POLICY_KEEPS_BLANKS", {"policy": "HABIS", "classes": ("PEMULA",), "served": ()}
            ),
        ),
        (
            situation(policy=FOR_SUKET_HOLDERS, reason=PrintReason.HILANG),
            Hindrance(
                "POLICY_KEEPS_BLANKS",
                {"policy": "SELEKTIF", "classes": ("HILANG",), "served": ("SUKET",)},
            ),
        ),
        (situation(policy=FOR_SUKET_HOLDERS, suket=RUNNING), None),
        (situation(policy=FOR_SUKET_HOLDERS, suket=LAPSED), None),
    ],
)
def test_a_card_needs_a_blank_here_and_the_policy(case: Situation, bar: Hindrance | None) -> None:
    assert hindrance(replace(case, recorded_status=S.PRINT_READY_RECORD), Deed.ISSUE) == bar


RUNS = Hindrance("SUKET_RUNS", {"number": RUNNING.number, "valid_until": TODAY})


@pytest.mark.parametrize(
    ("case", "bar"),
    [
        # While a blank is usable for this person, the orders of 2020 and 2022 refuse a suket.
        (
            situation(S.PRINT_READY_RECORD),
            Hindrance("BLANKS_AVAILABLE", {"places": {"DINAS": 3}}),
        ),
        (
            situation(S.PRINT_READY_RECORD, stand=BLANKS_OF_THE_OFFICE),
            Hindrance("BLANKS_AVAILABLE", {"places": {"MPP": 4}}),
        ),
        (
            situation(S.PRINT_READY_RECORD, stand=Stand("DINAS", False, 1, 3, {"MPP": 2})),
            Hindrance("BLANKS_AVAILABLE", {"places": {"DINAS": 1, "MPP": 2}}),
        ),
        (situation(S.PRINT_READY_RECORD, stand=BLANKS_ELSEWHERE), None),
        (situation(S.PRINT_READY_RECORD, stand=NO_BLANKS), None),
        (situation(S.PRINT_READY_RECORD, policy=HABIS), None),
        (situation(S.PRINT_READY_RECORD, policy=FOR_SUKET_HOLDERS), None),
        # Not print-ready yet: no blank is usable for them.
        (situation(S.SENT_FOR_ENROLLMENT), None),
        (situation(S.ADJUDICATE_RECORD), None),
        # One that runs stays; a lapsed one is renewed.
        (situation(S.PRINT_READY_RECORD, stand=NO_BLANKS, suket=RUNNING), RUNS),
        (situation(S.PRINT_READY_RECORD, stand=NO_BLANKS, suket=LAPSED), None),
        (situation(S.PRINT_READY_RECORD, suket=RUNNING), RUNS),
        (
            situation(S.PRINT_READY_RECORD, stand=NO_BLANKS, suket_allowed=False),
            Hindrance("SUKET_NOT_ALLOWED"),
        ),
    ],
)
def test_a_suket_is_for_the_recorded_while_no_blank_is_usable(
    case: Situation, bar: Hindrance | None
) -> None:
    assert hindrance(case, Deed.SUKET) == bar


def test_a_suket_runs_on_its_last_day_and_can_be_renewed_the_day_after() -> None:
    last_day = situation(
        S.PRINT_READY_RECORD, stand=NO_BLANKS, suket=OpenSuket("471.13/1/Dukcapil/I/2024", TODAY)
    )
    assert code(last_day, Deed.SUKET) == "SUKET_RUNS"
    next_day = replace(last_day, today=TODAY + timedelta(days=1))
    assert code(next_day, Deed.SUKET) is None


@pytest.mark.parametrize(
    ("case", "bar"),
    [
        (situation(S.PRINT_READY_RECORD, stand=NO_BLANKS), None),
        (situation(S.PRINT_READY_RECORD, stand=BLANKS_ELSEWHERE), None),
        (situation(S.PRINT_READY_RECORD, policy=HABIS), None),
        (situation(S.PRINT_READY_RECORD, policy=FOR_SUKET_HOLDERS), None),
        (situation(S.PRINT_READY_RECORD, stand=NO_BLANKS, suket=RUNNING), None),
        (situation(S.SENT_FOR_ENROLLMENT), None),
        (situation(S.PRINT_READY_RECORD), "CARD_AT_HAND"),
        (situation(), "NOT_RECORDED"),
        (situation(S.ENROLL_FAILURE), "RECORD_AGAIN"),
        (situation(S.DUPLICATE_RECORD), "DUPLICATE_BLOCKS"),
        (situation(S.CARD_ISSUED), "CARD_ISSUED"),
        (situation(S.CARD_PRINTED), "CARD_WAITS"),
        (
            situation(S.PRINT_READY_RECORD, stand=NO_BLANKS, birth_date=SEVENTEEN_TOMORROW),
            "NOT_YET_17",
        ),
        (situation(S.PRINT_READY_RECORD, base_status=BaseStatus.PINDAH), "NOT_SERVED"),
    ],
)
def test_ikd_is_for_the_recorded_who_can_be_given_no_card_now(
    case: Situation, bar: str | None
) -> None:
    assert code(case, Deed.GIVE_IKD) == bar


@pytest.mark.parametrize(
    ("case", "bar"),
    [
        (situation(S.PRINT_READY_RECORD), None),
        (situation(), None),
        (situation(S.CARD_ISSUED), None),
        (situation(birth_date=CHILD_BORN), None),
        (situation(base_status=BaseStatus.MATI), "NOT_SERVED"),
        (situation(citizenship=Citizenship.WNA), "FOREIGNER"),
    ],
)
def test_a_sheet_of_biodata_is_for_anyone_who_is_served(case: Situation, bar: str | None) -> None:
    assert code(case, Deed.GIVE_BIODATA) == bar


def assert_nobody_gets_what_the_law_forbids(case: Situation) -> None:
    """Check the promises that no state, place, policy or setting may break."""
    lawful = {deed for deed in Deed if hindrance(case, deed) is None}
    assert len(lawful & {D.ENROL, D.ISSUE, D.HAND_OVER}) <= 1
    if not case.eligibility.may_hold_card:
        assert not lawful & {D.ISSUE, D.SUKET, D.HAND_OVER}
    if case.recorded_status in HAS_VALID_CARD:
        assert not lawful & {D.ENROL, D.ISSUE, D.SUKET}
    if case.recorded_status is not S.PRINT_READY_RECORD:
        assert D.ISSUE not in lawful
    if case.stand.on_hand == 0:
        assert D.ISSUE not in lawful
    if D.ISSUE in lawful and case.stand.usable:
        assert D.SUKET not in lawful
    if case.suket and not case.suket_lapsed:
        assert D.SUKET not in lawful


def test_in_no_situation_does_anybody_get_what_the_law_forbids() -> None:
    for case in every_situation():
        assert_nobody_gets_what_the_law_forbids(case)


@given(situations)
def test_on_no_day_does_anybody_get_what_the_law_forbids(case: Situation) -> None:
    assert_nobody_gets_what_the_law_forbids(case)


@given(situations)
def test_an_unmarried_sixteen_year_old_gets_neither_card_nor_suket(case: Situation) -> None:
    single = replace(case, person=replace(case.person, marital=Marital.BELUM_KAWIN))
    if single.today >= birthday(single.person.birth_date, 17):
        return
    for deed in (D.ISSUE, D.SUKET, D.HAND_OVER):
        assert hindrance(single, deed) is not None


@given(situations, st.sampled_from(Deed))
def test_a_day_that_a_bar_names_is_the_day_on_which_it_is_gone(case: Situation, deed: Deed) -> None:
    bar = hindrance(case, deed)
    from_day = bar.values.get("from_day") if bar else None
    if not isinstance(from_day, date) or bar is None:
        return
    assert from_day > case.today
    assert code(replace(case, today=from_day - timedelta(days=1)), deed) == bar.code
    assert code(replace(case, today=from_day), deed) != bar.code


@given(situations, st.sampled_from(PrintReason))
def test_why_a_card_is_made_decides_only_under_a_policy(
    case: Situation, reason: PrintReason
) -> None:
    other = replace(case, reason=reason)
    for deed in Deed:
        if case.admitted == other.admitted:
            # Who isn't admitted is told their class, which the reason decides.
            assert code(other, deed) == code(case, deed)
