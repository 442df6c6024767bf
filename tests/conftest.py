"""What every test stands on: a home of its own, and databases on both engines."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings

from db.store.store import Store, open_store
from tests.office import open_test_office
from tests.office_copies import OfficeCopies, PostgresCopies, SqliteCopies
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

# How long an example takes says nothing on a machine that does other work.
settings.register_profile("counter", deadline=None)
settings.load_profile("counter")


def _move_into(home: Path, environment: pytest.MonkeyPatch) -> None:
    """Make `home` the home of this process and forget the developer's own settings."""
    for name in list(os.environ):
        foreign = name.startswith(FOREIGN_PREFIXES) or name in FOREIGN_VARIABLES
        if foreign and name not in KEPT_VARIABLES:
            environment.delenv(name)
    home.mkdir(exist_ok=True)
    environment.setenv("HOME", str(home))
    environment.setenv("COUNTER_TUI_ETC", str(home / "counter-tui.toml"))
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


@pytest.fixture(scope="session")
def sqlite_copies(tmp_path_factory: pytest.TempPathFactory) -> SqliteCopies:
    """Give what copies the files of offices."""
    return SqliteCopies(tmp_path_factory.mktemp("offices"))


@pytest.fixture(scope="session")
def postgres_copies(postgres_server: PostgresServer) -> Iterator[PostgresCopies]:
    """Give what copies the databases of offices."""
    copies = PostgresCopies(postgres_server)
    yield copies
    copies.close()


@pytest.fixture
def office_copies(engine: str, request: pytest.FixtureRequest) -> OfficeCopies:
    """Give what makes copies of an office that is built once in a run, on the test's engine."""
    copies: OfficeCopies = request.getfixturevalue(f"{engine}_copies")
    return copies


@pytest.fixture
def office_url(office_copies: OfficeCopies, tmp_path: Path) -> Iterator[str]:
    """Give the URL of this test's own office, as tests/office.py describes it."""
    yield from office_copies.copy(open_test_office, tmp_path)


@pytest.fixture
def office(office_url: str) -> Iterator[Store]:
    """Give this test's own office, open."""
    store = open_store(office_url)
    yield store
    store.close()
