"""Reads from an entry's text what verification looks at, and whether the text is canonical.

Parsing an entry and writing it again costs twenty times its hash. Entries are of few
layouts, though: texts that differ only in numbers and in strings without an escape are
all canonical or none is. So an entry of a layout that was seen before is only cut at its
quotes, and its values are taken by their place among the pieces.
"""

import json
import re
from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Any

from db.journal.canonical import canonical

Values = tuple[Any, ...]
_Take = Callable[[list[Any]], Values]

FIELDS = frozenset(
    [
        "v",
        "chain",
        "n",
        "act",
        "kind",
        "at",
        "day",
        "by",
        "with",
        "place",
        "terminal",
        "nik",
        "order",
        "decided",
        "rows",
        "corrects",
    ]
)
# What is read of every entry, and after it of each of its moves of blanks.
HEAD = ("v", "chain", "n", "act", "kind", "at", "nik", "corrects")
MOVE = ("place", "kind", "quantity", "day", "cause", "document", "nik")
LEDGER = "stock_entry"
_NUMBERS = frozenset({"v", "n", "line", "quantity"})
_NULLABLE = frozenset({"nik", "corrects", "cause", "document"})

_CONTROL = bytes(range(0x20))
# An integer as JSON writes it; of any other number something stays outside the match.
_NUMBER = re.compile(r"-?[1-9][0-9]*|0")
_AROUND_NUMBERS = ":,{}[]"
_MOST_REMEMBERED = 20_000


class EntryReader:
    """Reads entries, and remembers their layouts (so many at most that memory stays small)."""

    def __init__(self) -> None:
        self._masks = _Masks()
        self._shapes: dict[tuple[str, ...], _Shape] = {}
        self._learned = 0

    def read(self, body: str) -> Values:
        """Return the values of HEAD, then `act`, `line` and MOVE of each move of blanks.

        Raises ValueError, LookupError or TypeError for a text that the program wouldn't
        have written so.
        """
        if "\\" in body or _has_control(body):
            return tuple(value for _, value in _read_whole(body))
        pieces: list[Any] = body.split('"')
        masked = tuple(map(self._masks.__getitem__, pieces[::2]))
        shape = self._shapes.get(masked)
        if shape and (take := shape.take_for(pieces)):
            pieces.append(None)
            return take(pieces)
        values = tuple(value for _, value in _read_whole(body))
        if self._learned < _MOST_REMEMBERED:
            self._learned += 1
            self._shapes.setdefault(masked, _Shape(pieces)).learn(pieces)
        return values


class _Masks(dict[str, str]):
    """What stands between two strings, with 0 for each of its numbers."""

    def __missing__(self, between: str) -> str:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        self[between] = masked = _NUMBER.sub("0", between)
        return masked


class _Shape:
    """Entries whose texts differ only in numbers and strings, names of fields included."""

    def __init__(self, pieces: list[str]) -> None:
        self._keys_at = [at for at in range(1, len(pieces), 2) if pieces[at + 1].startswith(":")]
        self._keys = itemgetter(*self._keys_at)
        self._layouts: dict[object, tuple[Callable[[list[str]], object], dict[object, _Take]]] = {}

    def take_for(self, pieces: list[str]) -> _Take | None:
        """Return how values are taken from a text of this shape, None if that isn't learned.

        Names of fields must be as they were, and so must the tables of the rows.
        """
        layout = self._layouts.get(self._keys(pieces))
        if layout is None:
            return None
        tables, takes = layout
        return takes.get(tables(pieces))

    def learn(self, pieces: list[str]) -> None:
        """Learn the layout of a text that is canonical."""
        places = json.loads(self._with_places(pieces))
        tables = itemgetter(places["kind"], *(row["t"] for row in places["rows"]))
        for row in places["rows"]:
            row["t"] = pieces[row["t"]]
        end = len(pieces)
        wanted = [(name, end if place is None else place) for name, place in _wanted(places)]
        _, takes = self._layouts.setdefault(self._keys(pieces), (tables, {}))
        takes[tables(pieces)] = _taking(wanted)

    def _with_places(self, pieces: list[str]) -> str:
        """Return the text with each value's place among the pieces instead of the value."""
        keys = set(self._keys_at)
        written = []
        for at, piece in enumerate(pieces):
            if at in keys:
                written.append(f'"{piece}"')
            else:
                written.append(str(at) if at % 2 else _NUMBER.sub(str(at), piece))
        return "".join(written)


def _taking(wanted: list[tuple[str, int]]) -> _Take:
    take = itemgetter(*(place for _, place in wanted))
    numbers = tuple(at for at, (name, _) in enumerate(wanted) if name in _NUMBERS)

    def taken(pieces: list[Any]) -> Values:
        values = list(take(pieces))
        for at in numbers:
            values[at] = int(values[at].strip(_AROUND_NUMBERS))
        return tuple(values)

    return taken


def _read_whole(body: str) -> Iterator[tuple[str, Any]]:
    """Parse an entry, write it again, and yield its values of HEAD and of its moves."""
    entry = json.loads(body, parse_float=_no_fraction)
    if canonical(entry) != body or entry.keys() != FIELDS:
        raise ValueError("not canonical")
    for name, value in _wanted(entry):
        expected = int if name in _NUMBERS else str
        if type(value) is not expected and not (value is None and name in _NULLABLE):
            raise TypeError(name)
        yield name, value


def _wanted(entry: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name in HEAD:
        yield name, entry[name]
    for row in entry["rows"]:
        if row["t"] == LEDGER:
            yield "act", row["k"]["act"]
            yield "line", row["k"]["line"]
            for name in MOVE:
                yield name, row["now"][name]


def _has_control(body: str) -> bool:
    written = body.encode()
    return len(written.translate(None, _CONTROL)) != len(written)


def _no_fraction(text: str) -> None:
    raise ValueError("no fraction has a place in an entry")
