"""Koreksi: a mistaken act is taken back by a new one; nothing is deleted."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.canonical import parsed
from db.journal.receipt import Receipt
from db.models import JournalEntry
from db.reads.acts_to_correct import history_of
from db.reads.siak_line import later_reports
from db.rules.refused import Refused
from db.rules.roles import Act, permits, who_may
from db.rules.taking_back import Done, bar_to_taking_back
from db.transactions.register_taken_back import take_back_beside
from db.transactions.taken_back_rows import rows_taken_back


@dataclass(frozen=True, slots=True)
class CorrectOrder:
    """The id of the mistaken act, and why it was one."""

    act: str
    reason: str


def correct_act(call: Call, order: CorrectOrder) -> Receipt:
    """Take an act back: states return, blanks are booked back, a suket number stays as BATAL.

    The data that an arrival or a correction of data gave a person goes back with it; someone
    entered by mistake stays in the register as not valid.

    One's own act of the same day needs a reason only; another's or an older one a second
    person, where the office asks. Refused with the list where later acts rest on it.
    """
    return record(call, Act.CORRECT, order, _decide)


def _decide(desk: Desk, order: CorrectOrder) -> Decision:
    reason = checked_text(order.reason, "reason", needed=True)
    act_id = order.act.strip().lower()
    row = JournalEntry.get_or_none(act_id=act_id) if act_id.isprintable() else None
    if row is None:
        raise Refused("ACT_NOT_FOUND", act=order.act[:40])
    entry = parsed(row.body)
    did = Done(row.n, row.act_id, row.kind, row.corrects)
    if bar := bar_to_taking_back(did, history_of(row.nik, row.act_id)):
        raise Refused(bar.code, **bar.values)
    if entry["kind"] == Act.REPORT_SIAK and (later := later_reports(entry["act"])):
        raise Refused("LATER_ACTS_REST_ON_IT", acts=later)
    _ask_right(desk, Act(entry["kind"]))
    if entry["by"] != desk.operator.name or entry["day"] != desk.today.isoformat():
        desk.ask_second("correct-other", Act.CORRECT)
    changes = rows_taken_back(desk, entry)
    take_back_beside(entry)
    return Decision(
        changes, entry["nik"], {"reason": reason, "kind": entry["kind"]}, corrects=entry["act"]
    )


def _ask_right(desk: Desk, kind: Act) -> None:
    """Refuse who may not do such an act, and so may not take one back either."""
    people = [desk.operator, *([desk.second] if desk.second else [])]
    if not any(permits(each.role, kind) for each in people):
        raise Refused("NOT_PERMITTED", role=desk.operator.role, act=kind, roles=who_may(kind))
