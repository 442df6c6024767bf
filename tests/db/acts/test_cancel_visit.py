"""Batalkan kunjungan: only where nobody was served, and taken back where that was a mistake."""

from __future__ import annotations

import pytest

from db.models import Visit
from db.store.store import Store
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.start_visit import start_visit
from db.transactions.visit_order import VisitOrder
from tests.db.visits_made import VAN, closed, done, outcomes, planned, running
from tests.dump import entry_of, rows
from tests.office import ADULT, SIXTEEN, call
from tests.refusals import refused


def state(office: Store, ref: str) -> object:
    return rows(office, Visit, ref=ref)[0]["state"]


def test_a_planned_visit_is_called_off_with_a_reason_and_keeps_its_number(office: Store) -> None:
    ref = planned(office, ADULT)
    receipt = done(office, cancel_visit, CancelVisitOrder(ref, "jalan banjir"))
    assert (receipt.ref, state(office, ref)) == (ref, "BATAL")
    assert entry_of(office, receipt.act)["order"]["reason"] == "jalan banjir"
    assert planned(office) == "JEMPUT-2024-0002"


def test_a_running_visit_is_called_off_while_nobody_was_served(office: Store) -> None:
    ref = running(office, ADULT, SIXTEEN)
    done(office, note_pupil, NotePupilOrder(ref, 2, "TIDAK_HADIR"))
    recorded = done(office, enrol, EnrolOrder(ADULT.nik))
    order = CancelVisitOrder(ref, "hujan")
    refusal = refused(office, cancel_visit, call(place=VAN), order)
    assert (refusal.code, refusal.values) == ("VISIT_HAS_SERVED", {"ref": ref, "count": 1})
    done(office, correct_act, CorrectOrder(recorded.act, "salah orang"))
    done(office, cancel_visit, order)
    assert state(office, ref) == "BATAL"
    assert outcomes(office, ref) == {2: "TIDAK_HADIR"}


def test_a_try_to_record_stays_what_it_was_when_it_is_taken_back_after_all(office: Store) -> None:
    ref = running(office, ADULT)
    failed = done(office, enrol, EnrolOrder(ADULT.nik, "ENROLL_FAILURE"))
    done(office, cancel_visit, CancelVisitOrder(ref, "alat rusak"))
    done(office, correct_act, CorrectOrder(failed.act, "salah orang"))
    assert outcomes(office, ref) == {1: "GAGAL"}


@pytest.mark.parametrize("reason", ["", "  ", "x" * 121, "a\x1b"])
def test_a_reason_is_asked(office: Store, reason: str) -> None:
    order = CancelVisitOrder(planned(office), reason)
    assert refused(office, cancel_visit, call(), order).code.startswith("TEXT_")


def test_what_is_over_is_not_called_off(office: Store) -> None:
    ref = running(office)
    closed(office, ref)
    refusal = refused(office, cancel_visit, call(), CancelVisitOrder(ref, "x"))
    assert refusal.values["needed"] == ("TERJADWAL", "BERJALAN")


@pytest.mark.parametrize("started", [False, True])
def test_a_visit_called_off_by_mistake_is_what_it_was(office: Store, started: bool) -> None:
    ref = (running if started else planned)(office, ADULT)
    before = state(office, ref)
    cancel = done(office, cancel_visit, CancelVisitOrder(ref, "keliru"))
    done(office, correct_act, CorrectOrder(cancel.act, "kunjungan lain"), days=1)
    assert state(office, ref) == before


def test_it_does_not_run_again_beside_another(office: Store) -> None:
    first = running(office)
    cancel = done(office, cancel_visit, CancelVisitOrder(first, "keliru"))
    second = planned(office)
    done(office, start_visit, VisitOrder(second))
    refusal = refused(office, correct_act, call(), CorrectOrder(cancel.act, "kunjungan lain"))
    assert (refusal.code, refusal.values["ref"]) == ("VISIT_RUNS", second)
    closed(office, second)
    done(office, correct_act, CorrectOrder(cancel.act, "kunjungan lain"))
    assert state(office, first) == "BERJALAN"
