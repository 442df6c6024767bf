"""Whether the keys that letters are checked with are the ones that admins put on record."""

from typing import Any

from db.journal.canonical import CHAIN, parsed
from db.journal.fault import Fault, FaultCode, row_named
from db.journal.rows import image
from db.models import JournalEntry, LetterKey
from db.models.base import rows_of
from db.rules.roles import Act

TABLE = "letter_key"


def letter_key_fault() -> Fault | None:
    """Return the first key that isn't as the entries on keys left it, or that none of them made.

    A key put there behind the program's back would make letters that nobody here signed genuine.
    """
    said: dict[str, dict[str, Any]] = {}
    by: dict[str, int] = {}
    entries = (
        JournalEntry.select(JournalEntry.n, JournalEntry.body)
        .where((JournalEntry.chain == CHAIN) & (JournalEntry.kind == str(Act.LETTER_KEY)))
        .order_by(JournalEntry.n)
    )
    for n, body in rows_of(entries):
        for row in parsed(body)["rows"]:
            key = row["k"]["key_id"]
            said.setdefault(key, {"key_id": key}).update(row["now"])
            by[key] = n
    there = {row.key_id: image(row) for row in LetterKey.select()}
    for key in sorted(said.keys() | there.keys(), key=lambda each: (by.get(each, 0), each)):
        if said.get(key) != there.get(key):
            code = FaultCode.ROW_CHANGED if key in there else FaultCode.ROW_GONE
            return Fault(by.get(key), code, row_named(TABLE, {"key_id": key}))
    return None
