"""Terminals in processes of their own, begun together and waited for with a limit."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.db.acts.every_act import Step
from tests.db.worker import Outcome, Race, Run, packed, unpacked

LIMIT_SECONDS = 60
TOP = Path(__file__).parents[2]


class Processes:
    """What starts the terminals: one process, from which each of them is forked."""

    def __init__(self, server: subprocess.Popen[bytes]) -> None:
        self._server = server
        self._pending = b""

    def race(self, url: str, terminals: Sequence[Sequence[Step]]) -> list[list[Outcome]]:
        """Let terminals begin their steps at the same moment; return what each got."""
        self._ask(Race(url, terminals))
        outcomes: list[list[Outcome]] = unpacked(self.line())
        return outcomes

    def run(self, url: str, steps: Sequence[Step]) -> int:
        """Start one terminal and return its process's id; `line` tells what it does."""
        self._ask(Run(url, steps))
        return int(self.line().removeprefix(b"pid "))

    def line(self) -> bytes:
        """Return the next line that comes, without its end; raises TimeoutError."""
        deadline = time.monotonic() + LIMIT_SECONDS
        while b"\n" not in self._pending:
            self._pending += self._read(deadline - time.monotonic())
        line, _, self._pending = self._pending.partition(b"\n")
        return line

    def _ask(self, request: object) -> None:
        assert self._server.stdin is not None
        self._server.stdin.write(packed(request))
        self._server.stdin.flush()

    def _read(self, seconds: float) -> bytes:
        assert self._server.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(self._server.stdout, selectors.EVENT_READ)
            if seconds <= 0 or not selector.select(seconds):
                raise TimeoutError("the terminals don't come to an end")
        data = os.read(self._server.stdout.fileno(), 65536)
        if not data:
            raise EOFError("the process that starts the terminals has ended")
        return data


@contextmanager
def started_processes() -> Iterator[Processes]:
    """Give what starts terminals; all of them are gone at the end of the block."""
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.db.worker"],
        cwd=TOP,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        yield Processes(server)
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.communicate()
