"""Kelurahan and kecamatan as clerks type them among the words of a name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from db.rules.name_words import name_words
from db.rules.search_keys import area_number

_FEWEST_LETTERS = 3
_MOST_WORDS = 4
# How else the names of Mataram's kelurahan are written.
_SPELT = {"DAYEN": "DAYAN", "KEBON": "KEBUN", "PAJARAKAN": "PEJARAKAN", "SELAPRANG": "SELAPARANG"}

Line = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name and the numbers of the kelurahan that lie under it."""

    words: tuple[str, ...]
    areas: frozenset[int]


@lru_cache(4)
def place_names(lines: tuple[Line, ...], region: str) -> tuple[PlaceName, ...]:
    """Return the names under which kelurahan are asked for, their own and their kecamatan's.

    `lines` are code, name and kecamatan of each kelurahan in the region.
    """
    named: dict[tuple[str, ...], set[int]] = {}
    for code, name, kecamatan in lines:
        for each in (name, kecamatan):
            named.setdefault(_spelt(name_words(each)), set()).add(area_number(code, region))
    return tuple(PlaceName(words, frozenset(areas)) for words, areas in named.items() if words)


def without_places(
    words: tuple[str, ...], names: Iterable[PlaceName]
) -> Iterator[tuple[tuple[str, ...], frozenset[int]]]:
    """Yield what is left of `words` without those that name a place, and its kelurahan.

    The longest names first; the last word may be the beginning of one.
    """
    spelt = _spelt_all(words)
    runs = [
        (first, last)
        for first in range(len(words))
        for last in range(first + 1, min(len(words), first + _MOST_WORDS) + 1)
    ]
    known = tuple(names)
    for first, last in sorted(runs, key=lambda run: run[0] - run[1]):
        areas = _areas(spelt[first:last], known)
        if areas:
            yield words[:first] + words[last:], areas


def _areas(run: tuple[str, ...], names: tuple[PlaceName, ...]) -> frozenset[int]:
    if len(run[0]) < _FEWEST_LETTERS:
        return frozenset()
    return frozenset().union(*(name.areas for name in names if _begins(name.words, run)))


def _begins(name: tuple[str, ...], run: tuple[str, ...]) -> bool:
    """Return whether the name begins with the words of the run, the last one perhaps begun."""
    together, joined = "".join(name), "".join(run)
    if len(run) == 1:
        return together.startswith(joined)
    return name[: len(run) - 1] == run[:-1] and (
        len(name) >= len(run) and name[len(run) - 1].startswith(run[-1])
    )


def _spelt(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_spelt_all(words)))


def _spelt_all(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_SPELT.get(word, word) for word in words)
