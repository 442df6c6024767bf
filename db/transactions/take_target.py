"""The list of those who turn 17 in a year is noted as it stands: the year's baseline."""

from dataclasses import dataclass

from db.journal.act import Decision, Desk, checked_text, record
from db.journal.call import Call
from db.journal.receipt import Receipt
from db.journal.rows import new_row
from db.journal.target_list import list_digest
from db.models import Resident, TargetMember, TargetSnapshot
from db.models.base import rows_of
from db.models.kept import Kept, slot
from db.reads.target import turning_17
from db.rules.refused import Refused
from db.rules.roles import Act
from db.rules.target_year import checked_year

_MEMBER = Kept(TargetMember, lambda: TargetMember.insert(year=slot("year"), nik=slot("nik")))


@dataclass(frozen=True, slots=True)
class TargetOrder:
    """The year, and where its number comes from: DP4, SIAK."""

    year: int
    source: str


def take_target(call: Call, order: TargetOrder) -> Receipt:
    """Note the live list of a year; the journal keeps how many and a digest, not the people.

    Refused TARGET_TAKEN where the year has one: a baseline that could be set anew would
    make any drift vanish. A mistaken one is corrected like any act, and then taken again.
    """
    return record(call, Act.TAKE_TARGET, order, _decide)


def _decide(desk: Desk, order: TargetOrder) -> Decision:
    source = checked_text(order.source, "source", needed=True, most=40)
    there = TargetSnapshot.get_or_none(TargetSnapshot.year == checked_year(order.year))
    if there:
        raise Refused("TARGET_TAKEN", year=str(order.year), day=there.taken_on)
    listed = Resident.select(Resident.nik).where(turning_17(order.year, desk.settings.region))
    niks = [nik for (nik,) in rows_of(listed.order_by(Resident.nik))]
    _MEMBER.run_many({"year": order.year, "nik": nik} for nik in niks)
    number, digest = list_digest(niks)
    snapshot = new_row(
        "target_snapshot",
        {"year": order.year},
        number=number,
        source=source,
        taken_on=desk.today.isoformat(),
        digest=digest,
    )
    return Decision([snapshot])
