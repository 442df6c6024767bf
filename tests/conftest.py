"""What every test stands on: a home of its own, and databases on both engines."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.postgres_server import (
    REQUIRED_VARIABLE,
    SERVER_VARIABLE,
    NoPostgresError,
    PostgresServer,
    running_server,
)

KEPT_VARIABLES = {REQUIRED_VARIABLE, SERVER_VARIABLE}
FOREIGN_PREFIXES = ("COUNTER_TUI_", "PG", "TEXTUAL", "XDG_")
FOREIGN_VARIABLES = {"COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR"}
HOME_FOLDERS = {
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}

database_numbers = itertools.count(1)


def _move_into(home: Path, environment: pytest.MonkeyPatch) -> None:
    """Make `home` the home of this process and forget the developer's own settings."""
    for name in list(os.environ):
        foreign = name.startswith(FOREIGN_PREFIXES) or name in FOREIGN_VARIABLES
        if foreign and name not in KEPT_VARIABLES:
            environment.delenv(name)
    home.mkdir(exist_ok=True)
    environment.setenv("HOME", str(home))
    for name, folder in HOME_FOLDERS.items():
        environment.setenv(name, str(home / folder))


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep fixtures that outlive a test away from the developer's settings."""
    with pytest.MonkeyPatch.context() as environment:
        _move_into(tmp_path_factory.mktemp("home"), environment)
        yield


@pytest.fixture(autouse=True)
def home(tmp_path: Path) -> Iterator[Path]:
    """Give each test an empty home folder and no settings but its own."""
    with pytest.MonkeyPatch.context() as environment:
        _move_into(tmp_path / "home", environment)
        yield tmp_path / "home"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Give the one PostgreSQL server of this run; without one, skip or fail with the reason."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(running_server())
        except NoPostgresError as missing:
            if os.environ.get(REQUIRED_VARIABLE):
                pytest.fail(f"{REQUIRED_VARIABLE} is set, but {missing}")
            pytest.skip(str(missing))
        yield server


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine(request: pytest.FixtureRequest) -> str:
    """Run the test once on each engine: `sqlite` and `postgres`."""
    name: str = request.param
    return name


@pytest.fixture
def make_database_url(
    engine: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[[str], str]]:
    """Give a function from a name to the URL of a new, empty database of this test."""
    if engine == "sqlite":
        yield lambda name: f"sqlite:///{tmp_path / name}.db"
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    made: list[str] = []

    def make(name: str) -> str:
        # The process's number keeps two runs on one server apart.
        made.append(f"{name}_{os.getpid()}_{next(database_numbers)}")
        return server.create_database(made[-1])

    yield make
    for name in made:
        server.drop_database(name)


@pytest.fixture
def database_url(make_database_url: Callable[[str], str]) -> str:
    """Give the URL of a new, empty database. On SQLite its file does not exist yet."""
    return make_database_url("office")
