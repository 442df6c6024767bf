"""Where the recordings of a month stood when it ended."""

from collections import Counter
from dataclasses import dataclass

from db.reads.reports.people import Home, homes_of, told_home
from db.rules.report_counts import Entry
from db.rules.roles import Act


@dataclass(slots=True)
class _Recording:
    nik: str
    home: Home | None
    stands: str


class Recordings:
    """Follows the recordings of a period through its entries, which come in their order.

    One that failed and was followed by another stands where it failed; one that was taken back
    in the same period is none.
    """

    def __init__(self) -> None:
        self._by_act: dict[str, _Recording] = {}
        self._of: dict[str, list[str]] = {}

    def follow(self, entry: Entry) -> None:
        """Take an entry's recording, or what it changed of one."""
        nik = entry["nik"]
        if entry["kind"] == Act.ENROL:
            self._by_act[entry["act"]] = _Recording(nik, told_home(entry), "")
            self._of.setdefault(nik, []).append(entry["act"])
        elif entry["corrects"] in self._by_act:
            del self._by_act[entry["corrects"]]
            self._of[nik].remove(entry["corrects"])
        if not self._of.get(nik):
            return
        for row in entry["rows"]:
            if row["t"] == "ktp" and (status := (row["now"] or {}).get("status")):
                self._by_act[self._of[nik][-1]].stands = status

    def by_home(self, region: str) -> dict[Home, Counter[str]]:
        """Return how many stand in each status, by home; the register says who tells none."""
        sums: dict[Home, Counter[str]] = {}
        untold = {each.nik for each in self._by_act.values() if each.home is None}
        asked = dict(homes_of(untold, region))
        for each in self._by_act.values():
            if home := each.home or asked.get(each.nik):
                sums.setdefault(home, Counter())[each.stands] += 1
        return sums
