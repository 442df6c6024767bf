"""People enter the register; the journal keeps a digest of the batch, not the people."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from db.journal.act import Decision, Desk, record
from db.journal.call import Call
from db.journal.canonical import canonical
from db.journal.receipt import Receipt
from db.models import Kelurahan, NameWord, Resident
from db.rules.name_words import name_words
from db.rules.register_row import RegisterRow
from db.rules.roles import Act

# SQLite takes 32,766 values a statement, PostgreSQL 65,535.
_ROWS_A_STATEMENT = 500


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
    """Add a batch of new residents with the words under which they are found."""
    order = BatchOrder(source, len(rows), batch_digest(rows))

    def decide(_desk: Desk, _order: BatchOrder) -> Decision:
        _insert(rows)
        return Decision([])

    return record(call, Act.ADD_RESIDENTS, order, decide)


def _insert(rows: Sequence[RegisterRow]) -> None:
    kelurahan = {row.kelurahan_code: (row.kelurahan_name, row.kecamatan_name) for row in rows}
    Kelurahan.insert_many(
        [{"code": code, "name": n, "kecamatan": k} for code, (n, k) in kelurahan.items()]
    ).on_conflict_ignore().execute()
    people = [_resident(row) for row in rows]
    words = [(word, row.nik) for row in rows for word in name_words(row.name)]
    for start in range(0, len(people), _ROWS_A_STATEMENT):
        Resident.insert_many(people[start : start + _ROWS_A_STATEMENT]).execute()
    for start in range(0, len(words), 4 * _ROWS_A_STATEMENT):
        NameWord.insert_many(
            words[start : start + 4 * _ROWS_A_STATEMENT], fields=[NameWord.word, NameWord.nik]
        ).execute()


def _resident(row: RegisterRow) -> dict[str, Any]:
    columns = asdict(row)
    del columns["kelurahan_name"], columns["kecamatan_name"]
    code = columns.pop("kelurahan_code")
    return {
        **columns,
        "kelurahan": code,
        "home": code[:5],
        "nik_reversed": row.nik[::-1],
        "confirmed": True,
    }
