"""Dates of birth that fit a group on the day the training office is built for."""

from calendar import isleap
from datetime import date
from random import Random

from counter_tui.demo.draws import Shares
from counter_tui.demo.plan import CARD_AGE_MARGIN, RECORDING_AGE_MARGIN, Group, Plan

DAYS_A_YEAR = 365.25
OLDEST = 96

# Below this many days left in the year, the recorded without a card are of any birthday in it.
_ENOUGH_DAYS_LEFT = 30

AgeBands = Shares[tuple[int, int]]

# Ages, from and to, with their shares: of people alone, and of couples without a child at home.
ALONE = AgeBands({(18, 25): 20, (25, 35): 34, (35, 50): 12, (50, 65): 16, (65, 92): 18}.items())
COUPLE = AgeBands({(20, 34): 36, (34, 50): 6, (50, 65): 36, (65, 88): 22}.items())


class Births:
    """Draws dates of birth, as ordinals of `date`, for one day called today."""

    def __init__(self, plan: Plan, rng: Random) -> None:
        self._rng, self._random = rng, rng.random
        today, year = plan.today, plan.today.year
        self.today = today.toordinal()
        self.latest_adult = _latest(today, 18)
        """The latest birth of someone who is 18 today."""
        self.latest_before_target = date(year - 18, 12, 31).toordinal()
        """The latest birth of someone who turned 17 before this year."""
        self._windows = _windows(today)

    def of(self, group: Group) -> int:
        """Draw the birth of a minor of `group`; whoever has no window of birth is a child."""
        first, last = self._windows.get(group, self._windows[Group.CHILD])
        return self.between(first, last)

    def between(self, first: int, last: int) -> int:
        """Draw a day from `first` to `last`, both included."""
        return first + int(self._random() * (last - first + 1))

    def years_before(self, day: int, fewest: float, most: float) -> int:
        """Draw a day from `fewest` to `most` years before `day`."""
        return day - int((fewest + self._random() * (most - fewest)) * DAYS_A_YEAR)

    def in_bands(self, bands: AgeBands) -> int:
        """Draw the birth of an adult from bands of age and their shares."""
        youngest, oldest = bands.draw(self._rng)
        return min(self.years_before(self.today, youngest, oldest), self.latest_adult)

    def age(self, born: int) -> float:
        """Return the age today in years; near enough for likelihoods, not for rights."""
        return (self.today - born) / DAYS_A_YEAR


def _windows(today: date) -> dict[Group, tuple[int, int]]:
    """Return the first and last day of birth of each group of minors."""
    first = date(today.year - 17, 1, 1).toordinal()
    last = date(today.year - 17, 12, 31).toordinal()
    sixteen = _latest(today, 16)
    return {
        Group.TARGET: (first, last),
        Group.TARGET_RECORDED: _recorded_early(today, first, last),
        Group.TARGET_CARD: (first, _latest(today - CARD_AGE_MARGIN, 17)),
        Group.SIXTEEN: (date(today.year - 16, 1, 1).toordinal(), sixteen),
        Group.CHILD: (sixteen + 1, today.toordinal()),
    }


def _recorded_early(today: date, first: int, last: int) -> tuple[int, int]:
    """Return the births of those recorded without a card: 16, while that leaves some days."""
    seventeen = _latest(today, 17)
    if last - seventeen >= _ENOUGH_DAYS_LEFT:
        first = seventeen + 1
    return first, min(last, _latest(today - RECORDING_AGE_MARGIN, 16))


def _latest(today: date, age: int) -> int:
    """Return the latest day of birth of someone who is `age` on `today`."""
    year = today.year - age
    if (today.month, today.day) == (2, 29) and not isleap(year):
        return date(year, 2, 28).toordinal()
    return today.replace(year=year).toordinal()
