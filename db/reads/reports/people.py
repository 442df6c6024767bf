"""Where the people live that a report counts, and their sex: as their entries say, if they do."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from db.models import Resident
from db.models.base import rows_of
from db.rules.report_counts import Entry

_ASKED_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Home:
    """A kelurahan's code and a sex; `outsider` where it is no kelurahan of this office's city."""

    kelurahan: str
    sex: str
    outsider: bool


class Tally:
    """Counts by home. Of whom an entry of an older version tells no home, the register is asked.

    `asked` is how many entries were counted by the register's word of today.
    """

    def __init__(self) -> None:
        self.by_home: dict[Home, Counter[str]] = {}
        self.asked = 0
        self._untold: dict[str, Counter[str]] = {}

    def add(self, entry: Entry, counts: Counter[str], sign: int = 1) -> None:
        """Count what an entry counts for, or with -1 take it away."""
        home = told_home(entry)
        if home:
            into = self.by_home.setdefault(home, Counter())
        else:
            into = self._untold.setdefault(entry["nik"], Counter())
            self.asked += 1
        for measure, count in counts.items():
            into[measure] += sign * count

    def settle(self, region: str) -> None:
        """Ask the register for the homes that no entry told."""
        for nik, home in homes_of(self._untold, region):
            into = self.by_home.setdefault(home, Counter())
            into.update(self._untold[nik])
        self._untold = {}


def told_home(entry: Entry) -> Home | None:
    """Return where the person of an entry lived then, None where it doesn't say."""
    decided: Any = entry["decided"]
    if "kelurahan" not in decided:
        return None
    return Home(decided["kelurahan"], decided["sex"], decided["outsider"])


def homes_of(niks: Iterable[str], region: str) -> Iterator[tuple[str, Home]]:
    """Yield where people live by the register's present word."""
    left = iter(niks)
    r = Resident
    while part := list(islice(left, _ASKED_AT_ONCE)):
        query = r.select(r.nik, r.kelurahan, r.sex, r.home).where(r.nik.in_(part))
        for nik, kelurahan, sex, home in rows_of(query):
            yield nik, Home(kelurahan, sex, home != region)
