"""Papers: the keys that sign letters, destructions, the day's closing, requests for blanks."""
# ruff: noqa: D101 - the tables are described in db/models

from peewee import (
    CharField,
    Check,
    CompositeKey,
    Database,
    DateField,
    ForeignKeyField,
    IntegerField,
    Model,
    PostgresqlDatabase,
    TextField,
)
from playhouse.migrate import SchemaMigrator

SERIES = "'KIRIM', 'PINJAM', 'OPNAME', 'CETAK', 'ANTAR', 'MUSNAH', 'TUTUP', 'MINTA'"
KINDS = "'suket', 'slip', 'count', 'destruction', 'request', 'handover', 'day'"


class Frozen(Model):
    class Meta:
        legacy_table_names = False


class Place(Frozen):
    """Only what the others point at; the table itself is there."""

    code = CharField(max_length=12, primary_key=True)

    class Meta:
        table_name = "place"


class Resident(Frozen):
    """Only what the others point at, as above."""

    nik = CharField(max_length=16, primary_key=True)

    class Meta:
        table_name = "resident"


class OldCard(Frozen):
    nik = ForeignKeyField(Resident, column_name="nik", index=False)
    issue = IntegerField()
    cause = CharField(max_length=16)
    document = CharField(max_length=80, null=True)
    taken_on = DateField()
    place = ForeignKeyField(Place, column_name="place", index=False)
    destroyed = CharField(max_length=20, null=True)

    class Meta:
        table_name = "old_card"
        primary_key = CompositeKey("nik", "issue")


class Numbering(Frozen):
    series = CharField(max_length=6, constraints=[Check(f"series IN ({SERIES})")])
    year = IntegerField()
    last = IntegerField(constraints=[Check("last > 0")])

    class Meta:
        table_name = "numbering"
        primary_key = CompositeKey("series", "year")


class BlankRequest(Frozen):
    ref = CharField(max_length=20, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    day = DateField(index=True)
    asked = IntegerField(constraints=[Check("asked > 0")])
    figures = TextField()
    note = CharField(max_length=120, null=True)
    made_by = CharField(max_length=32)
    state = CharField(max_length=9, constraints=[Check("state IN ('SENT', 'CANCELLED')")])
    changed_by = CharField(max_length=36)

    class Meta:
        table_name = "blank_request"


class Destruction(Frozen):
    ref = CharField(max_length=20, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    day = DateField(index=True)
    method = CharField(max_length=40)
    document = CharField(max_length=80, null=True)
    witnesses = TextField()
    cards = IntegerField(constraints=[Check("cards >= 0")])
    blanks = IntegerField(constraints=[Check("blanks >= 0"), Check("cards + blanks > 0")])
    made_by = CharField(max_length=32)
    state = CharField(max_length=9, constraints=[Check("state IN ('DONE', 'CANCELLED')")])
    changed_by = CharField(max_length=36)

    class Meta:
        table_name = "destruction"


class DestroyedBlank(Frozen):
    act = CharField(max_length=36)
    line = IntegerField()
    destruction = ForeignKeyField(Destruction, column_name="destruction")
    quantity = IntegerField(constraints=[Check("quantity > 0")])
    cause = CharField(max_length=14)

    class Meta:
        table_name = "destroyed_blank"
        primary_key = CompositeKey("act", "line")


class DayClosing(Frozen):
    ref = CharField(max_length=20, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    day = DateField()
    since = DateField()
    from_n = IntegerField(constraints=[Check("from_n > 0")])
    to_n = IntegerField(constraints=[Check("to_n >= from_n - 1")])
    head = CharField(max_length=64)
    opening = IntegerField(constraints=[Check("opening >= 0")])
    moved_in = IntegerField(constraints=[Check("moved_in >= 0")])
    moved_out = IntegerField(constraints=[Check("moved_out >= 0")])
    counted = IntegerField(constraints=[Check("opening + moved_in - moved_out = counted")])
    looks_from = IntegerField()
    looks_to = IntegerField()
    looks_digest = CharField(max_length=64)
    closed_by = CharField(max_length=32)

    class Meta:
        table_name = "day_closing"
        indexes = ((("place", "to_n"), True),)


class LetterKey(Frozen):
    key_id = CharField(max_length=16, primary_key=True)
    public = CharField(max_length=64, unique=True)
    made_on = DateField()
    made_by = CharField(max_length=32)
    state = CharField(max_length=7, constraints=[Check("state IN ('ACTIVE', 'RETIRED')")])
    changed_by = CharField(max_length=36)

    class Meta:
        table_name = "letter_key"


class PaperDue(Frozen):
    kind = CharField(max_length=11, constraints=[Check(f"kind IN ({KINDS})")])
    ref = CharField(max_length=80)
    nik = CharField(max_length=16, null=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    made_at = CharField(max_length=27)
    made_by = CharField(max_length=32)
    state = CharField(max_length=6, constraints=[Check("state IN ('WAITS', 'SENT', 'FAILED')")])
    printer = CharField(max_length=127, null=True)
    job = CharField(max_length=150, null=True)
    tries = IntegerField(default=0)
    why = CharField(max_length=200, null=True)

    class Meta:
        table_name = "paper_due"
        primary_key = CompositeKey("kind", "ref")
        indexes = ((("place", "made_at"), False),)


TABLES = (BlankRequest, Destruction, DestroyedBlank, DayClosing, LetterKey, PaperDue)

INDEXES = (
    'CREATE INDEX "old_card_lies" ON "old_card" ("place", "taken_on", "nik") '
    "WHERE destroyed IS NULL",
    'CREATE INDEX "old_card_destroyed" ON "old_card" ("destroyed") WHERE destroyed IS NOT NULL',
)


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Create the tables, give old cards the number of their end, and number three things more.

    The cause HILANG_DITEMUKAN is longer than any before it.
    """
    with db.bind_ctx((*TABLES, Numbering, OldCard), bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES, safe=False)
        if isinstance(db, PostgresqlDatabase):
            _widen_on_postgres(db)
            migrator.add_column("old_card", "destroyed", OldCard.destroyed).run()
        else:
            _remake_on_sqlite(db)
    for statement in INDEXES:
        db.execute_sql(statement)


def _widen_on_postgres(db: Database) -> None:
    db.execute_sql("ALTER TABLE numbering DROP CONSTRAINT numbering_series_check")
    db.execute_sql(
        f"ALTER TABLE numbering ADD CONSTRAINT numbering_series_check CHECK (series IN ({SERIES}))"
    )
    db.execute_sql("ALTER TABLE old_card ALTER COLUMN cause TYPE varchar(16)")


def _remake_on_sqlite(db: Database) -> None:
    """Make two tables anew and bring their rows over: SQLite changes no check and no column."""
    db.execute_sql("ALTER TABLE numbering RENAME TO numbering_before")
    db.create_tables([Numbering], safe=False)
    db.execute_sql(
        "INSERT INTO numbering (series, year, last) SELECT series, year, last FROM numbering_before"
    )
    db.execute_sql("DROP TABLE numbering_before")
    columns = "nik, issue, cause, document, taken_on, place"
    db.execute_sql("ALTER TABLE old_card RENAME TO old_card_before")
    db.create_tables([OldCard], safe=False)
    db.execute_sql(f"INSERT INTO old_card ({columns}) SELECT {columns} FROM old_card_before")
    db.execute_sql("DROP TABLE old_card_before")
