"""Catat murid: what a clerk says of a line, and what they can't."""

from __future__ import annotations

import pytest

from db.rules.visits import SAID_BY_CLERK
from db.store.store import Store
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.receive_blanks import ReceiveOrder, receive_blanks
from db.transactions.start_visit import start_visit
from db.transactions.visit_order import VisitOrder
from tests.db.visits_made import (
    NOBODY,
    STRANGER,
    VAN,
    done,
    outcome_rows,
    outcomes,
    planned,
    running,
)
from tests.dump import did
from tests.office import ADULT, CHILD, ISSUED, MOVED, OUTSIDER, READY, SIXTEEN, call
from tests.refusals import refused


@pytest.mark.parametrize("outcome", SAID_BY_CLERK)
def test_what_is_said_stands_beside_the_line_and_names_nobody(office: Store, outcome: str) -> None:
    ref = running(office, SIXTEEN, ADULT)
    calling = call(place=VAN)
    order = NotePupilOrder(ref, 2, outcome, " praktik di bengkel ")
    changed = did(office, lambda: office.write(note_pupil, calling, order))
    row = {
        "visit": ref,
        "line": 2,
        "outcome": outcome,
        "recorded": False,
        "card": False,
        "reason": "praktik di bengkel",
        "changed_by": calling.act_id,
    }
    assert changed == {"visit_outcome": ([], [row])}


def test_the_last_word_counts_and_an_empty_one_takes_it_back(office: Store) -> None:
    ref = running(office, ADULT)
    done(office, note_pupil, NotePupilOrder(ref, 1, "GAGAL", "listrik padam"))
    done(office, note_pupil, NotePupilOrder(ref, 1, "TIDAK_HADIR"))
    (row,) = outcome_rows(office, ref)
    assert (row["outcome"], row["reason"]) == ("TIDAK_HADIR", None)
    done(office, note_pupil, NotePupilOrder(ref, 1, ""))
    assert outcome_rows(office, ref) == []
    assert did(office, lambda: done(office, note_pupil, NotePupilOrder(ref, 1, ""))) == {}


def test_who_comes_after_all_is_recorded(office: Store) -> None:
    ref = running(office, ADULT)
    done(office, note_pupil, NotePupilOrder(ref, 1, "PKL_IZIN", "praktik"))
    recorded = done(office, enrol, EnrolOrder(ADULT.nik))
    (row,) = outcome_rows(office, ref)
    assert (row["outcome"], row["recorded"], row["reason"]) == ("TEREKAM", True, None)
    done(office, correct_act, CorrectOrder(recorded.act, "salah orang"))
    (row,) = outcome_rows(office, ref)
    assert (row["outcome"], row["recorded"], row["reason"]) == ("PKL_IZIN", False, "praktik")


def test_who_was_served_at_the_visit_is_not_absent(office: Store) -> None:
    done(office, receive_blanks, ReceiveOrder(3, "BA 1"), operator="gudang")
    ref = running(office, ADULT, READY)
    done(office, enrol, EnrolOrder(ADULT.nik))
    done(office, issue_card, IssueOrder(READY.nik))
    for line in (1, 2):
        for outcome in ("TIDAK_HADIR", ""):
            order = NotePupilOrder(ref, line, outcome)
            refusal = refused(office, note_pupil, call(place=VAN), order)
            assert refusal.code == "PUPIL_RECORDED"
            assert refusal.values == {"ref": ref, "line": line}


# Of the lines of `calm_visit`, in their order.
BY_ITSELF = [
    "DI_BAWAH_16",
    "LUAR_DOMISILI",
    "LUAR_DOMISILI",
    "LUAR_DOMISILI",
    "SUDAH",
    "SUDAH",
    "TIDAK_DIKENAL",
]


@pytest.mark.parametrize(("line", "outcome"), list(enumerate(BY_ITSELF, 1)))
def test_only_who_is_to_be_recorded_is_said_to_be_missed(
    calm_visit: tuple[Store, str], line: int, outcome: str
) -> None:
    office, ref = calm_visit
    for said in SAID_BY_CLERK:
        refusal = refused(office, note_pupil, call(place=VAN), NotePupilOrder(ref, line, said))
        assert refusal.code == "PUPIL_NOT_DUE"
        assert refusal.values == {"line": line, "outcome": outcome}


@pytest.fixture
def calm_visit(office: Store) -> tuple[Store, str]:
    """Give a visit at which nobody is to be recorded."""
    return office, running(office, CHILD, OUTSIDER, MOVED, STRANGER, READY, ISSUED, NOBODY)


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (NotePupilOrder("JEMPUT-2024-0009", 1, ""), "REF_NOT_FOUND"),
        (NotePupilOrder("JEMPUT-2024-0001", 2, ""), "PUPIL_NOT_FOUND"),
        (NotePupilOrder("JEMPUT-2024-0001", 0, ""), "PUPIL_NOT_FOUND"),
        (NotePupilOrder("JEMPUT-2024-0001", -1, ""), "PUPIL_NOT_FOUND"),
        (NotePupilOrder("JEMPUT-2024-0001", 2**70, ""), "PUPIL_NOT_FOUND"),
        (NotePupilOrder("JEMPUT-2024-0001", 1, "TEREKAM"), "OUTCOME_UNKNOWN"),
        (NotePupilOrder("JEMPUT-2024-0001", 1, "SUDAH"), "OUTCOME_UNKNOWN"),
        (NotePupilOrder("JEMPUT-2024-0001", 1, "GAGAL", "x" * 81), "TEXT_TOO_LONG"),
        (NotePupilOrder("JEMPUT-2024-0001", 1, "GAGAL", "a\x1b"), "TEXT_UNREADABLE"),
        (NotePupilOrder("JEMPUT-2024-0001", 1, "GAGAL", "kata ibu Wahyuni"), "PUPIL_NAMED"),
        (NotePupilOrder("JEMPUT-2024-0001", 1, "GAGAL", "nisn 0012345678"), "PUPIL_NAMED"),
    ],
)
def test_what_can_not_be_said_is_refused(office: Store, order: NotePupilOrder, code: str) -> None:
    running(office, ADULT)
    assert refused(office, note_pupil, call(place=VAN), order).code == code


def test_nothing_is_said_of_a_visit_that_does_not_run(office: Store) -> None:
    ref = planned(office, ADULT)
    order = NotePupilOrder(ref, 1, "TIDAK_HADIR")
    assert refused(office, note_pupil, call(place=VAN), order).code == "VISIT_STATE"
    done(office, start_visit, VisitOrder(ref))
    done(office, note_pupil, order)
    assert outcomes(office, ref) == {1: "TIDAK_HADIR"}
