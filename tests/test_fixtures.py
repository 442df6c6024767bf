"""The fixtures themselves: both engines answer, and no test sees another or the developer."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from playhouse.db_url import connect

from tests.postgres_server import SERVER_VARIABLE, PostgresServer


@pytest.mark.parametrize("turn", ["first", "second"])
def test_each_test_gets_an_empty_database(database_url: str, turn: str) -> None:
    database = connect(database_url)
    with database.connection_context():
        assert database.get_tables() == []
        database.execute_sql("CREATE TABLE mark (turn TEXT)")
        assert database.execute_sql("SELECT 1").fetchone() == (1,)
        assert database.get_tables() == ["mark"]


def test_databases_of_one_test_are_apart(make_database_url: Callable[[str], str]) -> None:
    one, other = connect(make_database_url("office")), connect(make_database_url("van"))
    with one.connection_context(), other.connection_context():
        one.execute_sql("CREATE TABLE mark (turn TEXT)")
        assert other.get_tables() == []


@pytest.mark.postgres
def test_a_database_can_be_copied_from_a_template(postgres_server: PostgresServer) -> None:
    with psycopg.connect(postgres_server.create_database("original")) as connection:
        connection.execute("CREATE TABLE mark AS SELECT 7 AS number")
    copy = postgres_server.create_database("copy", template="original")
    with psycopg.connect(copy) as connection:
        assert connection.execute("SELECT number FROM mark").fetchone() == (7,)
    postgres_server.drop_database("copy")
    postgres_server.drop_database("original")


def test_the_home_of_a_test_is_its_own(home: Path, tmp_path: Path) -> None:
    assert Path.home() == home
    assert home.is_relative_to(tmp_path)
    assert list(home.iterdir()) == []


def test_no_setting_of_the_developer_is_seen() -> None:
    foreign = [name for name in os.environ if name.startswith(("COUNTER_TUI_", "TEXTUAL", "PG"))]
    # The machine's own file is pointed at one that isn't there.
    kept = {"COUNTER_TUI_REQUIRE_POSTGRES", "COUNTER_TUI_TEST_POSTGRES", "COUNTER_TUI_ETC"}
    assert set(foreign) <= kept
    assert not Path(os.environ["COUNTER_TUI_ETC"]).exists()


HOLD_A_SERVER = """
import sys
from tests.postgres_server import running_server

with running_server() as server:
    print(server.admin_url, flush=True)
    sys.stdin.read()
"""


@pytest.mark.postgres
@pytest.mark.usefixtures("postgres_server")
@pytest.mark.skipif(SERVER_VARIABLE in os.environ, reason="the server is not the tests' own")
def test_a_killed_run_leaves_no_server_behind() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_A_SERVER],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stdout is not None
        url = run.stdout.readline().strip()
        with psycopg.connect(url) as connection:
            row = connection.execute("SHOW unix_socket_directories").fetchone()
        run.kill()
    assert row is not None
    folder = Path(row[0])
    deadline = time.monotonic() + 30
    while folder.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError, match="refused"):
        psycopg.connect(url)
