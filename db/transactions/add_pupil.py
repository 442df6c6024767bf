"""Somebody who isn't on a visit's list is put on it, on the spot."""

from dataclasses import dataclass, replace

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.roster_match import Matched, match_roster
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.roster_line import RosterLine
from db.rules.visits import VisitState
from db.transactions.roster_rows import (
    add_lines,
    ask_size,
    checked_line,
    listed_already,
    named,
    registered,
)
from db.transactions.visit_order import visit_change, visit_row


@dataclass(frozen=True, slots=True)
class AddPupilOrder:
    """To which visit's list; who it is stands on the list and not in the record."""

    visit: str


def add_pupil(call: Call, order: AddPupilOrder, line: RosterLine) -> Receipt:
    """Put a person at the end of the list of a planned or running visit.

    Who is told to be a resident is named as the register does. decided says {"line",
    "matched"}. Raises Refused PUPIL_LISTED with the line on which they are, ROSTER_SIZE,
    VISIT_STATE, REF_NOT_FOUND, PLACE_NOT_YOURS, and what is wrong with the line.
    """

    def decide(desk: Desk, order: AddPupilOrder) -> Decision:
        visit = visit_row(desk, order.visit, VisitState.TERJADWAL, VisitState.BERJALAN)
        said = checked_line(line)
        [match] = match_roster([said])
        _ask_whether_new(visit["ref"], said, match)
        number = visit["listed"] + 1
        ask_size(number)
        add_lines(visit["ref"], number, [(_as_registered(said, match), match)])
        decided = {"line": number, "matched": str(match.how)}
        return Decision([visit_change(desk, visit, listed=number)], decided=decided)

    return record(call, Act.ADD_PUPIL, order, decide)


def _ask_whether_new(ref: str, line: RosterLine, match: Matched) -> None:
    listed, residents = listed_already(ref)
    there = listed.line_of(line)
    if there is None and match.nik:
        there = residents.get(match.nik)
    if there is not None:
        raise Refused("PUPIL_LISTED", ref=ref, line=there)


def _as_registered(line: RosterLine, match: Matched) -> RosterLine:
    if match.nik is None:
        return line
    return named(replace(line, name=""), registered([match.nik])[match.nik])
