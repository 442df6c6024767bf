"""Several terminals on one office at the same moment, each a process of its own."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from db.journal.replay import replay
from db.journal.verify import verify
from db.models import Card, JournalEntry, StockBalance, Suket, SuketCounter
from db.rules.next_act import Next
from db.store.create import create_database
from db.store.store import Store, open_store
from db.transactions.add_residents import add_residents
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.look_up import look_up
from db.transactions.open_office import OpenOfficeOrder, PlaceOrder, open_office
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.viewer import Viewer
from tests.db.acts.every_act import EVERY_ACT, Step
from tests.db.processes import Processes, started_processes
from tests.db.worker import Outcome
from tests.dump import changes, dump, rows
from tests.office import READY_TOO, FixedClock, call, crowd

# What the second of two terminals is told, by act; None where it may do the same again.
SECOND = {
    "enrol": "ALREADY_RECORDED",
    "status": "NO_ANSWER_DUE",
    "issue": "CARD_ISSUED",
    "issue --wait": "CARD_WAITS",
    "hand over": "CARD_ISSUED",
    "replace": "NO_CARD_TO_REPLACE",
    "void card": "NO_CARD_TO_VOID",
    "suket": "SUKET_RUNS",
    "suket again": "SUKET_RUNS",
    "suket --override": "SUKET_RUNS",
    "suket void": "SUKET_CLOSED",
    "receive": None,
    "spoil": "NOT_ENOUGH_BLANKS",
    "correct": "ACT_CORRECTED",
    "policy": None,
    "setting": None,
    "operator add": "OPERATOR_EXISTS",
    "operator disable": None,
    "operator password": None,
    "school": "SCHOOL_EXISTS",
    "school change": None,
    "visit": None,
    "visit change": None,
    "visit list": None,
    "visit add": "PUPIL_LISTED",
    "visit match": None,
    "visit start": "VISIT_STATE",
    "visit note": None,
    "visit close": "VISIT_STATE",
    "visit cancel": "VISIT_STATE",
    "enrol at a visit": "ALREADY_RECORDED",
    "note case": None,
    "siak down": "SIAK_DOWN_ALREADY",
    "siak up": "SIAK_UP_ALREADY",
    "instead": "INSTEAD_GIVEN",
    "receive opening": "OPENING_TOO_LATE",
    "send": "NOT_ENOUGH_BLANKS",
    "accept": None,
    "write off": "NOT_UNDER_WAY",
    "borrow": None,
    "lend": "NOT_ENOUGH_BLANKS",
    "settle loan": None,
    "give tray": "BLANKS_AT_OTHER_TRAYS",
    "return tray": "TRAY_EMPTY",
    "open count": "COUNT_IS_OPEN",
    "count": "COUNT_NOT_OPEN",
    "receive rolls": None,
    "mount roll": None,
    "count rolls": None,
    "batch release": "BATCH_TOO_LARGE",
    "batch next": "ONE_AT_THE_PRINTER",
    "batch printed": "NOT_AT_THE_PRINTER",
    "batch skip": "NOT_AT_THE_PRINTER",
    "batch close": "BATCH_NOT_OPEN",
    "shelve": None,
    "deliver": "NOTHING_TO_DELIVER",
    "return delivered": "CARD_NOT_OUT",
    "request blanks": None,
    "close day": "DAY_CLOSED_ALREADY",
    "letter key": "LETTER_KEY_KNOWN",
    "letter key retired": "LETTER_KEY_RETIRED",
    "take back": "OLD_CARD_KNOWN",
    "destroy": "NOT_TO_DESTROY",
}


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    """Give what starts terminals."""
    with started_processes() as processes:
        yield processes


def assert_the_record_holds(store: Store) -> None:
    """Check every link and every sum, and that the tables are what the journal adds up to."""
    assert store.read(verify).fault is None
    assert replay(store.url) is None


def flat(outcomes: list[list[Outcome]]) -> list[Outcome]:
    """Return what all terminals got; none may have met a fault."""
    found = [outcome for each in outcomes for outcome in each]
    assert [outcome.fault for outcome in found if outcome.fault] == []
    return found


@pytest.mark.parametrize("name", list(SECOND))
def test_of_two_acts_sent_twice_each_one_is_first_and_none_is_done_twice(
    office: Store, processes: Processes, name: str
) -> None:
    each = EVERY_ACT[name]
    each.prepare(office)
    entries = len(rows(office, JournalEntry))
    one, other = (replace(each.step, act_id=str(uuid.uuid4())) for _ in range(2))
    outcomes = flat(processes.race(office.url, [[one], [other], [one], [other]]))
    assert outcomes[:2] == outcomes[2:]
    assert {outcome.refused for outcome in outcomes} == {None, SECOND[name]}
    receipts = {outcome.receipt for outcome in outcomes if outcome.receipt}
    assert len(receipts) == (2 if SECOND[name] is None else 1)
    assert len(rows(office, JournalEntry)) == entries + len(receipts)
    assert_the_record_holds(office)


def test_the_same_people_are_added_once(office: Store, processes: Processes) -> None:
    step = replace(EVERY_ACT["residents"].step, act_id=str(uuid.uuid4()))
    one, other = flat(processes.race(office.url, [[step], [step]]))
    assert one == other
    assert len(rows(office, JournalEntry, kind="add-residents")) == 2


def test_of_two_terminals_one_opens_the_office(database_url: str, processes: Processes) -> None:
    create_database(database_url)
    order = OpenOfficeOrder({}, (PlaceOrder("DINAS", "Kantor"),), "kepala", "Kepala")
    step = Step(open_office, order, "kepala", None, ("hash",))
    outcomes = flat(processes.race(database_url, [[step]] * 4))
    refusals = Counter(outcome.refused for outcome in outcomes)
    assert refusals == {None: 1, "OFFICE_OPEN": 3}
    store = open_store(database_url)
    assert_the_record_holds(store)
    store.close()


def stock(office: Store, quantity: int, people: int) -> list[str]:
    """Put blanks and print-ready people into the office; return the people's NIKs."""
    office.write(receive_blanks, call("gudang"), ReceiveOrder(quantity, "BA"))
    rows_of_people = crowd(people)
    office.write(add_residents, call("admin", None), "SIAK", rows_of_people)
    return [each.nik for each in rows_of_people]


def test_sixteen_terminals_make_five_cards_of_five_blanks(
    office: Store, processes: Processes
) -> None:
    niks = stock(office, 5, 16)
    steps = [[Step(issue_card, IssueOrder(nik))] for nik in niks]
    outcomes = flat(processes.race(office.url, steps))
    assert Counter(outcome.refused for outcome in outcomes) == {None: 5, "NO_BLANKS": 11}
    left = sorted(outcome.receipt.blanks_left for outcome in outcomes if outcome.receipt)  # type: ignore[type-var]
    assert left == [0, 1, 2, 3, 4]
    assert len(rows(office, Card, state="ISSUED")) == 5
    assert {row["on_hand"] for row in rows(office, StockBalance)} == {0}
    assert_the_record_holds(office)


def test_who_loses_the_last_blank_is_offered_the_suket(office: Store, processes: Processes) -> None:
    niks = stock(office, 1, 2)
    outcomes = processes.race(office.url, [[Step(issue_card, IssueOrder(nik))] for nik in niks])
    (loser,) = (
        nik for nik, (each,) in zip(niks, outcomes, strict=True) if each.refused == "NO_BLANKS"
    )
    viewer = Viewer("petugas", "DINAS", clock=FixedClock())
    opened = office.write(look_up, viewer, loser).opened
    assert opened is not None
    assert opened.next.act is Next.SUKET
    office.write(issue_suket, call(), SuketOrder(loser))


def test_eight_terminals_give_forty_numbers_without_gap_or_repeat(
    office: Store, processes: Processes
) -> None:
    people = crowd(40)
    office.write(add_residents, call("admin", None), "SIAK", people)
    orders = [Step(issue_suket, SuketOrder(each.nik)) for each in people]
    outcomes = flat(processes.race(office.url, [orders[n::8] for n in range(8)]))
    assert [outcome.refused for outcome in outcomes] == [None] * 40
    given = rows(office, Suket)
    assert sorted(int(str(row["seq"])) for row in given) == list(range(1, 41))
    assert len({row["number"] for row in given}) == 40
    assert rows(office, SuketCounter) == [{"series": "", "year": 2024, "last": 40}]
    assert_the_record_holds(office)


def test_terminals_that_all_send_the_same_acts_do_each_once(
    office: Store, processes: Processes
) -> None:
    niks = stock(office, 10, 10)
    steps = [Step(issue_card, IssueOrder(nik), act_id=str(uuid.uuid4())) for nik in niks]
    before = dump(office)
    outcomes = processes.race(office.url, [steps, steps[::-1], steps])
    flat(outcomes)
    assert outcomes[0] == outcomes[1][::-1] == outcomes[2]
    assert len(changes(before, dump(office))["card"][1]) == 10
    assert_the_record_holds(office)


def test_different_acts_on_one_resident_keep_their_order(
    office: Store, processes: Processes
) -> None:
    stock(office, 1, 1)
    issue = Step(issue_card, IssueOrder(READY_TOO.nik))
    override = Step(issue_suket, SuketOrder(READY_TOO.nik, "mendesak"), "gudang")
    outcomes = flat(processes.race(office.url, [[issue], [override]]))
    # Either the suket comes first, and the card closes it, or the card and then no suket.
    assert [each.refused for each in outcomes] in ([None, None], [None, "CARD_ISSUED"])
    assert rows(office, Suket, state="AKTIF") == []
    assert len(rows(office, Card, state="ISSUED")) == 1
    assert_the_record_holds(office)
