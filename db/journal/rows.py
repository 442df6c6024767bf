"""What an act does to the tables, as row images that the entry keeps and replay applies."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from peewee import IntegrityError

from db.models import REPLAYED
from db.models.base import Table
from db.models.kept import Kept, slot

Image = Mapping[str, object]
_TABLES: dict[str, type[Table]] = {model._meta.table_name: model for model in REPLAYED}


class RowsDiffer(Exception):  # noqa: N818 - a state of the data, told to the person in words
    """A row of `table` isn't as the record says it is: changed behind the program's back."""

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after: `was` None for a new row, `now` None for a removed one.

    For a changed row both hold only the columns that change. Values are JSON's; dates ISO.
    """

    table: str
    key: Image
    was: Image | None
    now: Image | None

    def as_entry(self) -> dict[str, object]:
        """Return the change as the entry writes it."""
        return {"t": self.table, "k": self.key, "was": self.was, "now": self.now}

    @classmethod
    def from_entry(cls, written: Mapping[str, Any]) -> "RowChange":
        """Return the change that an entry wrote."""
        return cls(written["t"], written["k"], written["was"], written["now"])

    def reversed(self) -> "RowChange":
        """Return the change that takes this one back."""
        return RowChange(self.table, self.key, self.now, self.was)


def new_row(table: str, key: Image, **columns: object) -> RowChange:
    """Return the change that adds a row."""
    return RowChange(table, key, None, columns)


def changed_row(table: str, key: Image, was: Image, **now: object) -> RowChange:
    """Return the change from the row image `was` to the columns given; only real changes stay."""
    changes = {name: value for name, value in now.items() if was[name] != value}
    return RowChange(table, key, {name: was[name] for name in changes}, changes)


def apply(change: RowChange) -> None:
    """Do one change by a conditional statement; raises RowsDiffer if the row isn't as it was."""
    model = _TABLES.get(change.table)
    if model is None:
        raise RowsDiffer(change.table)
    try:
        done = _done(model, change)
    except IntegrityError as error:
        raise RowsDiffer(change.table) from error
    if done != 1:
        raise RowsDiffer(change.table)


def image(row: Table) -> dict[str, object]:
    """Return a row as an image: column names to JSON values."""
    return {
        field.column_name: _as_json(row.__data__[field.name]) for field in row._meta.sorted_fields
    }


def _done(model: type[Table], change: RowChange) -> int:
    given = {f"was_{name}": value for name, value in {**change.key, **(change.was or {})}.items()}
    now = change.now or {}
    matched = tuple(sorted((name, given[f"was_{name}"] is None) for name in change.key))
    if change.was is None:
        return _insert(model, tuple(sorted({**change.key, **now}))).run(**change.key, **now)
    matched += tuple(sorted((name, value is None) for name, value in change.was.items()))
    if change.now is None:
        return _delete(model, matched).run(**given)
    if not now:
        return len(_select(model, matched).rows(**given))
    return _update(model, matched, tuple(sorted(now))).run(**given, **now)


# A shape of change is a table, the columns matched (and which of them are null), and the
# columns set; there are few, so each one's SQL is kept.
Matched = tuple[tuple[str, bool], ...]


@cache
def _insert(model: type[Table], columns: tuple[str, ...]) -> Kept:
    return Kept(model, lambda: model.insert(_slots(model, columns)))


@cache
def _delete(model: type[Table], matched: Matched) -> Kept:
    return Kept(model, lambda: model.delete().where(*_matching(model, matched)))


@cache
def _select(model: type[Table], matched: Matched) -> Kept:
    return Kept(model, lambda: model.select().where(*_matching(model, matched)))


@cache
def _update(model: type[Table], matched: Matched, columns: tuple[str, ...]) -> Kept:
    return Kept(
        model,
        lambda: model.update(_slots(model, columns)).where(*_matching(model, matched)),
    )


def _slots(model: type[Table], columns: tuple[str, ...]) -> dict[Any, Any]:
    return {model._meta.columns[name]: slot(name) for name in columns}


def _matching(model: type[Table], matched: Matched) -> list[Any]:
    return [
        model._meta.columns[name].is_null()
        if null
        else model._meta.columns[name] == slot(f"was_{name}")
        for name, null in matched
    ]


def _as_json(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
