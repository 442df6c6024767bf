"""How a print run stands for a clerk, which runs and deliveries there are, and whom to call."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.contacts import keep_contact
from db.journal.replay import replay
from db.journal.verify import verify
from db.reads.call_list import call_list
from db.reads.deliveries import ALL as EVERY_DELIVERY
from db.reads.deliveries import deliveries, deliveries_page, delivery_items
from db.reads.paging import Ask
from db.reads.run_items import OPEN
from db.reads.runs import ALL, batches_page, open_batches, run_people, run_state
from db.reads.waiting_cards import ALL as EVERYWHERE
from db.reads.waiting_cards import DAYS_30, DAYS_90, HERE, waiting_cards, waiting_counts
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.close_batch import CloseBatchOrder, close_batch
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.depart import DepartOrder, depart
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.return_delivered import ReturnDeliveredOrder, return_delivered
from db.transactions.skip_item import SkipOrder, skip_item
from tests.db.print_run import (
    BLANKS,
    FIRST,
    WAITING,
    made,
    receive,
    release,
    state,
    take,
    taken_and_made,
)
from tests.office import TODAY, FixedClock, call

CODE = WAITING[0].kelurahan_code
REF = "ANTAR-2024-0001"


def test_a_run_tells_everything_of_itself(queued: Store) -> None:
    release(queued, 6, keep=3)
    taken_and_made(queued)
    take(queued)
    queued.write(skip_item, call(), SkipOrder(FIRST, WAITING[1].nik, "foto buram"))
    queued.write(depart, call(), DepartOrder(WAITING[2].nik, "PINDAH"))
    take(queued)
    take(queued, by="petugas2")
    run = state(queued)
    assert (run.ref, run.place, run.state, run.released_by) == (FIRST, "DINAS", "OPEN", "gudang")
    counted = (run.asked, run.people, run.printed, run.skipped, run.stopped, run.waits, run.left)
    assert counted == (6, 6, 1, 1, 1, 1, 0)
    assert (run.on_hand, run.kept) == (BLANKS - 1, 3)
    item = run.at_printer
    assert item is not None
    assert (item.seq, item.nik, item.name) == (4, WAITING[3].nik, WAITING[3].name)
    assert (item.birth_date, item.kelurahan, item.bar) == (
        WAITING[3].birth_date,
        WAITING[3].kelurahan_name,
        None,
    )
    assert [(each.nik, each.clerk) for each in run.others_taken] == [(WAITING[4].nik, "petugas2")]
    assert [(each.nik, each.reason) for each in run.stopped_items] == [(WAITING[2].nik, "PINDAH")]
    assert [each.reason for each in run.skipped_items] == ["foto buram"]
    other = state(queued, by="petugas2")
    assert other.at_printer is not None
    assert other.at_printer.nik == WAITING[4].nik
    everyone = queued.read(run_people, FIRST, FixedClock())
    assert [each.seq for each in everyone] == [1, 2, 3, 4, 5, 6]


def test_the_last_card_of_a_clerk_is_known_with_its_act_and_shelf(queued: Store) -> None:
    release(queued, 3)
    assert state(queued).last is None
    first = take(queued).nik
    assert first is not None
    printed = made(queued, first, shelf="A1")
    last = state(queued).last
    assert last is not None
    assert (last.act, last.seq, last.nik, last.shelf) == (printed.act, 1, first, "A1")
    taken_and_made(queued, by="petugas2")
    last = state(queued).last
    assert last is not None
    assert last.nik == first
    queued.write(correct_act, call(), CorrectOrder(printed.act, "salah"))
    assert state(queued).last is None


def test_of_two_at_the_printer_the_earlier_comes_first(queued: Store) -> None:
    release(queued, 2)
    printed = taken_and_made(queued)
    take(queued)
    queued.write(correct_act, call(), CorrectOrder(printed.act, "salah"))
    held = state(queued).at_printer
    assert held is not None
    assert held.nik == WAITING[0].nik
    made(queued, WAITING[0].nik)
    held = state(queued).at_printer
    assert held is not None
    assert held.nik == WAITING[1].nik


@pytest.mark.parametrize("number", ["", "CETAK-2024-0009", "x"])
def test_a_run_that_isnt_there_is_refused(queued: Store, number: str) -> None:
    with pytest.raises(Refused, match="BATCH_UNKNOWN"):
        queued.read(run_state, number, "petugas")


def test_the_runs_are_listed_the_open_ones_by_place(queued: Store) -> None:
    receive(queued, 5, "MPP")
    for number in range(3):
        release(queued, 1)
        if number:
            queued.write(close_batch, call(), CloseBatchOrder(f"CETAK-2024-000{number}", "x"))
    (line,) = queued.read(open_batches, "DINAS")
    assert (line.ref, line.people, line.waits, line.taken) == ("CETAK-2024-0003", 1, 1, 0)
    assert queued.read(open_batches, "MPP") == ()
    assert queued.read(open_batches) == (line,)
    pages = [queued.read(batches_page, view, "", Ask()) for view in (OPEN, ALL)]
    assert [[row.ref[-1] for row in page.rows] for page in pages] == [["3"], ["3", "2", "1"]]
    assert [row.left for row in pages[1].rows] == [0, 1, 1]
    narrowed = queued.read(batches_page, ALL, "0002", Ask())
    assert [row.ref for row in narrowed.rows] == ["CETAK-2024-0002"]


@pytest.fixture
def delivered(queued: Store) -> Store:
    """Give an office where three cards wait, of which two are out."""
    for who in WAITING[:3]:
        queued.write(issue_card, call(), IssueOrder(who.nik, wait=True))
    niks = (WAITING[0].nik, WAITING[1].nik)
    queued.write(deliver_cards, call(), DeliverOrder(CODE, "Pak Kaling", niks))
    return queued


def test_deliveries_are_listed_with_what_became_of_their_cards(delivered: Store) -> None:
    (line,) = delivered.read(deliveries)
    assert (line.ref, line.kelurahan_code, line.kelurahan, line.carrier) == (
        REF,
        CODE,
        WAITING[0].kelurahan_name,
        "Pak Kaling",
    )
    assert (line.cards, line.out, line.handed, line.returned) == (2, 2, 0, 0)
    delivered.write(hand_over_card, call(), HandOverOrder(WAITING[0].nik, delivery=REF))
    items = delivered.read(delivery_items, REF)
    assert [(item.name, item.state) for item in items] == [
        (WAITING[0].name, "HANDED"),
        (WAITING[1].name, "OUT"),
    ]
    delivered.write(return_delivered, call(), ReturnDeliveredOrder(REF))
    assert delivered.read(deliveries) == ()
    (line,) = delivered.read(deliveries, EVERY_DELIVERY)
    assert (line.state, line.out, line.handed, line.returned) == ("DONE", 0, 1, 1)
    for text, count in (("kaling", 1), ("ampenan", 1), ("0001", 1), ("mataram", 0)):
        page = delivered.read(deliveries_page, EVERY_DELIVERY, text, Ask())
        assert len(page.rows) == count, text
    assert delivered.read(deliveries_page, "OUT", "", Ask()).rows == ()


def test_waiting_cards_say_where_they_lie_and_how_long(delivered: Store) -> None:
    clock = FixedClock()
    clock.forward(days=30)
    receive(delivered, 5, "MPP")
    order = IssueOrder(WAITING[3].nik, wait=True)
    delivered.write(issue_card, call(place="MPP", clock=clock), order)
    page = delivered.read(waiting_cards, "DINAS", EVERYWHERE, "", Ask(), clock)
    told = [(row.nik, row.delivery, row.days, row.kelurahan_code) for row in page.rows]
    assert told == [
        (WAITING[0].nik, REF, 30, CODE),
        (WAITING[1].nik, REF, 30, CODE),
        (WAITING[2].nik, None, 30, CODE),
        (WAITING[3].nik, None, 0, CODE),
    ]
    for view, place, count in (
        (HERE, "MPP", 1),
        (DAYS_30, "DINAS", 3),
        (DAYS_30, "MPP", 0),
        (DAYS_90, "DINAS", 0),
    ):
        assert len(delivered.read(waiting_cards, place, view, "", Ask(), clock).rows) == count
    counts = delivered.read(waiting_counts, "DINAS", clock)
    assert (counts.all, counts.here, counts.days30, counts.days90) == (4, 3, 3, 0)
    clock.forward(days=60)
    assert delivered.read(waiting_counts, "DINAS", clock).days90 == 3
    clock.moment -= timedelta(days=61)
    assert delivered.read(waiting_counts, "DINAS", clock).days30 == 0


def test_whom_to_call_are_those_whose_card_waits(queued: Store) -> None:
    release(queued, 3)
    for _ in range(3):
        taken_and_made(queued)
    queued.write(keep_contact, WAITING[1].nik, "+6281234567", TODAY)
    queued.write(hand_over_card, call(), HandOverOrder(WAITING[0].nik))
    queued.write(depart, call(), DepartOrder(WAITING[2].nik, "MENINGGAL"))
    queued.write(issue_card, call(), IssueOrder(WAITING[4].nik, wait=True))
    (line,) = queued.read(call_list, FIRST)
    assert (line.nik, line.phone, line.place) == (WAITING[1].nik, "+6281234567", "DINAS")
    everyone = queued.read(call_list, None)
    assert [each.nik for each in everyone] == [WAITING[1].nik, WAITING[4].nik]
    with pytest.raises(Refused, match="BATCH_UNKNOWN"):
        queued.read(call_list, "CETAK-2024-0009")


def test_what_a_run_wrote_is_what_the_journal_adds_up_to(queued: Store, queued_url: str) -> None:
    release(queued, 4)
    printed = taken_and_made(queued)
    taken_and_made(queued, by="petugas2")
    queued.write(deliver_cards, call(), DeliverOrder(CODE, "Pak Kaling", (WAITING[1].nik,)))
    queued.write(return_delivered, call(), ReturnDeliveredOrder(REF))
    queued.write(correct_act, call(), CorrectOrder(printed.act, "salah"))
    queued.write(close_batch, call(), CloseBatchOrder(FIRST, "selesai"))
    assert queued.read(verify).fault is None
    assert replay(queued_url) is None
