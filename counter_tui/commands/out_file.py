"""What is written to a file that only this account may read (`--out FILE`)."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from counter_tui.output import show
from counter_tui.resident_files.side_file import SideFile
from counter_tui.settings import Settings
from db.rules.cells import Cell
from db.rules.refused import Refused
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


def write_whole(settings: Settings, path: Path, content: bytes) -> None:
    """Write a file whole or not at all; print where it is. Raises Refused SIDE_FILE_UNWRITABLE."""
    part = None
    try:
        handle, name = tempfile.mkstemp(".part", f".{path.name}.", path.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        part.replace(path)
    except OSError as error:
        if part:
            part.unlink(missing_ok=True)
        why = error.strerror or str(error)
        raise Refused("SIDE_FILE_UNWRITABLE", file=str(path), detail=why) from error
    words = say("out.whole", settings.lang, file=str(path))
    show(settings, {"file": str(path)}, [words])
