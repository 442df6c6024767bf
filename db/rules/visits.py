"""Going to people: kinds of visit, what a line of a list is, and what became of it.

The outcome classes are those that offices count by after a visit to a school (a city of the
same size keeps target, recorded, failed, under 16, has one, absent), and one more that Mataram
needs: pupils who live in another city.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from db.rules.eligibility import may_be_recorded_by_age
from db.rules.ktp_status import COUNTS_AS_RECORDED, HAS_VALID_CARD, KtpStatus
from db.rules.person import BaseStatus, Citizenship, Person

# How many lines a visit's list may have, and how long it knows those who aren't of the city.
MOST_PUPILS = 2_000
KEPT_AFTER = timedelta(days=30)


class VisitKind(StrEnum):
    """Where a team goes: a school, a kelurahan, a hospital, a prison, someone's home."""

    SEKOLAH = "SEKOLAH"
    KELURAHAN = "KELURAHAN"
    RUMAH_SAKIT = "RUMAH_SAKIT"
    LAPAS = "LAPAS"
    RUMAH = "RUMAH"


class VisitState(StrEnum):
    """TERJADWAL planned, BERJALAN running, SELESAI done and locked, BATAL called off."""

    TERJADWAL = "TERJADWAL"
    BERJALAN = "BERJALAN"
    SELESAI = "SELESAI"
    BATAL = "BATAL"


class PupilClass(StrEnum):
    """What a line of a list is on a day; each line is one of these, so they add up to the list."""

    TO_RECORD = "to_record"
    RECORDED = "recorded"
    HAS_CARD = "has_card"
    UNDER_16 = "under_16"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What became of a line at a visit; once a visit is done every line has one."""

    TEREKAM = "TEREKAM"
    """Recorded at this visit."""
    GAGAL = "GAGAL"
    """A recording was tried and didn't succeed."""
    DI_BAWAH_16 = "DI_BAWAH_16"
    SUDAH = "SUDAH"
    """Recorded before the visit, with or without a card."""
    TIDAK_HADIR = "TIDAK_HADIR"
    LUAR_DOMISILI = "LUAR_DOMISILI"
    """Lives in another city: served where the office allows it, in no target."""
    PKL_IZIN = "PKL_IZIN"
    """On work placement or leave."""
    TIDAK_DIKENAL = "TIDAK_DIKENAL"
    """Nobody in the register could be told to be this person."""


class Match(StrEnum):
    """How a line came to its resident, or why it has none."""

    NIK = "NIK"
    NAME = "NAME"
    DECIDED = "DECIDED"
    """A clerk chose the resident, or said that the register has none (then without one)."""
    DOUBT = "DOUBT"
    """Somebody in the register may be it: a clerk has to decide."""
    NONE = "NONE"


# What a clerk may say of a line; the others follow from a recording, or from the register.
SAID_BY_CLERK = (Outcome.TIDAK_HADIR, Outcome.PKL_IZIN, Outcome.GAGAL)
# Who didn't get their recording at a visit and is looked for at the next one.
CARRIED = frozenset({Outcome.TIDAK_HADIR, Outcome.PKL_IZIN, Outcome.GAGAL})
_BY_ITSELF: Mapping[PupilClass, Outcome] = {
    PupilClass.TO_RECORD: Outcome.TIDAK_HADIR,
    PupilClass.RECORDED: Outcome.SUDAH,
    PupilClass.HAS_CARD: Outcome.SUDAH,
    PupilClass.UNDER_16: Outcome.DI_BAWAH_16,
    PupilClass.OUTSIDE: Outcome.LUAR_DOMISILI,
    PupilClass.UNKNOWN: Outcome.TIDAK_DIKENAL,
}


def pupil_class(person: Person | None, recorded: KtpStatus | None, day: date) -> PupilClass:
    """Return what a line is on a day; `person` None where no resident is told to be it.

    Who moved away lives outside the city. Who died, is no longer valid or is a foreigner can't
    be served at a visit: unknown, for a clerk to look at.
    """
    if person is None:
        return PupilClass.UNKNOWN
    if person.outsider or person.base_status is BaseStatus.PINDAH:
        return PupilClass.OUTSIDE
    if person.base_status is not BaseStatus.HIDUP or person.citizenship is not Citizenship.WNI:
        return PupilClass.UNKNOWN
    if recorded in HAS_VALID_CARD:
        return PupilClass.HAS_CARD
    if recorded in COUNTS_AS_RECORDED:
        return PupilClass.RECORDED
    if may_be_recorded_by_age(person, day):
        return PupilClass.TO_RECORD
    return PupilClass.UNDER_16


def outcome_by_itself(what: PupilClass) -> Outcome:
    """Return the outcome of a line of which nothing was said when its visit ended."""
    return _BY_ITSELF[what]


def counted_on(day: date, state: VisitState, today: date) -> date:
    """Return the day on which a visit's lines are judged: a planned one's is still to come."""
    return max(day, today) if state is VisitState.TERJADWAL else today
