"""The moment of an act: the database's clock, in UTC, and the office's day."""

from datetime import UTC, date, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from peewee import SQL, Database, PostgresqlDatabase, Select, fn

_FORMAT = "%Y-%m-%dT%H:%M:%S.%fZ"
_LENGTH = 27


class Clock(Protocol):
    """Where an act takes its moment from."""

    def now(self, database: Database) -> datetime:
        """Return the moment, in UTC."""
        ...


class DatabaseClock:
    """The clock of the machine that holds the database; no terminal's clock decides anything."""

    def now(self, database: Database) -> datetime:
        """Ask the database; milliseconds on SQLite, microseconds on PostgreSQL."""
        moment = database.execute_sql(*_question(database)).fetchone()[0]
        return moment.astimezone(UTC) if isinstance(moment, datetime) else read_moment(moment)


# Every act asks: the text is written once for each engine.
_questions: dict[type[Database], tuple[str, Any]] = {}


def _question(database: Database) -> tuple[str, Any]:
    kept = _questions.get(type(database))
    if kept is None:
        if isinstance(database, PostgresqlDatabase):
            asked = fn.clock_timestamp()
        else:
            asked = fn.strftime("%Y-%m-%dT%H:%M:%f000Z", SQL("'now'"))
        query = Select(columns=[asked])
        kept = _questions[type(database)] = database.get_sql_context().sql(query).query()
    return kept


def written_moment(moment: datetime) -> str:
    """Return a UTC moment as the record writes it: 27 characters that sort by time."""
    return moment.astimezone(UTC).strftime(_FORMAT)


def read_moment(text: str) -> datetime:
    """Return the moment that the record wrote; raises ValueError where it is none."""
    if len(text) != _LENGTH or text[-1] != "Z":
        raise ValueError(text)
    return datetime.fromisoformat(text)


def office_day(moment: datetime, zone: ZoneInfo) -> date:
    """Return the day that it is in the office's time zone at `moment`."""
    return moment.astimezone(zone).date()
