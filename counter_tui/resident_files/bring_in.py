"""Bringing a file's rows into the register, batch by batch, or only saying what it would do."""

import hashlib
import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from counter_tui.resident_files.first_pass import FirstPass
from counter_tui.resident_files.kinds import Kind
from counter_tui.resident_files.rows import FileRow
from counter_tui.resident_files.sheet import Sheet
from counter_tui.resident_files.side_file import SideFile
from counter_tui.resident_files.sorted_rows import RowSorter, batches
from db.journal.call import Call
from db.reads.import_preview import Difference, Fate, Incoming, Verdict, judge
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.import_batch import ImportOrder, follow, import_batch
from screens.locale import Lang, say
from screens.locale.resident_faults import difference_sentence

# Rows that share a commit. A batch holds the database some 50 ms on a busy machine of two
# cores; a commit costs too much to share it among much fewer.
ROWS_A_BATCH = 250
# Acts of people of a file that share a commit; each takes a millisecond or two.
_ACTS_A_COMMIT = 15

LINE, REASONS = "LINE", "REASONS"
DIFFERENCE_HEADINGS = ("LINE", "NIK", "FIELD", "HERE", "FILE", "REASON")

Told = Callable[[Verdict], None]


@dataclass(frozen=True, slots=True)
class SideFiles:
    """Where the rejected rows and the differences go; None: nowhere."""

    rejects: SideFile | None
    differences: SideFile | None


@dataclass(slots=True)
class Counts:
    """What became of the rows: `read` is the sum of the four after it.

    `differences` were listed and not applied; `statuses` moved and `departed` people are
    among the updated.
    """

    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    differences: int = 0
    statuses: int = 0
    departed: int = 0


class BringIn:
    """One file on its way into the register."""

    def __init__(
        self,
        store: Store,
        call: Call,
        sheet: Sheet,
        kind: Kind,
        sides: SideFiles,
        lang: Lang,
        *,
        only_look: bool,
        told: Told,
    ) -> None:
        """`call.act_id` names the whole import, `told` is told each change when it is certain."""
        self.counts = Counts()
        self._store, self._call, self._sheet, self._kind = store, call, sheet, kind
        self._sides, self._lang, self._only_look, self._told = sides, lang, only_look, told
        try:
            self._whole = uuid.UUID(call.act_id)
        except ValueError as error:
            raise Refused("ACT_ID_INVALID", act=call.act_id[:40]) from error

    def run(self, progress: Callable[[str, int, int], None]) -> Counts:
        """Read the file through, twice, and return what became of its rows.

        `progress` is told phase, rows done and rows in all (0 while that isn't known).
        """
        first = FirstPass(self._sheet, self._kind.nik_at, lambda n: progress("survey", n, 0))
        try:
            read_row = self._kind.reader(self._store)
            sorter = RowSorter(self._sheet, self._kind, read_row, first, self._lang)
            for rows in batches(self._sheet.rows(), ROWS_A_BATCH):
                self._batch(rows, sorter)
                progress("rows", self.counts.read, first.rows)
        finally:
            first.close()
        return self.counts

    def _batch(self, rows: Sequence[FileRow], sorter: RowSorter) -> None:
        batch: list[Incoming] = []
        rejected: list[tuple[FileRow, list[str]]] = []
        for row, found in sorter.sort(rows):
            if isinstance(found, list):
                rejected.append((row, found))
            else:
                batch.append(found)
        verdicts = self._store.read(judge, batch) if batch else []
        strangers = {each.incoming.line for each in verdicts if each.fate is Fate.REJECTED}
        not_here = [say("row.NIK_NOT_HERE", self._lang)]
        rejected += [(row, not_here) for row in rows if row.line in strangers]
        self._reject(rejected)
        self.counts.read += len(rows)
        if not self._only_look:
            verdicts = self._done(rows, batch, verdicts)
        self._count(verdicts)

    def _reject(self, rejected: Sequence[tuple[FileRow, list[str]]]) -> None:
        self.counts.rejected += len(rejected)
        if self._sides.rejects and rejected:
            self._sides.rejects.write(
                [str(row.line), "; ".join(reasons), *row.cells] for row, reasons in rejected
            )

    def _done(
        self, rows: Sequence[FileRow], batch: list[Incoming], verdicts: list[Verdict]
    ) -> list[Verdict]:
        """Do what the verdicts say, and return what it came to."""
        order = self._order(rows)
        call = replace(self._call, act_id=self._id(f"{order.first_line} {order.digest}"))
        if any(verdict.row for verdict in verdicts):
            verdicts = self._store.write(import_batch, call, order, batch) or verdicts
        acts = [each for each in verdicts if each.status or each.departs]
        refused: dict[int, Refused] = {}
        for some in batches(iter(acts), _ACTS_A_COMMIT):
            calls = [(self._call_for(each), each) for each in some]
            for verdict, error in self._store.write(follow, calls):
                refused[verdict.incoming.line] = error
        return [_without_acts(each, refused.get(each.incoming.line)) for each in verdicts]

    def _order(self, rows: Sequence[FileRow]) -> ImportOrder:
        digest = hashlib.sha256()
        for row in rows:
            digest.update("\x1f".join(map(str, row.cells)).encode("utf-8", "backslashreplace"))
            digest.update(b"\x1e")
        return ImportOrder(
            self._sheet.sha256, rows[0].line, rows[-1].line, len(rows), digest.hexdigest()
        )

    def _call_for(self, verdict: Verdict) -> Call:
        incoming = verdict.incoming
        name = f"{incoming.line} {incoming.nik} {verdict.status} {verdict.departs}"
        return replace(self._call, act_id=self._id(name))

    def _id(self, name: str) -> str:
        """Return the id of an act of this import: the same for the same part of the file."""
        return str(uuid.uuid5(self._whole, f"{self._sheet.sha256} {name}"))

    def _count(self, verdicts: Sequence[Verdict]) -> None:
        counts = self.counts
        fates = Counter(verdict.fate for verdict in verdicts)
        counts.added += fates[Fate.ADDED]
        counts.updated += fates[Fate.UPDATED]
        counts.unchanged += fates[Fate.UNCHANGED]
        for verdict in verdicts:
            counts.statuses += verdict.status_moves
            counts.departed += verdict.departs is not None
            if verdict.fate in (Fate.ADDED, Fate.UPDATED):
                self._told(verdict)
            if verdict.differences:
                self._differ(verdict.differences)

    def _differ(self, differences: Sequence[Difference]) -> None:
        self.counts.differences += len(differences)
        if self._sides.differences:
            self._sides.differences.write(
                (
                    str(each.line),
                    each.nik,
                    each.field,
                    each.here,
                    each.file,
                    difference_sentence(each, self._lang),
                )
                for each in differences
            )


def _without_acts(verdict: Verdict, refused: Refused | None) -> Verdict:
    """Return a verdict as it came out; an act that was refused is a difference."""
    if refused is None:
        return verdict
    field_, told = ("CURRENT_STATUS_CODE", verdict.status)
    if verdict.departs:
        field_, told = ("FLAG_STATUS", str(verdict.departs))
    here = verdict.status_was or ""
    incoming = verdict.incoming
    difference = Difference(incoming.line, incoming.nik, field_, here, told or "", refused.code)
    return replace(
        verdict,
        fate=Fate.UPDATED if verdict.row else Fate.UNCHANGED,
        departs=None,
        status=None,
        status_moves=False,
        differences=(*verdict.differences, difference),
    )
