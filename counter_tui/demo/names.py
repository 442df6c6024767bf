"""Puts names together as the register of Mataram has them: upper case, at most 60 letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle
from random import Random

from counter_tui.demo import name_lists as lists
from counter_tui.demo.cultures import MUSLIM, Culture

COMMON_NAMES: tuple[str, ...] = tuple(
    name for names in lists.COMMON_BY_STYLE.values() for name in names
)
"""The full names borne by those who are to be found under the city's commonest names."""

# From this day on a name has two words or more, no abbreviation and no sign but blanks; names
# registered before stay as they are (Permendagri 73/2022).
TWO_WORDS_FROM = date(2022, 4, 21).toordinal()

_LONG_FORM = {
    "M.": "MUHAMMAD", "MUH.": "MUHAMMAD", "MOH.": "MOHAMMAD", "MHD.": "MUHAMMAD",
    "MD.": "MUHAMMAD", "ABD.": "ABDUL", "ST.": "SITI", "L.": "LALU", "BQ.": "BAIQ",
    "A.A.": "ANAK AGUNG",
}  # fmt: skip

# Births up to then were often registered in the spelling before the reform of 1972.
_OLD_SPELLING_UNTIL = date(1968, 12, 31).toordinal()
_OLD_SPELLING = str.maketrans({"U": "OE", "J": "DJ", "C": "TJ", "Y": "J"})

_OLD_UNTIL = date(1969, 12, 31).toordinal()
_YOUNG_FROM = date(1996, 1, 1).toordinal()

LALU, RADEN = "LALU", "RADEN"
_GUSTI, _IDA, _AGUNG = "GUSTI", "IDA", "AGUNG"

_HAJJ_AGE, _TITLE_AGE, _OLD_DEGREE_AGE = 40, 24, 55


@dataclass(frozen=True, slots=True)
class Family:
    """What a family's names have in common: its people and, where it has one, its rank or name."""

    culture: Culture
    lineage: str = ""


class NameComposer:
    """Composes names from a random source; the same source gives the same names."""

    def __init__(self, rng: Random) -> None:
        self._random = rng.random
        self._common = {style: cycle(names) for style, names in lists.COMMON_BY_STYLE.items()}

    def family(self, culture: Culture) -> Family:
        """Draw a family of that people, with its rank or its family name."""
        chance = self._random()
        if culture is Culture.SASAK:
            return Family(culture, LALU if chance < 0.13 else RADEN if chance < 0.155 else "")
        if culture is Culture.BALI:
            ranks = ((0.10, _GUSTI), (0.16, _IDA), (0.19, _AGUNG))
            return Family(culture, next((rank for below, rank in ranks if chance < below), ""))
        families = {
            Culture.ARAB: lists.ARAB_FAMILIES,
            Culture.TIONGHOA: lists.TIONGHOA_FAMILIES,
            Culture.TIMUR: lists.TIMUR_FAMILIES,
        }.get(culture)
        return Family(culture, self._pick(families) if families else "")

    def bride(self, family: Family, noble: float) -> Family:
        """Return the family of a wife of `family`, which is noble with that likelihood."""
        return Family(family.culture, LALU if self._random() < noble else "")

    def with_common_names(self, family: Family) -> Family:
        """Return `family` itself, or one like it, whose members can bear common names."""
        if family.culture in (Culture.TIONGHOA, Culture.TIMUR):
            return Family(Culture.SASAK)
        if family.culture is Culture.BALI:
            return Family(Culture.BALI)
        return Family(family.culture, LALU) if family.lineage == RADEN else family

    def common(self, family: Family, sex: str) -> str:
        """Return the next of the common names that suits a member of `family`."""
        if family.lineage == LALU:
            return next(self._common[LALU, sex])
        style = "MUSLIM" if family.culture in MUSLIM else family.culture.value
        return next(self._common[style, sex])

    def name(self, family: Family, sex: str, born: int, order: int) -> str:
        """Compose a name without titles.

        `sex` is L or P, `born` an ordinal of `date`, `order` the place among the
        siblings, counted from 0.
        """
        match family.culture:
            case Culture.SASAK:
                name = self._sasak(family.lineage, sex, born)
            case Culture.BALI:
                name = self._bali(family.lineage, sex, born, order)
            case Culture.JAWA:
                name = self._jawa(sex, born)
            case Culture.SUMBAWA:
                name = self._sumbawa(sex, born)
            case Culture.ARAB:
                name = f"{self._muslim(sex, max(born, _OLD_UNTIL + 1))} {family.lineage}"
            case Culture.TIONGHOA:
                name = self._tionghoa(family.lineage, sex, born)
            case Culture.TIMUR:
                name = self._timur(family.lineage, sex)
            case Culture.FOREIGN:
                name = self._pick(lists.FOREIGN_MEN if sex == "L" else lists.FOREIGN_WOMEN)
        return self._by_the_rule(name, sex) if born >= TWO_WORDS_FROM else name

    def titled(self, name: str, sex: str, age: float, *, muslim: bool) -> str:
        """Return `name` with the titles that someone of `age` may write; most have none."""
        if age < _TITLE_AGE:
            return name
        chance = self._random()
        if chance < 0.02:
            name = f"{name}, {self._pick(lists.DEGREES)}"
        elif chance < 0.028 and age > _OLD_DEGREE_AGE:
            name = f"{self._pick(lists.DEGREES_BEFORE[sex])} {name}"
        if muslim and age > _HAJJ_AGE:
            chance = self._random()
            if sex == "L" and chance < 0.002:
                return f"TGH. {name}"
            if chance < 0.08:
                return f"{'H.' if sex == 'L' else 'HJ.'} {name}"
        return name

    def _pick(self, words: Sequence[str]) -> str:
        return words[int(self._random() * len(words))]

    def _sasak(self, lineage: str, sex: str, born: int) -> str:
        if lineage == LALU:
            if sex == "L":
                return f"{'L.' if self._random() < 0.05 else 'LALU'} {self._muslim(sex, born)}"
            chance = self._random()
            title = "BQ." if chance < 0.05 else "LALE" if chance < 0.1 else "BAIQ"
            return f"{title} {self._muslim(sex, born)}"
        if lineage == RADEN:
            return f"{'RADEN' if sex == 'L' else 'DENDA'} {self._muslim(sex, born)}"
        if born <= _OLD_UNTIL and self._random() < 0.08:
            # Old people are named after their first child: father of, mother of.
            given = self._pick(lists.SASAK_MEN_OLD if sex == "L" else lists.SASAK_WOMEN_OLD)
            return f"{'AMAQ' if sex == 'L' else 'INAQ'} {given}"
        return self._muslim(sex, born)

    def _muslim(self, sex: str, born: int) -> str:
        return self._muslim_man(born) if sex == "L" else self._muslim_woman(born)

    def _muslim_man(self, born: int) -> str:
        if born <= _OLD_UNTIL:
            given = self._pick(lists.SASAK_MEN_OLD)
            one_word = 0.5
        elif born < _YOUNG_FROM:
            given, one_word = self._pick(lists.SASAK_MEN), 0.14
        else:
            given, one_word = self._pick(lists.SASAK_MEN_YOUNG), 0.03
        chance = self._random()
        if chance < one_word:
            return given
        chance = self._random()
        if chance < 0.36:
            last = f" {self._pick(lists.SASAK_MEN_YOUNG)}" if born >= _YOUNG_FROM else ""
            return f"{self._pick(lists.MUHAMMAD)} {given}{last}"
        if chance < 0.46:
            return f"{self._pick(lists.AHMAD)} {given}"
        if chance < 0.56:
            return f"{self._pick(lists.ABDUL)} {self._pick(lists.ABDUL_WHOM)}"
        if chance < 0.61:
            return f"{self._pick(lists.ABDUL_JOINED)} {given}"
        if chance < 0.71:
            return f"{self._pick(lists.UL_FIRST)} {self._pick(lists.UL_LAST)}"
        return f"{given} {self._other(lists.SASAK_MEN, given)}"

    def _muslim_woman(self, born: int) -> str:
        if born <= _OLD_UNTIL:
            given, one_word = self._pick(lists.SASAK_WOMEN_OLD), 0.55
        elif born < _YOUNG_FROM:
            given, one_word = self._pick(lists.SASAK_WOMEN), 0.3
        else:
            given, one_word = self._pick(lists.SASAK_WOMEN_YOUNG), 0.03
        if self._random() < one_word:
            return given
        chance = self._random()
        if chance < 0.2:
            return f"{self._pick(lists.SITI)} {given}"
        if chance < 0.4:
            blank = " " if self._random() < 0.45 else ""
            nur = f"{self._pick(lists.NUR)}{blank}{self._pick(lists.NUR_WHAT)}".replace(" '", " ")
            return nur if born <= _OLD_UNTIL else f"{nur} {given}"
        if born < _YOUNG_FROM:
            return f"{given} {self._other(lists.SASAK_WOMEN, given)}"
        second = self._other(lists.SASAK_WOMEN_YOUNG, given)
        third = f" {self._pick(lists.SASAK_WOMEN_YOUNG)}" if self._random() < 0.3 else ""
        return f"{given} {second}{'' if third.strip() in (given, second) else third}"

    def _sumbawa(self, sex: str, born: int) -> str:
        if born >= _YOUNG_FROM or self._random() < 0.3:
            return self._muslim(sex, born)
        if sex == "L":
            given = self._pick(lists.SUMBAWA_MEN)
            return given if self._random() < 0.35 else f"{self._pick(lists.MUHAMMAD)} {given}"
        given = self._pick(lists.SUMBAWA_WOMEN)
        return given if self._random() < 0.4 else f"{self._pick(lists.SITI)} {given}"

    def _bali(self, lineage: str, sex: str, born: int, order: int) -> str:
        man = sex == "L"
        orders = lists.BALI_ORDER_MEN if man else lists.BALI_ORDER_WOMEN
        place = self._pick(orders[order % len(orders)])
        given = self._pick(lists.BALI_MEN if man else lists.BALI_WOMEN)
        if born >= _YOUNG_FROM and self._random() < 0.6:
            young = lists.BALI_MEN_YOUNG if man else lists.BALI_WOMEN_YOUNG
            given = f"{self._other(young, given)} {given}"
        if lineage == _IDA:
            return f"IDA {'BAGUS' if man else 'AYU'} {place} {given}"
        if lineage == _AGUNG:
            title = "A.A." if self._random() < 0.2 else "ANAK AGUNG"
            return f"{title} {'GEDE' if man else 'AYU'} {given}"
        if lineage == _GUSTI:
            return f"I GUSTI {'LANANG' if man else 'AYU'} {place} {given}"
        if place == "LUH":
            place = "LUH PUTU"
        if born >= _YOUNG_FROM and self._random() < 0.4:
            return f"{place} {given}"
        return f"{'I' if man else 'NI'} {place} {given}"

    def _jawa(self, sex: str, born: int) -> str:
        man = sex == "L"
        if born <= _OLD_UNTIL and self._random() < 0.5:
            name = self._pick(lists.JAWA_MEN_ONE if man else lists.JAWA_WOMEN_ONE)
        else:
            first = self._pick(lists.JAWA_MEN_FIRST if man else lists.JAWA_WOMEN_FIRST)
            name = f"{first} {self._pick(lists.JAWA_MEN_LAST if man else lists.JAWA_WOMEN_LAST)}"
        if born >= _YOUNG_FROM:
            young = lists.JAWA_MEN_YOUNG if man else lists.JAWA_WOMEN_YOUNG
            return f"{self._pick(young)} {name}"
        if born <= _OLD_SPELLING_UNTIL and self._random() < 0.45:
            return name.translate(_OLD_SPELLING)
        return name

    def _tionghoa(self, lineage: str, sex: str, born: int) -> str:
        if born <= _OLD_UNTIL and self._random() < 0.6:
            first = self._pick(lists.TIONGHOA_GIVEN)
            clan = self._pick(lists.TIONGHOA_CLANS)
            return f"{clan} {first} {self._other(lists.TIONGHOA_GIVEN, first)}"
        given = self._pick(lists.TIONGHOA_MEN if sex == "L" else lists.TIONGHOA_WOMEN)
        return f"{given} {lineage}"

    def _timur(self, lineage: str, sex: str) -> str:
        names = lists.TIMUR_MEN if sex == "L" else lists.TIMUR_WOMEN
        first = self._pick(names)
        if self._random() < 0.35:
            return f"{first} {self._other(names, first)} {lineage}"
        return f"{first} {lineage}"

    def _other(self, words: Sequence[str], taken: str) -> str:
        """Pick a word that isn't `taken`: its neighbour in the list stands in for it."""
        at = int(self._random() * len(words))
        return words[at] if words[at] != taken else words[at - 1]

    def _by_the_rule(self, name: str, sex: str) -> str:
        """Return `name` as Permendagri 73/2022 lets it be registered."""
        if "." in name:
            name = " ".join(_LONG_FORM.get(word, word) for word in name.split())
        name = name.replace("'", "")
        if " " in name:
            return name
        young = lists.SASAK_MEN_YOUNG if sex == "L" else lists.SASAK_WOMEN_YOUNG
        return f"{name} {self._other(young, name)}"
