"""The board's visits: which are told, and what is told of where a team goes and of its list."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from db.models import Visit, VisitOutcome, VisitPupil
from db.reads.board import board
from db.rules.board_figures import VisitStand
from db.store.store import Store
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.change_school import ChangeSchoolOrder, change_school
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.new_visit import NewVisitOrder, new_visit
from tests.db.visits_made import VAN, a_school, closed, done, planned, running
from tests.office import ADULT, READY, SIXTEEN, TODAY, FixedClock, call


def told(office: Store, days: int = 0) -> tuple[VisitStand, ...]:
    clock = FixedClock()
    clock.forward(days=days)
    return office.read(board, clock).visits


def goes(office: Store, kind: str, site: str, *, days: int = 0) -> str:
    day = (TODAY + timedelta(days=days)).isoformat()
    order = NewVisitOrder(kind, day, "", site, team="Tim Pak Haji")
    return str(done(office, new_visit, order).ref)


def test_a_visit_to_a_school_is_told_by_the_schools_name(office: Store) -> None:
    ref = running(office, ADULT, SIXTEEN, school=a_school(office))
    done(office, enrol, EnrolOrder(SIXTEEN.nik))
    (visit,) = told(office)
    assert visit == VisitStand(
        ref, "SEKOLAH", "SMAN 1 MATARAM", TODAY, VAN, "BERJALAN", listed=2, recorded=1, cards=0
    )
    order = ChangeSchoolOrder("SMAN1", name="SMAN SATU MATARAM")
    office.write(change_school, call(), order)
    assert told(office)[0].site == "SMAN SATU MATARAM"


@pytest.mark.parametrize("kind", ["RUMAH", "RUMAH_SAKIT", "LAPAS"])
def test_of_a_home_a_ward_and_a_prison_only_the_day_is_told(office: Store, kind: str) -> None:
    ref = goes(office, kind, "Pejeruk")
    (visit,) = told(office)
    assert visit == VisitStand(ref, kind, "", TODAY, VAN, "TERJADWAL", None, None, None)


@pytest.mark.parametrize("typed", ["Ampenan Selatan", "Rumah Inaq Saleh, Ampenan Selatan"])
def test_to_which_kelurahan_the_van_goes_is_not_told(office: Store, typed: str) -> None:
    goes(office, "KELURAHAN", typed)
    (visit,) = told(office)
    assert (visit.kind, visit.site) == ("KELURAHAN", "")


def _served(ref: str, listed: int, recorded: int, cards: int) -> None:
    """Note how far the list of a visit is, as if all that had been done."""
    Visit.update(state="BERJALAN", listed=listed).where(Visit.ref == ref).execute()
    for line in range(1, listed + 1):
        VisitPupil.insert(
            visit=ref, line=line, name="WARGA", class_name="", matched="NONE"
        ).execute()
    for line in range(1, recorded + 1):
        values: dict[str, Any] = {"visit": ref, "line": line, "outcome": "TEREKAM"}
        card = line <= cards
        VisitOutcome.insert(**values, recorded=True, card=card, changed_by="x").execute()


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ((20, 12, 6), True),
        ((20, 12, 4), False),
        ((20, 16, 6), False),
        ((20, 12, 8), False),
        ((4, 0, 0), False),
    ],
    ids=["all large", "few cards", "few unrecorded", "few without a card", "a short list"],
)
def test_at_a_kelurahan_no_number_is_told_where_one_is_small(
    office: Store, numbers: tuple[int, int, int], shown: bool
) -> None:
    ref = goes(office, "KELURAHAN", "Ampenan Selatan")
    office.write(_served, ref, *numbers)
    (visit,) = told(office)
    assert (visit.listed, visit.recorded, visit.cards) == (numbers if shown else (None,) * 3)


def test_todays_and_the_next_visits_are_told_by_their_days(office: Store) -> None:
    school = a_school(office)
    late = running(office, ADULT, school=school)
    planned_for = [goes(office, "RUMAH", "Pejeruk", days=days) for days in (9, 2, 3)]
    for days in (0, 2):
        off = goes(office, "RUMAH", "Pejeruk", days=days)
        done(office, cancel_visit, CancelVisitOrder(off, "hujan"))
    assert [visit.ref for visit in told(office)] == [
        late,
        planned_for[1],
        planned_for[2],
        planned_for[0],
    ]
    # One that still runs is told though its day is over; one that wasn't held isn't.
    assert [visit.ref for visit in told(office, days=3)] == [late, planned_for[2], planned_for[0]]


def test_a_visit_that_is_done_is_told_until_its_day_is_over(office: Store) -> None:
    ref = running(office, READY, school=a_school(office))
    closed(office, ref)
    assert [(visit.ref, visit.state) for visit in told(office)] == [(ref, "SELESAI")]
    assert told(office, days=1) == ()


def test_six_visits_are_told_and_those_that_run_first(office: Store) -> None:
    plans = [goes(office, "RUMAH", "Pejeruk", days=days) for days in range(8)]
    office.write(_served, plans[7], 3, 0, 0)
    assert [visit.ref for visit in told(office)] == [*plans[:5], plans[7]]


def test_nothing_of_a_list_or_its_team_is_told(office: Store) -> None:
    planned(office, ADULT, READY)
    goes(office, "KELURAHAN", "Rumah Inaq Saleh")
    written = repr(office.read(board, FixedClock()))
    for text in (ADULT.name, ADULT.nik, READY.name, "Inaq Saleh", "Tim Pak Haji", "Pejeruk"):
        assert text not in written
