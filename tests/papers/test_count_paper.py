"""The record of a count: what was on record, what was counted, and why they differ."""

from __future__ import annotations

import pytest

from db.models import Look
from db.rules.papers import PaperKind
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enter_count import EnterCountOrder, enter_count
from db.transactions.open_count import OpenCountOrder, open_count
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from tests.dump import rows
from tests.office import call
from tests.papers.printed import not_printed, printed

COUNT = PaperKind.COUNT
REF = "OPNAME-2024-0001"


@pytest.fixture
def opened(office: Store) -> Store:
    """Give an office in which 1,500 blanks are being counted."""
    office.write(receive_blanks, call("gudang"), ReceiveOrder(1500, "BA 1"))
    office.write(open_count, call("gudang"), OpenCountOrder("Surat tugas 7"))
    return office


def counted(store: Store, pieces: int, reason: str = "", second: str | None = None) -> None:
    order = EnterCountOrder(REF, pieces, reason)
    store.write(enter_count, call("gudang", second=second), order)


def test_a_difference_stands_with_its_reason_and_who_counted(opened: Store) -> None:
    counted(opened, 1496, "empat keping #terselip di *loket* 2", second="admin")
    paper = printed(opened, COUNT, REF.lower())
    assert len(paper.pages) == 1
    for told in (
        f"Nomor: {REF}",
        "hari Senin tanggal 04-03-2024",
        "gudang Kantor Dinas",
        "Surat tugas 7",
        "saat hitungan dibuka 1.500",
        "hitungan fisik 1.496",
        "(hitungan dikurangi catatan) -4",
        "koreksi stok blangko dengan sebab: empat keping #terselip di *loket* 2",
        "Yang menghitung Kepala Gudang Saksi Admin",
    ):
        assert told in paper.text
    assert "sama dengan catatan" not in paper.text


def test_a_count_that_agrees_says_so(opened: Store) -> None:
    counted(opened, 1500)
    text = printed(opened, COUNT, REF).text
    assert "Jumlah fisik sama dengan catatan." in text
    assert "(hitungan dikurangi catatan) 0" in text
    assert "dengan sebab" not in text


def test_more_than_was_on_record_has_its_sign(opened: Store) -> None:
    counted(opened, 1503, "terhitung kurang saat diterima")
    assert "(hitungan dikurangi catatan) +3" in printed(opened, COUNT, REF).text


def test_a_count_under_way_is_not_printed(opened: Store) -> None:
    assert not_printed(opened, COUNT, REF).code == "COUNT_NOT_POSTED"
    # Another number without a reason: to be counted again.
    counted(opened, 1400)
    assert not_printed(opened, COUNT, REF).code == "COUNT_NOT_POSTED"


def test_a_count_that_was_taken_back_is_not_printed(office: Store) -> None:
    act = office.write(open_count, call("gudang"), OpenCountOrder("BA 2")).act
    office.write(correct_act, call("gudang"), CorrectOrder(act, "salah tempat"))
    assert not_printed(office, COUNT, REF).code == "PAPER_CANCELLED"


@pytest.mark.parametrize("ref", ["OPNAME-2024-0002", "TUTUP-2024-0001", "", "x" * 200])
def test_a_number_that_nothing_bears_is_refused(opened: Store, ref: str) -> None:
    assert not_printed(opened, COUNT, ref).code == "REF_NOT_FOUND"


def test_a_record_without_a_person_is_a_look_at_nobody(opened: Store) -> None:
    counted(opened, 1500)
    assert printed(opened, COUNT, REF).nik is None
    [look] = [row for row in rows(opened, Look) if row["kind"] == "PAPER"]
    assert (look["nik"], look["query"]) == (None, f"count {REF}")
