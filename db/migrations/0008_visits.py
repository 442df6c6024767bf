"""Visits: schools with more to know of them, visits, their lists and outcomes."""
# ruff: noqa: D101 - the tables are described in db/models

from peewee import (
    SQL,
    BooleanField,
    CharField,
    Check,
    CompositeKey,
    Database,
    DateField,
    ForeignKeyField,
    IntegerField,
    Model,
    PostgresqlDatabase,
)
from playhouse.migrate import SchemaMigrator

SERIES = "'KIRIM', 'PINJAM', 'OPNAME', 'CETAK', 'ANTAR', 'MUSNAH', 'TUTUP', 'MINTA', 'JEMPUT'"
KINDS = "'suket', 'slip', 'count', 'destruction', 'request', 'handover', 'day', 'visit'"
VISIT_KINDS = "'SEKOLAH', 'KELURAHAN', 'RUMAH_SAKIT', 'LAPAS', 'RUMAH'"
OUTCOMES = (
    "'TEREKAM', 'GAGAL', 'DI_BAWAH_16', 'SUDAH', 'TIDAK_HADIR', 'LUAR_DOMISILI', 'PKL_IZIN', "
    "'TIDAK_DIKENAL'"
)


class Frozen(Model):
    class Meta:
        legacy_table_names = False


class Place(Frozen):
    """Only what the others point at; the table itself is there."""

    code = CharField(max_length=12, primary_key=True)

    class Meta:
        table_name = "place"


class School(Frozen):
    """Only what the others point at, as above, and what it gains."""

    code = CharField(max_length=20, primary_key=True)
    address = CharField(max_length=120, null=True)
    principal = CharField(max_length=100, null=True)
    closed_on = DateField(null=True)

    class Meta:
        table_name = "school"


class Numbering(Frozen):
    series = CharField(max_length=6, constraints=[Check(f"series IN ({SERIES})")])
    year = IntegerField()
    last = IntegerField(constraints=[Check("last > 0")])

    class Meta:
        table_name = "numbering"
        primary_key = CompositeKey("series", "year")


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


class Visit(Frozen):
    ref = CharField(max_length=20, primary_key=True)
    kind = CharField(max_length=11, constraints=[Check(f"kind IN ({VISIT_KINDS})")])
    school = ForeignKeyField(School, column_name="school", null=True)
    site = CharField(max_length=80)
    day = DateField(index=True)
    team = CharField(max_length=120)
    place = ForeignKeyField(Place, column_name="place", index=False)
    state = CharField(
        max_length=9,
        constraints=[Check("state IN ('TERJADWAL', 'BERJALAN', 'SELESAI', 'BATAL')")],
    )
    listed = IntegerField(constraints=[Check("listed >= 0")])
    carried_from = CharField(max_length=20, null=True)
    made_by = CharField(max_length=32)
    started_on = DateField(null=True)
    closed_on = DateField(null=True)
    changed_by = CharField(max_length=36)

    class Meta:
        table_name = "visit"
        constraints = [Check("(kind = 'SEKOLAH') = (school IS NOT NULL)")]


Visit.add_index(
    Visit.index(Visit.place, unique=True, name="visit_runs", where=SQL("state = 'BERJALAN'"))
)


class VisitPupil(Frozen):
    visit = ForeignKeyField(Visit, column_name="visit", index=False)
    line = IntegerField(constraints=[Check("line > 0")])
    name = CharField(max_length=100)
    birth_date = DateField(null=True)
    nisn = CharField(max_length=10, null=True)
    nik_given = CharField(max_length=16, null=True)
    class_name = CharField(max_length=20)
    nik = CharField(max_length=16, null=True)
    matched = CharField(
        max_length=7,
        constraints=[Check("matched IN ('NIK', 'NAME', 'DECIDED', 'DOUBT', 'NONE')")],
    )
    outside = BooleanField()
    erased_on = DateField(null=True)

    class Meta:
        table_name = "visit_pupil"
        primary_key = CompositeKey("visit", "line")
        indexes = ((("nik", "visit"), True),)


class VisitOutcome(Frozen):
    visit = ForeignKeyField(Visit, column_name="visit", index=False)
    line = IntegerField(constraints=[Check("line > 0")])
    outcome = CharField(max_length=13, constraints=[Check(f"outcome IN ({OUTCOMES})")])
    recorded = BooleanField()
    card = BooleanField()
    reason = CharField(max_length=80, null=True)
    changed_by = CharField(max_length=36)

    class Meta:
        table_name = "visit_outcome"
        primary_key = CompositeKey("visit", "line")


TABLES = (Visit, VisitPupil, VisitOutcome)
NEW_COLUMNS = ("address", "principal", "closed_on")


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Create the tables, widen two lists of words, and let schools' own lists go.

    No command could fill those lists: only training offices have some, made of invented people.
    """
    with db.bind_ctx((*TABLES, Numbering, PaperDue), bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES, safe=False)
        if isinstance(db, PostgresqlDatabase):
            _widen_on_postgres(db)
        else:
            _remake_on_sqlite(db)
    for name in NEW_COLUMNS:
        migrator.add_column("school", name, School._meta.fields[name]).run()
    db.execute_sql("DROP TABLE roster_pupil")


def _widen_on_postgres(db: Database) -> None:
    for table, column, words in (("numbering", "series", SERIES), ("paper_due", "kind", KINDS)):
        name = f"{table}_{column}_check"
        db.execute_sql(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        db.execute_sql(f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({column} IN ({words}))")


def _remake_on_sqlite(db: Database) -> None:
    """Make two tables anew and bring their rows over: SQLite changes no check."""
    for model in (Numbering, PaperDue):
        table = model._meta.table_name
        for index in model._meta.fields_to_index():
            db.execute_sql(f'DROP INDEX "{index._name}"')
        columns = ", ".join(field.column_name for field in model._meta.sorted_fields)
        db.execute_sql(f"ALTER TABLE {table} RENAME TO {table}_before")
        db.create_tables([model], safe=False)
        db.execute_sql(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table}_before")
        db.execute_sql(f"DROP TABLE {table}_before")
