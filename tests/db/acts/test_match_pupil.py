"""Tetapkan: a clerk decides who a line is, and may decide again until something was recorded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.models import JournalEntry, VisitOutcome, VisitPupil
from db.reads.visits.sheet import visit_sheet
from db.rules.visits import PupilClass
from db.store.store import Store
from db.transactions.close_visit import close_visit
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.match_pupil import MatchOrder, match_pupil
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.visit_order import VisitOrder
from tests.dump import rows
from tests.office import ADULT, READY, SIXTEEN, FixedClock, call
from tests.refusals import refused
from tests.visit_lists import NOBODY, REF, VAN, listed, running

DOUBTFUL = replace(listed(SIXTEEN), name="DEWI LESTARA", nik=None)


@pytest.fixture
def visit(office: Store) -> Store:
    """Give a running visit: to record, in doubt, nobody of the register, recorded."""
    running(office, (listed(ADULT), DOUBTFUL, NOBODY, listed(READY)))
    return office


def decide(store: Store, line: int, nik: str | None) -> tuple[object, object]:
    """Decide a line and return its resident and how it came to them."""
    store.write(match_pupil, call(place=VAN), MatchOrder(REF, line), nik)
    [row] = rows(store, VisitPupil, visit=REF, line=line)
    return row["nik"], row["matched"]


def test_a_doubtful_line_becomes_the_resident_that_was_chosen(visit: Store) -> None:
    before = visit.read(visit_sheet, REF, FixedClock())
    assert before.pupils[1].doubtful
    assert decide(visit, 2, SIXTEEN.nik) == (SIXTEEN.nik, "DECIDED")
    after = visit.read(visit_sheet, REF, FixedClock())
    assert (after.doubtful, after.pupils[1].what) == (0, PupilClass.TO_RECORD)
    assert after.pupils[1].name == "DEWI LESTARA"
    assert after.pupils[1].registered_name == SIXTEEN.name


def test_a_line_may_be_nobody_of_the_register(visit: Store) -> None:
    assert decide(visit, 2, None) == (None, "DECIDED")
    sheet = visit.read(visit_sheet, REF, FixedClock())
    assert (sheet.doubtful, sheet.pupils[1].what) == (0, PupilClass.UNKNOWN)


def test_what_was_matched_wrongly_is_undone_and_done_again(visit: Store) -> None:
    assert decide(visit, 1, None) == (None, "DECIDED")
    assert decide(visit, 1, SIXTEEN.nik) == (SIXTEEN.nik, "DECIDED")
    assert decide(visit, 1, ADULT.nik) == (ADULT.nik, "DECIDED")
    assert decide(visit, 1, ADULT.nik) == (ADULT.nik, "DECIDED")


def test_that_they_were_absent_was_said_of_who_they_were_told_to_be(visit: Store) -> None:
    visit.write(note_pupil, call(place=VAN), NotePupilOrder(REF, 1, "TIDAK_HADIR"))
    decide(visit, 1, ADULT.nik)
    assert len(rows(visit, VisitOutcome)) == 1
    decide(visit, 1, SIXTEEN.nik)
    assert rows(visit, VisitOutcome) == []


def test_that_a_recording_failed_was_said_of_who_they_were_told_to_be(visit: Store) -> None:
    failed = visit.write(enrol, call(place=VAN), EnrolOrder(ADULT.nik, "ENROLL_FAILURE"))
    [row] = rows(visit, VisitOutcome)
    assert (row["outcome"], row["recorded"]) == ("GAGAL", False)
    decide(visit, 1, SIXTEEN.nik)
    assert rows(visit, VisitOutcome) == []
    visit.write(enrol, call(place=VAN), EnrolOrder(SIXTEEN.nik))
    before = rows(visit, VisitOutcome)
    visit.write(correct_act, call(place=VAN), CorrectOrder(failed.act, "salah"))
    assert rows(visit, VisitOutcome) == before


def refusal(store: Store, line: int, nik: str | None) -> str:
    return refused(store, match_pupil, call(place=VAN), MatchOrder(REF, line), nik).code


def test_a_resident_is_one_line_of_a_list(visit: Store) -> None:
    told = refused(visit, match_pupil, call(place=VAN), MatchOrder(REF, 3), ADULT.nik)
    assert (told.code, told.values["other"]) == ("PUPIL_TWICE", 1)


def test_once_recorded_a_line_stays_who_it_is(visit: Store) -> None:
    visit.write(enrol, call(place=VAN), EnrolOrder(ADULT.nik))
    assert refusal(visit, 1, SIXTEEN.nik) == "PUPIL_RECORDED"
    assert refusal(visit, 1, None) == "PUPIL_RECORDED"


@pytest.mark.parametrize(
    ("line", "nik", "code"),
    [
        (9, ADULT.nik, "PUPIL_NOT_FOUND"),
        (0, ADULT.nik, "PUPIL_NOT_FOUND"),
        (-1, None, "PUPIL_NOT_FOUND"),
        (10**30, None, "PUPIL_NOT_FOUND"),
        (3, "5271014101900099", "NIK_NOT_FOUND"),
        (3, "5271", "NIK_NOT_16_DIGITS"),
        (3, "\x00\ud800", "NIK_NOT_16_DIGITS"),
    ],
)
def test_no_such_line_or_resident(visit: Store, line: int, nik: str | None, code: str) -> None:
    assert refusal(visit, line, nik) == code


def test_a_visit_that_is_done_is_locked(visit: Store) -> None:
    visit.write(close_visit, call(place=VAN), VisitOrder(REF))
    assert refusal(visit, 2, SIXTEEN.nik) == "VISIT_STATE"


def test_the_entry_knows_the_line_and_nobody(visit: Store) -> None:
    decide(visit, 2, SIXTEEN.nik)
    [entry] = rows(visit, JournalEntry, kind="match-pupil")
    assert entry["nik"] is None
    assert '"decided":{"matched":true}' in str(entry["body"])
    assert SIXTEEN.nik not in str(entry["body"])
