"""How many statements acts and reads send: bounds that a query for each row would break."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from db.journal.clock import DatabaseClock
from db.models import JournalEntry
from db.reads.board import board
from db.reads.operators import operators
from db.reads.strip import strip
from db.reads.views import views_of
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_residents import add_residents
from db.transactions.look_up import look_up
from db.transactions.open_record import open_record
from db.viewer import Viewer
from tests.db.acts.every_act import EVERY_ACT, NEWCOMERS
from tests.office import OUTSIDER, READY, FixedClock, call, crowd

VIEWER = Viewer("petugas", "DINAS", clock=FixedClock())
# Statements between BEGIN and COMMIT, without the question for the time, which these tests set.
ACTS = {
    "enrol": 12,
    "status": 9,
    "issue": 14,
    "issue --wait": 13,
    "hand over": 10,
    "replace": 11,
    "void card": 11,
    "suket": 11,
    "suket again": 12,
    "suket --override": 11,
    "suket void": 10,
    "receive": 10,
    "spoil": 9,
    "correct": 15,
    "policy": 15,
    "setting": 9,
    "operator add": 11,
    "operator disable": 9,
    "operator password": 9,
    "residents": 11,
    "resident add": 15,
    "resident arrive": 15,
    "resident back": 20,
    "resident depart": 18,
    "resident correct": 14,
    "target": 12,
    "instead": 10,
    "note case": 9,
    "siak down": 10,
    "siak up": 10,
    "school": 10,
    "school change": 9,
    "visit": 12,
    "visit change": 9,
    "visit list": 14,
    "visit add": 12,
    "visit match": 13,
    "visit start": 10,
    "visit note": 12,
    "visit close": 13,
    "visit cancel": 10,
    "enrol at a visit": 13,
    "letter key": 9,
    "letter key retired": 9,
    "send": 12,
    "accept": 11,
    "write off": 9,
    "borrow": 12,
    "lend": 12,
    "settle loan": 11,
    "give tray": 12,
    "return tray": 14,
    "open count": 11,
    "count": 11,
    "receive opening": 11,
    "receive rolls": 10,
    "mount roll": 13,
    "count rolls": 11,
    "batch release": 16,
    "batch next": 12,
    "batch printed": 17,
    "batch skip": 11,
    "batch close": 10,
    "shelve": 9,
    "deliver": 14,
    "return delivered": 14,
    "request blanks": 25,
    "close day": 32,
    "take back": 10,
    "destroy": 13,
}
# PostgreSQL is asked to nudge the listening terminals.
NUDGE = {"sqlite": 0, "postgres": 1}


def statements(job: Callable[..., object], *args: Any) -> list[str]:
    """Do a job on the store's own thread and return the statements it sent."""
    database = JournalEntry._meta.database
    sent: list[str] = []

    def note(event: Any) -> None:
        sent.append(event.sql)

    database.query_hooks.append(note)
    try:
        job(*args)
    finally:
        database.query_hooks.remove(note)
    return sent


# The statements are Peewee's on either engine, so three of them are enough on PostgreSQL.
ON_ENGINES = [("sqlite", name) for name in EVERY_ACT] + [
    pytest.param("postgres", name, marks=pytest.mark.postgres)
    for name in ("enrol", "issue", "suket")
]


@pytest.mark.parametrize(("engine", "name"), ON_ENGINES, indirect=["engine"])
def test_an_act_sends_few_statements(office: Store, engine: str, name: str) -> None:
    each = EVERY_ACT[name]
    each.prepare(office)
    step = each.step
    sent = office.write(statements, step.do, step.call(), step.order, *step.more)
    assert len(sent) <= ACTS[name] + NUDGE[engine], "\n".join(sent)


@pytest.mark.parametrize(
    ("job", "args", "most"),
    [
        pytest.param(look_up, (VIEWER, READY.nik), 12, id="a whole NIK"),
        pytest.param(look_up, (VIEWER, "0001"), 6, id="the last digits"),
        pytest.param(look_up, (VIEWER, "lalu"), 8, id="a name"),
        pytest.param(look_up, (VIEWER, "lalu wira 1985 ampenan"), 16, id="words, year and place"),
        pytest.param(open_record, (VIEWER, READY.nik), 8, id="a record"),
        pytest.param(strip, (), 14, id="the strip"),
        pytest.param(board, (), 34, id="the board"),
        pytest.param(operators, (), 1, id="the operators"),
        pytest.param(views_of, (READY.nik,), 1, id="who looked"),
    ],
)
def test_a_question_sends_few_statements_however_much_there_is(
    office: Store, job: Callable[..., object], args: tuple[Any, ...], most: int
) -> None:
    few = office.write(statements, job, *args)
    fill(office)
    many = office.write(statements, job, *args)
    # Not the same number each time: a search that finds few looks further.
    assert max(len(few), len(many)) <= most, "\n".join(many)


def fill(office: Store) -> None:
    """Put more of everything into the office that questions are asked about."""
    office.write(add_residents, call("admin", None), "SIAK", crowd(60))
    for number in range(10):
        order = OperatorOrder(f"operator{number}", "Operator", "clerk", ("DINAS", "MPP"))
        office.write(add_operator, call("admin", None), order, "hash")
        office.write(open_record, VIEWER, READY.nik)
    for name in ("receive", "enrol", "status", "hand over"):
        EVERY_ACT[name].step.done(office)


def test_a_batch_of_residents_goes_in_with_a_few_statements(office: Store) -> None:
    people = crowd(900)[3:]
    one = office.write(statements, add_residents, call("admin", None), "SIAK", NEWCOMERS[:1])
    many = office.write(statements, add_residents, call("admin", None), "SIAK", people)
    # Each of them bears a word of their own, and a hundred words are asked for at a time.
    assert len(many) <= len(one) + len(people) // 100


def test_the_clock_is_asked_once_an_act(office: Store) -> None:
    step = EVERY_ACT["enrol"].step
    fixed = len(office.write(statements, step.do, step.call(), step.order))
    order = replace(step.order, nik=OUTSIDER.nik)
    asked = office.write(statements, step.do, call(clock=DatabaseClock()), order)
    assert len(asked) == fixed + 1
