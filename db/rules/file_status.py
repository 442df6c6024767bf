"""Whether a status that a file brings leads on from the one on record.

A file may be older than what the counter did since, so it leads forward only: never back
to "not recorded", which would undo a recording, even where SIAK may answer so.
"""

from db.rules.ktp_status import NOT_RECORDED, KtpStatus, answers_after

S = KtpStatus
# How far on the way to a card each state is.
_STAGE: dict[KtpStatus, int] = {
    S.BELUM_WAJIB: 0,
    S.BELUM_REKAM: 0,
    S.BIO_CAPTURED: 1,
    S.SENT_FOR_ENROLLMENT: 2,
    S.ENROLL_FAILURE: 3,
    S.SEARCH_FAILURE: 3,
    S.ADJUDICATE_RECORD: 3,
    S.DUPLICATE_RECORD: 3,
    S.PRINT_READY_RECORD: 4,
    S.CARD_PRINTED: 5,
    S.CARD_ISSUED: 6,
}


def same_status(one: str | None, other: str | None) -> bool:
    """Return whether two statuses say the same; None and both BELUM_* are "not recorded"."""
    return one == other or _stage(one) == _stage(other) == 0


def register_moves_on(was: str | None, to: str | None) -> bool:
    """Return whether SIAK's word in the register may become `to`, before any act of the counter.

    SIAK did those steps itself, so any later stage may follow, and within a stage what SIAK
    may answer.
    """
    if to is None or KtpStatus(to) in NOT_RECORDED:
        return False
    return _stage(to) > _stage(was) or _answers(was, to)


def counter_moves_on(was: str, to: str | None) -> bool:
    """Return whether a status that an act of the counter left may become `to` by a file.

    Only what SIAK may answer next: cards are made by the counter's own acts.
    """
    return to is not None and KtpStatus(to) not in NOT_RECORDED and _answers(was, to)


def _answers(was: str | None, to: str) -> bool:
    return was is not None and KtpStatus(to) in answers_after(KtpStatus(was))


def _stage(status: str | None) -> int:
    return _STAGE[KtpStatus(status)] if status else 0
