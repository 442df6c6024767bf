"""Tambah: somebody who isn't on the list is put on it, on the spot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.models import JournalEntry, Visit, VisitPupil
from db.rules.roster_line import RosterLine
from db.store.store import Store
from db.transactions.add_pupil import AddPupilOrder, add_pupil
from db.transactions.close_visit import close_visit
from db.transactions.visit_order import VisitOrder
from tests.dump import rows
from tests.office import ADULT, OUTSIDER, READY, SIXTEEN, call
from tests.refusals import refused
from tests.visit_lists import NOBODY, REF, STRANGER, VAN, listed, running

ORDER = AddPupilOrder(REF)


@pytest.fixture
def visit(office: Store) -> Store:
    """Give an office where a visit runs with one resident on its list."""
    running(office, (listed(READY), NOBODY))
    return office


def add(store: Store, line: RosterLine) -> dict[str, object]:
    """Add a line and return its row."""
    store.write(add_pupil, call(place=VAN), ORDER, line)
    return rows(store, VisitPupil, visit=REF)[-1]


def test_a_nik_is_enough_and_the_register_tells_the_rest(visit: Store) -> None:
    row = add(visit, RosterLine("", None, None, ADULT.nik, "XII"))
    assert (row["line"], row["nik"], row["matched"]) == (3, ADULT.nik, "NIK")
    assert (row["name"], row["birth_date"]) == (ADULT.name, ADULT.birth_date.isoformat())
    assert row["class_name"] == "XII"
    assert rows(visit, Visit)[0]["listed"] == 3


def test_name_and_birth_date_find_the_resident(visit: Store) -> None:
    row = add(visit, RosterLine("dewi lestari", SIXTEEN.birth_date, None, None, ""))
    assert (row["nik"], row["matched"], row["name"]) == (SIXTEEN.nik, "NAME", SIXTEEN.name)


def test_a_nik_under_another_name_is_left_to_the_clerk(visit: Store) -> None:
    row = add(visit, RosterLine("BAIQ KIRANA", None, None, ADULT.nik, ""))
    assert (row["nik"], row["matched"], row["name"]) == (None, "DOUBT", "BAIQ KIRANA")


def test_somebody_of_elsewhere_goes_on_the_list_too(visit: Store) -> None:
    row = add(visit, STRANGER)
    assert (row["nik"], row["matched"], row["nik_given"]) == (None, "NONE", STRANGER.nik)
    assert add(visit, listed(OUTSIDER))["nik"] == OUTSIDER.nik


@pytest.mark.parametrize(
    ("line", "there"),
    [
        (listed(READY), 1),
        (RosterLine("", None, None, READY.nik, ""), 1),
        (replace(listed(READY), nik=None), 1),
        (NOBODY, 2),
        (replace(NOBODY, nisn=None), 2),
    ],
)
def test_who_is_listed_is_refused_with_their_line(
    visit: Store, line: RosterLine, there: int
) -> None:
    told = refused(visit, add_pupil, call(place=VAN), ORDER, line)
    assert (told.code, told.values["line"]) == ("PUPIL_LISTED", there)


def test_a_line_without_a_name_or_with_a_wrong_number_is_refused(visit: Store) -> None:
    for line, code in (
        (RosterLine("", None, None, None, ""), "TEXT_MISSING"),
        (replace(NOBODY, nik="5271013203900001"), "NIK_DATE_IMPOSSIBLE"),
        (replace(NOBODY, nisn="x"), "NISN_NOT_10_DIGITS"),
    ):
        assert refused(visit, add_pupil, call(place=VAN), ORDER, line).code == code


def test_a_visit_that_is_done_is_locked(visit: Store) -> None:
    visit.write(close_visit, call(place=VAN), VisitOrder(REF))
    told = refused(visit, add_pupil, call(place=VAN), ORDER, listed(ADULT))
    assert told.code == "VISIT_STATE"


def test_the_entry_knows_the_line_and_nobody(visit: Store) -> None:
    add(visit, listed(ADULT))
    [entry] = rows(visit, JournalEntry, kind="add-pupil")
    assert entry["nik"] is None
    assert '"decided":{"line":3,"matched":"NIK"}' in str(entry["body"])
    assert ADULT.name not in str(entry["body"])
    assert ADULT.nik not in str(entry["body"])
