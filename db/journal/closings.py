"""Whether each day's closing is what the entries that it covers add up to."""

from dataclasses import dataclass, field
from typing import Any

from db.journal.canonical import parsed
from db.journal.fault import Fault, FaultCode
from db.journal.layouts import KEY, MOVE, Values
from db.journal.looks import is_digest
from db.journal.rows import image
from db.models import DayClosing
from db.rules.roles import Act

_WIDTH = len(KEY) + len(MOVE)
_PLACE, _PIECES = (len(KEY) + MOVE.index(name) for name in ("place", "quantity"))
Row = dict[str, Any]


@dataclass(slots=True)
class Closings:
    """Watches entry after entry what moves at each place, and holds the closings to it.

    `entries` are the closings' own entries by number, oldest first, with the row that each
    made; that is all that grows with the record.
    """

    moved: dict[str, list[int]] = field(default_factory=dict)
    last: dict[str, Row] = field(default_factory=dict)
    entries: dict[int, Row] = field(default_factory=dict)

    def step(self, n: int, kind: str, moves: Values, body: str, before: str) -> Fault | None:
        """Look at an entry, its moves as EntryReader reads them; `before` is the hash before it."""
        for at in range(0, len(moves), _WIDTH):
            into = self.moved.setdefault(moves[at + _PLACE], [0, 0])
            pieces = moves[at + _PIECES]
            into[pieces < 0] += abs(pieces)
        if kind != Act.CLOSE_DAY:
            return None
        try:
            said = {row["t"]: {**row["k"], **row["now"]} for row in parsed(body)["rows"]}
            return self._close(n, said["day_closing"], before)
        except (LookupError, TypeError):
            return Fault(n, FaultCode.JOURNAL_NOT_CANONICAL)

    def _close(self, n: int, row: Row, before: str) -> Fault | None:
        place = row["place"]
        last = self.last.get(place)
        moved_in, moved_out = self.moved.pop(place, [0, 0])
        expected = {
            "from_n": last["to_n"] + 1 if last else 1,
            "to_n": n - 1,
            "head": before,
            "opening": last["counted"] if last else 0,
            "moved_in": moved_in,
            "moved_out": moved_out,
        }
        self.last[place] = self.entries[n] = row
        unlike = [name for name, value in expected.items() if row[name] != value]
        if unlike:
            return Fault(n, FaultCode.CLOSING_DIFFERS, " · ".join([row["ref"], *unlike]))
        return None

    def end(self) -> Fault | None:
        """Look at the table of closings, and at the looks whose digests they keep."""
        there = {row.ref: image(row) for row in DayClosing.select().order_by(DayClosing.to_n)}
        for n, row in self.entries.items():
            if there.pop(row["ref"], None) != row:
                return Fault(n, FaultCode.CLOSING_DIFFERS, row["ref"])
        for ref in there:
            return Fault(None, FaultCode.CLOSING_DIFFERS, ref)
        return self._looks()

    def _looks(self) -> Fault | None:
        """Return the first closing whose looks aren't there as they were, by its entry."""
        after = 0
        for n, row in self.entries.items():
            upto = max(after, row["looks_to"])
            if not is_digest(after, upto, row["looks_digest"]):
                return Fault(n, FaultCode.LOOKS_CHANGED, row["ref"])
            after = upto
        return None

    def rows_from(self, noted: int) -> int:
        """Return from which entry on rows are looked at for a head noted at entry `noted`.

        That is where the day begins that the head closed, or the last one before it: so what
        the noted page itself tells is looked at too. 1 where no day was closed by then.
        """
        covered = (row["from_n"] for n, row in reversed(self.entries.items()) if n <= noted)
        return int(next(covered, 1))
