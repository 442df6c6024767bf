"""What an act does to the tables, as row images that the entry keeps and replay applies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any

from peewee import IntegrityError

from db.models import REPLAYED
from db.models.base import Table
from db.models.kept import Kept, slot

Image = Mapping[str, object]
TABLES: dict[str, type[Table]] = {model._meta.table_name: model for model in REPLAYED}


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
    apply_all([change])


def apply_all(changes: Sequence[RowChange]) -> None:
    """Do changes in their order; raises RowsDiffer at the first row that isn't as it was.

    Changes of one shape behind each other, as of everyone in a print run, go to the driver in
    one call.
    """
    for shape, alike in groupby(changes, key=_shape):
        _do(shape, list(alike))


def image(row: Table) -> dict[str, object]:
    """Return a row as an image: column names to JSON values."""
    return {
        field.column_name: _as_json(row.__data__[field.name]) for field in row._meta.sorted_fields
    }


# A shape of change is a table, the columns matched (and which of them are null), and the
# columns set; there are few, so each one's SQL is kept. None matched: a new row; None set: a
# row that goes.
Matched = tuple[tuple[str, bool], ...]
Columns = tuple[str, ...]
Shape = tuple[str, Matched | None, Columns | None]


def _shape(change: RowChange) -> Shape:
    if change.was is None:
        return change.table, None, tuple(sorted({**change.key, **(change.now or {})}))
    was = sorted((name, value is None) for name, value in change.was.items())
    key = sorted((name, value is None) for name, value in change.key.items())
    return change.table, (*key, *was), None if change.now is None else tuple(sorted(change.now))


def _do(shape: Shape, changes: Sequence[RowChange]) -> None:
    table, matched, columns = shape
    model = TABLES.get(table)
    if model is None:
        raise RowsDiffer(table)
    values = [_values(change) for change in changes]
    try:
        done = _done(model, matched, columns, values)
    except IntegrityError as error:
        raise RowsDiffer(table) from error
    if done != len(changes):
        raise RowsDiffer(table)


def _values(change: RowChange) -> dict[str, object]:
    now = change.now or {}
    if change.was is None:
        return {**change.key, **now}
    was = {f"was_{name}": value for name, value in {**change.key, **change.was}.items()}
    return {**was, **now}


def _done(
    model: type[Table],
    matched: Matched | None,
    columns: Columns | None,
    values: Sequence[Mapping[str, object]],
) -> int:
    """Do changes of one shape and return how many rows were as they had to be."""
    if matched is not None and columns == ():
        return sum(len(_select(model, matched).rows(**each)) for each in values)
    if matched is None:
        kept = _insert(model, columns or ())
    elif columns is None:
        kept = _delete(model, matched)
    else:
        kept = _update(model, matched, columns)
    return kept.run(**values[0]) if len(values) == 1 else kept.run_many(values)


@cache
def _insert(model: type[Table], columns: Columns) -> Kept:
    return Kept(model, lambda: model.insert(_slots(model, columns)))


@cache
def _delete(model: type[Table], matched: Matched) -> Kept:
    return Kept(model, lambda: model.delete().where(*_matching(model, matched)))


@cache
def _select(model: type[Table], matched: Matched) -> Kept:
    return Kept(model, lambda: model.select().where(*_matching(model, matched)))


@cache
def _update(model: type[Table], matched: Matched, columns: Columns) -> Kept:
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
