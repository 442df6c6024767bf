"""What is done at a running visit is marked on the line of whom it is done for, and no other."""

from __future__ import annotations

import pytest

from db.models import Ktp
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.match_pupil import MatchOrder, match_pupil
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.print_batch_card import PrintedOrder, print_batch_card
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.release_batch import ReleaseOrder, release_batch
from db.transactions.set_status import StatusOrder, set_status
from db.transactions.take_item import NextOrder, take_item
from tests.db.acts.every_act import EVERY_ACT, FIRST_VISIT
from tests.db.visits_made import (
    NOBODY,
    VAN,
    closed,
    done,
    outcome_rows,
    outcomes,
    planned,
    running,
)
from tests.dump import entry_of, rows
from tests.office import ADULT, OUTSIDER, READY, READY_TOO, SIXTEEN, call
from tests.refusals import refused


@pytest.fixture
def van(office: Store) -> Store:
    """Give an office whose van has blanks."""
    done(office, receive_blanks, ReceiveOrder(9, "BA 1"), operator="gudang")
    return office


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("", "TEREKAM+"),
        ("PRINT_READY_RECORD", "TEREKAM+"),
        ("BIO_CAPTURED", "TEREKAM+"),
        ("ADJUDICATE_RECORD", "TEREKAM+"),
        ("ENROLL_FAILURE", "GAGAL"),
    ],
)
def test_a_recording_marks_its_line(van: Store, answer: str, outcome: str) -> None:
    ref = running(van, SIXTEEN, ADULT)
    receipt = done(van, enrol, EnrolOrder(ADULT.nik, answer))
    assert outcomes(van, ref) == {2: outcome}
    assert outcome_rows(van, ref)[0]["changed_by"] == receipt.act
    assert receipt.ref is None


def test_a_second_try_follows_the_first(van: Store) -> None:
    ref = running(van, ADULT)
    first = done(van, enrol, EnrolOrder(ADULT.nik, "ENROLL_FAILURE"))
    second = done(van, enrol, EnrolOrder(ADULT.nik))
    assert outcomes(van, ref) == {1: "TEREKAM+"}
    done(van, correct_act, CorrectOrder(second.act, "salah orang"))
    assert outcomes(van, ref) == {1: "GAGAL"}
    done(van, correct_act, CorrectOrder(first.act, "salah orang"))
    assert outcomes(van, ref) == {}


def test_what_fails_after_it_had_succeeded_is_a_failure(van: Store) -> None:
    ref = running(van, ADULT)
    done(van, enrol, EnrolOrder(ADULT.nik, "SENT_FOR_ENROLLMENT"))
    done(van, set_status, StatusOrder(ADULT.nik, "ENROLL_FAILURE"))
    done(van, enrol, EnrolOrder(ADULT.nik, "ENROLL_FAILURE"))
    assert outcomes(van, ref) == {1: "GAGAL"}


@pytest.mark.parametrize("wait", [False, True])
def test_a_card_marks_its_line(van: Store, wait: bool) -> None:
    ref = running(van, READY, ADULT)
    done(van, issue_card, IssueOrder(READY.nik, wait=wait))
    done(van, enrol, EnrolOrder(ADULT.nik))
    card = done(van, issue_card, IssueOrder(ADULT.nik, wait=wait))
    assert outcomes(van, ref) == {1: "SUDAH*", 2: "TEREKAM+*"}
    done(van, correct_act, CorrectOrder(card.act, "salah cetak"))
    assert outcomes(van, ref) == {1: "SUDAH*", 2: "TEREKAM+"}


def test_a_card_of_a_print_run_marks_its_line(van: Store) -> None:
    ref = running(van, READY)
    run = done(van, release_batch, ReleaseOrder(2, keep=0), operator="gudang").ref
    for who in (READY, READY_TOO):
        done(van, take_item, NextOrder(str(run)))
        card = done(van, print_batch_card, PrintedOrder(str(run), who.nik))
        assert card.ref == run
    assert outcomes(van, ref) == {1: "SUDAH*"}


@pytest.mark.parametrize(
    ("answer", "outcome"), [("", "LUAR_DOMISILI+"), ("ENROLL_FAILURE", "LUAR_DOMISILI")]
)
def test_who_lives_elsewhere_stays_that_whatever_is_done(
    van: Store, answer: str, outcome: str
) -> None:
    ref = running(van, OUTSIDER)
    done(van, enrol, EnrolOrder(OUTSIDER.nik, answer))
    assert outcomes(van, ref) == {1: outcome}
    if not answer:
        done(van, issue_card, IssueOrder(OUTSIDER.nik))
        assert outcomes(van, ref) == {1: f"{outcome}*"}


def test_a_card_for_who_was_said_to_be_missed_says_they_were_there(van: Store) -> None:
    ref = running(van, ADULT)
    done(van, note_pupil, NotePupilOrder(ref, 1, "TIDAK_HADIR"))
    done(van, enrol, EnrolOrder(ADULT.nik, "PRINT_READY_RECORD"), place="DINAS")
    assert outcomes(van, ref) == {1: "TIDAK_HADIR"}
    done(van, issue_card, IssueOrder(ADULT.nik))
    assert outcomes(van, ref) == {1: "SUDAH*"}


def test_what_is_done_elsewhere_or_for_others_marks_nothing(van: Store) -> None:
    done(van, receive_blanks, ReceiveOrder(3, "BA 2"), operator="gudang", place="DINAS")
    ref = running(van, SIXTEEN, READY)
    done(van, enrol, EnrolOrder(SIXTEEN.nik), place="DINAS")
    done(van, issue_card, IssueOrder(READY.nik), place="DINAS")
    done(van, enrol, EnrolOrder(ADULT.nik))
    done(van, issue_card, IssueOrder(READY_TOO.nik))
    assert outcomes(van, ref) == {}


def test_what_is_done_before_or_after_a_visit_marks_nothing(van: Store) -> None:
    ref = planned(van, ADULT, READY)
    done(van, issue_card, IssueOrder(READY.nik))
    assert outcomes(van, ref) == {}
    other = running(van, ADULT)
    closed(van, other)
    done(van, enrol, EnrolOrder(ADULT.nik))
    assert outcomes(van, other) == {1: "TIDAK_HADIR"}
    assert outcomes(van, ref) == {}


def test_whom_a_clerk_decided_a_line_to_be_is_who_is_marked(van: Store) -> None:
    ref = running(van, NOBODY)
    done(van, match_pupil, MatchOrder(ref, 1), ADULT.nik)
    done(van, enrol, EnrolOrder(ADULT.nik))
    assert outcomes(van, ref) == {1: "TEREKAM+"}
    refusal = refused(van, match_pupil, call(place=VAN), MatchOrder(ref, 1), None)
    assert refusal.code == "PUPIL_RECORDED"


def test_a_recording_taken_back_after_the_visit_was_none(van: Store) -> None:
    ref = running(van, ADULT, OUTSIDER, SIXTEEN)
    made = [done(van, enrol, EnrolOrder(who.nik)) for who in (ADULT, OUTSIDER)]
    made.append(done(van, enrol, EnrolOrder(SIXTEEN.nik, "ENROLL_FAILURE")))
    closed(van, ref)
    for each in made:
        done(van, correct_act, CorrectOrder(each.act, "salah orang"), days=1)
    assert outcomes(van, ref) == {1: "GAGAL", 2: "LUAR_DOMISILI", 3: "GAGAL"}
    assert rows(van, Ktp) == []


def test_a_card_taken_back_after_the_visit_was_none(van: Store) -> None:
    ref = running(van, ADULT, READY)
    recorded = done(van, enrol, EnrolOrder(ADULT.nik))
    cards = [done(van, issue_card, IssueOrder(who.nik)) for who in (ADULT, READY)]
    close = closed(van, ref)
    for card in cards:
        done(van, correct_act, CorrectOrder(card.act, "salah cetak"))
    assert outcomes(van, ref) == {1: "TEREKAM+", 2: "SUDAH"}
    done(van, correct_act, CorrectOrder(close.act, "belum selesai"))
    done(van, correct_act, CorrectOrder(recorded.act, "salah orang"))
    assert outcomes(van, ref) == {1: "GAGAL", 2: "SUDAH"}


@pytest.mark.parametrize("name", [each for each in EVERY_ACT if each.startswith("visit")])
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_the_receipt_of_an_act_on_a_visit_names_it(office: Store, name: str) -> None:
    each = EVERY_ACT[name]
    each.prepare(office)
    assert each.step.done(office).ref == FIRST_VISIT


def test_the_mark_stands_in_the_entry_of_what_was_done(van: Store) -> None:
    ref = running(van, ADULT)
    entry = entry_of(van, done(van, enrol, EnrolOrder(ADULT.nik)).act)
    (mark,) = (row for row in entry["rows"] if row["t"] == "visit_outcome")
    assert mark["k"] == {"visit": ref, "line": 1}
    assert (entry["kind"], entry["nik"]) == ("enrol", ADULT.nik)
