"""The moment of an act: the database's clock, in UTC, and the office's day."""

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from peewee import SQL, Database, PostgresqlDatabase, Select, fn

_FORMAT = "%Y-%m-%dT%H:%M:%S.%fZ"


class Clock(Protocol):
    """Where an act takes its moment from."""

    def now(self, database: Database) -> datetime:
        """Return the moment, in UTC."""
        ...


class DatabaseClock:
    """The clock of the machine that holds the database; no terminal's clock decides anything."""

    def now(self, database: Database) -> datetime:
        """Ask the database; milliseconds on SQLite, microseconds on PostgreSQL."""
        if isinstance(database, PostgresqlDatabase):
            moment = database.execute(Select(columns=[fn.clock_timestamp()])).fetchone()[0]
            return moment.astimezone(UTC) if isinstance(moment, datetime) else read_moment(moment)
        text = database.execute(
            Select(columns=[fn.strftime("%Y-%m-%dT%H:%M:%f000Z", SQL("'now'"))])
        ).fetchone()[0]
        return read_moment(text)


def written_moment(moment: datetime) -> str:
    """Return a UTC moment as the record writes it: 27 characters that sort by time."""
    return moment.astimezone(UTC).strftime(_FORMAT)


def read_moment(text: str) -> datetime:
    """Return the moment that the record wrote."""
    return datetime.strptime(text, _FORMAT).replace(tzinfo=UTC)


def office_day(moment: datetime, zone: ZoneInfo) -> date:
    """Return the day that it is in the office's time zone at `moment`."""
    return moment.astimezone(zone).date()
