"""Berikutnya: the next of a run comes to a printer; who can't be printed is stopped alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.models import Batch, BatchItem
from db.store.store import Store
from db.transactions import take_item as acts
from db.transactions.close_batch import CloseBatchOrder, close_batch
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.depart import DepartOrder, depart
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.set_policy import PolicyOrder, set_policy
from db.transactions.skip_item import SkipOrder, skip_item
from db.transactions.take_item import NextOrder, take_item
from tests.db.print_run import (
    BLANKS,
    FIRST,
    WAITING,
    made,
    release,
    state,
    take,
    taken_and_made,
)
from tests.dump import did, entry_of, rows
from tests.office import call
from tests.refusals import refused


def states(store: Store) -> list[object]:
    return [row["state"] for row in rows(store, BatchItem)]


def test_the_next_one_is_taken_by_the_operator(queued: Store) -> None:
    release(queued, 2)
    (item, other) = rows(queued, BatchItem)
    calling = call()
    changed = did(queued, lambda: queued.write(take_item, calling, NextOrder(FIRST.lower())))
    assert changed == {"batch_item": ([item], [item | {"state": "TAKEN", "clerk": "petugas"}])}
    assert entry_of(queued, calling.act_id)["decided"] == {"batch": FIRST}
    assert take(queued, by="petugas2").nik == other["nik"]


def test_whoever_holds_one_records_it_first(queued: Store) -> None:
    release(queued, 2)
    take(queued)
    refusal = refused(queued, take_item, call(), NextOrder(FIRST))
    assert (refusal.code, refusal.values) == ("ONE_AT_THE_PRINTER", {"name": WAITING[0].name})


def test_who_moved_died_or_changed_is_stopped_and_the_run_goes_on(queued: Store) -> None:
    release(queued, 6)
    queued.write(depart, call(), DepartOrder(WAITING[0].nik, "PINDAH"))
    queued.write(depart, call(), DepartOrder(WAITING[1].nik, "MENINGGAL"))
    changed = CorrectResidentOrder(replace(WAITING[2], name="LALU WIRA"), "akta")
    queued.write(correct_resident, call(), changed)
    queued.write(issue_card, call(), IssueOrder(WAITING[3].nik))
    receipt = take(queued)
    assert receipt.nik == WAITING[4].nik
    told = [(row["state"], row["reason"], row["clerk"]) for row in rows(queued, BatchItem)]
    assert told == [
        ("STOPPED", "PINDAH", None),
        ("STOPPED", "MATI", None),
        ("STOPPED", "DATA_CHANGED", None),
        ("STOPPED", "STATUS_CHANGED", None),
        ("TAKEN", None, "petugas"),
        ("WAITS", None, None),
    ]


def test_who_is_not_printed_on_the_card_doesnt_matter(queued: Store) -> None:
    release(queued, 1)
    order = CorrectResidentOrder(replace(WAITING[0], mother_name="INAQ BARU"), "akta")
    queued.write(correct_resident, call(), order)
    assert take(queued).nik == WAITING[0].nik


def test_whom_the_policy_keeps_back_since_is_stopped(queued: Store) -> None:
    release(queued, 2)
    order = PolicyOrder("SELEKTIF", "perintah", "HILANG")
    queued.write(set_policy, call("gudang"), order)
    receipt = take(queued)
    assert receipt.nik is None
    assert [row["reason"] for row in rows(queued, BatchItem)] == ["NOT_ADMITTED"] * 2
    assert [row["state"] for row in rows(queued, Batch)] == ["DONE"]


def test_while_the_policy_prints_for_nobody_the_run_stands_still(queued: Store) -> None:
    release(queued, 2)
    queued.write(set_policy, call("gudang"), PolicyOrder("HABIS", "kosong"))
    assert refused(queued, take_item, call(), NextOrder(FIRST)).code == "POLICY_STOPS_RUNS"


def test_a_run_of_whom_all_are_stopped_is_done(queued: Store) -> None:
    release(queued, 2)
    for who in WAITING[:2]:
        queued.write(depart, call(), DepartOrder(who.nik, "PINDAH"))
    receipt = take(queued)
    assert (receipt.nik, states(queued)) == (None, ["STOPPED", "STOPPED"])
    run = state(queued)
    assert (run.state, run.stopped, run.at_printer) == ("DONE", 2, None)
    refusal = refused(queued, take_item, call(), NextOrder(FIRST))
    assert (refusal.code, refusal.values["state"]) == ("BATCH_NOT_OPEN", "DONE")


def test_very_many_are_stopped_by_several_acts(
    queued: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acts, "MOST_STOPPED", 2)
    release(queued, 6)
    for who in WAITING[:5]:
        queued.write(depart, call(), DepartOrder(who.nik, "PINDAH"))
    assert [take(queued).nik, take(queued).nik] == [None, None]
    assert (state(queued).state, state(queued).waits) == ("OPEN", 2)
    assert take(queued).nik == WAITING[5].nik


def test_whom_the_operator_holds_is_stopped_where_they_cant_be_printed_any_more(
    queued: Store,
) -> None:
    release(queued, 2)
    take(queued)
    queued.write(depart, call(), DepartOrder(WAITING[0].nik, "MENINGGAL"))
    held = state(queued).at_printer
    assert held is not None
    assert held.bar is not None
    assert held.bar.code == "NOT_SERVED"
    assert take(queued).nik == WAITING[1].nik
    assert states(queued) == ["STOPPED", "TAKEN"]


def test_another_clerks_is_taken_over(queued: Store) -> None:
    release(queued, 2)
    take(queued, by="petugas2")
    receipt = queued.write(take_item, call(), NextOrder(FIRST, take_over="petugas2"))
    assert receipt.nik == WAITING[0].nik
    made(queued, WAITING[0].nik)
    for clerk in ("petugas2", "petugas", "siapa"):
        refusal = refused(queued, take_item, call(), NextOrder(FIRST, take_over=clerk))
        assert (refusal.code, refusal.values) == ("NOTHING_TO_TAKE_OVER", {"operator": clerk})


def test_taking_over_goes_no_further_than_that_clerks(queued: Store) -> None:
    release(queued, 2)
    take(queued, by="petugas2")
    queued.write(depart, call(), DepartOrder(WAITING[0].nik, "PINDAH"))
    receipt = queued.write(take_item, call(), NextOrder(FIRST, take_over="petugas2"))
    assert (receipt.nik, states(queued)) == (None, ["STOPPED", "WAITS"])


def test_where_the_last_ones_are_at_other_printers_nobody_is_left(queued: Store) -> None:
    release(queued, 1)
    take(queued, by="petugas2")
    refusal = refused(queued, take_item, call(), NextOrder(FIRST))
    assert (refusal.code, refusal.values) == ("BATCH_ALL_TAKEN", {"clerks": ("petugas2",)})


def test_nobody_is_taken_where_only_kept_blanks_are_left(queued: Store) -> None:
    release(queued, 3, keep=BLANKS - 3)
    queued.write(issue_card, call(), IssueOrder(WAITING[5].nik))
    for _ in range(2):
        taken_and_made(queued)
    refusal = refused(queued, take_item, call(), NextOrder(FIRST))
    assert (refusal.code, refusal.values) == (
        "BATCH_KEEPS_BACK",
        {"place": "DINAS", "on_hand": BLANKS - 3, "kept": BLANKS - 3},
    )


@pytest.mark.parametrize("number", ["", "CETAK-2024-0009", "KIRIM-2024-0001", "x" * 200, "\n"])
def test_a_run_that_isnt_there_is_refused(queued: Store, number: str) -> None:
    assert refused(queued, take_item, call(), NextOrder(number)).code == "BATCH_UNKNOWN"


def test_a_run_is_worked_on_at_its_place_while_it_is_open(queued: Store) -> None:
    release(queued, 1)
    refusal = refused(queued, take_item, call(place="MPP"), NextOrder(FIRST))
    assert (refusal.code, refusal.values["place"]) == ("BATCH_ELSEWHERE", "DINAS")
    queued.write(close_batch, call(), CloseBatchOrder(FIRST, "selesai"))
    refusal = refused(queued, take_item, call(), NextOrder(FIRST))
    assert (refusal.code, refusal.values["state"]) == ("BATCH_NOT_OPEN", "CLOSED")


def test_taking_is_taken_back_with_all_whom_it_stopped(queued: Store) -> None:
    release(queued, 2)
    moved = queued.write(depart, call(), DepartOrder(WAITING[0].nik, "PINDAH"))
    taken = take(queued)
    queued.write(correct_act, call(), CorrectOrder(taken.act, "salah"))
    assert states(queued) == ["WAITS", "WAITS"]
    queued.write(correct_act, call(), CorrectOrder(moved.act, "salah orang"))
    assert take(queued).nik == WAITING[0].nik


def test_a_run_that_ended_opens_again_when_its_last_act_is_taken_back(queued: Store) -> None:
    release(queued, 1)
    queued.write(depart, call(), DepartOrder(WAITING[0].nik, "PINDAH"))
    taken = take(queued)
    assert state(queued).state == "DONE"
    queued.write(correct_act, call(), CorrectOrder(taken.act, "salah"))
    assert (state(queued).state, states(queued)) == ("OPEN", ["WAITS"])


def test_what_became_of_someone_since_stands(queued: Store) -> None:
    release(queued, 1)
    taken = take(queued)
    skipped = queued.write(skip_item, call(), SkipOrder(FIRST, WAITING[0].nik, "foto"))
    refusal = refused(queued, correct_act, call(), CorrectOrder(taken.act, "salah"))
    assert (refusal.code, refusal.values) == (
        "LATER_ACTS_REST_ON_IT",
        {"acts": (f"batch-skip {skipped.act}",)},
    )


def test_who_is_in_another_run_by_now_isnt_brought_back(queued: Store) -> None:
    release(queued, 2)
    queued.write(set_policy, call("gudang"), PolicyOrder("SELEKTIF", "perintah", "HILANG"))
    stopped = take(queued)
    queued.write(set_policy, call("gudang"), PolicyOrder("NORMAL", "tiba"))
    release(queued, 2)
    refusal = refused(queued, correct_act, call(), CorrectOrder(stopped.act, "salah"))
    assert refusal.code == "LATER_ACTS_REST_ON_IT"
    assert "release-batch" in str(refusal.values["acts"])
