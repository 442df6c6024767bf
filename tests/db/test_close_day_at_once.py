"""A day is closed while eight terminals work on, and a terminal is killed while it closes one."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from db.journal.replay import replay
from db.journal.verify import verify
from db.models import Card, DayClosing
from db.reads.day_closing import closing, closings
from db.reads.day_sheet import day_sheet
from db.store.store import Store, open_store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_residents import add_residents
from db.transactions.close_day import CloseDayOrder, close_day
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.look_up import look_up
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.viewer import Viewer
from tests.db.acts.every_act import Step
from tests.db.processes import Processes, started_processes
from tests.db.test_kill import killed_while_at_work
from tests.db.test_two_terminals import assert_the_record_holds, flat
from tests.dump import rows
from tests.office import READY, FixedClock, call, crowd, password_hash

CARDS, BLANKS, CLERKS, KILLS = 40, 60, 8, 12


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    """Give what starts terminals."""
    with started_processes() as processes:
        yield processes


def test_eight_terminals_print_on_while_the_day_is_closed(
    office: Store, processes: Processes
) -> None:
    people = crowd(CARDS)
    office.write(add_residents, call("admin", None), "SIAK", people)
    for number in range(CLERKS):
        clerk = OperatorOrder(f"loket{number}", "Loket", "clerk", ("DINAS",))
        office.write(add_operator, call("admin", None), clerk, password_hash())
    office.write(receive_blanks, call("gudang"), ReceiveOrder(BLANKS, "BA 1"))
    printing = [
        [Step(issue_card, IssueOrder(one.nik), f"loket{n}") for one in people[n::CLERKS]]
        for n in range(CLERKS)
    ]
    # Whoever counts is a blank or two behind the printers, and counts again.
    counting = [
        Step(close_day, CloseDayOrder(left))
        for left in range(BLANKS, BLANKS - CARDS - 1, -1)
        for _ in range(2)
    ]
    outcomes = processes.race(office.url, [*printing, counting])
    assert [each.refused for each in flat(outcomes[:-1])] == [None] * CARDS
    refused = {each.refused for each in outcomes[-1]}
    assert refused <= {None, "DAY_COUNT_DIFFERS", "DAY_CLOSED_ALREADY"}
    assert len(rows(office, Card, state="ISSUED")) == CARDS

    if office.read(day_sheet, "DINAS", FixedClock()).closed_today is None:
        office.write(close_day, call(), CloseDayOrder(BLANKS - CARDS))
    closed = [office.read(closing, line.ref) for line in office.read(closings, "DINAS")]
    assert closed[0].counted == BLANKS - CARDS
    assert sum(each.figures.moved_out for each in closed) == CARDS
    assert sum(each.figures.acts for each in closed) == CARDS + 1
    assert_the_record_holds(office)
    for each in closed:
        assert office.read(verify, each.head).fault is None


def test_looks_are_taken_in_once_while_terminals_look_and_close(
    office: Store, processes: Processes
) -> None:
    looking = [Step(_look, None) for _ in range(20)]
    closing_days = [Step(close_day, CloseDayOrder(0), place=place) for place in ("DINAS", "MPP")]
    flat(processes.race(office.url, [looking, looking, looking, closing_days]))
    office.write(close_day, call(place="MOBIL-1"), CloseDayOrder(0))
    found = sorted(rows(office, DayClosing), key=lambda row: int(str(row["to_n"])))
    taken = [office.read(closing, str(row["ref"])).looks for row in found]
    assert sum(taken) == 60
    assert office.read(verify).fault is None


def _look(_call: object, _order: None) -> Any:
    look_up(Viewer("petugas", "DINAS", clock=FixedClock()), READY.nik)


@pytest.mark.slow
def test_a_closing_that_was_cut_off_is_done_whole_or_not_at_all(
    office_url: str, processes: Processes
) -> None:
    rng = random.Random(11)
    office = open_store(office_url)
    people = crowd(90, siak=None)
    office.write(add_residents, call("admin", None), "SIAK", people)
    office.close()
    acts = [
        step
        for one in people
        for step in (Step(enrol, EnrolOrder(one.nik)), Step(close_day, CloseDayOrder(0)))
    ]
    ids = (str(uuid.UUID(int=rng.getrandbits(128))) for _ in acts)
    steps = [replace(step, act_id=act_id) for step, act_id in zip(acts, ids, strict=True)]
    done = 0
    for _ in range(KILLS):
        confirmed, under_way = killed_while_at_work(processes, office_url, steps[done:], rng)
        done += confirmed
        if under_way:
            office = open_store(office_url)
            steps[done].done(office)
            office.close()
            done += 1
    office = open_store(office_url)
    assert len(office.read(closings, "DINAS", 1000)) == done // 2
    assert office.read(verify).fault is None
    assert replay(office_url) is None
    office.close()
