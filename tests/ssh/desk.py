"""An office on the machine, as clerks who come over SSH have it, and one of them at work."""

from __future__ import annotations

import json
import os
import pwd
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.rules.register_row import RegisterRow
from tests.ssh.machine import CLERK, Machine
from tests.terminal.counter_terminal import CounterTerminal
from tests.terminal.serving import CTRL_Q, DONE, ENTER, look_up, sign_in


@contextmanager
def office_of_clerks(machine: Machine, built: Path) -> Iterator[Path]:
    """Bring the file of an office, which is closed, to the clerks' account; yield where it is."""
    path = machine.home / "office.db"
    shutil.copyfile(built, path)
    path.chmod(0o600)
    give(path, machine.clerks)
    told = {"db": f"sqlite:///{path}", "board_file": str(machine.page), "lang": "id"}
    lines = [f"{name} = {json.dumps(value)}\n" for name, value in told.items()]
    machine.settings.write_text("".join(lines))
    yield path
    emptied(machine)


def emptied(machine: Machine) -> None:
    """Take the clerks' office away."""
    machine.wait_until_left()
    machine.settings.unlink()
    shutil.rmtree(machine.home)
    machine.home.mkdir(mode=0o700)
    give(machine.home, machine.clerks)


@contextmanager
def clerk_at_work(machine: Machine) -> Iterator[CounterTerminal]:
    """Yield the counter of a clerk who signed in over SSH; they leave at the end."""
    opened = machine.terminal(key=CLERK, account=machine.clerks, columns=80, rows=24)
    with opened as counter:
        sign_in(counter)
        yield counter
        counter.write(CTRL_Q)
        assert counter.wait_for_end() == 0


def issue_card(counter: CounterTerminal, resident: RegisterRow) -> None:
    """Issue a card at a counter to somebody who is print-ready."""
    look_up(counter, resident)
    counter.write(ENTER)
    counter.wait_for(DONE)


def give(path: Path, account: str) -> None:
    """Make an account the owner of a file or folder."""
    owner = pwd.getpwnam(account)
    os.chown(path, owner.pw_uid, owner.pw_gid)
