"""A file of people who move into the city: each row is an arrival of its own."""

import sys
import uuid
from argparse import Namespace
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from counter_tui.commands.desk import call, open_office
from counter_tui.output import print_json, print_lines
from counter_tui.resident_files.bring_in import LINE, REASONS
from counter_tui.resident_files.kinds import RESIDENTS
from counter_tui.resident_files.read_residents import residents_of
from counter_tui.resident_files.rows import FileRow
from counter_tui.resident_files.sheet import Sheet
from counter_tui.resident_files.side_file import SideFile, free_path
from counter_tui.settings import Settings
from db.journal.call import Call
from db.journal.chain import entry_of
from db.office import operator_named
from db.reads.import_preview import Incoming
from db.rules.refused import Refused
from db.rules.roles import Act, permits, who_may
from db.store.store import Store
from db.transactions.arrive import ArriveOrder
from db.transactions.arrive import arrive as record_arrival
from screens.locale import Lang, refusal_words, say

# The ids of a file's arrivals follow from the file, so that sending it again does nothing.
_ARRIVALS = uuid.UUID("6f1a5c2e-8f0b-5d3a-9c47-2b1e7d90a4c8")


@dataclass(slots=True)
class Counts:
    """What became of the rows: `read` is the sum of the three after it.

    `unchanged` are those that this very file brought before.
    """

    read: int = 0
    arrived: int = 0
    unchanged: int = 0
    rejected: int = 0


def arrive(settings: Settings, asked: Namespace) -> None:
    """Record the arrivals of a file, one act a row; what can't arrive goes to the rejects."""
    with ExitStack() as stack:
        store = stack.enter_context(open_office(settings))
        by = call(store, settings)
        _check_right(store, by)
        sheet = stack.enter_context(Sheet(Path(asked.file), RESIDENTS.fields, RESIDENTS.missing))
        rejects = stack.enter_context(_rejects(sheet, asked.rejects))
        counts = _Arrivals(store, by, sheet, rejects, settings.lang).run()
    found = {**asdict(counts), "rejects_file": str(rejects.path) if rejects.written else None}
    if counts.rejected:
        told = say(
            "import.rejects", settings.lang, rejected=counts.rejected, file=str(rejects.path)
        )
        print_lines([told], sys.stderr)
    if settings.json:
        print_json(found)
        return
    told = say(
        "arrivals.counts",
        settings.lang,
        read=counts.read,
        arrived=counts.arrived,
        unchanged=counts.unchanged,
        rejected=counts.rejected,
    )
    print_lines([told])


def _check_right(store: Store, by: Call) -> None:
    """Refuse who may not bring files, before the file is read."""
    role = store.read(operator_named, by.operator).role
    if not permits(role, Act.ADD_RESIDENTS):
        roles = who_may(Act.ADD_RESIDENTS)
        raise Refused("NOT_PERMITTED", role=role, act=Act.ADD_RESIDENTS, roles=roles)


def _rejects(sheet: Sheet, named: str | None) -> SideFile:
    path = free_path(sheet.file.path, "rejects") if named is None else Path(named)
    if path.exists() and path.samefile(sheet.file.path):
        raise Refused("SIDE_FILE_IS_THE_FILE", file=str(path))
    return SideFile(path, sheet.delimiter, (LINE, REASONS, *sheet.headings))


class _Arrivals:
    """One file on its way."""

    def __init__(self, store: Store, by: Call, sheet: Sheet, rejects: SideFile, lang: Lang) -> None:
        self._store, self._call, self._sheet = store, by, sheet
        self._rejects, self._lang = rejects, lang

    def run(self) -> Counts:
        """Record every arrival and return what became of the rows."""
        counts = Counts()
        for row, found in residents_of(self._store, self._sheet, self._lang):
            counts.read += 1
            if found is None:
                counts.unchanged += 1
                continue
            reasons = found if isinstance(found, list) else self._record(row, found, counts)
            if reasons:
                counts.rejected += 1
                self._rejects.write([[str(row.line), "; ".join(reasons), *row.cells]])
        return counts

    def _record(self, row: FileRow, who: Incoming, counts: Counts) -> list[str]:
        """Record the arrival that a row tells of; return why it can't be, empty where it was."""
        named = f"{self._sheet.sha256} {row.line} {who.nik}"
        by = replace(self._call, act_id=str(uuid.uuid5(_ARRIVALS, named)))
        assert who.row is not None
        try:
            new = self._store.write(_arrived, by, ArriveOrder(who.row, who.untold))
        except Refused as refusal:
            return [refusal_words(refusal.code, refusal.values, self._lang).line]
        counts.arrived += new
        counts.unchanged += not new
        return []


def _arrived(call: Call, order: ArriveOrder) -> bool:
    """Record an arrival and return True; False where this row of this file has brought it."""
    if entry_of(call.act_id) is not None:
        return False
    record_arrival(call, order, right=Act.ADD_RESIDENTS)
    return True
