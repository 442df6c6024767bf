"""Keys for the search in place of the words of names; filled from the residents there are."""
# ruff: noqa: D101 - the tables are described in db/models

from peewee import (
    AutoField,
    CharField,
    CompositeKey,
    Database,
    IntegerField,
    Model,
    PostgresqlDatabase,
    SmallIntegerField,
)
from playhouse.migrate import SchemaMigrator

from db.search_index import index_everyone


class Frozen(Model):
    class Meta:
        legacy_table_names = False


class NameForm(Frozen):
    id = AutoField()
    word = CharField(max_length=100, unique=True)
    fold = CharField(max_length=100, index=True)
    people = IntegerField()

    class Meta:
        table_name = "name_form"


class NameKey(Frozen):
    word = IntegerField()
    tier = SmallIntegerField()
    area = IntegerField()
    born = IntegerField()
    nik = CharField(max_length=16)

    class Meta:
        table_name = "name_key"
        primary_key = CompositeKey("word", "tier", "area", "born", "nik")


class NamePair(Frozen):
    first = IntegerField()
    second = IntegerField()
    tier = SmallIntegerField()
    nik = CharField(max_length=16)
    area = IntegerField()
    born = IntegerField()
    others = CharField(max_length=120)

    class Meta:
        table_name = "name_pair"
        primary_key = CompositeKey("first", "second", "tier", "nik")


TABLES = (NameForm, NameKey, NamePair)


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Make the tables and the index of birth dates, and give every resident their keys."""
    for table in (NameKey, NamePair):
        # PostgreSQL has no such tables, and Peewee would write it there too.
        table._meta.without_rowid = not isinstance(db, PostgresqlDatabase)
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES, safe=False)
    if isinstance(db, PostgresqlDatabase):
        # Beginnings of words are found by range, which an index serves only in byte order.
        for column in ("word", "fold"):
            db.execute_sql(
                f'ALTER TABLE name_form ALTER COLUMN {column} TYPE varchar(100) COLLATE "C"'
            )
    db.execute_sql('CREATE INDEX "resident_birth_date" ON "resident" ("birth_date")')
    db.execute_sql("DROP TABLE name_word")
    # The keys follow from the register, so the program that will keep them makes them.
    index_everyone(db)
