"""Whose recording hangs at SIAK, and what to do next about it."""

from __future__ import annotations

import pytest

from db.rules.hanging import CaseKind, HangClass, NextStep, hang_class, next_step
from db.rules.ktp_status import KtpStatus
from screens.locale import LANGUAGES, say

S, H, K, N = KtpStatus, HangClass, CaseKind, NextStep
FAILED = [S.ENROLL_FAILURE, S.DUPLICATE_RECORD, S.ADJUDICATE_RECORD, S.SEARCH_FAILURE]
AT_REST = [S.BELUM_REKAM, S.BELUM_WAJIB, S.PRINT_READY_RECORD, S.CARD_PRINTED, S.CARD_ISSUED]


@pytest.mark.parametrize("days", [None, 0, 6, 7, 400])
@pytest.mark.parametrize("while_down", [False, True])
def test_what_failed_at_siak_hangs_at_any_age(days: int | None, while_down: bool) -> None:
    for status in FAILED:
        hang = hang_class(status, days, while_down=while_down, wait_days=7)
        assert hang is not None
        assert str(hang) == str(status)


@pytest.mark.parametrize("status", [S.BIO_CAPTURED, S.SENT_FOR_ENROLLMENT])
@pytest.mark.parametrize(("days", "hangs"), [(0, False), (6, False), (7, True), (None, True)])
def test_what_waits_for_an_answer_hangs_after_so_many_days(
    status: KtpStatus, days: int | None, hangs: bool
) -> None:
    expected = H.UNANSWERED if hangs else None
    assert hang_class(status, days, while_down=False, wait_days=7) is expected


@pytest.mark.parametrize("days", [0, 7, 400])
def test_what_was_taken_without_siak_is_to_be_caught_up_on_until_it_is_sent(days: int) -> None:
    taken = hang_class(S.BIO_CAPTURED, days, while_down=True, wait_days=7)
    sent = hang_class(S.SENT_FOR_ENROLLMENT, days, while_down=True, wait_days=7)
    assert taken is H.CATCH_UP
    assert sent is (H.UNANSWERED if days >= 7 else None)


@pytest.mark.parametrize("status", AT_REST)
def test_nobody_else_hangs(status: KtpStatus) -> None:
    assert hang_class(status, None, while_down=True, wait_days=1) is None


@pytest.mark.parametrize(
    ("hang", "status", "noted", "down", "step"),
    [
        (H.CATCH_UP, S.BIO_CAPTURED, None, True, N.SEND_WHEN_BACK),
        (H.CATCH_UP, S.BIO_CAPTURED, None, False, N.SEND),
        (H.UNANSWERED, S.BIO_CAPTURED, None, False, N.CHECK_SENT),
        (H.UNANSWERED, S.SENT_FOR_ENROLLMENT, None, False, N.ASK_ANSWER),
        (H.UNANSWERED, S.SENT_FOR_ENROLLMENT, K.SENT_AGAIN, False, N.WAIT_RESENT),
        (H.ENROLL_FAILURE, S.ENROLL_FAILURE, None, False, N.RECORD_AGAIN),
        (H.ENROLL_FAILURE, S.ENROLL_FAILURE, K.BIOMETRICS_POOR, False, N.RECORD_WITH_CARE),
        (H.SEARCH_FAILURE, S.SEARCH_FAILURE, K.TWO_NIKS, False, N.ASK_SEARCH),
        (H.DUPLICATE_RECORD, S.DUPLICATE_RECORD, None, False, N.FIND_OTHER),
        (H.DUPLICATE_RECORD, S.DUPLICATE_RECORD, K.TWO_NIKS, False, N.DELETE_OTHER_NIK),
        (H.DUPLICATE_RECORD, S.DUPLICATE_RECORD, K.SALAH_REKAM, False, N.DELETE_BOTH),
        (H.DUPLICATE_RECORD, S.DUPLICATE_RECORD, K.DUPLICATE_OPERATOR, False, N.DELETE_OPERATOR),
        (H.DUPLICATE_RECORD, S.DUPLICATE_RECORD, K.FALSE_MATCH, False, N.TELL_FALSE_MATCH),
        (H.DUPLICATE_RECORD, S.DUPLICATE_RECORD, K.OTHER, False, N.ASK_CENTRE),
        (H.ADJUDICATE_RECORD, S.ADJUDICATE_RECORD, None, False, N.ASK_DECISION),
        (H.ADJUDICATE_RECORD, S.ADJUDICATE_RECORD, K.FALSE_MATCH, False, N.TELL_FALSE_MATCH),
    ],
)
def test_the_next_step_follows_from_siaks_word_and_the_last_note(
    hang: HangClass, status: KtpStatus, noted: CaseKind | None, down: bool, step: NextStep
) -> None:
    assert next_step(hang, status, noted, siak_down=down) is step


@pytest.mark.parametrize("kind", CaseKind)
def test_every_kind_of_note_has_words_for_a_narrow_column(kind: CaseKind) -> None:
    for lang in LANGUAGES:
        assert len(say(f"note.short.{kind}", lang)) <= 14


@pytest.mark.parametrize("step", NextStep)
def test_every_step_has_words_of_two_lines_at_most(step: NextStep) -> None:
    for lang in LANGUAGES:
        assert len(say(f"hanging.step.{step}", lang)) <= 2 * 76
