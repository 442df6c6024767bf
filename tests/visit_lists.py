"""Visits to test with: a school, and a list that has somebody of every kind on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from db.journal.clock import Clock
from db.rules.register_row import RegisterRow
from db.rules.roster_file import RosterRead
from db.rules.roster_line import RosterLine
from db.store.store import Store
from db.transactions.add_school import SchoolOrder, add_school
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.start_visit import start_visit
from db.transactions.take_roster import roster_order, take_roster
from db.transactions.visit_order import VisitOrder
from tests.office import ADULT, CHILD, ISSUED, OUTSIDER, READY, SIXTEEN, TODAY, call

VAN = "MOBIL-1"
REF = "JEMPUT-2024-0001"
SCHOOL = SchoolOrder("SMAN5", "SMAN 5 MATARAM", "Jl. Udayana 2A", "Dra. Baiq Nurhayati")


def listed(who: RegisterRow, class_name: str = "XII IPA 1") -> RosterLine:
    """Return a resident as a list gives them, with their NIK."""
    return RosterLine(who.name, who.birth_date, None, who.nik, class_name)


# Of another regency by its NIK, which the register hasn't got.
STRANGER = RosterLine("LALU GDE PUTRA", date(2006, 5, 6), None, "5203010605060001", "XII IPA 2")
NOBODY = RosterLine("YANG TIDAK ADA", date(2006, 7, 8), "0061234567", None, "XII IPA 2")
# To record (two), recorded, has a card, under 16, outside (two), unknown.
LIST = (
    listed(ADULT),
    listed(SIXTEEN, "XI IPA 3"),
    listed(READY),
    listed(ISSUED),
    listed(CHILD, "X 1"),
    listed(OUTSIDER, "XI IPA 3"),
    STRANGER,
    NOBODY,
)


def planned(
    store: Store,
    lines: Sequence[RosterLine] = LIST,
    *,
    day: date = TODAY,
    clock: Clock | None = None,
) -> str:
    """Plan a visit to the school with a list and return its number; the school is added."""
    store.write(add_school, call("admin", None, clock=clock), SCHOOL)
    return again(store, lines, day=day, clock=clock)


def again(
    store: Store,
    lines: Sequence[RosterLine] = (),
    *,
    day: date = TODAY,
    clock: Clock | None = None,
) -> str:
    """Plan another visit to the school and return its number."""
    order = NewVisitOrder("SEKOLAH", day.isoformat(), school=SCHOOL.code, team="Petugas Loket")
    ref = store.write(new_visit, call(place=VAN, clock=clock), order).ref
    assert ref is not None
    if lines:
        take(store, ref, lines, clock=clock)
    return ref


def take(
    store: Store, ref: str, lines: Sequence[RosterLine], *, clock: Clock | None = None
) -> None:
    """Take lines onto a visit's list."""
    read = RosterRead(tuple(lines), (), "0" * 64)
    store.write(take_roster, call(place=VAN, clock=clock), roster_order(ref, read), read.lines)


def running(store: Store, lines: Sequence[RosterLine] = LIST, *, clock: Clock | None = None) -> str:
    """Plan a visit to the school with a list, begin it, and return its number."""
    ref = planned(store, lines, clock=clock)
    store.write(start_visit, call(place=VAN, clock=clock), VisitOrder(ref))
    return ref
