"""The rows of a list that couldn't be taken, written out to be mended and taken again."""

from pathlib import Path

from counter_tui.resident_files.side_file import SideFile
from db.rules.roster_file import RosterRead
from screens.locale import Lang
from screens.locale.roster_faults import roster_reasons

LINE, REASONS = "LINE", "REASONS"


def write_rejects(read: RosterRead, path: Path | str, lang: Lang) -> Path | None:
    """Write the rejected rows under the file's headings, with line and reasons before them.

    Returns where they are, None where no row was rejected (then no file is made); only this
    account may read it. Raises Refused SIDE_FILE_UNWRITABLE.
    """
    with SideFile(Path(path), read.delimiter, [LINE, REASONS, *read.headings]) as side:
        side.write(
            [str(each.line), "; ".join(roster_reasons(each, lang)), *each.cells]
            for each in read.rejects
        )
    return side.written
