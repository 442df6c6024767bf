"""Showing the board with figures made by hand, in this process."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from textual._compositor import LayoutUpdate

from counter_tui.terminal_app import TerminalApp
from db.rules.board_figures import BoardFigures
from screens.board import Board
from screens.locale import Lang
from screens.widgets.cell_lines import CellLines
from tests.screens.driving import LOST, PATIENCE

PAGE = "/var/lib/counter-tui/board/board.json"
SIZES = {"80x24": (80, 24), "120x40": (120, 40), "200x50": (200, 50)}


@dataclass
class Source:
    """Where a board reads: the figures of the next readings, None where they fail.

    Where it is `held` a reading waits until it is answered; `error` is why one fails.
    """

    figures: BoardFigures | None
    held: bool = False
    error: BaseException = LOST
    readings: int = 0
    waiting: list[Future[BoardFigures]] = field(default_factory=list)

    def read(self) -> Future[BoardFigures]:
        """Return the next reading."""
        self.readings += 1
        future: Future[BoardFigures] = Future()
        self.waiting.append(future)
        if not self.held:
            self.answer()
        return future

    def answer(self) -> None:
        """Answer the readings that wait."""
        waiting, self.waiting = self.waiting, []
        for future in waiting:
            if self.figures is None:
                future.set_exception(self.error)
            else:
                future.set_result(self.figures)


@dataclass
class BoardDesk:
    """A terminal that shows a board."""

    app: TerminalApp
    board: Board
    source: Source

    @property
    def text(self) -> str:
        """Return what the terminal shows, line by line."""
        app = self.app
        update = app.screen._compositor.render_update(
            full=True, screen_stack=app._background_screens
        )
        assert isinstance(update, LayoutUpdate)
        return "\n".join("".join(part.text for part in row).rstrip() for row in update.strips)

    @property
    def header(self) -> str:
        """Return the board's first line."""
        return self.board.query_one("#board-header", CellLines).shown

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is true of the board."""
        deadline = time.monotonic() + PATIENCE
        while not true():
            if time.monotonic() > deadline:
                raise AssertionError(f"waited in vain, and see:\n{self.text}")
            await asyncio.sleep(0.005)

    async def shows(self, *words: str) -> None:
        """Wait until all of `words` are on the terminal."""
        await self.until(lambda: all(word in self.text for word in words))


@asynccontextmanager
async def showing(
    source: Source,
    lang: Lang = "id",
    *,
    size: tuple[int, int] = (80, 24),
    plain: bool = False,
    page: bool = False,
    viewer: str = "",
    leave: bool = False,
    alive: Callable[[], datetime | None] | None = None,
) -> AsyncIterator[BoardDesk]:
    """Give a terminal on which the board has read once, or failed to."""
    app = TerminalApp(lang, plain=plain)
    address = PAGE if page else ""
    board = Board(source.read, lang, page=address, viewer=viewer, leave=leave, alive=alive)
    async with app.run_test(size=size) as pilot:
        desk = BoardDesk(app, board, source)
        await app.push_screen(board)
        await desk.until(lambda: source.readings > 0)
        if not source.held:
            await desk.until(lambda: bool(board.query_one("#figures", CellLines).shown))
        await pilot.pause()
        yield desk
