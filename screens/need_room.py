"""When to ask for more blanks: one calm page of figures, and the line for the public."""

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.timer import Timer

from db.reads.need import Need, need
from screens.header_text import header_text
from screens.help import HelpLine, HelpText
from screens.locale import say
from screens.need_text import need_text
from screens.outcome import Ended, report
from screens.scanned import ENTER, Scanned, ScanWatch, scanned_lines, scanned_number
from screens.session import Shift
from screens.text_lines import joined
from screens.widgets.lines import Lines

# Counting looks through a part of the register: after a reading it rests for so many seconds.
CALM = 5.0


class NeedRoom(Screen[Scanned | None]):
    """Shows what there is, what is needed and what to ask for; it changes nothing.

    Its result is what a reader sent, to look up, or None for Esc.
    """

    CSS_PATH = "need_room.tcss"
    HELP_SIGN = True
    NAME = "need"

    def __init__(self, shift: Shift) -> None:
        super().__init__()
        self.shift = shift
        self.lang = shift.session.lang
        self._watch = ScanWatch()
        self._figures: Need | None = None
        self._lost = False
        self._asked = self._rests = self._stale = False
        self._midnight: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Lines(id="need-header")
        yield Lines(id="need-figures")
        yield Lines(id="need-keys")

    def on_mount(self) -> None:
        self.query_one("#need-keys", Lines).show(Text(f" {say('need.keys', self.lang)}", "dim"))
        self.figures_changed()

    def on_resize(self) -> None:
        self._draw()

    def on_key(self, event: events.Key) -> None:
        digits = self._watch.digits_before(event)
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
        elif event.key in ENTER and (number := scanned_number(digits)):
            event.stop()
            self.dismiss(number)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        if lines := scanned_lines(event):
            self.dismiss(lines)

    def help_text(self) -> HelpText:
        """Return what F1 says: what each figure is, and why nobody counts twice."""
        lines = (
            HelpLine("Esc", say("need.help.back", self.lang)),
            HelpLine("F1  ?", say("room.help.help", self.lang)),
        )
        notes = tuple(say(f"need.help.{name}", self.lang) for name in ("mean", "once", "levels"))
        about = say("need.about", self.lang)
        return HelpText(say("room.title.need", self.lang), lines, about, notes)

    def figures_changed(self) -> None:
        """Read the figures again: at once, or when the rest after the last reading is over."""
        if self._asked or self._rests:
            self._stale = True
            return
        self._asked, self._stale = True, False
        report(self, self.shift.session.store.send_read(need), self.NAME)

    def figures_lost(self) -> None:
        """Say that the figures on the screen are old."""
        self._lost = True
        self._draw()

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        self._asked, self._rests = False, True
        self.set_timer(CALM, self._rested, name="rest")
        if isinstance(event.value, Need):
            self._figures, self._lost = event.value, False
            self._wait_for_midnight(event.value.seconds_left)
        else:
            self._lost = True
        self._draw()

    def _rested(self) -> None:
        self._rests = False
        if self._stale:
            self.figures_changed()

    def _wait_for_midnight(self, seconds_left: float) -> None:
        """Read again when the office's day is over; one timer, set anew by every reading."""
        if self._midnight:
            self._midnight.stop()
        self._midnight = self.set_timer(seconds_left + 1, self.figures_changed, name="midnight")

    def _draw(self) -> None:
        width, height = self.size
        office = self._figures.public.office if self._figures else ""
        lost = say("board.lost", self.lang) if self._lost else ""
        header = header_text(say("room.title.need", self.lang), office, self.shift, width, lost)
        self.query_one("#need-header", Lines).show(joined([header], width, 1))
        lines = [Text(say("room.reading", self.lang), "dim")]
        if self._figures:
            lines = need_text(self._figures, self.lang, width - 4)
        if len(lines) > height - 2:
            lines = [line for line in lines if line.plain]
        self.query_one("#need-figures", Lines).show(joined(lines, width - 4, height - 2))
