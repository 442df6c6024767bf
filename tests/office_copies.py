"""Offices that are built once in a run of the tests and copied for each test."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from db.store.store import Store
from tests.postgres_server import PostgresServer

# Makes an office at an empty URL and returns it open.
Build = Callable[[str], Store]


class OfficeCopies(Protocol):
    """What makes copies of an office."""

    def copy(self, build: Build, folder: Path) -> Iterator[str]:
        """Yield the URL of a copy of what `build` makes, and clear it away afterwards."""
        ...


class SqliteCopies:
    """Copies of files. `originals` is where the offices are built."""

    def __init__(self, originals: Path) -> None:
        self._originals = originals
        self._built: dict[Build, Path] = {}

    def copy(self, build: Build, folder: Path) -> Iterator[str]:
        """Copy the office's file into `folder`."""
        if build not in self._built:
            path = self._originals / f"{len(self._built)}.db"
            build(f"sqlite:///{path}").close()
            self._built[build] = path
        path = folder / "office.db"
        shutil.copy(self._built[build], path)
        yield f"sqlite:///{path}"


class PostgresCopies:
    """Databases made from others as their templates."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._built: dict[Build, str] = {}
        self._numbers = itertools.count(1)

    def copy(self, build: Build, folder: Path) -> Iterator[str]:
        """Make a database from the office's; nothing is written into `folder`."""
        if build not in self._built:
            name = self._name("template")
            build(self._server.create_database(name)).close()
            self._built[build] = name
        name = self._name("copy")
        yield self._server.create_database(name, template=self._built[build])
        self._server.drop_database(name)

    def close(self) -> None:
        """Drop the templates."""
        for name in self._built.values():
            self._server.drop_database(name)

    def _name(self, kind: str) -> str:
        # The process's number keeps two runs on one server apart.
        return f"{kind}_{os.getpid()}_{next(self._numbers)}"
