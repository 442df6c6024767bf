"""Composes names in the styles of the city's peoples.

In each function `sex` is L or P, `born` an ordinal of `date`, `order` the place among the
siblings, counted from 0, and `lineage` the family's rank or name, or empty.
"""

from collections.abc import Sequence
from datetime import date
from random import Random

from counter_tui.demo import name_lists as lists
from counter_tui.demo.draws import pick

LALU, RADEN = "LALU", "RADEN"
GUSTI, IDA, AGUNG = "GUSTI", "IDA", "AGUNG"

_OLD_UNTIL = date(1969, 12, 31).toordinal()
_YOUNG_FROM = date(1996, 1, 1).toordinal()

# Births up to then were often registered in the spelling before the reform of 1972.
_OLD_SPELLING_UNTIL = date(1968, 12, 31).toordinal()
_OLD_SPELLING = str.maketrans({"U": "OE", "J": "DJ", "C": "TJ", "Y": "J"})


def other(rng: Random, words: Sequence[str], taken: str) -> str:
    """Draw a word that isn't `taken`: its neighbour in the list stands in for it."""
    at = int(rng.random() * len(words))
    return words[at] if words[at] != taken else words[at - 1]


def sasak(rng: Random, lineage: str, sex: str, born: int) -> str:
    """Compose a Sasak name; those of rank put their title before it."""
    if lineage == LALU:
        if sex == "L":
            return f"{'L.' if rng.random() < 0.05 else 'LALU'} {muslim(rng, sex, born)}"
        chance = rng.random()
        title = "BQ." if chance < 0.05 else "LALE" if chance < 0.1 else "BAIQ"
        return f"{title} {muslim(rng, sex, born)}"
    if lineage == RADEN:
        return f"{'RADEN' if sex == 'L' else 'DENDA'} {muslim(rng, sex, born)}"
    if born <= _OLD_UNTIL and rng.random() < 0.08:
        # Old people are named after their first child: father of, mother of.
        given = pick(rng, lists.SASAK_MEN_OLD if sex == "L" else lists.SASAK_WOMEN_OLD)
        return f"{'AMAQ' if sex == 'L' else 'INAQ'} {given}"
    return muslim(rng, sex, born)


def muslim(rng: Random, sex: str, born: int) -> str:
    """Compose a name of the kind that Muslims of Lombok and Sumbawa share."""
    return _muslim_man(rng, born) if sex == "L" else _muslim_woman(rng, born)


def _muslim_man(rng: Random, born: int) -> str:
    if born <= _OLD_UNTIL:
        given = pick(rng, lists.SASAK_MEN_OLD)
        one_word = 0.5
    elif born < _YOUNG_FROM:
        given, one_word = pick(rng, lists.SASAK_MEN), 0.14
    else:
        given, one_word = pick(rng, lists.SASAK_MEN_YOUNG), 0.03
    chance = rng.random()
    if chance < one_word:
        return given
    chance = rng.random()
    if chance < 0.36:
        last = f" {pick(rng, lists.SASAK_MEN_YOUNG)}" if born >= _YOUNG_FROM else ""
        return f"{pick(rng, lists.MUHAMMAD)} {given}{last}"
    if chance < 0.46:
        return f"{pick(rng, lists.AHMAD)} {given}"
    if chance < 0.56:
        return f"{pick(rng, lists.ABDUL)} {pick(rng, lists.ABDUL_WHOM)}"
    if chance < 0.61:
        return f"{pick(rng, lists.ABDUL_JOINED)} {given}"
    if chance < 0.71:
        return f"{pick(rng, lists.UL_FIRST)} {pick(rng, lists.UL_LAST)}"
    return f"{given} {other(rng, lists.SASAK_MEN, given)}"


def _muslim_woman(rng: Random, born: int) -> str:
    if born <= _OLD_UNTIL:
        given, one_word = pick(rng, lists.SASAK_WOMEN_OLD), 0.55
    elif born < _YOUNG_FROM:
        given, one_word = pick(rng, lists.SASAK_WOMEN), 0.3
    else:
        given, one_word = pick(rng, lists.SASAK_WOMEN_YOUNG), 0.03
    if rng.random() < one_word:
        return given
    chance = rng.random()
    if chance < 0.2:
        return f"{pick(rng, lists.SITI)} {given}"
    if chance < 0.4:
        blank = " " if rng.random() < 0.45 else ""
        nur = f"{pick(rng, lists.NUR)}{blank}{pick(rng, lists.NUR_WHAT)}".replace(" '", " ")
        return nur if born <= _OLD_UNTIL else f"{nur} {given}"
    if born < _YOUNG_FROM:
        return f"{given} {other(rng, lists.SASAK_WOMEN, given)}"
    second = other(rng, lists.SASAK_WOMEN_YOUNG, given)
    third = f" {pick(rng, lists.SASAK_WOMEN_YOUNG)}" if rng.random() < 0.3 else ""
    return f"{given} {second}{'' if third.strip() in (given, second) else third}"


def sumbawa(rng: Random, sex: str, born: int) -> str:
    """Compose a name of Sumbawa or Bima."""
    if born >= _YOUNG_FROM or rng.random() < 0.3:
        return muslim(rng, sex, born)
    if sex == "L":
        given = pick(rng, lists.SUMBAWA_MEN)
        return given if rng.random() < 0.35 else f"{pick(rng, lists.MUHAMMAD)} {given}"
    given = pick(rng, lists.SUMBAWA_WOMEN)
    return given if rng.random() < 0.4 else f"{pick(rng, lists.SITI)} {given}"


def arab(rng: Random, lineage: str, sex: str, born: int) -> str:
    """Compose a name of the city's Arabs, the family name last."""
    return f"{muslim(rng, sex, max(born, _OLD_UNTIL + 1))} {lineage}"


def bali(rng: Random, lineage: str, sex: str, born: int, order: int) -> str:
    """Compose a Balinese name: rank or sex, the place among the siblings, a given name."""
    man = sex == "L"
    orders = lists.BALI_ORDER_MEN if man else lists.BALI_ORDER_WOMEN
    place = pick(rng, orders[order % len(orders)])
    given = pick(rng, lists.BALI_MEN if man else lists.BALI_WOMEN)
    if born >= _YOUNG_FROM and rng.random() < 0.6:
        young = lists.BALI_MEN_YOUNG if man else lists.BALI_WOMEN_YOUNG
        given = f"{other(rng, young, given)} {given}"
    if lineage == IDA:
        return f"IDA {'BAGUS' if man else 'AYU'} {place} {given}"
    if lineage == AGUNG:
        title = "A.A." if rng.random() < 0.2 else "ANAK AGUNG"
        return f"{title} {'GEDE' if man else 'AYU'} {given}"
    if lineage == GUSTI:
        return f"I GUSTI {'LANANG' if man else 'AYU'} {place} {given}"
    if place == "LUH":
        place = "LUH PUTU"
    if born >= _YOUNG_FROM and rng.random() < 0.4:
        return f"{place} {given}"
    return f"{'I' if man else 'NI'} {place} {given}"


def jawa(rng: Random, sex: str, born: int) -> str:
    """Compose a Javanese name, an old one perhaps in the spelling of its time."""
    man = sex == "L"
    if born <= _OLD_UNTIL and rng.random() < 0.5:
        name = pick(rng, lists.JAWA_MEN_ONE if man else lists.JAWA_WOMEN_ONE)
    else:
        first = pick(rng, lists.JAWA_MEN_FIRST if man else lists.JAWA_WOMEN_FIRST)
        name = f"{first} {pick(rng, lists.JAWA_MEN_LAST if man else lists.JAWA_WOMEN_LAST)}"
    if born >= _YOUNG_FROM:
        young = lists.JAWA_MEN_YOUNG if man else lists.JAWA_WOMEN_YOUNG
        return f"{pick(rng, young)} {name}"
    if born <= _OLD_SPELLING_UNTIL and rng.random() < 0.45:
        return name.translate(_OLD_SPELLING)
    return name


def tionghoa(rng: Random, lineage: str, sex: str, born: int) -> str:
    """Compose a Chinese-Indonesian name: the clan first, or an Indonesian family name last."""
    if born <= _OLD_UNTIL and rng.random() < 0.6:
        first = pick(rng, lists.TIONGHOA_GIVEN)
        clan = pick(rng, lists.TIONGHOA_CLANS)
        return f"{clan} {first} {other(rng, lists.TIONGHOA_GIVEN, first)}"
    given = pick(rng, lists.TIONGHOA_MEN if sex == "L" else lists.TIONGHOA_WOMEN)
    return f"{given} {lineage}"


def timur(rng: Random, lineage: str, sex: str) -> str:
    """Compose a name of the eastern islands, the family name last."""
    names = lists.TIMUR_MEN if sex == "L" else lists.TIMUR_WOMEN
    first = pick(rng, names)
    if rng.random() < 0.35:
        return f"{first} {other(rng, names, first)} {lineage}"
    return f"{first} {lineage}"
