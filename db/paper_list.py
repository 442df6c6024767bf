"""The papers that acts call for and no printer has printed: kept beside the record."""

from db.journal.act import Desk
from db.models import PaperDue
from db.rules.papers import PaperKind


def paper_due(desk: Desk, kind: PaperKind, ref: str, nik: str | None = None) -> None:
    """Put a paper on the list in the act's own transaction, where the office prints its kind.

    So an act that is done has its paper on the list, whatever happens to the terminal next.
    """
    if str(kind) not in desk.settings.papers:
        return
    PaperDue.insert(
        kind=str(kind),
        ref=ref,
        nik=nik,
        place=desk.place,
        made_at=desk.at,
        made_by=desk.operator.name,
        state="WAITS",
    ).execute()
