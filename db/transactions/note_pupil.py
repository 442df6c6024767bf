"""Catat murid: a clerk says of a line that its person is absent, on leave, or wasn't recorded."""

import re
from dataclasses import dataclass
from typing import Any

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, changed_row, image, new_row
from db.models import VisitOutcome, VisitPupil
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.visits import SAID_BY_CLERK, PupilClass, VisitState, outcome_by_itself
from db.transactions.visit_order import visit_row
from db.visit_lines import line_of

MOST_LETTERS = 80


@dataclass(frozen=True, slots=True)
class NotePupilOrder:
    """Which line of which visit's list, and what became of it: one of SAID_BY_CLERK.

    An empty outcome takes back what was said. The reason stays in the record for ever, so it
    names nobody.
    """

    visit: str
    line: int
    outcome: str
    reason: str = ""


def note_pupil(call: Call, order: NotePupilOrder) -> Receipt:
    """Note what became of a line while its visit runs; the last word said counts.

    Only of who is still to be recorded anything is said; what others are says it by itself.
    Raises Refused PUPIL_NOT_FOUND, PUPIL_RECORDED (recorded or given a card at this visit),
    PUPIL_NOT_DUE with the outcome that they have by themselves, OUTCOME_UNKNOWN, PUPIL_NAMED
    (a reason with a word of the name or a number in it), VISIT_STATE, TEXT_*.
    """
    return record(call, Act.NOTE_PUPIL, order, _decide)


def listed_pupil(ref: str, line: int) -> VisitPupil:
    """Return a line of a visit's list by its number; raises Refused PUPIL_NOT_FOUND.

    That is so too where the list no longer says who it was.
    """
    pupil = None
    if 0 < line < 1_000_000:
        pupil = VisitPupil.get_or_none(VisitPupil.visit == ref, VisitPupil.line == line)
    if pupil is None or pupil.erased_on is not None:
        raise Refused("PUPIL_NOT_FOUND", line=line)
    return pupil


def outcome_row(ref: str, line: int) -> dict[str, Any] | None:
    """Return the outcome of a line as an image, None where nothing became of it yet."""
    row = VisitOutcome.get_or_none(VisitOutcome.visit == ref, VisitOutcome.line == line)
    return image(row) if row else None


def _decide(desk: Desk, order: NotePupilOrder) -> Decision:
    if order.outcome and order.outcome not in SAID_BY_CLERK:
        raise Refused("OUTCOME_UNKNOWN", outcome=order.outcome[:20], accepted=_ACCEPTED)
    reason = checked_text(order.reason, "reason", needed=False, most=MOST_LETTERS)
    visit = visit_row(desk, order.visit, VisitState.BERJALAN)
    pupil = listed_pupil(visit["ref"], order.line)
    was = outcome_row(visit["ref"], order.line)
    if was and (was["recorded"] or was["card"]):
        raise Refused("PUPIL_RECORDED", ref=visit["ref"], line=order.line)
    if order.outcome:
        _ask_due(desk, visit["ref"], order.line)
    if reason and _names(reason, pupil.name):
        raise Refused("PUPIL_NAMED", line=order.line)
    return Decision(_changes(desk, order, visit["ref"], was, reason))


def _ask_due(desk: Desk, ref: str, line: int) -> None:
    """Refuse PUPIL_NOT_DUE where a line isn't someone to record."""
    found = line_of(ref, line, desk.today, desk.settings.region)
    if found is not None and found.what is not PupilClass.TO_RECORD:
        raise Refused("PUPIL_NOT_DUE", line=line, outcome=str(outcome_by_itself(found.what)))


_ACCEPTED = tuple(str(each) for each in SAID_BY_CLERK)
_NUMBER = re.compile("[0-9]{8,}")
_WORD = re.compile(r"[^\W\d_]{3,}")


def _names(reason: str, name: str) -> bool:
    """Return whether a text holds a word of a name but a very short one, or a long number."""
    words = set(_WORD.findall(name.upper()))
    return bool(_NUMBER.search(reason)) or not words.isdisjoint(_WORD.findall(reason.upper()))


def _changes(
    desk: Desk, order: NotePupilOrder, ref: str, was: dict[str, Any] | None, reason: str | None
) -> list[RowChange]:
    key = {"visit": ref, "line": order.line}
    now = {"outcome": order.outcome, "reason": reason, "changed_by": str(desk.call.act_id)}
    if not order.outcome:
        gone = {name: value for name, value in (was or {}).items() if name not in key}
        return [RowChange("visit_outcome", key, gone, None)] if was else []
    if was is None:
        return [new_row("visit_outcome", key, **now, recorded=False, card=False)]
    return [changed_row("visit_outcome", key, was, **now)]
