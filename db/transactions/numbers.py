"""The office's own numbers: none is given twice and none is skipped, and what bears one."""

from typing import Any

from db.journal.act import Desk
from db.journal.rows import RowChange, changed_row, image, new_row
from db.models import Numbering
from db.models.base import Table
from db.models.kept import Kept, slot
from db.rules.numbered import Series, read_ref, written_ref
from db.rules.refused import Refused

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


def numbered_row(model: type[Table], text: str, series: Series) -> dict[str, Any]:
    """Return the row, as an image, that bears the number `text` of a series.

    Raises Refused REF_NOT_FOUND where it is no such number or nothing bears it.
    """
    ref = read_ref(text, series)
    row = model.get_or_none(model._meta.columns["ref"] == ref) if ref else None
    if row is None:
        raise Refused("REF_NOT_FOUND", ref=text.strip()[:40], series=str(series))
    return image(row)
