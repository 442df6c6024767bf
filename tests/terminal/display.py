"""What a terminal shows: the few sequences that the program sends, and nothing else."""

from __future__ import annotations

import codecs
import re

# A control sequence (CSI), a title or pointer shape (OSC), or a single control character.
_SEQUENCE = re.compile(
    r"\x1b\[(?P<private>[?<>=]?)(?P<numbers>[0-9;]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b\].*?(?:\x07|\x1b\\)"
    r"|\x1b[@-Z\\^_78=>]"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])",
    re.DOTALL,
)
_MODES = {
    "?25": "cursor",
    "?1000": "mouse",
    "?1003": "mouse",
    "?1049": "other screen",
    "?2004": "paste",
}


class Display:
    """The text on a screen of `columns` by `rows`, and the modes that are switched on."""

    def __init__(self, columns: int = 80, rows: int = 24) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._unread = ""
        self.modes = {"cursor"}
        self._column = self._row = 0
        self._left = (0, 0)
        self._columns, self._rows = columns, rows
        self._cells = self._blank()

    def resize(self, columns: int, rows: int) -> None:
        """Give the screen another size; what stood on it stays where it was."""
        old, self._columns, self._rows = self._cells, columns, rows
        self._cells = self._blank()
        for new_row, old_row in zip(self._cells, old, strict=False):
            kept = old_row[:columns]
            new_row[: len(kept)] = kept
        self._column, self._row = min(self._column, columns), min(self._row, rows - 1)

    def feed(self, sent: bytes) -> None:
        """Take what the program sent; a sequence may be cut in two."""
        text = self._unread + self._decoder.decode(sent)
        at = 0
        while at < len(text):
            if text[at] not in "\x1b" and text[at] >= " " and text[at] != "\x7f":
                self._put(text[at])
                at += 1
            elif found := _SEQUENCE.match(text, at):
                self._obey(found)
                at = found.end()
            elif len(text) - at > 200:
                raise AssertionError(f"the display doesn't know {text[at : at + 40]!r}")
            else:
                break
        self._unread = text[at:]

    @property
    def text(self) -> str:
        """Return the screen's lines, without the blanks at their ends."""
        return "\n".join("".join(row).rstrip() for row in self._cells)

    @property
    def cursor(self) -> tuple[int, int]:
        """Return where the cursor stands: its column and its row."""
        return self._column, self._row

    def _blank(self) -> list[list[str]]:
        return [[" "] * self._columns for _ in range(self._rows)]

    def _put(self, sign: str) -> None:
        # The program switches wrapping off: what is too long stays in the last column.
        self._cells[self._row][min(self._column, self._columns - 1)] = sign
        self._column = min(self._column + 1, self._columns)

    def _obey(self, found: re.Match[str]) -> None:
        if control := found["control"]:
            if control == "\r":
                self._column = 0
            elif control == "\n":
                self._row = min(self._row + 1, self._rows - 1)
        elif found["private"]:
            for number in found["numbers"].split(";"):
                self._switch(f"{found['private']}{number}", found["final"])
        elif found["final"] in ("H", "J", "K"):
            self._move_or_erase(found["final"], found["numbers"])

    def _switch(self, number: str, final: str) -> None:
        mode = _MODES.get(number)
        if mode and final == "h":
            self.modes.add(mode)
        elif mode and final == "l":
            self.modes.discard(mode)
        if mode == "other screen":
            # What stood on the first screen is not kept, only where its cursor was.
            here, self._cells = (self._column, self._row), self._blank()
            if final == "h":
                self._left = here
            else:
                self._column, self._row = self._left

    def _move_or_erase(self, final: str, numbers: str) -> None:
        if final == "H":
            row, _, column = numbers.partition(";")
            self._row = min(int(row or 1), self._rows) - 1
            self._column = min(int(column or 1), self._columns) - 1
        elif final == "J":
            self._cells = self._blank()
        else:
            self._cells[self._row][self._column :] = [" "] * (self._columns - self._column)
