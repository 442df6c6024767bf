"""How rows of the old cards' register and spoiled blanks are taken back: not what is destroyed."""

from typing import Any

from db.journal.act import Desk
from db.journal.rows import RowChange
from db.models import DestroyedBlank, Destruction, JournalEntry, OldCard
from db.rules.refused import Refused
from db.rules.stock import StockMove

Entry = dict[str, Any]


def old_card_taken_back(_desk: Desk, _entry: Entry, change: RowChange) -> list[RowChange]:
    """Take a card out of the register, or let one lie again whose destruction was none.

    Raises Refused LATER_ACTS_REST_ON_IT where the card that an act entered is destroyed.
    """
    if change.was is None:
        card = OldCard.get_or_none(
            OldCard.nik == change.key["nik"], OldCard.issue == change.key["issue"]
        )
        if card is not None and card.destroyed:
            raise _destroyed_by(card.destroyed)
    return [change.reversed()]


def blank_line_stays(_desk: Desk, entry: Entry, change: RowChange) -> list[RowChange]:
    """Leave a line of the ledger of blanks, which is booked back by another.

    Raises Refused LATER_ACTS_REST_ON_IT where its spoiled blanks are destroyed.
    """
    if (change.now or {}).get("kind") == StockMove.RUSAK:
        ended = DestroyedBlank.get_or_none(
            DestroyedBlank.act == entry["act"], DestroyedBlank.line == change.key["line"]
        )
        if ended is not None:
            raise _destroyed_by(ended.__data__["destruction"])
    return []


def _destroyed_by(ref: str) -> Refused:
    """Return the refusal that names the act of a destruction."""
    act = Destruction.get(Destruction.ref == ref).changed_by
    entry = JournalEntry.get_or_none(JournalEntry.act_id == act)
    return Refused("LATER_ACTS_REST_ON_IT", acts=(f"{entry.kind} {act}" if entry else act,))
