"""The office's figures on the counter: header and live strip, which turn over at midnight."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from rich.text import Text
from textual.timer import Timer

from db.reads.strip import Strip, strip
from db.rules.refused import Refused
from db.store.errors import OfficeUnavailable
from screens.locale import say
from screens.outcome import Ended, report
from screens.session import Shift
from screens.strip_text import strip_lines
from screens.text_lines import both_ends, joined

if TYPE_CHECKING:
    from screens.counter import Counter


class CounterFigures:
    """Reads the strip when the office's figures change, and when its day ends."""

    def __init__(self, counter: "Counter", shift: Shift, turned: Callable[[], None]) -> None:
        self._counter = counter
        self._shift = shift
        self._lang = shift.session.lang
        self._turned = turned
        self._strip: Strip | None = None
        self._asked = self._stale = self._lost = False
        self._midnight: Timer | None = None

    @property
    def day(self) -> date | None:
        """Return the office's day as the strip shows it, None before it was read."""
        return self._strip.day if self._strip else None

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
            before, self._strip, self._lost = self.day, event.value, False
            self._wait_for_midnight(event.value.seconds_left)
            self.show()
            if before not in (None, self.day):
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
        left = Text(f" {say('counter.title', self._lang)} · {office}")
        right = Text(f"{self._shift.place or '-'} · {self._shift.operator.name} ")
        if self._shift.session.training:
            right.append(f" {say('counter.training', self._lang)} ", "reverse")
        return both_ends(left, right, width)
