"""One resident for each situation that a clerk in training should meet."""

from datetime import date

from peewee import JOIN, Expression, fn

from db.models import Ktp, Resident, Suket
from db.models.base import rows_of
from db.office import office_settings
from db.reads.today import office_now
from db.rules.calendar_dates import birthday
from db.rules.eligibility import CARD_AGE, RECORDING_AGE
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital
from db.rules.suket import SuketState

_STATUS = fn.COALESCE(Ktp.status, Resident.siak_status)


def training_cases() -> dict[str, str]:
    """Return the NIK of one resident a case, as they stand now; a case nobody is in is left out."""
    settings = office_settings()
    today = office_now(settings).today
    found = {}
    for case, where in _cases(today, settings.region).items():
        nik = next((row[0] for row in rows_of(_anyone(where, settings.region))), None)
        if nik:
            found[case] = nik
    return found


def _anyone(where: Expression, region: str) -> object:
    """Return one who fits, rather with a NIK of the city than with another region's."""
    foreign_nik = fn.SUBSTR(Resident.nik, 1, 4) != region.replace(".", "")
    return (
        Resident.select(Resident.nik)
        .join(Ktp, JOIN.LEFT_OUTER, on=(Ktp.nik == Resident.nik))
        .switch(Resident)
        .join(
            Suket,
            JOIN.LEFT_OUTER,
            on=((Suket.nik == Resident.nik) & (Suket.state == SuketState.AKTIF)),
        )
        .where(where)
        .order_by(foreign_nik, Resident.nik)
        .limit(1)
    )


def _cases(today: date, region: str) -> dict[str, Expression]:
    alive = (Resident.base_status == str(BaseStatus.HIDUP)) & (
        Resident.citizenship == str(Citizenship.WNI)
    )
    here = alive & (Resident.home == region)
    single = Resident.marital == str(Marital.BELUM_KAWIN)
    # Born a day earlier than needed, so that a case holds on 29 February as well.
    seventeen = Resident.birth_date < _born(today, CARD_AGE)
    sixteen = (Resident.birth_date < _born(today, RECORDING_AGE)) & (
        Resident.birth_date > _born(today, CARD_AGE)
    )
    no_suket = Suket.number.is_null()
    unrecorded = _STATUS.is_null()
    ready = str(KtpStatus.PRINT_READY_RECORD) == _STATUS
    return {
        "ready": here & seventeen & ready & no_suket,
        "unrecorded": here & seventeen & unrecorded,
        "sixteen": here & single & sixteen & unrecorded,
        "child": here & single & (Resident.birth_date > _born(today, RECORDING_AGE)) & unrecorded,
        "suket": here & seventeen & ready & Suket.number.is_null(False),
        "printed": here & seventeen & (str(KtpStatus.CARD_PRINTED) == _STATUS),
        "issued": here & seventeen & (str(KtpStatus.CARD_ISSUED) == _STATUS),
        "moved": Resident.base_status == str(BaseStatus.PINDAH),
        "deceased": Resident.base_status == str(BaseStatus.MATI),
        "outsider": alive & (Resident.home != region) & seventeen & unrecorded,
    }


def _born(today: date, years: int) -> date:
    """Return the birth date of someone whose birthday of `years` is today."""
    born = today.replace(year=today.year - years, day=min(today.day, 28))
    return born if birthday(born, years) <= today else today
