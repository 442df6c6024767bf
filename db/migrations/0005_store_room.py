"""The store room: blanks that are sent, lent, counted and in clerks' hands; ribbon and film."""
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
)
from playhouse.migrate import SchemaMigrator

STOCK_MOVES = (
    "kind IN ('SALDO_AWAL', 'TERIMA', 'PINJAM_MASUK', 'PINJAM_KELUAR', 'PINJAM_KEMBALI', "
    "'KIRIM', 'TERIMA_KIRIMAN', 'CETAK', 'RUSAK', 'KOREKSI', 'PEMBATALAN')"
)


class Frozen(Model):
    class Meta:
        legacy_table_names = False


class Place(Frozen):
    """Only what the others point at; the table itself is there."""

    code = CharField(max_length=12, primary_key=True)

    class Meta:
        table_name = "place"


class Operator(Frozen):
    """Only what the others point at; the table itself is there."""

    name = CharField(max_length=32, primary_key=True)

    class Meta:
        table_name = "operator"


class StockEntry(Frozen):
    act = CharField(max_length=36)
    line = IntegerField()
    place = ForeignKeyField(Place, column_name="place", index=False)
    kind = CharField(max_length=16, constraints=[Check(STOCK_MOVES)])
    quantity = IntegerField(constraints=[Check("quantity <> 0")])
    day = DateField()
    cause = CharField(max_length=14, null=True)
    document = CharField(max_length=80, null=True)
    nik = CharField(max_length=16, null=True)

    class Meta:
        table_name = "stock_entry"
        primary_key = CompositeKey("act", "line")
        indexes = (
            (("day", "kind"), False),
            (("place", "day"), False),
        )


class StockBalance(Frozen):
    place = ForeignKeyField(Place, column_name="place", primary_key=True)
    on_hand = IntegerField(constraints=[Check("on_hand >= 0")])
    at_trays = IntegerField(default=0, constraints=[Check("at_trays BETWEEN 0 AND on_hand")])

    class Meta:
        table_name = "stock_balance"


class TrayEntry(Frozen):
    act = CharField(max_length=36)
    line = IntegerField()
    place = ForeignKeyField(Place, column_name="place", index=False)
    clerk = ForeignKeyField(Operator, column_name="clerk", index=False)
    kind = CharField(
        max_length=10,
        constraints=[
            Check("kind IN ('BERI', 'KEMBALI', 'CETAK', 'RUSAK', 'KOREKSI', 'PEMBATALAN')")
        ],
    )
    quantity = IntegerField(constraints=[Check("quantity <> 0")])
    day = DateField()

    class Meta:
        table_name = "tray_entry"
        primary_key = CompositeKey("act", "line")
        indexes = ((("place", "clerk", "day"), False),)


class TrayBalance(Frozen):
    place = ForeignKeyField(Place, column_name="place", index=False)
    clerk = ForeignKeyField(Operator, column_name="clerk", index=False)
    on_hand = IntegerField(constraints=[Check("on_hand >= 0")])

    class Meta:
        table_name = "tray_balance"
        primary_key = CompositeKey("place", "clerk")


class Numbering(Frozen):
    series = CharField(
        max_length=6,
        constraints=[Check("series IN ('KIRIM', 'PINJAM', 'OPNAME', 'CETAK', 'ANTAR')")],
    )
    year = IntegerField()
    last = IntegerField(constraints=[Check("last > 0")])

    class Meta:
        table_name = "numbering"
        primary_key = CompositeKey("series", "year")


class BlankReceipt(Frozen):
    act = CharField(max_length=36, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    day = DateField(index=True)
    stated = IntegerField(constraints=[Check("stated >= 0")])
    counted = IntegerField(constraints=[Check("counted > 0")])
    source = CharField(max_length=80, null=True)
    document = CharField(max_length=80)
    note = CharField(max_length=120, null=True)

    class Meta:
        table_name = "blank_receipt"


class Shipment(Frozen):
    ref = CharField(max_length=20, primary_key=True)
    sent_from = ForeignKeyField(Place, column_name="sent_from", index=False)
    sent_to = ForeignKeyField(Place, column_name="sent_to", index=False)
    quantity = IntegerField(constraints=[Check("quantity > 0")])
    arrived = IntegerField(
        default=0, constraints=[Check("arrived >= 0 AND arrived + lost <= quantity")]
    )
    lost = IntegerField(default=0, constraints=[Check("lost >= 0")])
    sent_on = DateField()
    sent_by = CharField(max_length=32)
    document = CharField(max_length=80, null=True)
    state = CharField(
        max_length=9, constraints=[Check("state IN ('UNDER_WAY', 'DONE', 'CANCELLED')")]
    )
    changed_by = CharField(max_length=36)

    class Meta:
        table_name = "shipment"


class Loan(Frozen):
    ref = CharField(max_length=20, primary_key=True)
    direction = CharField(max_length=3, constraints=[Check("direction IN ('IN', 'OUT')")])
    partner = CharField(max_length=80)
    place = ForeignKeyField(Place, column_name="place", index=False)
    quantity = IntegerField(constraints=[Check("quantity > 0")])
    returned = IntegerField(default=0, constraints=[Check("returned BETWEEN 0 AND quantity")])
    made_on = DateField()
    document = CharField(max_length=80)
    state = CharField(
        max_length=9, constraints=[Check("state IN ('OPEN', 'SETTLED', 'CANCELLED')")]
    )
    changed_by = CharField(max_length=36)

    class Meta:
        table_name = "loan"
        indexes = ((("state", "made_on", "ref"), False),)


class StockCount(Frozen):
    ref = CharField(max_length=20, primary_key=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    opened_on = DateField(index=True)
    opened_by = CharField(max_length=32)
    document = CharField(max_length=80)
    expected = IntegerField()
    counted = IntegerField(null=True, constraints=[Check("counted >= 0")])
    reason = CharField(max_length=120, null=True)
    state = CharField(
        max_length=9, constraints=[Check("state IN ('OPEN', 'COUNTED', 'POSTED', 'CANCELLED')")]
    )
    changed_by = CharField(max_length=36)

    class Meta:
        table_name = "stock_count"


class RollEntry(Frozen):
    act = CharField(max_length=36)
    line = IntegerField()
    place = ForeignKeyField(Place, column_name="place", index=False)
    item = CharField(max_length=6, constraints=[Check("item IN ('RIBBON', 'FILM')")])
    kind = CharField(
        max_length=10,
        constraints=[Check("kind IN ('TERIMA', 'PASANG', 'RUSAK', 'KOREKSI', 'PEMBATALAN')")],
    )
    quantity = IntegerField(constraints=[Check("quantity <> 0")])
    day = DateField()
    document = CharField(max_length=80, null=True)

    class Meta:
        table_name = "roll_entry"
        primary_key = CompositeKey("act", "line")
        indexes = ((("place", "item", "day"), False),)


class RollBalance(Frozen):
    place = ForeignKeyField(Place, column_name="place", index=False)
    item = CharField(max_length=6, constraints=[Check("item IN ('RIBBON', 'FILM')")])
    rolls = IntegerField(constraints=[Check("rolls >= 0")])
    mounted_on = DateField(null=True)
    printed_before = IntegerField(default=0, constraints=[Check("printed_before >= 0")])

    class Meta:
        table_name = "roll_balance"
        primary_key = CompositeKey("place", "item")


TABLES = (
    TrayEntry,
    TrayBalance,
    Numbering,
    BlankReceipt,
    Shipment,
    Loan,
    StockCount,
    RollEntry,
    RollBalance,
)
ADD_ONLY = ("tray_entry", "roll_entry")
# SQLite changes no check of a table that is there: these two are made anew.
REMADE = (StockEntry, StockBalance)

INDEXES = (
    'CREATE INDEX "tray_filled" ON "tray_balance" ("place", "clerk") WHERE on_hand > 0',
    'CREATE INDEX "shipment_under_way" ON "shipment" ("sent_on", "ref") '
    "WHERE state = 'UNDER_WAY'",
    'CREATE UNIQUE INDEX "stock_count_one_open" ON "stock_count" ("place") '
    "WHERE state IN ('OPEN', 'COUNTED')",
)


def up(_migrator: SchemaMigrator, db: Database) -> None:
    """Create the tables, and let blanks move in more ways."""
    postgres = isinstance(db, PostgresqlDatabase)
    with db.bind_ctx((*TABLES, *REMADE), bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES, safe=False)
        if postgres:
            _widen_on_postgres(db)
        else:
            _remake_on_sqlite(db)
    refuse = _refuse_on_postgres if postgres else _refuse_on_sqlite
    for table in ADD_ONLY:
        refuse(db, table)
    for statement in INDEXES:
        db.execute_sql(statement)


def _widen_on_postgres(db: Database) -> None:
    db.execute_sql("ALTER TABLE stock_entry DROP CONSTRAINT stock_entry_kind_check")
    db.execute_sql(
        f"ALTER TABLE stock_entry ADD CONSTRAINT stock_entry_kind_check CHECK ({STOCK_MOVES})"
    )
    db.execute_sql(
        "ALTER TABLE stock_balance ADD COLUMN at_trays integer NOT NULL DEFAULT 0 "
        "CONSTRAINT stock_balance_check CHECK (at_trays BETWEEN 0 AND on_hand)"
    )
    db.execute_sql("ALTER TABLE stock_balance ALTER COLUMN at_trays DROP DEFAULT")


def _remake_on_sqlite(db: Database) -> None:
    """Make the tables with the new checks, bring their rows over, and refuse changes again."""
    for model in REMADE:
        name = model._meta.table_name
        db.execute_sql(f"ALTER TABLE {name} RENAME TO {name}_before")
        for (index,) in db.execute_sql(
            "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? "
            "AND sql IS NOT NULL",
            (f"{name}_before",),
        ).fetchall():
            db.execute_sql(f'DROP INDEX "{index}"')
        db.create_tables([model], safe=False)
    columns = ", ".join(f'"{field.column_name}"' for field in StockEntry._meta.sorted_fields)
    db.execute_sql(f"INSERT INTO stock_entry ({columns}) SELECT {columns} FROM stock_entry_before")
    db.execute_sql(
        "INSERT INTO stock_balance (place, on_hand, at_trays) "
        "SELECT place, on_hand, 0 FROM stock_balance_before"
    )
    for model in REMADE:
        db.execute_sql(f"DROP TABLE {model._meta.table_name}_before")
    _refuse_on_sqlite(db, "stock_entry")


# Peewee writes no triggers, so these statements are by hand.
def _refuse_on_sqlite(db: Database, table: str) -> None:
    for event in ("UPDATE", "DELETE"):
        db.execute_sql(
            f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
        )


def _refuse_on_postgres(db: Database, table: str) -> None:
    db.execute_sql(
        f"CREATE TRIGGER {table}_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )
