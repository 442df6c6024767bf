"""Writes the register's rows of a household: names, numbers, places of birth."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from counter_tui.demo.births import DAYS_A_YEAR, Births
from counter_tui.demo.cultures import MIGRANT_PERCENT, MUSLIM, ORIGINS, RELIGIONS, Culture
from counter_tui.demo.draws import pick
from counter_tui.demo.households import Member
from counter_tui.demo.livelihoods import blood_group, occupation
from counter_tui.demo.names import Family, NameComposer
from counter_tui.demo.numbers import Numbers
from counter_tui.demo.places import (
    BEFORE_THE_SPLIT,
    KECAMATAN_OF_MATARAM,
    SPLIT_YEAR,
    Home,
    Kelurahan,
)
from counter_tui.demo.plan import COMMON_NAMED, Group
from db.rules.register_row import RegisterRow

_PRINT_READY, _ISSUED = "PRINT_READY_RECORD", "CARD_ISSUED"

_SIAK_STATUS: dict[Group, str] = {
    Group.SUKET_HOLDER: _PRINT_READY,
    Group.WALK_IN_READY: _PRINT_READY,
    Group.WALK_IN_WAITING: _PRINT_READY,
    Group.READY: _PRINT_READY,
}
# Of so many card holders one hangs at SIAK instead, in one of these ways.
_ONE_HANGS = 40
_HANGING = (
    "DUPLICATE_RECORD",
    "ENROLL_FAILURE",
    "SENT_FOR_ENROLLMENT",
    "ADJUDICATE_RECORD",
    "DUPLICATE_RECORD",
    "SEARCH_FAILURE",
)
# Up to which chance SIAK knows a card, and up to which a recording, of someone of that age.
_AWAY = {Group.MOVED: (0.7, 0.85), Group.DECEASED: (0.7, 0.85), Group.OUTSIDER: (0.15, 0.6)}
_BASE_STATUS: dict[Group, str] = {Group.MOVED: "PINDAH", Group.DECEASED: "MATI"}

_FIRST_FAMILY_CARDS = date(2008, 1, 1).toordinal()
_HEAD_OF_FAMILY_AGE = 19
_YEARS_TO_MOTHER = 24

_OTHER_KECAMATAN = 0.06
_MIGRANT_MINORS = 0.2
# Births and sexes that were corrected after the NIK was given: it keeps the old ones.
_BIRTH_CORRECTED, _SEX_CORRECTED = 0.0035, 0.0012
_CORRECTED_DAYS = 400

# Ampenan and Cakranegara were towns of their own, and older people say they were born there.
_OLD_TOWNS = (527101, 527103)
_NAMED_AFTER_TOWN_UNTIL = 1985

_MIXED_MARRIAGE = 0.12
_BRIDES = (Culture.SASAK, Culture.SASAK, Culture.SUMBAWA, Culture.JAWA)
_NOBLE_BRIDE_OF_NOBLE, _NOBLE_BRIDE_OF_COMMONER = 0.65, 0.03


@dataclass(frozen=True, slots=True)
class _Household:
    """What the people of one household share."""

    home: Home
    family: Family
    religion: str
    no_kk: str
    names: set[str] = field(default_factory=set)
    """The names given so far, without titles."""


class RowWriter:
    """Gives members of households what makes them people of the register."""

    def __init__(self, rng: Random, births: Births, names: NameComposer) -> None:
        self._rng, self._random = rng, rng.random
        self._births, self._names = births, names
        self._numbers = Numbers()
        self._holders = 0

    def rows(
        self, members: list[Member], home: Home, family: Family
    ) -> Iterator[tuple[Group, RegisterRow]]:
        """Yield the group and the row of each of a household's members, in their order."""
        household = self._household(members, home, family)
        for member in members:
            yield member.group, self._row(member, household)

    def _household(self, members: list[Member], home: Home, family: Family) -> _Household:
        if any(member.group in COMMON_NAMED for member in members):
            family = self._names.with_common_names(family)
        religion = RELIGIONS[family.culture].draw(self._rng)
        oldest = min(member.born for member in members)
        yesterday = self._births.today - 1
        grown = max(_FIRST_FAMILY_CARDS, oldest + int(_HEAD_OF_FAMILY_AGE * DAYS_A_YEAR))
        recorded = self._births.between(min(grown, yesterday - 365), yesterday)
        no_kk = self._numbers.no_kk(home.kelurahan.region, date.fromordinal(recorded))
        return _Household(home, family, religion, no_kk)

    def _row(self, member: Member, household: _Household) -> RegisterRow:
        age = self._births.age(member.born)
        family = self._birth_family(member, household.family)
        member.name = self._name(member, family)
        household.names.add(member.name)
        birth_place, region = self._origin(member, household)
        home, sex = household.home, member.sex
        return RegisterRow(
            nik=self._nik(member, region),
            no_kk=household.no_kk,
            name=self._titled(member, age, household.religion),
            birth_place=birth_place,
            birth_date=date.fromordinal(member.born),
            sex=sex,
            marital=member.marital,
            religion=household.religion,
            occupation=occupation(self._rng, age, sex),
            blood=blood_group(self._rng),
            citizenship="WNA" if member.group is Group.FOREIGNER else "WNI",
            address=home.address,
            rt=home.rt,
            rw=home.rw,
            kelurahan_code=home.kelurahan.code,
            kelurahan_name=home.kelurahan.name,
            kecamatan_name=home.kelurahan.kecamatan_name,
            mother_name=self._mother_name(member, family, household.names),
            base_status=_BASE_STATUS.get(member.group, "HIDUP"),
            siak_status=self._siak_status(member.group, age),
        )

    def _birth_family(self, member: Member, family: Family) -> Family:
        """Return the family that a wife was born into; for everyone else that of the house."""
        if member.marital != "KAWIN" or member.sex == "L":
            return family
        if family.culture in MUSLIM and self._random() < _MIXED_MARRIAGE:
            return Family(pick(self._rng, _BRIDES))
        if family.culture is not Culture.SASAK:
            return family
        return self._names.bride(
            family, _NOBLE_BRIDE_OF_NOBLE if family.lineage else _NOBLE_BRIDE_OF_COMMONER
        )

    def _name(self, member: Member, family: Family) -> str:
        if member.group in COMMON_NAMED:
            return self._names.common(family, member.sex)
        return self._names.name(family, member.sex, member.born, member.order)

    def _titled(self, member: Member, age: float, religion: str) -> str:
        if member.group in COMMON_NAMED or member.group is Group.FOREIGNER:
            return member.name
        return self._names.titled(member.name, member.sex, age, muslim=religion == "ISLAM")

    def _mother_name(self, member: Member, family: Family, taken: set[str]) -> str:
        """Return the mother's name: hers who lives here, else one that nobody here bears."""
        if member.mother is not None:
            return member.mother.name
        born = member.born - int(_YEARS_TO_MOTHER * DAYS_A_YEAR)
        name = self._names.name(family, "P", born, int(self._random() * 4))
        while name in taken:
            name = self._names.name(family, "P", born, int(self._random() * 4))
        return name

    def _origin(self, member: Member, household: _Household) -> tuple[str, int]:
        """Draw a place of birth and the kecamatan that opens the NIK."""
        home, culture = household.home.kelurahan, household.family.culture
        if member.group is Group.OUTSIDER:
            return home.kecamatan_name.upper(), home.region
        origin = pick(self._rng, ORIGINS[culture])
        if culture is Culture.FOREIGN:
            return origin.birth_place, home.region
        minor = member.born > self._births.latest_adult
        migrants = MIGRANT_PERCENT[culture] / 100 * (_MIGRANT_MINORS if minor else 1)
        if self._random() < migrants:
            return origin.birth_place, pick(self._rng, origin.regions)
        return self._native(home, date.fromordinal(member.born).year)

    def _native(self, home: Kelurahan, year: int) -> tuple[str, int]:
        """Return the place of birth and the first kecamatan of someone born in the city."""
        region = home.region
        if self._random() < _OTHER_KECAMATAN:
            region = pick(self._rng, KECAMATAN_OF_MATARAM)
        if year < SPLIT_YEAR:
            region = BEFORE_THE_SPLIT.get(region, region)
        in_old_town = region == home.region and region in _OLD_TOWNS
        if year <= _NAMED_AFTER_TOWN_UNTIL and in_old_town and self._random() < 0.4:
            return home.kecamatan_name.upper(), region
        return "MATARAM", region

    def _nik(self, member: Member, region: int) -> str:
        """Return a NIK; of a few adults it keeps a birth or sex that was corrected since."""
        born, sex = member.born, member.sex
        if born <= self._births.latest_adult:
            chance = self._random()
            if chance < _BIRTH_CORRECTED:
                born -= 1 + int(self._random() * _CORRECTED_DAYS)
            elif chance < _BIRTH_CORRECTED + _SEX_CORRECTED:
                sex = "P" if sex == "L" else "L"
        return self._numbers.nik(region, date.fromordinal(born), sex)

    def _siak_status(self, group: Group, age: float) -> str | None:
        """Return what SIAK says before the counter's first act."""
        if group is Group.CARD_HOLDER:
            self._holders += 1
            hangs, at = self._holders % _ONE_HANGS == 0, self._holders // _ONE_HANGS
            return _HANGING[at % len(_HANGING)] if hangs else _ISSUED
        if group not in _AWAY:
            return _SIAK_STATUS.get(group)
        chance, (card, recorded) = self._random(), _AWAY[group]
        if age > 17.1 and chance < card:
            return _ISSUED
        return _PRINT_READY if age > 16.1 and chance < recorded else None
