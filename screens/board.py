"""The supervisors' board: the office's figures, live, without a name or a NIK."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.timer import Timer

from db.rules.board_figures import BoardFigures
from screens.board_age import age_words, seconds_until
from screens.board_text import board_text
from screens.help import HelpLine, HelpText
from screens.locale import Lang, say
from screens.outcome import Ended, report
from screens.text_lines import both_ends, wrapped
from screens.widgets.cell_lines import CellLines

# The lines of the header and of the keys.
_AROUND = 2


class Board(Screen[None]):
    """Shows figures and changes nothing; Esc leaves it where there is something to go back to.

    `read` gives the figures, from the office's database or, for a `page`, from what the office
    published. For those who have no counter the board is where they work (`is_home`), and Esc
    signs them out. `viewer` is who looks, "" where nobody needs to be told.
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
        page: bool = False,
    ) -> None:
        super().__init__()
        self.read = read
        self.lang = lang
        self.training = training
        self.viewer = viewer
        self.leave = leave
        self.is_home = is_home
        self.page = page
        self._figures: BoardFigures | None = None
        self._lost = self._over = False
        self._asked = self._stale = False
        self._midnight: Timer | None = None

    def compose(self) -> ComposeResult:
        yield CellLines(id="board-header")
        yield CellLines(id="figures")
        yield CellLines(id="board-keys")

    def on_mount(self) -> None:
        self._draw()
        self.figures_changed()

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
        notes = tuple(say(f"help.board.{name}", self.lang) for name in ("counts", "bars", "cells"))
        return HelpText(say("help.at.board", self.lang), tuple(lines), about, notes)

    def figures_changed(self) -> None:
        """Read the figures again; a change while a reading is under way is read right after it."""
        if self._asked:
            self._stale = True
            return
        self._asked = True
        report(self, self.read(), "board")

    def figures_lost(self) -> None:
        """Say that the figures on the screen are old."""
        self._lost = True
        self._draw()

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        self._asked = False
        if isinstance(event.value, BoardFigures):
            self._figures, self._lost = self._newer(event.value), False
            self._wait_for_midnight(event.value)
        else:
            self._lost = True
        self._draw()
        if self._stale:
            self._stale = False
            self.figures_changed()

    def _newer(self, figures: BoardFigures) -> BoardFigures:
        """Return what is shown already where only its moment differs: nothing is sent for that."""
        shown = self._figures
        if shown and not self._lost and replace(figures, as_of=shown.as_of) == shown:
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
        self._over = left <= 0
        if not self._over:
            self._midnight = self.set_timer(left + 1, self._day_over, name="midnight")

    def _day_over(self) -> None:
        self._over = True
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
            words = (
                say("board.none.page" if self.page else "board.none", lang) if self._lost else ""
            )
            return [Text(), *wrapped(words, width, "")]
        told = [say("board.lost.page" if self.page else "board.lost", lang)] if self._lost else []
        told += [say("board.over", lang)] if self._over else []
        alarm = [Text(f" {' · '.join(told)} ", "bold reverse")] if told else []
        plain = getattr(self.app, "plain", False) is True
        room = width, height - len(alarm)
        return alarm + board_text(figures, lang, *room, over=self._over, plain=plain)

    def _header(self, width: int) -> Text:
        figures = self._figures
        right = Text()
        if self.training or (figures and figures.training):
            right.append(f" {say('counter.training', self.lang)} ", "reverse").append(" ")
        if figures:
            right.append(f"{age_words(figures, self.lang, over=self._over or self._lost)} ")
        title, office = say("board.title", self.lang), figures.office if figures else ""
        # The title says least to those who sit before it.
        told = ([title, office, self.viewer], [office, self.viewer], [office or title])
        lines = [Text(" " + " · ".join(part for part in parts if part)) for parts in told]
        room = width - right.cell_len - 2
        left = next((line for line in lines if line.cell_len <= room), lines[-1])
        return both_ends(left, right, width)

    def _footer(self, width: int) -> Text:
        keys = "board.keys" if self.leave else "board.keys.only"
        if self.is_home:
            keys = "board.keys.home"
        told = ""
        if figures := self._figures:
            head = figures.head_hash[:12] or "-"
            told = f"{say('board.journal', self.lang, n=figures.head_n, head=head)} "
        return both_ends(Text(f" {say(keys, self.lang)}", "dim"), Text(told, "dim"), width)
