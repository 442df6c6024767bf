"""The next of the office's own numbers: none is given twice and none is skipped."""

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row, new_row
from db.models import Numbering
from db.models.kept import Kept, slot
from db.rules.numbered import Series, written_ref

_LAST = Kept(
    Numbering,
    lambda: Numbering.select(Numbering.last).where(
        (Numbering.series == slot("series")) & (Numbering.year == slot("year"))
    ),
)


def next_ref(desk: Desk, series: Series) -> tuple[str, RowChange]:
    """Return the next number of a series in the office's year, and the change that gives it."""
    key: dict[str, object] = {"series": str(series), "year": desk.today.year}
    row = _LAST.row(**key)
    last = int(row[0]) if row else 0
    change = (
        changed_row("numbering", key, {"last": last}, last=last + 1)
        if last
        else new_row("numbering", key, last=1)
    )
    return written_ref(series, desk.today.year, last + 1), change
