"""Putting plain text into lines of a given width."""

import re
from collections.abc import Sequence
from textwrap import wrap

from rich.cells import cell_len, set_cell_size
from rich.text import Text

# What would steer the terminal or turn the reading direction, instead of being read.
_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def harmless(text: Text) -> Text:
    """Return the text with every steering character shown as a replacement sign."""
    if _STEERING.search(text.plain):
        text = text.copy()
        text.plain = _STEERING.sub("\ufffd", text.plain)
    return text


def joined(lines: Sequence[Text], width: int, height: int) -> Text:
    """Return at most `height` lines as one text, each cut at `width` with an ellipsis."""
    kept = [_cut(line, width) for line in lines[:height]]
    return Text("\n", no_wrap=True, overflow="ellipsis", end="").join(kept)


def both_ends(left: Text, right: Text, width: int) -> Text:
    """Return one line with `left` at its beginning and `right` at its end; the left gives way."""
    room = width - right.cell_len - (2 if right.plain else 0)
    line = _cut(left, max(room, 0))
    line.pad_right(width - right.cell_len - line.cell_len)
    line.append_text(right)
    return line


def beside(words: str, style: str, right: Text, width: int) -> list[Text]:
    """Return words broken into lines, the first with `right` at its end."""
    room = width - right.cell_len - (2 if right.plain else 0)
    first, *rest = wrapped(words, room, style) or [Text()]
    return [both_ends(first, right, width), *rest]


def wrapped(words: str, width: int, style: str) -> list[Text]:
    """Return a sentence broken at blanks into lines of at most `width` cells."""
    if not words:
        return []
    return [Text(line, style) for line in wrap(words, max(width, 10))]


def fitted(text: str, width: int) -> str:
    """Return `text` at exactly `width` cells: cut with an ellipsis, or padded."""
    if cell_len(text) > width:
        return set_cell_size(text, width - 1) + "…"
    return set_cell_size(text, width)


def _cut(line: Text, width: int) -> Text:
    fresh = line.copy()
    fresh.truncate(width, overflow="ellipsis")
    return fresh
