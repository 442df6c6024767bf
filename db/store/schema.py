"""Whether a database is an office of this version, and the steps that make it one."""

from pathlib import Path

from peewee import Database, Table

from db.store.errors import OfficeUnavailable, Trouble

MIGRATIONS = Path(__file__).parent.parent / "migrations"
_HISTORY = "schema_migration"


def shipped_migrations() -> frozenset[str]:
    """Return the names of the migrations that this program brings."""
    return frozenset(path.stem for path in MIGRATIONS.glob("[0-9]*.py"))


def applied_migrations(database: Database) -> frozenset[str]:
    """Return the migrations that this database has; empty where it isn't an office."""
    if not database.table_exists(_HISTORY):
        return frozenset()
    history = Table(_HISTORY, ("name",)).bind(database)
    return frozenset(row["name"] for row in history.select())


def check_schema(database: Database) -> None:
    """Raise OfficeUnavailable unless the database is an office of exactly this version."""
    applied, shipped = applied_migrations(database), shipped_migrations()
    if not applied:
        empty = not database.get_tables()
        raise OfficeUnavailable(Trouble.NO_OFFICE if empty else Trouble.NOT_AN_OFFICE)
    if missing := shipped - applied:
        raise OfficeUnavailable(Trouble.SCHEMA_OLDER, ", ".join(sorted(missing)))
    if unknown := applied - shipped:
        raise OfficeUnavailable(Trouble.SCHEMA_NEWER, ", ".join(sorted(unknown)))


def migrate(database: Database) -> list[str]:
    """Apply what is pending to a connected database and return the names applied."""
    from playhouse import migrations  # only `init`, `demo` and `upgrade` need it

    applied: list[str] = migrations.run(database, str(MIGRATIONS))
    return applied
