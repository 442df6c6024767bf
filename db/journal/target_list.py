"""The lists behind the years' targets, which the journal keeps as a number and a digest."""

import hashlib
from collections.abc import Iterable

from db.journal.fault import Fault, FaultCode
from db.journal.stream import UnreadableRow, streamed
from db.models import TargetMember, TargetSnapshot
from db.models.base import rows_of


def list_digest(niks: Iterable[str]) -> tuple[int, str]:
    """Return how many NIKs there are and the SHA-256 of them, each on a line, in their order."""
    count, digest = 0, hashlib.sha256()
    for nik in niks:
        digest.update(f"{nik}\n".encode())
        count += 1
    return count, digest.hexdigest()


def target_fault() -> Fault | None:
    """Return the first year whose list isn't what its snapshot says, or has no snapshot."""
    told = {row.year: (row.number, row.digest) for row in TargetSnapshot.select()}
    years = {year for (year,) in rows_of(TargetMember.select(TargetMember.year).distinct())}
    for year in sorted(years | told.keys()):
        if told.get(year) != _listed(year):
            return Fault(None, FaultCode.TARGET_LIST, str(year))
    return None


def _listed(year: int) -> tuple[int, str] | None:
    members = TargetMember.select(TargetMember.nik).where(TargetMember.year == year)
    rows = streamed(TargetMember._meta.database, members.order_by(TargetMember.nik))
    try:
        return list_digest(nik for (nik,) in rows)
    except UnreadableRow:
        return None
