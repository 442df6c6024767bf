"""Mulai kunjungan: one visit runs at a van, and a start by mistake is taken back."""

from __future__ import annotations

from db.models import Visit
from db.rules.roles import Act
from db.store.store import Store
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.correct_act import CorrectOrder, correct_act
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.start_visit import start_visit
from db.transactions.visit_order import VisitOrder
from tests.db.visits_made import VAN, closed, done, outcomes, planned, running
from tests.dump import did, rows
from tests.office import ADULT, SIXTEEN, call
from tests.refusals import refused


def test_a_visit_starts_on_whatever_day_it_was_planned_for(office: Store) -> None:
    ref = planned(office, ADULT)
    before = rows(office, Visit)[0]
    changed = did(office, lambda: done(office, start_visit, VisitOrder(ref), days=3))
    (now,) = changed["visit"][1]
    moved = {"state": "BERJALAN", "started_on": "2024-03-07", "changed_by": now["changed_by"]}
    assert changed == {"visit": ([before], [{**before, **moved}])}


def test_another_visit_waits_until_the_one_that_runs_is_closed(office: Store) -> None:
    first, second = running(office), planned(office)
    refusal = refused(office, start_visit, call(place=VAN), VisitOrder(second))
    told = {"ref": first, "site": "Pejeruk", "place": VAN}
    assert (refusal.code, refusal.values) == ("VISIT_RUNS", told)
    closed(office, first)
    done(office, start_visit, VisitOrder(second))
    assert refused(office, start_visit, call(), VisitOrder(first)).code == "VISIT_STATE"


def test_a_start_by_mistake_is_taken_back_while_nothing_was_said_of_a_line(office: Store) -> None:
    ref = planned(office, ADULT, SIXTEEN)
    start = done(office, start_visit, VisitOrder(ref))
    take_back = CorrectOrder(start.act, "kunjungan lain")
    note = done(office, note_pupil, NotePupilOrder(ref, 2, "TIDAK_HADIR"))
    recorded = done(office, enrol, EnrolOrder(ADULT.nik))
    refusal = refused(office, correct_act, call(place=VAN), take_back)
    acts = (f"{Act.ENROL} {recorded.act}", f"{Act.NOTE_PUPIL} {note.act}")
    assert (refusal.code, refusal.values) == ("LATER_ACTS_REST_ON_IT", {"acts": acts})
    done(office, correct_act, CorrectOrder(recorded.act, "salah orang"))
    done(office, note_pupil, NotePupilOrder(ref, 2, ""))
    assert outcomes(office, ref) == {}
    done(office, correct_act, take_back)
    visit = rows(office, Visit)[0]
    assert (visit["state"], visit["started_on"]) == ("TERJADWAL", None)
    done(office, start_visit, VisitOrder(ref), days=1)
    assert rows(office, Visit)[0]["started_on"] == "2024-03-05"


def test_a_start_is_not_taken_back_once_the_visit_was_called_off(office: Store) -> None:
    ref = planned(office)
    start = done(office, start_visit, VisitOrder(ref))
    cancel = done(office, cancel_visit, CancelVisitOrder(ref, "mobil rusak"))
    refusal = refused(office, correct_act, call(), CorrectOrder(start.act, "keliru"))
    assert refusal.values == {"acts": (f"{Act.CANCEL_VISIT} {cancel.act}",)}
