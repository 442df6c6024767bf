"""Lewati: whom the operator has at the printer is left out, and stays in the queue."""

from __future__ import annotations

from db.models import BatchItem
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.skip_item import SkipOrder, skip_item
from tests.db.print_run import FIRST, WAITING, release, state, take
from tests.dump import did, rows
from tests.office import call
from tests.refusals import refused

NIK = WAITING[0].nik


def test_who_is_skipped_says_why_and_waits_for_the_next_run(queued: Store) -> None:
    release(queued, 2)
    take(queued)
    (item, _) = rows(queued, BatchItem)
    order = SkipOrder(FIRST, NIK, " foto buram ")
    changed = did(queued, lambda: queued.write(skip_item, call(), order))
    skipped = item | {"state": "SKIPPED", "reason": "foto buram"}
    assert changed == {"batch_item": ([item], [skipped])}
    release(queued, 6)
    assert rows(queued, BatchItem, batch="CETAK-2024-0002")[0]["nik"] == NIK


def test_the_last_one_skipped_ends_the_run(queued: Store) -> None:
    release(queued, 1)
    take(queued)
    skipped = queued.write(skip_item, call(), SkipOrder(FIRST, NIK, "foto buram"))
    assert state(queued).state == "DONE"
    queued.write(correct_act, call(), CorrectOrder(skipped.act, "ternyata baik"))
    run = state(queued)
    assert (run.state, run.skipped) == ("OPEN", 0)
    assert run.at_printer is not None


def test_a_skip_needs_its_reason_and_someone_at_the_printer(queued: Store) -> None:
    release(queued, 1)
    refusal = refused(queued, skip_item, call(), SkipOrder(FIRST, NIK, "foto"))
    assert refusal.code == "NOT_AT_THE_PRINTER"
    take(queued)
    assert refused(queued, skip_item, call(), SkipOrder(FIRST, NIK, " ")).code == "TEXT_MISSING"
