"""The residents of a file one after another, for whoever does an act for each of them."""

from collections.abc import Iterator

from counter_tui.resident_files.first_pass import FirstPass
from counter_tui.resident_files.kinds import RESIDENTS
from counter_tui.resident_files.rows import FileRow
from counter_tui.resident_files.sheet import Sheet
from counter_tui.resident_files.sorted_rows import RowSorter, batches
from db.reads.import_preview import Incoming
from db.store.store import Store
from screens.locale import Lang

_ROWS_AT_A_TIME = 250


def residents_of(
    store: Store, sheet: Sheet, lang: Lang
) -> Iterator[tuple[FileRow, Incoming | list[str] | None]]:
    """Yield each row of a file with the resident it tells of, or every reason against it.

    None for a row that says what an earlier one said. Raises Refused FILE_CHANGED.
    """
    first = FirstPass(sheet, RESIDENTS.nik_at, lambda _rows: None)
    try:
        sorter = RowSorter(sheet, RESIDENTS, RESIDENTS.reader(store), first, lang)
        for rows in batches(sheet.rows(), _ROWS_AT_A_TIME):
            for row, found in sorter.sort(rows):
                repeats = isinstance(found, Incoming) and found.repeats
                yield row, None if repeats else found
    finally:
        first.close()
