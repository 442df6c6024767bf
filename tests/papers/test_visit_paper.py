"""The page of a visit: figures that add up to the list, names, and no number of anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.rules.papers import PaperKind
from db.rules.visits import MOST_PUPILS
from db.store.store import Store
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.close_visit import close_visit
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.visit_order import VisitOrder
from tests.office import ADULT, CHILD, ISSUED, OUTSIDER, SIXTEEN, TODAY, FixedClock, call
from tests.papers.printed import not_printed, printed
from tests.visit_lists import LIST, NOBODY, REF, STRANGER, VAN, listed, planned, running, take

VISIT = PaperKind.VISIT
SIGNED = "Petugas Petugas Loket Kepala sekolah Dra. Baiq Nurhayati"


@pytest.fixture
def served(office: Store) -> str:
    """Give a running visit at which one got a card, and one is at their work placement."""
    ref = running(office)
    office.write(receive_blanks, call("gudang", VAN), ReceiveOrder(5, "BA 1"))
    office.write(enrol, call(place=VAN), EnrolOrder(ADULT.nik, "PRINT_READY_RECORD"))
    office.write(issue_card, call(place=VAN), IssueOrder(ADULT.nik))
    office.write(note_pupil, call(place=VAN), NotePupilOrder(ref, 2, "PKL_IZIN", "di bengkel"))
    return ref


@pytest.fixture
def done(office: Store, served: str) -> str:
    """Give the same visit, closed."""
    office.write(close_visit, call(place=VAN), VisitOrder(served))
    return served


def test_the_page_adds_up_and_says_who_should_come(office: Store, done: str) -> None:
    paper = printed(office, VISIT, done)
    assert paper.nik is None
    assert SIGNED in paper.pages[0]
    for told in (
        f"Nomor: {REF}",
        "Sekolah : SMAN 5 MATARAM",
        "Kepala sekolah : Dra. Baiq Nurhayati",
        "Senin tanggal 04-03-2024",
        "Petugas : Petugas Loket",
        "Direkam pada kunjungan ini 1",
        "Tidak hadir 0",
        "PKL atau izin 1",
        "Sudah direkam sebelumnya 2",
        "Belum berumur 16 tahun 1",
        "Penduduk kabupaten/kota lain 2",
        "Tidak ditemukan dalam data penduduk 1",
        "Jumlah dalam daftar 8",
        "KTP-el yang diserahkan pada kunjungan ini: 1",
        f"1 {ADULT.name} XII IPA 1 KTP-el diterima",
        f"2 {SIXTEEN.name} XI IPA 3",
        f"5 {CHILD.name} X 1 mulai 21-04-2031",
        f"6 {OUTSIDER.name} XI IPA 3",
        f"7 {STRANGER.name} XII IPA 2",
        f"8 {NOBODY.name} XII IPA 2",
    ):
        assert told in paper.text, told
    assert "SEMENTARA" not in paper.text
    assert "Belum direkam" not in paper.text
    # Who had a card before is counted and not named, and why someone is away is not told.
    assert ISSUED.name not in paper.text
    assert "bengkel" not in paper.text


def test_no_nik_and_no_birth_date_stands_on_the_page(office: Store, done: str) -> None:
    text = printed(office, VISIT, done).text
    for line in LIST:
        assert line.birth_date is not None
        assert f"{line.birth_date:%d-%m-%Y}" not in text
        for number in filter(None, (line.nik, line.nisn)):
            assert number not in text.replace(" ", "")


def test_before_it_is_closed_the_page_says_that_it_may_change(office: Store, served: str) -> None:
    text = printed(office, VISIT, served).text
    assert "SEMENTARA, keadaan tanggal 04-03-2024" in text
    assert "Direkam pada kunjungan ini 1" in text
    assert "Jumlah dalam daftar 8" in text
    assert SIGNED not in text


def test_a_planned_visits_page_says_who_is_expected(office: Store) -> None:
    order = NewVisitOrder("KELURAHAN", TODAY.isoformat(), site="Ampenan Selatan")
    ref = office.write(new_visit, call(place=VAN), order).ref
    assert ref is not None
    take(office, ref, [listed(SIXTEEN, ""), listed(CHILD, "")])
    text = printed(office, VISIT, ref).text
    for told in (
        "RENCANA KUNJUNGAN PEREKAMAN KTP-EL",
        "Kelurahan : Ampenan Selatan",
        "Belum direkam atau belum ditentukan 1",
        "Mohon dihadirkan dengan membawa KK",
        f"1 {SIXTEEN.name}",
        f"2 {CHILD.name} mulai 21-04-2031",
    ):
        assert told in text, told
    assert "Kelas" not in text
    assert "diserahkan" not in text


def test_a_month_later_outsiders_and_unknown_are_counted_and_not_named(
    office: Store, done: str
) -> None:
    clock = FixedClock()
    clock.forward(days=31)
    text = printed(office, VISIT, done, clock=clock).text
    for line in (OUTSIDER, STRANGER, NOBODY):
        assert line.name not in text
    assert "2 orang, yang namanya sudah dihapus 30 hari sesudah kunjungan" in text
    assert "1 orang, yang namanya sudah dihapus" in text
    assert "Penduduk kabupaten/kota lain 2" in text
    assert "Jumlah dalam daftar 8" in text
    assert ADULT.name in text


def test_the_page_of_a_closed_visit_stays_what_it_was(office: Store, done: str) -> None:
    before = printed(office, VISIT, done).pdf
    clock = FixedClock()
    clock.forward(days=3)
    office.write(enrol, call(clock=clock), EnrolOrder(SIXTEEN.nik, "PRINT_READY_RECORD"))
    assert printed(office, VISIT, done, clock=clock).pdf == before


def test_a_closing_that_is_taken_back_makes_the_page_provisional_again(
    office: Store, served: str
) -> None:
    act = office.write(close_visit, call(place=VAN), VisitOrder(served)).act
    office.write(correct_act, call(place=VAN), CorrectOrder(act, "terlalu cepat"))
    text = printed(office, VISIT, served).text
    assert "SEMENTARA" in text
    assert SIGNED not in text


def test_a_visit_that_was_called_off_has_no_page(office: Store) -> None:
    ref = planned(office)
    office.write(cancel_visit, call(place=VAN), CancelVisitOrder(ref, "libur"))
    assert not_printed(office, VISIT, ref).code == "PAPER_CANCELLED"
    assert not_printed(office, VISIT, "JEMPUT-2024-0009").code == "REF_NOT_FOUND"
    assert not_printed(office, VISIT, ref, operator="pengawas").code == "NOT_PERMITTED"


@pytest.mark.slow
def test_a_long_list_keeps_its_heads_over_pages(office: Store) -> None:
    lines = [replace(NOBODY, name=f"MURID {n}", nisn=f"{n:010}") for n in range(MOST_PUPILS)]
    ref = running(office, lines)
    office.write(close_visit, call(place=VAN), VisitOrder(ref))
    paper = printed(office, VISIT, ref)
    assert len(paper.pages) > 30
    heading = "Tidak ditemukan dalam data penduduk Mohon nama"
    assert all(heading in page for page in paper.pages)
    assert "Tidak ditemukan dalam data penduduk 2.000" in paper.pages[0]
    assert SIGNED in paper.pages[0]
    assert all(f"MURID {n} XII" in paper.text for n in range(MOST_PUPILS))
