"""A list room on the terminal: opening it over the counter, and waiting for what it shows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from counter_tui.app import CounterApp
from db.office import operator_named
from db.store.store import Store
from screens.list_room import ListRoom
from screens.locale import Lang
from screens.session import Shift
from screens.widgets.lines import Lines
from screens.widgets.row_list import RowList
from tests.screens.driving import Desk, running, session_on, until


@dataclass
class Room:
    """A list room under test, and what it was left with."""

    desk: Desk
    screen: ListRoom[Any]
    results: list[Any] = field(default_factory=list)

    @property
    def rows(self) -> str:
        """Return the headings and rows as they stand there."""
        return self.screen.query_one(RowList).shown

    @property
    def chosen(self) -> str:
        """Return the line of the chosen row."""
        return next((line for line in self.rows.splitlines() if line.startswith("▶")), "")

    @property
    def legend(self) -> list[str]:
        """Return the lines of keys as they stand there."""
        return self.screen.query_one("#legend", Lines).shown.splitlines()

    def line(self, name: str) -> str:
        """Return the text of a line of the room, its breaks as blanks."""
        return " ".join(self.screen.query_one(f"#{name}", Lines).shown.split())

    async def shows(self, *words: str) -> None:
        """Wait until all of `words` stand in the room and its rows went out to the terminal."""

        def there() -> bool:
            if self.desk.app.screen is not self.screen or self.screen.keys.painted_at is None:
                return False
            text = f"{self.rows}\n{self.line('message')}\n{self.line('summary')}"
            return all(word in text for word in words)

        await until(self.desk, there)

    async def is_left(self) -> Any:
        """Wait until the room was left and return its result."""
        await until(self.desk, lambda: bool(self.results))
        return self.results[-1]


class _RoomApp(CounterApp):
    """A terminal on which nothing but a list room is open."""

    def __init__(self, screen: ListRoom[Any], results: list[Any]) -> None:
        super().__init__(screen.shift.session)
        self._room = screen
        self._results = results

    def _sign_in(self, note: str = "") -> None:
        self.push_screen(self._room, self._results.append)


def shift_of(store: Store, operator: str, lang: Lang = "id", place: str | None = "DINAS") -> Shift:
    """Return an operator at a place, as the door gives them to the rooms."""
    return Shift(session_on(store, lang), store.read(operator_named, operator), place)


@asynccontextmanager
async def in_room(
    store: Store,
    kind: type[ListRoom[Any]],
    lang: Lang = "id",
    *,
    size: tuple[int, int] = (80, 24),
    operator: str = "petugas",
    shift: Shift | None = None,
) -> AsyncIterator[Room]:
    """Give a list room that is open and painted; `shift` is one that was in it before."""
    screen = kind(shift or shift_of(store, operator, lang))
    results: list[Any] = []
    async with running(_RoomApp(screen, results), size) as desk:
        room = Room(desk, screen, results)
        await is_open(room)
        yield room


async def enter(desk: Desk, kind: type[ListRoom[Any]]) -> Room:
    """Open a list room over the counter and wait until it is painted."""
    room = Room(desk, kind(desk.counter.shift))
    desk.app.push_screen(room.screen, room.results.append)
    await is_open(room)
    return room


async def is_open(room: Room) -> None:
    """Wait until a room is open with its list and figures read, and painted."""
    screen = room.screen
    await until(room.desk, lambda: room.desk.app.screen is screen)
    await until(room.desk, lambda: screen.surround.ground is not None)
    await until(room.desk, lambda: screen.reading.is_shown)
    await until(room.desk, lambda: screen.keys.painted_at is not None)
