"""What a check of the record can find; each code has its words in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.rules.nik import mask_nik


class FaultCode(StrEnum):
    """Why the record doesn't hold. The first part is of the chain, the last of what it adds up to.

    JOURNAL_CHANGED: an entry doesn't fit its hash or the entry before it. JOURNAL_GAP: a
    number is missing or too many. JOURNAL_NOT_CANONICAL: an entry isn't written as the
    program writes one. JOURNAL_CUT: the head names more entries than there are.
    JOURNAL_SINCE: a head noted earlier isn't in the chain. REPLAY_REFUSED: an entry can't
    follow the ones before it. REPLAY_MISSING, _EXTRA, _DIFFERS: a row of the office's
    tables that is not there, that no entry made, or that is another. RESIDENCE_DIFFERS: the
    register has someone elsewhere than the counter's acts do. TARGET_LIST: a year's list isn't
    the one of which the journal keeps the digest. DESTRUCTION_DIFFERS: a destruction closed
    other things than it says. VISIT_DIFFERS: a visit's list or outcomes aren't as many as it
    says.
    """

    JOURNAL_CHANGED = "JOURNAL_CHANGED"
    JOURNAL_GAP = "JOURNAL_GAP"
    JOURNAL_NOT_CANONICAL = "JOURNAL_NOT_CANONICAL"
    JOURNAL_VERSION = "JOURNAL_VERSION"
    JOURNAL_COLUMNS = "JOURNAL_COLUMNS"
    JOURNAL_TIME = "JOURNAL_TIME"
    JOURNAL_OTHER_CHAIN = "JOURNAL_OTHER_CHAIN"
    JOURNAL_CUT = "JOURNAL_CUT"
    JOURNAL_HEAD = "JOURNAL_HEAD"
    JOURNAL_SINCE = "JOURNAL_SINCE"
    STOCK_ENTRIES = "STOCK_ENTRIES"
    STOCK_SUM = "STOCK_SUM"
    REPLAY_REFUSED = "REPLAY_REFUSED"
    REPLAY_MISSING = "REPLAY_MISSING"
    REPLAY_EXTRA = "REPLAY_EXTRA"
    REPLAY_DIFFERS = "REPLAY_DIFFERS"
    RESIDENCE_DIFFERS = "RESIDENCE_DIFFERS"
    TARGET_LIST = "TARGET_LIST"
    ROW_CHANGED = "ROW_CHANGED"
    ROW_GONE = "ROW_GONE"
    CLOSING_DIFFERS = "CLOSING_DIFFERS"
    LOOKS_CHANGED = "LOOKS_CHANGED"
    DESTRUCTION_DIFFERS = "DESTRUCTION_DIFFERS"
    VISIT_DIFFERS = "VISIT_DIFFERS"


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing that doesn't hold: at which entry (None where it is at none), and what.

    `detail` names tables, columns, places and numbers, the NIK masked; it is no sentence.
    """

    n: int | None
    code: FaultCode
    detail: str = ""


def row_named(table: str, key: Mapping[str, object]) -> str:
    """Return a row's table and key as a fault tells them, the NIK masked."""
    shown = (
        f"{name} {mask_nik(str(value)) if name == 'nik' else value}" for name, value in key.items()
    )
    return " · ".join([table, *shown])
