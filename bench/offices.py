"""The offices that are measured on: built once in a folder, copied for what changes them."""

from __future__ import annotations

import os
import shutil
import sys
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TypeVar

from peewee import Database

from counter_tui.demo.build import PLACES
from counter_tui.demo.people import population
from counter_tui.demo.plan import Plan
from db.journal.call import Call
from db.journal.clock import Clock, DatabaseClock
from db.passwords import hash_password
from db.rules.register_row import RegisterRow
from db.rules.roles import Role
from db.store.create import create_database
from db.store.schema import shipped_migrations
from db.store.store import Store, open_store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_residents import add_residents
from db.transactions.open_office import OpenOfficeOrder, open_office
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks

T = TypeVar("T")
TODAY = date(2026, 11, 2)
PASSWORD = "bench"
BLANKS = 1_000_000
ROWS_A_BATCH = 20_000


@dataclass(frozen=True, slots=True)
class Bench:
    """What the measurements share: where offices are kept, and how big they are made.

    `share` is the part of the full size and count at which everything is measured.
    """

    folder: Path
    residents: int
    share: float

    def count(self, full: int, least: int = 1) -> int:
        """Return how many of something that is `full` in a full run."""
        return max(least, round(full * self.share))

    def office(self, residents: int | None = None) -> Path:
        """Return the file of an office with so many residents, building it the first time."""
        wanted = residents or self.residents
        path = self.file(f"office-{wanted}")
        if not path.exists():
            _say(f"building an office of {wanted:,} residents")
            unfinished = path.with_suffix(".unfinished")
            build_office(unfinished, wanted)
            unfinished.rename(path)
        return path

    def file(self, name: str) -> Path:
        """Return where an office of this name is kept; another schema's is another file."""
        return self.folder / f"{name}-schema{len(shipped_migrations())}.db"

    def copy(self, path: Path) -> Path:
        """Return a copy of an office that may be changed."""
        scratch = self.folder / "scratch.db"
        clear_away(scratch)
        shutil.copy(path, scratch)
        return scratch


def url(path: Path) -> str:
    """Return the URL of an office's file."""
    return f"sqlite:///{path}"


@dataclass(frozen=True, slots=True)
class PastClock:
    """The moment of an act in the past."""

    moment: datetime

    def now(self, _database: Database) -> datetime:
        """Return that moment."""
        return self.moment


def call(
    operator: str = "petugas", place: str | None = "DINAS", clock: Clock | None = None
) -> Call:
    """Return a call of its own act, done now or by another clock."""
    return Call(str(uuid.uuid4()), operator, place, clock=clock or DatabaseClock())


def people(count: int) -> Iterator[RegisterRow]:
    """Yield the register of a city of `count` residents, the same each time."""
    return (row for _, row in population(Plan(count, 1, TODAY)))


def batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the things in lists of `size`."""
    left = iter(things)
    while batch := list(islice(left, size)):
        yield batch


def build_office(path: Path, residents: int, clock: Clock | None = None) -> None:
    """Make an office with so many residents."""
    clear_away(path)
    store = new_office(path, clock)
    for rows in batches(people(residents), ROWS_A_BATCH):
        store.write(add_residents, call("admin", None, clock), "bench", rows)
    store.close()


def new_office(path: Path, clock: Clock | None = None) -> Store:
    """Make an office with blanks in stock and nobody in its register; return it open."""
    create_database(url(path))
    store = open_store(url(path))
    order = OpenOfficeOrder({"training": True, "second_person": ()}, PLACES, "admin", "Admin")
    password = hash_password(PASSWORD, training=True)
    store.write(open_office, call("admin", None, clock), order, password)
    codes = tuple(place.code for place in PLACES)
    for name, role in (("petugas", Role.CLERK), ("gudang", Role.STORE_KEEPER)):
        operator = OperatorOrder(name, name.title(), role, codes, False)
        store.write(add_operator, call("admin", None, clock), operator, password)
    store.write(receive_blanks, call("gudang", clock=clock), ReceiveOrder(BLANKS, "BA 1"))
    return store


def clear_away(path: Path) -> None:
    """Remove an office's file with what SQLite keeps beside it."""
    for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        name.unlink(missing_ok=True)


def _say(words: str) -> None:
    print(f"  ({words}, process {os.getpid()})", file=sys.stderr)
