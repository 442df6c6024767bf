"""The office's figures on the counter: header and live strip, which turn over at midnight."""

from collections.abc import Callable
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING

from rich.text import Text
from textual.timer import Timer

from db.reads.siak_line import SiakLine
from db.reads.strip import Strip, strip
from db.rules.refused import Refused
from db.store.errors import OfficeUnavailable
from screens.header_text import header_text
from screens.locale import say
from screens.outcome import Ended, report
from screens.session import Shift
from screens.strip_text import strip_lines
from screens.text_lines import joined

if TYPE_CHECKING:
    from screens.counter import Counter


class CounterFigures:
    """Reads the strip when the office's figures change, and when its day ends.

    `turned` is told when another day or a change of SIAK's state makes a shown card old.
    """

    def __init__(self, counter: "Counter", shift: Shift, turned: Callable[[], None]) -> None:
        self._counter = counter
        self._shift = shift
        self._lang = shift.session.lang
        self._turned = turned
        self._strip: Strip | None = None
        self._asked = self._stale = self._lost = False
        self._midnight: Timer | None = None
        # When the strip with SIAK's present state went out to the terminal.
        self._siak_shown_at: float | None = None

    @property
    def day(self) -> date | None:
        """Return the office's day as the strip shows it, None before it was read."""
        return self._strip.day if self._strip else None

    def siak_seen(self, at: float) -> SiakLine | None:
        """Return SIAK's state if it was on the terminal when a key was pressed, else None."""
        shown = self._siak_shown_at
        return self._strip.siak if self._strip and shown is not None and at > shown else None

    def _note_when_shown(self, siak: SiakLine) -> None:
        self._siak_shown_at = None

        def went_out() -> None:
            if self._strip and self._strip.siak.down == siak.down:
                self._siak_shown_at = monotonic()

        self._counter.call_after_refresh(went_out)

    def changed(self) -> None:
        """Read the strip again; a change while a reading is under way is read right after it."""
        if self._asked:
            self._stale = True
            return
        self._asked = True
        report(self._counter, self._shift.session.store.send_read(strip), "strip")

    def ended(self, event: Ended) -> None:
        """Show the strip that was read; tell when it is of another day than the last."""
        self._asked = False
        if isinstance(event.value, Strip):
            before, self._strip, self._lost = self._strip, event.value, False
            self._wait_for_midnight(event.value.seconds_left)
            self.show()
            if before is None or before.siak.down != event.value.siak.down:
                self._note_when_shown(event.value.siak)
            if before and (before.day, before.siak.down) != (self.day, event.value.siak.down):
                self._turned()
        elif isinstance(event.error, OfficeUnavailable | Refused):
            self.lost()
        if self._stale:
            self._stale = False
            self.changed()

    def lost(self) -> None:
        """Say that the figures can't be read any more."""
        self._lost = True
        self.show()

    def show(self) -> None:
        """Show header and strip at the present width."""
        width = self._counter.size.width
        self._counter.show_line("header", joined([self._header(width)], width, 1))
        lines = self._lines(width)
        if self._lost:
            lines = [Text(f" {say('strip.lost', self._lang)}", "bold reverse"), *lines]
        self._counter.show_line("strip", joined(lines, width, 2))

    def _wait_for_midnight(self, seconds_left: float) -> None:
        """Read again when the office's day is over; one timer, set anew by every reading."""
        if self._midnight:
            self._midnight.stop()
        self._midnight = self._counter.set_timer(seconds_left + 1, self.changed, name="midnight")

    def _lines(self, width: int) -> list[Text]:
        if self._strip is None:
            return []
        lines = strip_lines(self._strip, self._shift.place, self._lang, width - 2)
        return [Text(" ").append_text(line) for line in lines]

    def _header(self, width: int) -> Text:
        office = self._strip.office_name if self._strip else ""
        title = say("counter.title", self._lang)
        return header_text(title, office, self._shift, width)
