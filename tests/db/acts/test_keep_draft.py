"""Drafts: each operator's own, one a form and person, and erased after a while."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.models import Draft, JournalEntry
from db.reads.drafts import DraftLine, drafts_of
from db.store.store import Store
from db.transactions.drop_draft import KEPT_FOR, drop_draft
from db.transactions.keep_draft import keep_draft
from db.transactions.record_sign_in import record_sign_in
from db.viewer import Viewer
from screens.resident_form import FormPurpose
from tests.dump import rows
from tests.office import ADULT, MORNING, READY, FixedClock

# The last sign is half of one, as a broken terminal sends it.
TYPED = {"NAMA_LGKP": 'SITI "ROHANI"', "ALAMAT": "JL. [MAWAR] é \x00\udc80"}


def viewer(operator: str = "petugas", *, days: float = 0) -> Viewer:
    return Viewer(operator, "DINAS", clock=FixedClock(MORNING + timedelta(days=days)))


def entries(office: Store) -> int:
    return office.read(lambda: JournalEntry.select().count())


@pytest.mark.parametrize("purpose", ["enrol", FormPurpose.ADD])
def test_what_was_typed_comes_back_as_it_was(office: Store, purpose: str) -> None:
    before = entries(office)
    office.write(keep_draft, viewer(), purpose, ADULT.nik, TYPED)
    assert office.read(drafts_of, "petugas") == (DraftLine(str(purpose), ADULT.nik, TYPED),)
    assert entries(office) == before
    office.write(drop_draft, "petugas", purpose, ADULT.nik)
    assert office.read(drafts_of, "petugas") == ()


def test_a_draft_takes_the_place_of_the_one_before_it(office: Store) -> None:
    office.write(keep_draft, viewer(), "add", ADULT.nik, TYPED)
    office.write(keep_draft, viewer(days=1), "add", ADULT.nik, {"NAMA_LGKP": "SITI"})
    assert [each.fields for each in office.read(drafts_of, "petugas")] == [{"NAMA_LGKP": "SITI"}]


def test_nobody_sees_another_s_draft(office: Store) -> None:
    office.write(keep_draft, viewer(), "add", ADULT.nik, TYPED)
    office.write(keep_draft, viewer("petugas2"), "add", ADULT.nik, {"NAMA_LGKP": "DEWI"})
    assert office.read(drafts_of, "petugas")[0].fields == TYPED
    assert office.read(drafts_of, "petugas2")[0].fields == {"NAMA_LGKP": "DEWI"}
    assert office.read(drafts_of, "gudang") == ()


def test_the_last_draft_comes_first(office: Store) -> None:
    for day, nik in enumerate((ADULT.nik, READY.nik)):
        office.write(keep_draft, viewer(days=day), "enrol", nik, TYPED)
    assert [each.nik for each in office.read(drafts_of, "petugas")] == [READY.nik, ADULT.nik]


def test_nothing_typed_is_nothing_kept(office: Store) -> None:
    office.write(keep_draft, viewer(), "add", ADULT.nik, TYPED)
    office.write(keep_draft, viewer(), "add", ADULT.nik, {})
    assert rows(office, Draft) == []


def test_a_draft_that_nobody_went_on_with_is_erased_by_the_next_one(office: Store) -> None:
    office.write(keep_draft, viewer(), "add", ADULT.nik, TYPED)
    days = KEPT_FOR.days
    office.write(keep_draft, viewer("petugas2", days=days), "add", READY.nik, TYPED)
    assert len(rows(office, Draft)) == 2
    office.write(keep_draft, viewer("petugas2", days=days + 0.01), "enrol", READY.nik, TYPED)
    assert [row["operator"] for row in rows(office, Draft)] == ["petugas2", "petugas2"]


def test_a_draft_that_nobody_went_on_with_is_erased_when_someone_signs_in(office: Store) -> None:
    office.write(keep_draft, viewer(), "add", ADULT.nik, TYPED)
    days = KEPT_FOR.days
    office.write(record_sign_in, viewer("gudang", days=days), good=True)
    assert len(rows(office, Draft)) == 1
    office.write(record_sign_in, viewer("gudang", days=days + 0.01), good=True)
    assert rows(office, Draft) == []


def test_a_draft_is_dropped_whether_it_is_there_or_not(office: Store) -> None:
    office.write(keep_draft, viewer(), "add", ADULT.nik, TYPED)
    for _ in range(2):
        office.write(drop_draft, "petugas", "add", ADULT.nik)
        assert rows(office, Draft) == []
