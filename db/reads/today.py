"""Which day it is at the office, by the database's clock."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db.journal.clock import Clock, DatabaseClock, office_day
from db.models import Setting
from db.rules.settings import OfficeSettings


@dataclass(frozen=True, slots=True)
class OfficeNow:
    """The moment (UTC), the office's day, and the seconds until that day ends."""

    moment: datetime
    today: date
    seconds_left: float


def office_now(settings: OfficeSettings, clock: Clock | None = None) -> OfficeNow:
    """Ask the database for the moment and return it with the office's day."""
    moment = (clock or DatabaseClock()).now(Setting._meta.database)
    today = office_day(moment, settings.zone)
    midnight = datetime.combine(today + timedelta(days=1), datetime.min.time(), settings.zone)
    return OfficeNow(moment, today, (midnight - moment).total_seconds())
