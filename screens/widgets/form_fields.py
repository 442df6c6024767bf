"""The fields of a form: one widget that takes every key itself, in the order in which keys come."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from rich.text import Text
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.widget import Widget

from screens.form_lines import FormLine, PickLine, SoughtLine, TextLine, put_back, state_of
from screens.form_values import caret_at, value_text
from screens.scanned import (
    ENTER,
    MOST_LETTERS,
    NUMBER_LENGTH,
    Scanned,
    ScanWatch,
    scanned_lines,
    scanned_number,
)
from screens.text_lines import fitted, harmless, joined
from screens.tick_line import TickLine

_BACK = ("up", "shift+tab")
_ON = ("down", "tab")
_SAVE = "ctrl+s"
_ANEW = "ctrl+r"
_EDITS = ("left", "right", "home", "end", "backspace", "delete", "ctrl+u")
# What is left to a value beside what is wrong with it.
_VALUE_WIDTH = 26


class FormHooks(Protocol):
    """What the fields ask of their form, at once and in the order of the keys.

    `number` is the heading of the line on which a number of sixteen digits belongs, or "".
    """

    number: str

    def shown_lines(self) -> list[FormLine]:
        """Return the lines that the form has at this moment."""
        ...

    def follow(self, heading: str) -> None:
        """Bring other lines to what this one says."""
        ...

    def passed(self, line: FormLine) -> None:
        """Bring other lines to what one says that is left."""
        ...

    def stops_at(self, line: FormLine) -> str:
        """Return in a few words what a line lacks before one may go on, "" for nothing."""
        ...

    def settled(self, heading: str) -> bool:
        """Return whether a line lacks nothing any more, because of what another line says."""
        ...


class FormFields(Widget, can_focus=True):
    """Shows the lines of a form, each with what is wrong with it, and edits the one at hand.

    What a reader sends fills no line and ticks nothing: a whole number that ends in Enter leaves
    the form, and so do pasted lines. Only where a number of sixteen digits belongs, Enter after
    it first asks.
    """

    @dataclass
    class Changed(Message):
        """Another line is at hand, or it is another one; `asks` for a number that may be a scan."""

        asks: str

    @dataclass
    class Sent(Message):
        """The form was gone through, or sent by its key."""

    @dataclass
    class Anew(Message):
        """The form is to stand as it did at first."""

    @dataclass
    class Left(Message):
        """The form was left: by Esc (None), or by a reader."""

        scanned: Scanned | None

    def __init__(self, hooks: FormHooks) -> None:
        super().__init__(id="form")
        self._hooks = hooks
        self.lines = hooks.shown_lines()
        self.at = 0
        self.faults: Mapping[str, str] = {}
        self._watch = ScanWatch()
        self._before_digits: deque[Mapping[str, object]] = deque(maxlen=NUMBER_LENGTH)
        self._before_run = state_of(self.line)
        self._asked = ""

    @property
    def line(self) -> FormLine:
        """Return the line at hand."""
        return self.lines[self.at]

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show what is wrong beside the lines, by heading, and go to the first of them."""
        self.faults = dict(faults)
        self._renew()
        wrong = [n for n, line in enumerate(self.lines) if line.heading in faults]
        self._go_to(wrong[0] if wrong else self.at)

    async def _on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        digits = self._watch.digits_before(event)
        if event.key in ENTER:
            self._enter(digits)
        elif event.key == "escape":
            self._leave(Scanned(f"{self._asked}\n") if self._asked else None)
        elif event.key == _SAVE:
            self._send()
        elif event.key == _ANEW:
            self.post_message(self.Anew())
        elif event.key in (*_BACK, *_ON):
            self._pass()
            self._go_to(self.at + (1 if event.key in _ON else -1))
        elif event.key in _EDITS:
            self.line.edit(event.key)
            self._changed()
        elif event.is_printable and event.character:
            self._type(event.character, digits)
        self.refresh()

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        if lines := scanned_lines(event):
            self._leave(Scanned(f"{self._asked}\n{lines.text}" if self._asked else lines.text))
        else:
            self._type("".join(c for c in event.text if c.isprintable()), "")
        self.refresh()

    def _enter(self, digits: str) -> None:
        """Go on, or find out what a whole number is that came right before Enter."""
        numbered = self.line.heading == self._hooks.number
        fills = numbered and self.line.value == digits
        # A number of the KK with a digit too many is a slip of the hand, not a scan.
        slip = numbered and not self._asked and len(digits) > NUMBER_LENGTH
        scanned = None if slip else scanned_number(digits)
        if scanned and (self._asked or not fills):
            put_back(self.line, self._before_digits[0])
            self._leave(Scanned(f"{self._asked}\n{scanned.text}") if self._asked else scanned)
        elif scanned:
            self._asked = digits
            self.post_message(self.Changed(digits))
        elif isinstance(self.line, PickLine | TickLine) and self._watch.run > MOST_LETTERS:
            put_back(self.line, self._before_run)
            self._changed()
        elif self._several():
            self.line.edit("right")
            self._changed()
        else:
            self._pass()
            if self.at == len(self.lines) - 1:
                self._send()
            else:
                self._go_on()

    def _pass(self) -> None:
        """Take the lines that there are once the one at hand is left as it stands."""
        self.line.left()
        self._hooks.passed(self.line)
        self._renew()

    def _go_on(self) -> None:
        """Go to the next line, unless this one lacks something."""
        self.line.left()
        if words := self._hooks.stops_at(self.line):
            self.faults = {**self.faults, self.line.heading: words}
            self._renew()
            self._go_to(self.at)
        else:
            self._go_to(self.at + 1)

    def _several(self) -> bool:
        """Return whether a needed answer is still one of several: Enter goes to the first."""
        return self.line.needed and isinstance(self.line, SoughtLine) and self.line.is_open

    def _leave(self, scanned: Scanned | None) -> None:
        if self._asked and scanned and isinstance(self.line, TextLine):
            self.line.set("")
        self.post_message(self.Left(scanned))

    def _send(self) -> None:
        self.line.left()
        self._asked = ""
        self.post_message(self.Sent())

    def _go_to(self, at: int) -> None:
        self.line.left()
        self.at = min(max(at, 0), len(self.lines) - 1)
        self._asked = ""
        self.post_message(self.Changed(""))
        self.refresh()

    def _type(self, letters: str, digits: str) -> None:
        if not digits:
            self._before_digits.clear()
        self._before_digits.append(state_of(self.line))
        if self._watch.run == 0:
            self._before_run = self._before_digits[-1]
        if self._asked and letters.isdecimal():
            # A second number: what comes in is a reader's, and the line keeps the first.
            return
        self.line.type(letters)
        self._changed()
        if isinstance(self.line, PickLine) and self.line.jumps_by(letters):
            self._go_on()

    def _changed(self) -> None:
        """Forget what was wrong with a line that is another one, and what was asked of it."""
        here = self.line.heading
        self._asked = ""
        self._hooks.follow(here)
        self.faults = {
            heading: fault
            for heading, fault in self.faults.items()
            if heading != here and not self._hooks.settled(heading)
        }
        self._renew()
        self.post_message(self.Changed(""))

    def _renew(self) -> None:
        """Take the lines that the form has by now; the one at hand stays so."""
        here = self.line
        self.lines = self._hooks.shown_lines()
        kept = [n for n, line in enumerate(self.lines) if line is here]
        self.at = kept[0] if kept else min(self.at, len(self.lines) - 1)

    # What is seen.

    def chosen_cell(self) -> Offset | None:
        """Return the cell where the next letter goes."""
        first = self._label_width + 2
        room = self.size.width - first
        return Offset(first + caret_at(self.line, room), self.at - self._top)

    def render(self) -> Text:
        seen = range(self._top, min(self._top + max(self.size.height, 1), len(self.lines)))
        shown = [self._shown(number) for number in seen]
        return harmless(joined(shown, self.size.width, len(shown)))

    @property
    def _top(self) -> int:
        """Return the first line that is shown: where there isn't room for all, they move along."""
        return max(self.at - max(self.size.height, 1) + 1, 0)

    @property
    def _label_width(self) -> int:
        return max(len(line.label) for line in self.lines) + 3

    def _shown(self, number: int) -> Text:
        line, here = self.lines[number], number == self.at
        mark = "▶ " if here else "  "
        label = f"{mark}{line.label}{'*' if line.needed else ''}"
        first = self._label_width + 2
        text = Text().append(fitted(label, first), "bold" if here else "")
        fault = self.faults.get(line.heading)
        room = _VALUE_WIDTH if fault and isinstance(line, TextLine) else self.size.width - first
        text.append_text(value_text(line, room, here=here))
        if fault:
            text.pad_right(max(first + _VALUE_WIDTH + 1 - text.cell_len, 2))
            fits = text.cell_len + len(fault) + 2 <= self.size.width
            text.append(f"! {fault}" if fits else "!", "bold")
        return text
