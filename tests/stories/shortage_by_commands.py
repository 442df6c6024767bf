"""The end of a shortage told by commands."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from db.store.store import Store
from tests.cli.conftest import Ran, Run, process
from tests.stories.shortage_story import ARRIVED, COLLEAGUE, KEPT, LEFT, PEOPLE


class ByCommands:
    """Each part is a command; what two clerks do five hundred times runs in this process."""

    def __init__(self, url: str, run: Run) -> None:
        self._url = url
        self._run = run

    @classmethod
    @asynccontextmanager
    async def begun(cls, store: Store, run: Run) -> AsyncIterator[ByCommands]:
        """Give the one who tells it in an office."""
        yield cls(store.url, run)

    async def receive(self) -> None:
        """Record the blanks that arrived."""
        self._process("stock", "receive", str(ARRIVED), "--document", "BA 12")

    async def set_policy(self) -> None:
        """Print for holders of a suket alone, and keep blanks for walk-ins."""
        classes = ("--classes", "SUKET", "--keep", str(KEPT))
        self._process("policy", "SELEKTIF", *classes, "--reason", "BLANGKO TIBA")

    async def release(self) -> None:
        """Release the run."""
        self._process("batch", "release", str(PEOPLE), "--keep", str(KEPT))

    async def depart(self, nik: str) -> None:
        """Record that someone moved away."""
        self._process("residents", "depart", nik, "--reason", "PINDAH", by="petugas")

    async def begin(self, clerk: str) -> str | None:
        """Take the first at a clerk's printer; return who it is."""
        return _nik(self._process("batch", "next", by=clerk)["next"])

    async def spoil(self, clerk: str, cause: str) -> None:
        """Write off the blank that failed."""
        self._here("batch", "spoiled", "--cause", cause, by=clerk)

    async def print_and_next(self, clerk: str) -> str | None:
        """Record the card; return who is next at this printer."""
        return _nik(self._here("batch", "printed", by=clerk)["next"])

    async def count(self) -> None:
        """Count one blank less than there should be: refused with the difference, and asked why."""
        ran = self._ran("stock", "count", str(LEFT - 1), "--document", "BA OPNAME")
        assert ran.status == 1
        refused = ran.json
        assert refused["refused"] == "COUNT_DIFFERS"
        assert refused["values"]["difference"] == -1
        assert "--reason" in refused["why"]

    async def say_why(self) -> None:
        """Post the difference with its reason."""
        reason = ("--reason", "blangko hilang")
        assert self._process("stock", "count", str(LEFT - 1), *reason)["difference"] == -1

    async def close_day(self) -> None:
        """Count what is left, first wrongly, and close the day."""
        sheet = self._process("day")
        assert (sheet["on_hand"], sheet["open"], sheet["fault"]) == (LEFT - 1, [], None)
        ran = self._ran("day", "close", "--counted", str(LEFT))
        assert (ran.status, ran.json["refused"]) == (1, "DAY_COUNT_DIFFERS")
        ref = self._process("day", "close", "--counted", str(LEFT - 1))["ref"]
        [line] = self._process("day", "list")["closings"]
        assert (line["ref"], line["counted"]) == (ref, LEFT - 1)
        shown = self._process("day", "show", ref)
        assert shown["head"] == line["head"]
        assert self._process("journal", "verify", "--since", shown["head"])["holds"]

    def _process(self, *words: str, by: str = COLLEAGUE) -> Any:
        ran = self._ran(*words, by=by)
        assert ran.status == 0, ran
        return ran.json

    def _ran(self, *words: str, by: str = COLLEAGUE) -> Ran:
        return process(*words, "--db", self._url, "--json", "--as", by)

    def _here(self, *words: str, by: str) -> Any:
        ran = self._run(*words, "--db", self._url, "--json", "--as", by)
        assert ran.status == 0, ran
        return ran.json


def _nik(item: dict[str, Any] | None) -> str | None:
    return str(item["nik"]) if item else None
