"""A day at a school told by the keys of two terminals: the van's, and the keeper's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from counter_tui.commands.counter import ROSTERS
from db.office import operator_named
from db.store.store import Store
from screens.choice import Choice
from screens.list_room import ListRoom
from screens.session import Shift
from screens.visit_room import VisitRoom
from screens.visits_room import VisitsRoom
from tests.cli.conftest import Run
from tests.screens.driving import (
    Desk,
    SignedInApp,
    all_settled,
    burst,
    counter,
    counter_opened,
    running,
    screen_is,
    screen_text,
    session_on,
    until,
)
from tests.stories.at_school_list import Pupil, class_of
from tests.stories.at_school_story import SCHOOL, SCHOOLS_NAME, SENT, VAN

TEAM, DOCUMENT = "TIM 1", "SJ 7"
_VISITS, _STOCK = "7", "1"


class ByScreens:
    """The van's terminal and the store keeper's, both open from the beginning."""

    def __init__(self, van: Desk, keeper: Desk) -> None:
        self._van = van
        self._keeper = keeper

    @classmethod
    @asynccontextmanager
    async def begun(cls, store: Store, _run: Run) -> AsyncIterator[ByScreens]:
        """Give the one who tells it, with the terminals open at their counters."""
        session = replace(session_on(store), rosters=ROSTERS)
        shift = Shift(session, store.read(operator_named, "petugas"), VAN)
        async with AsyncExitStack() as stack:
            keeper = await stack.enter_async_context(counter(store, operator="gudang"))
            van = await stack.enter_async_context(running(SignedInApp(shift), (80, 24)))
            await counter_opened(van)
            yield cls(van, keeper)

    async def plan(self, day: str) -> None:
        """Plan the visit in the room of visits."""
        desk = await self._visits()
        burst(desk, "f2")
        await screen_is(desk, "StockForm")
        year, month, number = day.split("-")
        when = f"{number}-{month}-{year}"
        burst(desk, "enter", SCHOOL, "enter", "ctrl+u", when, "enter", TEAM, "ctrl+s")
        await self._sees("VisitsRoom", SCHOOLS_NAME, when)

    async def take_list(self, ref: str, path: Path) -> None:
        """Take the school's list from its file, which lies where the program was started."""
        desk = await self._visit_chosen(ref)
        burst(desk, "f3")
        await screen_is(desk, "StockForm")
        burst(desk, path.name, "enter")
        await self._sees("VisitsRoom", "22 ")

    async def decide(self, ref: str, pupil: Pupil) -> None:
        """Choose the resident, who is among those that may be meant."""
        desk = await self._in_visit(ref)
        await self._chosen(pupil)
        burst(desk, "f12")
        await screen_is(desk, "PupilChoice")
        dialog = desk.app.screen
        assert isinstance(dialog, Choice)
        [digit] = [
            cap
            for cap, (nik, _) in zip(dialog.caps, dialog.answers, strict=True)
            if nik == pupil.nik
        ]
        burst(desk, digit, "enter")
        await self._stands(f"Diputuskan: no. {pupil.line}")

    async def send(self) -> None:
        """Send blanks from the office to the van."""
        desk = await self._shipments(self._keeper)
        burst(desk, "f2")
        await screen_is(desk, "StockForm")
        burst(desk, str(SENT), "enter")
        while VAN not in _line_with(desk, "▶"):
            burst(desk, "right")
            await desk.pilot.pause()
        burst(desk, "enter", DOCUMENT, "ctrl+s")
        await self._sees("ShipmentsRoom", VAN, desk=desk)

    async def accept(self) -> None:
        """Count them in the van."""
        desk = await self._shipments(self._van)
        await self._sees("ShipmentsRoom", VAN)
        burst(desk, "f3")
        await screen_is(desk, "StockForm")
        burst(desk, "ctrl+u", str(SENT), "ctrl+s")
        await self._sees("ShipmentsRoom")
        await self._back_to_the_counter(desk)

    async def start(self, ref: str) -> None:
        """Begin the visit."""
        desk = await self._in_visit(ref)
        burst(desk, "enter")
        await self._stands("Kunjungan dimulai")

    async def record(self, pupil: Pupil, *, card: bool) -> None:
        """Record a pupil, and give the card: Enter, and Enter once more."""
        await self._chosen(pupil)
        burst(self._van, "enter")
        await self._stands(f"Direkam: no. {pupil.line}")
        if card:
            burst(self._van, "enter")
            await self._stands(f"diserahkan: no. {pupil.line}")

    async def add(self, pupil: Pupil) -> None:
        """Scan the NIK of a pupil who isn't on the list, and put them there."""
        desk = self._van
        burst(desk, pupil.nik, "enter")
        await self._stands("tidak ada di daftar ini")
        burst(desk, "f7")
        await screen_is(desk, "StockForm")
        burst(desk, "enter", "enter", "enter", class_of(pupil), "ctrl+s")
        await self._stands(pupil.name)

    async def absent(self, pupil: Pupil) -> None:
        """Say that a pupil isn't there."""
        await self._chosen(pupil)
        burst(self._van, "f4")
        await self._stands("tidak hadir")

    async def on_leave(self, pupil: Pupil) -> None:
        """Say that a pupil is on work placement."""
        await self._chosen(pupil)
        burst(self._van, "f5")
        await self._stands("PKL")

    async def close(self, ref: str) -> None:
        """Close the visit, which shows its sums and asks."""
        desk = await self._in_visit(ref)
        burst(desk, "f11")
        await screen_is(desk, "Choice")
        burst(desk, "2", "enter")
        await self._stands("Kunjungan ditutup")

    # Going to the rooms.

    async def _visits(self) -> Desk:
        """Have the room of visits open on the van's terminal, with all that are open in it."""
        desk = self._van
        if isinstance(desk.app.screen, VisitRoom):
            burst(desk, "escape")
        elif not isinstance(desk.app.screen, VisitsRoom):
            await self._room(desk, _VISITS)
        await self._sees("VisitsRoom")
        burst(desk, "ctrl+u")
        await self._sees("VisitsRoom")
        return desk

    async def _visit_chosen(self, ref: str) -> Desk:
        """Have a visit chosen in the room of visits, by its number."""
        desk = await self._visits()
        burst(desk, "ctrl+u", ref)
        await self._sees("VisitsRoom", f"{ref}, ")

        def there() -> bool:
            room = desk.app.screen
            assert isinstance(room, VisitsRoom)
            row = room.window.row
            return row is not None and row.ref == ref and room.keys.painted_at is not None

        await until(desk, there)
        return desk

    async def _in_visit(self, ref: str) -> Desk:
        """Have the room of a visit open on the van's terminal."""
        desk = self._van
        screen = desk.app.screen
        if not (isinstance(screen, VisitRoom) and screen.ref == ref):
            await self._visit_chosen(ref)
            burst(desk, "enter")
            await screen_is(desk, "VisitRoom")
            await self._stands()
        return desk

    async def _chosen(self, pupil: Pupil) -> None:
        """Type a pupil's number on the list, and wait until it is theirs that stands there."""
        burst(self._van, str(pupil.line), "enter")
        await all_settled(self._van)
        await self._stands(line=pupil.line)

    async def _shipments(self, desk: Desk) -> Desk:
        await self._back_to_the_counter(desk)
        await self._room(desk, _STOCK)
        await self._sees("StockRoom", desk=desk)
        burst(desk, "f5")
        await self._sees("ShipmentsRoom", desk=desk)
        return desk

    async def _room(self, desk: Desk, digit: str) -> None:
        burst(desk, "f9")
        await screen_is(desk, "Choice")
        burst(desk, digit, "enter")

    async def _back_to_the_counter(self, desk: Desk) -> None:
        while type(desk.app.screen).__name__ != "Counter":
            await _left(desk)
            await all_settled(desk)

    # Waiting for what is there.

    async def _sees(self, name: str, *words: str, desk: Desk | None = None) -> None:
        """Wait until a list room shows all of `words` and takes keys for it."""
        desk = desk or self._van
        await screen_is(desk, name)
        await all_settled(desk)

        def there() -> bool:
            screen: Any = desk.app.screen
            painted = isinstance(screen, ListRoom) and screen.keys.painted_at is not None
            return painted and all(each in screen_text(desk) for each in words)

        await until(desk, there)
        await all_settled(desk)

    async def _stands(self, *words: str, line: int | None = None) -> None:
        """Wait until the visit's room shows all of `words`, and a line, and takes keys for it."""
        desk = self._van

        def there() -> bool:
            room = desk.app.screen
            if not isinstance(room, VisitRoom) or room.seen is None or room.holds_keys:
                return False
            if line is not None and (room.pupil is None or room.pupil.line != line):
                return False
            taken = room.keys.painted_at is not None and room.keys.calm_at is not None
            text = " ".join(screen_text(desk).split())
            return taken and all(each in text for each in words)

        await until(desk, there)


async def _left(desk: Desk) -> None:
    """Leave the room on the screen, whatever it was narrowed to."""
    room = desk.app.screen
    burst(desk, "ctrl+u", "escape")
    await until(desk, lambda: desk.app.screen is not room)


def _line_with(desk: Desk, mark: str) -> str:
    return next((line for line in screen_text(desk).splitlines() if mark in line), "")
