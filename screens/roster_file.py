"""Taking a list's file into a visit: read beside the room, matched, then one act."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.journal.call import Call
from db.journal.receipt import Receipt
from db.office import office_settings
from db.reads.today import office_now
from db.reads.visits.roster_taken import RosterTaken, roster_taken
from db.reads.visits.visit_list import VisitLine
from db.roster_match import Matched, match_roster
from db.rules.roster_file import RosterRead
from db.transactions.take_roster import RosterOrder, roster_order, take_roster
from screens.keys_in_turn import TakesKeys
from screens.locale import Lang, say
from screens.outcome import Ended, report, words_of
from screens.roster_tools import RosterTools

if TYPE_CHECKING:
    from screens.visits_room import VisitsRoom


@dataclass(frozen=True, slots=True)
class _Found:
    """A file that was read: its order, its lines, who each is told to be, and the rejects."""

    order: RosterOrder
    read: RosterRead
    matches: Sequence[Matched]
    rejects: Path | None


class RosterFile:
    """Reads a file for the chosen visit; the room `reads` until it is known what stands in it."""

    NAME = "roster-file"

    def __init__(self, room: "VisitsRoom") -> None:
        self._room = room
        self._shift = room.shift
        self._lang = room.lang
        self.reads = False

    def take(self, visit: VisitLine, typed: str) -> None:
        """Read the file that was typed, and take its list."""
        tools = self._shift.session.rosters
        if tools is None:
            self._room.tell(say("visits.roster.none", self._lang), "bold")
            return
        self.reads = True
        self._room.tell(say("visits.roster.reading", self._lang))
        path = Path(typed).expanduser()
        future = self._shift.session.store.send_read(_read, tools, visit.ref, path, self._lang)
        report(self._room, future, self.NAME)

    def ended(self, event: Ended) -> None:
        """Send the act of a list that was read, or say why it can't be."""
        self.reads = False
        if isinstance(event.error, OSError):
            why = event.error.strerror or type(event.error).__name__
            self._room.tell(f"! {say('visits.roster.unread', self._lang, why=why)}", "bold")
        elif event.error:
            self._room.tell_refused(words_of(event.error, self._lang))
        elif not event.value.read.lines:
            self._room.tell(self._nothing(event.value), "bold")
        else:
            self._send(event.value)
        self._room.post_message(TakesKeys(drop=False))

    def _nothing(self, found: _Found) -> str:
        return f"! {say('visits.roster.empty', self._lang)} {self._rejected(found)}".strip()

    def _send(self, found: _Found) -> None:
        came_in: list[RosterTaken | None] = []

        def take(call: Call, order: Any) -> Receipt:
            receipt = take_roster(call, order, found.read.lines, found.matches)
            came_in.append(roster_taken(receipt.act))
            return receipt

        def did(_receipt: Receipt) -> str:
            return f"{self._taken(came_in[-1])} {self._rejected(found)}".strip()

        self._room.acts.send(take, found.order, did)

    def _taken(self, counts: RosterTaken | None) -> str:
        if counts is None:
            return ""
        told = say("visits.roster.taken", self._lang, added=counts.added, there=counts.there)
        if counts.doubtful:
            told += f" {say('visits.roster.doubtful', self._lang, count=counts.doubtful)}"
        return told

    def _rejected(self, found: _Found) -> str:
        if not found.read.rejects:
            return ""
        count, file = len(found.read.rejects), str(found.rejects or "-")
        return say("visits.roster.rejected", self._lang, count=count, file=file)


def _read(tools: RosterTools, ref: str, path: Path, lang: Lang) -> _Found:
    read = tools.read(path, office_now(office_settings()).today)
    rejects = tools.write_rejects(read, path, lang)
    order = roster_order(ref, read)
    return _Found(order, read, match_roster(read.lines), rejects)
