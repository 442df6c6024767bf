"""Visits as the tests of their acts make them: planned, with a list, running, done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from db.journal.receipt import Receipt
from db.models import VisitOutcome
from db.rules.register_row import RegisterRow
from db.rules.roster_line import RosterLine
from db.store.store import Store
from db.transactions.add_pupil import AddPupilOrder, add_pupil
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.close_visit import close_visit
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.start_visit import start_visit
from db.transactions.visit_order import VisitOrder
from tests.dump import Row, rows
from tests.office import MORNING, TODAY, FixedClock, call

VAN = "MOBIL-1"
# Someone whom nobody in the register can be.
NOBODY = RosterLine("LALU TIDAK TERCATAT", date(2007, 1, 2), None, None, "XI")
# Someone of another regency whom the register doesn't know.
STRANGER = RosterLine("MAHSUN JAYADI", date(2007, 4, 5), None, "5201080504070003", "XI")


def done(
    store: Store, do: Callable[..., Receipt], order: Any, *more: Any, days: int = 0, **at: Any
) -> Receipt:
    """Do an act in the van, some days after TODAY."""
    clock = FixedClock(MORNING + timedelta(days=days))
    return store.write(do, call(**{"place": VAN, **at}, clock=clock), order, *more)


def a_school(store: Store) -> str:
    """Put a school on the office's list and return its code."""
    done(store, add_school, SchoolOrder("SMAN1", "SMAN 1 MATARAM"))
    return "SMAN1"


def as_listed(person: RegisterRow | RosterLine) -> RosterLine:
    """Return how a school lists a resident."""
    if isinstance(person, RosterLine):
        return person
    return RosterLine(person.name, person.birth_date, None, person.nik, "XII")


def planned(
    store: Store, *people: RegisterRow | RosterLine, days: int = 0, school: str = ""
) -> str:
    """Plan a visit with these people on its list, in this order; return its number."""
    day = (TODAY + timedelta(days=days)).isoformat()
    order = (
        NewVisitOrder("SEKOLAH", day, school)
        if school
        else NewVisitOrder("RUMAH", day, "", "Pejeruk")
    )
    ref = str(done(store, new_visit, order, days=days).ref)
    for person in people:
        done(store, add_pupil, AddPupilOrder(ref), as_listed(person), days=days)
    return ref


def running(
    store: Store, *people: RegisterRow | RosterLine, days: int = 0, school: str = ""
) -> str:
    """Plan a visit with these people on its list and start it; return its number."""
    ref = planned(store, *people, days=days, school=school)
    done(store, start_visit, VisitOrder(ref), days=days)
    return ref


def closed(store: Store, ref: str, days: int = 0) -> Receipt:
    """Close a visit."""
    return done(store, close_visit, VisitOrder(ref), days=days)


def outcomes(store: Store, ref: str) -> dict[int, str]:
    """Return what became of each line: the outcome, with + for recorded and * for a card."""
    return {
        int(
            str(row["line"])
        ): f"{row['outcome']}{'+' * bool(row['recorded'])}{'*' * bool(row['card'])}"
        for row in outcome_rows(store, ref)
    }


def outcome_rows(store: Store, ref: str) -> list[Row]:
    """Return the rows of a visit's outcomes."""
    return rows(store, VisitOutcome, visit=ref)
