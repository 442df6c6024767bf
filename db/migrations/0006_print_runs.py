"""Print runs, deliveries, what is given instead of a card; a card's shelf, a suket's first day."""
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
)
from playhouse.migrate import SchemaMigrator


class Frozen(Model):
    class Meta:
        legacy_table_names = False


class Place(Frozen):
    """Only what the others point at; the table itself is there."""

    code = CharField(max_length=12, primary_key=True)

    class Meta:
        table_name = "place"


class Kelurahan(Frozen):
    """Only what the others point at; the table itself is there."""

    code = CharField(max_length=13, primary_key=True)

    class Meta:
        table_name = "kelurahan"


class Resident(Frozen):
    """Only what the others point at; the table itself is there."""

    nik = CharField(max_length=16, primary_key=True)

    class Meta:
        table_name = "resident"


class Batch(Frozen):
    ref = CharField(max_length=20, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    released_on = DateField(index=True)
    released_by = CharField(max_length=32)
    asked = IntegerField(constraints=[Check("asked > 0")])
    kept = IntegerField(constraints=[Check("kept >= 0")])
    state = CharField(
        max_length=9, constraints=[Check("state IN ('OPEN', 'DONE', 'CLOSED', 'CANCELLED')")]
    )
    changed_by = CharField(max_length=36)

    class Meta:
        table_name = "batch"


class BatchItem(Frozen):
    batch = ForeignKeyField(Batch, column_name="batch", index=False)
    seq = IntegerField(constraints=[Check("seq > 0")])
    nik = ForeignKeyField(Resident, column_name="nik")
    state = CharField(
        max_length=7,
        constraints=[Check("state IN ('WAITS', 'TAKEN', 'PRINTED', 'SKIPPED', 'STOPPED', 'LEFT')")],
    )
    clerk = CharField(max_length=32, null=True)
    reason = CharField(max_length=120, null=True)
    print_data = CharField(max_length=64)

    class Meta:
        table_name = "batch_item"
        primary_key = CompositeKey("batch", "seq")
        indexes = ((("batch", "state", "seq"), False),)


class Delivery(Frozen):
    ref = CharField(max_length=20, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    kelurahan = ForeignKeyField(Kelurahan, column_name="kelurahan", index=False)
    sent_on = DateField()
    carrier = CharField(max_length=60)
    state = CharField(max_length=9, constraints=[Check("state IN ('OUT', 'DONE', 'CANCELLED')")])
    changed_by = CharField(max_length=36)

    class Meta:
        table_name = "delivery"
        indexes = ((("state", "sent_on", "ref"), False),)


class DeliveryItem(Frozen):
    delivery = ForeignKeyField(Delivery, column_name="delivery", index=False)
    nik = ForeignKeyField(Resident, column_name="nik")
    issue = IntegerField()
    state = CharField(
        max_length=9, constraints=[Check("state IN ('OUT', 'HANDED', 'RETURNED', 'CANCELLED')")]
    )

    class Meta:
        table_name = "delivery_item"
        primary_key = CompositeKey("delivery", "nik")


class GivenInstead(Frozen):
    act = CharField(max_length=36, primary_key=True)
    nik = ForeignKeyField(Resident, column_name="nik")
    kind = CharField(max_length=7, constraints=[Check("kind IN ('IKD', 'BIODATA')")])
    day = DateField()
    place = ForeignKeyField(Place, column_name="place", index=False)

    class Meta:
        table_name = "given_instead"
        indexes = ((("day", "kind"), False),)


TABLES = (Batch, BatchItem, Delivery, DeliveryItem, GivenInstead)

INDEXES = (
    'CREATE UNIQUE INDEX "batch_item_one_run" ON "batch_item" ("nik") '
    "WHERE state IN ('WAITS', 'TAKEN')",
    'CREATE INDEX "suket_open_since" ON "suket" (COALESCE("first_on", "issued_on"), "nik") '
    "WHERE state = 'AKTIF'",
    'CREATE INDEX "resident_siak_ready" ON "resident" ("nik") '
    "WHERE siak_status = 'PRINT_READY_RECORD'",
)


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Create the tables, give cards a shelf and a delivery, and sukets the day of the first."""
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES, safe=False)
    migrator.add_column("card", "shelf", CharField(max_length=20, null=True)).run()
    migrator.add_column("card", "delivery", CharField(max_length=20, null=True)).run()
    migrator.add_column("suket", "first_on", DateField(null=True)).run()
    for statement in INDEXES:
        db.execute_sql(statement)
