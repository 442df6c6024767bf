"""A process that makes processes: terminals that act on one office at the same moment.

Run as `python -m tests.db.worker`; tests/db/processes.py speaks with it. What takes time, the
start of Python and the imports, is done once here; each terminal is then a fork that opens the
office for itself.
"""

from __future__ import annotations

import base64
import os
import pickle
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import psycopg  # noqa: F401 - loaded before the forks, so that none waits for it

from db.journal.receipt import Receipt
from db.rules.refused import Refused
from db.store.store import open_store
from tests.db.acts.every_act import Step


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a terminal got for a step: a receipt, the code of a refusal, or a traceback."""

    receipt: Receipt | None = None
    refused: str | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Race:
    """Terminals that begin together: for each of them its steps, in order."""

    url: str
    terminals: Sequence[Sequence[Step]]


@dataclass(frozen=True, slots=True)
class Run:
    """One terminal that does step after step and says so before and after each."""

    url: str
    steps: Sequence[Step]


def packed(value: object) -> bytes:
    """Return a value as one line."""
    return base64.b64encode(pickle.dumps(value)) + b"\n"


def unpacked(line: bytes) -> Any:
    """Return the value of a line."""
    return pickle.loads(base64.b64decode(line))


def main() -> None:
    """Answer each request, a line each, until the input ends."""
    for line in sys.stdin.buffer:
        request = unpacked(line)
        if isinstance(request, Race):
            _say(packed(_race(request)))
        else:
            _follow(request)


def _race(race: Race) -> list[list[Outcome]]:
    """Let the terminals open the office, start them together, and gather what each got."""
    ready, go = os.pipe(), os.pipe()
    results = []
    for steps in race.terminals:
        result = os.pipe()
        _forked(partial(_compete, race.url, steps, ready, go, result[1]))
        os.close(result[1])
        results.append(result[0])
    for _ in race.terminals:
        os.read(ready[0], 1)
    os.close(go[1])  # the end of this pipe is what every terminal waits for
    outcomes = [_all_of(result) for result in results]
    for fd in (*ready, go[0]):
        os.close(fd)
    for _ in race.terminals:
        os.wait()
    return [unpacked(each) if each else [Outcome(fault="died")] for each in outcomes]


def _compete(
    url: str, steps: Sequence[Step], ready: tuple[int, int], go: tuple[int, int], result: int
) -> None:
    os.close(go[1])
    store = open_store(url)
    os.write(ready[1], b".")
    os.read(go[0], 1)
    outcomes = []
    for step in steps:
        try:
            outcomes.append(Outcome(receipt=step.done(store)))
        except Refused as refusal:
            outcomes.append(Outcome(refused=refusal.code))
        except Exception:
            outcomes.append(Outcome(fault=traceback.format_exc()))
    store.close()
    with os.fdopen(result, "wb") as out:
        out.write(packed(outcomes))


def _follow(run: Run) -> None:
    """Start the terminal, name its process, and say when that is gone, however it went."""
    pid = _forked(partial(_work, run))
    _say(b"pid %d\n" % pid)
    os.waitpid(pid, 0)
    _say(b"gone\n")


def _work(run: Run) -> None:
    store = open_store(run.url)
    for number, step in enumerate(run.steps):
        _say(b"try %d\n" % number)
        step.done(store)
        _say(b"done %d\n" % number)
    store.close()


def _say(line: bytes) -> None:
    """Write a line at once; one as short as these is written whole or not at all."""
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def _forked(job: Callable[[], None]) -> int:
    pid = os.fork()
    if pid:
        return pid
    try:
        job()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    os._exit(0)


def _all_of(fd: int) -> bytes:
    with os.fdopen(fd, "rb") as pipe:
        return pipe.read()


if __name__ == "__main__":
    # Unpickled values name this module by its path, not as the program that was started.
    from tests.db import worker

    worker.main()
