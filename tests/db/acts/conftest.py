"""Offices that many tests share, because nothing in them changes: for what is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager

import pytest

from db.store.store import Store, open_store
from tests.office import open_test_office
from tests.office_copies import Build, OfficeCopies, PostgresCopies, SqliteCopies

Calm = Callable[[Build], Store]


def _calm(copies: OfficeCopies, folders: pytest.TempPathFactory) -> Iterator[Calm]:
    made: dict[Build, Store] = {}
    with ExitStack() as stack:

        def office(build: Build) -> Store:
            if build not in made:
                copying = contextmanager(copies.copy)(build, folders.mktemp("calm"))
                store = open_store(stack.enter_context(copying))
                made[build] = stack.enter_context(closing(store))
            return made[build]

        yield office


@pytest.fixture(scope="session")
def calm_sqlite(
    sqlite_copies: SqliteCopies, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Calm]:
    """Give what makes shared offices on SQLite."""
    yield from _calm(sqlite_copies, tmp_path_factory)


@pytest.fixture(scope="session")
def calm_postgres(
    postgres_copies: PostgresCopies, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Calm]:
    """Give what makes shared offices on PostgreSQL."""
    yield from _calm(postgres_copies, tmp_path_factory)


@pytest.fixture
def calm_as(engine: str, request: pytest.FixtureRequest) -> Calm:
    """Give a function that returns the shared office that `build` makes."""
    made: Calm = request.getfixturevalue(f"calm_{engine}")
    return made


@pytest.fixture
def calm(calm_as: Calm) -> Store:
    """Give the shared office as tests/office.py describes it; a test must not change it."""
    return calm_as(open_test_office)
