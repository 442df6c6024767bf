"""Puts names together as the register of Mataram has them: upper case, at most 60 letters."""

from dataclasses import dataclass
from datetime import date
from itertools import cycle
from random import Random

from counter_tui.demo import name_lists as lists
from counter_tui.demo import name_styles as styles
from counter_tui.demo.cultures import MUSLIM, Culture
from counter_tui.demo.draws import pick
from counter_tui.demo.name_styles import AGUNG, GUSTI, IDA, LALU, RADEN, other

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

_HAJJ_AGE, _TITLE_AGE, _OLD_DEGREE_AGE = 40, 24, 55


@dataclass(frozen=True, slots=True)
class Family:
    """What a family's names have in common: its people and, where it has one, its rank or name."""

    culture: Culture
    lineage: str = ""


class NameComposer:
    """Composes names from a random source; the same source gives the same names."""

    def __init__(self, rng: Random) -> None:
        self._rng, self._random = rng, rng.random
        self._common = {style: cycle(names) for style, names in lists.COMMON_BY_STYLE.items()}

    def family(self, culture: Culture) -> Family:
        """Draw a family of that people, with its rank or its family name."""
        chance = self._random()
        if culture is Culture.SASAK:
            return Family(culture, LALU if chance < 0.13 else RADEN if chance < 0.155 else "")
        if culture is Culture.BALI:
            ranks = ((0.10, GUSTI), (0.16, IDA), (0.19, AGUNG))
            return Family(culture, next((rank for below, rank in ranks if chance < below), ""))
        families = {
            Culture.ARAB: lists.ARAB_FAMILIES,
            Culture.TIONGHOA: lists.TIONGHOA_FAMILIES,
            Culture.TIMUR: lists.TIMUR_FAMILIES,
        }.get(culture)
        return Family(culture, pick(self._rng, families) if families else "")

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
        rng = self._rng
        match family.culture:
            case Culture.SASAK:
                name = styles.sasak(rng, family.lineage, sex, born)
            case Culture.BALI:
                name = styles.bali(rng, family.lineage, sex, born, order)
            case Culture.JAWA:
                name = styles.jawa(rng, sex, born)
            case Culture.SUMBAWA:
                name = styles.sumbawa(rng, sex, born)
            case Culture.ARAB:
                name = styles.arab(rng, family.lineage, sex, born)
            case Culture.TIONGHOA:
                name = styles.tionghoa(rng, family.lineage, sex, born)
            case Culture.TIMUR:
                name = styles.timur(rng, family.lineage, sex)
            case Culture.FOREIGN:
                name = pick(rng, lists.FOREIGN_MEN if sex == "L" else lists.FOREIGN_WOMEN)
        return self._by_the_rule(name, sex) if born >= TWO_WORDS_FROM else name

    def titled(self, name: str, sex: str, age: float, *, muslim: bool) -> str:
        """Return `name` with the titles that someone of `age` may write; most have none."""
        if age < _TITLE_AGE:
            return name
        chance = self._random()
        if chance < 0.02:
            name = f"{name}, {pick(self._rng, lists.DEGREES)}"
        elif chance < 0.028 and age > _OLD_DEGREE_AGE:
            name = f"{pick(self._rng, lists.DEGREES_BEFORE[sex])} {name}"
        if muslim and age > _HAJJ_AGE:
            chance = self._random()
            if sex == "L" and chance < 0.002:
                return f"TGH. {name}"
            if chance < 0.08:
                return f"{'H.' if sex == 'L' else 'HJ.'} {name}"
        return name

    def _by_the_rule(self, name: str, sex: str) -> str:
        """Return `name` as Permendagri 73/2022 lets it be registered."""
        if "." in name:
            name = " ".join(_LONG_FORM.get(word, word) for word in name.split())
        name = name.replace("'", "")
        if " " in name:
            return name
        young = lists.SASAK_MEN_YOUNG if sex == "L" else lists.SASAK_WOMEN_YOUNG
        return f"{name} {other(self._rng, young, name)}"
