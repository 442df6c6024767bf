"""The two kinds of file: residents, and statuses alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counter_tui.resident_files.sheet import Missing
from db.office import office_settings
from db.reads.areas import areas
from db.reads.import_preview import Incoming
from db.reads.today import office_now
from db.rules.cells import Cell
from db.rules.resident_fields import (
    FIELDS,
    Fault,
    Reading,
    ResidentReader,
    StatusReading,
    read_status,
)
from db.rules.resident_headings import STATUS_FIELDS, missing_headings, missing_status_headings
from db.store.store import Store

ReadRow = Callable[[int, Sequence[Cell]], Incoming | tuple[Fault, ...]]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file holds: its headings in the order of its values, and how a row is read."""

    fields: Sequence[str]
    missing: Missing
    reader: Callable[[Store], ReadRow]

    @property
    def nik_at(self) -> int:
        """Return where the NIK stands among the values."""
        return self.fields.index("NIK")


def _residents(store: Store) -> ReadRow:
    settings = store.read(office_settings)
    today = store.read(office_now, settings).today
    meanings = settings.meanings_of_numbers
    reader = ResidentReader(store.read(areas), settings.region, today, meanings)

    def read(line: int, cells: Sequence[Cell]) -> Incoming | tuple[Fault, ...]:
        found = reader.read(cells)
        if not isinstance(found, Reading):
            return found
        row, untold = found.row, found.untold
        return Incoming(line, row.nik, row, untold, row.siak_status, "siak_status" not in untold)

    return read


def _statuses(store: Store) -> ReadRow:
    meanings = store.read(office_settings).meanings_of_numbers

    def read(line: int, cells: Sequence[Cell]) -> Incoming | tuple[Fault, ...]:
        found = read_status(cells, meanings)
        if not isinstance(found, StatusReading):
            return found
        return Incoming(line, found.nik, None, frozenset(), found.status, status_told=True)

    return read


RESIDENTS = Kind(FIELDS, missing_headings, _residents)
STATUSES = Kind(STATUS_FIELDS, missing_status_headings, _statuses)
