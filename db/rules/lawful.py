"""What may be done for a resident: the one place that every key, command and act asks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from db.rules.calendar_dates import birthday
from db.rules.eligibility import CARD_AGE, Standing
from db.rules.issuing_policy import PolicyMode
from db.rules.ktp_status import (
    HAS_VALID_CARD,
    NOT_RECORDED,
    WAITS_FOR_SIAK,
    KtpStatus,
    answers_after,
)
from db.rules.person import BaseStatus
from db.rules.situation import Situation


class Deed(StrEnum):
    """The acts on a resident whose lawfulness their situation decides."""

    ENROL = "enrol"
    ISSUE = "issue"
    SUKET = "suket"
    HAND_OVER = "hand-over"
    REPLACE = "replace"
    STATUS = "status"
    VOID_CARD = "void-card"
    SPOIL = "spoil"
    ARRIVE = "arrive"
    DEPART = "depart"
    GIVE_IKD = "give-ikd"
    GIVE_BIODATA = "give-biodata"


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why a deed may not be done; the code and values of a refusal."""

    code: str
    values: dict[str, object] = field(default_factory=dict)


# What may be done for someone who isn't served.
_FOR_ANYONE = frozenset({Deed.VOID_CARD, Deed.ARRIVE, Deed.DEPART})


def hindrance(case: Situation, deed: Deed) -> Hindrance | None:
    """Return what stands against `deed` for this resident today, or None if it is lawful."""
    barred = _not_served(case)
    if barred and deed not in _FOR_ANYONE:
        return barred
    return _CHECKS[deed](case)


def _not_served(case: Situation) -> Hindrance | None:
    standing = case.eligibility.standing
    if standing is Standing.NOT_ALIVE_HERE:
        return Hindrance("NOT_SERVED", {"base_status": str(case.person.base_status)})
    if standing is Standing.FOREIGNER:
        return Hindrance("FOREIGNER")
    if standing is Standing.OUTSIDER_NOT_SERVED:
        return Hindrance("OUTSIDER_NOT_SERVED")
    return None


def _enrol(case: Situation) -> Hindrance | None:
    if case.status in NOT_RECORDED or case.status is KtpStatus.ENROLL_FAILURE:
        if not case.eligibility.may_enrol:
            return Hindrance("UNDER_16", {"from_day": case.eligibility.from_day})
        return None
    return Hindrance("ALREADY_RECORDED", {"status": case.status})


def _recorded(case: Situation) -> Hindrance | None:
    """Return what keeps someone from card and suket alike."""
    to_be_recorded = case.status in NOT_RECORDED or case.status is KtpStatus.ENROLL_FAILURE
    if to_be_recorded and not case.eligibility.may_enrol:
        return Hindrance("UNDER_16", {"from_day": case.eligibility.from_day})
    if case.status in NOT_RECORDED:
        return Hindrance("NOT_RECORDED")
    if case.status is KtpStatus.ENROLL_FAILURE:
        return Hindrance("RECORD_AGAIN")
    if case.status is KtpStatus.DUPLICATE_RECORD:
        return Hindrance("DUPLICATE_BLOCKS")
    if case.status is KtpStatus.CARD_ISSUED:
        return Hindrance("CARD_ISSUED")
    if not case.eligibility.may_hold_card:
        return _not_yet_17(case)
    if case.status is KtpStatus.CARD_PRINTED:
        return Hindrance("CARD_WAITS")
    return None


def _not_yet_17(case: Situation) -> Hindrance:
    """Return the bar of someone recorded early; who is under 16 waits for the card longer."""
    return Hindrance("NOT_YET_17", {"from_day": birthday(case.person.birth_date, CARD_AGE)})


def _issue(case: Situation) -> Hindrance | None:
    bar = _recorded(case)
    if bar:
        return bar
    if case.status in WAITS_FOR_SIAK:
        return Hindrance("WAITS_FOR_SIAK", {"status": case.status})
    if not case.admitted:
        return Hindrance(
            "POLICY_KEEPS_BLANKS",
            {
                "policy": case.policy.mode,
                "classes": case.print_classes,
                "served": case.policy.classes if case.policy.mode is PolicyMode.SELEKTIF else (),
            },
        )
    if case.stand.on_hand < 1:
        if case.stand.elsewhere:
            return Hindrance(
                "NO_BLANK_HERE",
                {"place": case.stand.place, "elsewhere": dict(case.stand.elsewhere)},
            )
        return Hindrance("NO_BLANKS", {"place": case.stand.place})
    if case.stand.reach < 1:
        return Hindrance(
            "BLANKS_AT_OTHER_TRAYS",
            {"place": case.stand.place, "trays": dict(case.stand.others_hold)},
        )
    return None


def _suket(case: Situation) -> Hindrance | None:
    bar = _recorded(case)
    if bar:
        return bar
    if case.suket and not case.suket_lapsed:
        return Hindrance(
            "SUKET_RUNS", {"number": case.suket.number, "valid_until": case.suket.valid_until}
        )
    if not case.suket_allowed:
        return Hindrance("SUKET_NOT_ALLOWED")
    if case.suket_end_past:
        return Hindrance("SUKET_END_PAST")
    ready = case.status is KtpStatus.PRINT_READY_RECORD
    if ready and case.admitted and case.stand.usable > 0:
        places = dict(case.stand.elsewhere)
        if case.stand.on_hand:
            places = {case.stand.place: case.stand.on_hand, **places}
        return Hindrance("BLANKS_AVAILABLE", {"places": places})
    return None


def _hand_over(case: Situation) -> Hindrance | None:
    if case.status is KtpStatus.CARD_PRINTED:
        if case.card_delivery:
            return Hindrance("CARD_AT_KELURAHAN", {"delivery": case.card_delivery})
        return None if case.eligibility.may_hold_card else _not_yet_17(case)
    if case.status is KtpStatus.CARD_ISSUED:
        return Hindrance("CARD_ISSUED")
    return Hindrance("NO_CARD_WAITS")


def _replace(case: Situation) -> Hindrance | None:
    if case.status is KtpStatus.CARD_ISSUED:
        return None
    if case.status is KtpStatus.CARD_PRINTED:
        return Hindrance("CARD_WAITS")
    return Hindrance("NO_CARD_TO_REPLACE")


def _status(case: Situation) -> Hindrance | None:
    if case.recorded_status and answers_after(case.recorded_status):
        return None
    return Hindrance("NO_ANSWER_DUE", {"status": case.status})


def _void_card(case: Situation) -> Hindrance | None:
    if case.status not in HAS_VALID_CARD:
        return Hindrance("NO_CARD_TO_VOID")
    return None if case.card_is_ours else Hindrance("CARD_NOT_OURS")


def _spoil(case: Situation) -> Hindrance | None:
    """Return what stands against a blank having failed in the printing of this card."""
    bar = _recorded(case)
    if bar is None and case.status in WAITS_FOR_SIAK:
        return Hindrance("WAITS_FOR_SIAK", {"status": case.status})
    return bar


def _arrive(case: Situation) -> Hindrance | None:
    """Return what stands against someone known to the register moving into the city."""
    if case.person.base_status is BaseStatus.MATI:
        return Hindrance("DECEASED")
    if case.person.base_status is BaseStatus.HIDUP and not case.person.outsider:
        return Hindrance("ALREADY_RESIDENT")
    return None


def _depart(case: Situation) -> Hindrance | None:
    if case.person.base_status in (BaseStatus.PINDAH, BaseStatus.MATI):
        return Hindrance("ALREADY_DEPARTED", {"base_status": str(case.person.base_status)})
    if case.person.base_status is BaseStatus.TIDAK_VALID:
        return Hindrance("NOT_SERVED", {"base_status": str(case.person.base_status)})
    return None


def _give_ikd(case: Situation) -> Hindrance | None:
    """Return what stands against the digital identity in place of a card that can't be had now."""
    bar = _recorded(case)
    if bar is None and _issue(case) is None:
        return Hindrance("CARD_AT_HAND", {"place": case.stand.place})
    return bar


def _give_biodata(_case: Situation) -> Hindrance | None:
    """Return None: a sheet of their own data may be given to anyone who is served."""
    return None


_CHECKS: dict[Deed, Callable[[Situation], Hindrance | None]] = {
    Deed.ENROL: _enrol,
    Deed.ISSUE: _issue,
    Deed.SUKET: _suket,
    Deed.HAND_OVER: _hand_over,
    Deed.REPLACE: _replace,
    Deed.STATUS: _status,
    Deed.VOID_CARD: _void_card,
    Deed.SPOIL: _spoil,
    Deed.ARRIVE: _arrive,
    Deed.DEPART: _depart,
    Deed.GIVE_IKD: _give_ikd,
    Deed.GIVE_BIODATA: _give_biodata,
}
