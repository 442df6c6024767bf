"""People enter the register; the journal keeps a digest of the batch, not the people."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.canonical import canonical
from db.journal.receipt import Receipt
from db.models import Resident
from db.register import add_rows
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.roles import Act
from db.rules.storable import storable


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """What the journal keeps of a batch: where it came from, how many, and a digest."""

    source: str
    count: int
    digest: str


def batch_digest(rows: Sequence[RegisterRow]) -> str:
    """Return the SHA-256 of a batch's lines."""
    lines = "\n".join(canonical(row) for row in rows)
    return hashlib.sha256(lines.encode()).hexdigest()


def add_residents(call: Call, source: str, rows: Sequence[RegisterRow]) -> Receipt:
    """Add a batch of new residents with the words under which they are found.

    Refused RESIDENT_EXISTS where one is in the register already.
    """
    order = BatchOrder(storable(source, 120), len(rows), batch_digest(rows))

    def decide(_desk: Desk, _order: BatchOrder) -> Decision:
        known = Resident.select().where(Resident.nik.in_([row.nik for row in rows])).first()
        if known:
            raise Refused("RESIDENT_EXISTS", nik=known.nik)
        add_rows(rows)
        return Decision([])

    return record(call, Act.ADD_RESIDENTS, order, decide)
