"""A terminal is killed between the act and the tray: its paper is on the list."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.models import Suket
from db.rules.papers import PaperKind
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.issue_suket import SuketOrder, issue_suket
from screens.papers.jobs import Ending, print_paper
from tests.cli.conftest import ROOT, password_pipe
from tests.db.acts.every_act import Step
from tests.db.processes import Processes, started_processes
from tests.dump import rows
from tests.office import PASSWORD, READY, call, crowd
from tests.printing.cups import Queue
from tests.printing.paper_office import CLERK, machine, prints, waiting

SUKET = PaperKind.SUKET


@pytest.fixture
def processes() -> Iterator[Processes]:
    """Give what starts terminals."""
    with started_processes() as processes:
        yield processes


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_every_confirmed_act_has_its_paper_on_the_list_whenever_its_terminal_was_killed(
    office: Store, office_url: str, processes: Processes
) -> None:
    prints(office, SUKET)
    people = crowd(300)
    office.write(add_residents, call("admin", None), "SIAK", people)
    pid = processes.run(office_url, [Step(issue_suket, SuketOrder(each.nik)) for each in people])
    confirmed, killed = 0, False
    while (line := processes.line()) != b"gone":
        if not line.startswith(b"try"):
            confirmed += 1
        if confirmed == 3 and not killed:
            os.kill(pid, signal.SIGKILL)
            killed = True
    assert killed
    listed = [each.nik for each in waiting(office)]
    assert listed == [each.nik for each in people[: len(listed)]]
    # The one that was under way is either done with its paper or not done at all.
    assert len(listed) in (confirmed, confirmed + 1)
    assert len(rows(office, Suket)) == len(listed)


def test_a_terminal_killed_while_it_hands_the_paper_to_the_printer_leaves_it_on_the_list(
    office: Store, office_url: str, tmp_path: Path, queue: Queue
) -> None:
    prints(office, SUKET)
    tools = machine(office, tmp_path, queue.name)
    settings = tmp_path / "terminal.toml"
    settings.write_text(f'letter_keys = "{tools.keys}"\nprinter = "{queue.name}"\n')
    reading = password_pipe([PASSWORD])
    with socket.create_server(("127.0.0.1", 0)) as silent:
        server = f"127.0.0.1:{silent.getsockname()[1]}"
        asked = ["suket", READY.nik, "--as", "petugas", "--db", office_url]
        terminal = subprocess.Popen(
            [sys.executable, "-m", "counter_tui", *asked, "--password-fd", str(reading)],
            cwd=ROOT,
            env={**os.environ, "CUPS_SERVER": server, "COUNTER_TUI_ETC": str(settings)},
            pass_fds=[reading],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        os.close(reading)
        until(lambda: [line.state for line in waiting(office)] == ["SENT"])
        os.killpg(terminal.pid, signal.SIGKILL)
        terminal.communicate()
    [line] = waiting(office)
    assert (line.state, line.job) == ("SENT", None)
    assert print_paper(office, CLERK, SUKET, line.ref, tools).ending is Ending.PRINTED
    assert waiting(office) == []
    assert len(queue.printed()) == 1
