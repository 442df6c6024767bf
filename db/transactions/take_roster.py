"""A school's or another place's list is taken onto a visit's own."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.canonical import canonical
from db.journal.receipt import Receipt
from db.roster_match import Matched, match_roster
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.roster_file import RosterRead
from db.rules.roster_line import RosterLine
from db.rules.visits import Match, VisitState
from db.transactions.roster_rows import (
    add_lines,
    ask_size,
    checked_line,
    listed_already,
    named,
    registered,
)
from db.transactions.visit_order import visit_change, visit_row

_SHA_256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class RosterOrder:
    """A list for a visit: the SHA-256 of its file, how many lines were read, and their digest.

    No word of who stands on it: the journal never forgets, and a list is forgotten.
    """

    visit: str
    sha256: str
    count: int
    digest: str


def roster_order(visit: str, read: RosterRead) -> RosterOrder:
    """Return the order that takes the lines that were read from a file."""
    return RosterOrder(visit, read.sha256, len(read.lines), _digest(read.lines))


def take_roster(
    call: Call,
    order: RosterOrder,
    lines: Sequence[RosterLine],
    matches: Sequence[Matched] | None = None,
) -> Receipt:
    """Take the lines that the list of a planned or running visit hasn't yet.

    `matches` is what `match_roster` said of the lines on a reading thread, so that the office
    waits for the writing only; here it is only asked whether it still holds. decided counts
    {"added", "there", "matched", "doubtful", "unknown"}; the last three are of the added.
    Raises Refused ROSTER_DIFFERS where the lines aren't the order's, ROSTER_SIZE, VISIT_STATE,
    REF_NOT_FOUND, PLACE_NOT_YOURS, and what is wrong with a line.
    """

    def decide(desk: Desk, order: RosterOrder) -> Decision:
        checked = _checked(order, lines)
        visit = visit_row(desk, order.visit, VisitState.TERJADWAL, VisitState.BERJALAN)
        told = matches if matches is not None else match_roster(checked)
        added = _new_lines(visit["ref"], checked, told)
        ask_size(visit["listed"] + len(added))
        add_lines(visit["ref"], visit["listed"] + 1, added)
        how = Counter(match.how for _, match in added)
        decided = {
            "added": len(added),
            "there": len(checked) - len(added),
            "matched": sum(match.nik is not None for _, match in added),
            "doubtful": how[Match.DOUBT],
            "unknown": how[Match.NONE],
        }
        listed = visit["listed"] + len(added)
        changes = [visit_change(desk, visit, listed=listed)] if added else []
        return Decision(changes, decided=decided)

    return record(call, Act.TAKE_ROSTER, order, decide)


def _checked(order: RosterOrder, lines: Sequence[RosterLine]) -> list[RosterLine]:
    """Return the lines as the list keeps them."""
    same = order.count == len(lines) and order.digest == _digest(lines)
    if not same or not _SHA_256.fullmatch(order.sha256):
        raise Refused("ROSTER_DIFFERS", count=len(lines))
    ask_size(len(lines))
    return [checked_line(line) for line in lines]


def _new_lines(
    ref: str, lines: Sequence[RosterLine], matches: Sequence[Matched]
) -> list[tuple[RosterLine, Matched]]:
    """Return the lines that the list hasn't yet, each resident once on all of it.

    A line that gives a NIK only is called what its resident is.
    """
    listed, residents = listed_already(ref)
    there = registered([match.nik for match in matches if match.nik])
    found: list[tuple[RosterLine, Matched]] = []
    for line, match in zip(lines, matches, strict=True):
        if listed.line_of(line) is not None:
            continue
        if match.nik and match.nik not in there:
            match = Matched(None, Match.NONE)
        elif match.nik and match.nik in residents:
            match = Matched(None, Match.DOUBT)
        if match.nik:
            residents[match.nik] = 0
        listed.add(0, line, match.nik)
        found.append((named(line, there.get(match.nik or "")), match))
    return found


def _digest(lines: Sequence[RosterLine]) -> str:
    return hashlib.sha256(canonical(list(lines)).encode("utf-8", "backslashreplace")).hexdigest()
