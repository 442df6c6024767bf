"""Catatan kasus: notes about recordings that hang, which stay one beside the other."""

from __future__ import annotations

import pytest

from db.models import CaseNote
from db.reads.hanging_cases import last_notes
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.note_case import NoteCaseOrder, note_case
from db.transactions.set_status import StatusOrder, set_status
from tests.dump import did, rows
from tests.office import ADULT, DUPLICATE, MOVED, READY, SENT, FixedClock, call
from tests.refusals import refused

TWO = NoteCaseOrder(DUPLICATE.nik, "TWO_NIKS", " KK lama ", f" {ADULT.nik[:6]} {ADULT.nik[6:]}")


def test_a_note_is_kept_with_its_day_kind_and_other_nik(office: Store) -> None:
    calling = call()
    changed = did(office, lambda: office.write(note_case, calling, TWO))
    row = {
        "act": calling.act_id,
        "nik": DUPLICATE.nik,
        "day": "2024-03-04",
        "kind": "TWO_NIKS",
        "other_nik": ADULT.nik,
        "note": "KK lama",
    }
    assert changed == {"case_note": ([], [row])}


def test_the_last_note_is_the_one_recorded_last_and_the_others_stay(office: Store) -> None:
    clock = FixedClock()
    for kind in ("FALSE_MATCH", "TWO_NIKS", "SALAH_REKAM"):
        office.write(note_case, call(clock=clock), NoteCaseOrder(DUPLICATE.nik, kind, kind))
    notes = office.read(last_notes, [DUPLICATE.nik, SENT.nik])
    assert {nik: str(note.kind) for nik, note in notes.items()} == {DUPLICATE.nik: "SALAH_REKAM"}
    assert len(rows(office, CaseNote)) == 3


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (NoteCaseOrder(DUPLICATE.nik, "BAD", "x"), "CASE_KIND_UNKNOWN"),
        (NoteCaseOrder(DUPLICATE.nik, "OTHER", "  "), "TEXT_MISSING"),
        (NoteCaseOrder(DUPLICATE.nik, "OTHER", "x" * 121), "TEXT_TOO_LONG"),
        (NoteCaseOrder(DUPLICATE.nik, "OTHER", "a\x1b[2J"), "TEXT_UNREADABLE"),
        (NoteCaseOrder(DUPLICATE.nik, "TWO_NIKS", "", DUPLICATE.nik), "OTHER_NIK_SAME"),
        (NoteCaseOrder(DUPLICATE.nik, "TWO_NIKS", "", "527101"), "NIK_NOT_16_DIGITS"),
        (NoteCaseOrder(READY.nik, "OTHER", "x"), "NO_CASE_TO_NOTE"),
        (NoteCaseOrder(ADULT.nik, "OTHER", "x"), "NO_CASE_TO_NOTE"),
        (NoteCaseOrder(MOVED.nik, "OTHER", "x"), "NOT_SERVED"),
        (NoteCaseOrder("5271010101900099", "OTHER", "x"), "NIK_NOT_FOUND"),
    ],
)
def test_what_can_not_be_noted_is_refused(calm: Store, order: NoteCaseOrder, code: str) -> None:
    assert refused(calm, note_case, call(), order).code == code


def test_a_note_by_mistake_is_taken_back_whatever_came_after_it(office: Store) -> None:
    mistake = office.write(note_case, call(), TWO)
    office.write(set_status, call(), StatusOrder(DUPLICATE.nik, "BELUM_REKAM"))
    office.write(correct_act, call(), CorrectOrder(mistake.act, "salah orang"))
    assert rows(office, CaseNote) == []


def test_nothing_rests_on_a_note(office: Store) -> None:
    answer = office.write(set_status, call(), StatusOrder(SENT.nik, "DUPLICATE_RECORD"))
    office.write(note_case, call(), NoteCaseOrder(SENT.nik, "FALSE_MATCH", ""))
    office.write(correct_act, call(), CorrectOrder(answer.act, "salah baca"))
