"""The record of a destruction: counts by cause, and a list of exactly what was destroyed."""

from __future__ import annotations

import re

import pytest

from db.rules.papers import PaperKind
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.replace_card import ReplaceOrder, replace_card
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.office import READY, READY_TOO, FixedClock, call
from tests.papers.printed import not_printed, printed

DESTRUCTION = PaperKind.DESTRUCTION
REF = "MUSNAH-2024-0001"
WITNESSES = (("I Gede Arta", "Satpol PP Kota Mataram"), ("Baiq Nurhayati", "Inspektorat [kota]"))


@pytest.fixture
def spoiled(office: Store) -> Store:
    """Give an office with two old cards, and seven spoiled blanks of two days."""
    clock = FixedClock()
    office.write(receive_blanks, call("gudang"), ReceiveOrder(20, "BA 1"))
    for who, reason in ((READY, "RUSAK"), (READY_TOO, "PERUBAHAN_DATA")):
        office.write(issue_card, call(clock=clock), IssueOrder(who.nik))
        office.write(replace_card, call(clock=clock), ReplaceOrder(who.nik, reason, "KK baru"))
    for pieces, cause in ((3, "GAGAL_CETAK"), (1, "GAGAL_CETAK"), (2, "GAGAL_ENCODE")):
        office.write(
            spoil_blanks, call(clock=clock, act_id=_act(pieces)), SpoilOrder(pieces, cause)
        )
    clock.forward(days=1)
    order = SpoilOrder(1, "GAGAL_CETAK")
    office.write(spoil_blanks, call(clock=clock, act_id=_act(9)), order)
    return office


def _act(number: int) -> str:
    return f"0190c7a2-6f3e-7b1a-9c55-00000000000{number}"


def destroyed(store: Store, cards: tuple[str, ...], *spoils: int, second: str | None = None) -> str:
    """Destroy these cards, and the blanks of these acts; return the act."""
    clock = FixedClock()
    clock.forward(days=2)
    blanks = tuple(f"{_act(number)}/1" for number in spoils)
    order = DestroyOrder(cards, blanks, WITNESSES, document="Izin 9")
    return store.write(destroy, call("gudang", clock=clock, second=second), order).act


def test_the_record_counts_by_cause_and_lists_what_was_destroyed(spoiled: Store) -> None:
    destroyed(spoiled, (f"{READY.nik}/1", f"{READY_TOO.nik}/1"), 3, 1, 2, 9, second="admin")
    paper = printed(spoiled, DESTRUCTION, REF)
    first, annex = paper.pages
    for told in (
        f"Nomor: {REF}",
        "hari Rabu tanggal 06-03-2024",
        "bertempat di Kantor Dinas",
        "dengan cara dibakar",
        "Dasar: Izin 9.",
        "Sebab Keping perubahan data 1 rusak 1 Jumlah 2",
        "Sebab Keping gagal cetak 5 gagal encode 2 Jumlah 7",
        "Kepala Gudang",
        "Admin",
        "1 I Gede Arta Satpol PP Kota Mataram 2 Baiq Nurhayati Inspektorat [kota]",
    ):
        assert told in first
    assert READY.nik not in first
    for told in (
        f"2 {READY_TOO.name} {READY_TOO.nik} 1 perubahan data 04-03-2024",
        f"1 {READY.name} {READY.nik} 1 rusak 04-03-2024",
        "1 gagal cetak 04-03-2024 4 2 gagal cetak 05-03-2024 1 3 gagal encode 04-03-2024 2",
    ):
        assert told in annex


def test_what_another_record_destroyed_is_not_on_this_one(spoiled: Store) -> None:
    destroyed(spoiled, (f"{READY.nik}/1",), 3)
    destroyed(spoiled, (f"{READY_TOO.nik}/1",), 2)
    text = printed(spoiled, DESTRUCTION, REF).text
    assert re.findall("[0-9]{16}", text) == [READY.nik]
    assert "gagal cetak 3 Jumlah 3" in text
    assert "gagal encode" not in text


def test_a_record_of_blanks_alone_says_that_no_card_was_there(spoiled: Store) -> None:
    destroyed(spoiled, (), 2)
    text = printed(spoiled, DESTRUCTION, REF).text
    assert "KTP-el yang ditarik Sebab Keping Jumlah 0" in text
    assert "(0 keping) Tidak ada." in text


def test_a_destruction_that_was_taken_back_is_not_printed(spoiled: Store) -> None:
    act = destroyed(spoiled, (), 2)
    clock = FixedClock()
    clock.forward(days=2)
    spoiled.write(correct_act, call("gudang", clock=clock), CorrectOrder(act, "salah catat"))
    assert not_printed(spoiled, DESTRUCTION, REF).code == "PAPER_CANCELLED"
    assert not_printed(spoiled, DESTRUCTION, "MUSNAH-2024-0002").code == "REF_NOT_FOUND"
    assert not_printed(spoiled, DESTRUCTION, REF, operator="admin").code == "NOT_PERMITTED"
