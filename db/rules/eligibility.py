"""Who may be recorded and who may hold a KTP-el, on a given day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.rules.calendar_dates import birthday
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital, Person

RECORDING_AGE = 16
CARD_AGE = 17


class Standing(StrEnum):
    """Why someone may or may not be recorded and hold a card."""

    MUST_HOLD = "MUST_HOLD"
    EARLY_RECORDING = "EARLY_RECORDING"
    UNDER_16 = "UNDER_16"
    NOT_ALIVE_HERE = "NOT_ALIVE_HERE"
    FOREIGNER = "FOREIGNER"
    OUTSIDER_NOT_SERVED = "OUTSIDER_NOT_SERVED"


@dataclass(frozen=True, slots=True)
class Eligibility:
    """What a person's age, marriage, residence and citizenship allow today.

    `from_day` is the first day of the next right: the 16th birthday for someone
    under 16, the 17th for someone recorded early; None where age isn't the bar.
    """

    standing: Standing
    may_enrol: bool
    may_hold_card: bool
    from_day: date | None = None


def ever_married(person: Person) -> bool:
    """Return whether the person is or was married (UU 24/2013 art. 63(1))."""
    return person.marital is not Marital.BELUM_KAWIN


def must_hold_card(person: Person, today: date) -> bool:
    """Return whether the person is wajib KTP: 17, or ever married (UU 24/2013 art. 63(1))."""
    return ever_married(person) or today >= birthday(person.birth_date, CARD_AGE)


def may_be_recorded_by_age(person: Person, today: date) -> bool:
    """Return whether age or marriage allow a recording, wherever the person lives."""
    return ever_married(person) or today >= birthday(person.birth_date, RECORDING_AGE)


def unrecorded_status(person: Person, today: date) -> KtpStatus:
    """Return the status shown of someone who was never recorded."""
    by_age = may_be_recorded_by_age(person, today)
    return KtpStatus.BELUM_REKAM if by_age else KtpStatus.BELUM_WAJIB


def eligibility(person: Person, today: date, *, serve_outsiders: bool) -> Eligibility:
    """Return what `person` may have on `today`.

    Recording from 16 and the card from 17 follow the national policy of early
    recording; a person of another city may be served when nothing in their data
    changes (Perpres 96/2018 art. 22) and the office's setting allows it.
    """
    if person.base_status is not BaseStatus.HIDUP:
        return Eligibility(Standing.NOT_ALIVE_HERE, may_enrol=False, may_hold_card=False)
    if person.citizenship is not Citizenship.WNI:
        return Eligibility(Standing.FOREIGNER, may_enrol=False, may_hold_card=False)
    if person.outsider and not serve_outsiders:
        return Eligibility(Standing.OUTSIDER_NOT_SERVED, may_enrol=False, may_hold_card=False)
    if must_hold_card(person, today):
        return Eligibility(Standing.MUST_HOLD, may_enrol=True, may_hold_card=True)
    recording_from = birthday(person.birth_date, RECORDING_AGE)
    if today < recording_from:
        return Eligibility(
            Standing.UNDER_16, may_enrol=False, may_hold_card=False, from_day=recording_from
        )
    return Eligibility(
        Standing.EARLY_RECORDING,
        may_enrol=True,
        may_hold_card=False,
        from_day=birthday(person.birth_date, CARD_AGE),
    )
