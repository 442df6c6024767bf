"""Bringing a file's rows into the register, batch by batch, or only saying what it would do."""

import hashlib
import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from itertools import islice
from time import perf_counter
from typing import Any

from counter_tui.resident_files.first_pass import FirstPass
from counter_tui.resident_files.kinds import Kind
from counter_tui.resident_files.rows import FileRow
from counter_tui.resident_files.sheet import Sheet
from counter_tui.resident_files.side_file import SideFile
from counter_tui.resident_files.sorted_rows import RowSorter, Sorted, batches
from db.journal.call import Call
from db.reads.import_preview import Difference, Fate, Incoming, Verdict, judge_now
from db.rules.refused import Refused
from db.store.store import Store
from db.transactions.import_batch import ImportOrder, follow, import_batch
from screens.locale import Lang, say
from screens.locale.resident_faults import difference_sentence

# Rows that share a commit: as many as take about this long, so that a clerk who acts meanwhile
# waits for one short batch and not for a long one.
SECONDS_A_BATCH = 0.040
FIRST_BATCH, FEWEST_ROWS, MOST_ROWS = 100, 25, 500
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


class Pace:
    """How many rows go into the next batch, by how long the one before took."""

    def __init__(self) -> None:
        self.rows = FIRST_BATCH

    def watch(self, written: "Future[Any]", rows: int) -> None:
        """Set the pace anew once a batch of so many rows is committed."""
        began = perf_counter()
        written.add_done_callback(lambda _: self._set(rows, perf_counter() - began))

    def _set(self, rows: int, seconds: float) -> None:
        fitting = round(rows * SECONDS_A_BATCH / max(seconds, 0.001))
        # Half way there: one slow commit says little.
        self.rows = min(max((self.rows + fitting) // 2, FEWEST_ROWS), MOST_ROWS)


@dataclass(frozen=True, slots=True)
class _UnderWay:
    """A batch that was judged; `written` where something of it is handed in for writing."""

    rows: int
    rejected: list[tuple[FileRow, list[str]]]
    verdicts: list[Verdict]
    written: "Future[list[Verdict]] | None"


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
        self._pace = Pace()
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
            unread, under_way = self._sheet.rows(), None
            while rows := list(islice(unread, self._pace.rows)):
                found = sorter.sort(rows)  # while the batch before is written
                self._finish(under_way)
                under_way = self._begin(rows, found)
                progress("rows", self.counts.read, first.rows)
            self._finish(under_way)
            progress("rows", self.counts.read, first.rows)
        finally:
            first.close()
        return self.counts

    def _begin(self, rows: Sequence[FileRow], found: Sequence[Sorted]) -> "_UnderWay":
        """Judge a batch and hand in what is to be written of it."""
        batch = [what for _, what in found if isinstance(what, Incoming)]
        rejected = [(row, what) for row, what in found if isinstance(what, list)]
        judged = self._store.read(judge_now, batch)
        strangers = {each.incoming.line for each in judged.verdicts if each.fate is Fate.REJECTED}
        not_here = [say("row.NIK_NOT_HERE", self._lang)]
        rejected += [(row, not_here) for row in rows if row.line in strangers]
        # Who is rejected stays so, even if a clerk enters them before the rest is written.
        known = [each for each in judged.verdicts if each.incoming.line not in strangers]
        judged, batch = replace(judged, verdicts=known), [each.incoming for each in known]
        written = None
        if not self._only_look and any(verdict.row for verdict in judged.verdicts):
            order = self._order(rows)
            call = replace(self._call, act_id=self._id(f"{order.first_line} {order.digest}"))
            written = self._store.send_write(import_batch, call, order, batch, judged)
            self._pace.watch(written, len(batch))
        return _UnderWay(len(rows), rejected, judged.verdicts, written)

    def _finish(self, batch: "_UnderWay | None") -> None:
        """Wait until a batch is written, do the acts that follow from it, and count it."""
        if batch is None:
            return
        verdicts = batch.verdicts
        if batch.written:
            verdicts = batch.written.result() or verdicts
        if not self._only_look:
            verdicts = self._followed(verdicts)
        self._reject(batch.rejected)
        self.counts.read += batch.rows
        self._count(verdicts)

    def _reject(self, rejected: Sequence[tuple[FileRow, list[str]]]) -> None:
        self.counts.rejected += len(rejected)
        if self._sides.rejects and rejected:
            self._sides.rejects.write(
                [str(row.line), "; ".join(reasons), *row.cells] for row, reasons in rejected
            )

    def _followed(self, verdicts: list[Verdict]) -> list[Verdict]:
        """Do the acts that the verdicts ask for, and return what they came to."""
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
