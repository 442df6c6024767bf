"""Ubah kunjungan: what of a planned visit may change, and until when."""

from __future__ import annotations

import pytest

from db.models import Visit
from db.rules.visits import VisitKind
from db.store.store import Store
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.change_visit import ChangeVisitOrder, change_visit
from db.transactions.start_visit import start_visit
from db.transactions.visit_order import VisitOrder
from tests.db.visits_made import VAN, a_school, done, planned
from tests.dump import did, rows
from tests.office import call
from tests.refusals import refused

FIRST = "JEMPUT-2024-0001"


def test_day_team_and_site_change_and_what_is_not_said_stays(office: Store) -> None:
    ref = planned(office)
    before = rows(office, Visit)[0]
    order = ChangeVisitOrder(ref.lower(), day="2024-03-20", team="Tim B", site=" Kekalik ")
    changed = did(office, lambda: done(office, change_visit, order, act_id=f"{1:032}"))
    said = {"day": "2024-03-20", "team": "Tim B", "site": "Kekalik"}
    now = {**before, **said, "changed_by": "00000000-0000-0000-0000-000000000001"}
    assert changed == {"visit": ([before], [now])}
    done(office, change_visit, ChangeVisitOrder(ref, team=""))
    visit = rows(office, Visit)[0]
    assert (visit["team"], visit["day"], visit["place"]) == ("", "2024-03-20", VAN)


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (ChangeVisitOrder("JEMPUT-2024-0009"), "REF_NOT_FOUND"),
        (ChangeVisitOrder("\x00"), "REF_NOT_FOUND"),
        (ChangeVisitOrder("KIRIM-2024-0001"), "REF_NOT_FOUND"),
        (ChangeVisitOrder(FIRST, day="2024-03-03"), "VISIT_DAY_PAST"),
        (ChangeVisitOrder(FIRST, day="besok"), "DAY_UNREADABLE"),
        (ChangeVisitOrder(FIRST, van="DINAS"), "VISIT_PLACE"),
        (ChangeVisitOrder(FIRST, team="x" * 121), "TEXT_TOO_LONG"),
        (ChangeVisitOrder(FIRST, site="x\x1b"), "TEXT_UNREADABLE"),
    ],
)
def test_what_can_not_be_is_refused(office: Store, order: ChangeVisitOrder, code: str) -> None:
    planned(office)
    assert refused(office, change_visit, call(), order).code == code


def test_a_visit_to_a_school_stays_at_the_school(office: Store) -> None:
    ref = planned(office, school=a_school(office))
    refusal = refused(office, change_visit, call(), ChangeVisitOrder(ref, site="Aula"))
    assert refusal.code == "VISIT_KIND"
    assert refusal.values == {"kind": "SEKOLAH", "kinds": tuple(map(str, VisitKind))}


def test_only_a_planned_visit_changes_and_only_by_whom_its_van_was_given(office: Store) -> None:
    ref = planned(office)
    order = ChangeVisitOrder(ref, team="Tim B")
    assert refused(office, change_visit, call("petugas2"), order).code == "PLACE_NOT_YOURS"
    done(office, start_visit, VisitOrder(ref))
    state = {"ref": ref, "state": "BERJALAN", "needed": ("TERJADWAL",)}
    refusal = refused(office, change_visit, call(), order)
    assert (refusal.code, refusal.values) == ("VISIT_STATE", state)
    done(office, cancel_visit, CancelVisitOrder(ref, "hujan"))
    assert refused(office, change_visit, call(), order).values["state"] == "BATAL"
