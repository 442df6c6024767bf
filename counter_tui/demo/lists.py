"""Lists that schools gave the training office, and what is to become of each pupil on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import count, cycle
from random import Random

from counter_tui.demo.pupils import Kind, Pupils
from db.rules.register_row import RegisterRow
from db.rules.roster_line import RosterLine

# Of the recorded that turn 17 this year so many were recorded at each visit.
RECORDED_THEN, RECORDED_TODAY = 18, 8
_MOST_CARDS_TODAY = 4

# Pupils whom the register doesn't know: NIKs of regencies around the city, and names alone.
_FROM_ELSEWHERE = (
    ("LALU WIRE BAJANG", "520109"),
    ("BAIQ MENTARI ASIH", "520114"),
    ("MUHAMMAD ZIDANE ALFATHAN", "520202"),
    ("NI LUH KEMBANG SARI", "520112"),
    ("DENDE RATNE AYU", "520108"),
    ("LALU SURYE NATE", "520309"),
)
# A serial that no one born on a day in a region comes to.
_FIRST_SERIAL = 9001
_IN_NO_REGISTER = ("YOSEFINA BULU TAGU", "FRANSISKUS XAVERIUS WUWUR", "TIMOTIUS UMBU HINA")


class Fate(StrEnum):
    """What becomes of a pupil on a list while the visit runs."""

    RECORDED = "recorded"
    CARD = "card"
    """Recorded, and given the card at once."""
    ABSENT = "absent"
    LEAVE = "leave"
    FAILED = "failed"
    NOTHING = "nothing"
    ADDED = "added"
    """Isn't on the school's list: added on the spot."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A pupil on a list; `nik` is whose line it is, also where the school didn't say."""

    line: RosterLine
    nik: str
    fate: Fate = Fate.NOTHING


class Lists:
    """Writes the lists of the visits; every pupil stands on one of them alone."""

    def __init__(self, pupils: Pupils, today: date, rng: Random) -> None:
        self._pupils = pupils
        self._today = today
        self._rng = rng
        self._elsewhere = zip(cycle(_FROM_ELSEWHERE), count(_FIRST_SERIAL), strict=False)
        self._unknown = list(_IN_NO_REGISTER)

    def of_the_visit_done(self) -> list[Listed]:
        """Return a list on which every outcome comes to be."""
        recorded = self._recorded(RECORDED_THEN // 2, RECORDED_THEN)
        return self._as_a_school_writes_it(
            [
                *recorded,
                *self._some(Kind.OUTSIDE, 2, Fate.RECORDED),
                *self._some(Kind.TO_RECORD, 3, Fate.ABSENT),
                *self._some(Kind.TO_RECORD, 2),
                *self._some(Kind.TO_RECORD, 2, Fate.LEAVE),
                *self._some(Kind.TO_RECORD, 2, Fate.FAILED),
                *self._nothing_to_do(holders=3, ready=3, children=3, outside=5),
                *self._nobody_here(elsewhere=3, unknown=1),
            ],
            "XI",
        )

    def of_the_visit_today(self) -> list[Listed]:
        """Return a list of which some are done by now."""
        cards = self._some(Kind.WITH_CARD, _MOST_CARDS_TODAY, Fate.CARD)
        return self._as_a_school_writes_it(
            [
                *cards,
                *self._some(Kind.EARLY, RECORDED_TODAY - len(cards), Fate.RECORDED),
                *self._some(Kind.OUTSIDE, 1, Fate.RECORDED),
                *self._some(Kind.TO_RECORD, 1, Fate.LEAVE),
                *self._some(Kind.TO_RECORD, 1, Fate.ADDED),
                *self._some(Kind.TO_RECORD, 11),
                *map(_without_nik, self._some(Kind.TO_RECORD, 2)),
                *self._some(Kind.NEXT_YEAR, 3),
                *self._nothing_to_do(holders=2, ready=2, children=3, outside=4),
                *map(self._misspelt, self._some(Kind.TO_RECORD, 1)),
                *self._nobody_here(elsewhere=2, unknown=1),
            ],
            "XI TKJ",
        )

    def of_the_visit_planned(self, before: Sequence[Listed]) -> list[Listed]:
        """Return a list that needs a clerk's decisions and repeats some of the list `before`."""
        absent = [each for each in before if each.fate in (Fate.ABSENT, Fate.LEAVE)]
        wrong_nik = [
            replace(ours, line=replace(ours.line, nik=other.nik))
            for ours, other in zip(
                self._some(Kind.TO_RECORD, 2), self._some(Kind.TO_RECORD, 2), strict=True
            )
        ]
        fresh = [
            *self._some(Kind.TO_RECORD, 12),
            *map(_without_nik, self._some(Kind.TO_RECORD, 3)),
            *map(self._misspelt, self._some(Kind.TO_RECORD, 3)),
            *wrong_nik,
            *self._nothing_to_do(holders=2, ready=1, children=2, outside=3),
            *self._nobody_here(elsewhere=1, unknown=1),
        ]
        return [*absent[:3], *self._as_a_school_writes_it(fresh, "XI")]

    def of_a_visit_to_come(self) -> list[Listed]:
        """Return a list as most are: nearly all live in the city and are to be recorded."""
        return self._as_a_school_writes_it(
            [
                *self._some(Kind.TO_RECORD, self._rng.randrange(30, 40)),
                *map(_without_nik, self._some(Kind.TO_RECORD, 2)),
                *self._some(Kind.READY, 1),
                *self._some(Kind.UNDER_16, 3),
                *self._some(Kind.YOUNG_OUTSIDE, 2),
                *self._nobody_here(elsewhere=3, unknown=0),
            ],
            "XI",
        )

    def _recorded(self, with_card: int, wanted: int) -> list[Listed]:
        """Return `wanted` who are recorded, up to `with_card` of them given a card later on."""
        later = self._some(Kind.WITH_CARD, with_card, Fate.RECORDED)
        return [*later, *self._some(Kind.EARLY, wanted - len(later), Fate.RECORDED)]

    def _nothing_to_do(
        self, *, holders: int, ready: int, children: int, outside: int
    ) -> list[Listed]:
        return [
            *self._some(Kind.HOLDER, holders),
            *self._some(Kind.READY, ready),
            *self._some(Kind.UNDER_16, children),
            *self._some(Kind.OUTSIDE, outside),
        ]

    def _some(self, kind: Kind, most: int, fate: Fate = Fate.NOTHING) -> list[Listed]:
        return [self._listed(row, fate) for row in self._pupils.take(kind, most)]

    def _listed(self, row: RegisterRow, fate: Fate) -> Listed:
        nisn = f"{row.birth_date.year % 1000:03}{self._rng.randrange(10**7):07}"
        return Listed(RosterLine(row.name, row.birth_date, nisn, row.nik, ""), row.nik, fate)

    def _nobody_here(self, *, elsewhere: int, unknown: int) -> list[Listed]:
        """Return pupils of whom the register has nothing."""
        found = []
        for _ in range(elsewhere):
            (name, region), serial = next(self._elsewhere)
            born = self._birth()
            nik = f"{region}{born.day:02}{born:%m%y}{serial}"
            found.append(Listed(RosterLine(name, born, None, nik, ""), nik))
        for _ in range(unknown):
            found.append(Listed(RosterLine(self._unknown.pop(), self._birth(), None, None, ""), ""))
        return found

    def _birth(self) -> date:
        return date(self._today.year - 17, self._rng.randrange(1, 13), self._rng.randrange(1, 29))

    def _misspelt(self, listed: Listed) -> Listed:
        """Leave out the NIK, and a letter of the longest word of the name."""
        word = max(listed.line.name.split(), key=len)
        name = listed.line.name.replace(word, word[:2] + word[3:], 1)
        return replace(listed, line=replace(listed.line, name=name, nik=None))

    def _as_a_school_writes_it(self, listed: list[Listed], classes: str) -> list[Listed]:
        """Return the pupils class by class, by name; who is added on the spot comes last."""
        placed = [
            replace(each, line=replace(each.line, class_name=f"{classes} {number % 3 + 1}"))
            for number, each in enumerate(listed)
        ]
        return sorted(
            placed,
            key=lambda each: (
                each.fate is Fate.ADDED,
                each.line.class_name,
                each.line.name,
                each.line.nik or "",
            ),
        )


def _without_nik(listed: Listed) -> Listed:
    return replace(listed, line=replace(listed.line, nik=None))
