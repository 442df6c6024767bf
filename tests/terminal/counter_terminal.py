"""The real program on a real terminal: a process of its own on a Linux pseudo-terminal."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

from tests.terminal.display import Display

ROOT = Path(__file__).parents[2]
COUNTER = (sys.executable, "-m", "counter_tui")
# How long a state may take before it is called missing: no measure of speed.
PATIENCE = 30.0

# Makes the terminal it is started on its own and takes the usual signals, whatever those who
# run the tests ignore, as a login does; then becomes the program.
_LOG_IN = (
    "import fcntl, os, signal, sys, termios;"
    "[signal.signal(each, signal.SIG_DFL)"
    " for each in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)];"
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "os.execvp(sys.argv[1], sys.argv[1:])"
)


class CounterTerminal:
    """A program on a terminal of its own, whose output is read all the time.

    `sent` are the bytes that came from it, `display` is what they show.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.display = Display(columns, rows)
        self.sent = b""
        self.sent_at = 0.0
        self._change = threading.Condition()
        self._master, slave = os.openpty()
        os.set_blocking(self._master, False)
        self._wake_read, self._wake_write = os.pipe()
        self._set_size(columns, rows)
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _LOG_IN, *command],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm-256color", **(environment or {})},
        )
        os.close(slave)
        self._reader = threading.Thread(target=self._read, name="terminal-reader")
        self._reader.start()

    def __enter__(self) -> CounterTerminal:
        """Return the terminal; it is closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the program, whatever it does."""
        self.hang_up()
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def write(self, keys: str | bytes) -> None:
        """Write keys to the terminal, in one write where the terminal takes them at once."""
        left = keys.encode() if isinstance(keys, str) else keys
        while left:
            if not select.select([], [self._master], [], PATIENCE)[1]:
                raise AssertionError(f"the program stopped reading, {len(left)} bytes are left")
            left = left[os.write(self._master, left) :]

    def wait_for(self, *words: str, gone: str | None = None) -> str:
        """Wait until all of `words` stand on the screen and `gone` doesn't; return its text."""

        def there(text: str) -> bool:
            return all(word in text for word in words) and (gone is None or gone not in text)

        return self.wait_until(lambda: there(self.display.text), f"{words} without {gone!r}")

    def wait_until(self, true: Callable[[], bool], what: str) -> str:
        """Wait until something is true of what the program sent; return the screen's text."""
        with self._change:
            if not self._change.wait_for(true, PATIENCE):
                raise AssertionError(f"waited for {what}, and see:\n{self.display.text}")
            return self.display.text

    def wait_until_quiet(self, seconds: float) -> bytes:
        """Wait until nothing was sent for so long; return what was sent until then."""
        before = len(self.sent)
        with self._change:
            while self._change.wait_for(self._news(len(self.sent)), seconds):
                pass
            return self.sent[before:]

    def wait_for_end(self) -> int:
        """Wait until the program has ended; return its status, negative for a signal."""
        status = self.process.wait(PATIENCE)
        if self._master >= 0:
            self._reader.join(PATIENCE)
        return status

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal's window another size."""
        with self._change:
            self.display.resize(columns, rows)
        self._set_size(columns, rows)

    def hang_up(self) -> None:
        """Lose the line: nobody is at the other end of the terminal any more."""
        if self._master < 0:
            return
        os.write(self._wake_write, b".")
        self._reader.join()
        for opened in (self._master, self._wake_read, self._wake_write):
            os.close(opened)
        self._master = -1

    def kill(self) -> None:
        """kill -9, in the middle of whatever it does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def settings(self) -> tuple[int, int]:
        """Return the terminal's input and local flags, which a shell needs back as they were."""
        flags = termios.tcgetattr(self._master)
        return flags[0], flags[3]

    def _news(self, length: int) -> Callable[[], bool]:
        return lambda: len(self.sent) != length

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _read(self) -> None:
        while True:
            ready, _, _ = select.select([self._master, self._wake_read], [], [])
            if self._wake_read in ready:
                return
            try:
                sent = os.read(self._master, 65536)
            except OSError:  # the program and its children are gone
                return
            with self._change:
                self.sent_at = time.monotonic()
                self.sent += sent
                self.display.feed(sent)
                self._change.notify_all()
