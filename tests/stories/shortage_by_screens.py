"""The end of a shortage told by the keys of terminals: the keeper's, and two at printers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from db.store.store import Store
from screens.list_room import ListRoom
from screens.run_room import RunRoom
from tests.cli.conftest import Run
from tests.screens.driving import (
    Desk,
    all_settled,
    burst,
    counter,
    look_up,
    screen_is,
    screen_text,
    until,
)
from tests.stories.shortage_story import ARRIVED, CLERKS, LEFT, PEOPLE

CAUSES = {"GAGAL_CETAK": "1", "GAGAL_ENCODE": "2"}


class ByScreens:
    """The keeper's terminal and one for each clerk, all open from the beginning."""

    def __init__(self, keeper: Desk, clerks: dict[str, Desk]) -> None:
        self._keeper = keeper
        self._clerks = clerks

    @classmethod
    @asynccontextmanager
    async def begun(cls, store: Store, _run: Run) -> AsyncIterator[ByScreens]:
        """Give the one who tells it, with the terminals open at their counters."""
        async with AsyncExitStack() as stack:
            keeper = await stack.enter_async_context(counter(store, operator="gudang"))
            clerks = {
                name: await stack.enter_async_context(counter(store, operator=name))
                for name in CLERKS
            }
            yield cls(keeper, clerks)

    async def receive(self) -> None:
        """Record the blanks that arrived, in the stock room."""
        await self._room("1", "StockRoom")
        await self._opened("f2", "StockForm")
        burst(self._keeper, str(ARRIVED), "enter", "BA 12", "ctrl+s")
        await self._sees("StockRoom", "6.000 blangko diterima.")

    async def set_policy(self) -> None:
        """Print for holders of a suket alone, and keep blanks for walk-ins."""
        await self._opened("f6", "PolicyForm")
        burst(self._keeper, "s", "s", "-", "1.000", "enter", "blangko tiba", "enter")
        await self._sees("StockRoom", "SELEKTIF")
        burst(self._keeper, "escape")
        await screen_is(self._keeper, "Counter")

    async def release(self) -> None:
        """Release the run in the print queue, which proposes what is kept."""
        await self._room("2", "PrintQueue")
        await self._opened("f2", "StockForm")
        burst(self._keeper, str(PEOPLE), "ctrl+s")
        await self._sees("PrintQueue", "0/500")
        burst(self._keeper, "escape")
        await screen_is(self._keeper, "Counter")

    async def depart(self, nik: str) -> None:
        """Record that someone moved away, at a clerk's counter."""
        desk = self._clerks[CLERKS[0]]
        await look_up(desk, nik)
        burst(desk, "f9")
        await screen_is(desk, "Choice")
        burst(desk, "d", "enter")
        await until(desk, lambda: "2 " in screen_text(desk) and "indah" in screen_text(desk))
        burst(desk, "2", "enter")
        await screen_is(desk, "Counter")
        await until(desk, lambda: "PINDAH" in desk.pane)

    async def begin(self, clerk: str) -> str | None:
        """Open the run at a clerk's printer and take the first; return who it is."""
        desk = self._clerks[clerk]
        await self._room("2", "PrintQueue", desk)
        burst(desk, "f3")
        await screen_is(desk, "RunRoom")
        await self._stands(desk)
        burst(desk, "enter")
        return await self._next_after(desk, None)

    async def spoil(self, clerk: str, cause: str) -> None:
        """Write off the blank that failed for the card on the screen."""
        desk = self._clerks[clerk]
        burst(desk, "f8")
        await screen_is(desk, "Choice")
        burst(desk, CAUSES[cause], "enter")
        await screen_is(desk, "RunRoom")
        await self._stands(desk)

    async def print_and_next(self, clerk: str) -> str | None:
        """Press the one key that means printed; return whose card then stands there."""
        desk = self._clerks[clerk]
        held = _at_printer(desk)
        burst(desk, "enter")
        return await self._next_after(desk, held)

    async def count(self) -> None:
        """Count one blank less than there should be: the difference is shown, and asked about."""
        await self._room("1", "StockRoom")
        await self._opened("f10", "CountRoom")
        await self._opened("f2", "StockForm")
        burst(self._keeper, "BA OPNAME", "enter")
        await self._sees("CountRoom", "OPNAME-")
        await self._opened("enter", "StockForm")
        assert str(LEFT) not in screen_text(self._keeper).replace(".", "")
        burst(self._keeper, str(LEFT - 1), "enter")
        await self._sees("Choice", "5.498", "5.499", "-1")

    async def say_why(self) -> None:
        """Choose to give a reason, and give it."""
        burst(self._keeper, "2", "enter")
        await screen_is(self._keeper, "AskReason")
        burst(self._keeper, "1", "enter")
        await self._sees("CountRoom", "blangko hilang")

    async def close_day(self) -> None:
        """Count what is left, first wrongly, and close the day in its room."""
        burst(self._keeper, "escape")
        await screen_is(self._keeper, "StockRoom")
        await self._sees("StockRoom")
        burst(self._keeper, "escape")
        await screen_is(self._keeper, "Counter")
        await self._room("8", "DayRoom")
        await self._sees("DayRoom", "Seharusnya ada di tempat ini", "5.498")
        await self._opened("f2", "StockForm")
        burst(self._keeper, str(LEFT), "enter")
        await self._sees("DayRoom", "Hitungan tidak cocok.")
        await self._opened("f2", "StockForm")
        burst(self._keeper, "ctrl+u", str(LEFT - 1), "enter")
        await self._sees("DayRoom", "hari di DINAS ditutup, 5.498 keping.")

    async def _room(self, digit: str, name: str, desk: Desk | None = None) -> None:
        """Go from the counter to one of its rooms."""
        desk = desk or self._keeper
        burst(desk, "f9")
        await screen_is(desk, "Choice")
        burst(desk, digit, "enter")
        await screen_is(desk, name)
        if desk is self._keeper:
            await self._sees(name)

    async def _opened(self, key: str, name: str) -> None:
        """Press a key of the keeper's room until its form or room is there."""
        burst(self._keeper, key)
        await screen_is(self._keeper, name)

    async def _sees(self, name: str, *words: str) -> None:
        """Wait until a screen shows all of `words`; a list, until it went out and takes keys."""
        desk = self._keeper
        await screen_is(desk, name)
        await all_settled(desk)

        def there() -> bool:
            screen = desk.app.screen
            painted = not isinstance(screen, ListRoom) or screen.keys.painted_at is not None
            return painted and all(each in screen_text(desk) for each in words)

        await until(desk, there)
        await all_settled(desk)

    async def _next_after(self, desk: Desk, held: str | None) -> str | None:
        """Wait until another card stands at the printer, or the run has nobody for it."""

        def there() -> bool:
            run = _run_room(desk).run
            assert run is not None
            another = _at_printer(desk) != held
            return another and (_at_printer(desk) is not None or not run.waits)

        await until(desk, there)
        await self._stands(desk)
        return _at_printer(desk)

    @staticmethod
    async def _stands(desk: Desk) -> None:
        """Wait until the run room takes keys for what it shows."""

        def there() -> bool:
            room = _run_room(desk)
            painted = room.keys.painted_at is not None and room.keys.calm_at is not None
            return painted and room.run is not None and not room.holds_keys

        await until(desk, there)


def _run_room(desk: Desk) -> RunRoom:
    return next(each for each in desk.app.screen_stack if isinstance(each, RunRoom))


def _at_printer(desk: Desk) -> str | None:
    run = _run_room(desk).run
    return run.at_printer.nik if run and run.at_printer else None
