"""The people of a training office, household after household."""

from collections.abc import Iterable, Iterator
from random import Random

from counter_tui.demo.births import Births
from counter_tui.demo.cultures import FAMILIES_BY_KECAMATAN, Culture
from counter_tui.demo.households import Families, Member
from counter_tui.demo.names import Family, NameComposer
from counter_tui.demo.places import Home, Homes
from counter_tui.demo.plan import MINORS, NOT_RESIDENT, Group, Plan
from counter_tui.demo.register_rows import RowWriter
from db.rules.register_row import RegisterRow

_MOVED_MINORS, _OUTSIDE_ADULTS = 20, 30

_IN_FAMILIES = tuple(g for g in Group if g not in NOT_RESIDENT and g is not Group.FOREIGNER)

Person = tuple[Group, RegisterRow]


def population(plan: Plan) -> Iterator[Person]:
    """Yield everyone in the register of the training office, household after household.

    The same plan gives the same people. Of the whole city only what is still to be given
    out is held in memory: a group for each person, a serial for each region and date.
    """
    return _Population(plan).people()


class _Population:
    """Draws households group by group and gives each its home and its family."""

    def __init__(self, plan: Plan) -> None:
        self._counts = plan.counts()
        self._rng = Random(plan.seed)
        self._births = Births(plan, self._rng)
        self._homes = Homes(self._rng)
        self._names = NameComposer(self._rng)
        self._writer = RowWriter(self._rng, self._births, self._names)

    def people(self) -> Iterator[Person]:
        yield from self._families(
            self._pile(g for g in _IN_FAMILIES if g not in MINORS),
            self._pile(g for g in _IN_FAMILIES if g in MINORS),
        )
        moved = self._pile([Group.MOVED])
        yield from self._families(moved[_MOVED_MINORS:], moved[:_MOVED_MINORS])
        for _ in range(self._counts[Group.DECEASED]):
            yield from self._deceased()
        for number in range(self._counts[Group.FOREIGNER]):
            yield from self._foreigner(number)
        for number in range(self._counts[Group.OUTSIDER]):
            yield from self._outsider(adult=number < _OUTSIDE_ADULTS)

    def _pile(self, groups: Iterable[Group]) -> list[Group]:
        """Return each group as often as it has people."""
        return [group for group in groups for _ in range(self._counts[group])]

    def _families(self, adults: list[Group], minors: list[Group]) -> Iterator[Person]:
        for members in Families(self._births, self._rng, adults, minors).households():
            yield from self._at_home(members)

    def _deceased(self) -> Iterator[Person]:
        born = self._births.years_before(self._births.today, 35, 92)
        return self._at_home([Member(Group.DECEASED, self._sex(), born, "CERAI_MATI")])

    def _foreigner(self, number: int) -> Iterator[Person]:
        born = self._births.years_before(self._births.today, 28, 66)
        member = Member(Group.FOREIGNER, "LP"[number % 2], born, "KAWIN")
        home = self._homes.in_the_city()
        return self._writer.rows([member], home, Family(Culture.FOREIGN))

    def _outsider(self, *, adult: bool) -> Iterator[Person]:
        youngest, oldest = (18.5, 45.0) if adult else (15.0, 18.0)
        born = self._births.years_before(self._births.today, youngest, oldest)
        member = Member(Group.OUTSIDER, self._sex(), born)
        family = self._names.family(Culture.SASAK)
        return self._writer.rows([member], self._homes.outside(), family)

    def _at_home(self, members: list[Member]) -> Iterator[Person]:
        home = self._homes.in_the_city()
        return self._writer.rows(members, home, self._names.family(self._culture(home)))

    def _culture(self, home: Home) -> Culture:
        return FAMILIES_BY_KECAMATAN[home.kelurahan.kecamatan_code].draw(self._rng)

    def _sex(self) -> str:
        return "L" if self._rng.random() < 0.5 else "P"
