"""The page of a closed day: sums that match, and the head of the record to be typed."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from db.journal.verify import verify
from db.reads.day_closing import closing
from db.rules.papers import PaperKind
from db.store.store import Store
from db.transactions.close_day import CloseDayOrder, close_day
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.spoil_blanks import SpoilOrder, spoil_blanks
from tests.office import ADULT, PLACES, READY, READY_TOO, FixedClock, call, open_test_office
from tests.papers.printed import not_printed, printed

DAY = PaperKind.DAY
REF = "TUTUP-2024-0001"


@pytest.fixture
def closed(office: Store) -> Store:
    """Give an office that worked on two days and closed both on the second."""
    clock = FixedClock()
    office.write(issue_suket, call(clock=clock), SuketOrder(READY_TOO.nik))
    office.write(receive_blanks, call("gudang", clock=clock), ReceiveOrder(1500, "BA 1"))
    clock.forward(days=1)
    office.write(enrol, call("petugas2", clock=clock), EnrolOrder(ADULT.nik))
    office.write(issue_card, call(clock=clock), IssueOrder(READY.nik))
    office.write(spoil_blanks, call(clock=clock), SpoilOrder(2, "GAGAL_CETAK"))
    clock.forward(hours=7)
    office.write(close_day, call(clock=clock), CloseDayOrder(1497))
    return office


def test_the_page_adds_up(closed: Store) -> None:
    paper = printed(closed, DAY, REF)
    assert len(paper.pages) == 1
    for told in (
        f"Nomor: {REF}",
        "Kantor Dinas (DINAS)",
        "hari Selasa tanggal 05-03-2024, pukul 16.00, oleh Petugas Loket",
        "tanggal 04-03-2024 sampai hari ini",
        "Saldo pembukaan 0",
        "terima 1.500",
        "cetak 1",
        "rusak 2",
        "Jumlah gerak 1.500 3",
        "Saldo akhir, dihitung 1.497",
        "04-03-2024 0 1.500 0 1.500",
        "05-03-2024 1.500 0 3 1.497",
        "Petugas Dua 1",
        "Petugas Loket 1 1 2",
        "Suket diterbitkan : 1, nomor 471.13/1/Dukcapil/III/2024",
        "gagal cetak 2",
        "journal verify --since",
    ):
        assert told in paper.text


def test_the_head_on_the_page_is_the_one_that_the_check_takes(closed: Store) -> None:
    text = printed(closed, DAY, REF).text
    groups = re.search(r"Kepala catatan nomor \S+ ((?:[0-9a-f]{8} ){8})", text)
    assert groups
    head = groups[1].replace(" ", "")
    assert head == closed.read(closing, REF).head
    assert closed.read(verify, head).fault is None


def test_a_page_of_the_past_stays_what_it_was(closed: Store) -> None:
    before = printed(closed, DAY, REF).pdf
    clock = FixedClock()
    clock.forward(days=3)
    closed.write(receive_blanks, call("gudang", clock=clock), ReceiveOrder(10, "BA 2"))
    closed.write(close_day, call(clock=clock), CloseDayOrder(1507))
    assert printed(closed, DAY, REF).pdf == before
    later = printed(closed, DAY, "TUTUP-2024-0002").text
    assert f"Sesudah penutupan : {REF}" in later
    assert "Saldo pembukaan 1.497" in later


def test_a_place_where_nothing_moved_closes_on_one_calm_page(office: Store) -> None:
    office.write(close_day, call("gudang", PLACES[1].code), CloseDayOrder(0))
    paper = printed(office, DAY, REF, operator="gudang", place="MPP")
    assert len(paper.pages) == 1
    assert "Saldo akhir, dihitung 0" in paper.text
    assert "Suket diterbitkan : 0" in paper.text


def test_many_days_follow_behind_the_page_that_is_signed(office: Store) -> None:
    clock = FixedClock()
    office.write(receive_blanks, call("gudang", clock=clock), ReceiveOrder(100, "BA 1"))
    for _ in range(9):
        clock.forward(days=1)
        office.write(spoil_blanks, call(clock=clock), SpoilOrder(1, "GAGAL_CETAK"))
    office.write(close_day, call(clock=clock), CloseDayOrder(91))
    signed, annex = printed(office, DAY, REF).pages
    assert "Saldo akhir, dihitung 91" in signed
    assert "Petugas Loket Saksi" in signed
    assert "Menurut hari : terlampir" in signed
    assert "04-03-2024 0 100 0 100 1 05-03-2024 100 0 1 99 1" in annex
    assert "13-03-2024 92 0 1 91 1" in annex


def test_a_training_office_marks_every_page(
    make_database_url: Callable[[str], str],
) -> None:
    store = open_test_office(make_database_url("training"), settings={"training": True})
    try:
        store.write(close_day, call(), CloseDayOrder(0))
        paper = printed(store, DAY, REF)
        assert all("LATIHAN, TIDAK BERLAKU" in page for page in paper.pages)
        assert all("LATIHAN" in page.replace("LATIHAN, TIDAK", "") for page in paper.pages)
    finally:
        store.close()


def test_a_number_that_is_no_closing_is_refused(closed: Store) -> None:
    assert not_printed(closed, DAY, "TUTUP-2024-0002").code == "REF_NOT_FOUND"
    assert not_printed(closed, DAY, REF, operator="pengawas").code == "NOT_PERMITTED"
