"""How many people of each kind live in a training office, and the figures it must show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SMALLEST_OFFICE = 16_000

TURNING_17 = 7_768
TURNING_17_RECORDED = 55
OPEN_SUKETS = 6_000
BLANKS_RECEIVED = 6_000
BLANKS_LEFT = 5_000
BLANKS_IN_THE_VAN = 100
BLANKS_AT_THE_OFFICE = BLANKS_LEFT - BLANKS_IN_THE_VAN
BLANKS_SPOILED = 7
CARDS = BLANKS_RECEIVED - BLANKS_LEFT - BLANKS_SPOILED
CARDS_WAITING = 40

# Of those who turn 17 this year, whoever gets a card in the history turned 17 at least so long
# before today, and whoever was only recorded turned 16 so long before: the dates that the acts
# of the history may bear.
CARD_AGE_MARGIN = timedelta(days=14)
RECORDING_AGE_MARGIN = timedelta(days=60)

_MOST_TARGET_CARDS = 30
_READY = 550
_UNRECORDED = 550
_FOREIGNERS = 4
_MOVED = 60
_DECEASED = 60
_OUTSIDERS = 120

# Shares of the whole city: everyone under 16, and one year's births (464,566 residents in
# 2025, of whom 336,151 must hold a KTP, leave 27.6 % under 17 and about 1.7 % a year).
_UNDER_16_PERCENT = 26
_ONE_YEAR_PERMILLE = 17
_FEWEST_SIXTEEN = 12


class Group(StrEnum):
    """What a person is in the training office for."""

    TARGET = "target"
    """Turns 17 this year and is not recorded."""
    TARGET_RECORDED = "target_recorded"
    """Turns 17 this year, recorded by an act of the history, without a card."""
    TARGET_CARD = "target_card"
    """Turned 17 this year, recorded and given a card by acts of the history."""
    SUKET_HOLDER = "suket_holder"
    """Print-ready, 18 or older, holds an open suket."""
    WALK_IN_NEW = "walk_in_new"
    """18 or older, recorded and given a card since the blanks came."""
    WALK_IN_READY = "walk_in_ready"
    """18 or older, print-ready before and given a card since the blanks came."""
    WALK_IN_WAITING = "walk_in_waiting"
    """18 or older, print-ready before; the card is printed and waits to be collected."""
    READY = "ready"
    """17 or older, print-ready, no suket; bears one of the commonest names."""
    UNRECORDED = "unrecorded"
    """17 or older, never recorded; bears one of the commonest names."""
    CARD_HOLDER = "card_holder"
    """17 or older, holds a card from before; a few of them hang at SIAK without one."""
    SIXTEEN = "sixteen"
    """Is 16 and turns 17 next year; not recorded."""
    CHILD = "child"
    """Under 16."""
    FOREIGNER = "foreigner"
    """Lives in the city with a permanent stay permit (ITAP)."""
    MOVED = "moved"
    """Moved away."""
    DECEASED = "deceased"
    """Died."""
    OUTSIDER = "outsider"
    """Lives in another regency; most are pupils of the city's schools."""


TURNS_17 = frozenset({Group.TARGET, Group.TARGET_RECORDED, Group.TARGET_CARD})
MINORS = TURNS_17 | {Group.SIXTEEN, Group.CHILD}
NOT_RESIDENT = frozenset({Group.MOVED, Group.DECEASED, Group.OUTSIDER})
COMMON_NAMED = frozenset({Group.READY, Group.UNRECORDED})
PERHAPS_17 = COMMON_NAMED | {Group.CARD_HOLDER}


class TooFewResidentsError(ValueError):
    """A training office this small can't hold its figures."""

    def __init__(self, residents: int) -> None:
        super().__init__(
            f"{residents} residents: a training office needs at least {SMALLEST_OFFICE}, "
            "or its figures don't fit"
        )
        self.residents = residents


@dataclass(frozen=True, slots=True)
class Plan:
    """A training office of `residents` living in the city on `today`, drawn from `seed`.

    Those who moved away, died or live elsewhere are in the register besides the
    `residents`. Raises TooFewResidentsError below SMALLEST_OFFICE.
    """

    residents: int
    seed: int
    today: date

    def __post_init__(self) -> None:
        if self.residents < SMALLEST_OFFICE:
            raise TooFewResidentsError(self.residents)

    def counts(self) -> Mapping[Group, int]:
        """Return how many people each group has; every group is in it."""
        counts = self._acted_on() | {
            Group.FOREIGNER: _FOREIGNERS,
            Group.MOVED: _MOVED,
            Group.DECEASED: _DECEASED,
            Group.OUTSIDER: _OUTSIDERS,
        }
        others = self.residents - sum(n for group, n in counts.items() if group not in NOT_RESIDENT)
        counts[Group.SIXTEEN] = self._sixteen(others)
        counts[Group.CHILD] = min(self.residents * _UNDER_16_PERCENT // 100, others // 2)
        counts[Group.CARD_HOLDER] = others - counts[Group.SIXTEEN] - counts[Group.CHILD]
        return counts

    @property
    def rows(self) -> int:
        """How many people the register holds, residents and others together."""
        return sum(self.counts().values())

    def _acted_on(self) -> dict[Group, int]:
        """Return the groups whose size doesn't depend on the size of the city."""
        target_cards = self._target_cards()
        walk_ins = CARDS - target_cards
        new = walk_ins // 2
        return {
            Group.TARGET: TURNING_17 - TURNING_17_RECORDED,
            Group.TARGET_RECORDED: TURNING_17_RECORDED - target_cards,
            Group.TARGET_CARD: target_cards,
            Group.SUKET_HOLDER: OPEN_SUKETS,
            Group.WALK_IN_NEW: new,
            Group.WALK_IN_READY: walk_ins - new - CARDS_WAITING,
            Group.WALK_IN_WAITING: CARDS_WAITING,
            Group.READY: _READY,
            Group.UNRECORDED: _UNRECORDED,
        }

    def _target_cards(self) -> int:
        """Return how many of the recorded turned 17 early enough for a card in the history."""
        last = self.today - CARD_AGE_MARGIN
        if last.year != self.today.year:
            return 0
        return min(_MOST_TARGET_CARDS, TURNING_17_RECORDED * _day_of_year(last) // 366)

    def _sixteen(self, others: int) -> int:
        """Return how many turned 16 this year, of one year's births."""
        one_year = self.residents * _ONE_YEAR_PERMILLE // 1000
        so_far = one_year * _day_of_year(self.today) // 366
        return max(_FEWEST_SIXTEEN, min(so_far, others // 8))


def _day_of_year(day: date) -> int:
    return day.timetuple().tm_yday
