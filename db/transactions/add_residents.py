"""People enter the register; the journal keeps a digest of the batch, not the people."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.canonical import canonical
from db.journal.receipt import Receipt
from db.models import Kelurahan, NameWord, Resident
from db.models.kept import Kept, slot
from db.rules.name_words import name_words
from db.rules.refused import Refused
from db.rules.register_row import RegisterRow
from db.rules.roles import Act
from db.rules.storable import storable

_OF_THE_KELURAHAN = ("kelurahan_code", "kelurahan_name", "kecamatan_name")
_COLUMNS = tuple(f.name for f in fields(RegisterRow) if f.name not in _OF_THE_KELURAHAN)
_RESIDENT = Kept(
    Resident,
    lambda: Resident.insert({field: slot(field.name) for field in Resident._meta.sorted_fields}),
)
_WORD = Kept(NameWord, lambda: NameWord.insert(word=slot("word"), nik=slot("nik")))


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
        _insert(rows)
        return Decision([])

    return record(call, Act.ADD_RESIDENTS, order, decide)


def _insert(rows: Sequence[RegisterRow]) -> None:
    kelurahan = {row.kelurahan_code: (row.kelurahan_name, row.kecamatan_name) for row in rows}
    Kelurahan.insert_many(
        [{"code": code, "name": n, "kecamatan": k} for code, (n, k) in kelurahan.items()]
    ).on_conflict_ignore().execute()
    _RESIDENT.run_many(_resident(row) for row in rows)
    _WORD.run_many({"word": word, "nik": row.nik} for row in rows for word in name_words(row.name))


def _resident(row: RegisterRow) -> dict[str, Any]:
    columns = {name: getattr(row, name) for name in _COLUMNS}
    return {
        **columns,
        "birth_date": row.birth_date.isoformat(),
        "kelurahan": row.kelurahan_code,
        "home": row.kelurahan_code[:5],
        "nik_reversed": row.nik[::-1],
        "confirmed": True,
    }
