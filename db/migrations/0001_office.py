"""The office as it began: a frozen copy of its tables, checks, indexes and triggers."""
# ruff: noqa: D101 - the tables are described in db/models

from peewee import (
    SQL,
    AutoField,
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
    TextField,
)
from playhouse.migrate import SchemaMigrator


class Frozen(Model):
    class Meta:
        # Indexes are named for their table: journal_entry_act_id.
        legacy_table_names = False


class Setting(Frozen):
    key = CharField(max_length=40, primary_key=True)
    value = TextField()

    class Meta:
        table_name = "setting"


class Place(Frozen):
    code = CharField(max_length=12, primary_key=True)
    name = CharField(max_length=60)
    visits = BooleanField()
    position = IntegerField()

    class Meta:
        table_name = "place"


class Operator(Frozen):
    name = CharField(max_length=32, primary_key=True)
    full_name = CharField(max_length=60)
    role = CharField(
        max_length=12,
        constraints=[Check("role IN ('clerk', 'store_keeper', 'supervisor', 'admin')")],
    )
    active = BooleanField()
    may_export = BooleanField()

    class Meta:
        table_name = "operator"


class OperatorPlace(Frozen):
    operator = ForeignKeyField(Operator, column_name="operator", index=False)
    place = ForeignKeyField(Place, column_name="place", index=False)

    class Meta:
        table_name = "operator_place"
        primary_key = CompositeKey("operator", "place")


class Login(Frozen):
    operator = ForeignKeyField(Operator, column_name="operator", primary_key=True)
    password_hash = CharField(max_length=200)
    last_place = ForeignKeyField(Place, column_name="last_place", null=True, index=False)

    class Meta:
        table_name = "login"


class Kelurahan(Frozen):
    code = CharField(max_length=13, primary_key=True)
    name = CharField(max_length=60)
    kecamatan = CharField(max_length=60)

    class Meta:
        table_name = "kelurahan"


class Resident(Frozen):
    nik = CharField(max_length=16, primary_key=True, constraints=[Check("length(nik) = 16")])
    nik_reversed = CharField(max_length=16, index=True)
    no_kk = CharField(max_length=16, index=True)
    name = CharField(max_length=100)
    birth_place = CharField(max_length=60)
    birth_date = DateField()
    sex = CharField(max_length=1, constraints=[Check("sex IN ('L', 'P')")])
    marital = CharField(
        max_length=12,
        constraints=[Check("marital IN ('BELUM_KAWIN', 'KAWIN', 'CERAI_HIDUP', 'CERAI_MATI')")],
    )
    religion = CharField(max_length=40)
    occupation = CharField(max_length=60)
    blood = CharField(max_length=3)
    citizenship = CharField(max_length=3, constraints=[Check("citizenship IN ('WNI', 'WNA')")])
    address = CharField(max_length=200)
    rt = CharField(max_length=3)
    rw = CharField(max_length=3)
    kelurahan = ForeignKeyField(Kelurahan, column_name="kelurahan")
    home = CharField(max_length=5)
    mother_name = CharField(max_length=100)
    base_status = CharField(
        max_length=12,
        constraints=[
            Check("base_status IN ('HIDUP', 'MATI', 'PINDAH', 'HILANG', 'PERGI', 'TIDAK_VALID')")
        ],
    )
    siak_status = CharField(
        max_length=20,
        null=True,
        constraints=[
            Check(
                "siak_status IN ('BELUM_WAJIB', 'BELUM_REKAM', 'BIO_CAPTURED', 'SENT_FOR_ENROLLMENT', 'ENROLL_FAILURE', 'SEARCH_FAILURE', 'ADJUDICATE_RECORD', 'DUPLICATE_RECORD', 'PRINT_READY_RECORD', 'CARD_PRINTED', 'CARD_ISSUED')"
            )
        ],
    )
    confirmed = BooleanField()

    class Meta:
        table_name = "resident"
        indexes = (
            (("home", "base_status", "citizenship", "birth_date", "siak_status", "nik"), False),
        )


class NameWord(Frozen):
    word = CharField(max_length=100)
    nik = ForeignKeyField(Resident, column_name="nik", on_delete="CASCADE")

    class Meta:
        table_name = "name_word"
        primary_key = CompositeKey("word", "nik")


class School(Frozen):
    code = CharField(max_length=20, primary_key=True)
    name = CharField(max_length=80)

    class Meta:
        table_name = "school"


class RosterPupil(Frozen):
    school = ForeignKeyField(School, column_name="school", index=False)
    line = IntegerField()
    name = CharField(max_length=100)
    birth_date = DateField()
    nik = CharField(max_length=16, null=True)
    class_name = CharField(max_length=20)

    class Meta:
        table_name = "roster_pupil"
        primary_key = CompositeKey("school", "line")


class Ktp(Frozen):
    nik = ForeignKeyField(Resident, column_name="nik", primary_key=True)
    status = CharField(
        max_length=20,
        constraints=[
            Check(
                "status IN ('BELUM_WAJIB', 'BELUM_REKAM', 'BIO_CAPTURED', 'SENT_FOR_ENROLLMENT', 'ENROLL_FAILURE', 'SEARCH_FAILURE', 'ADJUDICATE_RECORD', 'DUPLICATE_RECORD', 'PRINT_READY_RECORD', 'CARD_PRINTED', 'CARD_ISSUED')"
            )
        ],
    )
    since = CharField(max_length=27)
    attempt = IntegerField()
    issue = IntegerField(constraints=[Check("issue > 0")])
    reason = CharField(
        max_length=14,
        constraints=[
            Check("reason IN ('BARU', 'HILANG', 'RUSAK', 'PERUBAHAN_DATA', 'PINDAH_DATANG')")
        ],
    )
    enrolled_on = DateField(null=True, index=True)
    enrolled_at = ForeignKeyField(Place, column_name="enrolled_at", null=True, index=False)
    request_kind = CharField(max_length=1, null=True)

    class Meta:
        table_name = "ktp"


class Card(Frozen):
    nik = ForeignKeyField(Resident, column_name="nik", index=False)
    issue = IntegerField()
    state = CharField(max_length=8, constraints=[Check("state IN ('PRINTED', 'ISSUED', 'VOID')")])
    printed_on = DateField(index=True)
    place = ForeignKeyField(Place, column_name="place", index=False)
    handed_on = DateField(null=True)
    collector = CharField(max_length=100, null=True)
    relation = CharField(max_length=40, null=True)

    class Meta:
        table_name = "card"
        primary_key = CompositeKey("nik", "issue")


class Suket(Frozen):
    number = CharField(max_length=80, primary_key=True)
    series = CharField(max_length=12)
    year = IntegerField()
    seq = IntegerField(constraints=[Check("seq > 0")])
    nik = ForeignKeyField(Resident, column_name="nik")
    issued_on = DateField(index=True)
    valid_until = DateField()
    place = ForeignKeyField(Place, column_name="place", index=False)
    reason = CharField(max_length=24)
    state = CharField(
        max_length=8, constraints=[Check("state IN ('AKTIF', 'DITARIK', 'DIGANTI', 'BATAL')")]
    )
    replaces = CharField(max_length=80, null=True)
    closed_on = DateField(null=True)
    paper = CharField(max_length=10, null=True, constraints=[Check("paper IN ('BACK', 'LOST')")])

    class Meta:
        table_name = "suket"
        indexes = ((("series", "year", "seq"), True),)


class SuketCounter(Frozen):
    series = CharField(max_length=12)
    year = IntegerField()
    last = IntegerField(constraints=[Check("last > 0")])

    class Meta:
        table_name = "suket_counter"
        primary_key = CompositeKey("series", "year")


class OldCard(Frozen):
    nik = ForeignKeyField(Resident, column_name="nik", index=False)
    issue = IntegerField()
    cause = CharField(max_length=14)
    document = CharField(max_length=80, null=True)
    taken_on = DateField()
    place = ForeignKeyField(Place, column_name="place", index=False)

    class Meta:
        table_name = "old_card"
        primary_key = CompositeKey("nik", "issue")


class StockEntry(Frozen):
    act = CharField(max_length=36)
    line = IntegerField()
    place = ForeignKeyField(Place, column_name="place")
    kind = CharField(
        max_length=16, constraints=[Check("kind IN ('TERIMA', 'CETAK', 'RUSAK', 'PEMBATALAN')")]
    )
    quantity = IntegerField(constraints=[Check("quantity <> 0")])
    day = DateField()
    cause = CharField(max_length=14, null=True)
    document = CharField(max_length=80, null=True)
    nik = CharField(max_length=16, null=True)

    class Meta:
        table_name = "stock_entry"
        primary_key = CompositeKey("act", "line")
        indexes = ((("day", "kind"), False),)


class StockBalance(Frozen):
    place = ForeignKeyField(Place, column_name="place", primary_key=True)
    on_hand = IntegerField(constraints=[Check("on_hand >= 0")])

    class Meta:
        table_name = "stock_balance"


class JournalEntry(Frozen):
    chain = CharField(max_length=12)
    n = IntegerField()
    act_id = CharField(max_length=36, unique=True)
    kind = CharField(max_length=16)
    nik = CharField(max_length=16, null=True)
    corrects = CharField(max_length=36, null=True, unique=True)
    body = TextField()
    hash = CharField(max_length=64)

    class Meta:
        table_name = "journal_entry"
        primary_key = CompositeKey("chain", "n")
        indexes = ((("nik", "n"), False),)


class ChainHead(Frozen):
    chain = CharField(max_length=12, primary_key=True)
    n = IntegerField()
    hash = CharField(max_length=64)
    at = CharField(max_length=27)

    class Meta:
        table_name = "chain_head"


class Look(Frozen):
    id = AutoField()
    at = CharField(max_length=27)
    operator = CharField(max_length=32)
    place = CharField(max_length=12, null=True)
    terminal = CharField(max_length=120)
    kind = CharField(max_length=16)
    nik = CharField(max_length=16, null=True, index=True)
    query = CharField(max_length=200, null=True)
    hits = IntegerField(null=True)

    class Meta:
        table_name = "look"
        indexes = ((("operator", "id"), False),)


Card.add_index(
    Card.index(
        Card.nik, unique=True, name="card_one_valid", where=SQL("state IN ('PRINTED', 'ISSUED')")
    )
)
Suket.add_index(
    Suket.index(Suket.nik, unique=True, name="suket_one_open", where=SQL("state = 'AKTIF'"))
)

TABLES = (
    Setting,
    Place,
    Operator,
    OperatorPlace,
    Login,
    Kelurahan,
    Resident,
    NameWord,
    School,
    RosterPupil,
    Ktp,
    Card,
    Suket,
    SuketCounter,
    OldCard,
    StockEntry,
    StockBalance,
    JournalEntry,
    ChainHead,
    Look,
)
ADD_ONLY = ("journal_entry", "stock_entry", "look")


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Create the tables and make the record's three tables refuse change and deletion."""
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES, safe=False)
    if isinstance(db, PostgresqlDatabase):
        # Beginnings of words are found by range, which an index serves only in byte order.
        db.execute_sql('ALTER TABLE name_word ALTER COLUMN word TYPE varchar(100) COLLATE "C"')
        _refuse_on_postgres(db)
    else:
        _refuse_on_sqlite(db)


# Peewee writes no triggers, so these statements are by hand.
def _refuse_on_sqlite(db: Database) -> None:
    for table in ADD_ONLY:
        for event in ("UPDATE", "DELETE"):
            db.execute_sql(
                f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
            )


def _refuse_on_postgres(db: Database) -> None:
    db.execute_sql(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is only added to'; END $$"
    )
    for table in ADD_ONLY:
        db.execute_sql(
            f"CREATE TRIGGER {table}_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
