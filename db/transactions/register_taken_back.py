"""What taking an act back does beside the journal's tables: register, target's list, telephone."""

from collections.abc import Callable
from typing import Any

from db.case import case_of
from db.contacts import erase_contact
from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row
from db.models import TargetMember
from db.register import change_rows, set_base_status
from db.rules.person import BaseStatus
from db.rules.refused import Refused
from db.rules.residence import STATE_OF, ResidenceCause
from db.rules.roles import Act
from db.transactions.register_data import put_former_data_back, row_digest, with_fields

Entry = dict[str, Any]


def take_back_beside(entry: Entry) -> None:
    """Put what stands beside the record back as it was before the act of `entry`.

    Raises Refused DATA_CHANGED_SINCE where a file has brought other data since.
    """
    if undo := _UNDO.get(entry["kind"]):
        undo(entry)


def addition_taken_back(desk: Desk, change: RowChange) -> RowChange:
    """Return the change of the residence of someone entered by mistake: their line stays."""
    cause = ResidenceCause.KOREKSI
    return changed_row(
        "residence",
        change.key,
        change.now or {},
        state=str(STATE_OF[cause]),
        cause=str(cause),
        since=desk.today.isoformat(),
    )


def was_entered(entry: Entry) -> bool:
    """Return whether an act entered someone whom the register didn't know."""
    if entry["kind"] == Act.ARRIVE:
        return not entry["decided"]["known"]
    return bool(entry["kind"] == Act.ADD_RESIDENT)


def _enrolment(entry: Entry) -> None:
    erase_contact(entry["nik"])


def _departure(entry: Entry) -> None:
    set_base_status(entry["nik"], BaseStatus(entry["decided"]["from"]))


def _addition(entry: Entry) -> None:
    if case_of(entry["nik"]).confirmed:
        raise Refused("DATA_CHANGED_SINCE", nik=entry["nik"])
    set_base_status(entry["nik"], STATE_OF[ResidenceCause.KOREKSI])


def _arrival(entry: Entry) -> None:
    if not entry["decided"]["known"]:
        _addition(entry)
        return
    if row_digest(case_of(entry["nik"]).register) != entry["decided"]["data"]:
        raise Refused("DATA_CHANGED_SINCE", nik=entry["nik"])
    put_former_data_back(entry["act"])


def _correction(entry: Entry) -> None:
    case = case_of(entry["nik"])
    row, changed = case.register, entry["decided"]["changed"]
    if with_fields(row, {name: each["now"] for name, each in changed.items()}) != row:
        raise Refused("DATA_CHANGED_SINCE", nik=entry["nik"])
    was = with_fields(row, {name: each["was"] for name, each in changed.items()})
    # Where a file has told the corrected data since, SIAK doesn't say what was there before.
    change_rows([was], confirmed=entry["decided"]["confirmed"] and not case.confirmed)


def _target(entry: Entry) -> None:
    TargetMember.delete().where(TargetMember.year == entry["order"]["year"]).execute()


_UNDO: dict[str, Callable[[Entry], None]] = {
    Act.ENROL: _enrolment,
    Act.DEPART: _departure,
    Act.ADD_RESIDENT: _addition,
    Act.ARRIVE: _arrival,
    Act.CORRECT_RESIDENT: _correction,
    Act.TAKE_TARGET: _target,
}
