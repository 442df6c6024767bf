"""The fields of a form: one widget that takes every key itself, in the order in which keys come."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from rich.text import Text
from textual import events
from textual.message import Message
from textual.widget import Widget

from screens.form_lines import FormLine, PickLine, SoughtLine, TextLine
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

_BACK = ("up", "shift+tab")
_ON = ("down", "tab")
_SAVE = "ctrl+s"
_EDITS = ("left", "right", "home", "end", "backspace", "delete", "ctrl+u")
# What is left to a value beside what is wrong with it.
_VALUE_WIDTH = 26


class FormFields(Widget, can_focus=True):
    """Shows the lines of a form, each with what is wrong with it, and edits the one at hand.

    What a reader sends fills no line: a whole number that ends in Enter leaves the form, and
    so do pasted lines. Only where a number of sixteen digits belongs, Enter after it first asks.
    """

    @dataclass
    class Changed(Message):
        """Another line is at hand, or it is another one; `asks` for a number that may be a scan."""

        asks: str

    @dataclass
    class Sent(Message):
        """The form was gone through, or sent by its key."""

    @dataclass
    class Left(Message):
        """The form was left: by Esc (None), or by a reader."""

        scanned: Scanned | None

    def __init__(self, lines: list[FormLine], number: str) -> None:
        super().__init__(id="form")
        self.lines = lines
        self.at = 0
        self.faults: Mapping[str, str] = {}
        self._number = number
        self._watch = ScanWatch()
        self._before_digits: deque[str] = deque([""], maxlen=NUMBER_LENGTH)
        self._asked = ""

    @property
    def line(self) -> FormLine:
        """Return the line at hand."""
        return self.lines[self.at]

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show what is wrong beside the lines, by heading, and go to the first of them."""
        self.faults = dict(faults)
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
        elif event.key in (*_BACK, *_ON):
            self._go_to(self.at + (1 if event.key in _ON else -1))
        elif event.key in _EDITS:
            self._change(event.key)
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
        numbered = self.line.heading == self._number
        fills = numbered and self.line.value == digits
        # A number of the KK with a digit too many is a slip of the hand, not a scan.
        slip = numbered and not self._asked and len(digits) > NUMBER_LENGTH
        scanned = None if slip else scanned_number(digits)
        if scanned and (self._asked or not fills):
            self._take_back()
            self._leave(Scanned(f"{self._asked}\n{scanned.text}") if self._asked else scanned)
        elif scanned:
            self._asked = digits
            self.post_message(self.Changed(digits))
        elif isinstance(self.line, PickLine) and self._watch.run > MOST_LETTERS:
            return
        elif self._several():
            self._change("right")
        elif self.at == len(self.lines) - 1:
            self._send()
        else:
            self._go_to(self.at + 1)

    def _several(self) -> bool:
        """Return whether a needed answer is still one of several: Enter goes to the first."""
        return self.line.needed and isinstance(self.line, SoughtLine) and self.line.is_open

    def _take_back(self) -> None:
        """Put the line back to how it was before the sixteen digits of a scan."""
        if isinstance(self.line, TextLine):
            self.line.set(self._before_digits[0])

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

    def _change(self, key: str) -> None:
        self.line.edit(key)
        self._changed()

    def _type(self, letters: str, digits: str) -> None:
        if isinstance(self.line, TextLine):
            if not digits:
                self._before_digits.clear()
            self._before_digits.append(self.line.text)
        if self._asked and letters.isdecimal():
            # A second number: what comes in is a reader's, and the line keeps the first.
            return
        self.line.type(letters)
        self._changed()

    def _changed(self) -> None:
        """Forget what was wrong with a line that is another one, and what was asked of it."""
        self.faults = {at: each for at, each in self.faults.items() if at != self.line.heading}
        self._asked = ""
        self.post_message(self.Changed(""))

    # What is seen.

    def get_content_height(self, *_: object) -> int:
        return len(self.lines)

    def render(self) -> Text:
        width = self.size.width
        label_width = max(len(line.label) for line in self.lines) + 3
        shown = [self._shown(n, label_width, width) for n in range(len(self.lines))]
        return harmless(joined(shown, width, len(shown)))

    def _shown(self, number: int, label_width: int, width: int) -> Text:
        line, here = self.lines[number], number == self.at
        mark = "▶ " if here else "  "
        label = f"{mark}{line.label}{'*' if line.needed else ''}"
        text = Text().append(fitted(label, label_width + 2), "bold" if here else "")
        fault = self.faults.get(line.heading)
        room = _VALUE_WIDTH if fault else width - label_width - 2
        text.append_text(_value(line, room, here=here))
        if fault:
            text.pad_right(max(label_width + 2 + room + 1 - text.cell_len, 0))
            text.append(f"! {fault}", "bold")
        return text


def _value(line: FormLine, room: int, *, here: bool) -> Text:
    if isinstance(line, PickLine):
        return Text(f"◂ {line.words} ▸", "reverse") if here else Text(line.words)
    if isinstance(line, SoughtLine):
        return _sought(line, room, here=here)
    return _edited(line, room) if here else Text(_end_of(line.text, room))


def _edited(line: TextLine, room: int) -> Text:
    """Return the text around the caret, which stands on a cell of its own at the end."""
    text = f"{line.text} "
    first = max(0, line.at - room + 1)
    shown = Text(text[first : first + room])
    shown.stylize("reverse", line.at - first, line.at - first + 1)
    return shown


def _sought(line: SoughtLine, room: int, *, here: bool) -> Text:
    if not here:
        found = line.found
        beside = f" ({found[2]})" if found and found[2] else ""
        return Text(_end_of(line.text + beside, room))
    shown = _edited(line, room)
    fitting = line.fitting
    if found := line.found:
        if found[1].casefold() != line.text.strip().casefold() or found[2]:
            beside = f" ({found[2]})" if found[2] else ""
            shown.append(f"◂ {found[1]}{beside} ▸", "bold")
    elif fitting:
        shown.append(_choices([each[1] for each in fitting], room - shown.cell_len), "dim")
    return shown


def _choices(words: list[str], room: int) -> str:
    """Return as many of the answers as there is room for, between the signs of the arrows."""
    for count in range(len(words), 0, -1):
        more = " ..." if count < len(words) else ""
        told = f"◂ {' · '.join(words[:count])}{more} ▸"
        if len(told) <= room:
            return told
    return "◂ ... ▸"


def _end_of(text: str, room: int) -> str:
    return text if len(text) <= room else f"{text[: room - 3]}..."
