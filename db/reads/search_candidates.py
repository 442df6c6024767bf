"""Who fits one reading of a line, from a bounded number of keys."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from itertools import islice
from typing import Any

from db.models import Resident
from db.models.kept import Kept, slot
from db.reads.search_keys import (
    MOST_KEYS,
    MOST_LOOKED_THROUGH,
    TURNS,
    Narrowed,
    count_pairs,
    count_words,
    couples_of,
    pairs,
    pairs_in_turn,
    words,
    words_in_turn,
)
from db.rules.name_closeness import closeness
from db.rules.name_words import searched_words
from db.rules.search_terms import Form, Reading, Term
from db.rules.search_turns import FIRST_PLACES, Candidate

# Two words are looked for in so many pairs of forms at most.
_MOST_COUPLES = 500
_FEW = 20
# Where a third word is asked for, so many of each couple are looked through.
_EACH = 12
# Keys up to here are all read; of more only the best of each spelling.
_FEW_KEYS = 200
_NAMES_BY = (32, 256, 1_024)


@dataclass(frozen=True, slots=True)
class Caught:
    """Who fits a reading: the likeliest, everyone's NIK as far as read, how many there are.

    `count` is more than the NIKs where people were only counted; `whole` is False where there
    are more than were counted.
    """

    people: list[Candidate]
    niks: set[str]
    count: int
    whole: bool


# Those whose name has the words of these numbers for the asked words: tier and NIK, and where
# a further word is asked for the name's other words.
_Spelled = dict[tuple[int, ...], list[tuple[Any, ...]]]
_Forms = dict[int, Form]


@dataclass(frozen=True, slots=True)
class _Keys:
    """The keys read for the first terms; `forms` are those of each of these terms."""

    spelled: _Spelled
    forms: tuple[_Forms, ...]
    count: int
    whole: bool


def catch(reading: Reading, narrowed: Narrowed, limit: int, *, every: bool) -> Caught:
    """Return who fits a reading whose terms all have forms; `limit` people are to be listed.

    `every` asks for everyone's NIK as far as people are counted at all.
    """
    readable = MOST_KEYS - 1 if every or limit > TURNS else _FEW_KEYS
    terms = sorted(reading.terms, key=lambda term: term.people)
    one_day = narrowed.born is not None and narrowed.born[0] == narrowed.born[1]
    if len(terms) == 1:
        return _listed(_by_word(terms[0], narrowed, limit, readable), reading, limit)
    if one_day:
        return _by_names(_by_word(terms[0], narrowed, limit, readable), terms, reading)
    if len(terms) == 2:
        return _listed(_by_pair(terms[0], terms[1], narrowed, limit, readable), reading, limit)
    keys = _by_long_pair(terms[0], terms[1], narrowed)
    return _listed(_with_others(keys, terms[2:]), reading, limit)


def _listed(keys: _Keys, reading: Reading, limit: int) -> Caught:
    """Return the candidates that may have a turn in a list of `limit` people."""
    piles = []
    for numbers, rows in keys.spelled.items():
        forms = [of_term[n] for of_term, n in zip(keys.forms, numbers, strict=True)]
        words = tuple(form.word for form in forms)
        piles.append((sum(form.close for form in forms), -len(rows), words, rows))
    piles.sort(key=lambda pile: pile[:3])
    heights = _heights([-pile[1] for pile in piles[: limit + 1]], limit)
    people = []
    for height, (far, _, words, rows) in zip(heights, piles, strict=False):
        people += [
            Candidate(who[1], who[0], words, reading.cost + far) for who in nsmallest(height, rows)
        ]
    niks = {who[1] for rows in keys.spelled.values() for who in rows}
    return Caught(people, niks, max(keys.count, len(niks)), keys.whole)


def _by_word(term: Term, narrowed: Narrowed, limit: int, readable: int) -> _Keys:
    forms = {form.number: form for form in term.forms}
    numbers = tuple(forms)
    count = 0
    if narrowed == Narrowed() and term.people > readable:
        turns = term.forms[:TURNS]
        most = max(form.people for form in term.forms)
        height = _heights([form.people for form in turns], limit)
        rows = words_in_turn(numbers[:TURNS], height)
        count = MOST_KEYS if most >= MOST_KEYS else count_words(numbers)
        whole = count < MOST_KEYS
    else:
        rows = words(numbers, narrowed)
        whole = len(rows) < MOST_KEYS
    spelled: _Spelled = defaultdict(list)
    for number, tier, nik in rows:
        spelled[number,].append((tier, nik))
    return _Keys(spelled, (forms,), count, whole and not term.cut)


def _by_pair(one: Term, other: Term, narrowed: Narrowed, limit: int, readable: int) -> _Keys:
    """Return the keys of names with both terms, the best of each spelling where they are many."""
    firsts, seconds, cut = _fewer(one.forms, other.forms)
    forms = {form.number: form for form in firsts}
    others = {form.number: form for form in seconds}
    whole = not (cut or one.cut or other.cut)
    if narrowed != Narrowed():
        rows = pairs(tuple(forms), tuple(others), narrowed, alone=True)
        return _Keys(_spelled(rows, forms, others), (forms, others), 0, _all_of(rows) and whole)
    known = Counter({row[:2]: row[2] for row in couples_of(tuple(forms), tuple(others))})
    borne = {number for couple in known for number in couple}
    numbers = tuple(n for n in forms if n in borne), tuple(n for n in others if n in borne)
    count = known.total()
    if count <= readable:
        rows = pairs(*numbers, narrowed, alone=True) if known else []
        return _Keys(_spelled(rows, forms, others), (forms, others), 0, whole)
    couples = _couples(forms, others, known)
    heights = _heights([n for _, n in couples], limit)
    rows = pairs_in_turn([couple for couple, _ in couples], heights, alone=True)
    if count < MOST_KEYS:
        # A name with two words that one typed word may mean is counted once.
        count = count_pairs(*numbers)
    whole = whole and known.total() < MOST_KEYS
    return _Keys(_spelled(rows, forms, others), (forms, others), count, whole)


def _by_long_pair(one: Term, other: Term, narrowed: Narrowed) -> _Keys:
    """Return the keys of names with both terms and a further word, a bounded number of them."""
    firsts, seconds, cut = _fewer(one.forms, other.forms)
    forms = {form.number: form for form in firsts}
    others = {form.number: form for form in seconds}
    rows = pairs(tuple(forms), tuple(others), narrowed, alone=False)
    whole = len(rows) < MOST_LOOKED_THROUGH
    if not whole and narrowed == Narrowed():
        couples = _couples(forms, others, Counter(row[:2] for row in rows))
        turns = [couple for couple, _ in couples]
        rows = list(dict.fromkeys(rows + pairs_in_turn(turns, [_EACH] * TURNS, alone=False)))
    whole = whole and not (cut or one.cut or other.cut)
    return _Keys(_spelled(rows, forms, others), (forms, others), 0, whole)


def _spelled(rows: list[Any], forms: _Forms, others: _Forms) -> _Spelled:
    """Return whom the keys of pairs tell of, by the words of both terms in their order."""
    spelled: _Spelled = defaultdict(list)
    for row in rows:
        first, second, who = row[0], row[1], row[2:]
        if first in forms and second in others:
            spelled[first, second].append(who)
        if second in forms and first in others:
            spelled[second, first].append(who)
    return spelled


def _all_of(rows: list[Any]) -> bool:
    return len(rows) < MOST_KEYS


def _heights(people: list[int], limit: int) -> list[int]:
    """Return of how many people of each spelling the keys are read to fill a list."""
    # However many spellings there are, two piles of this height fill the list.
    enough = FIRST_PLACES + 2 * limit // max(1, len(people))
    most = max(people, default=0)
    return [
        limit if rank == 0 or n == most else min(limit, enough) for rank, n in enumerate(people)
    ]


def _fewer(
    firsts: tuple[Form, ...], seconds: tuple[Form, ...]
) -> tuple[tuple[Form, ...], tuple[Form, ...], bool]:
    """Return both lists of forms, the longer one cut where they make too many couples."""
    if len(firsts) * len(seconds) <= _MOST_COUPLES:
        return firsts, seconds, False
    if len(firsts) > len(seconds):
        seconds, firsts, _ = _fewer(seconds, firsts)
        return firsts, seconds, True
    firsts = firsts[:_FEW]
    return firsts, seconds[: _MOST_COUPLES // len(firsts)], True


def _couples(
    forms: _Forms, others: _Forms, known: Counter[tuple[int, int]]
) -> list[tuple[tuple[int, int], int]]:
    """Return the closest couples of words that have a turn, and how many were read of each.

    `known` are those of the keys that were read; there are more.
    """
    couples = dict(known)
    # Both lists begin with the closest: a couple has all those before it in both above it.
    for rank, one in enumerate(islice(forms, TURNS), 1):
        for other in islice(others, TURNS // rank + 1):
            if one != other:
                couples.setdefault((min(one, other), max(one, other)), 0)
    return sorted(
        couples.items(), key=lambda couple: (_apart(forms, others, *couple[0]), -couple[1])
    )[:TURNS]


def _apart(forms: _Forms, others: _Forms, first: int, second: int) -> int:
    """Return how far a couple is from what was typed, whichever way round it is closer."""
    ways = ((first, second), (second, first))
    return min(
        forms[one].close + others[other].close
        for one, other in ways
        if one in forms and other in others
    )


def _with_others(keys: _Keys, terms: list[Term]) -> _Keys:
    """Keep who has a word for each further term too."""
    for term in terms:
        forms = {form.number: form for form in term.forms}
        # As the keys write them.
        close = {str(form.number): (form.close, form.number) for form in term.forms}
        spelled: _Spelled = defaultdict(list)
        for numbers, rows in keys.spelled.items():
            for tier, nik, beside in rows:
                words = beside.split()
                found = [close[word] for word in words if word in close]
                if found:
                    word = min(found)[1]
                    words.remove(str(word))
                    left = " ".join(words)
                    spelled[*numbers, word].append((tier, nik, left))
        whole = keys.whole and not term.cut
        keys = _Keys(spelled, (*keys.forms, forms), 0, whole)
    return keys


def _by_names(keys: _Keys, terms: list[Term], reading: Reading) -> Caught:
    """Keep who has the other terms too, by their names; for few people only."""
    tiers = {who[1]: who[0] for rows in keys.spelled.values() for who in rows}
    typed = [term.typed for term in terms]
    people = []
    for nik, name in _names(list(tiers)):
        spelled = _words_meant(typed, searched_words(name))
        if spelled is not None:
            far = sum(closeness(t, w) or 0 for t, w in zip(typed, spelled, strict=True))
            people.append(Candidate(nik, tiers[nik], spelled, reading.cost + far))
    return Caught(people, {each.nik for each in people}, len(people), keys.whole)


def _words_meant(typed: Iterable[str], words: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the word of the name that each typed word means, or None where one means none."""
    left = list(words)
    found = {}
    # A long word leaves less choice than a short one.
    for each in sorted(typed, key=len, reverse=True):
        close = [(far, word) for word in left if (far := closeness(each, word)) is not None]
        if not close:
            return None
        found[each] = min(close)[1]
        left.remove(found[each])
    return tuple(found[each] for each in typed)


def _names(niks: list[str]) -> Iterator[tuple[str, str]]:
    if not niks:
        return
    size = next((size for size in _NAMES_BY if size >= len(niks)), _NAMES_BY[-1])
    for start in range(0, len(niks), size):
        some = niks[start : start + size]
        values = {f"nik{n}": some[min(n, len(some) - 1)] for n in range(size)}
        yield from _names_of(size).rows(**values)


@cache
def _names_of(size: int) -> Kept:
    def build() -> Any:
        niks = [slot(f"nik{n}") for n in range(size)]
        return Resident.select(Resident.nik, Resident.name).where(Resident.nik.in_(niks))

    return Kept(Resident, build)
