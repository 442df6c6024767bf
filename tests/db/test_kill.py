"""A terminal is killed in the middle of its acts, again and again."""

from __future__ import annotations

import os
import random
import signal
import time
import uuid
from collections.abc import Iterator
from dataclasses import replace

import pytest

from db.journal.replay import replay
from db.journal.verify import verify
from db.models import JournalEntry, StockBalance, StockEntry
from db.store.store import Store, open_store
from db.transactions.add_residents import add_residents
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.set_status import StatusOrder, set_status
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.db.acts.every_act import Step
from tests.db.processes import Processes, started_processes
from tests.dump import rows
from tests.office import call, crowd

KILLS = 50
MOST_CONFIRMED = 8
# Longer than any act takes here, so that a kill may fall anywhere in the one that is under way.
LONGEST_ACT = 0.02


@pytest.fixture
def processes() -> Iterator[Processes]:
    """Give what starts terminals."""
    with started_processes() as processes:
        yield processes


def acts_of_a_day(office: Store, rng: random.Random) -> list[Step]:
    """Put people and blanks into the office; return acts on them, each with its id."""
    people = crowd(KILLS * MOST_CONFIRMED // 3, siak=None)
    office.write(add_residents, call("admin", None), "SIAK", people)
    office.write(receive_blanks, call("gudang"), ReceiveOrder(10_000, "BA"))
    steps = []
    for nik in (person.nik for person in people):
        steps.append(Step(enrol, EnrolOrder(nik, "SENT_FOR_ENROLLMENT")))
        steps.append(Step(issue_suket, SuketOrder(nik)))
        steps.append(Step(set_status, StatusOrder(nik, "PRINT_READY_RECORD")))
        if rng.random() < 0.3:
            steps.append(Step(spoil_blanks, SpoilOrder(1, "GAGAL_CETAK", nik)))
        steps.append(Step(issue_card, IssueOrder(nik, wait=rng.random() < 0.5)))
    ids = (str(uuid.UUID(int=rng.getrandbits(128))) for _ in steps)
    return [replace(step, act_id=act_id) for step, act_id in zip(steps, ids, strict=True)]


def killed_while_at_work(
    processes: Processes, url: str, steps: list[Step], rng: random.Random
) -> tuple[int, bool]:
    """Let a terminal work and kill it at some moment.

    Returns how many acts were confirmed, and whether another had been begun.
    """
    pid = processes.run(url, steps)
    begun = confirmed = 0
    enough = rng.randint(0, MOST_CONFIRMED)
    killed = False
    while (line := processes.line()) != b"gone":
        if line.startswith(b"try"):
            begun += 1
        else:
            confirmed += 1
        if not killed and begun > enough:
            time.sleep(rng.uniform(0, LONGEST_ACT))  # a moment of the act, not a wait for it
            os.kill(pid, signal.SIGKILL)
            killed = True
    assert killed
    return confirmed, begun > confirmed


@pytest.mark.slow
def test_what_was_confirmed_survives_and_nothing_is_half_done(
    office_url: str, processes: Processes
) -> None:
    rng = random.Random(7)
    office = open_store(office_url)
    steps = acts_of_a_day(office, rng)
    before = len(rows(office, JournalEntry))
    office.close()
    done = cut_off = 0
    for _ in range(KILLS):
        confirmed, under_way = killed_while_at_work(processes, office_url, steps[done:], rng)
        done += confirmed
        if under_way:
            # The clerk doesn't know whether it was done, and sends it again under its id.
            cut_off += 1
            office = open_store(office_url)
            steps[done].done(office)
            office.close()
            done += 1

    office = open_store(office_url)
    recorded = sorted(rows(office, JournalEntry), key=lambda row: int(str(row["n"])))
    assert [row["act_id"] for row in recorded[before:]] == [step.act_id for step in steps[:done]]
    assert cut_off > KILLS // 2
    assert office.read(verify).fault is None
    assert replay(office_url) is None
    moved = sum(int(str(row["quantity"])) for row in rows(office, StockEntry))
    assert rows(office, StockBalance, place="DINAS") == [
        {"place": "DINAS", "on_hand": moved, "at_trays": 0}
    ]
    office.close()
