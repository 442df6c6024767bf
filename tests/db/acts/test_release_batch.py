"""Lepas cetakan: the first of the queue are released as a run, and blanks are kept back."""

from __future__ import annotations

import pytest

from db.models import Batch, BatchItem, Numbering
from db.rules.print_data import print_data
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.close_batch import CloseBatchOrder, close_batch
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.release_batch import MOST_IN_A_RUN, ReleaseOrder, release_batch
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.set_policy import PolicyOrder, set_policy
from tests.db.print_run import BLANKS, FIRST, WAITING, add, receive, release, take
from tests.dump import did, entry_of, rows
from tests.office import ISSUED, FixedClock, born, call, person
from tests.refusals import refused


def test_the_first_of_the_queue_are_released_under_the_next_number(queued: Store) -> None:
    calling = call("gudang")
    changed = did(queued, lambda: queued.write(release_batch, calling, ReleaseOrder(2, keep=5)))
    run = {
        "ref": FIRST,
        "place": "DINAS",
        "released_on": "2024-03-04",
        "released_by": "gudang",
        "asked": 2,
        "kept": 5,
        "state": "OPEN",
        "changed_by": calling.act_id,
    }
    items = [
        {
            "batch": FIRST,
            "seq": seq,
            "nik": who.nik,
            "state": "WAITS",
            "clerk": None,
            "reason": None,
            "print_data": print_data(who),
        }
        for seq, who in enumerate(WAITING[:2], start=1)
    ]
    assert changed == {
        "batch": ([], [run]),
        "batch_item": ([], items),
        "numbering": ([], [{"series": "CETAK", "year": 2024, "last": 1}]),
    }
    entry = entry_of(queued, calling.act_id)
    assert entry["decided"] == {"policy": "NORMAL", "released": 2}
    assert release(queued, 1) == "CETAK-2024-0002"
    assert niks_in(queued, "CETAK-2024-0002") == [WAITING[2].nik]


def niks_in(store: Store, ref: str) -> list[object]:
    return [row["nik"] for row in rows(store, BatchItem, batch=ref)]


def test_fewer_are_released_where_fewer_wait(queued: Store) -> None:
    release(queued, 10)
    assert niks_in(queued, FIRST) == [who.nik for who in WAITING]
    assert [row["asked"] for row in rows(queued, Batch)] == [10]


def test_what_is_kept_and_what_is_released_already_is_no_stock_for_a_run(queued: Store) -> None:
    refusal = refused(queued, release_batch, call(), ReleaseOrder(16, keep=5))
    assert (refusal.code, refusal.values) == (
        "BATCH_TOO_LARGE",
        {"asked": 16, "possible": 15, "on_hand": BLANKS, "released": 0, "kept": 5},
    )
    release(queued, 4, keep=5)
    refusal = refused(queued, release_batch, call(), ReleaseOrder(12, keep=5))
    assert refusal.values["possible"] == 11
    assert refusal.values["released"] == 4
    release(queued, 11, keep=5)


def test_without_a_number_the_offices_own_is_kept(queued: Store) -> None:
    queued.write(set_policy, call("gudang"), PolicyOrder("NORMAL", "perintah", kept_back=18))
    refusal = refused(queued, release_batch, call(), ReleaseOrder(3))
    assert (refusal.code, refusal.values["kept"]) == ("BATCH_TOO_LARGE", 18)
    queued.write(release_batch, call(), ReleaseOrder(2))
    assert [row["kept"] for row in rows(queued, Batch)] == [18]


@pytest.mark.parametrize(
    "order",
    [ReleaseOrder(0), ReleaseOrder(-1), ReleaseOrder(MOST_IN_A_RUN + 1), ReleaseOrder(1, keep=-1)],
)
def test_a_run_has_a_size(queued: Store, order: ReleaseOrder) -> None:
    assert refused(queued, release_batch, call(), order).code == "BATCH_SIZE"


def test_a_run_may_be_as_large_as_it_may_be(queued: Store) -> None:
    receive(queued, MOST_IN_A_RUN)
    release(queued, MOST_IN_A_RUN)
    assert len(niks_in(queued, FIRST)) == len(WAITING)


def test_who_waits_in_a_run_is_in_no_other(queued: Store) -> None:
    release(queued, 6)
    assert refused(queued, release_batch, call(), ReleaseOrder(1, keep=0)).code == "QUEUE_EMPTY"
    queued.write(close_batch, call(), CloseBatchOrder(FIRST, "printer rusak"))
    assert release(queued, 6) == "CETAK-2024-0002"


def test_selektif_prints_its_classes_in_its_own_order(queued: Store) -> None:
    lost = person("LALU HILANG", born(40), serial=7, siak="CARD_ISSUED")
    add(queued, [lost])
    queued.write(replace_card, call(), ReplaceOrder(lost.nik, "HILANG", "LP/1"))
    holder = WAITING[4]
    queued.write(set_policy, call("gudang"), PolicyOrder("HABIS", "kosong"))
    queued.write(issue_suket, call(), SuketOrder(holder.nik))
    queued.write(set_policy, call("gudang"), PolicyOrder("SELEKTIF", "perintah", "HILANG,SUKET"))
    release(queued, 6)
    assert niks_in(queued, FIRST) == [lost.nik, holder.nik]


def test_habis_releases_nobody(queued: Store) -> None:
    queued.write(set_policy, call("gudang"), PolicyOrder("HABIS", "kosong"))
    assert refused(queued, release_batch, call(), ReleaseOrder(1, 0)).code == "POLICY_STOPS_RUNS"


def test_a_month_releases_who_was_given_their_first_suket_in_it(queued: Store) -> None:
    clock = FixedClock()
    queued.write(set_policy, call("gudang"), PolicyOrder("HABIS", "kosong"))
    for who in WAITING[1:4]:
        queued.write(issue_suket, call(clock=clock), SuketOrder(who.nik))
        clock.forward(days=20)
    queued.write(set_policy, call("gudang"), PolicyOrder("NORMAL", "tiba"))
    release(queued, 6, month="2024-03")
    assert niks_in(queued, FIRST) == [WAITING[1].nik, WAITING[2].nik]
    refusal = refused(queued, release_batch, call(), ReleaseOrder(6, 0, "2024-05"))
    assert refusal.code == "QUEUE_EMPTY"
    for month in ("Maret", "2024-13", "2024-3-1", "\n"):
        refusal = refused(queued, release_batch, call(), ReleaseOrder(6, 0, month))
        assert refusal.code == "MONTH_UNKNOWN"


def test_candidates_read_before_are_looked_at_again_and_not_recorded(queued: Store) -> None:
    release(queued, 1)
    stale = (WAITING[0].nik, "5271010706859999", WAITING[3].nik, WAITING[2].nik)
    calling = call("gudang")
    order = ReleaseOrder(2, keep=0, candidates=stale)
    receipt = queued.write(release_batch, calling, order)
    assert niks_in(queued, "CETAK-2024-0002") == [WAITING[2].nik, WAITING[3].nik]
    assert entry_of(queued, calling.act_id)["order"]["candidates"] == []
    # Sent again, the queue's first are others.
    again = queued.write(release_batch, calling, ReleaseOrder(2, keep=0, candidates=()))
    assert again == receipt


def test_where_candidates_are_too_few_the_queue_is_asked(queued: Store) -> None:
    order = ReleaseOrder(3, keep=0, candidates=(WAITING[5].nik,))
    queued.write(release_batch, call("gudang"), order)
    assert niks_in(queued, FIRST) == [who.nik for who in WAITING[:3]]


def test_who_lives_elsewhere_is_released_only_where_they_are_served(queued: Store) -> None:
    queued.write(change_setting, call("admin", None), SettingOrder("serve_outsiders", "tidak"))
    guest = person(
        "SAHABUDIN",
        born(17),
        kelurahan=("52.01.08.2005", "Perampuan", "Labuapi"),
        siak="PRINT_READY_RECORD",
    )
    add(queued, [guest])
    release(queued, 10)
    assert guest.nik not in niks_in(queued, FIRST)
    queued.write(change_setting, call("admin", None), SettingOrder("serve_outsiders", "ya"))
    assert niks_in(queued, release(queued, 10)) == [guest.nik]


def test_a_release_is_taken_back_while_everyone_in_it_waits(queued: Store) -> None:
    calling = call("gudang")
    queued.write(release_batch, calling, ReleaseOrder(2, keep=0))
    back = queued.write(correct_act, call("gudang"), CorrectOrder(calling.act_id, "salah"))
    assert back.corrected == "release-batch"
    assert [row["state"] for row in rows(queued, Batch)] == ["CANCELLED"]
    assert [row["state"] for row in rows(queued, BatchItem)] == ["LEFT", "LEFT"]
    assert [row["last"] for row in rows(queued, Numbering, series="CETAK")] == [1]
    assert release(queued, 2) == "CETAK-2024-0002"


def test_a_release_stays_once_someone_was_taken(queued: Store) -> None:
    calling = call("gudang")
    queued.write(release_batch, calling, ReleaseOrder(2, keep=0))
    taken = take(queued)
    order = CorrectOrder(calling.act_id, "salah")
    refusal = refused(queued, correct_act, call("gudang"), order)
    assert (refusal.code, refusal.values) == (
        "LATER_ACTS_REST_ON_IT",
        {"acts": (f"batch-next {taken.act}",)},
    )


def test_nobody_in_a_run_is_the_card_they_hold(queued: Store) -> None:
    add(queued, [ISSUED])
    release(queued, 10)
    assert ISSUED.nik not in niks_in(queued, FIRST)


def test_only_who_sets_the_policy_keeps_fewer_blanks_than_it_does(queued: Store) -> None:
    queued.write(set_policy, call("gudang"), PolicyOrder("NORMAL", "antre", kept_back=3))
    order = ReleaseOrder(1, keep=2)
    assert refused(queued, release_batch, call(), order).code == "NOT_PERMITTED"
    queued.write(release_batch, call(), ReleaseOrder(1, keep=3))
    queued.write(release_batch, call("gudang"), ReleaseOrder(1, keep=2))
