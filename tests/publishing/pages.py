"""Offices that publish, and waiting for what stands on their pages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from db.journal.call import Call
from db.publishing.causes import BadPage, PageGone
from db.publishing.document import read_page
from db.publishing.file_page import page_bytes
from db.publishing.source import PageWatch
from db.reads.board import board
from db.rules.board_figures import BoardFigures
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.enrol import EnrolOrder, enrol
from tests.office import RESIDENTS, crowd, open_test_office

ROOT = Path(__file__).parents[2]
# How long a state may take before it is called missing: no measure of speed.
PATIENCE = 60.0
PEOPLE = crowd(300, siak=None)

# A counter as far as its page goes: keeps it until its input ends, then stops as one that is quit.
COUNTER = """
import sys
from pathlib import Path
from counter_tui.publishing import start_publishing
from db.publishing import holder
from db.store.store import open_store

holder.FIRST_SECONDS = holder.TRY_SECONDS = 0.05
store = open_store(sys.argv[1])
publishing = start_publishing(store, Path(sys.argv[2]))
assert publishing
print("started", flush=True)
sys.stdin.read()
publishing.stop()
store.close()
"""


def open_publishing_office(url: str) -> Store:
    """Make an office with a crowd, whose page is published on either engine."""
    return open_test_office(url, settings={"board_page": True}, residents=(*RESIDENTS, *PEOPLE))


def act(store: Store, who: RegisterRow) -> None:
    """Record somebody now, on the database's own clock."""
    store.write(enrol, Call(str(uuid.uuid4()), "petugas", "DINAS"), EnrolOrder(who.nik))


def undated(figures: BoardFigures) -> BoardFigures:
    """Return figures without the moment at which they were read."""
    return replace(figures, as_of="")


def names_in(text: str) -> list[str]:
    """Return the names, NIK and No. KK of the register that stand in a text."""
    told = [part for who in (*RESIDENTS, *PEOPLE) for part in (who.name, who.nik, who.no_kk)]
    return [part for part in told if part in text]


@dataclass(frozen=True, slots=True)
class Published:
    """An office, the file in which this machine publishes it, and what a viewer opens."""

    store: Store
    board_file: Path
    page: str

    def figures(self) -> BoardFigures | None:
        """Return what stands on the page, None where there is none or half of one."""
        watch = PageWatch(self.page, lambda: None, lambda: None)
        try:
            return watch.send_read().result()
        except PageGone:
            return None
        finally:
            watch.stop()

    def now(self) -> BoardFigures:
        """Return what is to stand on the page, but for the moment."""
        return undated(self.store.read(board))

    def is_current(self) -> bool:
        """Return whether the page shows the office as it stands."""
        there = self.figures()
        return there is not None and undated(there) == self.now()


def machine_of(published: Published) -> str:
    """Return the settings of a machine whose own office is the published one."""
    told = {"db": published.store.url, "board_file": str(published.board_file)}
    return "".join(f"{name} = {json.dumps(value)}\n" for name, value in told.items())


def wait_until(true: Callable[[], bool], what: str) -> None:
    """Wait until something is true."""
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until, f"waited in vain until {what}"
        time.sleep(0.02)


def file_figures(path: Path) -> BoardFigures | None:
    """Return what a page's file holds; None without one."""
    try:
        return read_page(page_bytes(path))
    except (OSError, BadPage):
        return None


class CounterProcess:
    """A process that keeps a page as a counter does."""

    def __init__(self, published: Published) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", COUNTER, published.store.url, str(published.board_file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            start_new_session=True,
        )
        assert self.process.stdout
        assert self.process.stdout.readline() == b"started\n"

    def quit(self) -> None:
        """End it as a counter that is quit."""
        self.process.communicate()
        assert self.process.returncode == 0

    def kill(self) -> None:
        """kill -9."""
        self.process.kill()
        self.process.communicate()

    def publishes(self) -> bool:
        """Return whether it has a process that publishes."""
        return bool(publishers_of(self.process.pid))


def publishers_of(parent: int) -> list[int]:
    """Return the processes that publish for a counter's process."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and entry.name != str(os.getpid()):
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                words = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if fields[1] == str(parent) and b"db.publishing.child" in words:
                found.append(int(entry.name))
    return found


def is_gone(process: int) -> bool:
    """Return whether a process has ended, also where nobody has asked for its status yet."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True
    return state == "Z"


class Told:
    """What a watch tells to."""

    def __init__(self) -> None:
        self.changed = threading.Semaphore(0)
        self.lost = threading.Semaphore(0)

    def wait_for_change(self) -> None:
        """Wait for one more change, and forget what came with it."""
        assert self.changed.acquire(timeout=PATIENCE)
        while self.changed.acquire(blocking=False):
            pass

    def wait_for_loss(self) -> None:
        """Wait until the page is told to be gone."""
        assert self.lost.acquire(timeout=PATIENCE)
