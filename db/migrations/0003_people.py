"""Where people belong by the counter's word, data before an act, and targets as they stood."""
# ruff: noqa: D101 - the tables are described in db/models

from peewee import (
    BooleanField,
    CharField,
    Check,
    CompositeKey,
    Database,
    DateField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.migrate import SchemaMigrator


class Frozen(Model):
    class Meta:
        legacy_table_names = False


class Resident(Frozen):
    """Only what the others point at; the table itself is there."""

    nik = CharField(max_length=16, primary_key=True)

    class Meta:
        table_name = "resident"


class Residence(Frozen):
    nik = ForeignKeyField(Resident, column_name="nik", primary_key=True)
    state = CharField(
        max_length=12,
        constraints=[
            Check("state IN ('HIDUP', 'MATI', 'PINDAH', 'HILANG', 'PERGI', 'TIDAK_VALID')")
        ],
    )
    cause = CharField(
        max_length=12,
        constraints=[
            Check("cause IN ('ADDED', 'ARRIVED', 'PINDAH', 'MENINGGAL', 'KOREKSI')"),
            Check(
                "(cause = 'ADDED' AND state = 'HIDUP') OR (cause = 'ARRIVED' AND state = 'HIDUP') OR (cause = 'PINDAH' AND state = 'PINDAH') OR (cause = 'MENINGGAL' AND state = 'MATI') OR (cause = 'KOREKSI' AND state = 'TIDAK_VALID')"
            ),
        ],
    )
    since = DateField()

    class Meta:
        table_name = "residence"


class FormerData(Frozen):
    act = CharField(max_length=36, primary_key=True)
    nik = ForeignKeyField(Resident, column_name="nik", index=False)
    confirmed = BooleanField()
    data = TextField()

    class Meta:
        table_name = "former_data"


class TargetSnapshot(Frozen):
    year = IntegerField(primary_key=True)
    number = IntegerField(constraints=[Check("number >= 0")])
    source = CharField(max_length=40)
    taken_on = DateField()
    digest = CharField(max_length=64)

    class Meta:
        table_name = "target_snapshot"


class TargetMember(Frozen):
    year = IntegerField()
    nik = CharField(max_length=16)

    class Meta:
        table_name = "target_member"
        primary_key = CompositeKey("year", "nik")


TABLES = (Residence, FormerData, TargetSnapshot, TargetMember)


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Create the tables."""
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES, safe=False)
