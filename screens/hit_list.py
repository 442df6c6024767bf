"""A list of people that a search found, and the row that is chosen in it."""

from dataclasses import dataclass

from db.reads.search import Found


@dataclass(slots=True)
class HitList:
    """What was found for `line`; `chosen` is the row that Enter opens, None where it opens none.

    A `live` list was read while the line was typed: no row is chosen before an arrow was
    pressed, because Enter sends the line.
    """

    found: Found
    line: str
    live: bool = False
    chosen: int | None = None

    @property
    def nik(self) -> str | None:
        """Return the NIK of the chosen row."""
        return None if self.chosen is None else self.found.hits[self.chosen].nik

    def move(self, rows: int) -> None:
        """Choose another row, staying within the list; the first arrow chooses the first row."""
        last = len(self.found.hits) - 1
        if last >= 0:
            start = 0 if self.chosen is None else self.chosen + rows
            self.chosen = min(max(start, 0), last)

    def choose(self, nik: str | None) -> None:
        """Choose the row of this person, or none where they aren't in the list."""
        niks = [hit.nik for hit in self.found.hits]
        self.chosen = niks.index(nik) if nik in niks else None
