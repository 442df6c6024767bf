"""The supervisors' board: the office's figures, live, without a name or a NIK."""

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.timer import Timer

from db.reads.board import Board as Figures
from db.reads.board import board
from screens.board_text import board_text
from screens.help import HelpLine, HelpText
from screens.locale import say
from screens.outcome import Ended, report
from screens.session import Session
from screens.text_lines import both_ends, joined
from screens.widgets.lines import Lines


class Board(Screen[None]):
    """Shows figures and changes nothing; Esc leaves it where there is something to go back to.

    For those who have no counter it is where they work (`is_home`), and Esc signs them out.
    """

    CSS_PATH = "board.tcss"
    HELP_SIGN = True

    def __init__(self, session: Session, *, leave: bool = True, is_home: bool = False) -> None:
        super().__init__()
        self.session = session
        self.lang = session.lang
        self.leave = leave
        self.is_home = is_home
        self._figures: Figures | None = None
        self._lost = False
        self._asked = self._stale = False
        self._midnight: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Lines(id="board-header")
        yield Lines(id="figures")
        yield Lines(id="board-keys")

    def on_mount(self) -> None:
        keys = "board.keys" if self.leave else "board.keys.only"
        if self.is_home:
            keys = "board.keys.home"
        self.query_one("#board-keys", Lines).show(Text(f" {say(keys, self.lang)}", "dim"))
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
        return HelpText(say("help.at.board", self.lang), tuple(lines), about)

    def figures_changed(self) -> None:
        """Read the figures again; a change while a reading is under way is read right after it."""
        if self._asked:
            self._stale = True
            return
        self._asked = True
        report(self, self.session.store.send_read(board), "board")

    def figures_lost(self) -> None:
        """Say that the figures on the screen are old."""
        self._lost = True
        self._draw()

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        self._asked = False
        if isinstance(event.value, Figures):
            self._figures, self._lost = event.value, False
            self._wait_for_midnight(event.value.seconds_left)
        else:
            self._lost = True
        self._draw()
        if self._stale:
            self._stale = False
            self.figures_changed()

    def _wait_for_midnight(self, seconds_left: float) -> None:
        """Read again when the office's day is over; one timer, set anew by every reading."""
        if self._midnight:
            self._midnight.stop()
        self._midnight = self.set_timer(seconds_left + 1, self.figures_changed, name="midnight")

    def _draw(self) -> None:
        width, height = self.size
        office = self._figures.office_name if self._figures else ""
        left = Text(f" {say('board.title', self.lang)} · {office}")
        right = Text()
        if self._lost:
            right.append(f" {say('board.lost', self.lang)} ", "reverse")
        if self.session.training:
            right.append(f" {say('counter.training', self.lang)} ", "reverse")
        self.query_one("#board-header", Lines).show(both_ends(left, right, width))
        if self._figures:
            lines = board_text(self._figures, self.lang, width - 4)
            if len(lines) > height - 2:
                lines = [line for line in lines if line.plain]
            self.query_one("#figures", Lines).show(joined(lines, width - 4, height - 2))
