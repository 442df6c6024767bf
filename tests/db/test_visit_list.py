"""Visits as they are listed, the schools they go to, and who looked at a list."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.models import Look
from db.reads.paging import Ask, Page, Where
from db.reads.visits.schools import schools
from db.reads.visits.visit_list import (
    ALL,
    DONE,
    OPEN,
    VisitLine,
    running_at,
    visit_line,
    visits,
)
from db.rules.refused import Refused
from db.rules.visits import VisitState
from db.store.store import Store
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.change_school import ChangeSchoolOrder, change_school
from db.transactions.look_at_visit import look_at_visit
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.start_visit import start_visit
from db.transactions.visit_order import VisitOrder
from db.viewer import Viewer
from tests.dump import rows
from tests.office import (
    TODAY,
    FixedClock,
    call,
)
from tests.refusals import assert_has_words
from tests.visit_lists import REF, VAN, again, planned, running


def three(store: Store) -> list[str]:
    """Plan visits on three days, the last planned for the first day, and call one off."""
    planned(store, (), day=TODAY + timedelta(days=2))
    again(store, day=TODAY + timedelta(days=5))
    order = NewVisitOrder("RUMAH", TODAY.isoformat(), site="Jl. Bung Karno 9", team="Baiq Sri")
    store.write(new_visit, call(place=VAN), order)
    store.write(cancel_visit, call(place=VAN), CancelVisitOrder("JEMPUT-2024-0002", "banjir"))
    return [f"JEMPUT-2024-000{n}" for n in (3, 1, 2)]


def listed_visits(store: Store, view: str, text: str = "", ask: Ask | None = None) -> list[str]:
    page: Page[VisitLine] = store.read(visits, view, text, ask or Ask())
    return [line.ref for line in page.rows]


def test_open_visits_come_by_their_day_and_all_with_the_latest_first(office: Store) -> None:
    third, first, second = three(office)
    assert listed_visits(office, OPEN) == [third, first]
    assert listed_visits(office, DONE) == [second]
    assert listed_visits(office, ALL) == [second, first, third]


def test_the_list_is_walked_page_by_page(office: Store) -> None:
    third, first, second = three(office)
    page = office.read(visits, ALL, "", Ask(limit=2))
    assert ([line.ref for line in page.rows], page.more_after) == ([second, first], True)
    rest = Ask(Where.AFTER, page.keys[-1], 2)
    assert listed_visits(office, ALL, "", rest) == [third]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bung", ["JEMPUT-2024-0003"]),
        ("baiq sri", ["JEMPUT-2024-0003"]),
        ("sman", ["JEMPUT-2024-0001"]),
        ("0001", ["JEMPUT-2024-0001"]),
        ("mobil-1", ["JEMPUT-2024-0003", "JEMPUT-2024-0001"]),
        ("tidak ada", []),
        ("%", ["JEMPUT-2024-0003", "JEMPUT-2024-0001"]),
        ("\x00\ud800\x00", []),
    ],
)
def test_the_list_is_narrowed(office: Store, text: str, found: list[str]) -> None:
    three(office)
    assert listed_visits(office, OPEN, text) == found


def test_a_visit_by_its_number_in_either_case(office: Store) -> None:
    planned(office)
    line = office.read(visit_line, " jemput-2024-0001 ")
    assert (line.ref, line.site, line.listed, line.place) == (REF, "SMAN 5 MATARAM", 8, VAN)
    assert (line.day, line.state, line.school) == (TODAY, VisitState.TERJADWAL, "SMAN5")
    for text in (
        "JEMPUT-2024-0009",
        "KIRIM-2024-0001",
        "",
        "\x00",
        "\ud800",
        "JEMPUT-2024-0001\x00",
    ):
        with pytest.raises(Refused) as caught:
            office.read(visit_line, text)
        assert caught.value.code == "REF_NOT_FOUND"
        assert_has_words(caught.value)


def test_the_visit_that_runs_at_a_place(office: Store) -> None:
    planned(office)
    assert office.read(running_at, VAN) is None
    office.write(start_visit, call(place=VAN), VisitOrder(REF))
    line = office.read(running_at, VAN)
    assert line is not None
    assert (line.ref, line.started_on) == (REF, TODAY)
    assert office.read(running_at, "DINAS") is None


def test_schools_come_by_name_with_their_visits(office: Store) -> None:
    for code in ("SMAN10", "SMAN2"):
        name = f"{code[:4]} {code[4:]} MATARAM"
        office.write(add_school, call("admin", None), SchoolOrder(code, name))
    running(office)
    lines = office.read(schools)
    assert [line.code for line in lines] == ["SMAN2", "SMAN5", "SMAN10"]
    assert [(line.visits, line.last_visit) for line in lines] == [(0, None), (1, TODAY), (0, None)]
    assert lines[1].principal == "Dra. Baiq Nurhayati"
    office.write(change_school, call("admin", None), ChangeSchoolOrder("SMAN2", closed=True))
    assert [line.code for line in office.read(schools)] == ["SMAN5", "SMAN10"]
    closed = office.read(lambda: schools(closed=True))
    assert [line.closed_on for line in closed] == [TODAY, None, None]


def test_a_look_at_a_list_is_recorded_once_and_not_for_everyone(office: Store) -> None:
    planned(office)
    office.write(look_at_visit, Viewer("petugas", VAN, clock=FixedClock()), REF.lower())
    [look] = rows(office, Look)
    assert (look["kind"], look["query"], look["nik"]) == ("LIST", f"visit {REF}", None)
    for who, code in (("pengawas", "NOT_PERMITTED"), ("petugas", "REF_NOT_FOUND")):
        with pytest.raises(Refused) as caught:
            office.write(look_at_visit, Viewer(who, None, clock=FixedClock()), "JEMPUT-2024-0009")
        assert caught.value.code == code
    assert len(rows(office, Look)) == 1
