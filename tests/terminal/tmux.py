"""Terminals in tmux: a server of their own, keys sent to it, and what it shows."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.terminal.counter_terminal import PATIENCE, ROOT

# No line of tmux's own, so that the whole window is the program's.
_SETTINGS = "set -g status off\nset -g remain-on-exit on\nset -g escape-time 10\n"


class Tmux:
    """A tmux server with a socket of its own."""

    def __init__(self, folder: Path) -> None:
        self._command = ("tmux", "-u", "-S", str(folder / "socket"), "-f", str(folder / "settings"))
        (folder / "settings").write_text(_SETTINGS)

    def open(self, name: str, command: Sequence[str], columns: int = 80, rows: int = 24) -> Window:
        """Start a program in a window of this size."""
        size = ("-x", str(columns), "-y", str(rows))
        self.ask("new-session", "-d", "-s", name, *size, "-c", str(ROOT), *command)
        return Window(self, name)

    def ask(self, *words: str) -> str:
        """Run a command of tmux and return what it prints."""
        done = subprocess.run(
            [*self._command, *words], capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def end(self) -> None:
        """End the server, and with it every program in it."""
        subprocess.run([*self._command, "kill-server"], capture_output=True)


class Window:
    """One terminal of the server."""

    def __init__(self, tmux: Tmux, name: str) -> None:
        self._tmux = tmux
        self._name = name

    def type(self, text: str) -> None:
        """Type a text."""
        self._tmux.ask("send-keys", "-t", self._name, "-l", text)

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names: Enter, F2, C-q."""
        self._tmux.ask("send-keys", "-t", self._name, *keys)

    @property
    def text(self) -> str:
        """Return what the window shows, without the blanks at the ends of its lines."""
        shown = self._tmux.ask("capture-pane", "-p", "-t", self._name)
        return "\n".join(line.rstrip() for line in shown.split("\n")[:-1])

    def wait_for(self, *words: str) -> str:
        """Wait until all of `words` are shown; return the text."""
        return self.wait_until(lambda text: all(word in text for word in words), f"{words}")

    def wait_for_card(self, *words: str) -> str:
        """Wait until `words` are shown and nothing moves, as a clerk does before a key."""
        text = self.wait_for(*words)
        while text != (text := self._after(0.3)):
            pass
        return text

    def wait_until(self, true: Callable[[str], bool], what: str) -> str:
        """Wait until something is true of the text shown; return the text."""
        deadline = time.monotonic() + PATIENCE
        while not true(text := self.text):
            if time.monotonic() > deadline:
                raise AssertionError(f"waited for {what}, and see:\n{text}")
            time.sleep(0.05)
        return text

    def _after(self, seconds: float) -> str:
        time.sleep(seconds)
        return self.text


@contextmanager
def running_tmux() -> Iterator[Tmux]:
    """Give a server that ends with the block; tmux must be installed."""
    assert shutil.which("tmux")
    # Short, because the path of a socket may have little more than a hundred characters.
    with tempfile.TemporaryDirectory(prefix="counter-tmux-", dir="/tmp") as folder:
        tmux = Tmux(Path(folder))
        try:
            yield tmux
        finally:
            tmux.end()
