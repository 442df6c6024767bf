"""The board of a page: the program of those who look on from outside the office."""

import os

from textual.driver import Driver

from counter_tui.faults import unlogged_words
from counter_tui.program import FAULT
from counter_tui.terminal_app import TerminalApp
from db.publishing.source import PageWatch
from screens.board import Board
from screens.live import FiguresChanged, FiguresLost
from screens.locale import Lang

# What others look at never waits for a board to be painted.
NICENESS = 10


class PageBoardApp(TerminalApp):
    """The board alone, on a page that an office publishes; it has no office and writes nothing."""

    def __init__(self, page: str, lang: Lang, *, plain: bool = False, viewer: str = "") -> None:
        super().__init__(lang, plain=plain)
        self.viewer = viewer
        self._watch = PageWatch(
            page,
            changed=lambda: self.post_message(FiguresChanged()),
            lost=lambda: self.post_message(FiguresLost()),
        )

    def own_driver(self) -> type[Driver]:
        """Return the driver that hands on the board's keys alone."""
        from counter_tui.board_driver import BoardDriver

        return BoardDriver

    def on_mount(self) -> None:
        """Open the board, and watch the page for as long as it is open."""
        self.push_screen(
            Board(
                self._watch.send_read,
                self.lang,
                viewer=self.viewer,
                leave=False,
                page=self._watch.name,
                alive=self._watch.alive_at,
            )
        )
        self._watch.start()

    def on_unmount(self) -> None:
        """Let the page go."""
        self._watch.stop()

    def _fatal_error(self) -> None:
        """End with words; a log would be a file that the viewer's account writes."""
        self._return_code = FAULT
        self.panic(unlogged_words(self.lang))


def run_page_board(page: str, lang: Lang, *, plain: bool = False, viewer: str = "") -> int:
    """Show a page's board until it is quit; `page` is a file or a URL. Returns the exit status.

    A page that isn't there is waited for. Counters on the same machine go first.
    """
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    app = PageBoardApp(page, lang, plain=plain, viewer=viewer)
    app.run(mouse=False)
    return app.return_code or 0
