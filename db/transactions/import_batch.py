"""A batch of a file's rows enters the register; the journal keeps a digest, not the people."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

from peewee import Database

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.models import Resident
from db.reads.import_preview import Fate, Incoming, Judged, Verdict, judge, last_entry
from db.register import add_rows, change_rows
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.roles import Act
from db.transactions.depart import DepartOrder, depart
from db.transactions.set_status import StatusOrder, set_status


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What the journal keeps of a batch: its file (SHA-256), its lines, and a digest of them."""

    file: str
    first_line: int
    last_line: int
    rows: int
    digest: str


class _NothingToDo(Exception):  # noqa: N818 - no error: the register says it all already
    """The register already is as the batch tells, so there is nothing to record."""


def import_batch(
    call: Call, order: ImportOrder, batch: Sequence[Incoming], judged: Judged | None = None
) -> list[Verdict]:
    """Write what a batch adds to the register or changes in it, and return each row's verdict.

    `judged` are verdicts made beforehand; where anything was recorded since, it is judged anew.

    Departures and statuses that are acts of their own aren't done here: `follow` does them.
    A batch that changes nothing leaves no entry. A batch that is on record under this id
    changes nothing and has no verdicts.
    """
    verdicts: list[Verdict] = []

    def decide(_desk: Desk, _order: ImportOrder) -> Decision:
        still = judged is not None and judged.at_entry == last_entry()
        verdicts.extend(judged.verdicts if judged and still else judge(batch))
        counts = _write(verdicts)
        if not any(counts.values()):
            raise _NothingToDo
        return Decision([], decided=counts)

    try:
        record(call, Act.ADD_RESIDENTS, order, decide)
    except _NothingToDo:
        return verdicts
    return verdicts


def follow(calls: Sequence[tuple[Call, Verdict]]) -> list[tuple[Verdict, Refused]]:
    """Do the acts that a file tells of for some people, and return those that were refused.

    Each person's acts are done or refused by themselves.
    """
    refused: list[tuple[Verdict, Refused]] = []
    database: Database = Resident._meta.database
    for call, verdict in calls:
        try:
            with database.atomic():
                _follow(call, verdict)
        except Refused as error:
            refused.append((verdict, error))
    return refused


def _follow(call: Call, verdict: Verdict) -> None:
    nik = verdict.incoming.nik
    if verdict.status:
        order = StatusOrder(nik, verdict.status)
        set_status(_own(call, "status"), order, right=Act.ADD_RESIDENTS)
    if verdict.departs:
        departure = DepartOrder(nik, str(verdict.departs))
        depart(_own(call, "depart"), departure, right=Act.ADD_RESIDENTS)


def _own(call: Call, kind: str) -> Call:
    return replace(call, act_id=str(uuid.uuid5(uuid.UUID(call.act_id), kind)))


def _write(verdicts: Sequence[Verdict]) -> dict[str, int]:
    """Write the rows of some verdicts, and return how many were added and changed."""
    added = _rows(verdicts, Fate.ADDED, confirmed=True)
    changed = _rows(verdicts, Fate.UPDATED, confirmed=True)
    open_still = _rows(verdicts, Fate.UPDATED, confirmed=False)
    if added:
        add_rows(added)
    if changed:
        change_rows(changed)
    if open_still:
        change_rows(open_still, confirmed=False)
    return {"added": len(added), "updated": len(changed) + len(open_still)}


def _rows(verdicts: Sequence[Verdict], fate: Fate, *, confirmed: bool) -> list[RegisterRow]:
    return [
        verdict.row
        for verdict in verdicts
        if verdict.row and verdict.fate is fate and verdict.confirmed is confirmed
    ]
