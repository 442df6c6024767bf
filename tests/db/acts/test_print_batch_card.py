"""Cetak massal: one blank for whom the operator has at the printer; the card waits."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from db.journal.clock import written_moment
from db.models import Batch, BatchItem, Card, Ktp, StockBalance, Suket
from db.reads.paging import Ask, Where
from db.reads.stock_card import stock_card
from db.store.store import Store
from db.transactions.close_batch import CloseBatchOrder, close_batch
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.correct_resident import CorrectResidentOrder, correct_resident
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.depart import DepartOrder, depart
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.set_policy import PolicyOrder, set_policy
from db.transactions.shelve_card import ShelveOrder, shelve_card
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.db.print_run import BLANKS, FIRST, WAITING, made, release, state, take, taken_and_made
from tests.dump import did, entry_of, rows
from tests.office import MORNING, call, counted
from tests.refusals import refused

NIK = WAITING[0].nik
MOMENT = written_moment(MORNING)


def on_hand(store: Store) -> object:
    return rows(store, StockBalance, place="DINAS")[0]["on_hand"]


def test_a_blank_is_used_the_card_waits_on_its_shelf_and_the_suket_runs_on(queued: Store) -> None:
    queued.write(set_policy, call("gudang"), PolicyOrder("HABIS", "kosong"))
    queued.write(issue_suket, call(), SuketOrder(NIK))
    queued.write(set_policy, call("gudang"), PolicyOrder("NORMAL", "tiba"))
    release(queued, 2)
    take(queued)
    (item, _) = rows(queued, BatchItem)
    (suket,) = rows(queued, Suket)
    calling = call()
    order = PrintedOrder(FIRST, NIK, " A1 ")
    changed = did(queued, lambda: queued.write(print_batch_card, calling, order))
    assert changed["batch_item"] == ([item], [item | {"state": "PRINTED"}])
    (card,) = changed["card"][1]
    assert (card["state"], card["shelf"], card["place"], card["handed_on"]) == (
        "PRINTED",
        "A1",
        "DINAS",
        None,
    )
    (entry,) = changed["stock_entry"][1]
    assert (entry["kind"], entry["quantity"], entry["nik"]) == ("CETAK", -1, NIK)
    (ktp,) = changed["ktp"][1]
    assert (ktp["status"], ktp["since"]) == ("CARD_PRINTED", MOMENT)
    assert changed.keys() == {"batch_item", "card", "ktp", "stock_balance", "stock_entry"}
    assert rows(queued, Suket) == [suket]
    decided = {"batch": FIRST, "policy": "NORMAL", "reason": "BARU", **counted(WAITING[0])}
    assert entry_of(queued, calling.act_id)["decided"] == decided


def test_the_last_card_ends_the_run(queued: Store) -> None:
    release(queued, 2)
    taken_and_made(queued)
    taken_and_made(queued, by="petugas2")
    run = state(queued)
    assert (run.state, run.printed, run.on_hand) == ("DONE", 2, BLANKS - 2)


def test_every_receipt_of_a_run_names_it_and_the_stock_card_its_people(queued: Store) -> None:
    release(queued, 2)
    for _ in range(2):
        taken = take(queued)
        assert (taken.ref, made(queued, str(taken.nik)).ref) == (FIRST, FIRST)
    read = partial(stock_card, "DINAS", None, None, frozenset({"CETAK"}), "", Ask(Where.FIRST))
    lines = queued.read(read).rows
    assert [(line.nik, line.ref) for line in lines] == [(WAITING[1].nik, None), (NIK, None)]


def test_the_run_isnt_over_while_another_has_one_at_the_printer(queued: Store) -> None:
    release(queued, 2)
    take(queued, by="petugas2")
    taken_and_made(queued)
    assert state(queued).state == "OPEN"
    made(queued, WAITING[0].nik, by="petugas2")
    assert state(queued).state == "DONE"


def test_only_whom_the_operator_has_at_the_printer_is_printed(queued: Store) -> None:
    release(queued, 2)
    take(queued)
    for by, nik in (("petugas2", NIK), ("petugas", WAITING[1].nik), ("petugas", "x" * 60)):
        refusal = refused(queued, print_batch_card, call(by), PrintedOrder(FIRST, nik))
        assert (refusal.code, refusal.values["number"]) == ("NOT_AT_THE_PRINTER", FIRST)
    made(queued, NIK)
    assert refused(queued, print_batch_card, call(), PrintedOrder(FIRST, NIK)).code == (
        "NOT_AT_THE_PRINTER"
    )


def test_who_died_or_changed_at_the_printer_gets_no_card(queued: Store) -> None:
    release(queued, 2)
    take(queued)
    change = CorrectResidentOrder(replace(WAITING[0], address="JL. BARU 1"), "KK")
    changed = queued.write(correct_resident, call(), change)
    order = PrintedOrder(FIRST, NIK)
    assert refused(queued, print_batch_card, call(), order).code == "PRINT_DATA_CHANGED"
    queued.write(correct_act, call(), CorrectOrder(changed.act, "salah"))
    queued.write(depart, call(), DepartOrder(NIK, "MENINGGAL"))
    assert refused(queued, print_batch_card, call(), order).code == "NOT_SERVED"


def test_the_blanks_that_the_run_keeps_stay(queued: Store) -> None:
    release(queued, 2, keep=BLANKS - 2)
    take(queued)
    queued.write(spoil_blanks, call(), SpoilOrder(2, "GAGAL_CETAK"))
    refusal = refused(queued, print_batch_card, call(), PrintedOrder(FIRST, NIK))
    assert (refusal.code, refusal.values["on_hand"]) == ("BATCH_KEEPS_BACK", BLANKS - 2)


def test_a_spoiled_blank_leaves_the_person_at_the_printer(queued: Store) -> None:
    release(queued, 1)
    take(queued)
    queued.write(spoil_blanks, call(), SpoilOrder(1, "GAGAL_CETAK", NIK))
    made(queued, NIK)
    assert on_hand(queued) == BLANKS - 2


def test_a_card_taken_back_is_at_the_printer_again_and_its_blank_is_back(queued: Store) -> None:
    release(queued, 1)
    printed = taken_and_made(queued)
    queued.write(correct_act, call(), CorrectOrder(printed.act, "salah cetak"))
    run = state(queued)
    assert (run.state, run.printed, on_hand(queued)) == ("OPEN", 0, BLANKS)
    assert run.at_printer is not None
    assert run.at_printer.nik == NIK
    assert (rows(queued, Card), [row["status"] for row in rows(queued, Ktp)]) == ([], [])
    made(queued, NIK)
    assert state(queued).state == "DONE"


def test_in_a_run_that_was_ended_whose_card_is_taken_back_is_left(queued: Store) -> None:
    release(queued, 2)
    printed = taken_and_made(queued)
    queued.write(close_batch, call(), CloseBatchOrder(FIRST, "printer rusak"))
    queued.write(correct_act, call(), CorrectOrder(printed.act, "salah cetak"))
    assert [row["state"] for row in rows(queued, BatchItem)] == ["LEFT", "LEFT"]
    assert [row["state"] for row in rows(queued, Batch)] == ["CLOSED"]
    release(queued, 2)
    assert take(queued, "CETAK-2024-0002").nik == NIK


def test_a_card_that_went_on_stays(queued: Store) -> None:
    release(queued, 1)
    printed = taken_and_made(queued)
    order = CorrectOrder(printed.act, "salah")
    carried = DeliverOrder(WAITING[0].kelurahan_code, "Pak Kaling")
    delivered = queued.write(deliver_cards, call(), carried)
    refusal = refused(queued, correct_act, call(), order)
    assert refusal.values == {"acts": (f"deliver {delivered.act}",)}
    queued.write(correct_act, call(), CorrectOrder(delivered.act, "salah"))
    shelved = queued.write(shelve_card, call(), ShelveOrder(NIK, "B7"))
    refusal = refused(queued, correct_act, call(), order)
    assert refusal.values == {"acts": (f"shelve {shelved.act}",)}
