"""What became of the lines of a list that a visit took."""

from dataclasses import dataclass

from db.journal.canonical import parsed
from db.models import JournalEntry
from db.rules.roles import Act


@dataclass(frozen=True, slots=True)
class RosterTaken:
    """Lines added, and those that were there already; of the added: matched, doubtful, unknown."""

    visit: str
    added: int
    there: int
    matched: int
    doubtful: int
    unknown: int


def roster_taken(act: str) -> RosterTaken | None:
    """Return what the act of this id took; None where it is no such act."""
    entry = JournalEntry.get_or_none(
        JournalEntry.act_id == act, JournalEntry.kind == str(Act.TAKE_ROSTER)
    )
    if entry is None:
        return None
    told = parsed(entry.body)
    return RosterTaken(told["order"]["visit"], **told["decided"])
