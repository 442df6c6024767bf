"""Recordings that hang at SIAK: in which class someone is, what can be noted, what to do next."""

from enum import StrEnum

from db.rules.ktp_status import KtpStatus

S = KtpStatus


class HangClass(StrEnum):
    """Why a recording hangs, what the counter can do most about first."""

    CATCH_UP = "CATCH_UP"
    ENROLL_FAILURE = "ENROLL_FAILURE"
    DUPLICATE_RECORD = "DUPLICATE_RECORD"
    ADJUDICATE_RECORD = "ADJUDICATE_RECORD"
    SEARCH_FAILURE = "SEARCH_FAILURE"
    UNANSWERED = "UNANSWERED"


class CaseKind(StrEnum):
    """What a case turns out to be; offices report these apart to the centre."""

    ADJUDICATE = "ADJUDICATE"
    DUPLICATE_OPERATOR = "DUPLICATE_OPERATOR"
    SALAH_REKAM = "SALAH_REKAM"
    TWO_NIKS = "TWO_NIKS"
    FALSE_MATCH = "FALSE_MATCH"
    BIOMETRICS_POOR = "BIOMETRICS_POOR"
    SENT_AGAIN = "SENT_AGAIN"
    OTHER = "OTHER"


class NextStep(StrEnum):
    """What someone at the counter does next about a case; its words are `hanging.step.*`."""

    SEND = "SEND"
    SEND_WHEN_BACK = "SEND_WHEN_BACK"
    CHECK_SENT = "CHECK_SENT"
    ASK_ANSWER = "ASK_ANSWER"
    WAIT_RESENT = "WAIT_RESENT"
    RECORD_AGAIN = "RECORD_AGAIN"
    RECORD_WITH_CARE = "RECORD_WITH_CARE"
    FIND_OTHER = "FIND_OTHER"
    DELETE_OTHER_NIK = "DELETE_OTHER_NIK"
    DELETE_BOTH = "DELETE_BOTH"
    DELETE_OPERATOR = "DELETE_OPERATOR"
    TELL_FALSE_MATCH = "TELL_FALSE_MATCH"
    ASK_DECISION = "ASK_DECISION"
    ASK_SEARCH = "ASK_SEARCH"
    ASK_CENTRE = "ASK_CENTRE"


# Of these SIAK has said its word, and it is not the end: they hang from the first day.
FAILED = {
    S.ENROLL_FAILURE: HangClass.ENROLL_FAILURE,
    S.DUPLICATE_RECORD: HangClass.DUPLICATE_RECORD,
    S.ADJUDICATE_RECORD: HangClass.ADJUDICATE_RECORD,
    S.SEARCH_FAILURE: HangClass.SEARCH_FAILURE,
}
# These wait for SIAK's first word, and hang when it stays away.
UNANSWERED = (S.BIO_CAPTURED, S.SENT_FOR_ENROLLMENT)

_BY_NOTE = {
    CaseKind.TWO_NIKS: NextStep.DELETE_OTHER_NIK,
    CaseKind.SALAH_REKAM: NextStep.DELETE_BOTH,
    CaseKind.DUPLICATE_OPERATOR: NextStep.DELETE_OPERATOR,
    CaseKind.FALSE_MATCH: NextStep.TELL_FALSE_MATCH,
}


def hang_class(
    status: KtpStatus, days: int | None, *, while_down: bool, wait_days: int
) -> HangClass | None:
    """Return why a recording hangs, None where it doesn't.

    `days` is the status's age in days of the office, None where it is older than the
    counter's record; `while_down`: it was recorded in hours without SIAK. What was taken then
    and is not sent yet is to be caught up on at any age; what waits for SIAK's first answer
    hangs from `wait_days` on.
    """
    if status in FAILED:
        return FAILED[status]
    if status is S.BIO_CAPTURED and while_down:
        return HangClass.CATCH_UP
    if status in UNANSWERED and (days is None or days >= wait_days):
        return HangClass.UNANSWERED
    return None


def next_step(
    hang: HangClass, status: KtpStatus, noted: CaseKind | None, *, siak_down: bool
) -> NextStep:
    """Return what to do next, by SIAK's word and by what was noted last."""
    if hang is HangClass.CATCH_UP:
        return NextStep.SEND_WHEN_BACK if siak_down else NextStep.SEND
    if hang is HangClass.UNANSWERED:
        if noted is CaseKind.SENT_AGAIN:
            return NextStep.WAIT_RESENT
        return NextStep.CHECK_SENT if status is S.BIO_CAPTURED else NextStep.ASK_ANSWER
    if hang is HangClass.ENROLL_FAILURE:
        poor = noted is CaseKind.BIOMETRICS_POOR
        return NextStep.RECORD_WITH_CARE if poor else NextStep.RECORD_AGAIN
    if hang is HangClass.SEARCH_FAILURE:
        return NextStep.ASK_SEARCH
    if noted in _BY_NOTE:
        return _BY_NOTE[noted]
    if hang is HangClass.ADJUDICATE_RECORD:
        return NextStep.ASK_DECISION
    return NextStep.ASK_CENTRE if noted else NextStep.FIND_OTHER
