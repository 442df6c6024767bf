"""Whom a file reports as moved or dead, and whose status moves: by name, the NIK masked."""

from dataclasses import dataclass, field

from db.reads.import_preview import Verdict
from db.rules.nik import mask_nik
from db.rules.residence import STATE_OF

# More than a person reads; the rest is counted.
MOST_LISTED = 1000


@dataclass(frozen=True, slots=True)
class PersonMoves:
    """Someone of a file: what the office says of them, and what the file will make of it."""

    name: str
    nik: str
    was: str
    to: str


@dataclass(slots=True)
class Preview:
    """The first of those whom a file would move."""

    departs: list[PersonMoves] = field(default_factory=list)
    moves: list[PersonMoves] = field(default_factory=list)

    def take(self, verdict: Verdict) -> None:
        """Keep what a verdict does to someone's place or status."""
        nik = mask_nik(verdict.incoming.nik)
        if verdict.departs and len(self.departs) < MOST_LISTED:
            state = str(STATE_OF[verdict.departs])
            self.departs.append(PersonMoves(verdict.name, nik, "HIDUP", state))
        if verdict.status_moves and len(self.moves) < MOST_LISTED:
            was = verdict.status_was or "BELUM_REKAM"
            self.moves.append(PersonMoves(verdict.name, nik, was, verdict.status_to or ""))
