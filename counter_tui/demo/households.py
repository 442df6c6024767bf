"""Who lives with whom: parents, children, grandparents and kin on one family card."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from counter_tui.demo.births import ALONE, COUPLE, DAYS_A_YEAR, OLDEST, Births
from counter_tui.demo.plan import PERHAPS_17, Group

LARGEST = 6

_YOUNGEST_PARENT, _OLDEST_MOTHER = 18.2, 43.0
_BETWEEN_SIBLINGS = 300
_WIDEST_SIBLINGS = int((_OLDEST_MOTHER - _YOUNGEST_PARENT) * DAYS_A_YEAR)

_COUPLES_ALONE, _COUPLES, _LONE_PARENTS = 0.14, 0.56, 0.12
_GROWN_CHILD, _SECOND_GROWN_CHILD, _GRANDPARENT = 0.3, 0.35, 0.07
_TWINS = 0.02

# In an office much smaller than the city most minors are of one year of birth: they can't
# all be children of the house, nor can only families take them in.
_CROWDED = 0.6

# The last households share what is left of the minors evenly, so that none is left over.
_LAST_ADULTS = 60


@dataclass(slots=True, eq=False)
class Member:
    """One of a household; `born` is an ordinal of `date`, `order` the place among siblings.

    `mother` is set where she lives in the household, and stands before her children in it.
    """

    group: Group
    sex: str
    born: int
    marital: str = "BELUM_KAWIN"
    order: int = 0
    mother: "Member | None" = None
    name: str = ""


class Families:
    """Makes households of two piles of groups, adults and minors, until both are used up.

    Needs an adult for each five minors at least.
    """

    def __init__(
        self, births: Births, rng: Random, adults: list[Group], minors: list[Group]
    ) -> None:
        self._births = births
        self._random = rng.random
        rng.shuffle(adults)
        rng.shuffle(minors)
        self._adults, self._minors = adults, minors
        self._crowded = len(minors) > _CROWDED * len(adults)
        self._own_child = 0.6 if self._crowded else 0.96
        self._minors_an_adult = len(minors) / len(adults)
        self._owed = 0.0
        """Minors that the households so far left to those to come."""

    def households(self) -> Iterator[list[Member]]:
        """Yield households of one to six, their adults first."""
        while self._adults:
            chance = self._random()
            if chance < _COUPLES_ALONE + _COUPLES and len(self._adults) > 1:
                yield self._household(heads=2, childless=chance < _COUPLES_ALONE)
            elif chance < _COUPLES_ALONE + _COUPLES + _LONE_PARENTS:
                yield self._household(heads=1, childless=False)
            else:
                yield self._alone()

    def _alone(self) -> list[Member]:
        head = self._take_adult()
        minors = self._take_minors(1) if self._crowded or self._is_ending else []
        born = self._births.in_bands(ALONE)
        age = self._births.age(born)
        chance, sex = self._random(), self._sex(0.48)
        if age < 30:
            marital = "BELUM_KAWIN" if chance < 0.9 else "CERAI_HIDUP"
        elif age < 50:
            marital = _by_chance(chance, 0.45, 0.4)
        else:
            marital = _by_chance(chance, 0.12, 0.25)
        kin = [self._child(group, self._births.of(group)) for group in minors]
        return [Member(head, sex, born, marital), *kin]

    def _household(self, heads: int, *, childless: bool) -> list[Member]:
        """Make a family around a couple or a lone parent."""
        groups = [self._take_adult() for _ in range(heads)]
        childless = childless and not self._is_ending
        grown = [] if childless else self._take_grown(heads)
        minors = [] if childless else self._take_minors(heads + len(grown))
        children, kin = self._children(grown, minors)
        parents = self._parents(groups, [child.born for child in children])
        mother = next((one for one in parents if one.sex == "P"), None)
        children.sort(key=lambda child: child.born)
        for order, child in enumerate(children):
            child.order, child.mother = order, mother
        elders = self._elder(parents[0]) if len(parents + children + kin) < LARGEST else []
        return elders + parents + children + kin

    def _take_grown(self, heads: int) -> list[Group]:
        """Take grown children from the pile of adults."""
        if self._is_ending or self._random() > _GROWN_CHILD:
            return []
        wanted = 2 if heads == 2 and self._random() < _SECOND_GROWN_CHILD else 1
        return [self._take_adult() for _ in range(wanted)]

    def _take_adult(self) -> Group:
        self._owed += self._minors_an_adult
        return self._adults.pop()

    def _take_minors(self, adults: int) -> list[Group]:
        """Take what a household of so many adults takes in: on average all that are owed."""
        owed = max(self._owed, 0.0)
        spread = 1.0 if self._is_ending else 2 * self._random()
        number = int(owed * spread + (0.999 if self._is_ending else self._random()))
        number = min(number, LARGEST - adults, len(self._minors))
        self._owed -= number
        return [self._minors.pop() for _ in range(number)]

    @property
    def _is_ending(self) -> bool:
        return len(self._adults) < _LAST_ADULTS

    def _children(
        self, grown: list[Group], minors: list[Group]
    ) -> tuple[list[Member], list[Member]]:
        """Return the children of the house and those who only live with it."""
        children: list[Member] = []
        kin: list[Member] = []
        for group in grown:
            born = self._grown_birth(group)
            (children if _fits(born, children) else kin).append(self._child(group, born))
        for group in minors:
            born = self._minor_birth(group, children)
            own = self._random() < self._own_child and _fits(born, children)
            (children if own else kin).append(self._child(group, born))
        return children, kin

    def _child(self, group: Group, born: int) -> Member:
        return Member(group, self._sex(0.51), born)

    def _grown_birth(self, group: Group) -> int:
        """Draw the birth of a grown child at home: 27 at most."""
        births = self._births
        youngest = births.latest_before_target if group in PERHAPS_17 else births.latest_adult
        return births.between(births.latest_adult - int(9 * DAYS_A_YEAR), youngest)

    def _minor_birth(self, group: Group, children: list[Member]) -> int:
        """Draw the birth of a minor, rather one that a sister or brother of `children` has."""
        if children and children[-1].group is group and self._random() < _TWINS:
            return children[-1].born
        born = self._births.of(group)
        if group is Group.CHILD and not _fits(born, children):
            born = self._births.of(group)
        return born

    def _parents(self, groups: list[Group], births: list[int]) -> list[Member]:
        """Return the heads of the family: a couple, the man first, or a lone parent."""
        woman = self._mother_of(births) if births else self._births.in_bands(COUPLE)
        man = self._births.years_before(woman, -2, 7)
        if births:
            man = min(man, int(min(births) - _YOUNGEST_PARENT * DAYS_A_YEAR))
        man = max(min(man, self._births.latest_adult), self._births.today - OLDEST * 365)
        if len(groups) == 2:
            return [
                Member(groups[0], "L", man, "KAWIN", order=self._order()),
                Member(groups[1], "P", woman, "KAWIN", order=self._order()),
            ]
        sex = self._sex(0.25)
        born = man if sex == "L" else woman
        divorced = 0.65 if self._births.age(born) < 45 else 0.25
        return [Member(groups[0], sex, born, _by_chance(self._random(), 0.0, divorced))]

    def _mother_of(self, births: list[int]) -> int:
        """Draw the birth of the mother of children born on these days."""
        first, last = min(births), max(births)
        room = min(_OLDEST_MOTHER - _YOUNGEST_PARENT - (last - first) / DAYS_A_YEAR, 22.0)
        age = _YOUNGEST_PARENT + room * (0.1 + 0.9 * self._random()) * self._random()
        return first - int(age * DAYS_A_YEAR) - 1

    def _elder(self, head: Member) -> list[Member]:
        """Return a parent of `head` who lives with the family, or nobody."""
        if self._is_ending or self._random() > _GRANDPARENT:
            return []
        sex = self._sex(0.3)
        born = self._births.years_before(head.born, 19, 34)
        if self._births.age(born) > OLDEST:
            return []
        elder = Member(self._take_adult(), sex, born, "CERAI_MATI", order=self._order())
        if sex == "P":
            head.mother = elder
        return [elder]

    def _order(self) -> int:
        return int(self._random() * 4)

    def _sex(self, men: float) -> str:
        return "L" if self._random() < men else "P"


def _fits(born: int, children: list[Member]) -> bool:
    """Return whether a child born on that day can be a sister or brother of `children`."""
    return all(
        born == child.born or _BETWEEN_SIBLINGS <= abs(born - child.born) <= _WIDEST_SIBLINGS
        for child in children
    )


def _by_chance(chance: float, single: float, divorced: float) -> str:
    """Return single, divorced or widowed, by the shares of the first two."""
    if chance < single:
        return "BELUM_KAWIN"
    return "CERAI_HIDUP" if chance < single + divorced else "CERAI_MATI"
