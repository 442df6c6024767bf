"""The acknowledgement of an enrolment: what was recorded, and what comes next for the person."""

from __future__ import annotations

import re

import pytest

from db.models import Look
from db.rules.papers import PaperKind
from db.rules.register_row import RegisterRow
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.issue_suket import SuketOrder, issue_suket
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from screens.locale.words import next_acts
from screens.papers.render import BUILT_IN
from tests.dump import rows
from tests.office import ADULT, CHILD, READY, SIXTEEN, FixedClock, call
from tests.papers.printed import Printed, not_printed, printed

SLIP = PaperKind.SLIP


def recorded(store: Store, who: RegisterRow, answer: str = "PRINT_READY_RECORD") -> str:
    """Record someone and return the act."""
    return store.write(enrol, call(), EnrolOrder(who.nik, answer, documents=("KK",))).act


def receive(store: Store, pieces: int = 5) -> None:
    store.write(receive_blanks, call("gudang"), ReceiveOrder(pieces, "BA 1"))


def slip(store: Store, who: RegisterRow, answer: str = "PRINT_READY_RECORD") -> Printed:
    """Return the slip of someone who is recorded with this answer."""
    return printed(store, SLIP, recorded(store, who, answer))


def test_a_slip_says_who_was_recorded_when_where_and_by_whom(office: Store) -> None:
    paper = slip(office, ADULT)
    assert len(paper.pages) == 1
    for told in (
        "DISDUKCAPIL KOTA MATARAM",
        ADULT.name,
        ADULT.nik,
        "MATARAM, 04-05-1990",
        "Ampenan Selatan, Ampenan",
        "tanggal 04-03-2024, pukul 09.00 WITA",
        "Kantor Dinas",
        "Petugas Loket",
        "foto, sidik jari, iris, tanda tangan",
        "Jenis permohonan : Baru",
        "Jawaban SIAK saat itu : siap cetak (PRR)",
    ):
        assert told in paper.text
    assert "Tidak dapat diambil" not in paper.text
    assert "LATIHAN" not in paper.text


def test_a_sixteen_year_old_reads_from_which_day_the_card_can_be_printed(office: Store) -> None:
    receive(office)
    assert "KTP-el dapat dicetak mulai tanggal 01-09-2024" in slip(office, SIXTEEN).text


def test_what_could_not_be_taken_is_said(office: Store) -> None:
    order = EnrolOrder(ADULT.nik, not_taken=("IRIS", "FINGERS"), exception="mata dan tangan cedera")
    act = office.write(enrol, call(), order).act
    text = printed(office, SLIP, act).text
    assert "Yang direkam : foto, tanda tangan" in text
    assert "Tidak dapat diambil : sidik jari, iris" in text
    assert "cedera" not in text


def test_the_number_to_call_stands_on_the_slip(office: Store) -> None:
    act = office.write(enrol, call(), EnrolOrder(ADULT.nik), phone="0818 0123 4567").act
    assert re.search(r"Telepon pemberitahuan : \+?[0-9 -]*4567", printed(office, SLIP, act).text)


@pytest.mark.parametrize(
    ("answer", "following"),
    [
        ("PRINT_READY_RECORD", "Loket dapat menerbitkan surat keterangan pengganti KTP-el (suket)"),
        ("SENT_FOR_ENROLLMENT", "Menunggu jawaban dari pusat"),
        ("ADJUDICATE_RECORD", "Menunggu jawaban dari pusat"),
        ("DUPLICATE_RECORD", "Menurut pusat, data ini pernah direkam"),
        ("ENROLL_FAILURE", "perlu diulang"),
    ],
)
def test_what_comes_next_follows_from_the_answer(
    office: Store, answer: str, following: str
) -> None:
    assert following in slip(office, ADULT, answer).text


def test_what_comes_next_is_what_may_be_done_when_the_slip_is_printed(office: Store) -> None:
    act = recorded(office, ADULT)
    number = office.write(issue_suket, call(), SuketOrder(ADULT.nik)).suket_number
    assert f"Suket yang berlaku: {number}" in printed(office, SLIP, act).text
    receive(office)
    assert "KTP-el sudah dapat dicetak di loket" in printed(office, SLIP, act).text
    office.write(issue_card, call(), IssueOrder(ADULT.nik, wait=True))
    assert "dapat diambil di Kantor Dinas" in printed(office, SLIP, act).text
    # What SIAK had answered stays what it was.
    assert "Jawaban SIAK saat itu : siap cetak (PRR)" in printed(office, SLIP, act).text


def test_the_template_has_a_sentence_for_each_act_that_may_come_next() -> None:
    template = (BUILT_IN / "slip.typ").read_text(encoding="utf-8")
    codes = {key.removeprefix("next.") for key in next_acts.WORDS if key.startswith("next.NEXT_")}
    assert codes
    assert codes <= set(re.findall(r"^  ([A-Z0-9_]+):", template, re.MULTILINE))


def test_a_nik_means_the_latest_enrolment_that_stands(office: Store) -> None:
    clock = FixedClock()
    failed = office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik, "ENROLL_FAILURE")).act
    clock.forward(hours=2)
    again = office.write(enrol, call(clock=clock), EnrolOrder(ADULT.nik)).act
    assert printed(office, SLIP, ADULT.nik).title == f"slip {again}"
    office.write(correct_act, call(clock=clock), CorrectOrder(again, "salah orang"))
    assert printed(office, SLIP, f" {ADULT.nik} ").title == f"slip {failed}"
    assert not_printed(office, SLIP, again).code == "SLIP_NOT_FOUND"


def test_who_was_not_recorded_here_has_no_slip(office: Store) -> None:
    for ref in (READY.nik, CHILD.nik, "", "x", "%", "1" * 16, call().act_id):
        assert not_printed(office, SLIP, ref).code == "SLIP_NOT_FOUND"
    act = office.write(receive_blanks, call("gudang"), ReceiveOrder(5, "BA 1")).act
    assert not_printed(office, SLIP, act).code == "SLIP_NOT_FOUND"
    act = recorded(office, ADULT)
    assert not_printed(office, SLIP, act, operator="pengawas").code == "NOT_PERMITTED"


def test_a_slip_that_was_made_is_recorded_as_a_look_at_the_person(office: Store) -> None:
    act = recorded(office, ADULT)
    printed(office, SLIP, act)
    [look] = [row for row in rows(office, Look) if row["kind"] == "PAPER"]
    assert (look["operator"], look["nik"], look["query"]) == ("petugas", ADULT.nik, f"slip {act}")
