"""A day at a school told by commands."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from db.store.store import Store
from tests.cli.conftest import Run
from tests.stories.at_school_list import Pupil, class_of
from tests.stories.at_school_story import SCHOOL, SENT, VAN


class ByCommands:
    """Each part is a command at the van's place."""

    def __init__(self, url: str, run: Run) -> None:
        self._url = url
        self._run = run

    @classmethod
    @asynccontextmanager
    async def begun(cls, store: Store, run: Run) -> AsyncIterator[ByCommands]:
        """Give the one who tells it in an office."""
        yield cls(store.url, run)

    async def plan(self, day: str) -> None:
        """Plan the visit."""
        self._do("visit", "new", "--school", SCHOOL, "--day", day, "--team", "TIM 1", "--van", VAN)

    async def take_list(self, ref: str, path: Path) -> None:
        """Take the school's list."""
        taken = self._do("visit", "roster", ref, str(path))
        assert (taken["added"], taken["rejected"], taken["doubtful"]) == (22, 0, 1)

    async def decide(self, ref: str, pupil: Pupil) -> None:
        """Choose the resident, who is among those that may be meant."""
        found = self._do("visit", "candidates", ref, str(pupil.line))["candidates"]
        assert pupil.nik in [each["nik"] for each in found]
        self._do("visit", "pupil", ref, str(pupil.line), "--nik", pupil.nik)

    async def send(self) -> None:
        """Send blanks from the office to the van."""
        where = ("--from", "DINAS", "--to", VAN, "--document", "SJ 7")
        self._do("stock", "send", str(SENT), *where, by="gudang", place="DINAS")

    async def accept(self) -> None:
        """Count them in the van."""
        [under_way] = self._do("stock", "shipments", by="gudang")["shipments"]
        self._do("stock", "accept", under_way["ref"], "--counted", str(SENT))

    async def start(self, ref: str) -> None:
        """Begin the visit."""
        self._do("visit", "start", ref)

    async def record(self, pupil: Pupil, *, card: bool) -> None:
        """Record a pupil, and give the card."""
        answer = "PRINT_READY_RECORD"
        assert self._do("enrol", pupil.nik, "--answer", answer)["status"] == answer
        if card:
            assert self._do("issue", pupil.nik)["status"] == "CARD_ISSUED"

    async def add(self, pupil: Pupil) -> None:
        """Put a pupil on the list who isn't on it."""
        self._do("visit", "add", "--nik", pupil.nik, "--class", class_of(pupil))

    async def absent(self, pupil: Pupil) -> None:
        """Say that a pupil isn't there."""
        self._do("visit", "pupil", str(pupil.line), "--absent")

    async def on_leave(self, pupil: Pupil) -> None:
        """Say that a pupil is on work placement."""
        self._do("visit", "pupil", str(pupil.line), "--leave")

    async def close(self, ref: str) -> None:
        """Close the visit."""
        self._do("visit", "close", ref)

    def _do(self, *words: str, by: str = "petugas", place: str = VAN) -> Any:
        ran = self._run(*words, "--db", self._url, "--json", "--as", by, "--place", place)
        assert ran.status == 0, ran
        return ran.json
