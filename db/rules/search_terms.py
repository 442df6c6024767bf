"""What the words of a search line may mean, before anybody is looked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from db.rules.name_closeness import Close
from db.rules.name_variants import OPTIONAL

# What a reading costs against words found as they were typed.
JOINED = 5
WITHOUT_TITLES = 100
_FEWEST_JOINED = 5
_FEWEST_HALF = 3
_MOST_JOINTS = 6


@dataclass(frozen=True, slots=True)
class Form:
    """A word of names that a typed word may mean: its number, who bears it, how close it is."""

    number: int
    word: str
    people: int
    close: int


@dataclass(frozen=True, slots=True)
class Term:
    """A typed word with the words it may mean, the closest first.

    `cut` says that there are more of them than were looked at.
    """

    typed: str
    forms: tuple[Form, ...]
    cut: bool = False

    @property
    def people(self) -> int:
        """Return how many people bear one of the words, those who bear two counted twice."""
        return sum(form.people for form in self.forms)

    def whole(self) -> "Term":
        """Return the term without words that it is only the beginning of."""
        forms = tuple(form for form in self.forms if form.close < Close.BEGINNING)
        return Term(self.typed, forms)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a line: words that a name must have, and kelurahan to live in.

    `areas` is None where it doesn't matter; `cost` tells how far the reading is from what
    was typed.
    """

    terms: tuple[Term, ...]
    areas: frozenset[int] | None = None
    cost: int = 0


def joints(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield each two neighbouring words as one (NUR HAYATI: NURHAYATI), and where they stand."""
    for index, (one, other) in enumerate(pairwise(words)):
        if index < _MOST_JOINTS and len(one) + len(other) >= _FEWEST_JOINED:
            yield index, one + other


def halves(word: str) -> Iterator[tuple[str, str]]:
    """Yield a word cut in two at each place where both parts may be words (NUR, HAYATI)."""
    for at in range(_FEWEST_HALF, len(word) - _FEWEST_HALF + 1):
        yield word[:at], word[at:]


def without_titles(reading: Reading) -> Reading | None:
    """Return a reading that doesn't ask for titles and short forms; None where it would be none."""
    needed = tuple(term for term in reading.terms if term.typed not in OPTIONAL)
    if len(needed) in (0, len(reading.terms)):
        return None
    return Reading(needed, reading.areas, reading.cost + WITHOUT_TITLES)
