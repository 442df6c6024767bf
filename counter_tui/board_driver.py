"""The board's terminal: of all that comes from it, some keys reach the program and nothing else.

Whoever looks at the board may be far away and isn't known to be friendly: what means nothing to
the board is dropped before it takes room in a queue or changes anything on the screen.
"""

import re
import signal
import termios
from collections.abc import Iterator
from typing import Any

from textual import events
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from counter_tui.terminal_app import TerminalApp
from counter_tui.terminal_driver import PASTE_BEGINS, PASTE_ENDS, CounterDriver, Keys

# What the board and its help answer to.
_SCROLLS = {"up", "down", "pageup", "pagedown", "home", "end"}
BOARD_KEYS = frozenset({"ctrl+q", "f1", "question_mark", "escape", "enter", *_SCROLLS})
# Keys that wait for the program; more than these nobody pressed.
_MOST_WAITING = 100
# How much is read at once, and how long the next reading waits after so much: a flood of keys
# is read at 100 KB a second, and the one who sends it waits.
_READ_AT_ONCE, _PAUSE_SECONDS = 1024, 0.01
# What a terminal sends for one key or one report: mouse, functions, texts, a sign. What is cut
# off by another begins anew with that.
_PART = re.compile(
    r"\x1b\[M..."
    r"|\x1b\[[0-?]*[ -/]*(?:[@-~]|(?=[^ -~]))"
    r"|\x1bO[ -~]"
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\|(?=\x1b[^\\]))"
    r"|\x1b(?=\x1b)|\x1b[^][OPX^_\x1b]|[^\x1b]",
    re.DOTALL,
)
_LONGEST_PART = 256
_SINGLE_KEYS = {"\x11": "ctrl+q", "?": "question_mark", "\r": "enter", "\x1b": "escape"}


class BoardDriver(CounterDriver):
    """Hands on the keys that the board answers to; it can't be stopped, only ended."""

    def __init__(self, app: TerminalApp, **told: Any) -> None:
        super().__init__(app, **told)
        self._board = app
        # Textual stops and goes on by these; a board that stands still shows old figures.
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        signal.signal(signal.SIGCONT, signal.SIG_IGN)

    @classmethod
    def _patch_lflag(cls, attrs: int) -> int:
        """Return the terminal's flags without signals by keys, whatever the environment says."""
        return super()._patch_lflag(attrs) & ~termios.ISIG

    def _query_in_band_window_resize(self) -> None:
        """Ask for no reports of the window's size: the system tells it, and keys can't forge it."""

    def read_some(self) -> bytes:
        """Return what came, and let whoever sends without end wait."""
        came = self.read_at_most(_READ_AT_ONCE)
        if len(came) == _READ_AT_ONCE:
            self.exit_event.wait(_PAUSE_SECONDS)
        return came

    def keys(self) -> Keys:
        """Return what leaves out pastes and what a terminal reports."""
        return BoardKeys()

    def process_message(self, message: Message) -> None:
        """Hand on the board's keys, and that the terminal shows a painting at once."""
        if isinstance(message, events.Key):
            wanted = message.key in BOARD_KEYS
        else:
            wanted = isinstance(message, TerminalSupportsSynchronizedOutput)
        leaves = isinstance(message, events.Key) and message.key == "ctrl+q"
        if leaves or (wanted and self._board.keys_waiting < _MOST_WAITING):
            super().process_message(message)


class BoardKeys(Keys):
    """Reads keys alone: of a paste, or of what a terminal reports, no sign is taken for a key."""

    def __init__(self) -> None:
        super().__init__()
        self._pastes = Pastes()
        self._cut = ""

    def read(self, text: str) -> Iterator[Message]:
        """Yield the keys in a text; what is cut off waits for its end, but not for long."""
        left = self._cut + self._pastes.outside(text)
        at = 0
        while found := _PART.match(left, at):
            at = found.end()
            yield from self._key(found[0])
        self._cut = left[at:]
        if not text or len(self._cut) > _LONGEST_PART:
            yield from self._key(self._cut)
            self._cut = ""

    def _key(self, part: str) -> Iterator[Message]:
        """Yield the one key, or the one report, that a part is."""
        if len(part) > 1:
            told = list(Keys().read(part))
            yield from told if len(told) == 1 else ()
        elif part in _SINGLE_KEYS:
            yield events.Key(_SINGLE_KEYS[part], part)


class Pastes:
    """Takes the pastes out of what came from a terminal; their marks may come in pieces."""

    def __init__(self) -> None:
        self._inside = False
        self.cut = ""

    def outside(self, text: str) -> str:
        """Return what stands outside of pastes; "" says that nothing came for a while."""
        kept = []
        left = self.cut + text
        while True:
            mark = PASTE_ENDS if self._inside else PASTE_BEGINS
            before, found, after = left.partition(mark)
            if not found:
                break
            kept.append("" if self._inside else before)
            left, self._inside = after, not self._inside
        # A mark comes at once, or the Esc it begins with was a key.
        self.cut = _beginning_of(mark, left) if text else ""
        if not self._inside:
            kept.append(left[: len(left) - len(self.cut)])
        return "".join(kept)


def _beginning_of(mark: str, text: str) -> str:
    """Return the beginning of a mark with which a text ends, "" where it ends with none."""
    lengths = range(min(len(mark) - 1, len(text)), 0, -1)
    return next((mark[:length] for length in lengths if text.endswith(mark[:length])), "")
