"""Reading the keys of residents: never more of them than a bound, however many there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import add
from typing import Any

from peewee import fn

from db.models import NameKey, NamePair
from db.models.kept import Kept, slot
from db.rules.search_keys import ELSEWHERE_TIER, LONG_TIER, TIERS

# So many of the keys that an index yields are read for one question, and so many walked.
MOST_KEYS = 1_001
MOST_WALKED = 5_000
# Where a third word is asked for, it is looked for among the other words of so many names.
MOST_LOOKED_THROUGH = 500
# The spellings that have a turn of their own where there are too many people to read them all.
TURNS = 20
_SIZES = (4, 32, 256)

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What keys must hold besides words: kelurahan, birth between two days, end of the NIK."""

    areas: tuple[int, ...] = ()
    born: tuple[int, int] | None = None
    ends: str = ""

    @property
    def shape(self) -> tuple[int, bool, bool]:
        """Return what the text of a query depends on."""
        return size_of(self.areas) if self.areas else 0, self.born is not None, bool(self.ends)

    def values(self) -> dict[str, object]:
        """Return the values of the query's slots."""
        values = listed("area", self.areas)
        if self.born:
            values |= {"from": self.born[0], "to": self.born[1]}
        if self.ends:
            values |= {"ends": self.ends, "at": 17 - len(self.ends), "length": len(self.ends)}
        return values


def pairs(
    firsts: Sequence[int],
    seconds: Sequence[int],
    narrowed: Narrowed,
    *,
    alone: bool,
) -> list[Row]:
    """Return first, second, tier and nik of names with one word of each list.

    Not `alone`: only names that have a third word, and what other words they have.
    """
    query = _pairs(size_of(firsts), size_of(seconds), narrowed.shape, alone)
    lists = listed("first", firsts) | listed("second", seconds)
    return query.rows(**lists, **narrowed.values())


def couples_of(firsts: Sequence[int], seconds: Sequence[int]) -> list[Row]:
    """Return first, second and how many have both words, of MOST_KEYS keys at most."""
    query = _couples_of(size_of(firsts), size_of(seconds))
    return query.rows(**listed("first", firsts), **listed("second", seconds))


def count_pairs(firsts: Sequence[int], seconds: Sequence[int]) -> int:
    """Return how many people have one word of each list, of MOST_KEYS keys at most."""
    query = _count_pairs(size_of(firsts), size_of(seconds))
    [(count,)] = query.rows(**listed("first", firsts), **listed("second", seconds))
    return int(count)


def pairs_in_turn(
    couples: Sequence[tuple[int, int]], most: Sequence[int], *, alone: bool
) -> list[Row]:
    """Return as `pairs` does, of each couple of words at most as many as `most` says."""
    values: dict[str, object] = {}
    for n in range(TURNS):
        one, other = couples[n] if n < len(couples) else (0, 0)
        values |= {f"first{n}": min(one, other), f"second{n}": max(one, other)}
        values[f"most{n}"] = most[n] if n < len(couples) else 0
    return _pairs_in_turn(alone).rows(**values)


def words(numbers: Sequence[int], narrowed: Narrowed) -> list[Row]:
    """Return word, tier and nik of names that have one of the words."""
    query = _words(size_of(numbers), narrowed.shape)
    return query.rows(**listed("word", numbers), **narrowed.values())


def words_in_turn(numbers: Sequence[int], most: Sequence[int]) -> list[Row]:
    """Return as `words` does, of each word at most as many as `most` says, best tier first."""
    values: dict[str, object] = {}
    for n in range(TURNS):
        values[f"word{n}"] = numbers[n] if n < len(numbers) else 0
        values[f"most{n}"] = most[n] if n < len(numbers) else 0
    return _words_in_turn().rows(**values)


def count_words(numbers: Sequence[int]) -> int:
    """Return how many people bear one of the words, counted up to MOST_KEYS."""
    [(count,)] = _count_words(size_of(numbers)).rows(**listed("word", numbers))
    return int(count)


def size_of(values: Sequence[object]) -> int:
    """Return the size of the list in a query that holds these values."""
    return next(size for size in _SIZES if size >= len(values))


def listed(name: str, values: Sequence[object]) -> dict[str, object]:
    """Return the slots of a list, the last value repeated in those that are left over."""
    if not values:
        return {}
    return {f"{name}{n}": values[min(n, len(values) - 1)] for n in range(size_of(values))}


def in_list(field: Any, name: str, size: int) -> Any:
    """Return the condition that a field is in the list of this name."""
    return field.in_([slot(f"{name}{n}") for n in range(size)])


def _pair_columns(table: Any, alone: bool) -> tuple[Any, ...]:
    columns = table.first, table.second, table.tier, table.nik
    return columns if alone else (*columns, table.others)


def _word_columns(table: Any) -> tuple[Any, ...]:
    return table.word, table.tier, table.nik


def _fitting(query: Any, table: Any, shape: tuple[int, bool, bool]) -> Any:
    """Return `query` with the conditions that narrow it."""
    areas, born, ends = shape
    if areas:
        query = query.where(in_list(table.area, "area", areas))
    if born:
        query = query.where(table.born.between(slot("from"), slot("to")))
    if ends:
        query = query.where(fn.SUBSTR(table.nik, slot("at"), slot("length")) == slot("ends"))
    return query


@cache
def _pairs(firsts: int, seconds: int, shape: tuple[int, bool, bool], alone: bool) -> Kept:
    most = MOST_KEYS if alone else MOST_LOOKED_THROUGH

    def build() -> Any:
        found = [
            _fitting(NamePair.select(*_pair_columns(half.c, alone)).from_(half), half.c, shape)
            for half in _halves(firsts, seconds, alone, MOST_WALKED if any(shape) else most)
        ]
        return found[0].union_all(found[1]).limit(most)

    return Kept(NamePair, build)


@cache
def _couples_of(firsts: int, seconds: int) -> Kept:
    def build() -> Any:
        one, other = (
            NamePair.select(half.c.first, half.c.second, fn.COUNT(half.c.nik))
            .from_(half)
            .group_by(half.c.first, half.c.second)
            for half in _halves(firsts, seconds, True, MOST_KEYS)
        )
        return one.union_all(other)

    return Kept(NamePair, build)


@cache
def _count_pairs(firsts: int, seconds: int) -> Kept:
    def build() -> Any:
        one, other = (
            NamePair.select(half.c.nik).from_(half)
            for half in _halves(firsts, seconds, True, MOST_KEYS)
        )
        both = one.union_all(other).alias("both")
        return NamePair.select(fn.COUNT(both.c.nik.distinct())).from_(both)

    return Kept(NamePair, build)


def _halves(firsts: int, seconds: int, alone: bool, most: int) -> list[Any]:
    """Return the query for pairs whose words stand in the key as asked, and the other way."""
    one = in_list(NamePair.first, "first", firsts) & in_list(NamePair.second, "second", seconds)
    other = in_list(NamePair.first, "second", seconds) & in_list(NamePair.second, "first", firsts)
    return [
        _pair_query(where, alone).limit(most).alias(f"half{n}")
        for n, where in enumerate((one, other))
    ]


@cache
def _pairs_in_turn(alone: bool) -> Kept:
    def turn(n: int) -> Any:
        both = (NamePair.first == slot(f"first{n}")) & (NamePair.second == slot(f"second{n}"))
        best = _pair_query(both, alone).order_by(NamePair.tier, NamePair.nik)
        best = best.limit(slot(f"most{n}")).alias(f"turn{n}")
        return NamePair.select(*_pair_columns(best.c, alone)).from_(best)

    return Kept(NamePair, lambda: reduce(add, [turn(n) for n in range(TURNS)]))


def _pair_query(where: Any, alone: bool) -> Any:
    query = NamePair.select(*_pair_columns(NamePair, alone), NamePair.area, NamePair.born).where(
        where
    )
    return query if alone else query.where(NamePair.tier.in_([LONG_TIER, ELSEWHERE_TIER]))


@cache
def _words(size: int, shape: tuple[int, bool, bool]) -> Kept:
    areas, born, ends = shape

    def build() -> Any:
        found = NameKey.select(*_word_columns(NameKey)).where(in_list(NameKey.word, "word", size))
        if areas:
            # Every column before the last one that is asked for is given, so the key serves.
            found = found.where(NameKey.tier.in_(list(TIERS)))
        found = _fitting(found, NameKey, (areas, born, False))
        if not ends:
            return found.limit(MOST_KEYS)
        walked = found.limit(MOST_WALKED).alias("walked")
        whole = NameKey.select(*_word_columns(walked.c)).from_(walked)
        return _fitting(whole, walked.c, (0, False, True)).limit(MOST_KEYS)

    return Kept(NameKey, build)


@cache
def _words_in_turn() -> Kept:
    def turn(n: int) -> Any:
        best = (
            NameKey.select(*_word_columns(NameKey))
            .where(NameKey.word == slot(f"word{n}"))
            .order_by(NameKey.tier, NameKey.area, NameKey.born, NameKey.nik)
            .limit(slot(f"most{n}"))
            .alias(f"turn{n}")
        )
        return NameKey.select(*_word_columns(best.c)).from_(best)

    return Kept(NameKey, lambda: reduce(add, [turn(n) for n in range(TURNS)]))


@cache
def _count_words(size: int) -> Kept:
    def build() -> Any:
        bearers = (
            NameKey.select(NameKey.nik)
            .where(in_list(NameKey.word, "word", size))
            .distinct()
            .limit(MOST_KEYS)
            .alias("bearers")
        )
        return NameKey.select(fn.COUNT(bearers.c.nik)).from_(bearers)

    return Kept(NameKey, build)
