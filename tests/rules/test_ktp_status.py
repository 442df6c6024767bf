"""The states of a resident's KTP-el and which may follow which."""

import pytest

from db.rules.ktp_status import (
    ANSWERS_TO_ENROLMENT,
    COUNTS_AS_RECORDED,
    HAS_VALID_CARD,
    NOT_RECORDED,
    WAITS_FOR_SIAK,
    KtpStatus,
    answers_after,
)

S = KtpStatus

ANSWERS = {
    S.BIO_CAPTURED: {
        S.SENT_FOR_ENROLLMENT,
        S.PRINT_READY_RECORD,
        S.ADJUDICATE_RECORD,
        S.DUPLICATE_RECORD,
        S.ENROLL_FAILURE,
        S.SEARCH_FAILURE,
    },
    S.SENT_FOR_ENROLLMENT: {
        S.PRINT_READY_RECORD,
        S.ADJUDICATE_RECORD,
        S.DUPLICATE_RECORD,
        S.ENROLL_FAILURE,
        S.SEARCH_FAILURE,
    },
    S.SEARCH_FAILURE: {
        S.PRINT_READY_RECORD,
        S.ADJUDICATE_RECORD,
        S.DUPLICATE_RECORD,
        S.ENROLL_FAILURE,
    },
    S.ADJUDICATE_RECORD: {S.PRINT_READY_RECORD, S.DUPLICATE_RECORD},
    # Deleted at the centre: the resident may be recorded anew.
    S.DUPLICATE_RECORD: {S.BELUM_REKAM},
    S.ENROLL_FAILURE: {S.BELUM_REKAM},
}


@pytest.mark.parametrize("before", KtpStatus)
@pytest.mark.parametrize("after", KtpStatus)
def test_siak_answers_only_what_can_follow(before: KtpStatus, after: KtpStatus) -> None:
    assert (after in answers_after(before)) == (after in ANSWERS.get(before, set()))


@pytest.mark.parametrize("status", KtpStatus)
def test_an_answer_is_offered_once_and_never_the_present_state(status: KtpStatus) -> None:
    answers = answers_after(status)
    assert len(set(answers)) == len(answers)
    assert status not in answers


def test_siak_never_says_that_this_counter_printed_a_card() -> None:
    answers = {answer for status in KtpStatus for answer in answers_after(status)}
    assert not answers & HAS_VALID_CARD
    assert not set(ANSWERS_TO_ENROLMENT) & (HAS_VALID_CARD | NOT_RECORDED)


def test_every_state_after_a_recording_leads_on_to_a_print_ready_record() -> None:
    for status in ANSWERS_TO_ENROLMENT:
        reached, todo = set[KtpStatus](), {status}
        while todo:
            reached |= todo
            todo = {after for each in todo for after in answers_after(each)} - reached
        # A new recording follows where the old one was deleted.
        assert reached & {S.PRINT_READY_RECORD, S.BELUM_REKAM}


def test_the_words_are_sorted_into_kinds() -> None:
    assert set(NOT_RECORDED) == {S.BELUM_WAJIB, S.BELUM_REKAM}
    assert set(KtpStatus) - COUNTS_AS_RECORDED == {S.BELUM_WAJIB, S.BELUM_REKAM, S.ENROLL_FAILURE}
    assert set(HAS_VALID_CARD) == {S.CARD_PRINTED, S.CARD_ISSUED}
    assert set(WAITS_FOR_SIAK) == {
        status for status in KtpStatus if S.PRINT_READY_RECORD in answers_after(status)
    }
    assert set(ANSWERS_TO_ENROLMENT) == set(KtpStatus) - NOT_RECORDED - HAS_VALID_CARD


def test_the_words_are_siaks_own() -> None:
    assert [status.name for status in KtpStatus] == [status.value for status in KtpStatus]
