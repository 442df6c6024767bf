"""In which order a search lists whom it found."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from db.rules.search_keys import ELSEWHERE_TIER

# So many the closest spelling may fill before every other one has its turn.
FIRST_PLACES = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone found: how the asked words are spelled in the name, and how far from the line."""

    nik: str
    tier: int
    spelled: tuple[str, ...]
    far: int


def in_turn(found: Iterable[Candidate], limit: int) -> list[Candidate]:
    """Return the first `limit` people, whoever doesn't live here last.

    The closest spelling of the asked words fills the first places; then the spellings
    take turns, the closest first, so that a crowd of one spelling can't hide the others.
    """
    best: dict[str, Candidate] = {}
    for each in found:
        if each.nik not in best or each.far < best[each.nik].far:
            best[each.nik] = each
    here = [each for each in best.values() if each.tier != ELSEWHERE_TIER]
    elsewhere = [each for each in best.values() if each.tier == ELSEWHERE_TIER]
    return (_turns(here, limit) + _turns(elsewhere, limit))[:limit]


def _turns(found: list[Candidate], limit: int) -> list[Candidate]:
    groups: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for each in found:
        groups[each.spelled].append(each)
    piles = sorted(groups.values(), key=_nearness)
    for pile in piles:
        pile.sort(key=lambda each: (each.far, each.tier, each.nik))
    listed: list[Candidate] = []
    if piles:
        listed, piles[0] = piles[0][:FIRST_PLACES], piles[0][FIRST_PLACES:]
        # The closest spelling has had its turn.
        piles = [*piles[1:], piles[0]]
    turn = 0
    while len(listed) < limit and turn < max(map(len, piles), default=0):
        listed += [pile[turn] for pile in piles if turn < len(pile)]
        turn += 1
    return listed[:limit]


def _nearness(pile: list[Candidate]) -> tuple[int, int, tuple[str, ...]]:
    """Return what orders spellings: how close, then how many bear them."""
    return min(each.far for each in pile), -len(pile), pile[0].spelled
