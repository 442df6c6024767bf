"""The letter that asks for blanks: the figures of the day of the request, whatever came after."""

from __future__ import annotations

from db.rules.papers import PaperKind
from db.store.store import Store
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.request_blanks import RequestOrder, request_blanks
from tests.office import READY, READY_TOO, call
from tests.papers.printed import not_printed, printed

REQUEST = PaperKind.REQUEST
REF = "MINTA-2024-0001"


def requested(store: Store, pieces: int = 4000) -> str:
    order = RequestOrder(pieces, "habis dalam dua minggu #segera")
    return store.write(request_blanks, call("gudang"), order).act


def test_the_letter_carries_the_stored_figures(office: Store) -> None:
    office.write(issue_suket, call(), SuketOrder(READY_TOO.nik))
    office.write(receive_blanks, call("gudang"), ReceiveOrder(1234, "BA 1"))
    office.write(issue_card, call(), IssueOrder(READY.nik))
    requested(office)
    before = printed(office, REQUEST, REF)
    assert len(before.pages) == 1
    for told in (
        f"Nomor : {REF}",
        "Mataram, 04-03-2024",
        "sebanyak 4.000 keping",
        "siap cetak, belum dicetak 2 orang",
        "Pemegang suket yang belum ditutup 1 orang",
        "Persediaan di semua tempat 1.233 keping",
        "Keterangan: habis dalam dua minggu #segera",
        "Kepala Dinas",
    ):
        assert told in before.text
    assert READY.nik not in before.text
    office.write(receive_blanks, call("gudang"), ReceiveOrder(4000, "BA 2"))
    assert printed(office, REQUEST, REF).pdf == before.pdf


def test_an_office_without_a_pace_says_nothing_of_it(office: Store) -> None:
    requested(office)
    assert "Persediaan cukup untuk - hari kerja" in printed(office, REQUEST, REF).text


def test_who_signs_letters_signs_this_one(office: Store) -> None:
    for name, value in (("signer_name", "Drs. H. Chairul"), ("signer_title", "Sekretaris")):
        office.write(change_setting, call("admin", None), SettingOrder(name, value))
    requested(office)
    assert "Sekretaris Drs. H. Chairul" in printed(office, REQUEST, REF).text


def test_a_request_that_was_taken_back_is_not_printed(office: Store) -> None:
    act = requested(office)
    office.write(correct_act, call("gudang"), CorrectOrder(act, "belum perlu"))
    assert not_printed(office, REQUEST, REF).code == "PAPER_CANCELLED"
    assert not_printed(office, REQUEST, "MINTA-2024-0009").code == "REF_NOT_FOUND"
