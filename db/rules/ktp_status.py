"""The states of a resident's KTP-el, in SIAK's own words, and how they follow each other."""

from enum import StrEnum


class KtpStatus(StrEnum):
    """SIAK's status words; the two BELUM_* are derived from age, the rest is recorded."""

    BELUM_WAJIB = "BELUM_WAJIB"
    BELUM_REKAM = "BELUM_REKAM"
    BIO_CAPTURED = "BIO_CAPTURED"
    SENT_FOR_ENROLLMENT = "SENT_FOR_ENROLLMENT"
    ENROLL_FAILURE = "ENROLL_FAILURE"
    SEARCH_FAILURE = "SEARCH_FAILURE"
    ADJUDICATE_RECORD = "ADJUDICATE_RECORD"
    DUPLICATE_RECORD = "DUPLICATE_RECORD"
    PRINT_READY_RECORD = "PRINT_READY_RECORD"
    CARD_PRINTED = "CARD_PRINTED"
    CARD_ISSUED = "CARD_ISSUED"


S = KtpStatus

NOT_RECORDED = frozenset({S.BELUM_WAJIB, S.BELUM_REKAM})

# An enrolment that failed at the centre holds no usable biometrics, so it isn't counted.
COUNTS_AS_RECORDED = frozenset(S) - NOT_RECORDED - {S.ENROLL_FAILURE}

WAITS_FOR_SIAK = frozenset(
    {S.BIO_CAPTURED, S.SENT_FOR_ENROLLMENT, S.SEARCH_FAILURE, S.ADJUDICATE_RECORD}
)

HAS_VALID_CARD = frozenset({S.CARD_PRINTED, S.CARD_ISSUED})

# What SIAK may answer right after a recording; the form proposes one of these.
ANSWERS_TO_ENROLMENT: tuple[KtpStatus, ...] = (
    S.PRINT_READY_RECORD,
    S.SENT_FOR_ENROLLMENT,
    S.BIO_CAPTURED,
    S.ADJUDICATE_RECORD,
    S.DUPLICATE_RECORD,
    S.ENROLL_FAILURE,
    S.SEARCH_FAILURE,
)

_OUTCOMES = (
    S.PRINT_READY_RECORD,
    S.ADJUDICATE_RECORD,
    S.DUPLICATE_RECORD,
    S.ENROLL_FAILURE,
    S.SEARCH_FAILURE,
)

_ANSWERS: dict[KtpStatus, tuple[KtpStatus, ...]] = {
    S.BIO_CAPTURED: (S.SENT_FOR_ENROLLMENT, *_OUTCOMES),
    S.SENT_FOR_ENROLLMENT: _OUTCOMES,
    S.SEARCH_FAILURE: tuple(s for s in _OUTCOMES if s is not S.SEARCH_FAILURE),
    S.ADJUDICATE_RECORD: (S.PRINT_READY_RECORD, S.DUPLICATE_RECORD),
    S.DUPLICATE_RECORD: (S.BELUM_REKAM,),
    S.ENROLL_FAILURE: (S.BELUM_REKAM,),
}


def answers_after(status: KtpStatus) -> tuple[KtpStatus, ...]:
    """Return what a clerk may enter as SIAK's next answer for someone in `status`.

    Empty where SIAK has nothing more to say: before a recording, and from
    PRINT_READY_RECORD on, where only the counter's own acts lead further.
    """
    return _ANSWERS.get(status, ())
