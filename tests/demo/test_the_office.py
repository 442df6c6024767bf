"""The training office as it stands once its past was done by the real acts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from counter_tui.demo.build import build_demo
from counter_tui.demo.plan import SMALLEST_OFFICE
from db.journal.replay import replay
from db.journal.verify import Verified, verify
from db.models import Suket
from db.office import places
from db.reads.paging import Ask
from db.reads.target_report import target_report
from db.reads.visits.schools import schools
from db.reads.visits.sheet import VisitSheet, visit_sheet
from db.reads.visits.visit_list import ALL, visits
from db.rules.visits import Outcome, PupilClass, VisitState
from db.store.store import Store, open_store

pytestmark = pytest.mark.slow

# A Sunday in the middle of a year, and the first day of one.
SUNDAY, NEW_YEAR = date(2026, 11, 22), date(2027, 1, 1)


def built(path: Path, today: date, *, shortage: bool) -> Store:
    url = f"sqlite:///{path}"
    build_demo(
        url,
        residents=SMALLEST_OFFICE,
        seed=1,
        shortage=shortage,
        progress=lambda phase, done, total: None,
        today=today,
    )
    return open_store(url)


def sheets(store: Store) -> dict[VisitState, list[VisitSheet]]:
    found = defaultdict(list)
    for row in store.read(visits, ALL, "", Ask()).rows:
        found[row.state].append(store.read(visit_sheet, row.ref))
    return found


@pytest.mark.parametrize(
    ("today", "shortage"), [(SUNDAY, False), (NEW_YEAR, False), (SUNDAY, True)], ids=str
)
def test_its_figures_are_those_it_promises(tmp_path: Path, today: date, shortage: bool) -> None:
    store = built(tmp_path / "office.db", today, shortage=shortage)
    year = store.read(target_report, today.year)
    assert (year.figures.target, year.figures.recorded) == (7_768, 55)
    assert (year.drift.baseline, year.drift.arrived, year.drift.departed) == (7_768, 0, 0)
    blanks = {place.code: place.on_hand for place in store.read(places)}
    there = {"DINAS": 0, "MPP": 0, "MOBIL-1": 0}
    assert blanks == (there if shortage else {"DINAS": 4_900, "MPP": 0, "MOBIL-1": 100})
    assert store.read(lambda: Suket.select().where(Suket.state == "AKTIF").count()) == 6_000
    assert len(store.read(schools)) == 30

    found = sheets(store)
    [done], [runs] = found[VisitState.SELESAI], found[VisitState.BERJALAN]
    *others, planned = found[VisitState.TERJADWAL]
    assert len(others) == 8
    assert all(done.outcomes[outcome] for outcome in Outcome)
    assert sum(done.outcomes.values()) == done.visit.listed
    assert (done.outcomes[Outcome.TEREKAM], done.outsiders_recorded, done.cards) == (18, 2, 0)
    assert (runs.visit.day, runs.recorded, runs.outsiders_recorded) == (today, 9, 1)
    assert runs.open > 20
    assert bool(runs.cards) == (not shortage and today == SUNDAY)
    assert planned.visit.carried_from == done.visit.ref
    assert planned.doubtful >= 4
    assert planned.classes[PupilClass.UNKNOWN] > planned.doubtful
    for sheet in (done, runs, planned, *others):
        assert sum(sheet.classes.values()) == sheet.visit.listed == len(sheet.pupils)
        assert sheet.classes[PupilClass.OUTSIDE] >= 3
    schools_named = {part.code for part in year.by_school if part.target}
    assert len(schools_named) == 11

    store.close()
    assert replay(store.url) is None


def test_the_same_seed_gives_the_same_record(tmp_path: Path) -> None:
    assert head(tmp_path / "one.db") == head(tmp_path / "two.db")


def head(path: Path) -> Verified:
    store = built(path, NEW_YEAR, shortage=True)
    try:
        return store.read(verify)
    finally:
        store.close()
