"""Files that are damaged, imports that are killed, and clerks who act beside one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from db.journal.canonical import parsed
from db.journal.replay import replay
from db.models import JournalEntry, Resident
from db.store.store import Store
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.cli.conftest import ROOT, Run, on_one_engine, password_pipe
from tests.cli.register_by_file import resident, status_of
from tests.office import (
    PASSWORD,
    READY,
    call,
    crowd,
)
from tests.resident_file import write


@on_one_engine
def test_one_damaged_byte_rejects_its_row_and_leaves_the_other_letters_alone(
    ask: Run, office: Store, path: Path
) -> None:
    people = [replace(person, name=f"ANDRÉ {n}") for n, person in enumerate(crowd(3), 1)]
    write(path, people, every=0)
    told = path.read_bytes()
    path.write_bytes(told.replace("ANDRÉ 2".encode(), b"ANDR\xc9 2"))
    ran = ask("residents", "import", str(path), "--json", by="admin")
    assert (ran.json["added"], ran.json["rejected"]) == (2, 1)
    assert resident(office, people[0].nik)["name"] == "ANDRÉ 1"
    path.write_bytes(told.decode().encode("cp1252"))
    again = ask("residents", "import", str(path), "--json", by="admin")
    assert (again.json["added"], again.json["unchanged"]) == (1, 2)


def importing(url: str, path: Path) -> subprocess.Popen[bytes]:
    """Start an import in a process of its own."""
    reading = password_pipe([PASSWORD])
    command = [sys.executable, "-m", "counter_tui", "residents", "import", str(path), "--json"]
    process = subprocess.Popen(
        [*command, "--db", url, "--as", "admin", "--password-fd", str(reading)],
        cwd=ROOT,
        pass_fds=[reading],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    os.close(reading)
    return process


def residents_in(store: Store) -> int:
    return int(store.read(lambda: Resident.select().count()))


def added_by_entries() -> list[int]:
    """Return how many people each batch of the record says that it added."""
    entries = JournalEntry.select().where(JournalEntry.kind == "add-residents")
    return [parsed(entry.body)["decided"].get("added", 0) for entry in entries]


@pytest.mark.slow
def test_an_import_that_is_killed_is_finished_by_sending_the_file_again(
    office: Store, office_url: str, path: Path, ask: Run
) -> None:
    people = crowd(3000)
    write(path, people, every=0)
    before, added_before = residents_in(office), sum(office.read(added_by_entries))
    process = importing(office_url, path)
    deadline = time.monotonic() + 60
    while residents_in(office) < before + random.Random(3).randint(300, 1500):
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    there = residents_in(office) - before
    assert 0 < there < len(people)
    assert sum(office.read(added_by_entries)) - added_before == there
    assert replay(office_url) is None
    ran = ask("residents", "import", str(path), "--json", by="admin")
    assert (ran.json["added"], ran.json["unchanged"]) == (len(people) - there, there)
    assert residents_in(office) == before + len(people)


@pytest.mark.slow
def test_a_clerk_acts_beside_an_import(office: Store, office_url: str, path: Path) -> None:
    people = crowd(3000)
    write(path, people, every=0)
    office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA"))
    before = residents_in(office)
    process = importing(office_url, path)
    while residents_in(office) == before:
        assert process.poll() is None
        time.sleep(0.005)
    office.write(issue_card, call(), IssueOrder(READY.nik))
    assert residents_in(office) < before + len(people)
    out, _ = process.communicate(timeout=60)
    assert b'"added": 3000' in out
    assert status_of(office, READY.nik) == "CARD_ISSUED"
    assert replay(office_url) is None
