"""Finding residents by what a clerk types in the one search field."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from db.journal.clock import Clock
from db.models import Kelurahan
from db.models.kept import Kept, slot
from db.office import office_settings
from db.reads.found_people import Hit, Row, hits_of, lives_here, rows_of_niks
from db.reads.search_candidates import catch
from db.reads.search_keys import MOST_KEYS, Narrowed
from db.reads.search_numbers import born_or_living, ending, numbered
from db.reads.search_vocabulary import splits, term
from db.rules.area_words import PlaceName, place_names, without_places
from db.rules.name_words import searched_words
from db.rules.refused import Refused
from db.rules.search_keys import ELSEWHERE_AREA
from db.rules.search_line import FullNumber, LastDigits, NameWords, NothingToSearch, parse_search
from db.rules.search_terms import JOINED, Reading, Term, joints, without_titles
from db.rules.search_turns import Candidate, in_turn

__all__ = ["MOST_COUNTED", "Found", "Hit", "search"]

# Hits are counted up to here; what a list says beyond it is "1.000+".
MOST_COUNTED = MOST_KEYS - 1
# What is asked of one line at most.
_MOST_WORDS = 8
_MOST_SPLITS = 2
_MOST_PLACES = 3
_MOST_KELURAHAN = 250
_KELURAHAN = Kept(
    Kelurahan,
    lambda: (
        Kelurahan.select(Kelurahan.code, Kelurahan.name, Kelurahan.kecamatan)
        .where(Kelurahan.code.between(slot("first"), slot("last")))
        .limit(_MOST_KELURAHAN)
    ),
)
# Who was found without a name comes behind whoever was found by one.
_NAMELESS = 1_000
# People without a name in the line are ranked among so many.
_MOST_RANKED = 64


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits first, and how many there are; `counted_all` is False where there are more."""

    hits: tuple[Hit, ...]
    count: int
    counted_all: bool

    @property
    def more(self) -> bool:
        """Return whether there are others beyond the hits."""
        return self.count > len(self.hits) or not self.counted_all


def search(line: str, limit: int = 20, clock: Clock | None = None) -> Found:
    """Return the residents that `line` may mean, the best `limit` of them.

    A whole number is a NIK or a No. KK, three digits or more are a NIK's last ones or a
    birth date, all else is beginnings of words of the name, birth date or year, kelurahan
    or kecamatan in any order (docs/search.md). Raises Refused where there is nothing to
    search for.
    """
    asked = parse_search(line)
    if isinstance(asked, NothingToSearch):
        raise Refused(asked.why)
    settings = office_settings()
    if isinstance(asked, NameWords):
        who = _Describing(asked, settings.region, limit).found()
    else:
        who = _numbers(asked, settings.region)
    rows = _in_order(who, rows_of_niks([each.nik for each in who.people[:limit]]))
    count = min(who.count, MOST_COUNTED)
    hits = tuple(hits_of(rows, settings, clock))
    return Found(hits, count, who.counted_all and who.count <= MOST_COUNTED)


@dataclass(frozen=True, slots=True)
class _Who:
    """Whom a line means, in order."""

    people: list[Candidate]
    count: int
    counted_all: bool


def _in_order(who: _Who, rows: list[Row]) -> list[Row]:
    """Return rows in the order of `who`; alike ones by other words, name and birth."""
    places = {each.nik: (each.far, each.tier, each.spelled) for each in who.people}
    alike: dict[object, list[Row]] = {}
    for row in rows:
        alike.setdefault(places[row[0]], []).append(row)
    for some in alike.values():
        some.sort(key=lambda row: (len(searched_words(row[1])), row[1:3], row[0]), reverse=True)
    return [alike[places[row[0]]].pop() for row in rows]


def _numbers(asked: FullNumber | LastDigits, region: str) -> _Who:
    if isinstance(asked, FullNumber):
        niks = numbered(asked.digits)
        rows = _ranked(sorted(niks, key=lambda nik: nik != asked.digits), region, asked.digits)
        return _Who(rows, len(niks), counted_all=len(niks) < MOST_KEYS)
    niks = ending(asked.digits)
    people = _ranked(niks, region)
    count, whole = len(niks), len(niks) < MOST_KEYS
    if asked.born:
        born = [nik for nik in born_or_living(asked.born, (), "", region) if nik not in set(niks)]
        people += _ranked(born, region, cost=1)
        count, whole = count + len(born), whole and len(born) < MOST_KEYS - 1
    return _Who(people, count, whole)


def _ranked(niks: Sequence[str], region: str, first: str = "", cost: int = 0) -> list[Candidate]:
    """Return people of whom no name is asked: who lives here first, then by name."""
    rows = rows_of_niks(niks[:_MOST_RANKED])
    rows.sort(key=lambda row: (row[0] != first, not lives_here(row, region), row[1], row[0]))
    return [Candidate(row[0], n, (), cost) for n, row in enumerate(rows)]


class _Describing:
    """The search for words, birth date and place: readings of the line, the likeliest first."""

    def __init__(self, asked: NameWords, region: str, limit: int) -> None:
        self._asked = asked
        self._words = asked.words[:_MOST_WORDS]
        self._region = region
        self._limit = limit
        self._term = cache(term)
        self._place_names = cache(self._read_place_names)
        self._found: list[Candidate] = []
        self._niks: set[str] = set()
        self._uncounted = 0
        self._whole = True

    def found(self) -> _Who:
        """Return whom the line means: by name, and where that isn't enough, by place too."""
        if self._words:
            self._try(list(_readings(self._words, None, self._term)))
        if len(self._niks) < self._limit:
            for left, areas in islice(
                without_places(self._words, self._place_names()), _MOST_PLACES
            ):
                if left:
                    self._try(list(_readings(left, areas, self._term)))
                else:
                    self._add_nameless(areas)
        if not self._words:
            self._add_nameless(frozenset())
        count = len(self._niks) + self._uncounted
        return _Who(in_turn(self._found, self._limit), count, self._whole)

    def _try(self, readings: Sequence[Reading]) -> None:
        """Add whom the readings mean; where they are few, without asking for titles too."""
        possible = [each for each in readings if all(term.forms for term in each.terms)]
        for reading in possible:
            self._add(reading, every=len(possible) > 1)
        if len(self._niks) < self._limit:
            for reading in readings:
                relaxed = without_titles(reading)
                if relaxed:
                    self._add(relaxed)

    def _add(self, reading: Reading, *, every: bool = False) -> None:
        """Add whom a reading means; `every` one by NIK where others may mean them too."""
        if not all(each.forms for each in reading.terms):
            return
        for later, narrowed in enumerate(self._narrowed(reading.areas)):
            spanned = replace(reading, cost=reading.cost + later)
            caught = catch(spanned, narrowed, self._limit, every=every)
            unlisted = caught.count - len(caught.niks)
            # Who was only counted may be among those of another reading.
            new = caught.niks - self._niks
            doubtful = (unlisted and self._niks) or (new and self._uncounted)
            self._whole &= caught.whole and not doubtful
            self._uncounted = max(self._uncounted, unlisted)
            self._found += caught.people
            self._niks |= caught.niks

    def _add_nameless(self, areas: frozenset[int]) -> None:
        asked = self._asked
        niks = born_or_living(asked.born, sorted(areas), asked.ends, self._region)
        new = [nik for nik in niks if nik not in self._niks]
        self._found += _ranked(new, self._region, cost=_NAMELESS)
        self._niks.update(new)
        self._whole &= len(niks) < MOST_KEYS - 1

    def _narrowed(self, areas: frozenset[int] | None) -> Iterator[Narrowed]:
        """Yield what keys must hold besides words, once for each span of birth dates."""
        numbers = tuple(sorted(areas or ()))
        if not self._asked.born:
            yield Narrowed(numbers, None, self._asked.ends)
            return
        # Birth dates stand behind the kelurahan in the key, so any kelurahan is every one.
        every = {area for name in self._place_names() for area in name.areas}
        numbers = numbers or (ELSEWHERE_AREA, *sorted(every))
        for span in self._asked.born:
            yield Narrowed(numbers, span, self._asked.ends)

    def _read_place_names(self) -> tuple[PlaceName, ...]:
        first = f"{self._region}."
        lines = _KELURAHAN.rows(first=first, last=f"{first}\U0010ffff")
        return place_names(tuple(lines), self._region)


def _readings(
    words: tuple[str, ...], areas: frozenset[int] | None, meant: Callable[[str], Term]
) -> Iterator[Reading]:
    """Yield the ways to read words: as they are, two joined to one, one parted in two."""
    yield Reading(tuple(map(meant, words)), areas)
    for at, joined in joints(words):
        whole = (*words[:at], joined, *words[at + 2 :])
        yield Reading(tuple(map(meant, whole)), areas, JOINED)
    for at, one, other in splits(words, _MOST_SPLITS):
        before, after = map(meant, words[:at]), map(meant, words[at + 1 :])
        parted = (meant(one).whole(), meant(other).whole())
        yield Reading((*before, *parted, *after), areas, JOINED)
