"""Who took a card and how, hanging recordings and outages of SIAK, telephones and drafts."""
# ruff: noqa: D101 - the tables are described in db/models

from peewee import (
    CharField,
    Check,
    CompositeKey,
    Database,
    DateField,
    ForeignKeyField,
    Model,
    TextField,
)
from playhouse.migrate import SchemaMigrator

_SIAK_WAITS = (
    "siak_status IN ('BIO_CAPTURED', 'SENT_FOR_ENROLLMENT', 'ENROLL_FAILURE', 'SEARCH_FAILURE', "
    "'ADJUDICATE_RECORD', 'DUPLICATE_RECORD', 'CARD_PRINTED')"
)


class Frozen(Model):
    class Meta:
        legacy_table_names = False


class Resident(Frozen):
    """Only what the others point at; the table itself is there."""

    nik = CharField(max_length=16, primary_key=True)

    class Meta:
        table_name = "resident"


class Operator(Frozen):
    """Only what the others point at; the table itself is there."""

    name = CharField(max_length=32, primary_key=True)

    class Meta:
        table_name = "operator"


class CaseNote(Frozen):
    act = CharField(max_length=36, primary_key=True)
    nik = ForeignKeyField(Resident, column_name="nik")
    day = DateField()
    kind = CharField(max_length=20)
    other_nik = CharField(max_length=16, null=True)
    note = CharField(max_length=120)

    class Meta:
        table_name = "case_note"


class SiakOutage(Frozen):
    act = CharField(max_length=36, primary_key=True)
    down_at = CharField(max_length=27, index=True)
    up_act = CharField(max_length=36, null=True)
    up_at = CharField(
        max_length=27, null=True, constraints=[Check("(up_act IS NULL) = (up_at IS NULL)")]
    )

    class Meta:
        table_name = "siak_outage"


class Contact(Frozen):
    nik = ForeignKeyField(Resident, column_name="nik", primary_key=True)
    phone = CharField(max_length=16)
    noted_on = DateField()

    class Meta:
        table_name = "contact"


class Draft(Frozen):
    operator = ForeignKeyField(Operator, column_name="operator", index=False)
    purpose = CharField(max_length=16)
    nik = CharField(max_length=16)
    fields = TextField()
    saved_at = CharField(max_length=27, index=True)

    class Meta:
        table_name = "draft"
        primary_key = CompositeKey("operator", "purpose", "nik")


TABLES = (CaseNote, SiakOutage, Contact, Draft)


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Create the tables and indexes, and give cards what was noted at their hand-over."""
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES, safe=False)
    who = Check("handed_to IN ('SELF', 'FAMILY', 'PROXY')")
    columns = {
        "handed_to": CharField(max_length=6, null=True, constraints=[who]),
        "document": CharField(max_length=80, null=True),
        "match_lacks": CharField(max_length=80, null=True),
    }
    for name, column in columns.items():
        migrator.add_column("card", name, column).run()
    db.execute_sql('CREATE INDEX "ktp_status_since_nik" ON "ktp" ("status", "since", "nik")')
    db.execute_sql('CREATE INDEX "stock_entry_place_day" ON "stock_entry" ("place", "day")')
    db.execute_sql('DROP INDEX "stock_entry_place"')
    db.execute_sql(
        'CREATE INDEX "suket_open_by_end" ON "suket" ("valid_until", "year", "seq", "number") '
        "WHERE state = 'AKTIF'"
    )
    db.execute_sql(
        'CREATE INDEX "resident_siak_waits" ON "resident" ("siak_status", "nik") '
        f"WHERE {_SIAK_WAITS}"
    )
