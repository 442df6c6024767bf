"""Whether the office's tables are what the journal adds up to, act by act from the first."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

from peewee import Database, InterfaceError, OperationalError, SqliteDatabase

from db.journal.broken import Broken
from db.journal.canonical import parsed
from db.journal.compare import first_difference
from db.journal.fault import Fault, FaultCode, row_named
from db.journal.invariants import Invariants
from db.journal.rows import RowChange, RowsDiffer, apply
from db.journal.stream import UnreadableRow, entries_in_order, streamed
from db.models import MODELS, REPLAYED
from db.store.engine import office_file, reading_database
from db.store.errors import OfficeUnavailable, Trouble
from db.store.schema import check_schema, migrate

_ENTRIES_A_TRANSACTION = 1000
# The scratch database may be lost at any time. The register isn't in the journal, so
# foreign keys are off; checks and unique indexes hold.
_SCRATCH = {"journal_mode": "wal", "synchronous": "off", "foreign_keys": 0}


def replay(url: str) -> Fault | None:
    """Rebuild the state of an office from its journal and compare it with its tables.

    Entries are applied as they are written, in a scratch database that goes away
    afterwards; today's rules and settings aren't asked. The office is read in one
    snapshot. Returns the first entry that can't follow the ones before it, else the
    first row that differs, else None. It checks no hash: `verify` does.
    Raises OfficeUnavailable.
    """
    office_file(url)
    with (
        tempfile.TemporaryDirectory(prefix="counter-replay-") as folder,
        # Models are bound by thread, and this one may be bound to the office.
        ThreadPoolExecutor(max_workers=1, thread_name_prefix="office-replay") as pool,
    ):
        try:
            return pool.submit(_replay, reading_database(url), Path(folder) / "scratch.db").result()
        except (OperationalError, InterfaceError) as error:
            raise OfficeUnavailable(Trouble.UNREACHABLE, str(error)) from error


def _replay(office: Database, path: Path) -> Fault | None:
    scratch = SqliteDatabase(str(path), autoconnect=False, pragmas=_SCRATCH)
    scratch.bind(MODELS, bind_refs=False, bind_backrefs=False)
    with scratch.connection_context(), office.connection_context(), office.atomic():
        check_schema(office)
        migrate(scratch)
        if fault := _apply_all(scratch, streamed(office, entries_in_order())):
            return fault
        with scratch.atomic():
            differences = (first_difference(model, scratch, office) for model in REPLAYED)
            return next(filter(None, differences), None)


def _apply_all(scratch: Database, entries: Iterator[tuple[Any, ...]]) -> Fault | None:
    invariants = Invariants()
    last, before = 0, -1
    try:
        while last != before:
            before = last
            with scratch.atomic():
                for last, body, *_ in islice(entries, _ENTRIES_A_TRANSACTION):
                    if fault := _apply(last, body, invariants):
                        return fault
    except UnreadableRow:
        return Fault(last + 1, FaultCode.JOURNAL_CHANGED)
    return None


def _apply(n: int, body: str, invariants: Invariants) -> Fault | None:
    change: RowChange | None = None
    try:
        changes = [RowChange.from_entry(row) for row in parsed(body)["rows"]]
        invariants.check(changes)
        for change in changes:
            apply(change)
    except Broken as error:
        return Fault(n, FaultCode.REPLAY_REFUSED, row_named(error.change.table, error.change.key))
    except RowsDiffer:
        assert change is not None
        return Fault(n, FaultCode.REPLAY_REFUSED, row_named(change.table, change.key))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return Fault(n, FaultCode.JOURNAL_NOT_CANONICAL)
    return None
