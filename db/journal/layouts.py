"""Reads from an entry's text what verification looks at, and whether the text is canonical.

To parse an entry and write it again costs twenty times its hash. Entries are of few
layouts, though: texts that differ only in whole numbers and in strings without an escape
are all canonical or none is. So a layout that has come often becomes a pattern, and an
entry that fits a pattern needs no parsing.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from db.journal.canonical import canonical

Values = tuple[Any, ...]

# What is read of an entry, in the order in which canonical JSON has it: HEAD, then KEY and
# MOVE of each move of blanks, then the version of the format.
HEAD = ("act", "at", "chain", "corrects", "kind", "n", "nik")
KEY = ("act", "line")
MOVE = ("cause", "day", "document", "kind", "nik", "place", "quantity")
LEDGER = "stock_entry"
_OTHERS = ("by", "day", "decided", "order", "place", "rows", "terminal", "v", "with")
_FIELDS = frozenset({*HEAD, *_OTHERS})
_NUMBERS = frozenset({"v", "n", "line", "quantity"})
_NULLABLE = frozenset({"nik", "corrects", "cause", "document"})

# A pattern takes as long to make as a hundred entries to parse.
_OFTEN = 20
_MOST_SIGHTED = 1000
_MOST_LAYOUTS_A_KIND = 40


class EntryReader:
    """Reads entries, and learns their layouts on the way."""

    def __init__(self) -> None:
        self._layouts: dict[str, list[_Layout]] = {}
        self._sighted: Counter[str] = Counter()

    def read(self, body: str, kind: str) -> Values:
        """Return the values of HEAD, of KEY and MOVE of each move of blanks, and the version.

        `kind` is the kind of act that it should be. Raises ValueError, LookupError,
        TypeError or AttributeError for a text that the program wouldn't have written so.
        """
        known = self._layouts.setdefault(kind, [])
        for layout in known:
            if values := layout.read(body):
                if layout is not known[0]:
                    known.remove(layout)
                    known.insert(0, layout)
                return values
        entry = json.loads(body, parse_float=_no_fraction)
        if canonical(entry) != body or entry.keys() != _FIELDS or type(entry["rows"]) is not list:
            raise ValueError("not canonical")
        values = tuple(_checked(name, value) for name, value in _wanted(entry))
        if "\\" not in body and len(known) < _MOST_LAYOUTS_A_KIND:
            self._sight(entry, known)
        return values

    def _sight(self, entry: dict[str, Any], known: list["_Layout"]) -> None:
        pattern = "".join(_pattern_of_entry(entry))
        self._sighted[pattern] += 1
        if self._sighted[pattern] == _OFTEN:
            known.append(_Layout(pattern, entry))
        if len(self._sighted) > _MOST_SIGHTED:
            self._sighted.clear()


class _Layout:
    """One layout: its pattern, whose groups are the wanted values in their order."""

    def __init__(self, pattern: str, entry: dict[str, Any]) -> None:
        self._match = re.compile(pattern).fullmatch
        self._numbers = [at for at, (name, _) in enumerate(_wanted(entry)) if name in _NUMBERS]

    def read(self, body: str) -> Values | None:
        """Return the wanted values of an entry of this layout, None for another's."""
        found = self._match(body)
        if found is None:
            return None
        values: list[Any] = list(found.groups())
        for at in self._numbers:
            values[at] = int(values[at])
        return tuple(values)


def _wanted(entry: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name in HEAD:
        yield name, entry[name]
    for row in entry["rows"]:
        if row["t"] == LEDGER:
            if (tuple(row["k"]), tuple(row["now"])) != (KEY, MOVE):
                raise ValueError("not a move of blanks")
            yield from row["k"].items()
            yield from row["now"].items()
    yield "v", entry["v"]


def _checked(name: str, value: Any) -> Any:
    expected = int if name in _NUMBERS else str
    if type(value) is not expected and not (value is None and name in _NULLABLE):
        raise TypeError(name)
    return value


def _pattern_of_entry(entry: dict[str, Any]) -> Iterator[str]:
    """Yield the parts of the pattern that takes all entries of this one's layout."""
    separator = r"\{"
    for name, value in entry.items():
        yield f'{separator}"{name}":'
        if name == "rows":
            yield r"\[" + ",".join(map(_pattern_of_row, value)) + r"\]"
        else:
            yield _pattern(value, taken=name in HEAD or name == "v")
        separator = ","
    yield r"\}"


def _pattern_of_row(row: dict[str, Any]) -> str:
    taken = row["t"] == LEDGER
    parts = {
        "k": _pattern(row["k"], inside=taken),
        "now": _pattern(row["now"], inside=taken),
        "t": re.escape(canonical(row["t"])),
        "was": _pattern(row["was"]),
    }
    return r"\{" + ",".join(f'"{name}":{parts[name]}' for name in row) + r"\}"


def _pattern(value: Any, *, taken: bool = False, inside: bool = False) -> str:
    """Return the pattern of a value; with `taken` it is a group, with `inside` what it holds."""
    if isinstance(value, dict):
        fields = (
            f"{re.escape(canonical(name))}:{_pattern(each, taken=inside)}"
            for name, each in value.items()
        )
        return r"\{" + ",".join(fields) + r"\}"
    if isinstance(value, list):
        return r"\[" + ",".join(map(_pattern, value)) + r"\]"
    group = "(" if taken else "(?:"
    if isinstance(value, str):
        # Everything but the quote, the backslash and control characters.
        return f'"{group}' + r'[ !#-\[\]-\U0010ffff]*+)"'
    if value is None:
        return "null()??" if taken else "null"
    return str(canonical(value)) if isinstance(value, bool) else group + "-?[1-9][0-9]*+|0)"


def _no_fraction(text: str) -> None:
    raise ValueError("no fraction has a place in an entry")
