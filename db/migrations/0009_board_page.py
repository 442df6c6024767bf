"""The page of figures for the supervisors' board, and the view that a viewing role may select."""
# ruff: noqa: D101 - the table is described in db/models

from peewee import (
    SQL,
    CharField,
    Check,
    Database,
    IntegerField,
    Model,
    PostgresqlDatabase,
    TextField,
)
from playhouse.migrate import SchemaMigrator


class BoardPage(Model):
    id = IntegerField(primary_key=True, constraints=[Check("id = 1")])
    body = TextField()
    n = IntegerField(constraints=[SQL("DEFAULT 0"), Check("n >= 0")])
    at = CharField(max_length=27)

    class Meta:
        legacy_table_names = False
        table_name = "board_page"


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Create the table, and on PostgreSQL the view; SQLite has no roles to grant a view to."""
    with db.bind_ctx((BoardPage,), bind_refs=False, bind_backrefs=False):
        db.create_tables((BoardPage,), safe=False)
    if isinstance(db, PostgresqlDatabase):
        db.execute_sql("CREATE VIEW board_figures AS SELECT body, n, at FROM board_page")
