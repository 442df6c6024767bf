"""The run room on the terminal, and an office with people who wait to be printed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from counter_tui.app import CounterApp
from db.reads.runs import Run, run_state
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.release_batch import ReleaseOrder, release_batch
from screens.locale import Lang
from screens.run_room import RunRoom
from screens.session import Shift
from screens.widgets.lines import Lines
from screens.widgets.pane import Pane
from tests.office import FixedClock, call, crowd
from tests.screens.driving import Desk, receive, running, until
from tests.screens.list_rooms import shift_of

REF = "CETAK-2024-0001"


def waiting(store: Store, count: int = 5, *, blanks: int = 50) -> list[RegisterRow]:
    """Let so many people hold a suket each since before the blanks came; return them in turn."""
    people = crowd(count)
    store.write(add_residents, call("admin", None), "SIAK", people)
    for who in people:
        store.write(issue_suket, call(), SuketOrder(who.nik))
    if blanks:
        receive(store, blanks)
    return people


def release(store: Store, count: int, keep: int = 10, clock: FixedClock | None = None) -> str:
    """Release a run at DINAS and return its number."""
    receipt = store.write(release_batch, call(clock=clock), ReleaseOrder(count, keep))
    assert receipt.ref
    return receipt.ref


@dataclass
class Printing:
    """A run room under test, and whether it was left."""

    desk: Desk
    screen: RunRoom
    results: list[None] = field(default_factory=list)

    @property
    def body(self) -> str:
        """Return what the pane shows."""
        return self.screen.query_one(Pane).shown

    def line(self, name: str) -> str:
        """Return the text of a line of the room, its breaks as blanks."""
        return " ".join(self.screen.query_one(f"#{name}", Lines).shown.split())

    async def shows(self, *words: str) -> None:
        """Wait until all of `words` stand in the room, and it takes keys for what it shows."""

        def there() -> bool:
            room = self.screen
            if self.desk.app.screen is not room or room.holds_keys:
                return False
            if room.keys.painted_at is None or room.keys.calm_at is None:
                return False
            text = f"{self.body}\n{self.line('message')}\n{self.line('summary')}"
            return all(word in text for word in words)

        await until(self.desk, there)

    async def is_left(self) -> None:
        """Wait until the room was left."""
        await until(self.desk, lambda: bool(self.results))


class _RunApp(CounterApp):
    """A terminal on which nothing but a run room is open."""

    def __init__(self, screen: RunRoom, results: list[None]) -> None:
        super().__init__(screen.shift.session)
        self._room = screen
        self._results = results

    def _sign_in(self, note: str = "") -> None:
        self.push_screen(self._room, self._results.append)


@asynccontextmanager
async def in_run(
    store: Store,
    ref: str = REF,
    lang: Lang = "id",
    *,
    size: tuple[int, int] = (80, 24),
    operator: str = "petugas",
    shift: Shift | None = None,
) -> AsyncIterator[Printing]:
    """Give a run room that is open and painted."""
    screen = RunRoom(shift or shift_of(store, operator, lang), ref)
    results: list[None] = []
    async with running(_RunApp(screen, results), size) as desk:
        room = Printing(desk, screen, results)
        await until(desk, lambda: screen.run is not None)
        await room.shows(ref)
        yield room


def run_of(store: Store, operator: str = "petugas", ref: str = REF) -> Run:
    """Return how a run stands for an operator."""
    return store.read(run_state, ref, operator)
