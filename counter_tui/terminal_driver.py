"""Textual's driver for Linux and macOS, made for lines that lose bytes, and for lost lines.

Textual 8.2.8 ends with a traceback at a byte that isn't UTF-8, swallows every key after a paste
whose end never came, spins for ever at the end of its input where SIGHUP is ignored, and sleeps
through a change of the window's size that comes right when it has nothing else to do.
"""

import asyncio
import os
import selectors
import signal
import time
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.message import Message

PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"
SHOW_CURSOR = "\x1b[?25h"
# A paste comes in one piece; only a line that stalls makes it wait.
PASTE_PATIENCE_SECONDS = 2.0
# The exit status of a program that SIGHUP ended, as a shell tells it.
HUNG_UP = 129


class CounterDriver(LinuxDriver):
    """Reads a terminal's keys; what can't be read is shown as such and harms nothing."""

    def start_application_mode(self) -> None:
        """Take the terminal; the loop itself is told of a new size of the window."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGWINCH, self._window_resized)
        loop.add_signal_handler(signal.SIGTERM, self._told_to_end)
        if getattr(self._app, "shows_cursor", False):
            self.write(SHOW_CURSOR)

    def _window_resized(self) -> None:
        if not self._in_band_window_resize:
            size = Size(*self._get_terminal_size())
            self._app.post_message(events.Resize(size, size))

    def _told_to_end(self) -> None:
        """Leave as Ctrl+Q does: what is being recorded is recorded, the shell gets its screen."""
        self._app.call_later(self._app.action_quit)

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except OSError:
            # Nobody is there to be told, and writing would block: end as SIGHUP ends a program.
            os._exit(HUNG_UP)
        except Exception as error:
            self._app.call_later(self._app._handle_exception, error)

    def run_input_thread(self) -> None:
        """Read keys until the program ends; raises OSError when the line is lost."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        paste, keys = _OpenPaste(), self.keys()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                text = paste.overdue_end()
                if selector.select(0.1):
                    text += decode(self.read_some())
                paste.note(text)
                for message in keys.read(text):
                    self.process_message(message)

    def read_some(self) -> bytes:
        """Return what came. Raises OSError when the line is lost."""
        return self.read_at_most(4096)

    def read_at_most(self, size: int) -> bytes:
        """Return at most so many bytes; the end of a terminal's input means that the line is lost.

        Raises OSError then.
        """
        came = os.read(self.fileno, size)
        if not came:
            raise OSError("the terminal is gone")
        return came

    def keys(self) -> "Keys":
        """Return what makes keys of what came."""
        return Keys()


class Keys:
    """Textual's reading of what a terminal sends; what it can't read is left out."""

    def __init__(self) -> None:
        self._parser = XTermParser()

    def read(self, text: str) -> Iterator[Message]:
        """Yield the keys and reports in a text, and those that waited for more long enough.

        "" stands for a moment in which nothing came.
        """
        for sign in text:
            yield from self._told(self._parser.feed(sign))
        yield from self._told(self._parser.tick())

    def _told(self, messages: Iterable[Message]) -> Iterator[Message]:
        try:
            yield from messages
        except (ValueError, OverflowError):  # a number in it is that of no key
            self._parser = XTermParser()


class _OpenPaste:
    """Whether a paste has begun whose end didn't come, and since when nothing came."""

    def __init__(self) -> None:
        self._tail = ""
        self._silent_since: float | None = None

    def note(self, text: str) -> None:
        """Look for a beginning and an end in what came; either may be cut in two."""
        if not text:
            return
        seen = self._tail + text
        self._tail = seen[1 - len(PASTE_ENDS) :]
        begins, ends = seen.rfind(PASTE_BEGINS), seen.rfind(PASTE_ENDS)
        open_now = self._silent_since is not None if begins == ends else begins > ends
        self._silent_since = time.monotonic() if open_now else None

    def overdue_end(self) -> str:
        """Return the end of a paste that nobody sent, once it is overdue."""
        waited = time.monotonic() - self._silent_since if self._silent_since is not None else 0.0
        return PASTE_ENDS if waited > PASTE_PATIENCE_SECONDS else ""
