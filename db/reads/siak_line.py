"""Whether SIAK is reported down, since when, and what is to be caught up on afterwards."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import SQL, fn

from db.journal.canonical import parsed
from db.journal.clock import read_moment
from db.models import JournalEntry, Ktp, Resident, SiakOutage
from db.models.kept import Kept
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus
from db.rules.roles import Act
from db.rules.settings import OfficeSettings


@dataclass(frozen=True, slots=True)
class SiakDown:
    """An outage that isn't over: the act that reported it, by whom, and since when.

    `since` is a UTC moment; `day` and `clock` (08.30) are the same at the office.
    """

    act: str
    since: str
    day: date
    clock: str
    by: str


@dataclass(frozen=True, slots=True)
class SiakLine:
    """SIAK as the terminals tell of it.

    `down` is None where nobody reports an outage; `to_catch_up` counts recordings that were
    taken in hours without SIAK and are not sent yet.
    """

    down: SiakDown | None
    to_catch_up: int


def siak_line(settings: OfficeSettings) -> SiakLine:
    """Return what every terminal shows of SIAK."""
    counted = _TO_CATCH_UP.row()
    return SiakLine(siak_down(settings), int(counted[0] or 0) if counted else 0)


def siak_down(settings: OfficeSettings) -> SiakDown | None:
    """Return the outage that was reported and isn't over."""
    row = _OPEN.row()
    if row is None:
        return None
    act, since, body = row
    local = read_moment(since).astimezone(settings.zone)
    return SiakDown(act, since, local.date(), f"{local:%H.%M}", str(parsed(body)["by"]))


def proposed_answer(settings: OfficeSettings) -> str:
    """Return SIAK's answer that an enrolment proposes: without SIAK nothing can be sent."""
    if _OPEN.row() is not None:
        return str(KtpStatus.BIO_CAPTURED)
    return settings.siak_proposal


def later_reports(act: str) -> tuple[str, ...]:
    """Return the reports that rest on one, as "kind id": its end, or an outage after its end."""
    outage = SiakOutage.get_or_none((SiakOutage.act == act) | (SiakOutage.up_act == act))
    if outage is None:
        return ()
    if outage.act == act:
        return (f"{Act.REPORT_SIAK} {outage.up_act}",) if outage.up_act else ()
    later = SiakOutage.select().where(SiakOutage.down_at >= outage.up_at)
    return tuple(f"{Act.REPORT_SIAK} {each.act}" for each in later if each.act != outage.act)


_OPEN = Kept(
    SiakOutage,
    lambda: (
        SiakOutage.select(SiakOutage.act, SiakOutage.down_at, JournalEntry.body)
        .join(JournalEntry, on=(JournalEntry.act_id == SiakOutage.act))
        .where(SiakOutage.up_at.is_null())
    ),
)
# From each outage to its hours in the index on (status, since): never through all who wait.
_TO_CATCH_UP = Kept(SiakOutage, lambda: SiakOutage.select(fn.SUM(_taken_in_its_hours())))


def _taken_in_its_hours() -> Any:
    return (
        Ktp.select(fn.COUNT(Ktp.nik))
        .join(Resident, on=(Resident.nik == Ktp.nik))
        .where(
            (Ktp.status == str(KtpStatus.BIO_CAPTURED))
            & (Ktp.since >= SiakOutage.down_at)
            & (Ktp.since <= fn.COALESCE(SiakOutage.up_at, SQL("'9'")))
            & (Resident.base_status == str(BaseStatus.HIDUP))
        )
    )
