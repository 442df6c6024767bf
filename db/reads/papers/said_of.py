"""What papers say of an act and of a numbered row: who, with whom, when and where."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.journal.canonical import parsed
from db.journal.rows import image
from db.models import JournalEntry, Operator, Place, Table
from db.rules.numbered import Series, read_ref
from db.rules.refused import Refused

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class DoneBy:
    """An act as a paper tells of it: the office's day, the UTC moment, who and with whom.

    `by` and `second` are full names.
    """

    act: str
    day: date
    at: str
    by: str
    second: str | None
    place: str | None


def done_by(act_id: str) -> DoneBy:
    """Return who did the act that last changed a row.

    Raises Refused RECORD_DIFFERS where the journal hasn't got it.
    """
    row = JournalEntry.get_or_none(JournalEntry.act_id == act_id)
    if row is None:
        raise Refused("RECORD_DIFFERS", table="journal_entry")
    return told_of(parsed(row.body))


def told_of(entry: dict[str, Any]) -> DoneBy:
    """Return what an entry says of who did it."""
    second = entry["with"]
    return DoneBy(
        act=entry["act"],
        day=date.fromisoformat(entry["day"]),
        at=entry["at"],
        by=full_name(entry["by"]),
        second=full_name(second) if second else None,
        place=entry["place"],
    )


def full_name(operator: str) -> str:
    """Return an operator's full name; the name they sign in with where nobody is called so."""
    row = Operator.get_or_none(Operator.name == operator)
    return row.full_name if row else operator


def place_name(code: str) -> str:
    """Return a place's name, its code where no place has that code."""
    row = Place.get_or_none(Place.code == code)
    return row.name if row else code


def numbered(model: type[Table], text: str, series: Series) -> Row:
    """Return the row that bears a typed number.

    Raises Refused REF_NOT_FOUND, or PAPER_CANCELLED where the act that made it was taken back.
    """
    ref = read_ref(text, series)
    row = model.get_or_none(model._meta.columns["ref"] == ref) if ref else None
    if row is None:
        raise Refused("REF_NOT_FOUND", ref=text.strip()[:40], series=str(series))
    found: Row = image(row)
    if found.get("state") == "CANCELLED":
        raise Refused("PAPER_CANCELLED", ref=found["ref"])
    return found
