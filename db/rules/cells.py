"""A cell of a sheet or a field of a form as plain text."""

import re
import unicodedata
from datetime import date, datetime

# XLSX gives numbers and dates; CSV and forms give text.
Cell = str | float | date

# How Excel shows a long number in a narrow column: 5,27E+15. A CSV saved so has lost digits.
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]+)?E\+?[0-9]{1,2}", re.IGNORECASE)
# How a CSV keeps Excel from reading a number: ="5271010101900001".
_AS_FORMULA = re.compile(r'="([0-9]*)"')


def cell_text(cell: Cell) -> str:
    """Return what a cell says, without the blanks around it; a whole number without a point."""
    if isinstance(cell, str):
        bare = cell.strip()
        formula = _AS_FORMULA.fullmatch(bare) if bare.startswith("=") else None
        return formula[1] if formula else bare
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(int(cell)) if cell == cell // 1 else str(cell)


def readable(text: str) -> str | None:
    """Return a text whose blanks are plain ones, or None.

    None where it holds what can't be seen: control characters (a line break too), marks
    that change the direction of writing, halves of characters.
    """
    if text.isprintable():
        return text
    plain = "".join(" " if unicodedata.category(char) == "Zs" else char for char in text)
    return plain if plain.isprintable() else None


def is_rounded(cell: Cell) -> bool:
    """Return whether a sixteen-digit number in this cell can have lost its last digit.

    A spreadsheet keeps fifteen digits of a number; only text keeps sixteen.
    """
    if isinstance(cell, str):
        return _SCIENTIFIC.fullmatch(cell.strip()) is not None
    return not isinstance(cell, date)
