"""The record of a delivery: every card with its number, whole names, room for signatures."""

from __future__ import annotations

from datetime import date

import pytest

from db.rules.papers import PaperKind
from db.store.store import Store
from db.transactions.add_residents import add_residents
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.deliver_cards import DeliverOrder, deliver_cards
from db.transactions.hand_over_card import HandOverOrder, hand_over_card
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.return_delivered import ReturnDeliveredOrder, return_delivered
from tests.office import call, crowd, person
from tests.papers.printed import not_printed, printed

HANDOVER = PaperKind.HANDOVER
REF = "ANTAR-2024-0001"
KELURAHAN = "52.71.01.1004"
# Sixty letters, and a name that a template could take for its own source.
LONG = person(
    "LALU MUHAMMAD ZULKARNAIN ABDURRAHMAN WAHID SASTRAWIJAYA PUTR",
    date(1985, 1, 1),
    sex="L",
    siak="PRINT_READY_RECORD",
)
ODD = person('#read("x.typ") *A* _B_ $C$', date(1985, 1, 2), siak="PRINT_READY_RECORD")


def delivered(store: Store, people: int) -> str:
    """Let so many cards be printed and carried to their kelurahan; return the act."""
    who = [LONG, ODD, *crowd(people - 2)]
    store.write(add_residents, call("admin", None), "SIAK", who)
    store.write(receive_blanks, call("gudang"), ReceiveOrder(people, "BA 1"))
    for each in who:
        store.write(issue_card, call(), IssueOrder(each.nik, wait=True))
    return store.write(deliver_cards, call(), DeliverOrder(KELURAHAN, "Pak Kaling")).act


def test_each_card_stands_with_name_and_number(office: Store) -> None:
    delivered(office, 4)
    paper = printed(office, HANDOVER, REF)
    assert len(paper.pages) == 1
    for told in (
        f"Nomor: {REF}",
        "Senin tanggal 04-03-2024",
        "dari Kantor Dinas kepada Kelurahan Ampenan Selatan, Kecamatan Ampenan",
        "sebanyak 4 KTP-el yang dibawa oleh Pak Kaling",
        LONG.name,
        LONG.nik,
        ODD.name,
        ODD.nik,
        "Jumlah KTP-el : 4",
        "Petugas Loket",
    ):
        assert told in paper.text


@pytest.mark.slow
def test_three_hundred_cards_keep_their_head_and_their_order(office: Store) -> None:
    delivered(office, 300)
    paper = printed(office, HANDOVER, REF)
    assert len(paper.pages) > 5
    *lists, last = paper.pages
    assert all("No. Nama NIK Ke Diterima Tanda tangan" in page for page in lists)
    assert all(f"Halaman {n} dari {len(paper.pages)}" in page for n, page in _numbered(paper.pages))
    assert [paper.text.count(each.nik) for each in crowd(298)] == [1] * 298
    assert "Jumlah KTP-el : 300" in last


def test_what_became_of_a_card_stands_beside_it(office: Store) -> None:
    delivered(office, 4)
    office.write(hand_over_card, call(), HandOverOrder(LONG.nik, delivery=REF))
    office.write(return_delivered, call(), ReturnDeliveredOrder(REF, (ODD.nik,)))
    text = printed(office, HANDOVER, REF).text
    assert f"{LONG.nik} 1 diserahkan" in text
    assert f"{ODD.nik} 1 kembali" in text
    assert "Di antaranya diserahkan : 1" in text
    assert "Di antaranya kembali : 1" in text


def test_a_delivery_that_was_taken_back_is_not_printed(office: Store) -> None:
    act = delivered(office, 4)
    office.write(correct_act, call(), CorrectOrder(act, "tidak jadi"))
    assert not_printed(office, HANDOVER, REF).code == "PAPER_CANCELLED"
    assert not_printed(office, HANDOVER, "ANTAR-2024-0002").code == "REF_NOT_FOUND"
    assert not_printed(office, HANDOVER, REF, operator="pengawas").code == "NOT_PERMITTED"


def _numbered(pages: tuple[str, ...]) -> list[tuple[int, str]]:
    return list(enumerate(pages, start=1))
