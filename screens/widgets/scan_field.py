"""The one field of the counter: takes what is typed, scanned and pasted, whole and in order."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import Input

from screens.keys import BY_KEY, BY_LETTER, CounterKey
from screens.scanned import ENTER

_MOVES = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10}


class ScanField(Input):
    """A field that handles every key itself, in the order in which keys arrive.

    Textual gives printable keys to the field at once and lets bound keys bubble first, so
    that in a burst later letters overtake an earlier Enter (Textual issue 6605). Here
    Enter, the editing keys and the command keys never leave the field's own queue.
    """

    cursor_blink = False

    @dataclass
    class Sent(Message):
        """A line to look up, sent by a key or a paste that came from the terminal at `at`."""

        line: str
        at: float

    @dataclass
    class Pressed(Message):
        """Enter on the empty field (`command` None) or a command key.

        `at` is when the key was read from the terminal, `clean` whether nothing else was
        typed since the field was last declared clean.
        """

        command: CounterKey | None
        at: float
        clean: bool

    @dataclass
    class Moved(Message):
        """An arrow key, in rows."""

        rows: int

    @dataclass
    class Typed(Message):
        """The text in the field is another one, and was not sent."""

        text: str

    @dataclass
    class Took(Message):
        """Enter at `at` for the row that an arrow chose; the text was left alone since."""

        at: float

    def __init__(self, *, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, compact=True, id="scan", select_on_focus=False)
        self._typed = 0
        self._typed_first_at = self._typed_last_at = 0.0
        self._told = ""
        self._chooses = False

    def declare_clean(self, painted_at: float) -> None:
        """Say when what stands on the screen was painted: typing counts from then on."""
        if self._typed_last_at <= painted_at:
            self._typed = 1 if self.value else 0

    def choose_by_enter(self, chooses: bool) -> None:
        """Say whether Enter takes the row that an arrow chose; the next letter ends it."""
        self._chooses = chooses

    def clear_text(self) -> None:
        """Empty the field after its text was taken for a search."""
        self.value = self._told = ""
        self._chooses = False

    async def _on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self._key(event)

    async def _on_paste(self, event: events.Paste) -> None:  # type: ignore[override]
        event.stop()
        event.prevent_default()
        self._paste(event)

    def _key(self, event: events.Key) -> None:
        if event.key in ENTER:
            self._enter(event.time)
        elif event.key in BY_KEY:
            self._press(BY_KEY[event.key], event.time, clean=self._typed == 0)
        elif event.key in _MOVES:
            self.post_message(self.Moved(_MOVES[event.key]))
        elif event.key == "escape":
            self._escape()
        elif event.is_printable and event.character:
            self._note_typing(event.time)
            self._insert(event.character)
        else:
            self._edit(event.key, event.time)
        self._tell_text()

    def _paste(self, event: events.Paste) -> None:
        self._note_typing(event.time)
        lines = event.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._insert(_printable(lines[0]))
        for line in lines[1:]:
            self._send(event.time)
            self._insert(_printable(line))
        if len(lines) > 1 and self.value:
            self._send(event.time)
        self._tell_text()

    def _tell_text(self) -> None:
        """Tell of a text that is another one than before."""
        if self.value != self._told:
            self._told = self.value
            self._chooses = False
            self.post_message(self.Typed(self.value))

    def _enter(self, at: float) -> None:
        text = self.value.strip()
        command = BY_LETTER.get(text.lower())
        if command and len(text) == 1:
            # The letter was the only thing typed, so it says no more than its F-key.
            alone = self._typed == 1
            self.clear_text()
            self._typed = 0
            self._press(command, self._typed_first_at, clean=alone)
        elif text and self._chooses:
            self.post_message(self.Took(at))
        elif text:
            self._send(at)
        else:
            self.clear_text()
            self._press(None, at, clean=self._typed == 0)

    def _press(self, command: CounterKey | None, at: float, *, clean: bool) -> None:
        """Report a command."""
        self.post_message(self.Pressed(command, at, clean))

    def _send(self, at: float) -> None:
        line = self.value.strip()
        self.clear_text()
        if line:
            self.post_message(self.Sent(line, at))

    def _escape(self) -> None:
        if self.value:
            self.value = ""

    def _note_typing(self, at: float) -> None:
        if self._typed == 0:
            self._typed_first_at = at
        self._typed += 1
        self._typed_last_at = at

    def _insert(self, text: str) -> None:
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)

    def _edit(self, key: str, at: float) -> None:
        action = {
            "backspace": self.action_delete_left,
            "delete": self.action_delete_right,
            "left": self.action_cursor_left,
            "right": self.action_cursor_right,
            "home": self.action_home,
            "end": self.action_end,
            "ctrl+u": self.action_delete_left_all,
            "ctrl+w": self.action_delete_left_word,
        }.get(key)
        if action:
            if self.value:
                self._note_typing(at)
            action()


def _printable(text: str) -> str:
    """Return a pasted line without what can't be shown; a tab becomes a blank."""
    return "".join(c for c in text.replace("\t", " ") if c.isprintable())
