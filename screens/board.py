"""The supervisors' board: the office's figures, live, without a name or a NIK."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.timer import Timer

from db.rules.board_figures import BoardFigures
from screens.board_age import age_words, seconds_until
from screens.board_text import board_text
from screens.board_told import Doubts, cause_words, doubt_lines, first_line, waiting_lines
from screens.help import HelpLine, HelpText
from screens.locale import Lang, say
from screens.outcome import Ended, report
from screens.text_lines import both_ends
from screens.widgets.cell_lines import CellLines

# The lines of the header and of the keys.
_AROUND = 2
# A page that is published has a sign of life once a minute.
SILENT_AFTER = timedelta(minutes=3)
_LOOK_SECONDS = 15.0


class Board(Screen[None]):
    """Shows figures and changes nothing; Esc leaves it where there is something to go back to.

    `read` gives the figures, from the office's database or, for a `page`, from what the office
    published. For those who have no counter the board is where they work (`is_home`), and Esc
    signs them out. `viewer` is who looks, "" where nobody needs to be told. `page` is the page's
    address as it may be shown, "" where an office's database is read; `alive` tells when it was
    last known to be published, None where nobody can say.
    """

    CSS_PATH = "board.tcss"
    HELP_SIGN = True

    def __init__(
        self,
        read: Callable[[], "Future[BoardFigures]"],
        lang: Lang,
        *,
        training: bool = False,
        viewer: str = "",
        leave: bool = True,
        is_home: bool = False,
        page: str = "",
        alive: Callable[[], datetime | None] | None = None,
    ) -> None:
        super().__init__()
        self.read = read
        self.lang = lang
        self.training = training
        self.viewer = viewer
        self.leave = leave
        self.is_home = is_home
        self.page = page
        self.alive = alive
        self._figures: BoardFigures | None = None
        self._doubts = Doubts(page=page)
        self._asked = self._stale = False
        self._midnight: Timer | None = None

    def compose(self) -> ComposeResult:
        yield CellLines(id="board-header")
        yield CellLines(id="figures")
        yield CellLines(id="board-keys")

    def on_mount(self) -> None:
        self._draw()
        self.figures_changed()
        if self.alive:
            self.set_interval(_LOOK_SECONDS, self.look_for_life, name="alive")

    def on_resize(self) -> None:
        self._draw()

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape" and self.leave:
            event.stop()
            self.dismiss(None)

    def help_text(self) -> HelpText:
        """Return the help for the board."""
        lines = [HelpLine("Ctrl+Q", say("help.quit", self.lang))]
        if self.leave:
            esc = "help.board.esc.home" if self.is_home else "help.board.esc"
            lines.insert(0, HelpLine("Esc", say(esc, self.lang)))
        about = say("help.board.about", self.lang)
        names = ("counts", "days", "bars", "blank", "cells", *(("page",) if self.page else ()))
        notes = tuple(say(f"help.board.{name}", self.lang) for name in names)
        return HelpText(say("help.at.board", self.lang), tuple(lines), about, notes)

    def figures_changed(self) -> None:
        """Read the figures again; a change while a reading is under way is read right after it."""
        if self._asked:
            self._stale = True
            return
        self._asked = True
        report(self, self.read(), "board")

    def figures_lost(self) -> None:
        """Say that the figures on the screen are old; a page is asked why."""
        self._doubts = replace(self._doubts, lost=True)
        self._draw()
        if self.page:
            self.figures_changed()

    def look_for_life(self) -> None:
        """Say that the page isn't published any more, or is again, once each."""
        before = self._doubts
        self._doubts = replace(self._doubts, silent_since=self._silent_since())
        if self._doubts != before:
            self._draw()

    def _silent_since(self) -> datetime | None:
        seen = self.alive() if self.alive else None
        return seen if seen and datetime.now(UTC) - seen > SILENT_AFTER else None

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        self._asked = False
        if isinstance(event.value, BoardFigures):
            self._figures = self._newer(event.value)
            self._doubts = replace(
                self._doubts, lost=False, cause="", silent_since=self._silent_since()
            )
            self._wait_for_midnight(event.value)
        else:
            self._doubts = replace(
                self._doubts, lost=True, cause=cause_words(event.error, self.lang)
            )
        self._draw()
        if self._stale:
            self._stale = False
            self.figures_changed()

    def _newer(self, figures: BoardFigures) -> BoardFigures:
        """Return what is shown already where only its moment differs: nothing is sent for that."""
        shown = self._figures
        if shown and not self._doubts.lost and replace(figures, as_of=shown.as_of) == shown:
            return shown
        return figures

    def _wait_for_midnight(self, figures: BoardFigures) -> None:
        """Note when the office's day is over; one timer, set anew by every reading.

        What was read from the database is of this moment; a page may lie there for long.
        """
        if self._midnight:
            self._midnight.stop()
        now = datetime.now(UTC) if self.page else figures.as_of
        left = seconds_until(figures.day_ends, now)
        self._doubts = replace(self._doubts, over=left <= 0)
        if left > 0:
            self._midnight = self.set_timer(left + 1, self._day_over, name="midnight")

    def _day_over(self) -> None:
        self._doubts = replace(self._doubts, over=True)
        # The database has figures of the new day at once; a page has them when someone works.
        if self.page:
            self._draw()
        self.figures_changed()

    def _draw(self) -> None:
        width, height = self.size
        self.query_one("#board-header", CellLines).show([self._header(width)])
        self.query_one("#figures", CellLines).show(self._body(width - 2, height - _AROUND))
        self.query_one("#board-keys", CellLines).show([self._footer(width)])

    def _body(self, width: int, height: int) -> list[Text]:
        figures, lang = self._figures, self.lang
        if figures is None:
            return waiting_lines(self._doubts, lang, width)
        told = doubt_lines(self._doubts, figures, lang, width)
        plain = getattr(self.app, "plain", False) is True
        room = width, height - len(told)
        return told + board_text(figures, lang, *room, over=self._doubts.over, plain=plain)

    def _header(self, width: int) -> Text:
        figures, doubts = self._figures, self._doubts
        right = Text()
        if self.training or (figures and figures.training):
            right.append(f" {say('counter.training', self.lang)} ", "reverse").append(" ")
        if figures:
            right.append(f"{age_words(figures, self.lang, over=doubts.over or doubts.lost)} ")
        office = figures.office if figures else ""
        room = width - right.cell_len - 2
        return both_ends(first_line(office, self.viewer, self.lang, room), right, width)

    def _footer(self, width: int) -> Text:
        keys = "board.keys" if self.leave else "board.keys.only"
        if self.is_home:
            keys = "board.keys.home"
        told = ""
        if figures := self._figures:
            head = figures.head_hash[:12] or "-"
            told = f"{say('board.journal', self.lang, n=figures.head_n, head=head)} "
        return both_ends(Text(f" {say(keys, self.lang)}", "dim"), Text(told, "dim"), width)
