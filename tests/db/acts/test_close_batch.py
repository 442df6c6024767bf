"""Tutup cetakan: a run ends early, and who is left goes back to the queue."""

from __future__ import annotations

from db.models import Batch, BatchItem
from db.store.store import Store
from db.transactions.close_batch import CloseBatchOrder, close_batch
from db.transactions.correct_act import CorrectOrder, correct_act
from tests.db.print_run import FIRST, WAITING, release, take, taken_and_made
from tests.dump import entry_of, rows
from tests.office import call
from tests.refusals import refused

CLOSE = CloseBatchOrder(FIRST, "printer rusak")


def states(store: Store) -> list[object]:
    return [row["state"] for row in rows(store, BatchItem, batch=FIRST)]


def test_who_is_left_goes_back_to_the_queue(queued: Store) -> None:
    release(queued, 3)
    taken_and_made(queued)
    take(queued)
    calling = call()
    queued.write(close_batch, calling, CLOSE)
    assert states(queued) == ["PRINTED", "LEFT", "LEFT"]
    assert [row["state"] for row in rows(queued, Batch)] == ["CLOSED"]
    assert entry_of(queued, calling.act_id)["decided"] == {"reason": "printer rusak"}
    release(queued, 1)
    assert take(queued, "CETAK-2024-0002").nik == WAITING[1].nik


def test_a_run_isnt_ended_while_another_prints_of_it(queued: Store) -> None:
    release(queued, 3)
    take(queued, by="petugas2")
    refusal = refused(queued, close_batch, call(), CLOSE)
    assert (refusal.code, refusal.values) == ("BATCH_AT_OTHER_PRINTER", {"clerks": ("petugas2",)})
    queued.write(close_batch, call("petugas2"), CLOSE)


def test_an_end_is_taken_back_while_nobody_left_is_in_another_run(queued: Store) -> None:
    release(queued, 2)
    take(queued)
    closed = queued.write(close_batch, call(), CLOSE)
    queued.write(correct_act, call(), CorrectOrder(closed.act, "salah"))
    assert states(queued) == ["TAKEN", "WAITS"]
    closed = queued.write(close_batch, call(), CLOSE)
    other = release(queued, 1)
    refusal = refused(queued, correct_act, call(), CorrectOrder(closed.act, "salah"))
    assert refusal.code == "LATER_ACTS_REST_ON_IT"
    assert "release-batch" in str(refusal.values["acts"])
    assert other == "CETAK-2024-0002"


def test_an_end_needs_its_reason(queued: Store) -> None:
    release(queued, 1)
    refusal = refused(queued, close_batch, call(), CloseBatchOrder(FIRST, ""))
    assert refusal.code == "TEXT_MISSING"
