"""Which line an act put on a visit's list."""

from db.journal.canonical import parsed
from db.models import JournalEntry
from db.rules.refused import Refused
from db.rules.roles import Act


def line_added(act: str) -> int:
    """Return the number of the line that the act of this id added.

    Raises Refused RECORD_DIFFERS where the journal has no such act.
    """
    entry = JournalEntry.get_or_none(
        JournalEntry.act_id == act, JournalEntry.kind == str(Act.ADD_PUPIL)
    )
    if entry is None:
        raise Refused("RECORD_DIFFERS", table="journal_entry")
    line: int = parsed(entry.body)["decided"]["line"]
    return line
