"""PostgreSQL's viewing role reads the page, and the server refuses it all else."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from urllib.parse import urlsplit

import psycopg
import pytest

from db.models import MODELS
from db.publishing.after_command import publish_if_behind
from db.publishing.source import PageWatch
from db.publishing.viewer_role import viewer_role_statements
from tests.engines import only_postgres
from tests.postgres_server import SUPERUSER
from tests.publishing.pages import PATIENCE, PEOPLE, Published, act, names_in, undated

numbers = itertools.count(1)
READ_ONLY_OFF = "SET default_transaction_read_only = off"


@pytest.fixture
def role(published: Published) -> Iterator[str]:
    """Make the viewing role of the test's office; its name needs its quotes."""
    name = f'Papan "dinas" {os.getpid()} {next(numbers)}'
    make_role(published, name)
    yield name
    with psycopg.connect(published.page, autocommit=True) as connection:
        quoted = psycopg.sql.Identifier(name)
        connection.execute(psycopg.sql.SQL("DROP OWNED BY {}").format(quoted))
        connection.execute(psycopg.sql.SQL("DROP ROLE {}").format(quoted))


def make_role(published: Published, name: str) -> None:
    database = urlsplit(published.page).path.removeprefix("/")
    with psycopg.connect(published.page) as connection:
        for statement in viewer_role_statements(name, database, SUPERUSER):
            connection.execute(statement)


@pytest.fixture
def viewer(published: Published, role: str) -> Iterator[psycopg.Connection]:
    """Give a connection of the viewing role, for one statement at a time."""
    with psycopg.connect(published.page, user=role, autocommit=True) as connection:
        yield connection


def viewing_url(published: Published, role: str) -> str:
    """Return the URL under which the role opens the page."""
    from urllib.parse import quote

    parts = urlsplit(published.page)
    place = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=f"{quote(role)}@{place}").geturl()


@only_postgres
def test_it_reads_the_page_and_hears_of_changes(published: Published, role: str) -> None:
    act(published.store, PEOPLE[0])
    assert publish_if_behind(published.store, None)
    watch = PageWatch(viewing_url(published, role), lambda: None, lambda: None)
    watch.start()
    try:
        assert undated(watch.send_read().result(PATIENCE)) == published.now()
    finally:
        watch.stop()


TABLES = [str(model._meta.table_name) for model in MODELS]
REFUSED = [
    *(f"SELECT * FROM {table}" for table in [*TABLES, "schema_migration"]),
    "INSERT INTO board_figures (body, n, at) VALUES ('x', 1, 'x')",
    "UPDATE board_figures SET n = 0",
    "DELETE FROM board_figures",
    "INSERT INTO board_page (id, body, n, at) VALUES (1, 'x', 1, 'x')",
    "UPDATE board_page SET body = 'x'",
    "DELETE FROM board_page",
    "TRUNCATE board_page",
    "DROP VIEW board_figures",
    "ALTER VIEW board_figures RENAME TO other",
    "CREATE OR REPLACE VIEW board_figures AS SELECT 'x' AS body, 1 AS n, 'x' AS at",
    "CREATE TABLE mine (n integer)",
    "CREATE TEMPORARY TABLE mine (n integer)",
    "CREATE SCHEMA mine",
    "CREATE VIEW mine AS SELECT 1",
    "CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
    "CREATE SEQUENCE mine",
    "CREATE TYPE mine AS (n integer)",
    "CREATE ROLE mine",
    "CREATE DATABASE mine",
    "DROP EXTENSION plpgsql",
    "CREATE PUBLICATION mine",
    "CREATE TRIGGER mine AFTER INSERT ON board_page EXECUTE FUNCTION refuse_change()",
    "SELECT lo_create(0)",
    "SELECT lo_creat(-1)",
    "SELECT lo_from_bytea(0, 'x')",
    "SELECT lo_import('/etc/passwd')",
    "SELECT pg_logical_emit_message(false, 'x', 'x')",
    "SELECT pg_try_advisory_lock(8024052715)",
    "SELECT pg_advisory_lock(8024052715)",
    "SELECT pg_try_advisory_xact_lock_shared(8024052715)",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT pg_ls_dir('/')",
    "COPY board_figures TO '/tmp/page'",
    "COPY board_figures TO PROGRAM 'cat'",
    "COPY board_page FROM PROGRAM 'echo'",
    "BEGIN; LOCK TABLE board_page IN ACCESS EXCLUSIVE MODE",
    "BEGIN; LOCK TABLE board_figures IN ACCESS EXCLUSIVE MODE",
    f"SET ROLE {SUPERUSER}",
    f"SET SESSION AUTHORIZATION {SUPERUSER}",
    "ALTER SYSTEM SET work_mem = '1MB'",
    f"GRANT {SUPERUSER} TO CURRENT_USER",
    "SELECT pg_reload_conf()",
    "SELECT refuse_change()",
]


@only_postgres
@pytest.mark.parametrize("before", [None, READ_ONLY_OFF], ids=["as it is", "read only off"])
def test_all_else_is_refused(viewer: psycopg.Connection, before: str | None) -> None:
    """For want of the right, or as it is by the connection's own setting first."""
    if before:
        viewer.execute(before)
    reasons = {None: ("42501", "25006"), READ_ONLY_OFF: ("42501",)}[before]
    ends = {statement: ended(viewer, statement) for statement in REFUSED}
    assert {each: end for each, end in ends.items() if end not in reasons} == {}


def ended(viewer: psycopg.Connection, statement: str) -> str | None:
    """Return with what state a statement was refused, None where it wasn't."""
    try:
        viewer.execute(statement)
    except psycopg.Error as error:
        return error.sqlstate
    finally:
        viewer.execute("ROLLBACK")
    return None


@only_postgres
def test_nothing_it_can_read_names_anybody(
    published: Published, viewer: psycopg.Connection
) -> None:
    """Every relation of every schema, the system's own tables and statistics with it."""
    act(published.store, PEOPLE[0])
    assert publish_if_behind(published.store, None)
    with psycopg.connect(published.page, autocommit=True) as admin:
        admin.execute("ANALYZE")
        assert names_in(str(admin.execute("SELECT * FROM pg_stats").fetchall()))
    for (relation,) in viewer.execute(READABLE).fetchall():
        try:
            rows = viewer.execute(f"SELECT * FROM {relation}").fetchall()
        except psycopg.Error:
            continue
        assert not names_in(str(rows)), relation


READABLE = """
SELECT oid::regclass::text FROM pg_class
WHERE relkind IN ('r', 'v', 'm', 'p', 'f', 't') AND has_any_column_privilege(oid, 'SELECT')
"""


@only_postgres
def test_made_again_an_older_role_has_nothing_more(published: Published, role: str) -> None:
    group = psycopg.sql.Identifier(f"{role} group")
    mine = psycopg.sql.Identifier(role)
    given = [
        psycopg.sql.SQL("GRANT SELECT ON resident TO {}").format(mine),
        psycopg.sql.SQL("GRANT UPDATE (name) ON resident TO {}").format(mine),
        psycopg.sql.SQL("GRANT ALL ON SCHEMA public TO {}").format(mine),
        psycopg.sql.SQL("GRANT TEMPORARY ON DATABASE {} TO {}").format(
            psycopg.sql.Identifier(urlsplit(published.page).path[1:]), mine
        ),
        psycopg.sql.SQL("CREATE ROLE {}").format(group),
        psycopg.sql.SQL("GRANT {} TO {}").format(group, mine),
        psycopg.sql.SQL("GRANT SELECT ON resident TO {}").format(group),
    ]
    with psycopg.connect(published.page, autocommit=True) as admin:
        for statement in given:
            admin.execute(statement)
        make_role(published, role)
        try:
            with psycopg.connect(published.page, user=role, autocommit=True) as viewer:
                viewer.execute(READ_ONLY_OFF)
                for refused in (
                    "SELECT * FROM resident",
                    "UPDATE resident SET name = ''",
                    "CREATE TABLE mine (n integer)",
                    "CREATE TEMPORARY TABLE mine (n integer)",
                ):
                    assert ended(viewer, refused) == "42501", refused
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    viewer.execute(psycopg.sql.SQL("SET ROLE {}").format(group))
                assert viewer.execute("SELECT n FROM board_figures").fetchall() == []
        finally:
            admin.execute(psycopg.sql.SQL("DROP OWNED BY {}").format(group))
            admin.execute(psycopg.sql.SQL("DROP ROLE {}").format(group))


@pytest.mark.parametrize("name", ["", "x" * 64, "a\0b", "a\nb", "$do$"])
@pytest.mark.parametrize("place", range(3))
def test_what_can_be_no_name_is_refused(name: str, place: int) -> None:
    names = ["viewer", "office", "counter"]
    names[place] = name
    with pytest.raises(ValueError, match="no name"):
        viewer_role_statements(*names)
