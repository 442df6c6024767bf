"""Koreksi: a mistaken act is taken back by a new one; nothing is deleted."""

from dataclasses import dataclass
from typing import Any

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.canonical import parsed
from db.journal.receipt import Receipt
from db.journal.rows import RowChange, changed_row
from db.models import JournalEntry
from db.rules.refused import Refused
from db.rules.roles import Act, permits, who_may
from db.rules.stock import StockMove
from db.rules.suket import SuketState
from db.transactions.changes import blanks_moved
from db.transactions.register_taken_back import (
    addition_taken_back,
    take_back_beside,
    was_entered,
)

CORRECTABLE = frozenset(
    {
        Act.ENROL,
        Act.SET_STATUS,
        Act.ISSUE,
        Act.HAND_OVER,
        Act.REPLACE,
        Act.VOID_CARD,
        Act.SUKET,
        Act.OVERRIDE_SUKET,
        Act.VOID_SUKET,
        Act.SPOIL,
        Act.RECEIVE,
        Act.ADD_RESIDENT,
        Act.ARRIVE,
        Act.DEPART,
        Act.CORRECT_RESIDENT,
        Act.TAKE_TARGET,
    }
)


_GIVES_DATA = frozenset({Act.ADD_RESIDENT, Act.ARRIVE, Act.CORRECT_RESIDENT})


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
    if entry["kind"] not in CORRECTABLE:
        raise Refused("ACT_NOT_CORRECTABLE", kind=entry["kind"])
    _ask_right(desk, Act(entry["kind"]))
    if JournalEntry.select().where(JournalEntry.corrects == entry["act"]).exists():
        raise Refused("ACT_CORRECTED", act=entry["act"])
    if entry["by"] != desk.operator.name or entry["day"] != desk.today.isoformat():
        desk.ask_second("correct-other", Act.CORRECT)
    if later := _later_acts(row):
        raise Refused("LATER_ACTS_REST_ON_IT", acts=later)
    changes = [
        change
        for written in reversed(entry["rows"])
        for change in _taken_back(desk, written, entered=was_entered(entry))
    ]
    take_back_beside(entry)
    return Decision(
        changes, entry["nik"], {"reason": reason, "kind": entry["kind"]}, corrects=entry["act"]
    )


def _ask_right(desk: Desk, kind: Act) -> None:
    """Refuse who may not do such an act, and so may not take one back either."""
    people = [desk.operator, *([desk.second] if desk.second else [])]
    if not any(permits(each.role, kind) for each in people):
        raise Refused("NOT_PERMITTED", role=desk.operator.role, act=kind, roles=who_may(kind))


def _later_acts(row: JournalEntry) -> tuple[str, ...]:
    """Return the later acts on the same resident that still stand, as "kind id", newest first.

    Nothing rests on a spoiled blank: it is booked back whatever happened since. A data
    correction rests on acts that gave the person their data, on no others.
    """
    if row.nik is None or row.kind == Act.SPOIL:
        return ()
    taken_back = JournalEntry.select(JournalEntry.corrects).where(
        (JournalEntry.nik == row.nik) & JournalEntry.corrects.is_null(False)
    )
    later = (
        JournalEntry.select(JournalEntry.kind, JournalEntry.act_id)
        .where(
            (JournalEntry.nik == row.nik)
            & (JournalEntry.n > row.n)
            & (JournalEntry.kind.not_in(_independent(row.kind)))
            & JournalEntry.act_id.not_in(taken_back)
        )
        .order_by(JournalEntry.n.desc())
    )
    return tuple(f"{each.kind} {each.act_id}" for each in later)


def _independent(kind: str) -> list[str]:
    beside = [str(Act.CORRECT), str(Act.SPOIL)]
    return beside if kind in _GIVES_DATA else [*beside, str(Act.CORRECT_RESIDENT)]


def _taken_back(desk: Desk, written: dict[str, Any], *, entered: bool) -> list[RowChange]:
    change = RowChange.from_entry(written)
    if change.table in ("stock_balance", "suket_counter"):
        return []  # the balance follows the ledger entry; a number is never given twice
    if change.table == "stock_entry":
        now = written["now"]
        return blanks_moved(
            desk,
            StockMove.PEMBATALAN,
            -now["quantity"],
            place=now["place"],
            cause=now["cause"],
            document=now["document"],
            nik=now["nik"],
        )
    if change.table == "suket" and change.was is None:
        state = {"state": str(SuketState.AKTIF), "closed_on": None}
        return [
            changed_row(
                "suket",
                change.key,
                state,
                state=str(SuketState.BATAL),
                closed_on=desk.today.isoformat(),
            )
        ]
    if change.table == "residence" and change.was is None and entered:
        return [addition_taken_back(desk, change)]
    return [change.reversed()]
