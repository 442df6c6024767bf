"""What the database itself keeps, whoever writes: keys, checks, unique rows, what is only added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from peewee import Database, IntegrityError, PeeweeException
from playhouse.db_url import connect

from db.models import (
    MODELS,
    Card,
    JournalEntry,
    Look,
    Operator,
    Setting,
    StockBalance,
    StockEntry,
    Suket,
    Table,
)
from db.models.base import rows_of
from db.models.board import BOARD_VIEW
from db.store.create import create_database, upgrade_database
from db.store.engine import BUSY_MS
from db.store.schema import shipped_migrations
from db.store.store import Store
from db.transactions.look_up import look_up
from db.viewer import Viewer
from tests.db.bad_rows import CHECKS, CHECKS_OF_NEW_ROWS
from tests.engines import only_postgres, only_sqlite
from tests.office import ADULT, READY, SENT, TODAY

SUKET_OF_READY = {
    "number": "1",
    "series": "X",
    "year": 2024,
    "seq": 1,
    "nik": READY.nik,
    "issued_on": TODAY,
    "valid_until": TODAY,
    "place": "DINAS",
    "reason": "BLANKS_OUT",
    "state": "AKTIF",
}


def added(suket: dict[str, Any]) -> None:
    Suket.insert(suket).execute()


def refused(store: Store, job: Callable[[], object], words: str = "") -> None:
    """Check that the database refuses what a job writes, with an error of this text."""
    with pytest.raises(PeeweeException, match=words):
        store.write(job)


def pragma(name: str) -> object:
    database: Any = Setting._meta.database
    return database.pragma(name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("recursive_triggers", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
    ],
)
@only_sqlite
def test_sqlite_writes_with_the_settings_that_keep_the_record(
    office: Store, name: str, value: object
) -> None:
    assert office.write(pragma, name) == value


@only_sqlite
def test_sqlite_reads_without_the_right_to_write(office: Store) -> None:
    assert office.read(pragma, "query_only") == 1
    assert office.read(pragma, "busy_timeout") == BUSY_MS


def test_a_row_needs_the_rows_it_names(office: Store) -> None:
    unknown: dict[str, Any] = {**SUKET_OF_READY, "nik": "5271010101010001"}
    with pytest.raises(IntegrityError):
        office.write(added, unknown)
    with pytest.raises(IntegrityError):
        office.write(added, {**SUKET_OF_READY, "place": "NOWHERE"})
    with pytest.raises(IntegrityError):
        office.write(lambda: Operator.delete().where(Operator.name == "petugas").execute())


@pytest.mark.parametrize(
    ("model", "column", "value"),
    [(model, column, value) for model, column, values in CHECKS for value in values],
)
def test_a_value_outside_its_check_is_refused(
    lived: Store, model: type[Table], column: str, value: object
) -> None:
    with pytest.raises(PeeweeException, match=r"(?i)check|too long"):
        lived.write(lambda: model.update({column: value}).execute())


@pytest.mark.parametrize(
    ("model", "row", "column", "value"),
    [
        (model, row, column, value)
        for model, row, column, values in CHECKS_OF_NEW_ROWS
        for value in values
    ],
)
def test_a_new_row_outside_its_checks_is_refused(
    office: Store, model: type[Table], row: dict[str, Any], column: str, value: object
) -> None:
    refused(office, lambda: model.insert({**row, column: value}).execute(), "(?i)check")


def test_every_check_of_the_models_is_among_those_tried() -> None:
    written = {
        (model, field.column_name)
        for model in MODELS
        for field in model._meta.sorted_fields
        if field.constraints
    }
    tried = {(model, column) for model, column, _ in CHECKS}
    assert written == tried | {(model, column) for model, _, column, _ in CHECKS_OF_NEW_ROWS}


def test_a_resident_has_one_open_suket(office: Store) -> None:
    office.write(added, SUKET_OF_READY)
    second: dict[str, Any] = {**SUKET_OF_READY, "number": "2", "seq": 2}
    with pytest.raises(IntegrityError):
        office.write(added, second)
    for state in ("DITARIK", "DIGANTI", "BATAL"):
        second["state"] = state
        office.write(added, second)
        second["number"], second["seq"] = second["number"] + "0", second["seq"] + 1


def test_a_number_is_given_once_in_a_series_and_year(office: Store) -> None:
    office.write(added, {**SUKET_OF_READY, "state": "BATAL"})
    again: dict[str, Any] = {**SUKET_OF_READY, "number": "other", "nik": SENT.nik}
    with pytest.raises(IntegrityError):
        office.write(added, again)
    for change in ({"series": "V1", "number": "2"}, {"year": 2025, "number": "3"}):
        office.write(added, {**again, **change, "state": "BATAL"})


def test_a_resident_has_one_valid_card(office: Store) -> None:
    def card(issue: int, state: str) -> Callable[[], object]:
        row: dict[str, Any] = {"nik": ADULT.nik, "issue": issue, "state": state}
        return lambda: Card.insert({**row, "printed_on": TODAY, "place": "DINAS"}).execute()

    office.write(card(1, "PRINTED"))
    for state in ("PRINTED", "ISSUED"):
        with pytest.raises(IntegrityError):
            office.write(card(2, state))
    office.write(card(2, "VOID"))


def test_stock_below_zero_is_refused_by_the_database_itself(lived: Store) -> None:
    def take_six_of_five() -> None:
        taken = StockBalance.update(on_hand=StockBalance.on_hand - 6)
        taken.where(StockBalance.place == "DINAS").execute()

    with pytest.raises(IntegrityError):
        lived.write(take_six_of_five)


def an_act_takes_back_twice() -> None:
    entry = JournalEntry.get(JournalEntry.corrects.is_null(False))
    row = {**entry.__data__, "n": 10_000, "act_id": "other"}
    JournalEntry.insert(row).execute()


def test_an_act_is_taken_back_once(lived: Store) -> None:
    with pytest.raises(IntegrityError):
        lived.write(an_act_takes_back_twice)


ADDED_ONLY: list[type[Table]] = [JournalEntry, StockEntry, Look]


@pytest.fixture(params=ADDED_ONLY, ids=lambda model: model._meta.table_name)
def added_only(request: pytest.FixtureRequest, lived: Store) -> type[Table]:
    """Give each table that is only added to, with rows in it."""
    lived.write(look_up, Viewer("petugas", "DINAS"), READY.nik)
    model: type[Table] = request.param
    assert lived.read(lambda: model.select().count())
    return model


def everything_in(model: type[Table]) -> list[str]:
    return sorted(map(repr, rows_of(model.select())))


def test_what_is_only_added_to_is_neither_changed_nor_deleted(
    lived: Store, added_only: type[Table]
) -> None:
    before = lived.read(everything_in, added_only)
    refused(lived, lambda: added_only.update(nik=None).execute(), "only added to")
    refused(lived, lambda: added_only.delete().execute(), "only added to")
    assert lived.read(everything_in, added_only) == before


def test_what_is_only_added_to_is_not_overwritten(lived: Store, added_only: type[Table]) -> None:
    before = lived.read(everything_in, added_only)

    def overwrite() -> None:
        row = added_only.select().dicts().first()
        key = [field.column_name for field in added_only._meta.get_primary_keys()]
        put = added_only.insert(row).on_conflict(conflict_target=key, update={"nik": ADULT.nik})
        put.execute()

    refused(lived, overwrite, "only added to")
    assert lived.read(everything_in, added_only) == before


@only_postgres
def test_what_is_only_added_to_is_not_emptied(lived: Store, added_only: type[Table]) -> None:
    refused(lived, lambda: added_only.truncate_table(), "only added to")


@only_sqlite
def test_sqlite_replaces_no_row_that_is_only_added_to(
    lived: Store, added_only: type[Table]
) -> None:
    before = lived.read(everything_in, added_only)

    def replace() -> None:
        row = added_only.select().dicts().first()
        added_only.insert({**row, "nik": None}).on_conflict_replace().execute()

    refused(lived, replace, "only added to")
    assert lived.read(everything_in, added_only) == before


def test_the_models_say_what_the_migrations_made(
    make_database_url: Callable[[str], str], engine: str
) -> None:
    migrated, modelled = make_database_url("migrated"), make_database_url("modelled")
    create_database(migrated)
    database: Database = connect(modelled, autoconnect=False)
    with database.connection_context(), database.bind_ctx(MODELS, False, False):
        database.create_tables(MODELS)
    described = DESCRIPTIONS[engine]
    found, expected = described(migrated), described(modelled)
    assert len(expected) > len(MODELS)
    assert {line[:2] for line in found ^ expected} == DELIBERATE[engine]
    assert all("WITHOUT ROWID" in line[2] for line in found - expected if engine == "sqlite")


# Beginnings of words are found in byte order on PostgreSQL; on SQLite the keys of the search are
# their tables and need no index beside them. The view is what a viewing role may select.
DELIBERATE = {
    "sqlite": {
        (table, name)
        for table in ("name_key", "name_pair")
        for name in (table, f"sqlite_autoindex_{table}_1")
    },
    "postgres": {
        *(("name_form", column) for column in ("word", "fold")),
        *((BOARD_VIEW, column) for column in ("body", "n", "at")),
    },
}


def sqlite_description(url: str) -> set[tuple[Any, ...]]:
    """Return the text of every table and index."""
    return asked(
        url,
        "SELECT tbl_name, name, sql FROM sqlite_master "
        "WHERE type IN ('table', 'index') AND tbl_name NOT LIKE 'schema%' "
        "AND tbl_name NOT LIKE 'sqlite%'",
    )


def postgres_description(url: str) -> set[tuple[Any, ...]]:
    """Return every column, index and constraint."""
    columns = asked(
        url,
        "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, "
        "column_default, collation_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND table_name <> 'schema_migration'",
    )
    indexes = asked(
        url,
        "SELECT tablename, indexname, indexdef FROM pg_indexes "
        "WHERE schemaname = 'public' AND tablename <> 'schema_migration'",
    )
    constraints = asked(
        url,
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE connamespace = 'public'::regnamespace "
        "AND conrelid::regclass::text <> 'schema_migration'",
    )
    return columns | indexes | constraints


DESCRIPTIONS = {"sqlite": sqlite_description, "postgres": postgres_description}


def asked(url: str, query: str) -> set[tuple[Any, ...]]:
    database: Database = connect(url, autoconnect=False)
    with database.connection_context():
        return {tuple(row) for row in database.execute_sql(query).fetchall()}


def test_a_database_is_migrated_once(database_url: str) -> None:
    create_database(database_url)
    before = asked(database_url, "SELECT name FROM schema_migration")
    assert {name for (name,) in before} == shipped_migrations()
    assert upgrade_database(database_url) == []
    assert asked(database_url, "SELECT name FROM schema_migration") == before


def test_days_are_kept_as_days_and_words_as_they_were_typed(office: Store) -> None:
    row: dict[str, Any] = {**SUKET_OF_READY, "replaces": 'D\'ARTA "[/x]" %s ?'}
    office.write(added, row)
    kept = office.read(lambda: Suket.get(Suket.number == "1"))
    assert kept.replaces == row["replaces"]
    assert kept.valid_until == date(2024, 3, 4)
