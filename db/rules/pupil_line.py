"""What a line of a visit's list is, whoever it is told to be."""

from datetime import date

from db.rules.ktp_status import KtpStatus
from db.rules.nik import nik_errors
from db.rules.person import Person
from db.rules.visits import KEPT_AFTER, Match, PupilClass, pupil_class


def line_class(
    person: Person | None,
    recorded: KtpStatus | None,
    day: date,
    *,
    matched: Match,
    stranger: str | None,
    region: str,
) -> PupilClass:
    """Return what a line is on a day.

    `person` is the resident it is told to be, `stranger` the NIK that the list gives where the
    register doesn't know it. Who isn't in the register and has the NIK of another city lives
    outside by that number, unless somebody in the register may be meant. `region` as 52.71.
    """
    if person is None and matched is not Match.DOUBT and _is_elsewhere(stranger, region):
        return PupilClass.OUTSIDE
    return pupil_class(person, recorded, day)


def is_forgotten(person: Person | None, visited: date, today: date) -> bool:
    """Return whether a list may no longer know a line: nobody of the city, and long ago.

    From 30 days after the visit on, a list knows only the city's living residents by name.
    """
    # The other way round there is no such day for a visit planned in the calendar's last month.
    if today - KEPT_AFTER < visited:
        return False
    return person is None or person.outsider or person.base_status != "HIDUP"


def _is_elsewhere(nik: str | None, region: str) -> bool:
    return (
        bool(nik)
        and not nik_errors(nik or "")
        and not (nik or "").startswith(region.replace(".", ""))
    )
