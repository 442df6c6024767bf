"""The field of a list room: what is typed narrows the list, what a reader sends leaves the room."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import Input

from screens.room_keys import HELP, RoomKey
from screens.scanned import ENTER, NUMBER_LENGTH, Scanned, scanned_lines, scanned_number

_MOVES = {"up": -1, "down": 1}
_PAGES = {"pageup": -1, "pagedown": 1}
_ENDS = {"home": -1, "end": 1}
_TURNS = {"left": -1, "right": 1}


class RoomField(Input):
    """A field that handles every key of its room itself, in the order in which keys arrive."""

    cursor_blink = False

    @dataclass
    class Typed(Message):
        """The text in the field is another one."""

        text: str

    @dataclass
    class Moved(Message):
        """An arrow or a paging key: so many rows, or pages, or to an end of the list."""

        rows: int = 0
        pages: int = 0
        ends: int = 0

    @dataclass
    class Turned(Message):
        """Left (-1) or Right (1) on the empty field: another view of the room."""

        step: int

    @dataclass
    class Pressed(Message):
        """A command key, or a letter that is its twin, read from the terminal at `at`."""

        key: RoomKey
        at: float

    @dataclass
    class Entered(Message):
        """Enter, read from the terminal at `at`, for the list narrowed by `text`."""

        text: str
        at: float

    @dataclass
    class Came(Message):
        """A reader sent a number, or lines were pasted: to be looked up at the counter."""

        scanned: Scanned

    @dataclass
    class Left(Message):
        """Esc on the empty field."""

    def __init__(self, keys: Sequence[RoomKey], *, text: str, placeholder: str) -> None:
        super().__init__(
            text, placeholder=placeholder, compact=True, id="filter", select_on_focus=False
        )
        self._by_key = {each.key: each for each in keys}
        self._by_letter = {each.letter: each for each in (HELP, *keys)}
        self._told = text
        self._digits = ""
        self._first_at = 0.0

    def clear_text(self) -> None:
        """Empty the field after its text was taken; it isn't told as typed."""
        self.value = self._told = ""

    def keep(self, text: str) -> None:
        """Show a text that led to nobody; what is typed next takes its place."""
        self.value = self._told = text
        self.select_all()

    async def _on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self._key(event)
        self._tell_text()

    async def _on_paste(self, event: events.Paste) -> None:  # type: ignore[override]
        event.stop()
        event.prevent_default()
        if lines := scanned_lines(event):
            self._clear()
            self.post_message(self.Came(lines))
            return
        self._insert("".join(c for c in event.text if c.isprintable()), event.time)
        self._tell_text()

    def _key(self, event: events.Key) -> None:
        key = event.key
        digits, self._digits = self._digits, ""
        if key in ENTER:
            self._enter(digits, event.time)
        elif key in self._by_key:
            self.post_message(self.Pressed(self._by_key[key], event.time))
        elif key in _MOVES:
            self.post_message(self.Moved(rows=_MOVES[key]))
        elif key in _PAGES:
            self.post_message(self.Moved(pages=_PAGES[key]))
        elif key in _ENDS:
            self.post_message(self.Moved(ends=_ENDS[key]))
        elif key in _TURNS and not self.value:
            self.post_message(self.Turned(_TURNS[key]))
        elif key == "escape":
            self._escape()
        elif event.is_printable and event.character:
            if event.character in "0123456789":
                self._digits = (digits + event.character)[-NUMBER_LENGTH:]
            self._insert(event.character, event.time)
        else:
            self._edit(key)

    def _enter(self, digits: str, at: float) -> None:
        text = self.value.strip()
        twin = self._by_letter.get(text.lower()) if len(text) == 1 else None
        if number := scanned_number(digits):
            self._clear()
            self.post_message(self.Came(number))
        elif twin:
            self._clear()
            self.post_message(self.Pressed(twin, self._first_at))
        else:
            self.post_message(self.Entered(text, at))

    def _escape(self) -> None:
        if self.value:
            self._clear()
        else:
            self.post_message(self.Left())

    def _insert(self, text: str, at: float) -> None:
        if not self.value or not self.selection.is_empty:
            self._first_at = at
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)

    def _edit(self, key: str) -> None:
        action = {
            "backspace": self.action_delete_left,
            "delete": self.action_delete_right,
            "left": self.action_cursor_left,
            "right": self.action_cursor_right,
            "ctrl+u": self.action_delete_left_all,
            "ctrl+w": self.action_delete_left_word,
        }.get(key)
        if action:
            action()

    def _clear(self) -> None:
        self.value = ""
        self._tell_text()

    def _tell_text(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.post_message(self.Typed(self.value))
