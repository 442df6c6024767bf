"""Making the database of a new office, and bringing an old one up to this version."""

from peewee import DatabaseError

from db.store.engine import make_office_file, office_file, sqlite_path, writing_database
from db.store.errors import OfficeUnavailable, Trouble
from db.store.schema import applied_migrations, migrate


def create_database(url: str) -> None:
    """Make an office's empty database: a new file, or the tables in an empty PostgreSQL database.

    Raises OfficeUnavailable OFFICE_EXISTS where there already is something.
    """
    path = sqlite_path(url)
    if path is not None:
        try:
            make_office_file(path)
        except FileExistsError as error:
            there = Trouble.OFFICE_EXISTS if path.is_file() else Trouble.UNREACHABLE
            raise OfficeUnavailable(there, str(path)) from error
        except OSError as error:
            raise OfficeUnavailable(Trouble.UNREACHABLE, str(error)) from error
    database = writing_database(url)
    try:
        with database.connection_context():
            if database.get_tables():
                raise OfficeUnavailable(Trouble.OFFICE_EXISTS, database.database)
            migrate(database)
    except DatabaseError as error:
        raise OfficeUnavailable(Trouble.UNREACHABLE, str(error)) from error


def upgrade_database(url: str) -> list[str]:
    """Apply the pending migrations of an office and return their names."""
    office_file(url)
    database = writing_database(url)
    try:
        with database.connection_context():
            if not applied_migrations(database):
                raise OfficeUnavailable(Trouble.NOT_AN_OFFICE)
            return migrate(database)
    except DatabaseError as error:
        raise OfficeUnavailable(Trouble.UNREACHABLE, str(error)) from error
