"""What is tried with schools, visits and their lists, and for whom is served at one."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.rules.roles import Act
from db.rules.roster_file import RosterRead
from db.rules.roster_line import RosterLine
from db.rules.visits import SAID_BY_CLERK, VisitKind
from db.transactions.add_pupil import AddPupilOrder, add_pupil
from db.transactions.cancel_visit import CancelVisitOrder, cancel_visit
from db.transactions.change_school import ChangeSchoolOrder, change_school
from db.transactions.change_visit import ChangeVisitOrder, change_visit
from db.transactions.close_visit import close_visit
from db.transactions.enrol import EnrolOrder, enrol
from db.transactions.issue_card import IssueOrder, issue_card
from db.transactions.match_pupil import MatchOrder, match_pupil
from db.transactions.new_visit import NewVisitOrder, new_visit
from db.transactions.note_pupil import NotePupilOrder, note_pupil
from db.transactions.start_visit import start_visit
from db.transactions.take_roster import RosterOrder, roster_order, take_roster
from db.transactions.visit_order import VisitOrder
from tests.db.random_acts.attempt import Attempt
from tests.db.random_acts.floor import Floor

VAN = "MOBIL-1"
IN_THE_VAN = ("petugas", "petugas3")
SCHOOL = "SMAN1"
_OPEN = "('TERJADWAL', 'BERJALAN')"
_LISTED_AT_ONE = (
    "SELECT p.nik FROM visit_pupil p JOIN visit v ON v.ref = p.visit "
    "WHERE v.state = 'BERJALAN' AND p.nik IS NOT NULL"
)
_TO_RECORD = (None, "BELUM_REKAM", "ENROLL_FAILURE")


def _visit(floor: Floor, states: str) -> str | None:
    """Return one of the visits in these states."""
    found = floor.rows(f"SELECT ref FROM visit WHERE state IN {states} ORDER BY ref")
    row = floor.any_of(found)
    return str(row[0]) if row else None


def _line(floor: Floor, states: str, niks: Container[str] | None = None) -> tuple[Any, ...] | None:
    """Return a line of a visit in these states, one of `niks` if any: the visit, line and NIK."""
    found = floor.rows(
        "SELECT p.visit, p.line, p.nik FROM visit_pupil p JOIN visit v ON v.ref = p.visit "
        f"WHERE v.state IN {states} ORDER BY p.visit, p.line"
    )
    return floor.any_of([row for row in found if niks is None or row[2] in niks] or found)


def _to_record(floor: Floor) -> set[str]:
    return {
        each.nik
        for each in floor.people
        if each.alive_here and each.status in _TO_RECORD and each.age(floor.today) >= 16
    }


def _listed(floor: Floor) -> RosterLine:
    """Return how a school lists someone: rightly, without a NIK, misspelt, or nobody known."""
    who = floor.lots.one_of(floor.people)
    if floor.lots.one_in(6):
        n = floor.new_number()
        other_city = f"520108{1 + n % 28:02}0407{1 + n % 9000:04}" if floor.lots.one_in(2) else None
        return RosterLine(f"ANAK ORANG {n}", date(2007, 4, 1 + n % 28), None, other_city, "X")
    ((name,),) = floor.rows(f"SELECT name FROM resident WHERE nik = '{who.nik}'")
    if floor.lots.one_in(4):
        name = f"{name[:-1]}X"
    nik = None if floor.lots.one_in(3) else who.nik
    return RosterLine(name, who.birth_date, None, nik, "XI")


def _take(call: Call, order: RosterOrder, lines: Sequence[RosterLine]) -> Receipt:
    """Take a list, of whatever file and visit an order says that it is."""
    told = roster_order(order.visit, RosterRead(tuple(lines), (), order.sha256))
    return take_roster(call, replace(told, sha256=order.sha256), lines)


def try_new_visit(floor: Floor) -> Attempt | None:
    day = (floor.today + timedelta(days=floor.lots.number(0, 3))).isoformat()
    order = NewVisitOrder("SEKOLAH", day, SCHOOL)
    if floor.lots.one_in(2):
        kind = floor.lots.one_of([each for each in VisitKind if each != VisitKind.SEKOLAH])
        order = NewVisitOrder(str(kind), day, "", "Pejeruk", "Tim A")
    return floor.attempt(Act.NEW_VISIT, new_visit, order, by=IN_THE_VAN)


def try_change_visit(floor: Floor) -> Attempt | None:
    ref = _visit(floor, "('TERJADWAL')")
    if ref is None:
        return try_new_visit(floor)
    day = (floor.today + timedelta(days=floor.lots.number(0, 3))).isoformat()
    order = ChangeVisitOrder(ref, day, floor.lots.one_of((None, "", "Tim B")))
    return floor.attempt(Act.CHANGE_VISIT, change_visit, order, by=IN_THE_VAN)


def try_take_roster(floor: Floor) -> Attempt | None:
    ref = _visit(floor, _OPEN)
    if ref is None:
        return try_new_visit(floor)
    lines = tuple(_listed(floor) for _ in range(floor.lots.number(1, 8)))
    order = RosterOrder(ref, f"{floor.new_number():064x}", 0, "")
    return floor.attempt(Act.TAKE_ROSTER, _take, order, by=IN_THE_VAN, lines=lines)


def try_add_pupil(floor: Floor) -> Attempt | None:
    ref = _visit(floor, _OPEN)
    if ref is None:
        return try_new_visit(floor)
    return floor.attempt(
        Act.ADD_PUPIL, add_pupil, AddPupilOrder(ref), by=IN_THE_VAN, line=_listed(floor)
    )


def try_match_pupil(floor: Floor) -> Attempt | None:
    found = _line(floor, _OPEN)
    if found is None:
        return try_add_pupil(floor)
    nik = None if floor.lots.one_in(3) else floor.lots.one_of(floor.people).nik
    order = MatchOrder(found[0], found[1])
    return floor.attempt(Act.MATCH_PUPIL, match_pupil, order, by=IN_THE_VAN, nik=nik)


def try_start_visit(floor: Floor) -> Attempt | None:
    if _visit(floor, "('BERJALAN')") and not floor.lots.one_in(6):
        return try_close_visit(floor)
    ref = _visit(floor, "('TERJADWAL')")
    if ref is None:
        return try_new_visit(floor)
    return floor.attempt(Act.START_VISIT, start_visit, VisitOrder(ref), by=IN_THE_VAN)


def try_note_pupil(floor: Floor) -> Attempt | None:
    found = _line(floor, "('BERJALAN')", _to_record(floor) if floor.lots.one_in(2) else None)
    if found is None:
        return try_add_pupil(floor)
    outcome = floor.lots.one_of((*SAID_BY_CLERK, ""))
    order = NotePupilOrder(found[0], found[1], str(outcome), floor.lots.one_of(("", "praktik")))
    return floor.attempt(Act.NOTE_PUPIL, note_pupil, order, by=IN_THE_VAN)


def try_close_visit(floor: Floor) -> Attempt | None:
    ref = _visit(floor, "('BERJALAN')")
    if ref is None:
        return try_start_visit(floor)
    if not floor.lots.one_in(3):
        return try_served(floor)
    return floor.attempt(Act.CLOSE_VISIT, close_visit, VisitOrder(ref), by=IN_THE_VAN)


def try_cancel_visit(floor: Floor) -> Attempt | None:
    ref = _visit(floor, _OPEN)
    if ref is None or not floor.lots.one_in(3):
        return try_note_pupil(floor)
    order = CancelVisitOrder(ref, "jalan banjir")
    return floor.attempt(Act.CANCEL_VISIT, cancel_visit, order, by=IN_THE_VAN)


def try_change_school(floor: Floor) -> Attempt | None:
    order = ChangeSchoolOrder(SCHOOL, closed=floor.lots.one_in(8))
    return floor.attempt(Act.CHANGE_SCHOOL, change_school, order)


def try_served(floor: Floor) -> Attempt | None:
    """Record or give a card to someone on the list of the visit that runs."""
    listed = {nik for (nik,) in floor.rows(_LISTED_AT_ONE)}
    served = ("PRINT_READY_RECORD", *_TO_RECORD)
    due = [each for each in floor.people if each.nik in listed and each.status in served]
    who = floor.any_of(due)
    if who is None:
        return try_add_pupil(floor)
    if who.status == "PRINT_READY_RECORD":
        card = IssueOrder(who.nik, wait=floor.lots.one_in(3))
        return floor.attempt(Act.ISSUE, issue_card, card, places=(VAN,))
    answer = floor.lots.one_of(("", "PRINT_READY_RECORD", "ENROLL_FAILURE"))
    return floor.attempt(Act.ENROL, enrol, EnrolOrder(who.nik, answer), places=(VAN,))


VISITS = {
    Act.CHANGE_SCHOOL: try_change_school,
    Act.NEW_VISIT: try_new_visit,
    Act.CHANGE_VISIT: try_change_visit,
    Act.TAKE_ROSTER: try_take_roster,
    Act.ADD_PUPIL: try_add_pupil,
    Act.MATCH_PUPIL: try_match_pupil,
    Act.START_VISIT: try_start_visit,
    Act.NOTE_PUPIL: try_note_pupil,
    Act.CLOSE_VISIT: try_close_visit,
    Act.CANCEL_VISIT: try_cancel_visit,
}
