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

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size

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
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        paste = _OpenPaste()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                text = paste.overdue_end()
                if selector.select(0.1):
                    text += decode(_read(self.fileno))
                if text:
                    paste.note(text)
                    for message in parser.feed(text):
                        self.process_message(message)
                for message in parser.tick():
                    self.process_message(message)


class _OpenPaste:
    """Whether a paste has begun whose end didn't come, and since when nothing came."""

    def __init__(self) -> None:
        self._tail = ""
        self._silent_since: float | None = None

    def note(self, text: str) -> None:
        """Look for a beginning and an end in what came; either may be cut in two."""
        seen = self._tail + text
        self._tail = seen[1 - len(PASTE_ENDS) :]
        begins, ends = seen.rfind(PASTE_BEGINS), seen.rfind(PASTE_ENDS)
        open_now = self._silent_since is not None if begins == ends else begins > ends
        self._silent_since = time.monotonic() if open_now else None

    def overdue_end(self) -> str:
        """Return the end of a paste that nobody sent, once it is overdue."""
        waited = time.monotonic() - self._silent_since if self._silent_since is not None else 0.0
        return PASTE_ENDS if waited > PASTE_PATIENCE_SECONDS else ""


def _read(terminal: int) -> bytes:
    """Return what came; the end of a terminal's input means that the line is lost."""
    came = os.read(terminal, 4096)
    if not came:
        raise OSError("the terminal is gone")
    return came
