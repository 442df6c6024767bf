"""A list written to a file that only this account may read (`--out FILE`)."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from counter_tui.output import show
from counter_tui.resident_files.side_file import SideFile
from counter_tui.settings import Settings
from db.rules.cells import Cell
from screens.locale import say


def write_out(
    settings: Settings, path: Path, headings: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    """Write rows as CSV, cells as text that no spreadsheet takes for a formula; print how many.

    A list without a row replaces an older file too. Raises Refused SIDE_FILE_UNWRITABLE.
    """
    with SideFile(path, ";", headings, always=True) as file:
        file.write(rows)
    words = say("out.written", settings.lang, count=file.lines, file=str(path))
    show(settings, {"rows": file.lines, "file": str(path)}, [words])
