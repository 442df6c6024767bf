"""The counts that a request for blanks is founded on, and who waits for a card without a suket."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peewee import JOIN, Case, Expression, ModelSelect, fn

from db.journal.clock import written_moment
from db.models import Ktp, Residence, Resident, Suket
from db.models.ktp import SUKET_OPEN
from db.models.register import SIAK_READY
from db.rules.calendar_dates import latest_birth
from db.rules.eligibility import CARD_AGE
from db.rules.issuing_policy import PrintReason
from db.rules.ktp_status import COUNTS_AS_RECORDED, KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital
from db.rules.residence import ResidenceCause
from db.rules.settings import OfficeSettings

_RECORDED = sorted(map(str, COUNTS_AS_RECORDED))
_NOT_RECORDED = sorted(map(str, frozenset(KtpStatus) - COUNTS_AS_RECORDED))
# Nobody younger is looked through for a marriage, which the law allows from 19 on and a court
# may allow before (UU 16/2019 art. 7).
_YOUNGEST_MARRIED = 14
_READY = str(KtpStatus.PRINT_READY_RECORD)
# In these states the reason of the present issue says why a card was asked for this year.
_REPLACED = (KtpStatus.PRINT_READY_RECORD, KtpStatus.CARD_PRINTED, KtpStatus.CARD_ISSUED)


@dataclass(frozen=True, slots=True)
class Centre:
    """What the centre wants to know of the city's people before it allots blanks.

    `recorded_not_printed`: print-ready, whatever their age and whether they hold a suket.
    `must_hold_not_recorded`: wajib KTP and never recorded. Of this year: `arrivals` who moved
    in and are wajib KTP; `lost` and `damaged`, who got or wait for a card in place of such a one.
    """

    recorded_not_printed: int
    must_hold_not_recorded: int
    arrivals: int
    lost: int
    damaged: int


@dataclass(frozen=True, slots=True)
class Ready:
    """Print-ready people: of the city, and those a card may be given today who hold no suket."""

    of_the_city: int
    without_suket: int


def ready(settings: OfficeSettings, today: date) -> Ready:
    """Count who is print-ready, by the counter's word or, before its first act, by SIAK's."""
    counter = _ready_columns(Ktp, settings, today).join(Resident, on=(Resident.nik == Ktp.nik))
    counter = counter.where((Ktp.status == _READY) & _alive())
    served = Ktp.select(Ktp.nik).where(Ktp.nik == Resident.nik)
    register = _ready_columns(Resident, settings, today).where(
        SIAK_READY & _alive() & ~fn.EXISTS(served)
    )
    rows = [_numbers(counter), _numbers(register)]
    return Ready(*(sum(column) for column in zip(*rows, strict=True)))


def centre_counts(settings: OfficeSettings, today: date, of_the_city: int) -> Centre:
    """Return the counts; `of_the_city` are the print-ready, who were counted already."""
    lost, damaged = _replaced(settings, today)
    return Centre(
        of_the_city, _never_recorded(settings, today), _arrived(settings, today), lost, damaged
    )


def _ready_columns(model: Any, settings: OfficeSettings, today: date) -> "ModelSelect[Any]":
    holds = Suket.select(Suket.nik).where((Suket.nik == Resident.nik) & SUKET_OPEN)
    waits = _must_hold(today) & ~fn.EXISTS(holds)
    home = Resident.home == settings.region
    if not settings.serve_outsiders:
        waits &= home
    query: ModelSelect[Any] = model.select(_sum(home), _sum(waits))
    return query


def _sum(condition: Expression) -> Any:
    return fn.SUM(Case(None, [(condition, 1)], 0))


def _numbers(query: "ModelSelect[Any]") -> tuple[int, ...]:
    row = query.tuples().first()
    return tuple(int(each or 0) for each in row)


def _alive() -> Expression:
    return (Resident.base_status == str(BaseStatus.HIDUP)) & (
        Resident.citizenship == str(Citizenship.WNI)
    )


def _must_hold(today: date) -> Expression:
    """Return the condition that someone is 17 or was ever married."""
    return (Resident.birth_date <= latest_birth(CARD_AGE, today)) | _married()


def _married() -> Expression:
    return Resident.marital != str(Marital.BELUM_KAWIN)


def _never_recorded(settings: OfficeSettings, today: date) -> int:
    """Count the wajib KTP who aren't recorded.

    From the register's index, in which the counter's word is asked only of those whom the
    register calls unrecorded, and then of those whom the counter does. The index doesn't know
    who is married: of the young those are asked who may be.
    """
    city = (Resident.home == settings.region) & _alive()
    unknown = Resident.siak_status.is_null() | Resident.siak_status.in_(_NOT_RECORDED)
    recorded = Ktp.select(Ktp.nik).where((Ktp.nik == Resident.nik) & Ktp.status.in_(_RECORDED))
    adult, youngest = latest_birth(CARD_AGE, today), latest_birth(_YOUNGEST_MARRIED, today)
    young = (Resident.birth_date > adult) & (Resident.birth_date <= youngest)
    parts = (Resident.birth_date <= adult, young & _married())
    by_register = [
        Resident.select().where(city & part & unknown & ~fn.EXISTS(recorded)).count()
        for part in parts
    ]
    by_counter = (
        # A cross join, since SQLite else begins at the register and reads all of it.
        Ktp.select()
        .join(Resident, JOIN.CROSS)
        .where((Resident.nik == Ktp.nik) & Ktp.status.in_(_NOT_RECORDED))
        .where(~unknown & city & _must_hold(today))
        .count()
    )
    return int(sum(by_register) + by_counter)


def _arrived(settings: OfficeSettings, today: date) -> int:
    came = (Residence.cause == str(ResidenceCause.ARRIVED)) & (
        Residence.since >= today.replace(month=1, day=1)
    )
    query = Residence.select().join(Resident, JOIN.CROSS).where(Resident.nik == Residence.nik)
    city = (Resident.home == settings.region) & _alive()
    return int(query.where(came & city & _must_hold(today)).count())


def _replaced(settings: OfficeSettings, today: date) -> tuple[int, int]:
    """Return who got, or waits for, a card this year because the old one was lost, or damaged."""
    began = written_moment(
        datetime.combine(today.replace(month=1, day=1), datetime.min.time(), settings.zone)
    )
    lost, damaged = (Ktp.reason == str(each) for each in (PrintReason.HILANG, PrintReason.RUSAK))
    query = Ktp.select(_sum(lost), _sum(damaged)).where(
        Ktp.status.in_(list(map(str, _REPLACED))) & (Ktp.since >= began)
    )
    found = _numbers(query)
    return found[0], found[1]
