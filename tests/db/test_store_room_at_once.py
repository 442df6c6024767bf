"""The store room and a print run worked by many processes at the same moment."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from db.models import BatchItem, Card, Shipment, StockBalance, TrayBalance
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.accept_blanks import AcceptOrder, accept_blanks
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.add_residents import add_residents
from db.transactions.depart import DepartOrder, depart
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.give_tray import GiveTrayOrder, give_tray
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.send_blanks import SendOrder, send_blanks
from db.transactions.take_item import NextOrder, take_item
from tests.db.acts.every_act import Step
from tests.db.processes import Processes, started_processes
from tests.db.run_terminals import at_the_printer
from tests.db.test_two_terminals import assert_the_record_holds, flat
from tests.dump import rows
from tests.office import READY, READY_TOO, call, crowd, password_hash

CLERKS = tuple(f"loket{n}" for n in range(1, 9))
PEOPLE = 40


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    """Give what starts terminals."""
    with started_processes() as processes:
        yield processes


@pytest.fixture
def people(office: Store) -> list[RegisterRow]:
    """Give forty who wait for a card, eight clerks to print them, and sixty blanks at DINAS."""
    found = crowd(PEOPLE)
    office.write(add_residents, call("admin", None), "SIAK", found)
    for name in CLERKS:
        clerk = OperatorOrder(name, name, "clerk", ("DINAS", "MPP"))
        office.write(add_operator, call("admin", None), clerk, password_hash())
    office.write(receive_blanks, call("gudang"), ReceiveOrder(60, "BA 1"))
    return found


def released(office: Store, count: int, keep: int = 0) -> str:
    """Release a print run at DINAS; return its number."""
    receipt = office.write(release_batch, call("gudang"), ReleaseOrder(count, keep))
    assert receipt.ref is not None
    return receipt.ref


def balance(office: Store, place: str = "DINAS") -> tuple[object, object]:
    """Return what lies at a place, and how much of it in clerks' trays."""
    [row] = rows(office, StockBalance, place=place)
    return row["on_hand"], row["at_trays"]


@pytest.mark.usefixtures("people")
def test_eight_printers_print_everyone_of_a_run_once(office: Store, processes: Processes) -> None:
    ref = released(office, PEOPLE)
    terminals = [[at_the_printer(name, ref)] for name in CLERKS]
    outcomes = flat(processes.race(office.url, terminals))
    assert {outcome.refused for outcome in outcomes} <= {None, "BATCH_NOT_OPEN", "BATCH_ALL_TAKEN"}
    items = rows(office, BatchItem, batch=ref)
    assert Counter(row["state"] for row in items) == {"PRINTED": PEOPLE}
    assert len({row["nik"] for row in items}) == PEOPLE
    assert len(rows(office, Card, state="PRINTED")) == PEOPLE
    assert balance(office) == (60 - PEOPLE, 0)
    assert_the_record_holds(office)


def test_who_dies_while_a_run_is_printed_is_stopped_and_nobody_else(
    office: Store, processes: Processes, people: list[RegisterRow]
) -> None:
    ref = released(office, PEOPLE)
    listed = [str(row["nik"]) for row in rows(office, BatchItem, batch=ref)]
    gone = [each.nik for each in people if each.nik in listed[-12::3]]
    deaths = [Step(depart, DepartOrder(nik, "MENINGGAL")) for nik in gone]
    printers: list[list[Step]] = [[at_the_printer(name, ref)] for name in CLERKS]
    terminals = [deaths, *printers]
    outcomes = processes.race(office.url, terminals)
    assert [each.refused for each in outcomes[0]] == [None] * len(gone)
    flat(outcomes)
    state = {str(row["nik"]): row["state"] for row in rows(office, BatchItem, batch=ref)}
    # Whoever died had their card before, or was stopped; a card that waited is an old card then.
    assert {state[nik] for nik in gone} <= {"STOPPED", "PRINTED"}
    assert {state[nik] for nik in listed if nik not in gone} == {"PRINTED"}
    printed = sum(each == "PRINTED" for each in state.values())
    assert balance(office) == (60 - printed, 0)
    assert_the_record_holds(office)


@pytest.mark.usefixtures("people")
def test_a_run_leaves_what_is_kept_back_however_many_print(
    office: Store, processes: Processes
) -> None:
    ref = released(office, 40, keep=20)
    office.write(issue_card, call("petugas"), IssueOrder(a_walk_in(office, ref)))
    terminals = [[at_the_printer(name, ref)] for name in CLERKS]
    outcomes = flat(processes.race(office.url, terminals))
    assert {outcome.refused for outcome in outcomes} <= {None, "BATCH_KEEPS_BACK"}
    with pytest.raises(Refused, match="BATCH_KEEPS_BACK"):
        office.write(take_item, call("petugas"), NextOrder(ref))
    assert balance(office) == (20, 0)
    assert_the_record_holds(office)


def a_walk_in(office: Store, ref: str) -> str:
    """Return someone print-ready who isn't in a run: their card takes a blank from it."""
    listed = {row["nik"] for row in rows(office, BatchItem, batch=ref)}
    ready = [*crowd(PEOPLE), READY, READY_TOO]
    return next(each.nik for each in ready if each.nik not in listed)


@pytest.mark.usefixtures("people")
def test_of_sixteen_who_accept_a_shipment_one_does(office: Store, processes: Processes) -> None:
    sent = office.write(send_blanks, call("gudang"), SendOrder(10, "DINAS", "MPP"))
    accept = Step(accept_blanks, AcceptOrder(str(sent.ref)), "petugas", "MPP")
    terminals = [[replace(accept, act_id=str(uuid.uuid4()))] for _ in range(16)]
    outcomes = flat(processes.race(office.url, terminals))
    assert Counter(each.refused for each in outcomes) == {None: 1, "NOT_UNDER_WAY": 15}
    assert (balance(office), balance(office, "MPP")) == ((50, 0), (10, 0))
    assert_the_record_holds(office)


@pytest.mark.usefixtures("people")
def test_of_sixteen_who_each_accept_one_of_ten_ten_do(office: Store, processes: Processes) -> None:
    sent = office.write(send_blanks, call("gudang"), SendOrder(10, "DINAS", "MPP"))
    one = AcceptOrder(str(sent.ref), counted=1)
    terminals = [[Step(accept_blanks, one, "petugas", "MPP")] for _ in range(16)]
    outcomes = flat(processes.race(office.url, terminals))
    assert Counter(each.refused for each in outcomes) == {None: 10, "NOT_UNDER_WAY": 6}
    assert [(row["arrived"], row["state"]) for row in rows(office, Shipment)] == [(10, "DONE")]
    assert balance(office, "MPP") == (10, 0)
    assert_the_record_holds(office)


@pytest.mark.usefixtures("people")
def test_trays_that_are_filled_at_once_hold_no_more_than_there_is(
    office: Store, processes: Processes
) -> None:
    terminals = [[Step(give_tray, GiveTrayOrder(name, 9), "gudang")] for name in CLERKS]
    outcomes = flat(processes.race(office.url, terminals))
    assert Counter(each.refused for each in outcomes) == {None: 6, "BLANKS_AT_OTHER_TRAYS": 2}
    assert balance(office) == (60, 54)
    assert sum(int(str(row["on_hand"])) for row in rows(office, TrayBalance)) == 54
    assert_the_record_holds(office)


@pytest.mark.usefixtures("people")
def test_runs_that_are_released_at_once_share_the_people_and_the_blanks(
    office: Store, processes: Processes
) -> None:
    step = Step(release_batch, ReleaseOrder(15, keep=10), "gudang")
    outcomes = flat(processes.race(office.url, [[step] for _ in range(6)]))
    assert {each.refused for each in outcomes} <= {None, "BATCH_TOO_LARGE", "QUEUE_EMPTY"}
    items = rows(office, BatchItem)
    assert len({row["nik"] for row in items}) == len(items) <= 50
    assert_the_record_holds(office)


def test_what_is_printed_while_the_stock_is_counted_is_no_difference(
    office: Store, processes: Processes, people: list[RegisterRow]
) -> None:
    opened = office.write(open_count, call("gudang"), OpenCountOrder("BA opname 1"))
    ref = str(opened.ref)
    cards = [[Step(issue_card, IssueOrder(each.nik))] for each in people[:8]]
    count = Step(enter_count, EnterCountOrder(ref, 59, "terselip"), "gudang")
    outcomes = flat(processes.race(office.url, [*cards, [count]]))
    assert [each.refused for each in outcomes] == [None] * 9
    assert balance(office) == (60 - 8 - 1, 0)
    assert_the_record_holds(office)
